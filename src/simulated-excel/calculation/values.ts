/** Values inside a calculation, and Excel's conversions between them. */
import type { Area, ErrorValue } from '../package/content';
import { parseInput } from '../model/parse-input';
import type { Sheet } from '../model/sheet';

export type Scalar = number | string | boolean | ErrorValue | null;
export interface RangeValue {
  readonly kind: 'range';
  readonly sheet: Sheet;
  readonly area: Area;
}
export interface GridValue {
  readonly kind: 'grid';
  readonly rows: readonly (readonly Scalar[])[];
}
export type Value = Scalar | RangeValue | GridValue;

/** What the calculation does not do: the cell keeps its value. */
export class Uncalculable extends Error {}

export const VALUE: ErrorValue = { error: '#VALUE!' };
export const NA: ErrorValue = { error: '#N/A' };
export const NUM: ErrorValue = { error: '#NUM!' };
export const DIV0: ErrorValue = { error: '#DIV/0!' };
export const REF: ErrorValue = { error: '#REF!' };
export const NAME: ErrorValue = { error: '#NAME?' };

export function isError(value: unknown): value is ErrorValue {
  return typeof value === 'object' && value !== null && 'error' in value;
}
export function isRange(value: Value): value is RangeValue {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'range';
}
export function isGrid(value: Value): value is GridValue {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'grid';
}

/** Thrown through a calculation: an error of Excel's is its result. */
export class ErrorResult extends Error {
  constructor(readonly value: ErrorValue) {
    super(value.error);
  }
}
export function demand<T>(value: T | ErrorValue): Exclude<T, ErrorValue> {
  if (isError(value)) throw new ErrorResult(value);
  return value as Exclude<T, ErrorValue>;
}

export function toNumber(value: Scalar): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') {
    const parsed = parseInput(value.trim(), 'General').value;
    if (typeof parsed === 'number') return parsed;
    throw new ErrorResult(VALUE);
  }
  throw new ErrorResult(value);
}

export function toText(value: Scalar): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  throw new ErrorResult(value);
}

/** A number as Excel joins it to a text: 15 digits. */
export function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e21 || size < 1e-9))
    return rounded
      .toExponential()
      .replace(/e([+-])(\d)$/, 'E$10$2')
      .replace('e', 'E');
  return String(rounded);
}

export function toBoolean(value: Scalar): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (typeof value === 'string') {
    if (/^true$/i.test(value)) return true;
    if (/^false$/i.test(value)) return false;
    throw new ErrorResult(VALUE);
  }
  throw new ErrorResult(value);
}

const RANK = (value: Scalar): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** Excel's order: numbers before texts before truth values; blank is what the other needs; 15 digits count. */
export function compare(a: Scalar, b: Scalar): number {
  const left = demand(a);
  const right = demand(b);
  const x = left ?? blankLike(right);
  const y = right ?? blankLike(left);
  const rank = RANK(x) - RANK(y);
  if (rank !== 0) return rank;
  if (typeof x === 'number' && typeof y === 'number') return sameNumber(x, y) ? 0 : x - y;
  if (typeof x === 'string' && typeof y === 'string') {
    const s = x.toLowerCase();
    const t = y.toLowerCase();
    return s === t ? 0 : s < t ? -1 : 1;
  }
  return Number(x) - Number(y);
}
function blankLike(other: Scalar): number | string | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}
export function sameNumber(x: number, y: number): boolean {
  return x === y || (Math.abs(x - y) <= Math.abs(x) * 1e-14 && x.toPrecision(15) === y.toPrecision(15));
}

/** Sums and differences that are zero but for the last bits are zero, as in Excel. */
export function settled(result: number, operand: number): number {
  return Math.abs(result) < Math.abs(operand) * 1.7e-15 ? 0 : result;
}

/** Half away from zero on the decimal digits that Excel keeps (15), not on the binary fraction. */
export function roundDecimal(value: number, places: number, way: 'half' | 'up' | 'down'): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const [mantissa = '0', exponentText = '0'] = Math.abs(value).toExponential(14).split('e');
  const digits = mantissa.replace('.', '');
  const cut = Number(exponentText) + 1 + Math.trunc(places);
  if (cut >= digits.length) return value;
  const kept = cut > 0 ? BigInt(digits.slice(0, cut)) : 0n;
  const rest = cut >= 0 ? digits.slice(cut) : `0${digits}`;
  const goesUp = way === 'half' ? (rest[0] ?? '0') >= '5' : way === 'up' ? /[1-9]/.test(rest) : false;
  const whole = goesUp ? kept + 1n : kept;
  const rounded = Number(`${whole}e${-Math.trunc(places)}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
