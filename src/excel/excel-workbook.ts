/** The WorkbookPort for Excel: everything that the application knows of Excel. */
import type { CellRef, Note } from '../scoring/model';
import type { FoundJournal } from '../workbook/journal/journal';
import type {
  Moment,
  Progress,
  ReadJournal,
  WorkbookChange,
  WorkbookPort,
  WriteHow,
  WriteReceipt,
} from '../workbook/port';
import { WorkbookProblem } from '../workbook/port';
import type { Block, Rectangle, WorkbookSnapshot } from '../workbook/snapshot';
import type { WorkbookSurvey } from '../workbook/finding/survey';
import type { TemplateSheet } from '../workbook/finding/templates';
import type { WritePlan } from '../workbook/write-plan';
import { clearTraces } from './clear-traces';
import { Host } from './host';
import { systemMoment } from './moment';
import { rangeAt, readBlocks } from './read-blocks';
import { readJournal } from './read-journal';
import { readWorkbook } from './read-workbook';
import { addTemplate, readSelection, surveyWorkbook } from './survey-workbook';
import { watchChanges } from './watch-changes';
import { WorkbookWriter } from './write-workbook';

const RUN: WriteHow = { kind: 'run', options: { sheets: true, standard: null }, keepsJournal: true };

const READ_ONLY: Note = { code: 'excel.read-only', params: {}, cells: [] };

const isDenied = (failure: unknown): boolean =>
  failure instanceof WorkbookProblem && failure.note.code === 'excel.access-denied';

const chance = (): string => Math.floor(Math.random() * 36 ** 5).toString(36);

export class ExcelWorkbook implements WorkbookPort {
  readonly pane = chance();
  readonly #host: Host;
  /** What the last run read: what is there right before writing is compared with it. */
  #snapshot: WorkbookSnapshot | null = null;
  #names: ReadonlyMap<string, string> = new Map();
  #runs = 0;

  /**
   * `patience`: milliseconds after which a request counts as unanswered. `pause`: how a pane that someone looks at
   * has its turn.
   */
  constructor(
    patience?: number,
    private readonly clock: () => Moment = systemMoment,
    pause?: () => Promise<void>
  ) {
    this.#host = new Host(patience, pause);
  }

  get roundTrips(): number {
    return this.#host.roundTrips;
  }

  moment(): Moment {
    return this.clock();
  }

  async read(): Promise<WorkbookSnapshot> {
    const snapshot = await this.#host.run('reading', (context) => readWorkbook(this.#host, context));
    this.#snapshot = snapshot;
    this.#names = new Map(snapshot.sheets.map(({ id, name }) => [id, name]));
    return snapshot;
  }

  async readJournal(found: FoundJournal): Promise<ReadJournal | null> {
    const snapshot = this.#snapshot ?? (await this.read());
    const read = await this.#host.run('reading', (context) => readJournal(this.#host, context, found, snapshot));
    if (read !== null) this.#snapshot = read.now;
    return read;
  }

  async write(plan: WritePlan, progress: Progress, how: WriteHow = RUN): Promise<WriteReceipt> {
    const snapshot = this.#snapshot ?? (await this.read());
    // Whatever comes of it, what was read is no longer what stands.
    this.#snapshot = null;
    const { milliseconds, shown } = this.clock();
    this.#runs += 1;
    const id = `${milliseconds.toString(36)}${this.pane}${this.#runs.toString(36)}`;
    const stamp = { id, kind: how.kind, time: shown, milliseconds, pane: this.pane, options: how.options };
    try {
      const writer = await WorkbookWriter.of({ snapshot, plan, stamp, how }, this.#host, progress);
      return await writer.write(progress);
    } catch (failure) {
      throw snapshot.readOnly === true && isDenied(failure) ? new WorkbookProblem(READ_ONLY) : failure;
    }
  }

  look(areas: readonly Rectangle[]): Promise<readonly Block[]> {
    return this.#host.run('reading', async (context) => {
      const wanted = areas.map((area) => ({ ...area, full: false }));
      return (await readBlocks(this.#host, context, wanted, () => () => null)).blocks;
    });
  }

  watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    return watchChanges(this.#host, (id) => this.#names.get(id) ?? null, listener);
  }

  async clearTraces(): Promise<void> {
    const snapshot = await this.read();
    this.#snapshot = null;
    await this.#host.run('writing', (context) => clearTraces(this.#host, context, snapshot));
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
