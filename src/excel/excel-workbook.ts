/** The WorkbookPort for Excel: everything that the application knows of Excel. */
import type { CellRef } from '../scoring/model';
import type { Progress, WorkbookPort, WriteReceipt } from '../workbook/port';
import type { Rectangle, WorkbookSnapshot } from '../workbook/snapshot';
import type { WorkbookSurvey } from '../workbook/survey';
import type { TemplateSheet } from '../workbook/templates';
import type { WritePlan } from '../workbook/write-plan';
import { Host } from './host';
import { rangeAt } from './read-blocks';
import { readWorkbook } from './read-workbook';
import { addTemplate, readSelection, surveyWorkbook } from './survey-workbook';
import { WorkbookWriter } from './write-workbook';

export class ExcelWorkbook implements WorkbookPort {
  readonly #host: Host;
  /** What the last run read: what is there right before writing is compared with it. */
  #snapshot: WorkbookSnapshot | null = null;

  /** `patience`: milliseconds after which a request counts as unanswered. */
  constructor(patience?: number) {
    this.#host = new Host(patience);
  }

  get roundTrips(): number {
    return this.#host.roundTrips;
  }

  async read(): Promise<WorkbookSnapshot> {
    const snapshot = await this.#host.run('reading', (context) => readWorkbook(this.#host, context));
    this.#snapshot = snapshot;
    return snapshot;
  }

  async write(plan: WritePlan, progress: Progress): Promise<WriteReceipt> {
    const snapshot = this.#snapshot ?? (await this.read());
    // Whatever comes of it, what was read is no longer what stands.
    this.#snapshot = null;
    return new WorkbookWriter(this.#host, snapshot, plan).write(progress);
  }

  async select(place: CellRef | Rectangle): Promise<void> {
    const area = 'rows' in place ? place : { ...place, rows: 1, columns: 1 };
    await this.#host.run('reading', async (context) => {
      context.workbook.worksheets.getItem(area.sheet).activate();
      rangeAt(context, area).select();
      await this.#host.send(context);
    });
  }

  survey(): Promise<WorkbookSurvey> {
    return this.#host.run('reading', (context) => surveyWorkbook(this.#host, context));
  }

  selection(): Promise<Rectangle> {
    return this.#host.run('reading', (context) => readSelection(this.#host, context));
  }

  addTemplate(template: TemplateSheet): Promise<void> {
    return this.#host.run('writing', (context) => addTemplate(this.#host, context, template));
  }
}
