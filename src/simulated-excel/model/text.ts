/** What a cell shows: its value through its number format, as a Chinese Excel shows it. */
import { format, isDateFormat } from 'numfmt';
import type { CellValue } from '../package/content';

const caches = new Map<string, Map<number, string>>();
const CACHE_LIMIT = 20_000;

export function shownText(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (value === null) return '';
  if (typeof value === 'string')
    return numberFormat === 'General' || numberFormat === '@' ? value : ofText(value, numberFormat);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  const key = date1904 ? `4${numberFormat}` : numberFormat;
  let cache = caches.get(key);
  if (!cache) caches.set(key, (cache = new Map<number, string>()));
  const known = cache.get(value);
  if (known !== undefined) return known;
  const text = ofNumber(value, numberFormat, date1904);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(value, text);
  return text;
}

/** General shows 11 characters; a number that is shorter anyway needs no working out. */
const GENERAL_WIDTH = 11;

function ofNumber(value: number, numberFormat: string, date1904: boolean): string {
  if (numberFormat === 'General') {
    const plain = String(value);
    if (plain.length <= GENERAL_WIDTH && !plain.includes('e')) return plain;
  }
  try {
    const isDate = isDateFormat(numberFormat);
    const shown = date1904 && isDate ? value + 1462 : value;
    if (isDate && shown < 0) return '########';
    return format(numberFormat, shown, { locale: 'zh-CN', nbsp: false });
  } catch {
    return String(value);
  }
}

function ofText(value: string, numberFormat: string): string {
  if (!numberFormat.includes('@')) return value;
  try {
    return format(numberFormat, value, { locale: 'zh-CN', nbsp: false });
  } catch {
    return value;
  }
}
