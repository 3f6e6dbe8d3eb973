/**
 * The open workbook: sheets in order, names, settings, selection, and who is told of changes.
 * Everything that changes a cell goes through `touch`, so that calculation and events cannot miss it.
 */
import type { Area, WorkbookContent } from '../package/content';
import { killInFormula, renameInFormula } from '../calculation/rewrite';
import { ExcelError } from './errors';
import { rewriteFormulas } from './structure';
import type { RangeRef } from './range-ref';
import { Sheet, blankSheet } from './sheet';
import { StyleTable } from './style-table';

export interface NameModel {
  name: string;
  sheet: Sheet | null;
  formula: string;
  visible: boolean;
  comment: string;
}

export type WorkbookEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: Sheet;
      readonly area: Area;
      readonly change:
        | 'RangeEdited'
        | 'RowInserted'
        | 'RowDeleted'
        | 'ColumnInserted'
        | 'ColumnDeleted'
        | 'CellInserted'
        | 'CellDeleted';
      readonly before?: unknown;
      readonly after?: unknown;
    }
  | { readonly kind: 'formatted'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'calculated'; readonly sheet: Sheet }
  | { readonly kind: 'selected'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'added' | 'deleted' | 'activated' | 'deactivated'; readonly sheet: Sheet }
  | { readonly kind: 'renamed'; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: 'settings' };

const NEW_SHEET = 'Sheet';

export class Workbook {
  readonly styles: StyleTable;
  sheets: Sheet[];
  names: NameModel[];
  readonly settings: Map<string, string>;
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  calculationMode: WorkbookContent['calculationMode'];
  active: Sheet;
  selection: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  /** Set while the person types in a cell. */
  isEditing = false;
  readonly changed = new Set<'sheets' | 'names' | 'calculationMode' | 'settings' | 'active'>();
  /** Listened to by the calculation and by the events to the add-in. */
  onTouch: (sheet: Sheet, area: Area) => void = () => undefined;
  onStructure: () => void = () => undefined;
  onNames: (names: readonly string[]) => void = () => undefined;
  onEvent: (event: WorkbookEvent) => void = () => undefined;
  /** The ranges that the add-in holds, which move with their cells. */
  ranges: () => readonly RangeRef[] = () => [];
  private ids = 0;
  isDirty = false;

  constructor(readonly content: WorkbookContent) {
    this.styles = new StyleTable((style) => content.look(style));
    this.sheets = content.sheets.map((sheet) => new Sheet(sheet, false, this.styles));
    this.names = content.names.map(({ name, sheet, formula, visible, comment }) => ({
      name: name.replace(/^_xlnm\./, ''),
      sheet: sheet === null ? null : (this.sheets[sheet] ?? null),
      formula,
      visible: visible && !name.startsWith('_xlnm._'),
      comment,
    }));
    this.settings = new Map(content.settings);
    this.date1904 = content.date1904;
    this.structureProtected = content.structureProtected;
    this.calculationMode = content.calculationMode;
    const active = this.sheets[content.activeSheet] ?? this.sheets[0];
    if (!active) throw new Error('a workbook has at least one sheet');
    this.active = active;
  }

  newId(kind: string): string {
    this.ids++;
    return `{${kind}-${String(this.ids).padStart(8, '0')}-5E1F-4A55-0000}`;
  }

  /** Worksheets in their order; chart sheets are none. */
  worksheets(): Sheet[] {
    return this.sheets.filter((sheet) => sheet.kind === 'worksheet');
  }
  sheetNamed(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }
  /** By name or id, as Office.js asks for it. */
  worksheet(key: string): Sheet | undefined {
    const byId = this.sheets.find((sheet) => sheet.id === key && sheet.kind === 'worksheet');
    if (byId !== undefined) return byId;
    const named = this.sheetNamed(key);
    return named?.kind === 'worksheet' ? named : undefined;
  }

  /** Says that cells of an area changed their content. */
  touch(sheet: Sheet, area: Area, event: Partial<Extract<WorkbookEvent, { kind: 'changed' }>> = {}): void {
    this.isDirty = true;
    this.onTouch(sheet, area);
    this.onEvent({ change: 'RangeEdited', ...event, kind: 'changed', sheet, area });
  }

