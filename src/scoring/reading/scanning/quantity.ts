/** What the scanner finds in a text. Positions are in the normalised text. */
import type { Decimal } from '../../decimal';
import type { ClauseMark } from './clause-marks';
import type { Bound } from './comparators';
import type { CalendarDate } from './calendar-date';

export interface Quantity {
  readonly value: Decimal;
  /** The upper end of a range. */
  readonly high: Decimal | null;
  /** As written, without 万: `人次`, `%`, `元/人*月`; empty when none. */
  readonly unit: string;
  /** The 万 or 亿 that is in the value, for a figure beside it that left it out. */
  readonly multiplier: Decimal;
  readonly bound: Bound | null;
  readonly approximate: boolean;
  /** 40余, 500多: at least the number. */
  readonly more: boolean;
  /** 近, 接近: a little less than the number. */
  readonly below: boolean;
  /** In Chinese numerals. */
  readonly spelled: boolean;
  /** `45/50`: the value is the first number, this the second. */
  readonly outOf: Decimal | null;
  /** 前5名, 第4名 */
  readonly rank: boolean;
  /** With its comparators and unit. */
  readonly start: number;
  readonly end: number;
  readonly numberStart: number;
  readonly numberEnd: number;
  readonly unitStart: number;
  readonly unitEnd: number;
}

export interface Scan {
  readonly text: string;
  readonly marks: readonly ClauseMark[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly CalendarDate[];
  /** Runs of digits that are no figure anyone could report. */
  readonly unread: readonly { readonly start: number; readonly end: number }[];
}
