/**
 * Which cells a formula may link to: those that hold the very number that was read. A figure typed as text,
 * or read in another unit, is written as a number instead.
 */
import { Decimal } from '../../scoring/decimal';
import type { Cell } from '../../scoring/model';
import { SheetGrid } from './sheet-grid';
import type { WorkbookSnapshot } from '../snapshot';

export class LiveCells {
  readonly #grids = new Map<string, SheetGrid>();

  constructor(private readonly snapshot: WorkbookSnapshot) {}

  grid(sheet: string): SheetGrid {
    const known = this.#grids.get(sheet);
    if (known !== undefined) return known;
    const grid = new SheetGrid(this.snapshot, sheet);
    this.#grids.set(sheet, grid);
    return grid;
  }

  holds(cell: Cell, number: Decimal | null = cell.number): boolean {
    const value = this.grid(cell.ref.sheet).value(cell.ref.row, cell.ref.column);
    return typeof value === 'number' && number !== null && Decimal.fromDouble(value)?.equals(number) === true;
  }
}
