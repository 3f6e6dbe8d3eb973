/** The cells and merges of a sheet, by row and column of the sheet, whatever blocks they were read in. */
import type { Cell } from '../../scoring/model';
import { blankCell, cellOf, isBlank } from './cells';
import type { Block, RawValue, Rectangle, WorkbookSnapshot } from '../snapshot';

export interface Extent {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export class SheetGrid {
  /** The used part; null where the sheet is empty. */
  readonly extent: Extent | null;
  private readonly mergesByRow = new Map<number, Rectangle[]>();

  constructor(
    readonly name: string,
    private readonly blocks: readonly Block[],
    merges: readonly Rectangle[]
  ) {
    const filled = blocks.filter((block) => block.values.length > 0);
    const width = (block: Block): number => Math.max(0, ...block.values.map((row) => row.length));
    this.extent =
      filled.length === 0
        ? null
        : {
            firstRow: Math.min(...filled.map((block) => block.row)),
            lastRow: Math.max(...filled.map((block) => block.row + block.values.length - 1)),
            firstColumn: Math.min(...filled.map((block) => block.column)),
            lastColumn: Math.max(...filled.map((block) => block.column + width(block) - 1)),
          };
    const lastRow = this.extent?.lastRow ?? -1;
    for (const merge of merges) {
      for (let row = merge.row; row < merge.row + merge.rows && row <= lastRow; row += 1) {
        const known = this.mergesByRow.get(row);
        if (known === undefined) this.mergesByRow.set(row, [merge]);
        else known.push(merge);
      }
    }
  }

  /** The merged area that the cell belongs to. */
  mergeAt(row: number, column: number): Rectangle | null {
    const merges = this.mergesByRow.get(row);
    return merges?.find((merge) => column >= merge.column && column < merge.column + merge.columns) ?? null;
  }

  valueAt(row: number, column: number): RawValue {
    for (const block of this.blocks) {
      const value = block.values[row - block.row]?.[column - block.column];
      if (value !== undefined) return value;
    }
    return null;
  }

  isBlankAt(row: number, column: number): boolean {
    return isBlank(this.valueAt(row, column));
  }

  /** What the cell shows. */
  textAt(row: number, column: number): string {
    for (const block of this.blocks) {
      const text = block.text[row - block.row]?.[column - block.column];
      if (text !== undefined) return text;
    }
    return '';
  }

  cellAt(row: number, column: number): Cell {
    const ref = { sheet: this.name, row, column };
    for (const block of this.blocks) {
      const value = block.values[row - block.row]?.[column - block.column];
      if (value === undefined) continue;
      const format = block.numberFormat[row - block.row]?.[column - block.column] ?? 'General';
      return cellOf(ref, value, format, block.text[row - block.row]?.[column - block.column] ?? '');
    }
    return blankCell(ref);
  }

  /** The cell, or the one that its merged area shows. */
  shownCellAt(row: number, column: number): Cell {
    const merge = this.mergeAt(row, column);
    return merge === null ? this.cellAt(row, column) : this.cellAt(merge.row, merge.column);
  }
}

export function openSheets(snapshot: WorkbookSnapshot): ReadonlyMap<string, SheetGrid> {
  const blocks = new Map<string, Block[]>();
  for (const block of snapshot.blocks) blocks.set(block.sheet, [...(blocks.get(block.sheet) ?? []), block]);
  const merges = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet.merges]));
  return new Map(
    [...blocks].map(([name, own]): readonly [string, SheetGrid] => [
      name,
      new SheetGrid(name, own, merges.get(name) ?? []),
    ])
  );
}
