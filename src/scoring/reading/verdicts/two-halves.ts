/** 男120人、女85人; 线上8万人次,线下4万人次: two halves of one whole, which only their sum answers. */
import { Decimal } from '../../decimal';
import type { Pair } from '../pairing/pairing';
import type { Quantity } from '../scanning/quantity';
import type { Context } from '../pairing/row-context';
import { isAmount, isCounted, kindOf, unitFit } from '../scanning/units';

const HALVES: readonly (readonly [string, string])[] = [
  ['男', '女'],
  ['线上', '线下'],
  ['境内', '境外'],
  ['国内', '国外'],
  ['省内', '省外'],
  ['市内', '市外'],
  ['县内', '县外'],
  ['室内', '室外'],
  ['上半年', '下半年'],
  ['春季', '秋季'],
  ['夏令营', '冬令营'],
  ['春防', '秋防'],
  ['城镇', '农村'],
  ['城市', '农村'],
  ['城区', '农村'],
  ['城区', '乡镇'],
  ['公办', '民办'],
  ['新建', '改建'],
  ['新建', '改造'],
  ['新建', '续建'],
  ['新增', '续建'],
  ['重点', '一般'],
  ['个人', '集体'],
  ['机关', '事业单位'],
  ['专职', '兼职'],
  ['电话', '现场'],
  ['电话', '网络'],
  ['网上', '窗口'],
];

const SAME_PEOPLE = /^[人名位户]$/;
const TERMS = /春季|秋季|上半年|下半年/;

/** What is left of both phrases without the word for the half; null where they are no two halves. */
function halves(left: string, right: string): readonly [string, string] | null {
  for (const [one, other] of HALVES)
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const)
      if (left.includes(first) && right.includes(second) && !left.includes(second) && !right.includes(first))
        return [left.replace(first, ''), right.replace(second, '')];
  return null;
}

/** The sum of an answer that consists of two halves and nothing else, where neither is asked for by itself. */
export function wholeOfHalves({ promise, answer }: Pair, { single, pairing, name }: Context): Quantity | null {
  const unit = answer?.item.figure.quantity.unit ?? '';
  const [beside, ...more] = pairing.unused.filter(
    ({ item }) => unitFit(unit, item.figure.quantity.unit) !== 'different'
  );
  if (!single || promise.figure.shared !== null || answer === null || beside === undefined || more.length > 0)
    return null;
  const one = answer.item.figure;
  const other = beside.item.figure;
  const { family } = kindOf(one.quantity.unit);
  // Times and rates of two halves are not added up.
  if (one.quantity.unit !== other.quantity.unit || !(isCounted(family) || isAmount(family))) return null;
  if ([one, other].some((figure) => figure.pending || figure.planned || figure.compared || figure.change !== null))
    return null;
  // Those of the spring term are there in autumn again.
  if (SAME_PEOPLE.test(one.quantity.unit) && TERMS.test(one.before)) return null;
  const rests = halves(one.before, other.before);
  if (rests === null) return null;
  const [first, second] = rests;
  if (first !== second && first !== '' && second !== '') return null;
  // 新增4个 for 新增项目数: the half itself is asked for.
  const wording = (name + promise.phrase).replace(/[境国省市县室]内外|[冬夏]{2}令营/g, '');
  if (HALVES.some((pair) => pair.some((half) => half.length > 1 && wording.includes(half)))) return null;
  return { ...one.quantity, value: Decimal.sum([one.quantity.value, other.quantity.value]) };
}
