/**
 * One sitting with the keyboard only, in the production pane through the real office.js: a workbook without names
 * and with questions, named, scored, decided, checked, its rules exported and changed, undone, and left without traces.
 */
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { bundleFolder, PANE } from '../../src/command-line/serve/bundle';
import { Keyboard } from './keyboard';
import { openStage, ROOT, type OpenedPage, type Stage } from './stage';

jest.setTimeout(300_000);

let stage: Stage;
let opened: OpenedPage;
let pane: Frame;
let keyboard: Keyboard;

const picture = (name: string): Promise<unknown> =>
  opened.page.screenshot({ path: join(stage.pictures, `keyboard-${name}.png`) });
/** The total at the top of the pane. */
const total = async (score: string): Promise<void> =>
  pane.getByRole('region', { name: '自评总分' }).getByText(score, { exact: true }).waitFor();
const atRest = async (): Promise<void> =>
  pane.getByRole('button', { name: '一键评分', disabled: false }).first().waitFor();
const openTab = async (name: RegExp): Promise<void> => {
  await keyboard.toPane();
  await keyboard.tabTo(/^(?:得分|勾稽检查|规则|记录)\d*$/);
  for (let moves = 0; moves < 4 && !name.test(await keyboard.focused()); moves += 1) await keyboard.press('ArrowRight');
  await pane.getByRole('tab', { name, selected: true }).waitFor();
};

beforeAll(async () => {
  const paneFolder = await bundleFolder(ROOT, PANE);
  stage = await openStage({ paneFolder, workbook: join(ROOT, 'test/fixtures/workbooks/no-names.xlsx') });
  opened = await stage.open();
  pane = await opened.pane();
  keyboard = new Keyboard(opened, pane);
  await pane.getByText('指标!A2:G17').first().waitFor();
});
afterAll(() => stage.close());

test('named and scored, with two rows open', async () => {
  await keyboard.type('指标!E8', '部分完成');
  await keyboard.type('评分表!F18', '约100%左右，个别未完成');
  await keyboard.toPane();
  await keyboard.enter('确认并评分');
  await pane.getByRole('button', { name: '写入', exact: true }).waitFor();
  await keyboard.toPane();
  await keyboard.enter('写入');
  await total('92.95');
  await atRest();
  await picture('scored');
});

test('逐条确认: values are typed, the way back, a score by hand needs a reason', async () => {
  await keyboard.toPane();
  await keyboard.enter('逐条确认');
  await pane.getByText('第 1 行，共 2 行').waitFor();
  await keyboard.tabTo('填写目标和完成数');
  await keyboard.press('Space');
  expect(await pane.getByLabel('目标数').inputValue()).toBe('500');
  await keyboard.fill('完成数', '466');
  await picture('deciding');
  await keyboard.enter('确认，下一条');
  await pane.getByText('第 2 行，共 2 行').waitFor();
  await keyboard.enter('上一步');
  await pane.getByText('第 1 行，共 2 行').waitFor();
  await pane.getByText('已确认', { exact: true }).waitFor();
  await keyboard.enter('以后再说');
  await pane.getByText('第 2 行，共 2 行').waitFor();
  await keyboard.tabTo('直接给分');
  await keyboard.press('Space');
  await keyboard.fill('得分（满分 3）', '3');
  await keyboard.enter('确认，下一条');
  await pane.getByRole('alert').getByText('理由').waitFor();
  await keyboard.fill('理由', '合同台账：全部按时签订');
  await keyboard.enter('确认，下一条');
  await pane.getByText('都处理完了。').waitFor();
  await keyboard.press('Escape');
  await total('96.88');
  await atRest();
  expect(await keyboard.focused()).toBe('得分');
});

test('a check is ignored with a reason; the keyboard goes on with the next one', async () => {
  await openTab(/^勾稽检查/);
  await keyboard.enter('忽略');
  expect(await keyboard.focused()).toBe('为什么可以忽略？');
  await keyboard.press('Escape');
  expect(await keyboard.focused()).toBe('忽略');
  await keyboard.press('Enter');
  await opened.page.keyboard.insertText('口径不同');
  await keyboard.press('Enter');
  await pane.getByText('理由：口径不同').waitFor();
  await atRest();
  expect(await keyboard.focused()).toBe('忽略');
  await picture('ignored');
});

test('the rules are exported; one that is changed in the sheet is followed', async () => {
  await openTab(/^规则/);
  await keyboard.enter('导出到工作簿修改');
  await opened.page.getByRole('tab', { name: '评分标准', exact: true }).waitFor();
  await atRest();
  await picture('rules');
  await keyboard.type('评分表!E19', '全部合同按时备案公开得1分；部分合同未按时备案公开得0.5分。');
  await pane.getByText('已过期').waitFor();
  await keyboard.toPane();
  await keyboard.enter('一键评分');
  await total('97.38');
  await atRest();
});

test('undone, and brought back', async () => {
  await openTab(/^记录/);
  await picture('history');
  await keyboard.enter('撤销上次写入');
  await pane.getByRole('button', { name: '恢复刚才撤销的写入' }).waitFor();
  await atRest();
  await picture('undone');
  await keyboard.enter('恢复刚才撤销的写入');
  await pane.getByRole('button', { name: '撤销上次写入' }).waitFor();
  await atRest();
});

test('the summary sheets, then no trace', async () => {
  await keyboard.toPane();
  await keyboard.enter('生成汇总表');
  await opened.page.getByRole('tab', { name: '自评得分表', exact: true }).waitFor();
  await atRest();
  await openTab(/^记录/);
  await keyboard.enter('清除痕迹');
  await keyboard.enter('确定清除');
  await pane.getByText('还没有写入过。').waitFor();
  await picture('cleared');
  expect(opened.faults).toEqual([]);
});
