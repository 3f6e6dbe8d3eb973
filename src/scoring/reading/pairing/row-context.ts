/** What is known of a row while its promises are read one by one. */
import type { Surroundings } from '../promises/asked';
import type { CalendarDate } from '../scanning/calendar-date';
import type { Pairing } from './pairing';
import type { DatePromise } from '../promises/promises';
import type { Scan } from '../scanning/quantity';
import type { RowText } from '../row-text';

export interface Context {
  readonly row: RowText;
  readonly around: Surroundings;
  readonly name: string;
  readonly wanted: Scan;
  readonly given: Scan;
  readonly target: string;
  readonly actual: string;
  readonly single: boolean;
  readonly pairing: Pairing;
  readonly dates: ReadonlyMap<DatePromise, CalendarDate>;
}
