/**
 * The one way to Excel: every request goes through here, is counted, and waits for the end of cell editing.
 * Ranges are released in the request that makes them, so that no clean-up request follows a run.
 */
import type { Doing } from './refusals';
import { problemOf } from './refusals';

export class Host {
  #roundTrips = 0;

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
    await context.sync();
  }
}

/** A range that lives for one request only. */
export function brief<T extends { untrack(): unknown }>(range: T): T {
  range.untrack();
  return range;
}

export const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);
