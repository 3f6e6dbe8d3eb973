/** What the person asks to have kept in the workbook: one action each, one write each. */
import type { WantedName } from '../workbook/plan-names';

/** Names of the contract for tables that were found. Nothing else is written; a name that exists is left alone. */
export interface CreateNames {
  readonly kind: 'create-names';
  readonly names: readonly WantedName[];
}

export type KeepAction = CreateNames;
