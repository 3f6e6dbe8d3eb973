/** Workbooks of many shapes: where the table stands, what is in it, around it and beside it, and what the file is like. */
import fc from 'fast-check';
import { writeBook, type CaseCell } from '../command-line/layouts/write-book';
import { textOf, withParts } from '../simulated-excel/package/files';
import { openWorkbook } from './open-workbook';

const HEADINGS = ['一级指标', '指标名称', '分值', '预期实现值', '实际完成值'];
const PAIRS = [
  ['≥100件', '120件'],
  ['100%', '98.5%'],
  ['500支', '466支'],
  ['提升', '显著提升'],
  ['2022年12月底前', '2022年11月'],
  ['≤3次', '0次'],
  ['=1+1', '+1'],
  ['@甲', '部分完成'],
] as const;
const KINDS = ['name', 'scoped name', 'table', 'name in a table'] as const;

export interface Shape {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly [target: string, actual: string])[];
  readonly mergesLevels: boolean;
  /** Right of the table, counted from its headings. */
  readonly neighbours: readonly (readonly [row: number, column: number, content: CaseCell])[];
  readonly blankMerge: readonly [row: number, column: number] | null;
  readonly painted: readonly (readonly [row: number, column: number])[];
  readonly hiddenRow: number | null;
  readonly kind: (typeof KINDS)[number];
  readonly names: readonly string[];
  readonly hasFilter: boolean;
  readonly isManual: boolean;
  readonly is1904: boolean;
  readonly isProtected: boolean;
  readonly frozen: number;
  readonly hasRules: boolean;
}

const OWN_NAMES: Readonly<Record<string, string>> = { 我的区域: '别处!$A$1:$B$2', 已失效: '#REF!', 常数: '3.14' };

const nearby = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 7 }));
const content = fc.constantFrom<CaseCell>('自己的', 7, { f: '2*3', v: 6 }, '得分', '合计');

export const shapes: fc.Arbitrary<Shape> = fc.record({
  sheet: fc.constantFrom('指标', "绩效 '目标'", '2022 (终稿)'),
  top: fc.integer({ min: 0, max: 3 }),
  left: fc.integer({ min: 0, max: 2 }),
  headings: fc
    .constantFrom(HEADINGS, [...HEADINGS, '备注'], ['备注', ...HEADINGS])
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
  rows: fc.array(fc.constantFrom(...PAIRS), { minLength: 2, maxLength: 7 }),
  mergesLevels: fc.boolean(),
  neighbours: fc.array(
    fc.tuple(nearby, content).map(([[row, column], cell]) => [row, column, cell] as const),
    { maxLength: 3 }
  ),
  blankMerge: fc.option(nearby),
  painted: fc.array(nearby, { maxLength: 3 }),
  hiddenRow: fc.option(fc.nat(6)),
  kind: fc.constantFrom(...KINDS),
  names: fc.subarray(Object.keys(OWN_NAMES)),
  hasFilter: fc.boolean(),
  isManual: fc.boolean(),
  is1904: fc.boolean(),
  isProtected: fc.boolean(),
  frozen: fc.nat(2),
  hasRules: fc.boolean(),
});

const letter = (column: number): string => String.fromCharCode(65 + column);
const address = (row: number, column: number): string => `${letter(column)}${row + 1}`;

function cellOf({ rows }: Shape, row: number, heading: string): CaseCell {
  const [target, actual] = rows[row] ?? ['', ''];
  switch (heading) {
    case '一级指标':
      return row < rows.length / 2 ? '产出指标' : '效益指标';
    case '指标名称':
      return `=指标${row + 1}`;
    case '分值':
      return row + 1;
    case '预期实现值':
      return target;
    case '实际完成值':
      return actual;
    default:
      return `备注${row + 1}`;
  }
}

/** Excel has no merged cells and no second filter in a table. */
const isTable = ({ kind }: Shape): boolean => kind === 'table' || kind === 'name in a table';

