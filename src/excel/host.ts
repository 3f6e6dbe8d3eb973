/**
 * The one way to Excel: every request goes through here, is counted, and waits for the end of cell editing.
 * Ranges are released in the request that makes them, so that no clean-up request follows a run.
 */
import { WorkbookProblem } from '../workbook/port';
import { problemOf, type Doing } from './refusals';

/** A request that is not answered by then will not be. Large workbooks may keep Excel busy for minutes. */
const PATIENCE = 300_000;

/**
 * How much is sent and asked for at once: of the 5 MB that Excel on the web takes, 3, with room for what surrounds it.
 * Weights come out some five per cent above what is sent.
 */
export const FULL = { cells: 80_000, bytes: 3_200_000 } as const;

export class Host {
  #roundTrips = 0;

  /** `pause`: the turn of others after each answer, where someone looks at a pane. */
  constructor(
    private readonly patience = PATIENCE,
    private readonly pause?: () => Promise<void>
  ) {}

  get roundTrips(): number {
    return this.#roundTrips;
  }

  async run<T>(doing: Doing, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    try {
      return await Excel.run({ delayForCellEdit: true }, work);
    } catch (failure) {
      throw problemOf(failure, doing);
    }
  }

  async send(context: Excel.RequestContext): Promise<void> {
    this.#roundTrips += 1;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new WorkbookProblem({ code: 'excel.no-answer', params: {}, cells: [] }));
      }, this.patience);
    });
    try {
      await Promise.race([context.sync(), silence]);
    } finally {
      clearTimeout(timer);
    }
    // What is done with the answer would lengthen the task that unpacked it.
    await this.pause?.();
  }
}

/** A range that lives for one request only. */
export function brief<T extends { untrack(): unknown }>(range: T): T {
  range.untrack();
  return range;
}

export const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);
