/** First use, as the host answers it: a look at every sheet, what the person has selected, an empty table to fill. */
import type { Rectangle, WorkbookSnapshot } from '../snapshot';
import type { TemplateSheet } from './templates';

/** To find tables that bear no name yet: a snapshot with the cells of all sheets. */
export interface WorkbookSurvey extends WorkbookSnapshot {
  /** Sheets that were too large to be looked at whole: only their first rows are there, or none. */
  readonly cut: readonly string[];
}

export interface SurveyPort {
  survey(): Promise<WorkbookSurvey>;
  /** The cells that the person has selected. */
  selection(): Promise<Rectangle>;
  /** Adds a sheet of the person's own with an empty table, and shows it. */
  addTemplate(template: TemplateSheet): Promise<void>;
}
