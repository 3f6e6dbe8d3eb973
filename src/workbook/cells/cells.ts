/** A raw value with its number format → a Cell as scoring reads it. Nothing is rounded to what is shown. */
import { Decimal } from '../../scoring/decimal';
import type { Cell, CellRef } from '../../scoring/model';
import { formatLook, type FormatLook } from './cells-format';
import type { RawValue } from '../snapshot';

const ERROR =
  /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|GETTING_DATA)$/;

export const isErrorCode = (value: RawValue): value is string => typeof value === 'string' && ERROR.test(value);

/** Spaces of every width, and the marks that cannot be seen. */
export const isBlank = (value: RawValue): boolean =>
  value === null || (typeof value === 'string' && /^[\s\u200b-\u200d\ufeff]*$/.test(value));

const THOUSANDTH = Decimal.from('0.001');
const CURRENCY = /^(?:CN)?[¥￥]$|^RMB$|^人民币$/i;

function numberText(value: Decimal, look: Extract<FormatLook, { kind: 'number' }>): string {
  let shown = look.signed ? value.absolute() : value;
  for (let step = 0; step < look.percents; step += 1) shown = shown.times(Decimal.HUNDRED);
  for (let step = 0; step < look.thousands; step += 1) shown = shown.times(THOUSANDTH);
  const strip = (text: string): string => (look.signed ? text.replace(/[-()（）]/g, '') : text).trim();
  const sign = look.signed ? '-' : '';
  // Accounting formats show 0 as a dash.
  const prefix = value.isZero() && look.prefix === '-' ? '' : strip(look.prefix);
  const suffix = '%'.repeat(look.percents) + strip(look.suffix);
  if (CURRENCY.test(prefix)) return `${sign}${shown.toString()}${suffix === '' ? '元' : suffix}`;
  return `${prefix}${sign}${shown.toString()}${suffix}`;
}

const DAY = 86_400;

/** Year, month and day of a serial number; both calendars of Excel count from a different day. */
function calendarDay(serial: number, from1904: boolean): readonly [year: number, month: number, day: number] {
  // Days before March 1900 are off by one, since Excel has a 29 February 1900.
  // From here it is a civil date from the count of days since 0000-03-01.
  const days = Math.floor(serial + 0.5 / DAY) + (from1904 ? 1462 : serial < 60 ? 1 : 0) + 693_899;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - Math.floor((153 * shifted + 2) / 5) + 1];
}

const two = (value: number): string => String(value).padStart(2, '0');
const iso = ([year, month, day]: readonly [number, number, number]): string => `${year}-${two(month)}-${two(day)}`;

/** The date as it is shown decides the calendar; a month without a day stays a month. */
function dateText(serial: number, shown: string, look: Extract<FormatLook, { kind: 'date' }>): string {
  const text = shown.normalize('NFKC').replace(/\s/g, '');
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?!\d)/.exec(text);
  if (full !== null) return iso([Number(full[1]), Number(full[2]), Number(full[3])]);
  if (look.year && !look.day && /^(?:19|20)\d{2}\D+\d{1,2}\D*$/.test(text)) return shown.trim();
  const day = calendarDay(serial, false);
  const other = calendarDay(serial, true);
  const numbers = new Set((text.match(/\d+/g) ?? []).map(Number));
  const fits = (date: readonly [number, number, number]): boolean =>
    (!look.day || numbers.has(date[2])) && (!look.year || numbers.has(date[0]) || numbers.has(date[0] % 100));
  return iso(!fits(day) && fits(other) ? other : day);
}

export const blankCell = (ref: CellRef): Cell => ({ ref, kind: 'blank', text: '', number: null, percent: false });

export function cellOf(ref: CellRef, value: RawValue, format: string, shown: string): Cell {
  if (value === null || isBlank(value)) return blankCell(ref);
  if (isErrorCode(value)) return { ref, kind: 'error', text: value, number: null, percent: false };
  if (typeof value === 'string') return { ref, kind: 'text', text: value, number: null, percent: false };
  if (typeof value === 'boolean') {
    return { ref, kind: 'boolean', text: value ? 'TRUE' : 'FALSE', number: null, percent: false };
  }
  const number = Decimal.fromDouble(value);
  if (number === null) return { ref, kind: 'error', text: '#NUM!', number: null, percent: false };
  const look = formatLook(format, value);
  switch (look.kind) {
    case 'date':
      return { ref, kind: 'date', text: dateText(value, shown, look), number: null, percent: false };
    case 'time':
      return { ref, kind: 'text', text: shown, number: null, percent: false };
    case 'number':
      return { ref, kind: 'number', text: numberText(number, look), number, percent: look.percents > 0 };
  }
}
