import type { CalendarDate } from './calendar-date';
import type { Quantity } from './quantity';

/** What the scanner has found so far. */
export interface State {
  readonly text: string;
  readonly quantities: Quantity[];
  readonly dates: CalendarDate[];
  readonly unread: { start: number; end: number }[];
  /** Where the text before the next number begins. */
  floor: number;
}
