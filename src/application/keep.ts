/** What the person asks to have kept in the workbook: one action each, one write each. */
import type { Decision, Finding, RowKey, Verdict } from '../scoring/model';
import type { WantedName } from '../workbook/planning/plan-names';

/** Names of the contract for tables that were found. Nothing else is written; a name that exists is left alone. */
export interface CreateNames {
  readonly kind: 'create-names';
  readonly names: readonly WantedName[];
}

/** 确认: how a row is to be read (a candidate, or typed: `typedMeasure`), or its score with a reason. */
export interface Decide {
  readonly kind: 'decide';
  readonly table: Decision['table'];
  readonly key: RowKey;
  readonly verdict: Verdict;
  /** 理由; a score needs one. */
  readonly reason: string;
}

/** 取消确认 */
export interface Undecide {
  readonly kind: 'undecide';
  readonly table: Decision['table'];
  readonly key: RowKey;
}

/** 忽略 a finding of the last outcome, with a reason. It is told again when its figures change. */
export interface Ignore {
  readonly kind: 'ignore';
  readonly finding: Finding;
  readonly reason: string;
}

/** 取消忽略 */
export interface Unignore {
  readonly kind: 'unignore';
  readonly finding: Finding;
}

/** What changes the record and is scored again with the same write. */
export type RecordAction = Decide | Undecide | Ignore | Unignore;

/** 导出评分标准: the standard in use as a sheet that can be edited; edits there take effect with the next run. */
export interface ExportRules {
  readonly kind: 'export-rules';
}

/** 恢复默认: the exported sentences again in place of the edited ones. Lines that the person added stay. */
export interface RestoreRules {
  readonly kind: 'restore-rules';
}

export type ScoredAction = RecordAction | ExportRules | RestoreRules;

export type KeepAction = CreateNames | ScoredAction;
