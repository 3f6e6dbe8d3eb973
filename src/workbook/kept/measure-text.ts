/**
 * Measures as the text of one cell, for reading back exactly. Anything that is not such a text is refused whole: a
 * verdict is never guessed from part of it.
 */
import { Decimal } from '../../scoring/decimal';
import type { Comparator, Direction, Measure, Verdict } from '../../scoring/model';
import { isRecord, parsed } from '../owned/stored-json';

const COMPARATORS: readonly Comparator[] = ['>=', '>', '<=', '<', '=', 'between', 'date<=', 'text'];
const DIRECTIONS: readonly Direction[] = ['more', 'less', 'unclear'];

/** A number as itself; an ISO date or another text behind a mark, so that `2022` and the text `2022` differ. */
const TEXT_MARK = "'";

const packed = (value: Decimal | string | null): string | null =>
  value === null ? null : typeof value === 'string' ? TEXT_MARK + value : value.toString();

function unpacked(value: unknown): Decimal | string | null | undefined {
  if (value === null) return null;
  if (typeof value !== 'string') return undefined;
  return value.startsWith(TEXT_MARK) ? value.slice(TEXT_MARK.length) : (Decimal.parse(value) ?? undefined);
}

const packedMeasure = (measure: Measure): readonly unknown[] => [
  measure.comparator,
  packed(measure.target),
  packed(measure.targetHigh),
  measure.unit,
  packed(measure.actual),
  measure.met,
  measure.direction,
  measure.bare,
  measure.approximate,
  measure.noun,
];

function unpackedMeasure(value: unknown): Measure | null {
  if (!Array.isArray(value) || value.length !== 10) return null;
  const [compared, target, high, unit, actual, met, directed, bare, approximate, noun] = value as readonly unknown[];
  const comparator = COMPARATORS.find((known) => known === compared);
  const direction = DIRECTIONS.find((known) => known === directed);
  const targetRead = unpacked(target);
  const highRead = unpacked(high);
  const actualRead = unpacked(actual);
  if (comparator === undefined || direction === undefined) return null;
  if (targetRead === undefined || actualRead === undefined) return null;
  if (highRead === undefined || typeof highRead === 'string') return null;
  if (typeof unit !== 'string' || typeof noun !== 'string') return null;
  if (typeof bare !== 'boolean' || typeof approximate !== 'boolean') return null;
  if (met !== null && typeof met !== 'boolean') return null;
  return {
    comparator,
    target: targetRead,
    targetHigh: highRead,
    unit,
    actual: actualRead,
    met,
    direction,
    bare,
    approximate,
    noun,
  };
}

export function verdictText(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'measures':
      return JSON.stringify({ measures: verdict.measures.map(packedMeasure) });
    case 'score':
      return JSON.stringify({ score: verdict.score.toString() });
  }
}

export function verdictFrom(text: string): Verdict | null {
  const value = parsed(text);
  if (!isRecord(value)) return null;
  if (typeof value.score === 'string') {
    const score = Decimal.parse(value.score);
    return score === null || score.sign() < 0 ? null : { kind: 'score', score };
  }
  if (!Array.isArray(value.measures) || value.measures.length === 0) return null;
  const measures = (value.measures as readonly unknown[]).map(unpackedMeasure);
  const known = measures.filter((measure) => measure !== null);
  return known.length === measures.length ? { kind: 'measures', measures: known } : null;
}
