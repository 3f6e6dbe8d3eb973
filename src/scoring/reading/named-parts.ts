/** 国培86人次、省培102人次、市培145人次 for 国培、省培、市培共300人次: the parts that the target lists make its whole. */
import { Decimal } from '../decimal';
import type { Pair } from './pairing';
import type { Quantity } from './quantity';
import type { Context } from './row-context';
import { isAmount, isCounted, kindOf } from './units';

/** 参加100人、合格90人 are one count twice. */
const OUTCOME = /合格|报到|通过|完成|办结|录取|到岗|参加|参训|立项|结题|受理|审结|发现|整改|申报|竣工|开工|入库|出库/;
const DONE = /^(?:已|共|全年|发放|发表|完成|开展|举办|组织|培训|救助|资助|补助|检查|其中|保障)+/;

/** The sum of an answer whose every figure is named in the target's or the name's own list. */
export function wholeOfNamed({ promise, answer }: Pair, { single, pairing, name, given }: Context): Quantity | null {
  if (!single || promise.figure.shared !== null || answer === null || pairing.unused.length === 0) return null;
  const figures = [answer, ...pairing.unused]
    .map(({ item }) => item.figure)
    .sort((left, right) => left.quantity.start - right.quantity.start);
  if (figures.length !== given.quantities.length) return null;
  const [first] = figures;
  if (first === undefined) return null;
  const { unit } = first.quantity;
  const { family } = kindOf(unit);
  if (unit === '' || !(isCounted(family) || isAmount(family))) return null;
  const names: string[] = [];
  for (const { quantity, before, pending, planned, compared, change, bracketed, total, part } of figures) {
    if (quantity.unit !== unit || pending || planned || compared || change !== null || bracketed || total || part)
      return null;
    const noun = before.replace(DONE, '').replace(/^[、和及与]/, '');
    if (noun.length < 2 || OUTCOME.test(noun)) return null;
    names.push(noun);
  }
  if (isWhole(promise.phrase + name, names))
    return { ...answer.item.figure.quantity, value: Decimal.sum(figures.map(({ quantity }) => quantity.value)) };
  if (!isListed(promise.phrase, names) && !isListed(name, names)) return null;
  return { ...answer.item.figure.quantity, value: Decimal.sum(figures.map(({ quantity }) => quantity.value)) };
}

/** 金牌、银牌、铜牌 make up 奖牌, and 一等奖、二等奖 the prizes. */
const isWhole = (wording: string, names: readonly string[]): boolean =>
  (wording.includes('奖牌') && names.every((noun) => /^[金银铜]牌$/.test(noun))) ||
  (/获奖|奖项/.test(wording) &&
    !/等奖|等次/.test(wording) &&
    names.every((noun) => /^(?:获得?)?(?:[特一二三]等|优秀|优胜)奖$/.test(noun)));

/** Does the wording name them all, in their order, as the members of one list? */
function isListed(wording: string, names: readonly string[]): boolean {
  let from = 0;
  for (const [index, noun] of names.entries()) {
    const at = wording.indexOf(noun, from);
    if (at < 0) return false;
    if (index > 0 && !/[、和及与]/.test(wording.slice(from, at))) return false;
    from = at + noun.length;
  }
  return true;
}
