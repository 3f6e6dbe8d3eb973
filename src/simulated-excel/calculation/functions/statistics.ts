/** Sums, counts and what is taken over many cells. */
import { eachValue, gridOf, type Evaluation } from '../evaluate';
import type { Node } from '../parse';
import {
  DIV0,
  ErrorResult,
  NA,
  NUM,
  VALUE,
  Uncalculable,
  compare,
  demand,
  isError,
  isGrid,
  isRange,
  toNumber,
  type Scalar,
  type Value,
} from '../values';
import { argument, optional } from './arguments';
import { criterion } from './criterion';
import type { FunctionTable } from '.';

/** Numbers in cells; numbers, truth values and number texts given directly. */
function collect(args: readonly Node[], run: Evaluation, visit: (value: number) => void): void {
  for (const node of args)
    eachValue(run.value(node), (value, fromCells) => {
      if (isError(value)) throw new ErrorResult(value);
      if (typeof value === 'number') visit(value);
      else if (!fromCells && value !== null) visit(toNumber(value));
      else if (!fromCells) visit(0);
    });
}
function collected(args: readonly Node[], run: Evaluation): number[] {
  const values: number[] = [];
  collect(args, run, (value) => values.push(value));
  return values;
}
function sum(args: readonly Node[], run: Evaluation): Value {
  let total = 0;
  collect(args, run, (value) => (total += value));
  return total;
}
function average(args: readonly Node[], run: Evaluation): Value {
  const values = collected(args, run);
  return values.length === 0 ? DIV0 : values.reduce((a, b) => a + b, 0) / values.length;
}
function extreme(better: (a: number, b: number) => boolean) {
  return (args: readonly Node[], run: Evaluation): Value => {
    const values = collected(args, run);
    let best = values[0] ?? 0;
    for (const value of values) if (better(value, best)) best = value;
    return best;
  };
}
function count(args: readonly Node[], run: Evaluation): Value {
  let total = 0;
  for (const node of args)
    eachValue(run.value(node), (value, fromCells) => {
      if (typeof value === 'number' || (!fromCells && (value === null || typeof value === 'boolean'))) total++;
      else if (!fromCells && typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value))) total++;
    });
  return total;
}
function countA(args: readonly Node[], run: Evaluation): Value {
  let total = 0;
  for (const node of args)
    eachValue(run.value(node), (value, fromCells) => (total += value !== null || !fromCells ? 1 : 0));
  return total;
}
function variance(args: readonly Node[], run: Evaluation, sample: boolean): number {
  const values = collected(args, run);
  const over = values.length - (sample ? 1 : 0);
  if (over <= 0) throw new ErrorResult(DIV0);
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.reduce((a, b) => a + (b - mean) ** 2, 0) / over;
}

/** Cells of a range that meet all pairs of range and criterion, as positions in the first range. */
function meeting(
  pairs: readonly Node[],
  run: Evaluation
): { rows: number; columns: number; hits: (visit: (r: number, c: number) => void) => void } {
  const tests: { grid: readonly (readonly Scalar[])[]; meets: (value: Scalar) => boolean }[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const range = run.value(argument(pairs, i));
    if (!isRange(range)) throw new Uncalculable('a criterion over no range');
    tests.push({ grid: gridOf(range).rows, meets: criterion(run.scalar(argument(pairs, i + 1))) });
  }
  const first = tests[0];
  if (!first) throw new Uncalculable('no criterion');
  const rows = first.grid.length;
  const columns = first.grid[0]?.length ?? 0;
  return {
    rows,
    columns,
    hits: (visit) => {
      for (let r = 0; r < rows; r++)
        for (let c = 0; c < columns; c++)
          if (tests.every(({ grid, meets }) => meets(grid[r]?.[c] ?? null))) visit(r, c);
    },
  };
}
/** The numbers of `range` (or of the tested range) where the pairs are met. */
function metNumbers(rangeNode: Node, pairs: readonly Node[], run: Evaluation): number[] {
  const range = run.value(rangeNode);
  if (!isRange(range)) throw new Uncalculable('a sum over no range');
  const { rows, columns, hits } = meeting(pairs, run);
  // As in Excel the summed range takes the shape of the tested one.
  const grid = gridOf({ ...range, area: { ...range.area, rows, columns } }).rows;
  const values: number[] = [];
  hits((r, c) => {
    const value = demand(grid[r]?.[c] ?? null);
    if (typeof value === 'number') values.push(value);
  });
  return values;
}
const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]): Value => (values.length === 0 ? DIV0 : total(values) / values.length);

