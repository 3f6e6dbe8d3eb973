/** Amounts: numbers typed as text are read with a warning, and every amount is brought to one unit. */
import { Decimal } from '../../scoring/decimal';
import type { Cell, CellRef, Note } from '../../scoring/model';
import { a1 } from '../cells/addresses';
import type { ColumnRole } from '../contract';
import { moneyUnitIn, type MoneyUnit } from '../tables/headings';
import { filledCellIn, headingOf } from './inputs-rows';
import type { FoundTable } from '../tables/tables';

/** In 元. */
const SIZE: Readonly<Record<MoneyUnit, Decimal>> = {
  元: Decimal.from('1'),
  千元: Decimal.from('1000'),
  万元: Decimal.from('10000'),
  百万元: Decimal.from('1000000'),
  亿元: Decimal.from('100000000'),
};
const PLACES = 12;

export const AMOUNTS: readonly ColumnRole[] = ['initial', 'adjusted', 'outturn', 'previous'];

/** The unit of each amount column: its heading's, else the nearest line above. */
export function columnUnits(table: FoundTable): ReadonlyMap<ColumnRole, MoneyUnit> {
  const { beside, lines } = table.above;
  const line = [...beside.map(({ text }) => text), ...lines].map(moneyUnitIn).find((unit) => unit !== null) ?? null;
  const units = new Map<ColumnRole, MoneyUnit>();
  for (const role of AMOUNTS) {
    if (!table.found.columns.has(role)) continue;
    const unit = moneyUnitIn(headingOf(table, role)) ?? line;
    if (unit !== null) units.set(role, unit);
  }
  return units;
}

/** The one unit that all budget ranges are read in: 元 where nothing is larger, else 万元. */
export function commonUnit(units: Iterable<MoneyUnit>): '万元' | '元' | null {
  const all = [...units];
  if (all.length === 0) return null;
  return all.every((unit) => unit === '元') ? '元' : '万元';
}

const AMOUNT = /^(?:[¥￥]|人民币)?([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(百万元|亿元|万元|千元|元|万|亿)?$/;
/** Accounting's way to write a negative: (12.3). */
const IN_BRACKETS = /^\((.*)\)$/;

export interface TypedAmount {
  readonly value: Decimal;
  readonly unit: MoneyUnit | null;
}

/** `９,418.58`, `9418.58万元`; null when the text is no single amount. */
export function readAmount(text: string): TypedAmount | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s']/g, '')
    .replace(/[−–—](?=\d)/, '-');
  const inner = IN_BRACKETS.exec(plain)?.[1];
  const match = AMOUNT.exec(inner ?? plain);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = '', unit] = match;
  const value = Decimal.parse(`${sign === '-' ? '-' : ''}${whole.replaceAll(',', '')}${fraction}`);
  if (value === null) return null;
  const stated = unit === '万' ? '万元' : unit === '亿' ? '亿元' : moneyUnitIn(`单位:${unit ?? ''}`);
  return { value: inner === undefined ? value : value.negated(), unit: stated };
}

export interface AmountNotes {
  /** Cells with numbers typed as text. */
  readonly typed: CellRef[];
  readonly warnings: Note[];
}

const NO_AMOUNT = /^[-—–/\\.…·]*$|^(?:无|不涉及|不适用)$/;

/** The amount in the common unit; null where the cell is blank or says that there is none. */
export function amountIn(
  table: FoundTable,
  row: number,
  role: ColumnRole,
  unit: MoneyUnit | null,
  common: '万元' | '元' | null,
  notes: AmountNotes
): Cell | null {
  const filled = filledCellIn(table, row, role);
  if (filled === null) return null;
  const cell: Cell = { ...filled, shown: table.grid.textAt(filled.ref.row, filled.ref.column).trim() };
  if (cell.kind === 'number') return converted(cell, cell.number, unit, common);
  if (cell.kind === 'text') {
    if (NO_AMOUNT.test(cell.text.normalize('NFKC').replace(/\s/g, ''))) return null;
    const amount = readAmount(cell.text);
    if (amount !== null) {
      notes.typed.push(cell.ref);
      return converted({ ...cell, kind: 'number', number: amount.value }, amount.value, amount.unit ?? unit, common);
    }
  }
  notes.warnings.push({
    code: 'workbook.amount-not-read',
    params: { cell: a1(cell.ref), text: cell.text },
    cells: [cell.ref],
  });
  return null;
}

function converted(cell: Cell, value: Decimal | null, unit: MoneyUnit | null, common: '万元' | '元' | null): Cell {
  if (value === null || unit === null || common === null || unit === common) {
    return cell.number === null ? cell : { ...cell, text: cell.number.toString() };
  }
  const number = value.times(SIZE[unit]).dividedBy(SIZE[common], PLACES);
  return { ...cell, number, text: number.toString() };
}

/** What was assumed of units: a table that states none, or another than the common one. */
export function unitNotes(table: FoundTable, common: '万元' | '元' | null): readonly Note[] {
  if (common === null) return [];
  const units = columnUnits(table);
  const { name, range } = table;
  const cells = [{ sheet: range.sheet, row: range.row, column: range.column }];
  const other = [...units.values()].find((unit) => unit !== common);
  if (other !== undefined)
    return [{ code: 'workbook.unit-converted', params: { name, from: other, to: common }, cells }];
  return units.size === 0 ? [{ code: 'workbook.unit-assumed', params: { name, unit: common }, cells }] : [];
}
