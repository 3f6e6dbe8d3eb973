/**
 * The cells of one sheet, a row at a time: the file's rows are turned into arrays when first looked at, and a
 * row that a write touched is remembered. Invariant: what was never touched is never reported as changed.
 */
import type { Area, CellContent, CellValue } from '../package/content';
import { spanning } from './address';

type FileRows = ReadonlyMap<number, ReadonlyMap<number, CellContent>>;

/** Style of a cell that does not stand in the sheet: its row's or column's style counts. */
export const NO_STYLE = -1;

export class Row {
  readonly values: CellValue[] = [];
  /** Style ids; holes and NO_STYLE both mean that the cell has none of its own. */
  readonly styles: number[] = [];
  formulas: Map<number, string> | null = null;
  arrays: Map<number, string> | null = null;

  get width(): number {
    return Math.max(this.values.length, this.styles.length);
  }
  value(column: number): CellValue {
    return this.values[column] ?? null;
  }
  style(column: number): number {
    return this.styles[column] ?? NO_STYLE;
  }
  formula(column: number): string | null {
    return this.formulas?.get(column) ?? null;
  }
  setValue(column: number, value: CellValue): void {
    while (this.values.length < column) this.values.push(null);
    this.values[column] = value;
  }
  setStyle(column: number, style: number): void {
    while (this.styles.length < column) this.styles.push(NO_STYLE);
    this.styles[column] = style;
  }
  setFormula(column: number, formula: string | null): void {
    if (formula === null) this.formulas?.delete(column);
    else (this.formulas ??= new Map()).set(column, formula);
    this.arrays?.delete(column);
  }
  stands(column: number): boolean {
    return this.value(column) !== null || this.style(column) !== NO_STYLE || this.formula(column) !== null;
  }
}

export class CellStore {
  private readonly rows = new Map<number, Row>();
  private readonly touched = new Set<number>();
  /** After rows moved the file's rows no longer tell what stands where. */
  private detached = false;
  /** Counts writes, so that what was derived from the cells knows when it is stale. */
  version = 0;

  constructor(private readonly file: FileRows) {}

  row(row: number): Row | undefined {
    const known = this.rows.get(row);
    if (known || this.detached) return known;
    const fromFile = this.file.get(row);
    if (!fromFile) return undefined;
    const made = fromContent(fromFile);
    this.rows.set(row, made);
    return made;
  }

  writable(row: number): Row {
    this.version++;
    this.touched.add(row);
    if (this.lastFilled !== null && row > this.lastFilled) this.lastFilled = row;
    const known = this.row(row);
    if (known) return known;
    const made = new Row();
    this.rows.set(row, made);
    return made;
  }

  value(row: number, column: number): CellValue {
    return this.row(row)?.value(column) ?? null;
  }
  formula(row: number, column: number): string | null {
    return this.row(row)?.formula(column) ?? null;
  }

  /** Numbers of the rows with anything in them, ascending. */
  rowNumbers(): number[] {
    const numbers = new Set(this.rows.keys());
    if (!this.detached) for (const row of this.file.keys()) numbers.add(row);
    return [...numbers].sort((a, b) => a - b);
  }

  private lastFilled: number | null = null;
  /** No cell stands below this row (one may stand in none of them); -1: the sheet is empty. */
  get lastRow(): number {
    if (this.lastFilled === null) {
      this.lastFilled = -1;
      for (const row of this.rows.keys()) this.lastFilled = Math.max(this.lastFilled, row);
      if (!this.detached) for (const row of this.file.keys()) this.lastFilled = Math.max(this.lastFilled, row);
    }
    return this.lastFilled;
  }

