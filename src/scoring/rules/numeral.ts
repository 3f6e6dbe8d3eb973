/** Numbers as rule sentences and facts write them: `12.5`, `1,200`, `两`, `十五`, `百分之九十五` and `半`. */
import { Decimal } from '../decimal';
import { readSpelled } from '../reading/scanning/spelled-numerals';

/** For patterns: one number, Arabic or Chinese. */
export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?|半)`;

export function readNumber(text: string): Decimal | null {
  if (/^[+-]?\d/.test(text)) return Decimal.parse(text.replace(/,/g, ''));
  if (text === '半') return Decimal.from('0.5');
  const spelled = text.replace(/〇/g, '零');
  const numeral = readSpelled(spelled, 0);
  return numeral?.end === spelled.length ? numeral.value : null;
}
