/** The use cases as one state machine. The pane and the ribbon show `state` and call the actions. */
import type { CellRef, Inputs, Note, SelfAssessment } from '../scoring/model';
import type { HistoryLine } from '../workbook/planning/history';
import type { SurveyPort } from '../workbook/finding/survey';
import type { WorkbookPort, WriteReceipt } from '../workbook/port';
import type { WritePlan } from '../workbook/write-plan';
import type { KeepAction } from './keep';

/** What the last run came to. */
export interface Outcome {
  /** What was read: the texts behind every score. */
  readonly inputs: Inputs;
  readonly assessment: SelfAssessment;
  readonly plan: WritePlan;
  /** null: the plan was not written (the preview was refused). */
  readonly receipt: WriteReceipt | null;
  readonly roundTrips: number;
}

export type State =
  | {
      readonly phase: 'idle';
      readonly outcome: Outcome | null;
      readonly problem: Note | null;
      /** What stands in the way besides `problem`. */
      readonly others?: readonly Note[];
    }
  | {
      readonly phase: 'working';
      readonly activity: 'reading' | 'scoring' | 'writing';
      readonly done: number;
      readonly of: number;
      readonly outcome: Outcome | null;
    }
  /** The difference is shown; `confirm` writes, `refuse` leaves the workbook alone. */
  | {
      readonly phase: 'preview';
      readonly inputs: Inputs;
      readonly assessment: SelfAssessment;
      readonly plan: WritePlan;
      /** It is shown again, because the workbook was changed after it was shown: the inputs that are others now. */
      readonly since?: readonly CellRef[];
    };

/** A run that wrote something, as the workbook keeps it. */
export interface RunInfo {
  readonly id: string;
  /** As the clock of the machine showed it: `2023-03-01 09:30`. */
  readonly time: string;
  /** Cells whose content changed. */
  readonly cells: number;
  /** Sheets that were touched. */
  readonly sheets: readonly string[];
}

/** A run that neither ended nor was put back: Excel or the pane went away in the middle of writing. */
export interface InterruptedRun {
  readonly run: RunInfo;
  /**
   * `open`: 恢复 (`recover`) or 重新执行 (`rerun`) can be chosen. `at-work`: another pane may still be writing;
   * `inspect` again later. `edited`: cells were changed since, so that nothing is offered; `cells` says which.
   */
  readonly offer: 'open' | 'at-work' | 'edited';
  readonly cells: readonly CellRef[];
}

/** What is known of the workbook besides the last outcome. Known after `inspect` or any run. */
export interface Standing {
  /** 已过期: inputs changed since the last outcome; null while they are the same. Empty list: formulas recalculated. */
  readonly stale: { readonly cells: readonly string[] } | null;
  readonly interrupted: InterruptedRun | null;
  /** What `undo` would do now: take the last run back, or (`redo`) bring back what was taken back. */
  readonly undo: { readonly kind: 'undo' | 'redo'; readonly run: RunInfo } | null;
  /** 运行记录, the newest first. */
  readonly history: readonly HistoryLine[];
}

export interface ScoreOptions {
  /** A standard's id; absent: from the workbook or by fit. */
  readonly standard?: string;
  /** Also make or refresh the summary sheets (生成汇总表); otherwise only those that exist are refreshed. */
  readonly sheets: boolean;
  /** Scores of a range without room beside it go to a sheet of their own; absent: such a range stops the run. */
  readonly apart?: boolean;
}

export interface Session {
  readonly state: State;
  /** Listeners are told of its changes too. */
  readonly standing: Standing;
  /** The person is led to a cell. */
  readonly port: SurveyPort & Pick<WorkbookPort, 'select'>;
  subscribe(listener: () => void): () => void;
  /** 一键评分 (sheets: false) and 生成汇总表 (sheets: true). Never rejects: a failure is `problem`. */
  score(options: ScoreOptions): Promise<void>;
  /** What was asked for last again, with the scores of a range without room on a sheet of their own. */
  scoreApart(): Promise<void>;
  /** Has something kept in the workbook. Never rejects: a failure is `problem`. */
  keep(action: KeepAction): Promise<void>;
  /** Answers a preview: what was shown is written. What would be another difference by now is shown again. */
  confirm(): Promise<void>;
  refuse(): void;
  /** Asks running work to stop; the workbook stays as it was. */
  cancel(): void;
  /** Looks at the workbook without scoring: fills `standing` and begins to watch for changes. */
  inspect(): Promise<void>;
  /** 撤销上次写入, and after it 恢复刚才撤销的写入. Never rejects: a failure is `problem`. */
  undo(): Promise<void>;
  /** 恢复: takes back what an interrupted run wrote. */
  recover(): Promise<void>;
  /** 重新执行: takes it back and scores again as that run would have. */
  rerun(): Promise<void>;
  /** 清除痕迹: removes the journal, 运行记录, stored decisions and fingerprints; scores and sheets stay. */
  clearTraces(): Promise<void>;
}
