/** 国培86人次、省培102人次、市培145人次 for 国培、省培、市培共300人次: the parts that the target lists make its whole. */
import { Decimal } from '../../decimal';
import type { Pair } from '../pairing/pairing';
import type { Quantity } from '../scanning/quantity';
import type { Context } from '../pairing/row-context';
import { isAmount, isCounted, kindOf, unitFit } from '../scanning/units';

/** 参加100人、合格90人 are one count twice. */
const OUTCOME =
  /合格|报到|通过|完成|办结|录取|到岗|参加|参训|立项|结题|受理|审结|发现|整改|申报|竣工|开工|入库|出库|立案|结案|审理|移送|收案|查结/;
const DONE =
  /^(?:已|共|选聘|招聘|聘用|配备|建成|新建|全年|发放|发表|完成|开展|举办|组织|培训|救助|资助|补助|检查|其中|保障)+/;

/** The sum of an answer whose every figure of the unit is a part of what the wording names. */
export function wholeOfNamed({ promise, answer }: Pair, { single, pairing, name }: Context): Quantity | null {
  if (!single || promise.figure.shared !== null || answer === null) return null;
  const { unit } = answer.item.figure.quantity;
  const { family } = kindOf(unit);
  if (unit === '' || unit.includes('/') || !(isCounted(family) || isAmount(family))) return null;
  // 培训6场 beside 选聘368人 counts something else.
  const beside = pairing.unused.filter(({ item }) => unitFit(unit, item.figure.quantity.unit) !== 'different');
  const figures = [answer, ...beside]
    .map(({ item }) => item.figure)
    .sort((left, right) => left.quantity.start - right.quantity.start);
  if (figures.length < 2) return null;
  const names: string[] = [];
  for (const { quantity, before, pending, planned, compared, change, bracketed, total, part, stock } of figures) {
    if (quantity.unit !== unit || quantity.high !== null || quantity.bound !== null) return null;
    if (pending || planned || compared || change !== null || bracketed || total || part || stock) return null;
    const noun = before.replace(DONE, '').replace(/^[、和及与]/, '');
    if (noun.length < 2 || OUTCOME.test(noun)) return null;
    names.push(noun);
  }
  const wording = promise.phrase + promise.figure.after;
  const whole =
    isWhole(promise.phrase + name, names) ||
    isListed(promise.phrase, names) ||
    isListed(name, names) ||
    isAbove(wording, names) ||
    isParallel(`${name}|${wording}`, names);
  return whole
    ? { ...answer.item.figure.quantity, value: Decimal.sum(figures.map(({ quantity }) => quantity.value)) }
    : null;
}

/** What is 省级 may be counted as 市级 too; a person has one degree. */
const LADDERS: readonly (readonly string[])[] = [
  ['大专', '本科', '硕士', '博士'],
  ['初级工', '中级工', '高级工', '技师', '高级技师'],
];

/** 硕士28名、博士3名 for 硕士以上: every figure stands on the step that is asked for, or above it. */
const isAbove = (wording: string, names: readonly string[]): boolean =>
  LADDERS.some((ladder) => {
    const from = ladder.findIndex((step) => new RegExp(`${step}及?以上`).test(wording));
    const steps = names.map((noun) => ladder.findLastIndex((step) => noun.includes(step)));
    return from >= 0 && new Set(steps).size === steps.length && steps.every((step) => step >= from);
  });

/** Words that name kinds of a thing, not stages of it. */
const KINDS = /[班类型校区县镇乡村]$/;

/** 主体班286人次、专题班412人次: two kinds of one thing, neither of which is asked for by itself. */
function isParallel(wording: string, names: readonly string[]): boolean {
  const last = names[0]?.slice(-1) ?? '';
  const length = names[0]?.length ?? 0;
  return names.every(
    (noun, index) =>
      noun.endsWith(last) &&
      KINDS.test(noun) &&
      noun.length === length &&
      names.indexOf(noun) === index &&
      !/[应实]/.test(noun) &&
      !wording.includes(noun.slice(0, -1))
  );
}

/** 金牌、银牌、铜牌 make up 奖牌, and 一等奖、二等奖 the prizes. */
const isWhole = (wording: string, names: readonly string[]): boolean =>
  (wording.includes('奖牌') && names.every((noun) => /^[金银铜]牌$/.test(noun))) ||
  (/获奖|奖项|[^等]奖$/.test(wording) &&
    !/等奖|等次/.test(wording) &&
    names.every((noun) => PRIZE.test(noun)) &&
    new Set(names.flatMap((noun) => LEVEL.exec(noun)?.[0] ?? [])).size <= 1);
const LEVEL = /国家级|省级|市级|县级/;
const PRIZE = /^(?:获得?)?(?:国家级|省级|市级|县级)?(?:[特一二三]等|优秀|优胜)奖$/;

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

/** 群体性伤害、传染病疫情演练各1次: one for each thing that is listed. */
export function wholeOfEach({ promise, answer }: Pair, { single, pairing, given }: Context): Quantity | null {
  if (
    !single ||
    promise.figure.per !== null ||
    promise.figure.shared !== null ||
    answer === null ||
    given.quantities.length !== 1
  )
    return null;
  const { figure } = answer.item;
  const { quantity } = figure;
  const { family } = kindOf(quantity.unit);
  if (figure.shared !== 'each' || !isCounted(family) || quantity.high !== null || quantity.bound !== null) return null;
  const beside = pairing.unused.filter(({ item }) => item.figure === figure);
  if (beside.length === 0 || beside.length !== pairing.unused.length || figure.pending || figure.planned) return null;
  return { ...quantity, value: quantity.value.times(Decimal.of(beside.length + 1)) };
}
