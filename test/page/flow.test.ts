/**
 * The production pane beside the sample workbook, through the real office.js in a browser: scored, written, looked
 * for in the pane, in the grid and in the downloaded file; changed and scored again; refused; without office.js.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { bundleFolder, PANE } from '../../src/command-line/serve/bundle';
import { openPackage } from '../../src/simulated-excel/package';
import { openReport, rowsOf } from '../report/open-report';
import { openStage, ROOT, type OpenedPage, type Stage } from './stage';

jest.setTimeout(300_000);

const SAMPLE = 'assets/samples/部门整体支出绩效自评（示例）.xlsx';

let stage: Stage;
let opened: OpenedPage;
let page: Page;
let pane: Frame;

const picture = (name: string): Promise<unknown> => page.screenshot({ path: join(stage.pictures, `${name}.png`) });

/** Presses a button in the pane and agrees to what it is about to write, if it asks. */
async function runInPane(name: '一键评分' | '生成汇总表'): Promise<void> {
  await pane.getByRole('button', { name }).first().click();
  await agree();
}

async function agree(): Promise<void> {
  const write = pane.getByRole('button', { name: '写入', exact: true });
  const idle = pane.getByRole('button', { name: '一键评分', disabled: false }).first();
  await write.or(idle).first().waitFor();
  if (await write.isVisible()) await write.click();
  await idle.waitFor();
}

const tab = (name: string): Locator => page.getByRole('tab', { name, exact: true });
/** The foot of a sheet, where the total stands. */
async function openFoot(name: string): Promise<void> {
  await tab(name).click();
  await page.getByRole('tab', { name, exact: true, selected: true }).waitFor();
  await page.keyboard.press('Control+End');
}
const shown = (text: RegExp): Locator => page.locator('[role=grid] td', { hasText: text }).first();

async function openFirst(): Promise<void> {
  opened = await stage.open();
  page = opened.page;
  pane = await opened.pane();
  await pane.getByRole('button', { name: '一键评分' }).first().waitFor();
}

beforeAll(async () => {
  const paneFolder = await bundleFolder(ROOT, PANE);
  stage = await openStage({ paneFolder, workbook: join(ROOT, SAMPLE) });
  await openFirst();
});
afterAll(() => stage.close());

test('一键评分 gives 96.88 in the pane, and scores in the grid that add up to it', async () => {
  await picture('opened');
  await runInPane('一键评分');
  await pane.getByText('96.88').first().waitFor();
  await tab('评分表').click();
  await opened.goTo('评分表!I3:I28');
  await page.locator('.status-figures', { hasText: '求和：96.88' }).waitFor();
  await picture('scored');
});

test('生成汇总表 shows 96.88 in a cell of the grid, and the downloaded file holds it', async () => {
  await runInPane('生成汇总表');
  await openFoot('自评得分表');
  await shown(/^96\.88$/).waitFor({ state: 'attached' });
  await picture('summary');

  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载结果' }).click();
  const download = await arriving;
  const path = join(stage.pictures, 'downloaded.xlsx');
  await download.saveAs(path);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  const file = openPackage(new Uint8Array(await readFile(path)));
  const sheet = file.content.sheets.find(({ name }) => name === '自评得分表');
  const values = [...(sheet?.cells.values() ?? [])].flatMap((row) => [...row.values()].map(({ value }) => value));
  expect(values).toContain(96.88);
  expect(opened.faults).toEqual([]);
});

test('生成自评报告 downloads a Word file with the total and the six tables', async () => {
  const arriving = page.waitForEvent('download');
  await pane.getByRole('button', { name: /^生成自评报告/ }).click();
  const download = await arriving;
  const path = join(stage.pictures, 'report.docx');
  await download.saveAs(path);
  expect(download.suggestedFilename()).toMatch(/2022年度.*自评报告\.docx$/);
  const report = openReport(new Uint8Array(await readFile(path)));
  expect(report.text).toContain('综合自评得分96.88分');
  expect(report.tables.size).toBe(6);
  expect(rowsOf(report, '自评得分情况').at(-1)?.slice(3)).toEqual(['100', '96.88', '96.9%']);
  await picture('report');
  expect(opened.faults).toEqual([]);
});

