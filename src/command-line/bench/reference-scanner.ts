/**
 * What looking at the texts costs at the least: a scanner written by hand, one pass without regular
 * expressions. It finds numbers with 万, 亿, sign and unit, pairs them in order and says whether they are met.
 * It knows no dates, names, nouns, ranges, shares or directions; it is only the measure.
 */
interface Figure {
  value: number;
  unit: string;
  sign: number;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const narrow = (code: number): number => (code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code);

function signBefore(text: string, at: number): number {
  const before = text.charAt(at - 1);
  if (before === '≥' || before === '>') return 1;
  if (before === '≤' || before === '<') return -1;
  if (before === '于') return text.charAt(at - 3) === '不' ? (text.charAt(at - 2) === '低' ? 1 : -1) : 0;
  if (before === '过') return text.charAt(at - 3) === '不' ? -1 : 1;
  return 0;
}

function figuresIn(text: string): Figure[] {
  const figures: Figure[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigit(narrow(text.charCodeAt(at)))) continue;
    const start = at;
    let value = 0;
    let scale = 0;
    for (; at < text.length; at += 1) {
      const code = narrow(text.charCodeAt(at));
      if (isDigit(code)) {
        value = value * 10 + code - 48;
        scale *= 10;
      } else if (code === 46 && scale === 0) scale = 1;
      else if (code !== 44) break;
    }
    if (scale > 1) value /= scale;
    const large = text.charAt(at);
    if (large === '万') value *= 10_000;
    else if (large === '亿') value *= 100_000_000;
    const unitStart = large === '万' || large === '亿' ? at + 1 : at;
    let unitEnd = unitStart;
    while (unitEnd - unitStart < 2 && unitEnd < text.length) {
      const code = text.charCodeAt(unitEnd);
      if (!(code === 37 || code === 0xff05 || (code >= 0x4e00 && code <= 0x9fff))) break;
      unitEnd += 1;
    }
    figures.push({ value, unit: text.slice(unitStart, unitEnd), sign: signBefore(text, start) });
  }
  return figures;
}

/** How many of the target's numbers the actual's reach. */
export function scanPair(target: string, actual: string): number {
  const wanted = figuresIn(target);
  const given = figuresIn(actual);
  let met = 0;
  for (let index = 0; index < wanted.length; index += 1) {
    const want = wanted[index];
    const gave = given[index];
    if (want === undefined || gave === undefined) continue;
    if (want.sign < 0 ? gave.value <= want.value : gave.value >= want.value) met += want.unit === gave.unit ? 1 : 0.5;
  }
  return met;
}
