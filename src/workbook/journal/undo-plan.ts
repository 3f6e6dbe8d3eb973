/**
 * From a journal to the plan that puts back what stood before. Only cells that hold what the run wrote, or (it
 * broke off) still what they held before, may be put back: anything else was changed since and is somebody's work.
 */
import type { CellRef } from '../../scoring/model';
import { addressOf } from '../cells/addresses';
import { stands } from '../planning/difference';
import type { ColumnEntry, ContentsEntry, Journal, JournalHead, SheetEntry, TableEntry } from './journal';
import { decodeMark } from '../owned/ownership';
import { contentText } from '../owned/records';
import { SheetGrid, sheetNamed } from '../cells/sheet-grid';
import { isSheetAsWritten, larger, type Extent } from '../owned/sheet-record';
import { styledCells } from '../owned/sheet-frame';
import type { Rectangle, WorkbookSnapshot } from '../snapshot';
import type { CellChange, ColumnPlan, Content, PlannedCell, SheetPlan, WritePlan } from '../write-plan';

/** The areas whose present contents decide whether a journal can be used; sheets of ours are looked at whole. */
export function touchedAreas(journal: Journal): {
  readonly areas: readonly Rectangle[];
  readonly sheets: readonly string[];
} {
  return {
    areas: journal.columns.map(({ sheet, column, headerRow, rows }) => ({
      sheet,
      row: headerRow,
      column,
      rows,
      columns: 1,
    })),
    sheets: [...new Set([...journal.contents, ...journal.sheets].map(({ sheet }) => sheet))],
  };
}

const asText = (text: string): Content => ({ kind: 'value', value: text === '' ? null : text });

export class TakingBack {
  readonly #grids = new Map<string, SheetGrid>();

  /** `now`: the workbook with the present contents of the touched areas in its blocks. */
  constructor(
    private readonly journal: Journal,
    private readonly head: JournalHead,
    private readonly now: WorkbookSnapshot
  ) {}

