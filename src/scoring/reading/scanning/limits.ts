/** How much one row may hold before it is asked about: beyond this, matching would cost more than linear time. */
import type { Scan } from './quantity';

/** A cell of Excel holds 32767 characters; a row that says one thing, a few hundred. */
const LONGEST = 12_000;
/** Promises in one target; an answer may give twice as many figures. */
export const MOST_PROMISES = 60;

export const isTooLong = (target: string, actual: string): boolean =>
  target.length > LONGEST || actual.length > LONGEST;

export const isTooMany = (scan: Scan): boolean =>
  scan.quantities.length > 2 * MOST_PROMISES ||
  scan.dates.length > 2 * MOST_PROMISES ||
  scan.marks.length > MOST_PROMISES;
