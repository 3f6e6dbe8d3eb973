/** The ways from a range to other ranges. */
import type { Area } from '../package/content';
import { MAX_COLUMNS, MAX_ROWS, bounding, contains, intersect, spanning } from '../model/address';
import { ExcelError } from '../model/errors';
import { RangeRef } from '../model/range-ref';
import type { Session } from '../protocol/session';
import { optionalWhole, targetArgument, wholeArgument } from './arguments';
import type { HostObject } from './host-object';
import { rangeObject } from './range';
import { rangeAreasObject, RangeAreasTarget } from './range-areas';
import { areaOn } from './range-address';

type Method = (ref: RangeRef, args: readonly unknown[], session: Session) => unknown;

const SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

function at(ref: RangeRef, area: Area): HostObject {
  if (area.rows < 1 || area.columns < 1 || !contains(SHEET, area))
    throw new ExcelError('InvalidArgument', 'beyond the edge of the sheet');
  return rangeObject(new RangeRef(ref.sheet, area));
}

/** Rows or columns beside a range: counts below zero mean the other side. */
function beside(ref: RangeRef, side: 'above' | 'below' | 'before' | 'after', count: number): HostObject {
  if (count === 0) throw new ExcelError('InvalidArgument', 'count');
  const { area } = ref;
  const size = Math.abs(count);
  const isForward = (side === 'below' || side === 'after') === count > 0;
  if (side === 'above' || side === 'below')
    return at(ref, { ...area, row: isForward ? area.row + area.rows : area.row - size, rows: size });
  return at(ref, { ...area, column: isForward ? area.column + area.columns : area.column - size, columns: size });
}

/** Another range, given as an object or an address. */
function other(ref: RangeRef, value: unknown, session: Session): RangeRef {
  const given = targetArgument(value, RangeRef);
  if (given) return given;
  if (typeof value === 'string') return areaOn(session.book, ref.sheet, value);
  throw new ExcelError('InvalidArgument', 'a range is needed');
}
function common(ref: RangeRef, args: readonly unknown[], session: Session): HostObject | null {
  const second = other(ref, args[0], session);
  const area = second.sheet === ref.sheet ? intersect(ref.area, second.area) : null;
  return area && at(ref, area);
}
function used(ref: RangeRef, args: readonly unknown[]): HostObject | null {
  const area = usedWithin(ref, args[0] === true);
  return area && at(ref, area);
}
export function usedWithin(ref: RangeRef, valuesOnly: boolean): Area | null {
  const all = ref.sheet.cells.usedArea(valuesOnly);
  const within = all && intersect(all, ref.area);
  if (!within) return null;
  let found: Area | null = null;
  for (let row = within.row; row < within.row + within.rows; row++) {
    const cells = ref.sheet.cells.row(row);
    if (!cells) continue;
    const filled = (column: number): boolean =>
      valuesOnly ? cells.value(column) !== null || cells.formula(column) !== null : cells.stands(column);
    let first = within.column;
    const end = within.column + within.columns;
    while (first < end && !filled(first)) first++;
    if (first === end) continue;
    let last = end - 1;
    while (!filled(last)) last--;
    const line = spanning(row, first, row, last);
    found = found ? bounding(found, line) : line;
  }
  return found;
}

export const rangeNavigation: Readonly<Record<string, Method>> = {
  GetCell: (ref, args) => {
    // As in Excel the cell may lie outside, as long as it stays on the sheet.
    const area = {
      row: ref.area.row + wholeArgument(args, 0),
      column: ref.area.column + wholeArgument(args, 1),
      rows: 1,
      columns: 1,
    };
    return at(ref, area);
  },
  GetRow: (ref, args) => at(ref, { ...ref.area, row: ref.area.row + wholeArgument(args, 0), rows: 1 }),
  GetColumn: (ref, args) => at(ref, { ...ref.area, column: ref.area.column + wholeArgument(args, 0), columns: 1 }),
  GetLastRow: (ref) => at(ref, { ...ref.area, row: ref.area.row + ref.area.rows - 1, rows: 1 }),
  GetLastColumn: (ref) => at(ref, { ...ref.area, column: ref.area.column + ref.area.columns - 1, columns: 1 }),
  GetLastCell: (ref) =>
    at(ref, {
      row: ref.area.row + ref.area.rows - 1,
      column: ref.area.column + ref.area.columns - 1,
      rows: 1,
      columns: 1,
    }),
  GetOffsetRange: (ref, args) =>
    at(ref, {
      ...ref.area,
      row: ref.area.row + wholeArgument(args, 0),
      column: ref.area.column + wholeArgument(args, 1),
    }),
  GetResizedRange: (ref, args) =>
    at(ref, {
      ...ref.area,
      rows: ref.area.rows + wholeArgument(args, 0),
      columns: ref.area.columns + wholeArgument(args, 1),
    }),
  GetAbsoluteResizedRange: (ref, args) =>
    at(ref, { ...ref.area, rows: wholeArgument(args, 0), columns: wholeArgument(args, 1) }),
  GetEntireRow: (ref) => at(ref, { ...ref.area, column: 0, columns: MAX_COLUMNS }),
  GetEntireColumn: (ref) => at(ref, { ...ref.area, row: 0, rows: MAX_ROWS }),
  GetRowsAbove: (ref, args) => beside(ref, 'above', optionalWhole(args, 0, 1)),
  GetRowsBelow: (ref, args) => beside(ref, 'below', optionalWhole(args, 0, 1)),
  GetColumnsBefore: (ref, args) => beside(ref, 'before', optionalWhole(args, 0, 1)),
  GetColumnsAfter: (ref, args) => beside(ref, 'after', optionalWhole(args, 0, 1)),
  GetBoundingRect: (ref, args, session) => {
    const second = other(ref, args[0], session);
    if (second.sheet !== ref.sheet) throw new ExcelError('InvalidArgument', 'ranges of two sheets');
    return at(ref, bounding(ref.area, second.area));
  },
  GetIntersection: (ref, args, session) => {
    const found = common(ref, args, session);
    if (!found) throw new ExcelError('ItemNotFound', 'the ranges do not meet');
    return found;
  },
  GetIntersectionOrNullObject: common,
  GetUsedRange: (ref, args) => {
    const found = used(ref, args);
    if (!found) throw new ExcelError('ItemNotFound', 'nothing in the range');
    return found;
  },
  GetUsedRangeOrNullObject: used,
  GetMergedAreasOrNullObject: (ref) => {
    const areas = ref.sheet.mergesIn(ref.area);
    return areas.length === 0 ? null : rangeAreasObject(new RangeAreasTarget(ref.sheet, areas));
  },
};
