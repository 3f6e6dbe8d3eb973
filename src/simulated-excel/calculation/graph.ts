/**
 * Which formula reads which cells. Built from the workbook when calculation first needs it, kept up to date
 * from the areas that were written.
 */
import type { Area } from '../package/content';
import { intersect } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { parseFormula, type Node } from './parse';
import { resolveName, resolveTable, type SheetArea } from './resolve';

export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** null: what stands there is no formula that we can read. */
  readonly node: Node | null;
  readonly reads: readonly SheetArea[];
  /** Names, in small letters, that the formula speaks of. */
  readonly names: ReadonlySet<string>;
}

const WIDTH = 16_384;
const BUCKET = 256;
const MANY_BUCKETS = 64;
const NO_NAMES: ReadonlySet<string> = new Set();
export const cellKey = (row: number, column: number): number => row * WIDTH + column;

class SheetIndex {
  readonly formulas = new Map<number, FormulaCell>();
  /** Readers of a single cell, by that cell; of an area, by blocks of rows, or among the tall ones. */
  readonly readers = new Map<number, FormulaCell | Set<FormulaCell>>();
  readonly blocks = new Map<number, Map<FormulaCell, Area[]>>();
  readonly tall = new Map<FormulaCell, Area[]>();
  /** No formula stands below. */
  lastRow = -1;
}

export class Graph {
  private readonly sheets = new Map<Sheet, SheetIndex>();

  constructor(private readonly book: Workbook) {
    for (const sheet of book.sheets) {
      const index = this.index(sheet);
      for (const number of sheet.cells.rowNumbers())
        for (const [column, formula] of sheet.cells.row(number)?.formulas ?? [])
          this.add(index, sheet, number, column, formula);
    }
  }

  formulaAt(sheet: Sheet, row: number, column: number): FormulaCell | undefined {
    return this.sheets.get(sheet)?.formulas.get(cellKey(row, column));
  }

  *all(): Iterable<FormulaCell> {
    for (const index of this.sheets.values()) yield* index.formulas.values();
  }

  /** Takes notice of what now stands in an area; returns its formulas. */
  refresh(sheet: Sheet, area: Area): FormulaCell[] {
    const index = this.index(sheet);
    const lastColumn = area.column + area.columns;
    const found: FormulaCell[] = [];
    const lastRow = Math.min(area.row + area.rows, Math.max(sheet.cells.lastRow, index.lastRow) + 1);
    for (let row = area.row; row < lastRow; row++) {
      const formulas = sheet.cells.row(row)?.formulas;
      const isSparse = lastColumn - area.column > 256;
      if (!isSparse)
        for (let column = area.column; column < lastColumn; column++) {
          const known = index.formulas.get(cellKey(row, column));
          if (known && known.formula !== formulas?.get(column)) this.remove(index, known);
        }
      else
        for (const known of [...index.formulas.values()])
          if (known.row === row && known.formula !== formulas?.get(known.column)) this.remove(index, known);
      for (const [column, formula] of formulas ?? [])
        if (column >= area.column && column < lastColumn)
          found.push(index.formulas.get(cellKey(row, column)) ?? this.add(index, sheet, row, column, formula));
    }
    return found;
  }

  /** The formulas that read something of an area. */
  readersOf(sheet: Sheet, area: Area, visit: (cell: FormulaCell) => void): void {
    const index = this.sheets.get(sheet);
    if (!index) return;
    if (area.rows * area.columns <= index.readers.size) {
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          each(index.readers.get(cellKey(row, column)), visit);
    } else
      for (const [key, cells] of index.readers) {
        const row = Math.floor(key / WIDTH);
        const column = key % WIDTH;
        if (
          row >= area.row &&
          row < area.row + area.rows &&
          column >= area.column &&
          column < area.column + area.columns
        )
          each(cells, visit);
      }
    const visitIfTouching = (areas: readonly Area[], cell: FormulaCell): void => {
      if (areas.some((one) => intersect(one, area))) visit(cell);
    };
    index.tall.forEach(visitIfTouching);
    const first = Math.floor(area.row / BUCKET);
    const last = Math.floor((area.row + area.rows - 1) / BUCKET);
    if (last - first <= index.blocks.size)
      for (let block = first; block <= last; block++) index.blocks.get(block)?.forEach(visitIfTouching);
    else for (const [block, cells] of index.blocks) if (block >= first && block <= last) cells.forEach(visitIfTouching);
  }

  private index(sheet: Sheet): SheetIndex {
    let index = this.sheets.get(sheet);
    if (!index) this.sheets.set(sheet, (index = new SheetIndex()));
    return index;
  }

