/** A look at every sheet, to find tables that bear no name yet: a snapshot with the cells of all sheets. */
import type { WorkbookSnapshot } from './snapshot';

export interface WorkbookSurvey extends WorkbookSnapshot {
  /** Sheets that were too large to be looked at whole: only their first rows are there. */
  readonly cut: readonly string[];
}
