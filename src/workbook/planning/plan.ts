/** The one way from a SelfAssessment to a WritePlan. What stands already is not planned again. */
import type { Note, SelfAssessment } from '../../scoring/model';
import { atOnce, part, type Steps } from '../../scoring/steps';
import { standardById } from '../../scoring/standards';
import { APART_ROLE, apartPlace } from './apart';
import { rowsIn } from './deduction-text';
import type { ReadResult } from '../inputs/inputs';
import { LiveCells } from '../cells/live-cells';
import { RangesPlanner } from './plan-ranges';
import { RowPlanner } from './plan-rows';
import { recordSheetPlan } from '../kept/record-sheet';
import { planRules } from '../kept/plan-rules';
import { RECORD_ROLE } from '../kept/roles';
import { joinedSheets, planOwnSheet, planSheets, type PlannedSheets } from './plan-sheets';
import { apartSheet } from '../sheets/apart-sheet';
import type { WorkbookSnapshot } from '../snapshot';
import type { WritePlan } from '../write-plan';

export { SHEET_ROLES } from '../sheets';

export interface WriteOptions {
  /** Make our sheets too; otherwise only those that exist are refreshed. */
  readonly sheets: boolean;
  /** Write into the person's own columns of our headings (never on the command line). */
  readonly replaceUserColumns: boolean;
  /** Scores of a range without room beside it go to a sheet of ours (各行得分); otherwise it stops the run. */
  readonly apart?: boolean;
}

/** 确认记录 is written only where a decision was added or taken back. */
function planRecord(snapshot: WorkbookSnapshot, { record }: ReadResult): PlannedSheets {
  if (!record.isChanged) return joinedSheets([]);
  const planned = planOwnSheet(snapshot, RECORD_ROLE, record.lines.length > 0, (name) =>
    recordSheetPlan(record, RECORD_ROLE, name)
  );
  // What cannot be kept must not be scored by.
  const refused = planned.notes.filter(({ code }) => code === 'sheets.structure-protected');
  return {
    ...planned,
    notes: planned.notes.filter((note) => !refused.includes(note)),
    problems: [...planned.problems, ...refused.map((note) => ({ ...note, code: 'kept.structure-protected' }))],
  };
}

export function* planningWrites(
  snapshot: WorkbookSnapshot,
  read: ReadResult,
  assessment: SelfAssessment,
  options: WriteOptions
): Steps<WritePlan> {
  yield 0;
  const live = new LiveCells(snapshot);
  const planner = new RowPlanner(read, assessment, live);
  yield 0;
  const place = apartPlace(snapshot, assessment, options.apart === true);
  const planning = new RangesPlanner(snapshot, read, planner, live, options.replaceUserColumns, place).plan();
  const ranges = yield* part(0, 0.7, planning);
  const context = {
    read,
    assessment,
    scoreCells: ranges.scoreCells,
    rows: rowsIn(read.inputs),
    live,
    printsGrade: standardById(assessment.standard)?.printsGrade ?? false,
  };
  // Without anything scored there is nothing to tell on a sheet.
  const making = planSheets(snapshot, context, options.sheets && assessment.entities.length > 0);
  const summaries = yield* part(0.7, 1, making);
  const apart = planOwnSheet(snapshot, APART_ROLE, ranges.apart.length > 0, (name) =>
    apartSheet(context, ranges.apart, APART_ROLE, name)
  );
  const record = planRecord(snapshot, read);
  const rules = planRules(snapshot, read, assessment.standard);
  const sheets = joinedSheets([apart, summaries, record, rules]);
  const plan: WritePlan = {
    columns: ranges.columns,
    sheets: sheets.sheets,
    changes: [...ranges.changes, ...sheets.changes],
    scoreCells: ranges.scoreCells,
    problems: [...ranges.problems, ...sheets.problems],
    notes: [...ranges.notes, ...sheets.notes],
    marks: [...ranges.marks, ...sheets.marks],
    names: rules.names,
    tables: ranges.tables,
    inputs: read.tables.map(({ range }) => range),
  };
  return snapshot.readOnly === true && !isEmptyPlan(plan)
    ? { ...plan, notes: [...(plan.notes ?? []), READ_ONLY] }
    : plan;
}

export const planWrites = (...given: Parameters<typeof planningWrites>): WritePlan => atOnce(planningWrites(...given));

const READ_ONLY: Note = { code: 'sheets.read-only', params: {}, cells: [] };

export const isEmptyPlan = (plan: WritePlan): boolean =>
  plan.columns.length === 0 && plan.sheets.length === 0 && (plan.names ?? []).length === 0;
