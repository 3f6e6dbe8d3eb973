/**
 * From a workbook without a single name to the summary sheets with the keyboard only, in the production pane through
 * the real office.js; then why a score is what it is, and the tabs.
 */
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { bundleFolder, PANE } from '../../src/command-line/serve/bundle';
import { Keyboard } from './keyboard';
import { openStage, ROOT, type OpenedPage, type Stage } from './stage';

jest.setTimeout(400_000);

let stage: Stage;
let opened: OpenedPage;
let pane: Frame;
let keyboard: Keyboard;

const picture = (name: string): Promise<unknown> =>
  opened.page.screenshot({ path: join(stage.pictures, `${name}.png`) });
beforeAll(async () => {
  const paneFolder = await bundleFolder(ROOT, PANE);
  stage = await openStage({ paneFolder, workbook: join(ROOT, 'test/fixtures/workbooks/no-names.xlsx') });
  opened = await stage.open();
  pane = await opened.pane();
  keyboard = new Keyboard(opened, pane);
});
afterAll(() => stage.close());

test('the tables are found, named and scored: 96.88 after at most ten clicks', async () => {
  await pane.getByText('指标!A2:G17').first().waitFor();
  await picture('found');
  await keyboard.toPane();
  await keyboard.enter('确认并评分');
  await pane.getByRole('button', { name: '写入', exact: true }).waitFor();
  await keyboard.toPane();
  await keyboard.enter('写入');
  await pane.getByRole('tab', { name: '得分' }).waitFor();
  expect(await pane.getByText('96.88').count()).toBeGreaterThan(0);
  expect(keyboard.presses).toBeLessThanOrEqual(10);
});

test('then the summary sheets', async () => {
  await keyboard.toPane();
  await keyboard.enter('生成汇总表');
  await opened.page.getByRole('tab', { name: '自评得分表', exact: true }).waitFor();
  expect(opened.faults).toEqual([]);
});

test('a line opens, and 为什么 tells what was read; Escape goes back to where it was opened', async () => {
  await keyboard.toPane();
  await keyboard.enter(/^整体效能/);
  await keyboard.enter(/^部门整体绩效目标产出指标完成情况/);
  await keyboard.enter('为什么是这个分：群防共治队伍规模');
  await pane.getByRole('heading', { name: '为什么是这个分' }).waitFor();
  await pane.locator('mark', { hasText: '466' }).first().waitFor();
  await picture('why');
  await keyboard.enter(/^转到 指标!E\d+$/);
  await opened.page.getByRole('tab', { name: '指标', exact: true, selected: true }).waitFor();
  await keyboard.press('Escape');
  await pane.getByRole('heading', { name: '为什么是这个分' }).waitFor({ state: 'detached' });
});

test('the arrows go through the tabs; a rule is tried', async () => {
  await pane.getByRole('tab', { name: '得分' }).focus();
  await opened.page.keyboard.press('ArrowRight');
  await pane.getByRole('tab', { name: /^勾稽检查/, selected: true }).waitFor();
  await opened.page.keyboard.press('ArrowRight');
  const value = pane.getByLabel(/部门预算资金支出率：输入/);
  await value.fill('92.8%');
  await value.press('Enter');
  await pane.getByText('92.8% → 9.28 分').waitFor();
  await picture('rules');
  expect(opened.faults).toEqual([]);
});
