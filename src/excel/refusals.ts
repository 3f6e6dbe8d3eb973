/** Errors of Office.js → sentences of ours, by code (never by their own message, which nobody can rely on). */
import type { Note } from '../scoring/model';
import { WorkbookProblem } from '../workbook/port';

/** What was being done, for the sentence. */
export type Doing = 'reading' | 'writing';

const KNOWN: Readonly<Record<string, string>> = {
  AccessDenied: 'excel.access-denied',
  ApiNotFound: 'excel.too-old',
  ApiNotAvailable: 'excel.too-old',
  NotImplemented: 'excel.too-old',
  UnsupportedOperation: 'excel.unsupported',
  InvalidOperationInCellEditMode: 'excel.cell-edit',
  RequestPayloadSizeLimitExceeded: 'excel.too-large',
  ResponsePayloadSizeLimitExceeded: 'excel.too-large',
  RangeExceedsLimit: 'excel.too-large',
  RequestAborted: 'excel.aborted',
  Conflict: 'excel.conflict',
  EditModeConflict: 'excel.conflict',
  ItemNotFound: 'excel.gone',
  ItemAlreadyExists: 'excel.name-exists',
  NameConflict: 'excel.name-exists',
  InvalidReference: 'excel.gone',
  InvalidObjectPath: 'excel.gone',
  InsertDeleteConflict: 'excel.in-the-way',
  MergedRangeConflict: 'excel.merged',
  NonBlankCellOffSheet: 'excel.in-the-way',
  OperationCellsExceedLimit: 'excel.too-large',
  MemoryLimitReached: 'excel.memory',
  InactiveWorkbook: 'excel.inactive',
  ServiceNotAvailable: 'excel.busy',
  Activity_limit_reached: 'excel.busy',
  ActivityLimitReached: 'excel.busy',
  HostRestartNeeded: 'excel.restart',
  FilteredRangeConflict: 'excel.filtered',
  PivotTableRangeConflict: 'excel.in-the-way',
  TableOverlap: 'excel.in-the-way',
  Unauthenticated: 'excel.permission',
  PermissionDenied: 'excel.permission',
};

const UNKNOWN: Readonly<Record<Doing, string>> = {
  reading: 'excel.cannot-read',
  writing: 'excel.cannot-write',
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}

export const codeOf = (failure: unknown): string => text(property(failure, 'code'));

export function problemOf(
  failure: unknown,
  doing: Doing,
  params: Readonly<Record<string, string>> = {}
): WorkbookProblem {
  if (failure instanceof WorkbookProblem) return failure;
  const code = codeOf(failure);
  const location = text(property(property(failure, 'debugInfo'), 'errorLocation'));
  const note: Note = {
    code: KNOWN[code] ?? UNKNOWN[doing],
    params: { code: code === '' ? text(property(failure, 'message')) : code, location, ...params },
    cells: [],
  };
  const problem = new WorkbookProblem(note);
  problem.cause = failure;
  return problem;
}
