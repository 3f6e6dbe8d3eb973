/**
 * 资金结余率<0.1得满分;0.1≤资金结余率≤0.2得1分: cut points of a rate as fractions of 1. They are read as per cents where
 * every one of them lies within 0 and 1, none bears a sign, and the rate is none that is small by nature (差错率).
 */
import { Decimal } from '../../decimal';
import type { Clause, Condition } from './clause';
import type { Range, SoftBound } from './condition';

const RATE = /(?:率|比例|比重|占比|比率)$|.\/./;
const SMALL = /差错|错误|失误|投诉|事故|死亡|伤亡|损耗|缺陷|不良|发案|违约|逾期|漏|误/;

const conditionOf = (clause: Clause): Condition | null => ('condition' in clause ? clause.condition : null);

const rangesIn = (clauses: readonly Clause[]): readonly Range[] =>
  clauses.flatMap((clause) => {
    const condition = conditionOf(clause);
    return condition?.kind === 'range' ? [condition.range] : clause.kind === 'requirement' ? [clause.range] : [];
  });

const boundsOf = ({ low, high }: Range): readonly Decimal[] =>
  [low, high].flatMap((end) => (end === null ? [] : [end.value.absolute()]));

function inFractions(ranges: readonly Range[], name: string): boolean {
  const values = ranges.flatMap(boundsOf);
  const names = [name, ...ranges.map(({ subject }) => subject)];
  return (
    ranges.every(({ percent, unit }) => !percent && unit === '') &&
    values.every((value) => value.compare(Decimal.ONE) <= 0) &&
    values.some((value) => value.sign() > 0 && value.compare(Decimal.ONE) < 0) &&
    names.some((text) => RATE.test(text)) &&
    !names.some((text) => SMALL.test(text))
  );
}

/** 在职人员控制率≤1得满分;大于1不得分: a rate of control turns at the whole. */
const turnsAtOne = (ranges: readonly Range[], name: string): boolean =>
  ranges.length > 0 &&
  ranges.every(({ percent, unit, symmetric }) => !percent && !symmetric && unit === '') &&
  ranges.flatMap(boundsOf).every((value) => value.equals(Decimal.ONE)) &&
  [name, ...ranges.map(({ subject }) => subject)].some(
    (text) => text.endsWith('控制率') || /./.test(text.split('/')[1] ?? '')
  );

const hundredfold = (end: SoftBound | null): SoftBound | null =>
  end === null ? null : { ...end, value: end.value.times(Decimal.HUNDRED) };

const asPercent = (range: Range): Range => ({
  ...range,
  low: hundredfold(range.low),
  high: hundredfold(range.high),
  percent: true,
});

function clauseAsPercent(clause: Clause): Clause {
  if (clause.kind === 'requirement') return { ...clause, range: asPercent(clause.range) };
  if (!('condition' in clause) || clause.condition?.kind !== 'range') return clause;
  return { ...clause, condition: { ...clause.condition, range: asPercent(clause.condition.range) } };
}

/** 偏差系数≤0.05得满分,每超0.01扣0.5分 keeps to plain numbers. */
const byPlainSteps = (clauses: readonly Clause[]): boolean =>
  clauses.some((clause) => clause.kind === 'steps' && clause.unit === '');

export const fractionsAsPercent = (clauses: readonly Clause[], name: string): readonly Clause[] =>
  !byPlainSteps(clauses) && (inFractions(rangesIn(clauses), name) || turnsAtOne(rangesIn(clauses), name))
    ? clauses.map(clauseAsPercent)
    : clauses;