  #grid(sheet: string): SheetGrid {
    const known = this.#grids.get(sheet);
    if (known !== undefined) return known;
    const grid = new SheetGrid(this.now, sheet);
    this.#grids.set(sheet, grid);
    return grid;
  }

  #isThere(sheet: string): boolean {
    return sheetNamed(this.now, sheet) !== null;
  }

  /** Cells that hold neither what stood before nor what the run wrote. */
  edited(): readonly CellRef[] {
    return [
      ...this.journal.columns.flatMap((entry) => this.#editedColumn(entry)),
      ...this.journal.contents.flatMap((entry) => this.#editedContents(entry)),
      ...this.journal.sheets.flatMap((entry) => this.#editedSheet(entry)),
      ...this.journal.tables.flatMap((entry) => this.#editedTable(entry)),
    ];
  }

  #tableNamed(name: string): Rectangle | null {
    return this.now.tables?.find((table) => table.name === name)?.range ?? null;
  }

  #standsAs(table: string, area: Rectangle): boolean {
    const now = this.#tableNamed(table);
    return now !== null && addressOf(now) === addressOf(area);
  }

  /** A table that was made larger or smaller since cannot be given its old size. */
  #editedTable({ table, before, after }: TableEntry): readonly CellRef[] {
    const now = this.#tableNamed(table);
    if (now === null || this.#standsAs(table, before) || this.#standsAs(table, after)) return [];
    return [{ sheet: now.sheet, row: now.row, column: now.column }];
  }

  #isEither(sheet: string, row: number, column: number, before: Content, after: Content): boolean {
    const grid = this.#grid(sheet);
    return stands(grid, row, column, after) || stands(grid, row, column, before);
  }

  #editedColumn({ sheet, column, headerRow, isNew, header, cells }: ColumnEntry): readonly CellRef[] {
    if (!this.#isThere(sheet)) return [{ sheet, row: headerRow, column }];
    const isKept = !isNew || this.#isEither(sheet, headerRow, column, asText(header.before), asText(header.after));
    return [
      ...(isKept ? [] : [{ sheet, row: headerRow, column }]),
      ...cells.flatMap(({ row, before, after }) =>
        this.#isEither(sheet, row, column, before, after) ? [] : [{ sheet, row, column }]
      ),
    ];
  }

  #editedContents({ sheet, cells }: ContentsEntry): readonly CellRef[] {
    if (!this.#isThere(sheet)) return [{ sheet, row: 0, column: 0 }];
    return cells.flatMap(({ row, column, before, after }) =>
      this.#isEither(sheet, row, column, before, after) ? [] : [{ sheet, row, column }]
    );
  }

  #editedSheet({ sheet, before, after }: SheetEntry): readonly CellRef[] {
    // A sheet that the run made, or took away, and that is not there: the state before, or after, holds.
    if (!this.#isThere(sheet)) return before === null || after === null ? [] : [{ sheet, row: 0, column: 0 }];
    const grid = this.#grid(sheet);
    const written: Extent = after ?? { rows: 0, columns: 0 };
    const asWritten = isSheetAsWritten(after?.record ?? '', written, (row, column) => grid.typed(row, column));
    const extent = larger(larger(before ?? { rows: 0, columns: 0 }, written), this.#used(sheet));
    const found: CellRef[] = [];
    for (let row = 0; row < extent.rows; row += 1)
      for (let column = 0; column < extent.columns; column += 1) {
        if (grid.isBlank(row, column)) continue;
        const isOurs = row < written.rows && column < written.columns && asWritten(row, column);
        const old = before?.contents[row]?.[column];
        if (!isOurs && (old === undefined || !stands(grid, row, column, old))) found.push({ sheet, row, column });
      }
    return found;
  }

  #used(sheet: string): Extent {
    return this.now.blocks
      .filter((block) => block.sheet === sheet)
      .reduce<Extent>(
        (most, { row, column, values }) =>
          larger(most, { rows: row + values.length, columns: column + (values[0]?.length ?? 0) }),
        { rows: 0, columns: 0 }
      );
  }

  plan(): WritePlan {
    const { journal } = this;
    const removed = journal.sheets.filter(({ sheet, before }) => before === null && this.#isOfTheRun(sheet));
    const gone = new Set(removed.map(({ sheet }) => sheet));
    const columns = journal.columns.map((entry) => this.#column(entry));
    const sheets = [
      ...journal.contents.map((entry) => this.#contents(entry)),
      ...journal.sheets.flatMap((entry) => backPlan(entry, this.#standing(entry)) ?? []),
    ];
    return {
      columns,
      sheets,
      changes: [...this.#columnChanges(columns), ...sheets.flatMap((sheet) => this.#sheetChanges(sheet))],
      scoreCells: new Map(),
      removes: removed.map(({ role, sheet }) => ({ role, name: sheet })),
      restoredMarks: journal.marks.filter(({ sheet }) => !gone.has(sheet) && this.#isOrWillBeThere(sheet)),
      ...this.#names(),
      // One that is a range by now, or was not widened yet, needs nothing.
      tables: journal.tables.flatMap(({ table, before, after }) =>
        this.#standsAs(table, after) ? [{ table, before: after, after: before }] : []
      ),
    };
  }

  /** Only names that are as the run left them: where it broke off, they may not have been made yet. */
  #names(): Pick<WritePlan, 'names' | 'removedNames'> {
    const standing = (name: string): Rectangle | null | undefined =>
      this.now.names.find((one) => one.name === name && one.scope === null && one.kind === 'name')?.range;
    const isAsWritten = (name: string, after: Rectangle | null): boolean => {
      const now = standing(name);
      if (after === null || now === undefined || now === null) return after === null && now === undefined;
      return addressOf(now) === addressOf(after);
    };
    const changed = this.journal.names.filter(({ name, after }) => isAsWritten(name, after));
    return {
      names: changed.flatMap(({ name, before, after }) =>
        before === null ? [] : [{ name, range: before, replaces: after }]
      ),
      removedNames: changed.flatMap(({ name, before, after }) =>
        before !== null || after === null ? [] : [{ name, range: after }]
      ),
    };
  }

  /** A sheet that was being made bears the run's id until all is well: another of its name is somebody else's. */
  #isOfTheRun(sheet: string): boolean {
    const info = sheetNamed(this.now, sheet);
    if (info === null) return false;
    return this.head.state === 'done' || decodeMark(info.mark)?.id === this.head.id;
  }

  #isOrWillBeThere(sheet: string): boolean {
    return this.#isThere(sheet) || this.journal.sheets.some((one) => one.sheet === sheet && one.before !== null);
  }

  #column({ range, sheet, column, headerRow, rows, isNew, header, cells, formats, looks }: ColumnEntry): ColumnPlan {
    const planned: (PlannedCell | null)[] = Array.from({ length: rows - 1 }, () => null);
    for (const { row, before } of cells) planned[row - headerRow - 1] = { row, column, content: before, style: 'text' };
    const width = this.head.widths.find(([on, at]) => on === sheet && at === column)?.[2];
    return {
      range,
      sheet,
      column,
      headerRow,
      header: isNew ? header.before : header.after,
      isNew,
      cells: planned,
      formats,
      looks,
      ...(width === undefined ? {} : { width }),
    };
  }

  #contents({ role, sheet, cells, heights }: ContentsEntry): SheetPlan {
    return {
      ...blankFrame(sheet),
      role,
      name: sheet,
      cells: cells.map(({ row, column, before }) => ({ row, column, content: before, style: 'text' })),
      rowHeights: heights,
      contentsOnly: true,
      replaces: { sheet, row: 0, column: 0, rows: 1, columns: 1 },
    };
  }

  /** What of it stands now; null: it is not there. */
  #standing({ sheet, before, after }: SheetEntry): Extent | null {
    const none: Extent = { rows: 0, columns: 0 };
    return this.#isThere(sheet) ? larger(before ?? none, after ?? none) : null;
  }

  #columnChanges(columns: readonly ColumnPlan[]): readonly CellChange[] {
    return columns.flatMap(({ sheet, cells }) =>
      this.#changes(
        sheet,
        cells.flatMap((cell) => cell ?? [])
      )
    );
  }

  #sheetChanges({ name, cells, replaces }: SheetPlan): readonly CellChange[] {
    return (replaces ?? null) === null ? [] : this.#changes(name, cells);
  }

  #changes(sheet: string, cells: readonly PlannedCell[]): readonly CellChange[] {
    const grid = this.#grid(sheet);
    return cells
      .filter(({ row, column, content }) => !stands(grid, row, column, content))
      .map(({ row, column, content }) => ({
        ref: grid.ref(row, column),
        before: grid.shown(row, column),
        after: contentText(content),
        handEdited: false,
      }));
  }
}

/** The plan that makes a sheet what it was, over what stands now; null: there was no such sheet. */
export function backPlan({ role, sheet, before }: SheetEntry, standing: Extent | null): SheetPlan | null {
  if (before === null) return null;
  // Where no sheet could keep the looks, they are put on again as ours were.
  const styled = before.looks === null && before.frame !== null ? styledCells(before.frame) : null;
  return {
    ...(before.frame ?? blankFrame(sheet)),
    role,
    name: sheet,
    cells: before.contents.flatMap((line, row) =>
      line.map((content, column) => ({ row, column, content, style: 'text' }) as const)
    ),
    ...(styled === null ? { looks: before.looks } : { styled }),
    position: before.position,
    replaces: standing === null ? null : { sheet, row: 0, column: 0, ...standing },
  };
}

/** A sheet of which nothing but its cells is known. */
const blankFrame = (sheet: string) =>
  ({
    merges: [],
    columnWidths: [],
    rowHeights: [],
    printArea: { sheet, row: 0, column: 0, rows: 1, columns: 1 },
    titleRows: null,
    orientation: 'portrait',
    frozenRows: 0,
    dataBars: [],
    charts: [],
  }) as const;
