/** The cells that a result rests on, and a fingerprint of what they hold: without our own columns among them. */
import { Fingerprint } from '../../scoring/fingerprint';
import { isStop, type Steps } from '../../scoring/steps';
import type { ReadResult } from './inputs';
import { ownColumn, COLUMN_KINDS } from '../owned/ownership';
import { sheetNamed } from '../cells/sheet-grid';
import type { Block, RawValue, Rectangle, WorkbookSnapshot } from '../snapshot';
import type { WritePlan } from '../write-plan';

/** Our columns of each sheet: those that stand, and those that the plan writes. */
function ownColumns(snapshot: WorkbookSnapshot, read: ReadResult, plan: WritePlan): ReadonlyMap<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  const add = (sheet: string, column: number): void => {
    const columns = found.get(sheet) ?? new Set<number>();
    found.set(sheet, columns.add(column));
  };
  for (const { name, range } of read.tables) {
    const info = sheetNamed(snapshot, range.sheet);
    for (const kind of COLUMN_KINDS) {
      const mark = info === null ? null : ownColumn(info, snapshot.sheets, name, kind);
      if (mark !== null) add(range.sheet, mark.column);
    }
  }
  for (const { sheet, column } of plan.columns) add(sheet, column);
  return found;
}

/** The ranges that were read, cut where a column of ours stands inside them. */
export function inputAreas({
  snapshot,
  read,
  plan,
}: {
  readonly snapshot: WorkbookSnapshot;
  readonly read: ReadResult;
  readonly plan: WritePlan;
}): readonly Rectangle[] {
  const own = ownColumns(snapshot, read, plan);
  return read.tables.flatMap(({ range }) => {
    const ours = own.get(range.sheet) ?? new Set<number>();
    const parts: Rectangle[] = [];
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      if (ours.has(column)) continue;
      const last = parts.at(-1);
      if (last !== undefined && last.column + last.columns === column)
        parts[parts.length - 1] = { ...last, columns: last.columns + 1 };
      else parts.push({ ...range, column, columns: 1 });
    }
    return parts;
  });
}

const typed = (value: RawValue): string => (value === null ? '' : `${typeof value} ${String(value)}`);

function valueAt(blocks: readonly Block[], sheet: string, row: number, column: number): RawValue {
  for (const block of blocks) {
    const value = block.sheet === sheet ? block.values[row - block.row]?.[column - block.column] : undefined;
    if (value !== undefined) return value === '' ? null : value;
  }
  return null;
}

/** Tells that an input is another one, never what it was. */
export function* inputsFingerprint(blocks: readonly Block[], areas: readonly Rectangle[]): Steps<string> {
  const mark = new Fingerprint();
  for (const { sheet, row, column, rows, columns } of areas) {
    const own = blocks.filter((block) => block.sheet === sheet);
    for (let down = row; down < row + rows; down += 1) {
      for (let across = column; across < column + columns; across += 1)
        mark.add(typed(valueAt(own, sheet, down, across)));
      if (isStop(down - row)) yield (down - row) / rows;
    }
  }
  return mark.toString();
}

/** Whether any input is a formula, whose value may change without anybody typing it. */
export const hasFormulas = (blocks: readonly Block[], { sheet, row, column, rows, columns }: Rectangle): boolean =>
  blocks.some(
    (block) =>
      block.sheet === sheet &&
      block.formulas.some(
        (line, down) =>
          block.row + down >= row &&
          block.row + down < row + rows &&
          line.some(
            (formula, across) =>
              block.column + across >= column &&
              block.column + across < column + columns &&
              typeof formula === 'string' &&
              formula.startsWith('=')
          )
      )
  );
