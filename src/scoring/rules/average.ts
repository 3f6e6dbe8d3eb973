/** 92%,全省平均88%: the figure and the average that it is compared with, both told. */
import { Decimal } from '../decimal';
import type { Fact } from './rule';

const AND_AVERAGE =
  /^([^\d%,，;；(（]{0,14}?)(\d+(?:\.\d+)?)%[,，;；(（]([^\d%]{0,16}平均[^\d%]{0,10}?)(?:为|是|[:：])?(\d+(?:\.\d+)?)%[)）]?$/;

const ABOVE = /(?<!不)(?:高于|超过|高出|大于)/;
const BELOW = /(?<!不)(?:低于|小于|落后)/;

/** −1: below the average; null where the text does not tell both, or says otherwise than its figures. */
export function againstAverage(fact: Fact): { readonly order: -1 | 0 | 1; readonly distance: Decimal } | null {
  const text = fact.kind === 'words' ? fact.text : '';
  const [, front = '', own = '', between = '', average = ''] = AND_AVERAGE.exec(text) ?? [];
  const [value, other] = [Decimal.parse(own), Decimal.parse(average)];
  if (value === null || other === null || /平均|上年|目标|计划|未|不/.test(front)) return null;
  const order = value.compare(other);
  if ((ABOVE.test(between) && order <= 0) || (BELOW.test(between) && order >= 0)) return null;
  return { order, distance: value.minus(other).absolute() };
}

const SIDES = {
  '1': /^[^\d]*(?<!不)(?:高于|超过|大于)[^\d]*平均[^\d]*$/,
  '0': /^[^\d]*(?:等于|持平|达到|不低于|不高于)[^\d]*$/,
  '-1': /^[^\d]*(?<!不)(?:低于|小于)[^\d]*平均[^\d]*$/,
} as const;

/** Whether 高于全省平均水平 says on which side of the average the figure lies. */
export const saysSide = (phrase: string, order: -1 | 0 | 1): boolean => {
  const either = /不低于|高于或等于|大于等于|达到/.test(phrase)
    ? order >= 0
    : /不高于|低于或等于|小于等于/.test(phrase)
      ? order <= 0
      : null;
  return /平均|持平/.test(phrase) && !/\d/.test(phrase) && (either ?? SIDES[`${order}`].test(phrase));
};
