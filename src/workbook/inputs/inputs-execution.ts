/** What a form gives 执行率 beside its funds: 分值 of a line, or points in the label of the block or above it. */
import { Decimal } from '../../scoring/decimal';
import type { BudgetLine, Cell, ExecutionPoints, Note } from '../../scoring/model';
import { a1 } from '../cells/addresses';
import { filledCellIn, pointsOf } from './inputs-rows';
import type { FoundTable } from '../tables/tables';

/** `预算执行情况（万元）（20分）`, `得分（20分*执行率）`. */
const IN_LABEL = /[([【]\s*(?:分值|权重)?[:：]?\s*(\d+(?:\.\d+)?)\s*分\s*(?:[*×x]\s*(?:预算)?执行率)?\s*[)\]】]/i;
const ABOUT_FUNDS = /执行|资金|预算/;

const isSensible = (points: Decimal | null): points is Decimal =>
  points !== null && points.sign() > 0 && points.compare(Decimal.HUNDRED) <= 0;

function inLabel(text: string): Decimal | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const points = Decimal.parse(ABOUT_FUNDS.test(plain) ? (IN_LABEL.exec(plain)?.[1] ?? '') : '');
  return isSensible(points) ? points : null;
}

function inColumn(table: FoundTable, row: number): ExecutionPoints | null {
  const cell = filledCellIn(table, row, 'points');
  const value = cell === null ? null : pointsOf(cell);
  return cell !== null && isSensible(value) ? { value, cell } : null;
}

/** 得分 of the line's own row: a number. */
function scoreIn(table: FoundTable, row: number): Cell | null {
  const cell = filledCellIn(table, row, 'score');
  const number = cell === null ? null : (cell.number ?? Decimal.parse(cell.text.trim().replace(/分$/, '')));
  return cell === null || number === null || cell.percent ? null : { ...cell, number };
}

/** Points in a row of the funds that holds no amounts: 年度资金总额 that is still to be filled in. */
function besideBlanks(table: FoundTable, taken: ReadonlySet<number>): ExecutionPoints | null {
  const { range, found } = table;
  for (let row = found.headerRow + 1; row < range.row + range.rows; row += 1) {
    const points = taken.has(row) ? null : inColumn(table, row);
    if (points !== null && points.cell?.ref.row === row) return points;
  }
  return null;
}

/** The parts of the funds have points besides their sum: each may be meant to be scored for itself. */
function ofParts(lines: readonly { readonly line: BudgetLine }[]): readonly Note[] {
  const [total] = lines.flatMap(({ line }) => (line.role === 'total' ? (line.points?.cell ?? []) : []));
  const parts = lines.flatMap(({ line }) => (line.role === 'total' ? [] : (line.points?.cell ?? [])));
  const own = parts.filter(({ ref }) => ref.row !== total?.ref.row);
  if (total === undefined || own.length === 0) return [];
  const params = { cells: own.map(({ ref }) => a1(ref)).join('、'), cell: a1(total.ref) };
  return [{ code: 'workbook.execution-points-of-parts', params, cells: own.map(({ ref }) => ref) }];
}

/** Puts the points to the lines of a table; `lines` with the rows of the sheet that they stand in. */
export function withExecutionPoints<Line extends { readonly row: number; readonly line: BudgetLine }>(
  table: FoundTable,
  lines: readonly Line[]
): { readonly lines: readonly Line[]; readonly warnings: readonly Note[] } {
  const { beside, lineCells } = table.above;
  const labels = [...beside, ...lineCells].flatMap((cell) => {
    const value = inLabel(cell.text);
    return value === null ? [] : [{ value, cell }];
  });
  const [label] = labels;
  const main = lines.find(({ line }) => line.role === 'total') ?? lines[0];
  const waiting = besideBlanks(table, new Set(lines.map(({ row }) => row)));
  const warnings: Note[] = [];
  const given = lines.map((one) => {
    const score = one === main ? scoreIn(table, one.row) : null;
    const scored = score === null ? one : { ...one, line: { ...one.line, ownScore: score } };
    const own = inColumn(table, one.row);
    if (own === null) {
      const said = one !== main ? null : label === undefined ? waiting : { value: label.value, cell: null };
      return said === null ? scored : { ...scored, line: { ...scored.line, points: said } };
    }
    if (one === main && label !== undefined && !label.value.equals(own.value) && own.cell !== null) {
      const cells = [own.cell.ref, label.cell.ref];
      const params = { cell: a1(own.cell.ref), points: own.value.toString(), label: label.value.toString() };
      warnings.push({ code: 'workbook.execution-points-differ', params, cells });
    }
    return { ...scored, line: { ...scored.line, points: own } };
  });
  return { lines: given, warnings: [...warnings, ...ofParts(given)] };
}
