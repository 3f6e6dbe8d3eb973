/** Dates as serial numbers of the 1900 system; the 1904 system is left to nobody (uncalculable). */
import type { Evaluation } from '../evaluate';
import type { Node } from '../parse';
import { NUM, Uncalculable, type Value } from '../values';
import { argument, optional } from './arguments';
import type { FunctionTable } from '.';

const DAY = 86_400_000;
const EPOCH = 25_569;

function serial(year: number, month: number, day: number): Value {
  const full = year >= 0 && year < 1900 ? year + 1900 : year;
  const date = new Date(Date.UTC(full, month - 1, day)).getTime() / DAY + EPOCH;
  // Excel's 29 February 1900 lies before serial 61.
  return date < 61 ? NUM : date;
}
function dateOf(args: readonly Node[], run: Evaluation): Date {
  if (run.place.book.date1904) throw new Uncalculable('a date of the 1904 system');
  const number = Math.floor(run.number(argument(args, 0)));
  if (number < 61) throw new Uncalculable('a date before March 1900');
  return new Date((number - EPOCH) * DAY);
}
function monthsLater(args: readonly Node[], run: Evaluation, toEnd: boolean): Value {
  const date = dateOf(args, run);
  const months = Math.trunc(run.number(argument(args, 1)));
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return serial(year, month + 1, toEnd ? last : Math.min(last, date.getUTCDate()));
}

export const dates: FunctionTable = {
  DATE: (args, run) => {
    if (run.place.book.date1904) throw new Uncalculable('a date of the 1904 system');
    const part = (index: number): number => Math.trunc(run.number(argument(args, index)));
    return serial(part(0), part(1), part(2));
  },
  YEAR: (args, run) => dateOf(args, run).getUTCFullYear(),
  MONTH: (args, run) => dateOf(args, run).getUTCMonth() + 1,
  DAY: (args, run) => dateOf(args, run).getUTCDate(),
  WEEKDAY: (args, run) => {
    const kind = optional(args, 1);
    const day = dateOf(args, run).getUTCDay();
    const mode = kind ? run.number(kind) : 1;
    return mode === 1 ? day + 1 : mode === 2 ? ((day + 6) % 7) + 1 : mode === 3 ? (day + 6) % 7 : NUM;
  },
  EDATE: (args, run) => monthsLater(args, run, false),
  EOMONTH: (args, run) => monthsLater(args, run, true),
  DAYS: (args, run) => run.number(argument(args, 0)) - run.number(argument(args, 1)),
};