  addSheet(name: string | null): Sheet {
    this.demandStructure();
    if (name !== null) this.demandSheetName(name, null);
    const sheet = new Sheet(
      blankSheet(this.newId('SHEET'), name ?? this.freeSheetName(), this.sheets[0]),
      true,
      this.styles
    );
    this.sheets.push(sheet);
    this.noteSheets();
    this.onEvent({ kind: 'added', sheet });
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    this.demandStructure();
    const others = this.sheets.filter((other) => other !== sheet && other.state === 'visible');
    if (others.length === 0 && sheet.state === 'visible')
      throw new ExcelError('InvalidOperation', 'the last visible sheet');
    if (sheet.state === 'veryHidden') throw new ExcelError('GeneralException', 'a very hidden sheet cannot be deleted');
    const index = this.sheets.indexOf(sheet);
    this.sheets = this.sheets.filter((other) => other !== sheet);
    sheet.isDeleted = true;
    this.names = this.names.filter((name) => name.sheet !== sheet);
    this.changed.add('names');
    // Formulas that read the sheet are dead, and are calculated again as such.
    for (const other of this.sheets) touchReaders(this, other, sheet.name);
    rewriteFormulas(this, (formula) => killInFormula(formula, sheet.name));
    if (this.active === sheet) {
      const next = this.sheets.slice(index).find((other) => other.state === 'visible') ?? others[others.length - 1];
      if (next) this.activate(next);
    }
    this.noteSheets();
    this.onEvent({ kind: 'deleted', sheet });
  }

  renameSheet(sheet: Sheet, name: string): void {
    if (name === sheet.name) return;
    this.demandStructure();
    this.demandSheetName(name, sheet);
    const before = sheet.name;
    sheet.name = name;
    sheet.changed.add('name');
    rewriteFormulas(this, (formula) => renameInFormula(formula, before, name));
    this.noteSheets();
    this.onEvent({ kind: 'renamed', sheet, before });
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.demandStructure();
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length)
      throw new ExcelError('InvalidArgument', 'position');
    const others = this.sheets.filter((other) => other !== sheet);
    this.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
    this.noteSheets();
  }

  setState(sheet: Sheet, state: Sheet['state']): void {
    if (state === sheet.state) return;
    this.demandStructure();
    const others = this.sheets.filter((other) => other !== sheet && other.state === 'visible');
    if (state !== 'visible' && others.length === 0) throw new ExcelError('InvalidOperation', 'the last visible sheet');
    sheet.state = state;
    sheet.changed.add('state');
    this.isDirty = true;
    if (this.active === sheet && state !== 'visible' && others[0]) this.activate(others[0]);
  }

  activate(sheet: Sheet): void {
    if (sheet === this.active) return;
    if (sheet.state !== 'visible') throw new ExcelError('InvalidOperation', 'a hidden sheet cannot be activated');
    const before = this.active;
    this.active = sheet;
    this.selection = { row: 0, column: 0, rows: 1, columns: 1 };
    this.changed.add('active');
    if (!before.isDeleted) this.onEvent({ kind: 'deactivated', sheet: before });
    this.onEvent({ kind: 'activated', sheet });
  }

  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    this.selection = area;
    this.onEvent({ kind: 'selected', sheet, area });
  }

  demandStructure(): void {
    if (this.structureProtected) throw new ExcelError('AccessDenied', 'the structure of the workbook is protected');
  }

  private demandSheetName(name: string, own: Sheet | null): void {
    if (name.length === 0 || name.length > 31 || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'"))
      throw new ExcelError('InvalidArgument', `sheet name "${name}"`);
    if (name.toLowerCase() === 'history') throw new ExcelError('InvalidArgument', 'a reserved sheet name');
    const other = this.sheetNamed(name);
    if (other && other !== own) throw new ExcelError('ItemAlreadyExists', `sheet "${name}"`);
  }

  private freeSheetName(): string {
    let number = this.sheets.length;
    while (this.sheetNamed(`${NEW_SHEET}${number}`)) number++;
    return `${NEW_SHEET}${number}`;
  }

  private noteSheets(): void {
    this.changed.add('sheets');
    this.isDirty = true;
    this.onStructure();
  }
}

function touchReaders(book: Workbook, sheet: Sheet, deleted: string): void {
  for (const row of sheet.cells.rowNumbers())
    for (const [column, formula] of sheet.cells.row(row)?.formulas ?? [])
      if (killInFormula(formula, deleted) !== formula) book.onTouch(sheet, { row, column, rows: 1, columns: 1 });
}
