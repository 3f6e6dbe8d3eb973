/** The grid as a spreadsheet: keyboard, mouse, entering, recalculation, clipboard, other files. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openStage, ROOT, type OpenedPage, type Stage } from './stage';
import { ROWS, smallWorkbook } from './workbook';

jest.setTimeout(300_000);

let stage: Stage;
let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  stage = await openStage({ paneFolder: join(ROOT, 'test/page/probe'), workbook: await smallWorkbook() });
  opened = await stage.open();
  page = opened.page;
  await (await opened.pane()).getByText('ready Excel').waitFor();
});
afterAll(() => stage.close());

const place = (): Promise<string> => page.getByLabel('名称框').inputValue();
/** The place after keys, once the page has come to rest at it. */
async function arrives(keys: readonly string[], at: string): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await page.waitForFunction((wanted) => document.querySelector<HTMLInputElement>('.name-box')?.value === wanted, at);
}
const input = (text: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => document.querySelector<HTMLTextAreaElement>('.formula-input')?.value === wanted,
    text
  );
const openSheet = async (name: string): Promise<void> => {
  await page.getByRole('tab', { name }).click();
  await page.getByRole('tab', { name, selected: true }).waitFor();
};
/** The middle of a cell on the screen, from the selection's own frame: the editor lies over the active cell. */
async function cellBox(name: string): Promise<{ x: number; y: number; width: number; height: number }> {
  await opened.goTo(name);
  const box = await page.locator('.cell-editor').boundingBox();
  if (box === null) throw new Error(name);
  return box;
}

test('the keyboard moves as in Excel', async () => {
  await openSheet('指标');
  await opened.goTo('B2');
  await arrives(['ArrowDown', 'ArrowRight'], 'C3');
  await arrives(['Control+ArrowDown'], `C${String(ROWS + 1)}`);
  await arrives(['Control+ArrowUp'], 'C1');
  await arrives(['Home'], 'A1');
  await arrives(['Control+End'], `C${String(ROWS + 1)}`);
  await arrives(['Control+Home'], 'A2');
  await arrives(['Shift+ArrowRight', 'Shift+ArrowDown'], 'A2:B3');
  await arrives(['Tab', 'Tab', 'Tab'], 'A2:B3');
  await arrives(['Escape', 'Control+Shift+ArrowDown'], `A2:B${String(ROWS + 1)}`);
  await arrives(['Control+Home', 'PageDown', 'PageUp'], 'A2');
  await arrives(['Control+PageDown'], 'A1');
  await page.getByRole('tab', { name: '预算', selected: true }).waitFor();
});

test('hidden rows and columns are passed over, merged cells are one', async () => {
  await openSheet('预算');
  await opened.goTo('B4');
  await arrives(['ArrowRight'], 'D4');
  await arrives(['ArrowLeft', 'ArrowDown'], 'B6');
  await opened.goTo('A7');
  await arrives(['ArrowDown'], 'A8');
  await arrives(['ArrowDown'], 'A10');
  expect(await page.getByRole('tab', { name: '底稿' }).count()).toBe(0);
});

test('what is typed is calculated, F2 edits, Escape gives up, Delete clears', async () => {
  await opened.goTo('B2');
  await page.keyboard.type('1500');
  await arrives(['Enter'], 'B3');
  await opened.cell('B4').getByText('2300').waitFor({ state: 'attached' });
  await opened.goTo('E2');
  await page.keyboard.type('=D2/B2');
  await arrives(['Tab'], 'F2');
  await opened.goTo('E2');
  await input('=D2/B2');
  await opened.goTo('B3');
  await arrives(['F2'], 'B3');
  await page.locator('.cell-editor.is-open').waitFor();
  await page.keyboard.type('0');
  await input('8000');
  await page.keyboard.press('Escape');
  await input('800');
  await page.keyboard.press('Delete');
  await opened.cell('B4').getByText('1500').waitFor({ state: 'attached' });
  await page.keyboard.type('800');
  await page.keyboard.press('Enter');
  await opened.cell('B4').getByText('2300').waitFor({ state: 'attached' });
});

test('what was typed, pasted or cleared is undone and redone in turn', async () => {
  const shows = (cell: string, text: string): Promise<void> =>
    opened.cell(cell).getByText(text, { exact: true }).waitFor({ state: 'attached' });
  await opened.goTo('D2');
  await page.keyboard.type('=B2+1');
  await arrives(['Enter'], 'D3');
  await shows('D2', '1501');
  await opened.goTo('D2:D3');
  await page.keyboard.press('Delete');
  await shows('D4', '0');
  await arrives(['Control+z'], 'D2:D3');
  await shows('D3', '790');
  await opened.goTo('D2');
  await input('=B2+1');
  await page.keyboard.press('Control+z');
  await shows('D2', '1100');
  await page.keyboard.press('Control+y');
  await shows('D2', '1501');
  await page.keyboard.press('Control+z');
  await shows('D4', '1890');
});

test('a function that needs the second calculator is calculated too', async () => {
  await opened.goTo('G2');
  await page.keyboard.type('=ROUND(PMT(0.01,12,1000),2)');
  await page.keyboard.press('Enter');
  await opened.cell('G2').getByText('-88.85').waitFor({ state: 'attached' });
});

