/** A Session that lives in memory: every action moves it along, and it remembers what was asked of it. */
import type { Outcome, ScoreOptions, Session, Standing, State } from '../../../src/application/session';
import type { CellRef, SelfAssessment } from '../../../src/scoring/model';
import { WorkbookProblem } from '../../../src/workbook/port';
import type { CellChange, WritePlan } from '../../../src/workbook/write-plan';
import type { WorkbookSurvey } from '../../../src/workbook/finding/survey';
import { noInputs } from './sample-assessment';

const cellsOf = (count: number, column: number): WritePlan['columns'][number]['cells'] =>
  Array.from({ length: count }, (_, row) => ({
    row: 3 + row,
    column,
    content: { kind: 'value', value: '' },
    style: 'score',
  }));

const CHANGES: readonly CellChange[] = [
  { ref: { sheet: '指标', row: 2, column: 5 }, before: '', after: '得分', handEdited: false },
  { ref: { sheet: '指标', row: 3, column: 5 }, before: '', after: '2', handEdited: false },
  { ref: { sheet: '指标', row: 4, column: 5 }, before: '2', after: '1.5', handEdited: true },
  { ref: { sheet: '2022 年评分表', row: 7, column: 7 }, before: '9.9', after: '9.95', handEdited: true },
  {
    ref: { sheet: '指标', row: 4, column: 8 },
    before: '',
    after: '开展社会治安重点地区综合整治情况，实际完成 26 个，扣 0.5 分',
    handEdited: false,
  },
];

export const stagedPlan: WritePlan = {
  columns: [
    {
      range: '指标_完成情况',
      sheet: '指标',
      column: 5,
      headerRow: 2,
      header: '得分',
      isNew: true,
      cells: cellsOf(15, 5),
    },
  ],
  sheets: [],
  changes: CHANGES,
  scoreCells: new Map(),
};

/** A workbook without a single sheet to look at, whose indicators bear their name. */
const stagedSurvey: WorkbookSurvey = {
  sheets: [],
  names: [
    {
      name: '指标_完成情况',
      kind: 'name',
      scope: null,
      range: { sheet: '指标', row: 2, column: 0, rows: 16, columns: 7 },
      refersTo: '=指标!$A$3:$G$18',
    },
  ],
  blocks: [],
  structureProtected: false,
  cut: [],
};

export interface StagedSession extends Session {
  show(state: State): void;
  learn(standing: Partial<Standing>): void;
  readonly asked: string[];
}

export function stageSession(assessment: SelfAssessment, initial: State): StagedSession {
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  let state = initial;
  let standing: Standing = { stale: null, interrupted: null, undo: null, history: [] };
  const note = (action: string): Promise<void> => {
    asked.push(action);
    return Promise.resolve();
  };
  const show = (next: State): void => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  const outcome = (written: boolean): Outcome => ({
    inputs: noInputs,
    assessment,
    plan: stagedPlan,
    receipt: written ? { cells: 16, sheets: [] } : null,
    roundTrips: 4,
  });
  const port: Session['port'] = {
    survey: () => Promise.resolve(stagedSurvey),
    selection: () => Promise.reject(new Error('nothing is selected')),
    addTemplate: () => Promise.resolve(),
    select: ({ sheet, row, column }: CellRef) => {
      asked.push(`select ${sheet} ${row} ${column}`);
      return sheet === '评分表'
        ? Promise.reject(new WorkbookProblem({ code: 'pane.cell-unreachable', params: { cell: sheet }, cells: [] }))
        : Promise.resolve();
    },
  };
  return {
    port,
    asked,
    show,
    learn: (news) => {
      standing = { ...standing, ...news };
      for (const listener of [...listeners]) listener();
    },
    get state() {
      return state;
    },
    get standing() {
      return standing;
    },
    inspect: () => note('inspect'),
    undo: () => note('undo'),
    recover: () => note('recover'),
    rerun: () => note('rerun'),
    clearTraces: () => note('clearTraces'),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    score: ({ sheets }: ScoreOptions) => {
      asked.push(`score ${sheets}`);
      show({ phase: 'preview', inputs: noInputs, assessment, plan: stagedPlan });
      return Promise.resolve();
    },
    scoreApart: () => note('scoreApart'),
    keep: ({ kind }) => {
      asked.push(`keep ${kind}`);
      return Promise.resolve();
    },
    confirm: () => {
      asked.push('confirm');
      show({ phase: 'idle', outcome: outcome(true), problem: null });
      return Promise.resolve();
    },
    refuse: () => {
      asked.push('refuse');
      show({ phase: 'idle', outcome: outcome(false), problem: null });
    },
    cancel: () => {
      asked.push('cancel');
      show({ phase: 'idle', outcome: null, problem: null });
    },
  };
}
