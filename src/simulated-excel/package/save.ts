/** Applies the edits of a workbook to its parts. Invariant: a part that no edit concerns is not even read. */
import type { ListAppendix } from './sheet-lists-writer';
import type { LookChange, SheetContent, SheetEdits, StyleEdit, WorkbookEdits } from './content';
import { addCharts, removeCharts } from './chart-writer';
import { writeCustomProperties } from './custom-properties';
import { writeDataValidations } from './data-validations';
import { dialectOf, type Dialect } from './dialect';
import { writeDocumentSettings } from './document-settings';
import { XML_DECLARATION, type Parts } from './parts';
import { writeTables } from './table-writer';
import { SharedStringsEditor } from './shared-strings';
import { changedRows, SheetDataWriter } from './sheet-data-writer';
import { SheetFrame } from './sheet-frame';
import {
  addConditionalFormats,
  growDimension,
  removeConditionalFormats,
  writeColumns,
  writeFrozen,
  writeMerges,
  writePageSetup,
  writeTabColor,
  writeViewFlags,
} from './sheet-lists-writer';
import type { Styles } from './styles';
import { emptyStyleSheet, StylesEditor } from './styles-editor';
import { sheetNumberOf, type WorkbookPart } from './workbook-part';
import { writeWorkbook, type PlacedSheet } from './workbook-writer';

const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Strings and formats that this save appends; their parts are read when the first is needed. */
class Appendices implements ListAppendix {
  private strings: { readonly path: string; readonly editor: SharedStringsEditor } | null = null;
  private formats: { readonly path: string; readonly editor: StylesEditor } | null = null;
  private released = 0;

  constructor(
    private readonly parts: Parts,
    private readonly workbook: WorkbookPart,
    private readonly styles: Styles,
    private readonly dialect: Dialect
  ) {}

  string(text: string): number {
    this.strings ??= this.open(
      'sharedStrings',
      'xl/sharedStrings.xml',
      SharedStringsEditor.empty(this.dialect.main),
      (source, path) => ({
        path,
        editor: new SharedStringsEditor(source, path),
      })
    );
    return this.strings.editor.index(text);
  }
  releaseString(): void {
    this.released++;
  }
  format(edit: StyleEdit): number {
    return edit.change === null ? edit.base : this.stylesEditor().format(edit);
  }
  differential(change: LookChange): number {
    return this.stylesEditor().differential(change);
  }
  private stylesEditor(): StylesEditor {
    this.formats ??= this.open('styles', 'xl/styles.xml', emptyStyleSheet(this.dialect.main), (source, path) => ({
      path,
      editor: new StylesEditor(source, path, this.styles),
    }));
    return this.formats.editor;
  }

  private open<T>(
    kind: 'sharedStrings' | 'styles',
    fresh: string,
    empty: string,
    make: (source: string, path: string) => T
  ): T {
    const known = this.workbook.relationships.find((found) => found.kind === kind)?.path ?? null;
    if (known !== null && this.parts.has(known)) return make(this.parts.required(known), known);
    this.parts.set(fresh, empty);
    this.parts.addRelationship(this.workbook.path, `${this.dialect.relationships}/${kind}`, fresh);
    this.parts.addContentType(fresh, `${SPREADSHEET_TYPE}.${kind}+xml`);
    return make(empty, fresh);
  }

  finish(): void {
    if (this.strings !== null) {
      for (; this.released > 0; this.released--) this.strings.editor.release();
      this.parts.set(this.strings.path, this.strings.editor.text());
    }
    if (this.formats !== null) this.parts.set(this.formats.path, this.formats.editor.text());
  }
}

export function saveWorkbook(
  parts: Parts,
  workbook: WorkbookPart,
  styles: Styles,
  contents: readonly SheetContent[],
  edits: WorkbookEdits,
  addIn: string
): void {
  const dialect = dialectOf(workbook.root.uri);
  const appendices = new Appendices(parts, workbook, styles, dialect);
  const reachable = edits.sheets.length < contents.length || isMissing(contents, edits) ? parts.reachable() : null;
  const taken = new Set(workbook.sheets.map(({ sheetId }) => sheetId));
  let formulasChanged = reachable !== null;

  const placed = edits.sheets.map(({ id, isNew, edits: own }): PlacedSheet & { readonly path: string } => {
    const origin = isNew ? -1 : contents.findIndex((content) => content.id === id);
    const content = contents[origin] ?? null;
    const entry = workbook.sheets[origin];
    if (content === null || entry === undefined) {
      const sheetId = freeSheetId(id, taken);
      const path = parts.freeName('xl/worksheets/sheet', 'xml');
      const text = newSheet(dialect);
      parts.set(path, text);
      const relationshipId = parts.addRelationship(workbook.path, `${dialect.relationships}/worksheet`, path);
      parts.addContentType(path, `${SPREADSHEET_TYPE}.worksheet+xml`);
      formulasChanged = editSheet(parts, path, null, own, appendices, dialect) || formulasChanged;
      return {
        origin: null,
        sheetId,
        name: own.name ?? `Sheet${sheetId}`,
        state: own.state ?? 'visible',
        relationshipId,
        path,
      };
    }
    if (hasOwnEdits(own))
      formulasChanged = editSheet(parts, entry.path, content, own, appendices, dialect) || formulasChanged;
    return {
      origin,
      sheetId: entry.sheetId,
      name: own.name ?? content.name,
      state: own.state ?? content.state,
      relationshipId: entry.element.relationship() ?? '',
      path: entry.path,
    };
  });

  for (const entry of workbook.sheets) {
    if (!placed.some(({ path }) => path === entry.path))
      parts.removeRelationship(workbook.path, entry.element.relationship() ?? '');
  }
  const active = activeSheet(workbook, placed, edits);
  selectTab(parts, workbook, placed, active);
  parts.set(workbook.path, writeWorkbook(workbook, placed, active, edits));
  if (edits.settings !== undefined) writeDocumentSettings(parts, addIn, edits.settings);
  if (formulasChanged) dropCalculationChain(parts, workbook);
  appendices.finish();
  if (reachable !== null) parts.removeUnreachable(reachable);
}

