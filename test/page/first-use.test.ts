/**
 * From a workbook without a single name to the summary sheets with the keyboard only, in the production pane through
 * the real office.js; then why a score is what it is, and the tabs.
 */
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { bundleFolder, PANE } from '../../src/command-line/serve/bundle';
import { openStage, ROOT, type OpenedPage, type Stage } from './stage';

jest.setTimeout(400_000);

let stage: Stage;
let opened: OpenedPage;
let pane: Frame;
/** Enter and Space, which stand for clicks. */
let presses = 0;

const picture = (name: string): Promise<unknown> =>
  opened.page.screenshot({ path: join(stage.pictures, `${name}.png`) });
const focused = (): Promise<string> =>
  pane.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

/** Tab until the focus is on what bears these words; an error when it never is. */
async function tabTo(words: string | RegExp): Promise<void> {
  const fits = (text: string): boolean => (typeof words === 'string' ? text === words : words.test(text));
  for (let tabs = 0; tabs < 150; tabs += 1) {
    if (fits(await focused())) return;
    await opened.page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${String(words)}.`);
}
async function press(words: string | RegExp): Promise<void> {
  await tabTo(words);
  presses += 1;
  await opened.page.keyboard.press('Enter');
}
/** The keyboard begins at the top of the pane: the pane's frame takes the focus by a press on its heading. */
const begin = (): Promise<void> => pane.locator('h1').first().click();

beforeAll(async () => {
  const paneFolder = await bundleFolder(ROOT, PANE);
  stage = await openStage({ paneFolder, workbook: join(ROOT, 'test/fixtures/workbooks/no-names.xlsx') });
  opened = await stage.open();
  pane = await opened.pane();
});
afterAll(() => stage.close());

test('the tables are found, named and scored: 96.88 after at most ten clicks', async () => {
  await pane.getByText('指标!A2:G17').first().waitFor();
  await picture('found');
  await begin();
  await press('确认并评分');
  await pane.getByRole('button', { name: '写入', exact: true }).waitFor();
  await begin();
  await press('写入');
  await pane.getByRole('tab', { name: '得分' }).waitFor();
  expect(await pane.getByText('96.88').count()).toBeGreaterThan(0);
  expect(presses).toBeLessThanOrEqual(10);
});

test('then the summary sheets', async () => {
  await begin();
  await press('生成汇总表');
  await opened.page.getByRole('tab', { name: '自评得分表', exact: true }).waitFor();
  expect(opened.faults).toEqual([]);
});

test('a line opens, and 为什么 tells what was read; Escape goes back to where it was opened', async () => {
  await begin();
  await press(/^整体效能/);
  await press(/^产出指标完成情况/);
  await press('为什么是这个分：群防共治队伍规模');
  await pane.getByRole('heading', { name: '为什么是这个分' }).waitFor();
  await pane.locator('mark', { hasText: '466' }).first().waitFor();
  await picture('why');
  await press(/^转到 指标!E\d+$/);
  await opened.page.getByRole('tab', { name: '指标', exact: true, selected: true }).waitFor();
  await pane.locator('body').press('Escape');
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
