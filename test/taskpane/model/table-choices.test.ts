/** First use: what is ticked gets a name, what is unticked stays on view, a project is left out as a whole. */
import { chooseTables, idOf, type Choice, type Choices } from '../../../src/taskpane/model/table-choices';
import { discover } from '../../../src/workbook/finding/find';
import { addressOf } from '../../../src/workbook/cells/addresses';
import { writeBook, type CaseBook } from '../../command-line/layouts/write-book';
import { projectsBook } from '../../page/books';
import { fileSnapshot } from '../../workbook/reading/file-snapshot';

const discoveryOf = (book: CaseBook) => discover({ ...fileSnapshot(writeBook(book)), cut: [] });

const FUNDS = [
  ['项目名称', '年初预算数', '全年预算数', '决算数'],
  ['维修', 100, 100, 90],
];
const discovery = discoveryOf({ ...projectsBook, sheets: [...projectsBook.sheets, { name: '资金', rows: FUNDS }] });
const INDICATORS = '指标_完成情况';
const said = (scope: string | null, choice: Choice, name: 'funds' | 'indicators' = 'indicators'): Choices =>
  new Map([[idOf({ name: name === 'funds' ? '预算_重点项目' : INDICATORS, scope }), choice]]);
const named = (choices: Choices): readonly (readonly (string | null)[])[] =>
  chooseTables(discovery, choices).wanted.map(({ scope, range }) => [scope, addressOf(range)]);

test('as found: a group for each project, and one for the whole workbook', () => {
  const { groups, projects, canScore } = chooseTables(discovery, new Map());
  expect(groups.map(({ project }) => project)).toEqual(['干警培训', '场地维修', '设备清单', null]);
  expect([projects, canScore]).toEqual([3, true]);
});

test('a project that is left out gets no name, and is still on view', () => {
  const { groups, projects, missing } = chooseTables(discovery, said('设备清单', { isUsed: false }));
  expect(groups).toHaveLength(4);
  expect(groups[2]?.leader?.isUsed).toBe(false);
  expect(projects).toBe(2);
  expect(missing.map(({ name }) => name)).not.toContain(INDICATORS);
  expect(named(said('设备清单', { isUsed: false })).map(([scope]) => scope)).toEqual(['干警培训', '场地维修', null]);
});

test('a table that is unticked gets no name, and is no missing one', () => {
  const choices = said(null, { isUsed: false }, 'funds');
  expect(named(choices).map(([scope]) => scope)).not.toContain(null);
  expect(chooseTables(discovery, choices).missing.map(({ name }) => name)).not.toContain('预算_重点项目');
});

test('another place is taken in the place of the one that was found', () => {
  const candidate = chooseTables(discovery, new Map()).groups[0]?.leader?.candidate;
  if (candidate === undefined) throw new Error('nothing was found');
  const other = { ...candidate, range: { ...candidate.range, rows: 2 } };
  expect(named(said('干警培训', { candidate: other }))[0]).toEqual(['干警培训', '干警培训!A1:D2']);
});

test('with every project left out there is nothing to score', () => {
  const choices = new Map(
    ['干警培训', '场地维修', '设备清单'].map((scope) => [idOf({ name: INDICATORS, scope }), { isUsed: false }])
  );
  expect(chooseTables(discovery, choices).canScore).toBe(false);
});