function grid(shape: Shape): CaseCell[][] {
  const { top, left, headings, rows, neighbours } = shape;
  const right = left + headings.length;
  const cells: CaseCell[][] = Array.from({ length: top + 11 }, () => Array.from({ length: right + 8 }, () => null));
  const put = (row: number, column: number, cell: CaseCell): void => {
    const line = cells[row];
    if (line !== undefined) line[column] = cell;
  };
  if (top > 0) put(0, 0, '2022年度绩效目标表');
  headings.forEach((heading, column) => put(top, left + column, heading));
  rows.forEach((_, row) =>
    headings.forEach((heading, column) => put(top + 1 + row, left + column, cellOf(shape, row, heading)))
  );
  for (const [row, column, cell] of neighbours) put(top + row, right + column, cell);
  return cells;
}

/** Merged levels inside, and two blank merged cells beside. */
function mergesOf({ top, left, headings, rows, mergesLevels, blankMerge, neighbours }: Shape): readonly string[] {
  const level = left + headings.indexOf('一级指标');
  const half = Math.ceil(rows.length / 2);
  const levels = mergesLevels && half > 1 ? [`${address(top + 1, level)}:${address(top + half, level)}`] : [];
  if (blankMerge === null) return levels;
  const [row, column] = blankMerge;
  const isFilled = neighbours.some(([r, c]) => c === column && (r === row || r === row + 1));
  const at = left + headings.length + column;
  return isFilled ? levels : [...levels, `${address(top + row, at)}:${address(top + row + 1, at)}`];
}

function written(shape: Shape): Uint8Array {
  const { sheet, top, left, headings, rows, kind, names, hiddenRow, isManual, is1904, isProtected } = shape;
  const area = `$${letter(left)}$${top + 1}:$${letter(left + headings.length - 1)}$${top + 1 + rows.length}`;
  const refersTo = `'${sheet.replaceAll("'", "''")}'!${area}`;
  const name = '指标_完成情况';
  const own = names.map((one) => ({ name: one, refersTo: OWN_NAMES[one] ?? '' }));
  const scope = kind === 'scoped name' ? { scope: 0 } : {};
  const merges = isTable(shape) ? [] : mergesOf(shape);
  const hiddenRows = hiddenRow === null ? [] : [top + 2 + hiddenRow];
  return writeBook({
    sheets: [
      { name: sheet, rows: grid(shape), merges, hiddenRows },
      {
        name: '别处',
        rows: [
          ['别处', 1],
          [{ f: 'B1*2', v: 2 }, null],
        ],
      },
    ],
    names: kind === 'table' ? own : [{ name, refersTo, ...scope }, ...own],
    protection:
      (is1904 ? '<workbookPr date1904="1"/>' : '') + (isProtected ? '<workbookProtection lockStructure="1"/>' : ''),
    calculation: isManual ? '<calcPr calcMode="manual"/>' : '',
  });
}

const SHEET = 'xl/worksheets/sheet1.xml';

/** The shape as a file. */
export async function fileOfShape(shape: Shape): Promise<Uint8Array> {
  const { sheet, top, left, headings, rows, kind, painted, frozen, hasFilter, hasRules } = shape;
  const area = `${address(top, left)}:${address(top + rows.length, left + headings.length - 1)}`;
  const plain = written(shape);
  const file =
    hasFilter && !isTable(shape)
      ? withParts(plain, {
          [SHEET]: textOf(plain, SHEET).replace('</sheetData>', `</sheetData><autoFilter ref="${area}"/>`),
        })
      : plain;
  const { excel } = openWorkbook(file);
  await excel.Excel.run(async (context) => {
    const on = context.workbook.worksheets.getItem(sheet);
    for (const [row, column] of painted) {
      const cell = on.getRange(address(top + row, left + headings.length + column));
      cell.format.fill.color = '#FFEE99';
      cell.numberFormat = [['0.000']];
      cell.format.rowHeight = 27;
    }
    on.getRange(address(top, left)).format.columnWidth = 90;
    if (frozen > 0) on.freezePanes.freezeRows(frozen);
    if (hasRules) {
      on.getRange(area).conditionalFormats.add('DataBar');
      on.getRange(address(top + 1, left)).dataValidation.rule = { list: { inCellDropDown: true, source: '甲,乙' } };
    }
    if (isTable(shape)) on.tables.add(area, true).name = kind === 'table' ? '指标_完成情况' : '台账';
    await context.sync();
  });
  const saved = excel.save();
  excel.close();
  return saved;
}
