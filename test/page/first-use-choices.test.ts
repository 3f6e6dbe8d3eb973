/**
 * First use where the person has something to correct, in the production pane through the real office.js: projects
 * that are none, a range of other cells, an empty table, the sample, the other language.
 */
import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';
import { bundleFolder, PANE } from '../../src/command-line/serve/bundle';
import { openPackage } from '../../src/simulated-excel/package';
import { say } from '../../src/texts';
import { fileOfBook, projectsBook } from './books';
import { openStage, ROOT, type OpenedPage, type Stage } from './stage';

jest.setTimeout(300_000);

let stage: Stage;
let opened: OpenedPage;
let page: Page;
let pane: Frame;

const found = (range: string) => pane.getByRole('button', { name: say('pane.go-to-cell', { cell: range }) });
const project = (name: string) => pane.getByRole('checkbox', { name: say('pane.project', { project: name }) });
const table = say('pane.table.指标_完成情况');
const ofProject = (name: string): string => say('pane.table-of-project', { table, project: name });
const willRead = (count: number) =>
  pane.getByText(say('pane.will-read', { what: say('pane.will-read-indicators', { count: String(count) }) }), {
    exact: true,
  });

beforeAll(async () => {
  const paneFolder = await bundleFolder(ROOT, PANE);
  stage = await openStage({ paneFolder, workbook: await fileOfBook(projectsBook, '三个项目.xlsx') });
  opened = await stage.open();
  ({ page } = opened);
  pane = await opened.pane();
});
afterAll(() => stage.close());

test('each project is named with its sheet; what is no project stays on view, and is no longer counted', async () => {
  await found('干警培训!A1:D3').waitFor();
  await willRead(7).waitFor();
  await project('设备清单').click();
  await pane.getByText(say('pane.project-left-out')).waitFor();
  await willRead(4).waitFor();
  expect(await project('设备清单').isChecked()).toBe(false);
  // It was found: nothing says that it is missing.
  await pane.getByRole('heading', { name: say('pane.missing-tables') }).waitFor();
  expect(await pane.getByText(table, { exact: true }).count()).toBe(0);
});

test('a range is corrected by selecting cells', async () => {
  await page.getByRole('tab', { name: '场地维修', exact: true }).click();
  await opened.goTo('A1:D2');
  const button = say('pane.use-selection-for', { table: ofProject('场地维修') });
  await pane.getByRole('button', { name: button }).click();
  await found('场地维修!A1:D2').waitFor();
  await willRead(3).waitFor();
  // A single cell stands for the table around it.
  await opened.goTo('B3');
  await pane.getByRole('button', { name: button }).click();
  await found('场地维修!A1:D3').waitFor();
  await willRead(4).waitFor();
});

test('cells that hold no such table are refused beside it, and the range stays', async () => {
  await opened.goTo('H30:I33');
  await pane.getByRole('button', { name: say('pane.use-selection-for', { table: ofProject('场地维修') }) }).click();
  await pane.getByText('场地维修!H30:I33').waitFor();
  await found('场地维修!A1:D3').waitFor();
});

test('an empty table is added on a sheet of its own, with its name', async () => {
  await pane.getByRole('button', { name: say('pane.optional-tables', { count: '5' }) }).click();
  const added = say('pane.table.基本_信息');
  await pane.getByRole('button', { name: say('pane.add-table-for', { table: added }) }).click();
  await page.getByRole('tab', { name: '基本信息表', exact: true, selected: true }).waitFor();
  await pane.getByRole('heading', { name: say('pane.tables-named') }).waitFor();
  await pane.getByRole('button', { name: say('pane.optional-tables', { count: '4' }) }).waitFor();
});

test('the sample can be had, and it is a workbook', async () => {
  await pane.getByRole('button', { name: say('pane.sample') }).click();
  const arriving = page.waitForEvent('download');
  await pane.getByRole('link', { name: say('pane.sample-download') }).click();
  const file = await readFile(await (await arriving).path());
  expect(openPackage(new Uint8Array(file)).content.names.map(({ name }) => name)).toContain('指标_完成情况');
});

test('in the other language nothing that was chosen is lost', async () => {
  await pane.getByRole('button', { name: say('pane.language') }).click();
  await pane.getByRole('heading', { name: say('pane.found-lead', {}, 'en') }).waitFor();
  const left = pane.getByRole('checkbox', { name: say('pane.project', { project: '设备清单' }, 'en') });
  expect(await left.isChecked()).toBe(false);
  await pane.getByRole('button', { name: say('pane.language', {}, 'en') }).click();
  await pane.getByRole('heading', { name: say('pane.found-lead') }).waitFor();
});

test('scored: a total for each project that was left in', async () => {
  await pane.getByRole('button', { name: say('pane.start-scoring') }).click();
  await pane.getByRole('button', { name: say('pane.write'), exact: true }).click();
  await pane.getByRole('tab', { name: say('pane.tab.scores') }).waitFor();
  const options = await pane
    .getByRole('combobox', { name: say('pane.entity') })
    .locator('option')
    .allInnerTexts();
  expect(options.map((words) => /(.*)：.*?([\d.]+)/.exec(words)?.slice(1))).toEqual([
    ['干警培训', '87.5'],
    ['场地维修', '100'],
  ]);
  expect(opened.faults).toEqual([]);
});