function isMissing(contents: readonly SheetContent[], edits: WorkbookEdits): boolean {
  const kept = new Set(edits.sheets.filter(({ isNew }) => !isNew).map(({ id }) => id));
  return contents.some(({ id }) => !kept.has(id));
}

function freeSheetId(id: string, taken: Set<number>): number {
  const wanted = sheetNumberOf(id);
  const free = wanted !== null && wanted > 0 && !taken.has(wanted) ? wanted : Math.max(0, ...taken) + 1;
  taken.add(free);
  return free;
}

function newSheet({ main, relationships }: Dialect): string {
  return (
    `${XML_DECLARATION}<worksheet xmlns="${main}" xmlns:r="${relationships}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>'
  );
}

/** Name and state stand in the workbook part; everything else in the sheet's own. */
function hasOwnEdits(edits: SheetEdits): boolean {
  return Object.entries(edits).some(([key, edit]) => key !== 'name' && key !== 'state' && edit !== undefined);
}

/** True when a formula came or went. */
function editSheet(
  parts: Parts,
  path: string,
  content: SheetContent | null,
  edits: SheetEdits,
  appendices: Appendices,
  dialect: Dialect
): boolean {
  const frame = SheetFrame.split(parts.required(path), path);
  const prefix = frame.prefix;
  const writer = new SheetDataWriter(
    frame.body,
    prefix,
    content?.cells ?? new Map(),
    edits.cells ?? new Map(),
    changedRows(frame.body, prefix, edits.rows),
    appendices
  );
  const { body, formulasChanged } = writer.write();
  if (body !== frame.body && edits.cells !== undefined) growDimension(frame, content, edits.cells);
  if (edits.tabColor !== undefined && edits.tabColor !== (content?.tabColor ?? null))
    writeTabColor(frame, edits.tabColor);
  if (edits.showGridlines !== undefined && edits.showGridlines !== (content?.showGridlines ?? true)) {
    writeViewFlags(frame, { showGridLines: edits.showGridlines });
  }
  const { frozen } = edits;
  if (
    frozen !== undefined &&
    (frozen.rows !== (content?.frozenRows ?? 0) || frozen.columns !== (content?.frozenColumns ?? 0))
  ) {
    writeFrozen(frame, frozen);
  }
  if (edits.columns !== undefined) writeColumns(frame, edits.columns, appendices);
  if (edits.merges !== undefined) writeMerges(frame, edits.merges, content?.merges ?? []);
  if (edits.pageSetup !== undefined) writePageSetup(frame, edits.pageSetup);
  if (edits.removedConditionalFormats !== undefined) removeConditionalFormats(frame, edits.removedConditionalFormats);
  if (edits.addedConditionalFormats !== undefined)
    addConditionalFormats(frame, edits.addedConditionalFormats, appendices);
  if (edits.dataValidations !== undefined) writeDataValidations(frame, edits.dataValidations);
  if (edits.customProperties !== undefined) writeCustomProperties(parts, frame, edits.customProperties, dialect);
  if (edits.removedCharts !== undefined) removeCharts(parts, frame, edits.removedCharts);
  if (edits.addedCharts !== undefined) addCharts(parts, frame, edits.addedCharts, dialect);
  if (edits.tables !== undefined) writeTables(parts, frame, edits.tables, dialect);
  parts.set(path, frame.joined(body));
  return formulasChanged;
}

/**
 * The sheet that is seen first: the one asked for, else the one of the file wherever it is now. One that nobody sees is
 * left as it is where the file has it so; one that was hidden or removed since gives way to the first that is seen.
 */
function activeSheet(workbook: WorkbookPart, placed: readonly PlacedSheet[], edits: WorkbookEdits): number {
  const before = workbook.root.child('bookViews')?.child('workbookView')?.number('activeTab') ?? 0;
  const wanted = edits.activeSheet ?? placed.findIndex(({ origin }) => origin === before);
  const found = placed[wanted];
  const isAsInFile = found?.origin === before && found.state === workbook.sheets[before]?.head.state;
  if (found?.state === 'visible' || isAsInFile) return wanted;
  return Math.max(
    0,
    placed.findIndex(({ state }) => state === 'visible')
  );
}

/** Exactly the active sheet is selected; two selected sheets would be edited together. */
function selectTab(
  parts: Parts,
  workbook: WorkbookPart,
  placed: readonly (PlacedSheet & { readonly path: string })[],
  active: number
): void {
  const before = workbook.root.child('bookViews')?.child('workbookView')?.number('activeTab') ?? 0;
  const now = placed[active];
  if (now === undefined || now.origin === before) return;
  for (const sheet of placed) {
    const isActive = sheet === now;
    if (!isActive && sheet.origin !== before) continue;
    const frame = SheetFrame.split(parts.required(sheet.path), sheet.path);
    writeViewFlags(frame, { tabSelected: isActive });
    parts.set(sheet.path, frame.joined(frame.body));
  }
}

function dropCalculationChain(parts: Parts, workbook: WorkbookPart): void {
  // Excel builds the chain anew when there is none, but refuses one that names a cell without a formula.
  const chain = workbook.relationships.find(({ kind }) => kind === 'calcChain');
  if (chain?.path === undefined || chain.path === null) return;
  parts.removeRelationship(workbook.path, chain.id);
  parts.remove(chain.path);
}
