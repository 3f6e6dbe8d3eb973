/** What a plan touches and how that stands: the contents of the journal, made before anything is written. */
import type { Journal, ColumnEntry, ContentsEntry, MarkEntry, SheetEntry } from './journal';
import { decodeMark, markFormula } from '../owned/ownership';
import { GENERAL, formatsOf, standingFormat } from '../owned/row-formats';
import { decodeFrame, frameOn } from '../owned/sheet-frame';
import { SheetGrid, sheetNamed } from '../cells/sheet-grid';
import { extentOf, larger, recordOfCells, type Extent } from '../owned/sheet-record';
import type { Rectangle, SheetInfo, WorkbookSnapshot } from '../snapshot';
import type { ColumnPlan, Content, KeptLooks, SheetFrame, SheetPlan, WritePlan } from '../write-plan';

/** The first column of the journal's sheet that keeps looks; the text stands left of it. */
const FIRST_LOOKS = 2;

/** Gives each area that needs one a place for its look on the journal's sheet. */
class LookPlaces {
  #next = FIRST_LOOKS;

  constructor(private readonly journal: string | null) {}

  take(rows: number, columns: number): KeptLooks | null {
    if (this.journal === null) return null;
    const column = this.#next;
    this.#next += columns;
    return { sheet: this.journal, row: 0, column, rows, columns };
  }
}

/** A column gets a look only where the one that stands can be kept. */
export const isDressed = ({ isNew, looks }: ColumnPlan, kept: KeptLooks | null): boolean =>
  isNew && (looks === undefined ? kept !== null : looks !== null);

class Entries {
  readonly #grids = new Map<string, SheetGrid>();
  readonly #places: LookPlaces;

  constructor(
    private readonly plan: WritePlan,
    private readonly snapshot: WorkbookSnapshot,
    journal: string | null
  ) {
    this.#places = new LookPlaces(journal);
  }

  #grid(sheet: string): SheetGrid {
    const known = this.#grids.get(sheet);
    if (known !== undefined) return known;
    const grid = new SheetGrid(this.snapshot, sheet);
    this.#grids.set(sheet, grid);
    return grid;
  }

  journal(): Journal {
    const { plan } = this;
    const standing = plan.sheets.filter(({ contentsOnly }) => contentsOnly === true);
    return {
      columns: plan.columns.map((column) => this.#column(column)),
      contents: standing.map((sheet) => this.#contents(sheet)),
      sheets: [
        ...plan.sheets.filter((sheet) => !standing.includes(sheet)).map((sheet) => this.#sheet(sheet)),
        ...(plan.removes ?? []).map(({ role, name }) => ({
          role,
          sheet: name,
          before: this.#before(name, null),
          after: null,
        })),
      ],
      marks: this.#marks(),
      tables: plan.tables ?? [],
      names: [
        ...(plan.names ?? []).map(({ name, range, replaces }) => ({ name, before: replaces, after: range })),
        ...(plan.removedNames ?? []).map(({ name, range }) => ({ name, before: range, after: null })),
      ],
    };
  }

  #column(plan: ColumnPlan): ColumnEntry {
    const { range, sheet, column, headerRow, isNew } = plan;
    const grid = this.#grid(sheet);
    const rows = plan.cells.length + 1;
    const looks = isNew ? this.#places.take(rows, 1) : null;
    const formats = isDressed(plan, looks) ? [] : formatsOf(plan, this.snapshot);
    return {
      range,
      sheet,
      column,
      headerRow,
      rows,
      isNew,
      header: { before: grid.typed(headerRow, column), after: plan.header },
      cells: plan.cells.flatMap((cell) =>
        cell === null ? [] : [{ row: cell.row, before: grid.content(cell.row, column), after: cell.content }]
      ),
      formats: formats.map(([row]) => [row, standingFormat(this.snapshot, sheet, row, column) ?? GENERAL]),
      looks,
    };
  }

  #contents({ role, name, cells, rowHeights }: SheetPlan): ContentsEntry {
    const grid = this.#grid(name);
    const written = new Set(rowHeights.map(({ row }) => row));
    const frame = this.#frame(name);
    return {
      role,
      sheet: name,
      cells: cells.map(({ row, column, content }) => ({
        row,
        column,
        before: grid.content(row, column),
        after: content,
      })),
      heights: frame === null ? [] : frame.rowHeights.filter(({ row }) => written.has(row)),
    };
  }

  #sheet(plan: SheetPlan): SheetEntry {
    const extent = extentOf(plan.cells);
    const replaces = plan.replaces ?? null;
    return {
      role: plan.role,
      sheet: plan.name,
      before: replaces === null ? null : this.#before(plan.name, { ...replaces, ...larger(replaces, extent) }),
      after: { ...extent, record: recordOfCells(plan.cells, extent) },
    };
  }

  /** `covers` null: all that stands there. */
  #before(name: string, covers: Rectangle | null): SheetEntry['before'] {
    const { rows, columns } = covers ?? this.#used(name);
    const grid = this.#grid(name);
    return {
      rows,
      columns,
      contents: Array.from({ length: rows }, (_, row): readonly Content[] =>
        Array.from({ length: columns }, (_unused, column) => grid.content(row, column))
      ),
      frame: this.#frame(name),
      looks: rows * columns === 0 ? null : this.#places.take(rows, columns),
      position: sheetNamed(this.snapshot, name)?.position ?? 0,
    };
  }

  #used(name: string): Extent {
    return this.snapshot.blocks
      .filter(({ sheet }) => sheet === name)
      .reduce(
        (most, { row, column, values }) =>
          larger(most, { rows: row + values.length, columns: column + (values[0]?.length ?? 0) }),
        { rows: 0, columns: 0 }
      );
  }

  #frame(name: string): SheetFrame | null {
    const mark = decodeMark(sheetNamed(this.snapshot, name)?.mark ?? null);
    const frame = decodeFrame(mark?.sheet?.frame ?? '');
    return frame === null ? null : frameOn(frame, name);
  }

  #marks(): readonly MarkEntry[] {
    const { marks = [], restoredMarks = [], removes = [] } = this.plan;
    const sheets = new Set([
      ...marks.map(({ sheet }) => sheet),
      ...restoredMarks.map(({ sheet }) => sheet),
      ...removes.map(({ name }) => name),
    ]);
    return [...sheets].map((sheet) => markEntry(sheet, sheetNamed(this.snapshot, sheet)));
  }
}

export const markEntry = (sheet: string, info: SheetInfo | null): MarkEntry => ({
  sheet,
  property: info?.mark ?? null,
  names: (info?.markNames ?? []).map((name) => [name.name, markFormula(name, sheet)]),
});

/** `journal`: the sheet that will keep the looks; null where the journal cannot have one. */
export const journalOf = (plan: WritePlan, snapshot: WorkbookSnapshot, journal: string | null): Journal =>
  new Entries(plan, snapshot, journal).journal();