  private add(index: SheetIndex, sheet: Sheet, row: number, column: number, formula: string): FormulaCell {
    const parsed = parseFormula(formula);
    const node = 'node' in parsed ? parsed.node : null;
    const reads: SheetArea[] = [];
    const names = new Set<string>();
    if (node) collectReads(node, { book: this.book, place: { sheet, row, column }, reads, names });
    const cell: FormulaCell = { sheet, row, column, formula, node, reads, names: names.size === 0 ? NO_NAMES : names };
    index.formulas.set(cellKey(row, column), cell);
    index.lastRow = Math.max(index.lastRow, row);
    for (const read of reads) this.link(this.index(read.sheet), cell, read.area);
    return cell;
  }

  private link(index: SheetIndex, cell: FormulaCell, area: Area): void {
    if (area.rows === 1 && area.columns === 1) {
      const key = cellKey(area.row, area.column);
      const readers = index.readers.get(key);
      // Most cells have one reader: a set for each would cost more than the rest of the graph.
      if (readers === undefined) index.readers.set(key, cell);
      else if (readers instanceof Set) readers.add(cell);
      else if (readers !== cell) index.readers.set(key, new Set([readers, cell]));
      return;
    }
    const into = (map: Map<FormulaCell, Area[]>): void => {
      const areas = map.get(cell);
      if (areas) areas.push(area);
      else map.set(cell, [area]);
    };
    const first = Math.floor(area.row / BUCKET);
    const last = Math.floor((area.row + area.rows - 1) / BUCKET);
    if (last - first > MANY_BUCKETS) into(index.tall);
    else
      for (let block = first; block <= last; block++) {
        let map = index.blocks.get(block);
        if (!map) index.blocks.set(block, (map = new Map<FormulaCell, Area[]>()));
        into(map);
      }
  }

  private remove(index: SheetIndex, cell: FormulaCell): void {
    index.formulas.delete(cellKey(cell.row, cell.column));
    for (const { sheet, area } of cell.reads) {
      const from = this.index(sheet);
      if (area.rows === 1 && area.columns === 1) forget(from.readers, cellKey(area.row, area.column), cell);
      else {
        from.tall.delete(cell);
        const last = Math.floor((area.row + area.rows - 1) / BUCKET);
        for (let block = Math.floor(area.row / BUCKET); block <= Math.min(last, 5_000); block++)
          from.blocks.get(block)?.delete(cell);
      }
    }
  }
}

function each(readers: FormulaCell | Set<FormulaCell> | undefined, visit: (cell: FormulaCell) => void): void {
  if (readers instanceof Set) readers.forEach(visit);
  else if (readers) visit(readers);
}
function forget(readers: SheetIndex['readers'], key: number, cell: FormulaCell): void {
  const known = readers.get(key);
  if (known instanceof Set) known.delete(cell);
  else if (known === cell) readers.delete(key);
}

/** Where a formula stands, and what was found that it reads. */
interface Collection {
  readonly book: Workbook;
  readonly place: { readonly sheet: Sheet; readonly row: number; readonly column: number };
  readonly reads: SheetArea[];
  readonly names: Set<string>;
}

const DEEPEST = 250;

function collectReads(node: Node, into: Collection, depth = 0): void {
  if (depth > DEEPEST) return;
  const { book, place } = into;
  switch (node.kind) {
    case 'number':
    case 'string':
    case 'boolean':
    case 'error':
    case 'missing':
      return;
    case 'reference': {
      const sheet = node.sheet === null ? place.sheet : book.sheetNamed(node.sheet);
      if (sheet) into.reads.push({ sheet, area: node.area });
      return;
    }
    case 'name': {
      into.names.add(node.name.toLowerCase());
      const meant = resolveName(book, node.sheet, node.name, place.sheet);
      if (meant) collectReads(meant, into, depth + 1);
      return;
    }
    case 'table': {
      const table = resolveTable(book, node.text, place);
      into.names.add(node.text.split('[')[0]?.toLowerCase() ?? '');
      if (table) into.reads.push(table);
      return;
    }
    case 'call':
      for (const inner of node.args) collectReads(inner, into, depth + 1);
      return;
    case 'unary':
      collectReads(node.operand, into, depth + 1);
      return;
    case 'binary':
      collectReads(node.left, into, depth + 1);
      collectReads(node.right, into, depth + 1);
      return;
    case 'array':
      for (const row of node.rows) for (const inner of row) collectReads(inner, into, depth + 1);
      return;
    case 'unsupported':
      for (const inner of node.parts) collectReads(inner, into, depth + 1);
      return;
  }
}