test('a column is made wider by the line in its heading', async () => {
  const before = await cellBox('A2');
  const grid = await page.locator('.grid').boundingBox();
  if (grid === null) throw new Error('no grid');
  const line = before.x + before.width - 2;
  await page.mouse.move(line, grid.y + 10);
  await page.mouse.down();
  await page.mouse.move(line + 60, grid.y + 10, { steps: 3 });
  await page.locator('.guide').waitFor({ state: 'visible' });
  await page.mouse.up();
  await page.waitForFunction((width) => {
    const editor = document.querySelector('.cell-editor')?.getBoundingClientRect();
    return editor !== undefined && Math.abs(editor.width - width) <= 4;
  }, before.width + 60);
});

test('a formula that is wrong is refused in words and stays to be put right', async () => {
  await opened.goTo('F3');
  await page.keyboard.type('=SUM(B2:');
  await page.keyboard.press('Enter');
  await page.locator('.status-state', { hasText: '公式' }).waitFor();
  await page.locator('.cell-editor.is-open').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.cell-editor.is-open').waitFor({ state: 'detached' });
});

test('the formula bar enters too', async () => {
  await opened.goTo('F4');
  await page.getByLabel('编辑栏').click();
  await page.keyboard.type('=B2*2');
  await page.keyboard.press('Enter');
  await opened.cell('F4').getByText('3000').waitFor({ state: 'attached' });
});

test('the mouse selects cells, ranges, columns and rows, and a double click edits', async () => {
  const first = await cellBox('A2');
  const last = await cellBox('B3');
  const middle = (box: typeof first): [number, number] => [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.click(...middle(first));
  expect(await place()).toBe('A2');
  await page.mouse.move(...middle(first));
  await page.mouse.down();
  await page.mouse.move(...middle(last), { steps: 3 });
  await page.mouse.up();
  await arrives([], 'A2:B3');
  await page.locator('.status-figures', { hasText: '求和：2300' }).waitFor();
  const grid = await page.locator('.grid').boundingBox();
  if (grid === null) throw new Error('no grid');
  await page.mouse.click(last.x + 20, grid.y + 8);
  await arrives([], 'B:B');
  await page.mouse.click(grid.x + 10, last.y + 8);
  await arrives([], '3:3');
  await page.mouse.dblclick(...middle(first));
  await page.locator('.cell-editor.is-open').waitFor();
  await page.keyboard.press('Escape');
});

test('copied cells are tab-separated text; what another program copied is pasted into cells', async () => {
  await opened.goTo('A1:B2');
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('项目\t年初预算数\r\n基本支出\t1500');
  await page.evaluate(() => navigator.clipboard.writeText('甲\t12\n"两\n行"\t=1+2\n'));
  await opened.goTo('H1');
  await page.keyboard.press('Control+v');
  await arrives([], 'H1:I2');
  await opened.cell('I2').getByText('3', { exact: true }).waitFor({ state: 'attached' });
  await opened.goTo('H2');
  await input('两\n行');
});

test('a name goes to its range; what is no place is said', async () => {
  await opened.goTo('预算_整体支出');
  expect(await place()).toBe('B2:D4');
  await page.getByLabel('名称框').fill('没有这个名称');
  await page.keyboard.press('Enter');
  await page.locator('.status-state', { hasText: '没有这个名称' }).waitFor();
  await page.keyboard.press('Escape');
});

test('thousands of rows are scrolled without a gap', async () => {
  await openSheet('指标');
  await opened.goTo('A1500');
  await opened.cell('A1500').getByText('1499').waitFor({ state: 'attached' });
  const seen = await page.evaluate(async () => {
    const surface = document.querySelector('.grid-surface');
    const blank: string[] = [];
    for (let turn = 0; turn < 60; turn += 1) {
      surface?.scrollBy(0, -400);
      // The event of the scroll comes with the next frame, what it draws stands in the one after.
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      const cells = [...document.querySelectorAll<HTMLElement>('[role=grid] td[data-cell^=A]')];
      for (const { textContent, dataset } of cells) if (textContent === '') blank.push(dataset.cell ?? '');
      if (cells.length < 10) blank.push(`turn ${turn}`);
    }
    return { blank, first: document.querySelector<HTMLElement>('[role=grid] td[data-cell^=A]')?.dataset.cell ?? '' };
  });
  expect(seen.blank).toEqual([]);
  expect(Number(seen.first.slice(1))).toBeLessThan(700);
});

test('another workbook is opened by choosing it; what is none is refused in words', async () => {
  page.removeAllListeners('dialog');
  page.on('dialog', (dialog) => void dialog.accept());
  const choose = async (path: string): Promise<void> => {
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '打开工作簿' }).click();
    await (await asked).setFiles(path);
  };
  const wrong = join(stage.pictures, 'wrong.xlsx');
  await writeFile(wrong, 'no workbook at all');
  await choose(wrong);
  await page.locator('.status-state', { hasText: '打不开' }).waitFor();
  await page.evaluate(() => document.querySelector('.pane-body iframe')?.setAttribute('data-old', ''));
  await choose(await smallWorkbook());
  // The star of what is changed and not downloaded is gone with the old one.
  await page.locator('.title-name', { hasText: /xlsx$/ }).waitFor();
  // The pane that opens beside the new one would take the keyboard.
  await page.frameLocator('.pane-body iframe:not([data-old])').getByText('ready Excel').waitFor();
  await openSheet('预算');
  await opened.goTo('B2');
  await input('1200');
  expect(opened.faults).toEqual([]);
});
