/** What differs from the opened file, in the words of the package: only this is written on saving. */
import type { CellEdit, CellValue, NameContent, SheetEdits, WorkbookEdits } from '../package/content';
import { NO_STYLE } from './cell-store';
import { BUILT_IN } from './names';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

type Cells = Map<number, Map<number, CellEdit | null>>;
type Writable<T> = { -readonly [K in keyof T]: T[K] };

export function editsOf(book: Workbook): WorkbookEdits {
  const sheets = book.sheets.map((sheet) => ({ id: sheet.id, isNew: sheet.isNew, edits: sheetEdits(book, sheet) }));
  const edits: Writable<WorkbookEdits> = { sheets };
  const orderChanged =
    book.changed.has('sheets') || book.sheets.some((sheet, index) => book.content.sheets[index]?.id !== sheet.id);
  // Scoped names speak of sheets by position.
  if (book.changed.has('names') || (orderChanged && book.names.some((name) => name.sheet !== null)))
    edits.names = newSheetsFirst(book.names).map((name) => nameContent(book, name));
  if (book.calculationMode !== book.content.calculationMode) edits.calculationMode = book.calculationMode;
  if (book.changed.has('settings')) edits.settings = book.settings;
  if (book.changed.has('active') || orderChanged) edits.activeSheet = book.sheets.indexOf(book.active);
  return edits;
}

/** Whether saving would give back the very file. */
export function isUnchanged(book: Workbook, edits: WorkbookEdits): boolean {
  return (
    edits.names === undefined &&
    edits.calculationMode === undefined &&
    edits.settings === undefined &&
    edits.activeSheet === undefined &&
    book.sheets.length === book.content.sheets.length &&
    edits.sheets.every((sheet) => !sheet.isNew && Object.keys(sheet.edits).length === 0)
  );
}

/** Readers that know a name by its text alone (print titles bear one name on every sheet) keep the older one. */
const newSheetsFirst = (names: Workbook['names']): Workbook['names'] => {
  const isNew = (name: Workbook['names'][number]): boolean => name.sheet?.isNew ?? false;
  return [...names.filter(isNew), ...names.filter((name) => !isNew(name))];
};

function nameContent(book: Workbook, name: Workbook['names'][number]): NameContent {
  return {
    name: BUILT_IN.has(name.name) ? `_xlnm.${name.name}` : name.name,
    sheet: name.sheet === null ? null : book.sheets.indexOf(name.sheet),
    formula: name.formula,
    visible: name.visible,
    comment: name.comment,
  };
}

function sheetEdits(book: Workbook, sheet: Sheet): SheetEdits {
  const edits: Writable<SheetEdits> = {};
  const has = (part: Parameters<Sheet['changed']['has']>[0]): boolean => sheet.isNew || sheet.changed.has(part);
  if (has('name')) edits.name = sheet.name;
  if (has('state')) edits.state = sheet.state;
  const cells = cellEdits(book, sheet);
  if (cells.size > 0) edits.cells = cells;
  if (has('merges') && (!sheet.isNew || sheet.merges.length > 0)) edits.merges = sheet.merges;
  if (has('columns') && (!sheet.isNew || sheet.columns.length > 0))
    edits.columns = sheet.columns.map(({ style, ...band }) => ({ ...band, style: book.styles.edit(style) }));
  if (has('rows') && (!sheet.isNew || sheet.rows.size > 0))
    edits.rows = [...sheet.rows]
      .sort(([a], [b]) => a - b)
      .map(([row, { height, hidden }]) => ({ row, height, hidden }));
  if (has('tables') && (!sheet.isNew || sheet.tables.length > 0))
    edits.tables = sheet.tables.map(({ name, area, hasHeaders, hasTotals, columns }) => ({
      name,
      area,
      hasHeaders,
      hasTotals,
      columns,
    }));
  if (has('showGridlines')) edits.showGridlines = sheet.showGridlines;
  if (has('tabColor')) edits.tabColor = sheet.tabColor;
  if (has('frozen')) edits.frozen = { rows: sheet.frozenRows, columns: sheet.frozenColumns };
  if (has('pageSetup')) edits.pageSetup = sheet.pageSetup;
  const { removed: rules } = sheet.fileConditionalFormats;
  if (rules.size > 0) edits.removedConditionalFormats = [...rules];
  if (sheet.conditionalFormats.length > 0)
    edits.addedConditionalFormats = sheet.conditionalFormats.map(({ content }) => content);
  if (has('dataValidations') && (!sheet.isNew || sheet.dataValidations.length > 0))
    edits.dataValidations = sheet.dataValidations;
  const { removed: charts } = sheet.fileCharts;
  if (charts.size > 0) edits.removedCharts = [...charts];
  if (sheet.charts.length > 0) edits.addedCharts = sheet.charts.map(({ content }) => content);
  if (has('customProperties') && (!sheet.isNew || sheet.customProperties.size > 0))
    edits.customProperties = sheet.customProperties;
  return edits;
}

function cellEdits(book: Workbook, sheet: Sheet): Cells {
  const all: Cells = new Map();
  for (const number of sheet.cells.touchedRows()) {
    const row = sheet.cells.row(number);
    const width = Math.max(
      row?.width ?? 0,
      ...[...(sheet.cells.fileRow(number)?.keys() ?? [])].map((column) => column + 1)
    );
    const edits = new Map<number, CellEdit | null>();
    for (let column = 0; column < width; column++) {
      const file = sheet.cells.fileCell(number, column);
      if (!row?.stands(column)) {
        if (file) edits.set(column, null);
        continue;
      }
      const value = row.value(column);
      const formula = row.formula(column);
      const own = row.style(column);
      const style = own === NO_STYLE ? sheet.styleBelow(number, column) : own;
      if (file?.formula === formula && file.style === style && sameValue(file.value, value)) continue;
      edits.set(column, { value, formula, style: book.styles.edit(style) });
    }
    if (edits.size > 0) all.set(number, edits);
  }
  return all;
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) return a.error === b.error;
  return a === b;
}
