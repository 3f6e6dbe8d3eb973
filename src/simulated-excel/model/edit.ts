/** Clearing, merging and copying of cells. */
import type { Area } from '../package/content';
import { moveFormula } from '../calculation/rewrite';
import { MAX_ROWS, contains, intersect } from './address';
import { NO_STYLE } from './cell-store';
import { ExcelError } from './errors';
import type { Place } from './looks';
import { demandUnlocked, demandUnprotected } from './protection';
import { keepHeaders } from './tables';
import type { Workbook } from './workbook';
import { demandNoArrayCut } from './write';

/** Rows beyond the used ones have nothing to clear. */
function usedPart({ sheet, area }: Place): Area | null {
  const used = sheet.cells.usedArea(false);
  return used && intersect(used, area);
}

export function clearRange(book: Workbook, place: Place, what: 'All' | 'Contents' | 'Formats'): void {
  const { sheet, area } = place;
  if (what === 'Formats' || what === 'All') {
    if (sheet.isProtected) demandUnprotected(sheet);
  }
  demandUnlocked(sheet, area);
  demandNoArrayCut(sheet, area);
  const part = usedPart(place);
  if (what !== 'Contents') {
    if (what === 'All') sheet.merges = withoutMerges(sheet.merges, area, () => sheet.changed.add('merges'));
    sheet.fileConditionalFormats.clearWithin(area);
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ content }) => !contains(area, content.area));
    if (what === 'All' && sheet.dataValidations.some((one) => contains(area, one.area))) {
      sheet.dataValidations = sheet.dataValidations.filter((one) => !contains(area, one.area));
      sheet.changed.add('dataValidations');
    }
    if (area.rows === MAX_ROWS)
      for (const band of sheet.columnBands(area.column, area.column + area.columns - 1)) band.style = 0;
  }
  if (part)
    for (let r = part.row; r < part.row + part.rows; r++) {
      if (!sheet.cells.row(r)) continue;
      const row = sheet.cells.writable(r);
      for (let c = part.column; c < Math.min(part.column + part.columns, row.width); c++) {
        if (what !== 'Formats') {
          row.setFormula(c, null);
          row.setValue(c, null);
        }
        if (what !== 'Contents') row.setStyle(c, sheet.styleBelow(r, c) === 0 ? NO_STYLE : 0);
        if (what === 'Formats' && row.style(c) === NO_STYLE && row.value(c) !== null) row.setStyle(c, 0);
      }
    }
  if (what === 'Formats') book.onEvent({ kind: 'formatted', sheet, area });
  else {
    keepHeaders(book, sheet, area);
    book.touch(sheet, area);
  }
}

function withoutMerges(merges: Area[], area: Area, onChange: () => void): Area[] {
  const kept = merges.filter((merge) => !contains(area, merge));
  if (kept.length !== merges.length) onChange();
  return kept;
}

/** One area, or one for each row. The first cell keeps its value, the others lose theirs. */
export function mergeRange(book: Workbook, { sheet, area }: Place, across: boolean): void {
  demandUnprotected(sheet);
  if (sheet.tables.some((table) => intersect(table.area, area)))
    throw new ExcelError('InvalidOperation', 'merging in a table');
  const parts: Area[] = across
    ? Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 }))
    : [area];
  const cut = sheet.merges.find((merge) => parts.some((part) => intersect(part, merge)) && !contains(area, merge));
  if (cut) throw new ExcelError('InvalidOperation', 'a merged area reaches over the edge');
  const rest = sheet.merges.filter((merge) => !contains(area, merge));
  for (const part of parts) {
    if (part.rows === 1 && part.columns === 1) continue;
    // The value that remains is the first that is there.
    let first: { value: ReturnType<typeof sheet.cells.value>; formula: string | null } | null = null;
    for (let r = part.row; r < part.row + part.rows; r++)
      for (let c = part.column; c < part.column + part.columns; c++) {
        const value = sheet.cells.value(r, c);
        const formula = sheet.cells.formula(r, c);
        if (first === null && (value !== null || formula !== null)) first = { value, formula };
        if (value !== null || formula !== null) {
          const row = sheet.cells.writable(r);
          row.setFormula(c, null);
          row.setValue(c, null);
        }
      }
    if (first) {
      const anchor = sheet.cells.writable(part.row);
      anchor.setFormula(part.column, first.formula);
      anchor.setValue(part.column, first.value);
    }
    rest.push(part);
  }
  sheet.merges = rest;
  sheet.changed.add('merges');
  book.touch(sheet, area);
}

export function unmergeRange(book: Workbook, { sheet, area }: Place): void {
  demandUnprotected(sheet);
  const kept = sheet.merges.filter((merge) => intersect(merge, area) === null);
  if (kept.length === sheet.merges.length) return;
  sheet.merges = kept;
  sheet.changed.add('merges');
  book.isDirty = true;
}

/** A single source cell fills the target; else the target takes the source's size from its first cell. */
export function copyRange(
  book: Workbook,
  to: Place,
  from: Place,
  what: 'All' | 'Formulas' | 'Values' | 'Formats'
): void {
  const fills = to.area.rows % from.area.rows === 0 && to.area.columns % from.area.columns === 0;
  const target: Area = fills ? to.area : { ...to.area, rows: from.area.rows, columns: from.area.columns };
  if (target.rows * target.columns > 5_000_000) throw new ExcelError('RangeExceedsLimit');
  demandUnlocked(to.sheet, target);
  demandNoArrayCut(to.sheet, target);
  const source = Array.from({ length: from.area.rows }, (_, r) =>
    Array.from({ length: from.area.columns }, (_, c) => ({
      value: from.sheet.cells.value(from.area.row + r, from.area.column + c),
      formula: from.sheet.cells.formula(from.area.row + r, from.area.column + c),
      style: from.sheet.styleAt(from.area.row + r, from.area.column + c),
    }))
  );
  for (let r = 0; r < target.rows; r++) {
    const row = to.sheet.cells.writable(target.row + r);
    for (let c = 0; c < target.columns; c++) {
      const cell = source[r % from.area.rows]?.[c % from.area.columns];
      if (!cell) continue;
      const column = target.column + c;
      if (what !== 'Formats') {
        const down = target.row + r - from.area.row - (r % from.area.rows);
        const right = column - from.area.column - (c % from.area.columns);
        const formula = what === 'Values' || cell.formula === null ? null : moveFormula(cell.formula, down, right);
        row.setFormula(column, formula);
        row.setValue(column, cell.value);
      }
      if (what === 'All' || what === 'Formats') row.setStyle(column, cell.style);
    }
  }
  if (what === 'All') {
    const merges = from.sheet.merges.filter((merge) => contains(from.area, merge));
    for (const merge of merges)
      to.sheet.merges = [
        ...to.sheet.merges,
        {
          ...merge,
          row: merge.row - from.area.row + target.row,
          column: merge.column - from.area.column + target.column,
        },
      ];
    if (merges.length > 0) to.sheet.changed.add('merges');
  }
  if (what !== 'Formats') keepHeaders(book, to.sheet, target);
  book.touch(to.sheet, target);
}