  private readonly used = new Map<boolean, { readonly version: number; readonly area: Area | null }>();
  /** The smallest area with all cells that hold something (or, unless valuesOnly, have a look of their own). */
  usedArea(valuesOnly: boolean): Area | null {
    const known = this.used.get(valuesOnly);
    if (known?.version === this.version) return known.area;
    let top = -1;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    for (const number of this.rowNumbers()) {
      const row = this.row(number);
      if (!row) continue;
      const filled = (column: number): boolean =>
        valuesOnly ? row.value(column) !== null || row.formula(column) !== null : row.stands(column);
      let first = 0;
      const width = row.width;
      while (first < width && !filled(first)) first++;
      if (first === width) continue;
      let last = width - 1;
      while (!filled(last)) last--;
      if (top < 0) top = number;
      bottom = number;
      left = Math.min(left, first);
      right = Math.max(right, last);
    }
    const area = top < 0 ? null : spanning(top, left, bottom, right);
    this.used.set(valuesOnly, { version: this.version, area });
    return area;
  }

  /** Rows that may differ from the file, ascending. */
  touchedRows(): readonly number[] {
    if (this.detached) return [...new Set([...this.rows.keys(), ...this.file.keys()])].sort((a, b) => a - b);
    return [...this.touched].sort((a, b) => a - b);
  }
  fileCell(row: number, column: number): CellContent | undefined {
    return this.file.get(row)?.get(column);
  }
  fileRow(row: number): ReadonlyMap<number, CellContent> | undefined {
    return this.file.get(row);
  }

  /** Moves every row at or below `from` by `by`; with a negative `by` the rows between go. */
  shiftRows(from: number, by: number): void {
    for (const number of this.rowNumbers()) this.row(number);
    this.detached = true;
    this.lastFilled = null;
    this.version++;
    const moved = [...this.rows].map(([number, row]): [number, Row] | null => {
      if (by > 0) return [number >= from ? number + by : number, row];
      if (number < from + by) return [number, row];
      return number < from ? null : [number + by, row];
    });
    this.rows.clear();
    for (const entry of moved) if (entry) this.rows.set(entry[0], entry[1]);
  }

  /** Moves a stretch of a row's cells to another row; null: the target is only emptied. */
  moveBand(source: number | null, target: number, column: number, columns: number): void {
    const from = source === null ? undefined : this.row(source);
    if (!from && !this.row(target)) return;
    const to = this.writable(target);
    if (source !== null) this.writable(source);
    for (let c = column; c < column + columns; c++) {
      if (c >= to.width && c >= (from?.width ?? 0)) break;
      to.setFormula(c, from?.formula(c) ?? null);
      to.setValue(c, from?.value(c) ?? null);
      to.setStyle(c, from?.style(c) ?? NO_STYLE);
      from?.setFormula(c, null);
      from?.setValue(c, null);
      from?.setStyle(c, NO_STYLE);
    }
  }

  /** The same within the rows of a band, sideways. */
  shiftColumns(firstRow: number, lastRow: number, from: number, by: number): void {
    this.version++;
    for (const number of this.rowNumbers()) {
      if (number < firstRow || number > lastRow) continue;
      const row = this.writable(number);
      shiftArray(row.values, from, by, null);
      shiftArray(row.styles, from, by, NO_STYLE);
      row.formulas = shiftMap(row.formulas, from, by);
      row.arrays = shiftMap(row.arrays, from, by);
    }
  }
}

function fromContent(cells: ReadonlyMap<number, CellContent>): Row {
  const row = new Row();
  for (const [column, cell] of cells) {
    row.setValue(column, cell.value);
    row.setStyle(column, cell.style);
    if (cell.formula !== null) (row.formulas ??= new Map()).set(column, cell.formula);
    if (cell.arrayRef !== null) (row.arrays ??= new Map()).set(column, cell.arrayRef);
  }
  return row;
}

function shiftArray<T>(array: T[], from: number, by: number, blank: T): void {
  if (array.length <= from + Math.min(by, 0)) return;
  if (by > 0) array.splice(from, 0, ...Array.from({ length: by }, () => blank));
  else array.splice(from + by, -by);
}

function shiftMap(map: Map<number, string> | null, from: number, by: number): Map<number, string> | null {
  if (!map) return null;
  const moved = new Map<number, string>();
  for (const [column, text] of map) {
    if (column < from + Math.min(by, 0)) moved.set(column, text);
    else if (column >= from) moved.set(column + by, text);
  }
  return moved;
}
