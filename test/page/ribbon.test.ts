/** 生成汇总表 and 勾稽检查 on the ribbon, with the pane closed, in the production pane through the real office.js. */
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { bundleFolder, PANE } from '../../src/command-line/serve/bundle';
import { say } from '../../src/texts';
import { openStage, ROOT, type OpenedPage, type Stage } from './stage';

jest.setTimeout(300_000);

const SAMPLE = 'assets/samples/部门整体支出绩效自评（示例）.xlsx';

let stage: Stage;
let opened: OpenedPage;
let page: Page;
let pane: Frame;

const closePane = async (): Promise<void> => {
  await page.getByRole('button', { name: '关闭面板' }).click();
  await page.locator('.side-pane').waitFor({ state: 'hidden' });
};
const press = (control: string): Promise<void> => page.locator(`[data-control=${control}]`).click();
const isDone = (label: string): Promise<void> => page.getByText(`${label}：已完成`).waitFor();

beforeAll(async () => {
  const paneFolder = await bundleFolder(ROOT, PANE);
  stage = await openStage({ paneFolder, workbook: join(ROOT, SAMPLE) });
  opened = await stage.open();
  ({ page } = opened);
  pane = await opened.pane();
  await pane
    .getByRole('button', { name: say('pane.score') })
    .first()
    .waitFor();
});
afterAll(() => stage.close());

test('勾稽检查 before any run scores first, and the pane comes up with its question', async () => {
  await closePane();
  await press('ChecksButton');
  await page.locator('.side-pane').waitFor({ state: 'visible' });
  await isDone('勾稽检查');
  await pane.getByRole('button', { name: say('pane.do-not-write') }).click();
  await pane.getByRole('tab', { name: new RegExp(`^${say('pane.tab.checks')}`), selected: true }).waitFor();
});

test('生成汇总表: the first writing is shown, then there are sheets', async () => {
  await closePane();
  await press('SummaryButton');
  await page.locator('.side-pane').waitFor({ state: 'visible' });
  await pane.getByRole('button', { name: say('pane.write'), exact: true }).click();
  await page.getByRole('tab', { name: '自评得分表', exact: true }).waitFor();
  await pane.getByText('96.88').first().waitFor();
});

test('勾稽检查 after a run shows the list at once, without a run', async () => {
  await pane.getByRole('tab', { name: say('pane.tab.scores') }).click();
  await closePane();
  await press('ChecksButton');
  await page.locator('.side-pane').waitFor({ state: 'visible' });
  await pane.getByRole('tab', { name: new RegExp(`^${say('pane.tab.checks')}`), selected: true }).waitFor();
  await isDone('勾稽检查');
  // The notice of the run before still stands: another run would have written nothing.
  expect(await pane.getByText(say('pane.unchanged')).count()).toBe(0);
  expect(opened.faults).toEqual([]);
});

test('生成汇总表 again with nothing to tell: the pane stays closed', async () => {
  await closePane();
  await press('SummaryButton');
  await isDone('生成汇总表');
  expect(await page.locator('.side-pane').isVisible()).toBe(false);
  expect(opened.faults).toEqual([]);
});
