/** Real files: the sample and its other shapes, and what stops a run. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readInputs, CONTRACT_NAMES } from '../../../src/workbook/inputs/inputs';
import { codes } from '../../../src/texts';
import { fileSnapshot } from './file-snapshot';

const root = join(__dirname, '../../..');
const samples = join(root, 'assets/samples');
const sample = join(samples, readdirSync(samples).find((name) => name.endsWith('.xlsx')) ?? '');
const fixture = (name: string): string => join(root, 'test/fixtures/workbooks', `${name}.xlsx`);
const read = (path: string) => readInputs(fileSnapshot(readFileSync(path)));
const codesOf = (notes: readonly { readonly code: string }[]): readonly string[] => notes.map(({ code }) => code);

const facts = (path: string) => {
  const { inputs } = read(path);
  const [entity] = inputs.entities;
  const amounts = (entity?.budget.lines ?? []).map(({ role, initial, adjusted, outturn }) =>
    [role, ...[initial, adjusted, outturn].map((cell) => cell?.number?.toString())].join(' ')
  );
  return {
    particulars: { ...inputs.particulars, reportDate: '' },
    indicators: entity?.indicators.map(({ key, kind, target, actual, cause, inTable5 }) => [
      key,
      kind,
      target.text,
      actual.text,
      cause?.text,
      inTable5,
    ]),
    scorecard: entity?.scorecard?.map(({ key, points, rule, fact, cause }) => [
      key,
      points?.toString(),
      rule?.text,
      fact?.text,
      cause?.text,
    ]),
    amounts,
  };
};

test('the sample holds every range but the overrides and basic figures', () => {
  const { inputs, tables, problems, warnings, rows } = read(sample);
  expect(problems).toEqual([]);
  expect(codesOf(warnings)).toEqual(['workbook.text-numbers', 'workbook.text-numbers', 'workbook.text-numbers']);
  expect(new Set(tables.map(({ name }) => name))).toEqual(
    new Set(CONTRACT_NAMES.filter((name) => name !== '规则_评分标准' && name !== '数据_基础'))
  );
  const [entity] = inputs.entities;
  expect([entity?.indicators.length, entity?.scorecard?.length, rows.size]).toEqual([15, 26, 41]);
  expect([inputs.tasks.length, inputs.paragraphs.length]).toEqual([3, 32]);
  expect(
    entity?.scorecard?.filter(({ name }) => name === '采购意向公开合规性').map(({ key }) => key.occurrence)
  ).toEqual([0, 1]);
  expect(entity?.budget.functions).toHaveLength(6);
  expect(entity?.budget.projects.map(({ outturn }) => outturn?.number?.toString())).toEqual([
    '758.25',
    '178.53',
    '791.36',
  ]);
});

test.each(['libreoffice', 'protected-sheet', 'text-numbers', 'excel-tables'])('%s reads as the sample', (name) => {
  expect(facts(fixture(name))).toEqual(facts(sample));
});

test('another layout and units read alike', () => {
  expect(facts(fixture('other-layout'))).toEqual(facts(sample));
  expect(codesOf(read(fixture('other-layout')).warnings)).toContain('workbook.unit-converted');
});

test('the national project form', () => {
  const { inputs, problems } = read(fixture('national-form'));
  expect(problems).toEqual([]);
  const [entity] = inputs.entities;
  expect([entity?.name, entity?.level, inputs.particulars.department, inputs.particulars.moneyUnit]).toEqual([
    '政法干警培训',
    'project',
    '市委政法委',
    '万元',
  ]);
  expect(entity?.indicators.map(({ name, kind, points }) => `${name} ${kind} ${points?.toString()}`)).toEqual([
    '培训人次 output 20',
    '举办培训班次 output 10',
    '培训合格率 output 10',
    '培训按期完成率 output 5',
    '人均培训成本 cost 5',
    '持证上岗人数增长率 benefit 30',
    '学员满意度 satisfaction 10',
  ]);
  expect(entity?.indicators[0]?.levels.map(({ name, points }) => `${name} ${points?.toString()}`)).toEqual([
    '产出指标 50',
    '数量指标 undefined',
  ]);
  expect(entity?.budget.projects.map(({ role, label }) => `${role} ${label}`)).toEqual([
    'total 年度资金总额',
    'other 当年财政拨款',
    'other 上年结转资金',
    'other 其他资金',
  ]);
});

test('several projects, by column and by sheet', () => {
  const byColumn = read(fixture('projects-by-column')).inputs.entities;
  expect(byColumn.map(({ name, level, indicators }) => [name, level, indicators.length])).toEqual([
    ['信息化建设', 'project', 2],
    ['法学研究', 'project', 2],
    ['日常工作', 'project', 2],
  ]);
  expect(byColumn[1]?.budget.projects.map(({ role, outturn }) => [role, outturn?.number?.toString()])).toEqual([
    ['total', '178.53'],
  ]);
  const bySheet = read(fixture('projects-by-sheet'));
  expect(bySheet.inputs.entities.map(({ name, indicators }) => [name, indicators.length])).toEqual([
    ['信息化建设', 7],
    ['法学研究', 7],
  ]);
  expect(bySheet.rows.size).toBe(14);
});

test.each([
  ['dead-name', 'workbook.dead-name', '指标_完成情况'],
  ['no-names', 'workbook.no-names', '指标_完成情况'],
  ['misspelled-name', 'workbook.missing-name', '指标_完成情况'],
  ['missing-heading', 'workbook.missing-heading', '指标_完成情况'],
])('%s stops the run and names what is missing', (name, code, range) => {
  const { problems } = read(fixture(name));
  expect(problems.map((note) => [note.code, note.params.name])).toEqual([[code, range]]);
});

test('every note has its sentence', () => {
  const known = new Set(codes());
  const files = readdirSync(join(root, 'test/fixtures/workbooks')).filter(
    (file) => file !== 'no-workbook.xlsx' && file.endsWith('.xlsx')
  );
  for (const file of files) {
    const { problems, warnings } = read(join(root, 'test/fixtures/workbooks', file));
    expect(codesOf([...problems, ...warnings]).filter((code) => !known.has(code))).toEqual([]);
  }
});