test('a press on a cell in the pane selects it in the grid, across sheets', async () => {
  await tab('封面').click();
  await pane.getByRole('tab', { name: /^勾稽检查/ }).click();
  const link = pane
    .getByRole('button', { name: '预算!B4' })
    .or(pane.getByRole('link', { name: '预算!B4' }))
    .first();
  await link.click();
  await page.getByRole('tab', { name: '预算', exact: true, selected: true }).waitFor();
  expect(await page.getByLabel('名称框').inputValue()).toBe('B4');
  await picture('followed');
});

test('a changed input changes the score, by the button on the ribbon, with the pane closed', async () => {
  await tab('指标').click();
  const actual = page.locator('[role=grid] td[data-cell^=E]', { hasText: '466支' });
  await actual.waitFor({ state: 'attached' });
  await opened.goTo((await actual.getAttribute('data-cell')) ?? '');
  await page.keyboard.press('F2');
  const editor = page.locator('.cell-editor.is-open');
  await editor.fill((await editor.inputValue()).replace('466支', '500支'));
  await page.keyboard.press('Enter');

  await page.getByRole('button', { name: '关闭面板' }).click();
  await page.locator('[data-control=ScoreButton]').click();
  await page.getByText('一键评分：已完成').waitFor();
  await picture('pane-closed');
  // A change of what a hand has edited would be shown first; this one is written at once.
  expect(await page.locator('.side-pane').isVisible()).toBe(false);
  await openFoot('自评得分表');
  await shown(/^96\.95$/).waitFor({ state: 'attached' });
  await page.locator('[data-control=PaneButton]').click();
  await page.locator('.side-pane').waitFor({ state: 'visible' });
  await pane.getByText('96.95').first().waitFor();
  expect(opened.faults).toEqual([]);
});

test.each([320, 450, 800])('the pane at %i px has no sideways scrolling', async (width) => {
  const resizer = page.getByRole('separator', { name: '调整面板宽度' });
  const box = await resizer.boundingBox();
  if (box === null) throw new Error('The pane cannot be resized.');
  const from = Number(await resizer.getAttribute('aria-valuenow'));
  const y = box.y + 200;
  await page.mouse.move(box.x + 3, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 3 + from - width, y, { steps: 4 });
  await page.mouse.up();
  expect(await resizer.getAttribute('aria-valuenow')).toBe(String(width));
  await pane.waitForFunction((wanted) => Math.abs(window.innerWidth - wanted) <= 1, width);
  const overflow = await pane.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await picture(`pane-${String(width)}`);
});

test('refused, the pane is disabled with words, and the grid goes on working', async () => {
  const refused = await stage.open('dismiss');
  await refused.page.getByText('加载项已停用').waitFor();
  await refused.page.screenshot({ path: join(stage.pictures, 'refused.png') });
  await refused.page.getByRole('tab', { name: '基本信息' }).click();
  await refused.page.getByRole('tab', { name: '基本信息', selected: true }).waitFor();
  expect(refused.questions).toHaveLength(1);
  await refused.page.context().close();
});

test('without office.js the pane says in words what is wrong, within 15 seconds', async () => {
  const context = await stage.browser.visitor();
  await context.route('**/office/**', (route) => route.abort());
  const blocked = await context.newPage();
  await blocked.goto(stage.sites.pageUrl);
  const frame = blocked.frameLocator('.pane-body iframe');
  await frame
    .getByText(/office\.js/i)
    .first()
    .waitFor({ timeout: 15_000 });
  expect(await frame.getByRole('button', { name: '一键评分' }).count()).toBe(0);
  await blocked.screenshot({ path: join(stage.pictures, 'blocked.png') });
  await context.close();
});
