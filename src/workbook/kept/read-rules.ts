/**
 * Reads our sheet 评分标准: the exported standard with the person's edits. A line counts only where its sentence was
 * edited; one whose other cells were changed by hand is not used and told; lines of the person's own count by name.
 */
import { sameKey } from '../../scoring/decisions';
import { fingerprint } from '../../scoring/fingerprint';
import type { CellRef, Note, RowKey, RuleOverride } from '../../scoring/model';
import { say } from '../../texts';
import { a1 } from '../cells/addresses';
import { openSheets } from '../cells/cells-grid';
import { cleanName } from '../cells/labels';
import { ownRole } from '../owned/ownership';
import { SheetGrid } from '../cells/sheet-grid';
import type { SheetInfo, WorkbookSnapshot } from '../snapshot';
import { parsed } from '../owned/stored-json';
import { RULES_ROLE } from './roles';

export const RULES_COLUMNS = ['name', 'points', 'sentence', 'read-as', 'source', 'default', 'row', 'mark'] as const;
export type RulesColumn = (typeof RULES_COLUMNS)[number];

export type RuleTexts = Readonly<Record<RulesColumn, string>>;

export type ExportedKind =
  /** As exported, perhaps with another sentence. `row` null: a row of the standard that the workbook lacks. */
  | { readonly kind: 'exported'; readonly row: RowKey | null }
  /** A line that the person added. */
  | { readonly kind: 'own' }
  | { readonly kind: 'damaged' };

export interface ExportedLine {
  readonly texts: RuleTexts;
  readonly as: ExportedKind;
}

/** 导出评分标准, 恢复默认, or (every run) refreshed where it stands. */
export type RulesWish = 'refresh' | 'export' | 'restore';

export interface ExportedRules {
  readonly wish: RulesWish;
  /** null: not exported. */
  readonly sheet: string | null;
  readonly lines: readonly ExportedLine[];
  readonly overrides: readonly RuleOverride[];
  readonly warnings: readonly Note[];
  /** The headings are gone: the sheet is neither used nor refreshed. */
  readonly isDamaged: boolean;
}

export const NOT_EXPORTED: ExportedRules = {
  wish: 'refresh',
  sheet: null,
  lines: [],
  overrides: [],
  warnings: [],
  isDamaged: false,
};

export const rulesHeading = (column: RulesColumn): string => say(`kept.rules-${column}`);

export const rulesSheet = (snapshot: WorkbookSnapshot): SheetInfo | null =>
  snapshot.sheets.find((sheet) => ownRole(sheet, snapshot.sheets, [RULES_ROLE]) === RULES_ROLE) ?? null;

/** Two sentences are the same whatever their width, spaces and final stop. */
export const sameSentence = (one: string, other: string): boolean => folded(one) === folded(other);
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[。.;；]+$/, '');

export const rowText = (row: RowKey | null): string =>
  row === null ? '[]' : JSON.stringify([row.project, row.path, row.name, row.occurrence]);

function rowFrom(text: string): RowKey | null | undefined {
  const value = parsed(text);
  if (!Array.isArray(value)) return undefined;
  if (value.length === 0) return null;
  const [project, path, name, occurrence] = value as readonly unknown[];
  if (typeof project !== 'string' || typeof name !== 'string' || !Number.isInteger(occurrence)) return undefined;
  const levels = Array.isArray(path) ? (path as readonly unknown[]) : [null];
  const known = levels.filter((level) => typeof level === 'string');
  return known.length < levels.length ? undefined : { project, path: known, name, occurrence: Number(occurrence) };
}

export const markOfLine = (texts: Pick<RuleTexts, 'name' | 'default' | 'row'>): string =>
  fingerprint([texts.name, texts.default, texts.row]).slice(0, 8);

function kindOf(texts: RuleTexts): ExportedKind {
  if (texts.default.trim() === '' && texts.row.trim() === '' && texts.mark.trim() === '') return { kind: 'own' };
  const row = rowFrom(texts.row);
  return row === undefined || texts.mark !== markOfLine(texts) ? { kind: 'damaged' } : { kind: 'exported', row };
}

