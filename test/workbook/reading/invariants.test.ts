/** Whatever stands in the cells, reading ends with data; and the order of columns does not matter. */
import fc from 'fast-check';
import { CONTRACT_NAMES, readInputs } from '../../../src/workbook/inputs/inputs';
import { snapshotOf } from './grid';

const words = fc.constantFrom(
  '指标名称',
  '一级指标',
  '二级指标',
  '三级指标',
  '分值',
  '目标值',
  '实际完成值',
  '评分标准',
  '项目名称',
  '年初预算数',
  '决算数',
  '项目',
  '内容',
  '合计',
  '注：',
  '单位：元',
  '产出指标（50分）',
  '20分',
  '9,510.3',
  '#REF!',
  ' ',
  '章节'
);
const value = fc.oneof(words, fc.string(), fc.double({ noNaN: true }), fc.constant(null), fc.boolean());
const grid = fc.array(fc.array(value, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 });
const merge = fc
  .tuple(fc.nat(6), fc.nat(10), fc.nat(2), fc.nat(3))
  .map(([c, r, w, h]) => `${String.fromCharCode(65 + c)}${r + 1}:${String.fromCharCode(65 + c + w)}${r + 1 + h}`);

test('no grid, merge or format makes it throw, and every row is in a table', () => {
  fc.assert(
    fc.property(grid, fc.array(merge, { maxLength: 4 }), fc.subarray([...CONTRACT_NAMES]), (rows, merges, chosen) => {
      const names = chosen.map((name) => ({ name, refersTo: '表!A1:H12' }));
      const read = readInputs(snapshotOf([{ name: '表', rows, merges }], names));
      for (const { table, row } of read.rows.values()) {
        expect(read.tables).toContain(table);
        expect(table.dataRows).toContain(row);
        expect(row).toBeGreaterThan(table.headerRow);
      }
      const count = read.inputs.entities.reduce(
        (sum, one) => sum + one.indicators.length + (one.scorecard?.length ?? 0),
        0
      );
      expect(read.rows.size).toBeGreaterThanOrEqual(count);
    }),
    { numRuns: 400 }
  );
});

const COLUMNS = [
  ['一级指标', '产出', '产出', '效益'],
  ['指标名称', '甲', '乙', '丙'],
  ['目标值', '≥5个', '10%', '显著'],
  ['实际完成值', '6个', '12%', '显著'],
  ['分值', 10, 20, 30],
  ['备注', 'x', null, 'y'],
  ['偏差原因', null, 'z', null],
] as const;

test('columns in any order, and further down and right, read the same', () => {
  const readOf = (columns: readonly (readonly (string | number | null)[])[], at: string) => {
    const rows = [0, 1, 2, 3].map((row) => columns.map((column) => column[row] ?? null));
    const refersTo = at === 'A1' ? '表!A1:G4' : '表!C5:I8';
    const read = readInputs(snapshotOf([{ name: '表', rows, at }], [{ name: '指标_完成情况', refersTo }]));
    return read.inputs.entities[0]?.indicators.map(({ key, kind, points, target, actual, cause }) => [
      key,
      kind,
      points?.toString(),
      target.text,
      actual.text,
      cause?.text,
    ]);
  };
  const expected = readOf(COLUMNS, 'A1');
  expect(expected).toHaveLength(3);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length }),
      fc.constantFrom('A1', 'C5'),
      (columns, at) => {
        expect(readOf(columns, at)).toEqual(expected);
      }
    ),
    { numRuns: 60 }
  );
});
