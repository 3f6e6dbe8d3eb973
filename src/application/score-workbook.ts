/** From what was read to what is to be written: read → standard → score → plan. Throws Stopped where that cannot be. */
import { assessing } from '../scoring/assess';
import type { Finding, SelfAssessment } from '../scoring/model';
import { STANDARDS } from '../scoring/standards';
import { part, type Steps } from '../scoring/steps';
import { readingInputs, type ReadResult } from '../workbook/inputs/inputs';
import { FindingKeys, markIgnored } from '../workbook/kept/finding-key';
import { planningWrites } from '../workbook/planning/plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { WritePlan } from '../workbook/write-plan';
import { chooseStandard } from './choose-standard';
import type { ScoreOptions } from './session';
import { Stopped } from './stopped';

export interface ScoredWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly read: ReadResult;
  readonly assessment: SelfAssessment;
  readonly plan: WritePlan;
}

/** What reading, and then scoring, take of the whole. */
const READ = 0.4;
const ASSESSED = 0.7;

/** `amend` changes what was read before it is scored: a decision of the person that is written with the scores. */
export function* scoringWorkbook(
  snapshot: WorkbookSnapshot,
  options: ScoreOptions,
  amend: (read: ReadResult) => ReadResult = (read) => read
): Steps<ScoredWorkbook> {
  const asRead = yield* part(0, READ, readingInputs(snapshot));
  const [problem, ...others] = asRead.problems;
  if (problem !== undefined) throw new Stopped(problem, others);
  const read = amend(asRead);
  const keys = new FindingKeys(snapshot, read);
  const marked = (findings: readonly Finding[]): readonly Finding[] => markIgnored(findings, read.record.ignored, keys);
  // Looking at all the names takes a while of its own.
  yield READ;
  const chosen = chooseStandard(read.inputs, options.standard);
  yield READ;
  if (chosen === null) {
    const params = { id: options.standard ?? '', known: STANDARDS.map((one) => one.id).join('、') };
    throw new Stopped({ code: 'application.no-such-standard', params, cells: [] });
  }
  const scored = yield* part(READ, ASSESSED, assessing(read.inputs, chosen.standard));
  const warnings = read.warnings.map((note) => ({ severity: 'warning', note }) as const);
  const stated = chosen.finding === null ? [] : [chosen.finding];
  const found: SelfAssessment = { ...scored, findings: marked([...stated, ...scored.findings, ...warnings]) };
  const planning = planningWrites(snapshot, read, found, {
    sheets: options.sheets,
    replaceUserColumns: false,
    apart: options.apart === true,
  });
  const plan = yield* part(ASSESSED, 1, planning);
  // What the plan left alone, and where it went instead, is told like any other finding.
  const told = (plan.notes ?? []).map((note) => ({ severity: 'warning', note }) as const);
  return { snapshot, read, plan, assessment: { ...found, findings: [...found.findings, ...marked(told)] } };
}
