/** Numbers as rule sentences and facts write them: `12.5`, `1,200`, `两`, `十五`, `百分之九十五` and `半`. */
import { Decimal } from '../decimal';

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** For patterns: one number, Arabic or Chinese. */
export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?|半)`;

function chineseWhole(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const character of text) {
    const value = DIGITS[character];
    const unit = UNITS[character];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
    } else return null;
  }
  return total + (digit ?? 0);
}

export function readNumber(text: string): Decimal | null {
  if (/^[+-]?\d/.test(text)) return Decimal.parse(text.replace(/,/g, ''));
  if (text === '半') return Decimal.from('0.5');
  const [whole = '', fraction] = text.split('点');
  const value = whole === '' ? null : chineseWhole(whole);
  if (value === null) return null;
  if (fraction === undefined) return Decimal.of(value);
  const digits = Array.from(fraction).map((character) => DIGITS[character]);
  if (digits.some((digit) => digit === undefined)) return null;
  return Decimal.parse(`${String(value)}.${digits.join('')}`);
}
