/**
 * One sheet as the page knows it: its layout, and the tiles that were asked for so far. What is stale stays to be
 * drawn until its successor has come, so that nothing flickers while the add-in writes.
 */
import type { CellLook } from '../../../package/content';
import { TILE_ROWS, type CellView, type RowView, type SheetLayout } from '../engine/views';
import { MAX_COLUMNS, MAX_ROWS } from './addresses';
import { Axis } from './axis';

export interface TileSource {
  fetchTile(sheet: string, index: number): Promise<readonly RowView[]>;
  look(number: number): CellLook;
}

interface StoredRow {
  readonly look: number | null;
  readonly cells: ReadonlyMap<number, CellView>;
  readonly ordered: readonly CellView[];
}

interface StoredTile {
  readonly rows: ReadonlyMap<number, StoredRow>;
  isStale: boolean;
}

export class SheetStore {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly #tiles: Map<number, StoredTile>;
  readonly #pending = new Set<number>();
  #isGone = false;

  constructor(
    readonly layout: SheetLayout,
    private readonly source: TileSource,
    private readonly onArrival: () => void,
    before: SheetStore | null = null
  ) {
    this.rows = new Axis(layout.rowSize, MAX_ROWS, layout.rows);
    this.columns = new Axis(layout.columnSize, MAX_COLUMNS, layout.columns);
    this.#tiles = new Map(before?.layout.id === layout.id ? before.#tiles : []);
    for (const tile of this.#tiles.values()) tile.isStale = true;
    before?.dispose();
  }

  dispose(): void {
    this.#isGone = true;
  }

  /** Asks for the tiles of a stretch of rows that are missing or stale. */
  want(firstRow: number, lastRow: number): void {
    const last = Math.floor(Math.min(lastRow, Math.max(0, this.layout.usedRows - 1)) / TILE_ROWS);
    for (let index = Math.floor(firstRow / TILE_ROWS); index <= last; index += 1) {
      const tile = this.#tiles.get(index);
      if ((tile === undefined || tile.isStale) && !this.#pending.has(index)) void this.#fetch(index);
    }
  }

  async #fetch(index: number): Promise<void> {
    this.#pending.add(index);
    try {
      const views = await this.source.fetchTile(this.layout.id, index);
      if (this.#isGone) return;
      const rows = views.map(({ row, look, cells }): [number, StoredRow] => [
        row,
        { look, ordered: cells, cells: new Map(cells.map((cell) => [cell.column, cell])) },
      ]);
      this.#tiles.set(index, { rows: new Map(rows), isStale: false });
      this.onArrival();
    } catch (error) {
      // A sheet that was deleted meanwhile has no tiles any more.
      if (!this.#isGone) console.error(error);
    } finally {
      this.#pending.delete(index);
    }
  }

  #row(row: number): StoredRow | undefined {
    return this.#tiles.get(Math.floor(row / TILE_ROWS))?.rows.get(row);
  }

  cell(row: number, column: number): CellView | undefined {
    return this.#row(row)?.cells.get(column);
  }

  cellsOf(row: number): readonly CellView[] {
    return this.#row(row)?.ordered ?? [];
  }

  /** Whether all rows of a stretch are here and up to date. */
  holds(firstRow: number, lastRow: number): boolean {
    const last = Math.floor(Math.min(lastRow, Math.max(0, this.layout.usedRows - 1)) / TILE_ROWS);
    for (let index = Math.floor(firstRow / TILE_ROWS); index <= last; index += 1) {
      if (this.#tiles.get(index)?.isStale !== false) return false;
    }
    return true;
  }

  isEmpty(row: number, column: number): boolean {
    const cell = this.cell(row, column);
    return cell === undefined || cell.kind === 'empty' || cell.text === '';
  }

  lookAt(row: number, column: number): CellLook {
    return this.source.look(this.cell(row, column)?.look ?? this.#row(row)?.look ?? this.#columnLook(column));
  }

  /** Whether an empty place takes a look from its row or column. */
  hasOwnLook(row: number, column: number): boolean {
    return (
      this.cell(row, column) !== undefined || (this.#row(row)?.look ?? null) !== null || this.#columnLook(column) !== 0
    );
  }

  #columnLook(column: number): number {
    return this.layout.columns.find(({ first, last }) => column >= first && column <= last)?.look ?? 0;
  }
}
