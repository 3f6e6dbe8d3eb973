/** The parent-frame protocol, spoken with the unmodified office.js of node_modules by the smallest add-in. */
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { openStage, ROOT, type OpenedPage, type Stage } from './stage';
import { smallWorkbook } from './workbook';

jest.setTimeout(120_000);

interface Probe {
  readonly commands: readonly string[];
  readonly visibility: readonly string[];
  readonly changes: readonly string[];
  run(batch: string): Promise<unknown>;
}
declare global {
  interface Window {
    readonly probe: Probe;
  }
}

let stage: Stage;
let opened: OpenedPage;
let pane: Frame;

const ready = async (frame: Frame): Promise<void> => {
  await frame.getByText('ready Excel OfficeOnline').waitFor();
};
const run = (batch: string): Promise<unknown> => pane.evaluate((text) => window.probe.run(text), batch);

beforeAll(async () => {
  stage = await openStage({ paneFolder: join(ROOT, 'test/page/probe'), workbook: await smallWorkbook() });
  opened = await stage.open();
  pane = await opened.pane();
  await ready(pane);
});
afterAll(() => stage.close());

test('office.js asks its own question, with the page explaining it, and connects when it is accepted', async () => {
  expect(opened.questions).toHaveLength(1);
  expect(opened.questions[0]).toContain('localhost');
  await opened.page.locator('.pane-note').waitFor({ state: 'hidden' });
  expect(opened.faults).toEqual([]);
});

test('a press on the ribbon reaches the add-in with the pane closed, and its completion comes back', async () => {
  const { page } = opened;
  await page.getByRole('button', { name: '关闭面板' }).click();
  await page.locator('.side-pane').waitFor({ state: 'hidden' });
  await page.locator('[data-control=ScoreButton]').click();
  await page.getByText('一键评分：已完成').waitFor();
  expect(await pane.evaluate(() => window.probe.commands)).toEqual(['ScoreButton']);
  expect(await pane.evaluate(() => window.probe.visibility)).toEqual(['Hidden']);
});

test('an add-in that asks for its pane gets it, and is told that it is seen', async () => {
  await pane.evaluate(() => Office.addin.showAsTaskpane());
  await opened.page.locator('.side-pane').waitFor({ state: 'visible' });
  await pane.evaluate(() => Office.addin.hide());
  await opened.page.locator('.side-pane').waitFor({ state: 'hidden' });
  await opened.page.getByRole('button', { name: '打开面板' }).click();
  await opened.page.locator('.side-pane').waitFor({ state: 'visible' });
  expect(await pane.evaluate(() => window.probe.visibility)).toEqual(['Hidden', 'Taskpane', 'Hidden', 'Taskpane']);
});

test('Excel.run reads and writes the workbook, and what it selects comes into sight', async () => {
  const read = await run(`async (context) => {
    const range = context.workbook.worksheets.getItem('预算').getRange('B4:D4');
    range.load('values');
    await context.sync();
    return range.values;
  }`);
  expect(read).toEqual([[2000, '', 1890]]);

  await run(`async (context) => {
    const sheet = context.workbook.worksheets.getItem('预算');
    sheet.getRange('B2').values = [[1300]];
    sheet.activate();
    sheet.getRange('B2').select();
    await context.sync();
  }`);
  await opened.page.getByRole('tab', { name: '预算', selected: true }).waitFor();
  await opened.cell('B4').getByText('2100').waitFor({ state: 'attached' });
  expect(await opened.page.getByLabel('名称框').inputValue()).toBe('B2');
  expect(await opened.page.getByLabel('编辑栏').inputValue()).toBe('1300');
});

test('settings of the document are kept in the workbook', async () => {
  const saved = await pane.evaluate(
    () =>
      new Promise<string>((resolve) => {
        Office.context.document.settings.set('probe', { kept: true });
        Office.context.document.settings.saveAsync((result) => resolve(String(result.status)));
      })
  );
  expect(saved).toBe('succeeded');
  const read = await run(`async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject('probe');
    setting.load('value');
    await context.sync();
    return setting.isNullObject ? null : setting.value;
  }`);
  expect(read).toEqual({ kept: true });
});

test('an event that the add-in registered for arrives when the person types', async () => {
  await run(`async (context) => {
    context.workbook.worksheets.getItem('预算').onChanged.add(async (event) => {
      window.probe.changes.push(event.address);
    });
    await context.sync();
  }`);
  await opened.goTo('D2');
  await opened.page.keyboard.type('1000');
  await opened.page.keyboard.press('Enter');
  await pane.waitForFunction(() => window.probe.changes.length > 0);
  expect(await pane.evaluate(() => window.probe.changes)).toEqual(['D2']);
  await opened.cell('D4').getByText('1790').waitFor({ state: 'attached' });
});

test('refused, the add-in is disabled with words, and can be asked for again', async () => {
  const refused = await stage.open('dismiss');
  await refused.page.getByText('加载项已停用').waitFor();
  expect(refused.questions).toHaveLength(1);
  await refused.page.close();
});
