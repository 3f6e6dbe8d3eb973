/** The use cases as one state machine. The pane and the ribbon show `state` and call the actions. */
import type { Inputs, Note, SelfAssessment } from '../scoring/model';
import type { WorkbookPort, WriteReceipt } from '../workbook/port';
import type { WritePlan } from '../workbook/write-plan';

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
  | { readonly phase: 'idle'; readonly outcome: Outcome | null; readonly problem: Note | null }
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
    };

export interface ScoreOptions {
  /** A standard's id; absent: from the workbook or by fit. */
  readonly standard?: string;
  /** Also make or refresh the summary sheets (生成汇总表); otherwise only those that exist are refreshed. */
  readonly sheets: boolean;
}

export interface Session {
  readonly state: State;
  readonly port: WorkbookPort;
  subscribe(listener: () => void): () => void;
  /** 一键评分 (sheets: false) and 生成汇总表 (sheets: true). Never rejects: a failure is `problem`. */
  score(options: ScoreOptions): Promise<void>;
  /** Answers a preview. */
  confirm(): Promise<void>;
  refuse(): void;
  /** Asks running work to stop; the workbook stays as it was. */
  cancel(): void;
}