const SUBTOTALS: Readonly<Record<number, (args: readonly Node[], run: Evaluation) => Value>> = {
  1: average,
  2: count,
  3: countA,
  4: extreme((a, b) => a > b),
  5: extreme((a, b) => a < b),
  9: sum,
};

export const statistics: FunctionTable = {
  SUM: sum,
  AVERAGE: average,
  MAX: extreme((a, b) => a > b),
  MIN: extreme((a, b) => a < b),
  COUNT: count,
  COUNTA: countA,
  PRODUCT: (args, run) => collected(args, run).reduce((a, b) => a * b, 1),
  COUNTBLANK: (args, run) => {
    const value = run.value(argument(args, 0));
    if (!isRange(value)) return VALUE;
    let filled = 0;
    eachValue(value, (cell) => (filled += cell === '' ? 0 : 1));
    return value.area.rows * value.area.columns - filled;
  },
  COUNTIF: (args, run) => {
    let hits = 0;
    meeting(args, run).hits(() => hits++);
    return hits;
  },
  COUNTIFS: (args, run) => {
    let hits = 0;
    meeting(args, run).hits(() => hits++);
    return hits;
  },
  SUMIF: (args, run) => total(metNumbers(optional(args, 2) ?? argument(args, 0), args.slice(0, 2), run)),
  SUMIFS: (args, run) => total(metNumbers(argument(args, 0), args.slice(1), run)),
  AVERAGEIF: (args, run) => mean(metNumbers(optional(args, 2) ?? argument(args, 0), args.slice(0, 2), run)),
  AVERAGEIFS: (args, run) => mean(metNumbers(argument(args, 0), args.slice(1), run)),
  SUMPRODUCT: (args, run) => {
    const grids = args.map((node) => gridOf(run.value(node)).rows);
    const first = grids[0] ?? [];
    let result = 0;
    for (let r = 0; r < first.length; r++)
      for (let c = 0; c < (first[r]?.length ?? 0); c++) {
        let product = 1;
        for (const grid of grids) {
          if (grid.length !== first.length || grid[r]?.length !== first[r]?.length) return VALUE;
          const value = demand(grid[r]?.[c] ?? null);
          product *= typeof value === 'number' ? value : 0;
        }
        result += product;
      }
    return result;
  },
  SUBTOTAL: (args, run) => {
    const kind = Math.trunc(run.number(argument(args, 0)));
    const work = SUBTOTALS[kind];
    // Hidden rows (101…) and nested subtotals would need the rows' state.
    if (!work) throw new Uncalculable(`SUBTOTAL(${kind})`);
    for (const node of args.slice(1)) demandPlain(run.value(node));
    return work(args.slice(1), run);
  },
  MEDIAN: (args, run) => {
    const values = collected(args, run).sort((a, b) => a - b);
    const middle = values.length / 2;
    if (values.length === 0) return NUM;
    const high = values[Math.floor(middle)] ?? 0;
    return values.length % 2 === 1 ? high : (high + (values[middle - 1] ?? 0)) / 2;
  },
  LARGE: (args, run) => ranked(args, run, (a, b) => b - a),
  SMALL: (args, run) => ranked(args, run, (a, b) => a - b),
  RANK: rank,
  'RANK.EQ': rank,
  STDEV: (args, run) => Math.sqrt(variance(args, run, true)),
  'STDEV.S': (args, run) => Math.sqrt(variance(args, run, true)),
  'STDEV.P': (args, run) => Math.sqrt(variance(args, run, false)),
};

function ranked(args: readonly Node[], run: Evaluation, order: (a: number, b: number) => number): Value {
  return collected([argument(args, 0)], run).sort(order)[Math.trunc(run.number(argument(args, 1))) - 1] ?? NUM;
}
function rank(args: readonly Node[], run: Evaluation): Value {
  const x = run.number(argument(args, 0));
  const values = collected([argument(args, 1)], run);
  const node = optional(args, 2);
  const ascending = node !== null && run.number(node) !== 0;
  if (!values.some((value) => compare(value, x) === 0)) return NA;
  return 1 + values.filter((value) => (ascending ? compare(value, x) < 0 : compare(value, x) > 0)).length;
}
function demandPlain(value: Value): void {
  if (isGrid(value) || !isRange(value)) return;
  const { sheet, area } = value;
  for (let r = area.row; r < Math.min(area.row + area.rows, area.row + 100_000); r++) {
    for (const [column, formula] of sheet.cells.row(r)?.formulas ?? [])
      if (column >= area.column && column < area.column + area.columns && /SUBTOTAL|AGGREGATE/i.test(formula))
        throw new Uncalculable('a subtotal over subtotals');
    if (sheet.autoFilter && sheet.rows.get(r)?.hidden) throw new Uncalculable('a subtotal over filtered rows');
  }
}
