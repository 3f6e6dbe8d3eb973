/** A plan as steps, in the order in which they are to be done. */
import type { Steps } from '../scoring/steps';
import { HISTORY_ROLE } from '../workbook/planning/history';
import type { Journal } from '../workbook/journal/journal';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { RemovedSheet, WritePlan } from '../workbook/write-plan';
import { CheckStep } from './check-step';
import { ColumnStep } from './column-step';
import { DressStep } from './dress-step';
import { NameStep, RemoveNameStep } from './name-step';
import { inPieces } from './read-blocks';
import { RemoveSheetStep } from './remove-sheet-step';
import { SheetRowsStep } from './sheet-rows-step';
import { SheetStep } from './sheet-step';
import type { Step } from './step';
import { TableStep } from './table-step';

const CHECKED_CELLS = 10_000;

export interface PlanSteps {
  readonly columns: readonly ColumnStep[];
  readonly all: readonly Step[];
  /** Those whose cells are told as written: a line of the history is none of them. */
  readonly counted: readonly Step[];
}

/** Entries of the journal stand in the order of the plan. */
export function* planSteps(
  plan: WritePlan,
  journal: Journal,
  snapshot: WorkbookSnapshot,
  run: string
): Steps<PlanSteps> {
  const checks: CheckStep[] = [];
  for (const area of (plan.inputs ?? []).flatMap((one) => inPieces(one, CHECKED_CELLS))) {
    checks.push(new CheckStep(area, snapshot.blocks));
    yield 0;
  }
  const columns: ColumnStep[] = [];
  for (const [index, column] of plan.columns.entries()) {
    const entry = journal.columns[index];
    if (entry !== undefined) columns.push(...(yield* ColumnStep.of(column, entry, snapshot)));
  }
  const entries = new Map(journal.sheets.map((entry) => [entry.sheet, entry]));
  const framed = plan.sheets.flatMap((sheet) => {
    const entry = entries.get(sheet.name);
    return sheet.contentsOnly === true || entry === undefined ? [] : [{ sheet, entry }];
  });
  const sheets = framed.map(({ sheet, entry }) => new SheetStep(sheet, entry, run, snapshot));
  const dresses = framed.flatMap(({ sheet, entry }) => DressStep.of(sheet, entry));
  // The last one first: put back the other way round, each finds the place where it stood.
  const positions = new Map(snapshot.sheets.map(({ name, position }) => [name, position]));
  const place = ({ name }: RemovedSheet): number => positions.get(name) ?? 0;
  const leaving = [...(plan.removes ?? [])].sort((one, other) => place(other) - place(one));
  const removes = leaving.flatMap((sheet) => {
    const entry = entries.get(sheet.name);
    return entry === undefined ? [] : [new RemoveSheetStep(sheet, entry, run, snapshot)];
  });
  const standing = new Map(journal.contents.map((entry) => [entry.sheet, entry]));
  const contents = plan.sheets.flatMap((sheet) => [
    ...SheetRowsStep.of(sheet, standing.get(sheet.name), snapshot.blocks),
  ]);
  const tables = (plan.tables ?? []).map((table) => new TableStep(table));
  const growing = tables.filter(({ grows }) => grows);
  const shrinking = tables.filter((table) => !growing.includes(table));
  const names = [
    ...(plan.names ?? []).map((name) => new NameStep(name)),
    ...(plan.removedNames ?? []).map((name) => new RemoveNameStep(name)),
  ];
  const counted = [...columns, ...sheets.filter(({ role }) => role !== HISTORY_ROLE), ...contents];
  const ranges = [...shrinking, ...columns, ...growing];
  return { columns, counted, all: [...checks, ...ranges, ...sheets, ...dresses, ...removes, ...contents, ...names] };
}
