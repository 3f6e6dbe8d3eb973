/** Whether a figure in one unit answers a rule in another, and the figure in the rule's unit. */
import { Decimal } from '../decimal';

/** A unit of time or money is meant as it stands: 2个月 is not 2 days. Counters (项, 个, 次) are not told apart. */
const MEASURED =
  /^(?:(?:亿|万|千)?元|天|日|个?工作日|个?月|周|年|个?季度?|小时|分钟|学时|课时|分|倍|[万亿]?(?:平方)?公里|[万亿]?(?:平方米|亩|吨|公顷))$/;
export const isMeasured = (unit: string): boolean => MEASURED.test(unit);
const SAME_UNIT: Readonly<Record<string, string>> = {
  日: '天',
  工作日: '个工作日',
  月: '个月',
  季度: '个季度',
  季: '个季度',
};
const unitName = (unit: string): string => SAME_UNIT[unit] ?? unit;

/** 培训500人 is no number of 期, 调研5次 none of 篇; 个 and 项 may be any of them. */
const APART: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:人|名|位|人次)$/, /^(?:次|期|场|场次|批|篇|份|条|件|本|册|处|起|宗|项|个|家|户)$/],
  [/^(?:次|期|场|场次)$/, /^(?:篇|份|条|本|册)$/],
  [/^户$/, /^(?:个|次|期|场|场次|篇|份|条|处|起)$/],
];
const differ = ([one, other]: readonly [RegExp, RegExp], given: string, asked: string): boolean =>
  (one.test(given) && other.test(asked)) || (other.test(given) && one.test(asked));

const alike = (given: string, asked: string): boolean => {
  if (given === '' || asked === '' || unitName(given) === unitName(asked)) return true;
  return !MEASURED.test(given) && !MEASURED.test(asked) && !APART.some((kinds) => differ(kinds, given, asked));
};

/** 万人 is 人 by the ten thousand; 万元 is 元. */
interface Scaled {
  readonly name: string;
  readonly power: number;
}

const POWERS: Readonly<Record<string, number>> = { 千: 3, 万: 4, 亿: 8 };

function scaledUnit(unit: string): Scaled {
  const [, prefix = '', name = ''] = /^([万亿]|千(?=元))(.*)$/.exec(unit) ?? [];
  return prefix === '' ? { name: unit, power: 0 } : { name, power: POWERS[prefix] ?? 0 };
}

/** Whether a figure in `given` answers a rule in `asked` as it stands. */
export const unitsAgree = (given: string, asked: string): boolean =>
  given === '' ||
  asked === '' ||
  (scaledUnit(given).power === scaledUnit(asked).power && alike(scaledUnit(given).name, scaledUnit(asked).name));

/** A figure in the unit of the rule: 3万人 of a rule in 人 is 30000; null where the units do not go together. */
export function inUnit(value: Decimal, given: string, asked: string): Decimal | null {
  const from = scaledUnit(given);
  const to = scaledUnit(asked);
  if (!alike(from.name, to.name)) return null;
  const shift = from.power - to.power;
  return shift >= 0 ? value.times(Decimal.of(10 ** shift)) : value.times(Decimal.of(1, -shift));
}

/** A bare 3 of a rule in 万人 may be 3万 or 3; of money it is as the rule writes it. */
export function bareIn(value: Decimal, asked: string): readonly Decimal[] {
  const { name, power } = scaledUnit(asked);
  return power === 0 || name === '元' ? [value] : [value, value.times(Decimal.of(1, power))];
}
