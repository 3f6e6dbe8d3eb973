/** Shares in words, as per cent: 百分之九十五, 千分之三, 三分之二, 半数, 五成, 九成五. */
import { Decimal } from '../../decimal';
import { readArabic, readNumber } from './numerals';
import { readSpelled } from './spelled-numerals';

/** The digit behind 成: 九成五. */
function digitAt(text: string, index: number): number | null {
  const digit = readSpelled(text.charAt(index), 0)?.value.toNumber();
  return digit === undefined || digit > 9 ? null : digit;
}

/** 百分之九十五, 千分之三, 三分之二, 半数, 五成, 九成五 as per cent; null where none begins here. */
export function readShare(text: string, start: number): { readonly percent: Decimal; readonly end: number } | null {
  const first = text[start];
  if (text.startsWith('百分百', start)) return { percent: Decimal.HUNDRED, end: start + 3 };
  if (first === '百' || first === '千' || first === '万') {
    if (!text.startsWith('分之', start + 1)) return null;
    const number = readNumber(text, start + 3) ?? readSpelled(text, start + 3);
    const hundred = text.startsWith('百', start + 3) ? Decimal.HUNDRED : null;
    const value = hundred ?? number?.value ?? null;
    if (value === null) return null;
    const end = hundred === null ? (number?.end ?? start) : start + 4;
    return { percent: first === '百' ? value : value.dividedBy(Decimal.of(first === '千' ? 10 : 100), 12), end };
  }
  if (text.startsWith('半数', start) || text.startsWith('一半', start))
    return { percent: Decimal.of(50), end: start + 2 };
  const number = readSpelled(text, start) ?? readArabic(text, start);
  if (number === null) return null;
  if (text[number.end] === '成' && !'立功效果员本分交为年'.includes(text.charAt(number.end + 1) || ' ')) {
    const tenths = number.value.times(Decimal.of(10));
    if (tenths.compare(Decimal.HUNDRED) > 0) return null;
    const five = digitAt(text, number.end + 1);
    if (five !== null) return { percent: tenths.plus(Decimal.of(five)), end: number.end + 2 };
    return { percent: tenths, end: number.end + 1 };
  }
  if (text.startsWith('分之', number.end)) {
    const top = readSpelled(text, number.end + 2) ?? readArabic(text, number.end + 2);
    if (top === null || number.value.isZero()) return null;
    return { percent: top.value.percentOf(number.value, 6), end: top.end };
  }
  return null;
}
