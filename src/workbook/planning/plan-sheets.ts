/** Which of our sheets are to be made or refreshed, under which names, and what of them differs. */
import { fingerprint } from '../../scoring/fingerprint';
import type { Note } from '../../scoring/model';
import type { Steps } from '../../scoring/steps';
import { BLANK, isBlankContent } from '../cells/cell-text';
import { stands } from './difference';
import { nameFor, own } from '../owned/own-sheet';
import { decodeMark, type SheetMark } from '../owned/ownership';
import { contentText } from '../owned/records';
import { encodeFrame } from '../owned/sheet-frame';
import { SheetGrid, sheetNamed } from '../cells/sheet-grid';
import { extentOf, isSheetAsWritten, recordOfCells, type Extent } from '../owned/sheet-record';
import { SHEET_MAKERS } from '../sheets';
import type { SheetContext } from '../sheets/context';
import type { WorkbookSnapshot } from '../snapshot';
import { STYLES } from '../styles';
import type { CellChange, PlannedCell, PlannedMark, SheetPlan } from '../write-plan';

export interface PlannedSheets {
  readonly sheets: readonly SheetPlan[];
  readonly changes: readonly CellChange[];
  readonly marks: readonly PlannedMark[];
  readonly notes: readonly Note[];
  readonly problems: readonly Note[];
}

/** Everything of a sheet besides its contents (and the heights that follow from them), as one mark. */
function lookOf(plan: SheetPlan): string {
  const { columnWidths, merges, printArea, titleRows, orientation, frozenRows, dataBars, charts } = plan;
  const { dropdowns, pageBreaks } = plan;
  const styles = plan.cells.map((cell) => `${cell.row},${cell.column},${cell.style}`);
  const page = { printArea, titleRows, orientation, frozenRows, pageBreaks };
  const rest = { columnWidths, merges, ...page, dataBars, charts, dropdowns };
  return fingerprint([JSON.stringify({ ...rest, sheet: '' }), JSON.stringify(STYLES), ...styles]);
}

function changesOf(plan: SheetPlan, grid: SheetGrid, written: SheetMark['sheet']): readonly CellChange[] {
  const before: Extent = written ?? { rows: 0, columns: 0 };
  const asWritten = isSheetAsWritten(written?.record ?? '', before, (row, column) => grid.typed(row, column));
  const inside = (row: number, column: number): boolean => row < before.rows && column < before.columns;
  const isOurs = (row: number, column: number): boolean =>
    grid.isBlank(row, column) || (inside(row, column) && asWritten(row, column));
  const planned = new Set(plan.cells.map(({ row, column }) => `${row},${column}`));
  const changed = plan.cells
    .filter(({ row, column, content }) => !stands(grid, row, column, content))
    .map(({ row, column, content }) => ({ row, column, after: contentText(content) }));
  const gone = Array.from({ length: before.rows * before.columns }, (_, index) => ({
    row: Math.floor(index / before.columns),
    column: index % before.columns,
    after: '',
  })).filter(({ row, column }) => !planned.has(`${row},${column}`) && !grid.isBlank(row, column));
  return [...changed, ...gone].map(({ row, column, after }) => ({
    ref: grid.ref(row, column),
    before: grid.shown(row, column),
    after,
    handEdited: !isOurs(row, column),
  }));
}

const filled = (cells: readonly PlannedCell[]): readonly PlannedCell[] =>
  cells.filter(({ content }) => !isBlankContent(content));

/** The cells that differ, those that are to be emptied too. */
function onlyChanged(plan: SheetPlan, changes: readonly CellChange[]): SheetPlan {
  const planned = new Map(plan.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const cells = changes.map(
    ({ ref: { row, column } }): PlannedCell =>
      planned.get(`${row},${column}`) ?? { row, column, content: BLANK, style: 'text' }
  );
  const rows = new Set(cells.map(({ row }) => row));
  return { ...plan, cells, rowHeights: plan.rowHeights.filter(({ row }) => rows.has(row)) };
}

function markOf(plan: SheetPlan): PlannedMark {
  const extent = extentOf(plan.cells);
  return {
    sheet: plan.name,
    mark: {
      id: '',
      role: plan.role,
      sheet: { ...extent, look: lookOf(plan), record: recordOfCells(plan.cells, extent), frame: encodeFrame(plan) },
      columns: [],
    },
  };
}

const NOTHING: PlannedSheets = { sheets: [], changes: [], marks: [], notes: [], problems: [] };

/** One sheet of ours: made where it is wanted, refreshed where it stands and differs. */
export function planOwnSheet(
  snapshot: WorkbookSnapshot,
  role: string,
  make: boolean,
  build: (name: string) => SheetPlan | null
): PlannedSheets {
  const standing = own(snapshot, role);
  if (standing === null && !make) return NOTHING;
  const name = standing?.name ?? nameFor(role, snapshot);
  const plan = build(name);
  if (plan === null) return NOTHING;
  if (standing === null) {
    if (snapshot.structureProtected)
      return { ...NOTHING, notes: [{ code: 'sheets.structure-protected', params: { sheet: name }, cells: [] }] };
    const blank = new SheetGrid({ ...snapshot, blocks: [] }, name);
    const changes = filled(plan.cells).map(({ row, column, content }) => ({
      ref: blank.ref(row, column),
      before: '',
      after: contentText(content),
      handEdited: false,
    }));
    const taken: Note = { code: 'sheets.name-taken', params: { name: role, sheet: name }, cells: [] };
    return {
      ...NOTHING,
      sheets: [{ ...plan, replaces: null }],
      changes,
      marks: [markOf(plan)],
      notes: name === role ? [] : [taken],
    };
  }
  const written = decodeMark(standing.mark)?.sheet ?? null;
  const changes = changesOf(plan, new SheetGrid(snapshot, name), written);
  const looksRight = written?.look === lookOf(plan);
  if (changes.length === 0 && looksRight) return NOTHING;
  if (sheetNamed(snapshot, name)?.isProtected === true)
    return { ...NOTHING, problems: [{ code: 'excel.sheet-protected', params: { sheet: name }, cells: [] }] };
  const extent = written ?? extentOf(plan.cells);
  const sheet: SheetPlan = {
    ...(looksRight ? onlyChanged(plan, changes) : plan),
    contentsOnly: looksRight,
    replaces: { sheet: name, row: 0, column: 0, rows: extent.rows, columns: extent.columns },
  };
  return { ...NOTHING, sheets: [sheet], changes, marks: [markOf(plan)] };
}

export const joinedSheets = (planned: readonly PlannedSheets[]): PlannedSheets => ({
  sheets: planned.flatMap(({ sheets }) => sheets),
  changes: planned.flatMap(({ changes }) => changes),
  marks: planned.flatMap(({ marks }) => marks),
  notes: planned.flatMap(({ notes }) => notes),
  problems: planned.flatMap(({ problems }) => problems),
});

export function* planSheets(snapshot: WorkbookSnapshot, context: SheetContext, make: boolean): Steps<PlannedSheets> {
  const planned: PlannedSheets[] = [];
  for (const [role, maker] of SHEET_MAKERS) {
    yield planned.length / SHEET_MAKERS.size;
    planned.push(planOwnSheet(snapshot, role, make, (name) => maker(context, role, name)));
  }
  return joinedSheets(planned);
}
