/**
 * Reads 确认记录, our sheet of confirmed readings and ignored checks. The person may sort it, delete lines and reword
 * reasons; a line that was changed otherwise is left unused and told, and is kept as it stands when we write.
 */
import type { CellRef, Decision, Note } from '../../scoring/model';
import { sameKey } from '../../scoring/decisions';
import { say } from '../../texts';
import { a1 } from '../cells/addresses';
import { decodeMark, ownRole } from '../owned/ownership';
import { SheetGrid } from '../cells/sheet-grid';
import type { SheetInfo, WorkbookSnapshot } from '../snapshot';
import {
  RECORD_COLUMNS,
  decisionFrom,
  ignoredFrom,
  type IgnoredCheck,
  type LineTexts,
  type RecordColumn,
} from './record-line';
import { RECORD_ROLE } from './roles';
import { verdictText } from './measure-text';

export type KeptEntry =
  | { readonly kind: 'decision'; readonly decision: Decision }
  | { readonly kind: 'ignored'; readonly ignored: IgnoredCheck }
  /** A line that is not as we wrote it, or a remark of the person's. */
  | { readonly kind: 'other' };

export interface KeptLine {
  readonly texts: LineTexts;
  readonly entry: KeptEntry;
}

export interface KeptRecord {
  readonly lines: readonly KeptLine[];
  /** Those that can be used. */
  readonly decisions: readonly Decision[];
  readonly ignored: readonly IgnoredCheck[];
  readonly warnings: readonly Note[];
  /** The sheet cannot be written again without losing what is on it. */
  readonly isDamaged: boolean;
  /** The lines are no longer those that stand: the sheet is to be written. */
  readonly isChanged: boolean;
}

export const NO_RECORD: KeptRecord = {
  lines: [],
  decisions: [],
  ignored: [],
  warnings: [],
  isDamaged: false,
  isChanged: false,
};

export const headingOf = (column: RecordColumn): string => say(`kept.column-${column}`);

export const recordSheet = (snapshot: WorkbookSnapshot): SheetInfo | null =>
  snapshot.sheets.find((sheet) => ownRole(sheet, snapshot.sheets, [RECORD_ROLE]) === RECORD_ROLE) ?? null;

/** Headings stand in the first rows. */
const MOST_ROWS_ABOVE = 20;
const MOST_COLUMNS = 40;

function findColumns(grid: SheetGrid): { row: number; columns: ReadonlyMap<RecordColumn, number> } | null {
  for (let row = 0; row < MOST_ROWS_ABOVE; row += 1) {
    const columns = new Map<RecordColumn, number>();
    for (let column = 0; column < MOST_COLUMNS; column += 1) {
      const heading = grid.typed(row, column).trim();
      const known = RECORD_COLUMNS.find((one) => headingOf(one) === heading);
      if (known !== undefined && !columns.has(known)) columns.set(known, column);
    }
    if (columns.size === RECORD_COLUMNS.length) return { row, columns };
  }
  return null;
}

const isBlankLine = (texts: LineTexts): boolean => RECORD_COLUMNS.every((column) => texts[column].trim() === '');

const textsOf = (of: (column: RecordColumn) => string): LineTexts => ({
  kind: of('kind'),
  project: of('project'),
  name: of('name'),
  occurrence: of('occurrence'),
  target: of('target'),
  actual: of('actual'),
  verdict: of('verdict'),
  reason: of('reason'),
  path: of('path'),
  mark: of('mark'),
  machine: of('machine'),
});

/** Two lines that decide one row differently: neither is used. */
function conflicts(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.filter((one) =>
    decisions.some(
      (other) =>
        other !== one &&
        other.table === one.table &&
        sameKey(other.key, one.key) &&
        (other.fingerprint !== one.fingerprint || verdictText(other.verdict) !== verdictText(one.verdict))
    )
  );
}

function entryOf(texts: LineTexts, cell: CellRef): KeptEntry {
  const decision = decisionFrom(texts);
  if (decision !== null) return { kind: 'decision', decision: { ...decision, cell } };
  const ignored = ignoredFrom(texts);
  return ignored === null ? { kind: 'other' } : { kind: 'ignored', ignored };
}

export function readRecord(snapshot: WorkbookSnapshot): KeptRecord {
  const sheet = recordSheet(snapshot);
  if (sheet === null) return NO_RECORD;
  const grid = new SheetGrid(snapshot, sheet.name);
  const found = findColumns(grid);
  const written = decodeMark(sheet.mark)?.sheet?.rows ?? 0;
  const last = snapshot.blocks
    .filter((block) => block.sheet === sheet.name)
    .reduce((most, block) => Math.max(most, block.row + block.values.length), 0);
  if (found === null) {
    const cells = [{ sheet: sheet.name, row: 0, column: 0 }];
    const note: Note = { code: 'kept.no-headings', params: { sheet: sheet.name }, cells };
    // A sheet that was emptied is as good as new.
    return written === 0 || last === 0 ? NO_RECORD : { ...NO_RECORD, warnings: [note], isDamaged: true };
  }
  const lines: KeptLine[] = [];
  const warnings: Note[] = [];
  const tell = (code: string, cell: CellRef, name: string): void => {
    warnings.push({ code, params: { cell: a1(cell), name }, cells: [cell] });
  };
  for (let row = found.row + 1; row < last; row += 1) {
    const texts = textsOf((column) => grid.typed(row, found.columns.get(column) ?? 0));
    if (isBlankLine(texts)) continue;
    const cell = grid.ref(row, found.columns.get('verdict') ?? 0);
    const isFormula = [...found.columns.values()].some((column) => grid.isFormula(row, column));
    const entry: KeptEntry = isFormula ? { kind: 'other' } : entryOf(texts, cell);
    lines.push({ texts, entry });
    if (entry.kind === 'other') tell('kept.line-damaged', cell, texts.name);
  }
  const made = lines.flatMap(({ entry }) => (entry.kind === 'decision' ? [entry.decision] : []));
  const contradicted = new Set(conflicts(made));
  for (const { cell, key } of contradicted) if (cell !== null) tell('kept.lines-differ', cell, key.name);
  return {
    ...NO_RECORD,
    lines,
    decisions: made.filter((decision) => !contradicted.has(decision)),
    ignored: lines.flatMap(({ entry }) => (entry.kind === 'ignored' ? [entry.ignored] : [])),
    warnings,
  };
}

/** The record with other lines; what can be used follows from them. */
export function withLines(record: KeptRecord, lines: readonly KeptLine[]): KeptRecord {
  return {
    ...record,
    lines,
    decisions: lines.flatMap(({ entry }) => (entry.kind === 'decision' ? [entry.decision] : [])),
    ignored: lines.flatMap(({ entry }) => (entry.kind === 'ignored' ? [entry.ignored] : [])),
    isChanged: true,
  };
}
