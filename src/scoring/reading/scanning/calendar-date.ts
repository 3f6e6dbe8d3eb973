/**
 * A date as written, kept with what it leaves open: without a year it takes the row's year; a month means
 * its last day, a year its last day.
 */
export interface CalendarDate {
  /** null: not written; `relativeYear` then says 0 for this year, 1 for 次年, -1 for 上年. */
  readonly year: number | null;
  readonly relativeYear: number;
  /** null: the whole year. */
  readonly month: number | null;
  /** null: the whole month (or what `part` says). */
  readonly day: number | null;
  /** How exactly it was given. */
  readonly grain: 'day' | 'part' | 'month' | 'quarter' | 'year';
  readonly start: number;
  readonly end: number;
  /** The date is the end of a range: `2021.1.1-12.31`. */
  readonly ranged: boolean;
}

export function lastDayOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The last day that the date covers, as ISO; without any year `--12-31`. */
export function isoOf(date: CalendarDate, rowYear: number | null): string {
  const year = date.year ?? (rowYear === null ? null : rowYear + date.relativeYear);
  const month = date.month ?? 12;
  const day = date.day ?? lastDayOf(year ?? 2023, month);
  return `${year === null ? '-' : String(year)}-${two(month)}-${two(day)}`;
}

/** The first day that it covers: a figure given as a month may be before or after a day in it. */
export function firstIsoOf(date: CalendarDate, rowYear: number | null): string {
  const year = date.year ?? (rowYear === null ? null : rowYear + date.relativeYear);
  const head = year === null ? '-' : String(year);
  if (date.grain === 'day') return isoOf(date, rowYear);
  if (date.grain === 'year') return `${head}-01-01`;
  const month = date.month ?? 1;
  if (date.grain === 'quarter') return `${head}-${two(Math.max(1, month - 2))}-01`;
  if (date.grain === 'part' && date.day === 20) return `${head}-${two(month)}-11`;
  return `${head}-${two(month)}-01`;
}
