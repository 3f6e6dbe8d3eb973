/** Looking values up, and the position of things. */
import { gridOf, type Evaluation } from '../evaluate';
import type { Node } from '../parse';
import {
  NA,
  REF,
  VALUE,
  Uncalculable,
  compare,
  demand,
  isError,
  isGrid,
  isRange,
  type Scalar,
  type Value,
} from '../values';
import { argument, optional } from './arguments';
import { wildcard } from './criterion';
import type { FunctionTable } from '.';

const sameKind = (a: Scalar, b: Scalar): boolean => typeof a === typeof b && a !== null && !isError(a);

/** Position of a value in a line: exact (0), the last not greater (1), the last not smaller (-1). */
function position(line: readonly Scalar[], wanted: Scalar, mode: number): number {
  if (mode === 0) {
    const pattern = typeof wanted === 'string' && /[*?~]/.test(wanted) ? wildcard(wanted) : null;
    return line.findIndex((value) =>
      pattern
        ? typeof value === 'string' && pattern.test(value)
        : sameKind(value, wanted) && compare(value, wanted) === 0
    );
  }
  let best = -1;
  for (let i = 0; i < line.length; i++) {
    const value = line[i] ?? null;
    if (!sameKind(value, wanted)) continue;
    const order = compare(value, wanted) * mode;
    if (order > 0) break;
    best = i;
  }
  return best;
}
function lineOf(node: Node, run: Evaluation): readonly Scalar[] {
  const { rows } = gridOf(run.value(node));
  return rows.length === 1 ? (rows[0] ?? []) : rows.map((row) => row[0] ?? null);
}
function number(args: readonly Node[], index: number, run: Evaluation, other: number): number {
  const node = args[index];
  if (!node) return other;
  return node.kind === 'missing' ? 0 : Math.trunc(run.number(node));
}
function inTable(args: readonly Node[], run: Evaluation, byColumn: boolean): Value {
  const wanted = demand(run.scalar(argument(args, 0)));
  const { rows } = gridOf(run.value(argument(args, 1)));
  const index = number(args, 2, run, 1) - 1;
  const isNear = args[3] ? demand(run.scalar(args[3])) : true;
  const line = byColumn ? rows.map((row) => row[0] ?? null) : (rows[0] ?? []);
  const at = position(line, wanted, isNear === false || isNear === 0 || isNear === null ? 0 : 1);
  if (index < 0) return VALUE;
  if (index >= (byColumn ? (rows[0]?.length ?? 0) : rows.length)) return REF;
  if (at < 0) return NA;
  return (byColumn ? rows[at]?.[index] : rows[index]?.[at]) ?? null;
}
function place(args: readonly Node[], run: Evaluation, of: 'row' | 'column'): Value {
  const node = optional(args, 0);
  if (!node) return run.place[of] + 1;
  const value = run.value(node);
  return isRange(value) ? value.area[of] + 1 : VALUE;
}

export const lookup: FunctionTable = {
  VLOOKUP: (args, run) => inTable(args, run, true),
  HLOOKUP: (args, run) => inTable(args, run, false),
  MATCH: (args, run) => {
    const at = position(
      lineOf(argument(args, 1), run),
      demand(run.scalar(argument(args, 0))),
      Math.sign(number(args, 2, run, 1))
    );
    return at < 0 ? NA : at + 1;
  },
  XLOOKUP: (args, run) => {
    if (optional(args, 4) || optional(args, 5)) throw new Uncalculable('XLOOKUP with a mode');
    const at = position(lineOf(argument(args, 1), run), demand(run.scalar(argument(args, 0))), 0);
    if (at < 0) return args[3] ? run.value(args[3]) : NA;
    return lineOf(argument(args, 2), run)[at] ?? null;
  },
  INDEX: (args, run) => {
    const value = run.value(argument(args, 0));
    const a = number(args, 1, run, 0);
    const b = args[2] ? number(args, 2, run, 0) : null;
    if (isRange(value)) {
      const { area } = value;
      const isRow = b === null && area.rows === 1;
      const row = isRow ? 1 : a;
      const column = isRow ? a : (b ?? (area.columns === 1 ? 1 : 0));
      if (row < 0 || column < 0 || row > area.rows || column > area.columns) return REF;
      return {
        ...value,
        area: {
          row: area.row + Math.max(0, row - 1),
          column: area.column + Math.max(0, column - 1),
          rows: row === 0 ? area.rows : 1,
          columns: column === 0 ? area.columns : 1,
        },
      };
    }
    const { rows } = gridOf(value);
    return (b === null && rows.length === 1 ? rows[0]?.[a - 1] : rows[a - 1]?.[(b ?? 1) - 1]) ?? REF;
  },
  ROW: (args, run) => place(args, run, 'row'),
  COLUMN: (args, run) => place(args, run, 'column'),
  ROWS: (args, run) => {
    const value = run.value(argument(args, 0));
    return isRange(value) ? value.area.rows : isGrid(value) ? value.rows.length : 1;
  },
  COLUMNS: (args, run) => {
    const value = run.value(argument(args, 0));
    return isRange(value) ? value.area.columns : isGrid(value) ? (value.rows[0]?.length ?? 0) : 1;
  },
};