const MOST_ROWS_ABOVE = 20;
const MOST_COLUMNS = 40;

function findColumns(grid: SheetGrid): { row: number; columns: ReadonlyMap<RulesColumn, number> } | null {
  for (let row = 0; row < MOST_ROWS_ABOVE; row += 1) {
    const columns = new Map<RulesColumn, number>();
    for (let column = 0; column < MOST_COLUMNS; column += 1) {
      const heading = grid.typed(row, column).trim();
      const known = RULES_COLUMNS.find((one) => rulesHeading(one) === heading);
      if (known !== undefined && !columns.has(known)) columns.set(known, column);
    }
    if (columns.size === RULES_COLUMNS.length) return { row, columns };
  }
  return null;
}

const textsOf = (of: (column: RulesColumn) => string): RuleTexts => ({
  name: of('name'),
  points: of('points'),
  sentence: of('sentence'),
  'read-as': of('read-as'),
  source: of('source'),
  default: of('default'),
  row: of('row'),
  mark: of('mark'),
});

export function readRules(snapshot: WorkbookSnapshot): ExportedRules {
  const sheet = rulesSheet(snapshot);
  if (sheet === null) return NOT_EXPORTED;
  const grid = new SheetGrid(snapshot, sheet.name);
  const cells = openSheets(snapshot).get(sheet.name);
  const found = findColumns(grid);
  if (found === null || cells === undefined) {
    const note: Note = {
      code: 'kept.rules-no-headings',
      params: { sheet: sheet.name },
      cells: [{ sheet: sheet.name, row: 0, column: 0 }],
    };
    return { ...NOT_EXPORTED, sheet: sheet.name, warnings: [note], isDamaged: true };
  }
  const last = cells.extent?.lastRow ?? -1;
  const at = (row: number, column: RulesColumn): CellRef => grid.ref(row, found.columns.get(column) ?? 0);
  const lines: ExportedLine[] = [];
  const overrides: RuleOverride[] = [];
  const warnings: Note[] = [];
  for (let row = found.row + 1; row <= last; row += 1) {
    const texts = textsOf((column) => grid.typed(row, found.columns.get(column) ?? 0));
    if (RULES_COLUMNS.every((column) => texts[column].trim() === '')) continue;
    const as = kindOf(texts);
    lines.push({ texts, as });
    const nameCell = at(row, 'name');
    if (as.kind === 'damaged') {
      const params = { cell: a1(nameCell), name: texts.name };
      warnings.push({ code: 'kept.rule-line-damaged', params, cells: [nameCell] });
      continue;
    }
    const { column } = at(row, 'sentence');
    const rule = cells.cellAt(row, column);
    const isEdited = as.kind === 'own' || !sameSentence(texts.sentence, texts.default);
    if (rule.text.trim() === '' || !isEdited || cleanName(texts.name) === '') continue;
    const forRow = as.kind === 'exported' && as.row !== null ? { row: as.row } : {};
    overrides.push({ name: cleanName(texts.name), nameCell, rule, ...forRow });
  }
  return { ...NOT_EXPORTED, sheet: sheet.name, lines, overrides, warnings };
}

export const isLineOf = ({ as, texts }: ExportedLine, row: RowKey | null, name: string): boolean =>
  as.kind === 'exported' &&
  (row === null ? as.row === null && texts.name === name : as.row !== null && sameKey(as.row, row));

/** The rules as they are once 恢复默认 is done: only the lines that the person added still override. */
export function restoredRules(rules: ExportedRules): ExportedRules {
  const own = new Set(rules.lines.flatMap(({ as, texts }) => (as.kind === 'own' ? [cleanName(texts.name)] : [])));
  const overrides = rules.overrides.filter(({ name, row }) => row === undefined && own.has(name));
  return { ...rules, overrides, wish: 'restore' };
}
