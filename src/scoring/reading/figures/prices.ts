/** 每人每年2万元 and 20000元/人/年 are one price, written in two ways. */
import { Decimal } from '../../decimal';
import type { Figure } from './figure';

const IN_WORDS =
  /每(?:名|个|位)?([\u4e00-\u9fff]{1,3}?)(?:每?(年|月|天|日|次|学年|学期|季度))?(?:补助|补贴|发放|标准|资助|奖励|按照|不低于|为|按)*$/;
const MARKS = /[/·*、.×每]/;

const sorted = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map((part) => (part === '天' ? '日' : part))
    .sort()
    .join();

/** What the money is for each of; empty where it is for all. */
function eachOf({ quantity, before }: Figure): string {
  if (quantity.unit.length > 1) return sorted(quantity.unit.slice(1).split(MARKS));
  const words = before.includes('每') ? IN_WORDS.exec(before) : null;
  return words === null ? '' : sorted([words[1] ?? '', words[2] ?? '']);
}

export const withoutPrice = (phrase: string): string => phrase.replace(IN_WORDS, '');

const WHOLE = /总|共|合计|支出|发放[^标]{0,4}$|金额|经费|资金|投入/;
const HALF = Decimal.from('0.5');
const TWO = Decimal.of(2);
/** 720元 for ≥680元/人·月, 94元/人 for 人均补助标准≥94元: what it is for each of is said only once, and the figures lie near. */
function isSamePrice(given: Figure, wanted: Figure): boolean {
  const { value } = given.quantity;
  const asked = wanted.quantity.value;
  if (WHOLE.test(given.before) || asked.sign() <= 0) return false;
  if (value.compare(asked.times(HALF)) < 0 || value.compare(asked.times(TWO)) > 0) return false;
  const theirs = eachOf(given).split(',');
  const ours = eachOf(wanted).split(',');
  const [few, many] = theirs.length <= ours.length ? [theirs, ours] : [ours, theirs];
  return few.every((part) => part === '' || many.includes(part));
}

/** The answer's figure in the promise's spelling, where both name the same price. */
export function inPriceOf(given: Figure, wanted: Figure, name: string): Figure {
  const written = given.quantity.unit;
  const { unit } = wanted.quantity;
  if (!written.startsWith('元') || !unit.startsWith('元') || (written === '元') === (unit === '元')) return given;
  // 人均费用 in the name, 元/人 in the target
  const head = unit.startsWith('元/') && unit.length === 3 ? unit.charAt(2) : '';
  if (head !== '' && written === '元' && name.includes(`${head}均`) && !given.before.includes('总'))
    return { ...given, quantity: { ...given.quantity, unit } };
  // 亩均增收, 每公里造价 in the name, 236元/亩 in the answer
  const per = written.slice(2);
  if (unit === '元' && (name.includes(`${per}均`) || name.includes(`每${per}`)))
    return { ...given, quantity: { ...given.quantity, unit } };
  if (isSamePrice(given, wanted)) return { ...given, per: wanted.per, quantity: { ...given.quantity, unit } };
  const each = eachOf(given);
  return each === '' || each !== eachOf(wanted)
    ? given
    : { ...given, per: wanted.per, quantity: { ...given.quantity, unit } };
}
