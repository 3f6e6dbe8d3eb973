/**
 * What is ours in a workbook. A sheet that we made, or that holds columns of ours, bears the mark twice: a
 * worksheet custom property (with a record of what was written) and worksheet-scoped names. Both carry the
 * worksheet's id, so a sheet that the user copied bears a foreign id and is the user's. What is not marked
 * is never overwritten.
 */
import { columnLetters, quotedSheet } from '../cells/addresses';
import type { ContractName } from '../contract';
import { isContractName } from '../contract';
import type { MarkName, SheetInfo } from '../snapshot';
import { isRecord, parsed } from './stored-json';

/** Key of the worksheet custom property. */
export const MARK_PROPERTY = 'PerformanceSelfEvaluation';
/** Every worksheet-scoped name of ours begins so. */
export const MARK_NAME_PREFIX = '绩效自评.';
/** The name whose constant is the worksheet's id. */
export const MARK_NAME = `${MARK_NAME_PREFIX}标记`;

const VERSION = 1;

/** Columns that we write beside a range of the user's. */
export const COLUMN_KINDS = ['得分', '得分率', '扣分', '扣分说明', '支出执行率'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

const isColumnKind = (text: string): text is ColumnKind => COLUMN_KINDS.some((kind) => kind === text);

/** One of our columns and what was written into it. */
export interface ColumnMark {
  readonly range: ContractName;
  readonly kind: ColumnKind;
  readonly column: number;
  /** The first row below the header, and how many rows the record covers. */
  readonly row: number;
  readonly record: string;
  /** A record of which row it was, row by row: tells when rows were sorted and our column stayed behind. */
  readonly rows: string;
}

export interface SheetMark {
  /** The worksheet's id; empty until the sheet is made. */
  readonly id: string;
  /** Which of our sheets it is; null for a sheet of the user's that holds columns of ours. */
  readonly role: string | null;
  /** What was written: rows and columns from A1, its look, and a record of its cells. */
  readonly sheet: {
    readonly rows: number;
    readonly columns: number;
    readonly look: string;
    readonly record: string;
    /** Sizes, page and pictures as text (sheet-frame.ts), so that they can be put back; empty: not known. */
    readonly frame: string;
  } | null;
  readonly columns: readonly ColumnMark[];
}

export const encodeMark = (mark: SheetMark): string =>
  JSON.stringify({
    v: VERSION,
    id: mark.id,
    role: mark.role,
    sheet:
      mark.sheet === null
        ? null
        : [mark.sheet.rows, mark.sheet.columns, mark.sheet.look, mark.sheet.record, mark.sheet.frame],
    columns: mark.columns.map(({ range, kind, column, row, record, rows }) => [range, kind, column, row, record, rows]),
  });

/** What a sheet bears while a run makes it: the run's id instead of its own, so that it is nobody's yet. */
export const markOfMaking = (run: string): string => encodeMark({ id: run, role: null, sheet: null, columns: [] });

/** The same mark without anything that tells what was written. */
export const withoutRecords = (mark: SheetMark): SheetMark => ({
  ...mark,
  sheet: mark.sheet && { ...mark.sheet, look: '', record: '', frame: '' },
  columns: mark.columns.map((column) => ({ ...column, record: '', rows: '' })),
});

function decodeColumn(value: unknown): ColumnMark | null {
  if (!Array.isArray(value)) return null;
  const [range, kind, column, row, record, rows] = value as readonly unknown[];
  if (typeof range !== 'string' || !isContractName(range)) return null;
  if (typeof kind !== 'string' || !isColumnKind(kind)) return null;
  if (typeof column !== 'number' || typeof row !== 'number' || typeof record !== 'string') return null;
  return { range, kind, column, row, record, rows: typeof rows === 'string' ? rows : '' };
}

function decodeSheet(value: unknown): SheetMark['sheet'] {
  if (!Array.isArray(value)) return null;
  const [rows, columns, look, record, frame] = value as readonly unknown[];
  if (typeof rows !== 'number' || typeof columns !== 'number') return null;
  if (typeof look !== 'string' || typeof record !== 'string') return null;
  return { rows, columns, look, record, frame: typeof frame === 'string' ? frame : '' };
}

/** null for anything that is not a mark of ours: it is then as if there were none. */
export function decodeMark(text: string | null): SheetMark | null {
  if (text === null) return null;
  const value = parsed(text);
  if (!isRecord(value) || value.v !== VERSION || typeof value.id !== 'string') return null;
  const role = value.role;
  const columns = Array.isArray(value.columns) ? (value.columns as readonly unknown[]) : [];
  return {
    id: value.id,
    role: typeof role === 'string' ? role : null,
    sheet: decodeSheet(value.sheet),
    columns: columns.flatMap((column) => decodeColumn(column) ?? []),
  };
}

/** The worksheet-scoped name of one of our columns; it refers to the header, so that it moves along. */
export const columnMarkName = (range: ContractName, kind: ColumnKind): string => `${MARK_NAME_PREFIX}${range}.${kind}`;
/** The worksheet-scoped name of one of our sheets; its constant is the worksheet's id as well. */
export const sheetMarkName = (role: string): string => `${MARK_NAME_PREFIX}${role}`;

/** What a name of ours refers to, as Excel takes it. */
export const markFormula = (name: MarkName, sheet: string): string =>
  name.range === null
    ? `="${name.text ?? ''}"`
    : `=${quotedSheet(sheet)}!$${columnLetters(name.range.column)}$${name.range.row + 1}`;

const named = (sheet: SheetInfo, name: string): MarkName | null =>
  sheet.markNames?.find((mark) => mark.name === name) ?? null;

/** The id that a sheet's mark bears; null: the sheet is not marked. */
const markedId = (sheet: SheetInfo): string | null =>
  decodeMark(sheet.mark)?.id ?? named(sheet, MARK_NAME)?.text ?? null;

/**
 * Whether what is marked on this sheet is ours: the mark bears this very sheet's id. Other programs give
 * every sheet a new id when they save; then the mark holds as long as it cannot be that of a copy: the
 * sheet that it names is gone and no second sheet bears it.
 */
export function isMarked(sheet: SheetInfo, all: readonly SheetInfo[]): boolean {
  const id = markedId(sheet);
  if (id === null || id === sheet.id) return id !== null;
  return all.every((other) => other === sheet || (other.id !== id && markedId(other) !== id));
}

/** Which of our sheets this is; null: it is the user's. */
export function ownRole(sheet: SheetInfo, all: readonly SheetInfo[], roles: readonly string[]): string | null {
  if (!isMarked(sheet, all)) return null;
  const role = decodeMark(sheet.mark)?.role ?? null;
  if (role !== null) return roles.includes(role) ? role : null;
  return roles.find((known) => named(sheet, sheetMarkName(known)) !== null) ?? null;
}

/** Where our column stands now, and what was last written into it (empty record: not known). */
export function ownColumn(
  sheet: SheetInfo,
  all: readonly SheetInfo[],
  range: ContractName,
  kind: ColumnKind
): ColumnMark | null {
  if (!isMarked(sheet, all)) return null;
  const mark = decodeMark(sheet.mark)?.columns.find((column) => column.range === range && column.kind === kind) ?? null;
  const name = named(sheet, columnMarkName(range, kind));
  if (name === null) return mark;
  // The name follows when columns are inserted; a name that lost its cell means that the column was deleted.
  if (name.range === null) return null;
  const { row, column } = name.range;
  return { range, kind, column, row: row + 1, record: mark?.record ?? '', rows: mark?.rows ?? '' };
}
