/** Whether a figure in one unit answers a rule in another, and money in the rule's unit. */
import { Decimal } from '../decimal';

/** A unit of time or money is meant as it stands: 2个月 is not 2 days. Counters (项, 个, 次) are not told apart. */
const MEASURED = /^(?:(?:亿|万|千)?元|天|日|个?工作日|个?月|周|年|个?季度?|小时|分钟|倍|公里|平方米|亩|吨)$/;
export const isMeasured = (unit: string): boolean => MEASURED.test(unit);
const SAME_UNIT: Readonly<Record<string, string>> = {
  日: '天',
  工作日: '个工作日',
  月: '个月',
  季度: '个季度',
  季: '个季度',
};
const unitName = (unit: string): string => SAME_UNIT[unit] ?? unit;

/** Whether a figure in `given` answers a rule in `asked`. */
export function unitsAgree(given: string, asked: string): boolean {
  if (given === '' || asked === '' || unitName(given) === unitName(asked)) return true;
  return !MEASURED.test(given) && !MEASURED.test(asked);
}

const MONEY: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 亿元: 8 };

/** A figure of 表3 (in 元 once 万 is expanded) in the unit of the rule; null where the units do not go together. */
export function inUnit(value: Decimal, given: string, asked: string): Decimal | null {
  const from = MONEY[given];
  const to = MONEY[asked];
  if (from !== undefined && to !== undefined) {
    return from >= to ? value.times(Decimal.of(10 ** (from - to))) : value.times(Decimal.of(1, to - from));
  }
  return unitsAgree(given, asked) ? value : null;
}
