/**
 * Exact decimal arithmetic and the one rounding of the product (half-up: a tie moves away from zero,
 * as Excel's ROUND does). A value is coefficient × 10^-scale. The coefficient is a safe integer while
 * it fits and a BigInt beyond, so the usual case costs no allocation besides the result.
 */
type Coefficient = number | bigint;

/** Decimal places beyond this are not needed by any rule and would only cost time. */
const MAX_SCALE = 40;
const MAX_DIGITS = 400;

const POWERS: readonly number[] = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

const bigPower = (exponent: number): bigint => 10n ** BigInt(exponent);

const narrow = (value: bigint): Coefficient =>
  value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;

function scaleUp(value: Coefficient, by: number): Coefficient {
  if (by === 0) return value;
  const power = POWERS[by];
  if (typeof value === 'number' && power !== undefined) {
    const scaled = value * power;
    if (Number.isSafeInteger(scaled)) return scaled;
  }
  return narrow(BigInt(value) * bigPower(by));
}

/** Integer division rounded half away from zero. The divisor is positive. */
function divideHalfUp(dividend: Coefficient, divisor: Coefficient): Coefficient {
  if (typeof dividend === 'number' && typeof divisor === 'number') {
    const magnitude = Math.abs(dividend);
    const remainder = magnitude % divisor;
    const quotient = (magnitude - remainder) / divisor + (remainder >= divisor - remainder ? 1 : 0);
    return dividend < 0 && quotient !== 0 ? -quotient : quotient;
  }
  const wideDividend = BigInt(dividend);
  const wideDivisor = BigInt(divisor);
  const negative = wideDividend < 0n;
  const magnitude = negative ? -wideDividend : wideDividend;
  const remainder = magnitude % wideDivisor;
  const quotient = magnitude / wideDivisor + (remainder * 2n >= wideDivisor ? 1n : 0n);
  return narrow(negative ? -quotient : quotient);
}

/** The digits of a coefficient with the point before the last `places` of them. */
function pointed(coefficient: Coefficient, places: number): string {
  if (places === 0) return String(coefficient);
  if (coefficient < 0) return `-${pointed(-coefficient, places)}`;
  const power = POWERS[places];
  if (typeof coefficient === 'number' && power !== undefined) {
    // Small whole numbers are turned into text faster than a text is taken apart.
    const fraction = coefficient % power;
    const whole = String((coefficient - fraction) / power);
    return `${whole}.${places === 1 ? String(fraction) : String(fraction).padStart(places, '0')}`;
  }
  const digits = String(coefficient);
  const whole = digits.length - places;
  return whole > 0 ? `${digits.slice(0, whole)}.${digits.slice(whole)}` : `0.${digits.padStart(places, '0')}`;
}

export class Decimal {
  static readonly ZERO = new Decimal(0, 0);
  static readonly ONE = new Decimal(1, 0);
  static readonly HUNDRED = new Decimal(100, 0);

  private constructor(
    private readonly coefficient: Coefficient,
    private readonly scale: number
  ) {}

  /** A whole number (a safe integer) as a decimal, optionally in units of 10^-scale: `of(5, 1)` is 0.5. */
  static of(value: number, scale = 0): Decimal {
    if (!Number.isSafeInteger(value) || !Number.isInteger(scale) || scale < 0 || scale > MAX_SCALE)
      throw new RangeError('Decimal.of needs a safe integer and a scale from 0 to 40');
    return new Decimal(value, scale);
  }

  /** Reads `12`, `-0.50`, `.5`, `1e-7`; null for anything else (also for absurd lengths and exponents). */
  static parse(text: string): Decimal | null {
    if (text.length > MAX_DIGITS) return null;
    const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
    if (match === null) return null;
    const whole = match[2] ?? '';
    const fraction = match[3] ?? '';
    if (whole === '' && fraction === '') return null;
    const exponent = match[4] === undefined ? 0 : Number(match[4]);
    const digits = whole + fraction;
    const magnitude: Coefficient = digits.length <= 15 ? Number(digits) : narrow(BigInt(digits));
    const coefficient: Coefficient = match[1] === '-' && magnitude !== 0 ? -magnitude : magnitude;
    const scale = fraction.length - exponent;
    if (scale < -MAX_DIGITS || scale > MAX_DIGITS) return null;
    if (scale < 0) return new Decimal(scaleUp(coefficient, -scale), 0);
    if (scale > MAX_SCALE) return new Decimal(divideHalfUp(coefficient, bigPower(scale - MAX_SCALE)), MAX_SCALE);
    return new Decimal(coefficient, scale);
  }

  /** A number written in the source code, such as `'0.5'`. Throws for a programmer's mistake. */
  static from(literal: string): Decimal {
    const value = Decimal.parse(literal);
    if (value === null) throw new SyntaxError(`not a decimal: ${literal}`);
    return value;
  }

  /** One of Excel's doubles, by the 15 significant digits that Excel itself shows; null unless finite. */
  static fromDouble(value: number): Decimal | null {
    if (!Number.isFinite(value)) return null;
    if (Number.isSafeInteger(value)) return new Decimal(value === 0 ? 0 : value, 0);
    return Decimal.parse(String(Number(value.toPrecision(15))));
  }

  plus(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    const left = scaleUp(this.coefficient, scale - this.scale);
    const right = scaleUp(other.coefficient, scale - other.scale);
    if (typeof left === 'number' && typeof right === 'number') {
      const sum = left + right;
      if (Number.isSafeInteger(sum)) return new Decimal(sum, scale);
    }
    return new Decimal(narrow(BigInt(left) + BigInt(right)), scale);
  }

  minus(other: Decimal): Decimal {
    if (this.scale === other.scale && typeof this.coefficient === 'number' && typeof other.coefficient === 'number') {
      const difference = this.coefficient - other.coefficient;
      if (Number.isSafeInteger(difference)) return new Decimal(difference, this.scale);
    }
    return this.plus(other.negated());
  }

  times(other: Decimal): Decimal {
    const scale = this.scale + other.scale;
    const product =
      typeof this.coefficient === 'number' && typeof other.coefficient === 'number'
        ? this.coefficient * other.coefficient
        : Number.NaN;
    const exact = Number.isSafeInteger(product)
      ? product === 0
        ? 0
        : product
      : narrow(BigInt(this.coefficient) * BigInt(other.coefficient));
    return scale <= MAX_SCALE
      ? new Decimal(exact, scale)
      : new Decimal(divideHalfUp(exact, bigPower(scale - MAX_SCALE)), MAX_SCALE);
  }

  /** The quotient, rounded half-up once to `places` decimals. Throws on a zero divisor: ask `isZero` first. */
  dividedBy(divisor: Decimal, places: number): Decimal {
    if (divisor.isZero()) throw new RangeError('division by zero');
    const shift = places + divisor.scale - this.scale;
    const negative = divisor.coefficient < 0;
    const top = negative ? -this.coefficient : this.coefficient;
    const bottom = negative ? -divisor.coefficient : divisor.coefficient;
    const quotient =
      shift >= 0 ? divideHalfUp(scaleUp(top, shift), bottom) : divideHalfUp(top, scaleUp(bottom, -shift));
    return new Decimal(quotient, places);
  }

  /** This value in per cent of the whole, rounded half-up once to `places` decimals. Throws on a whole of zero. */
  percentOf(whole: Decimal, places: number): Decimal {
    return new Decimal(this.dividedBy(whole, places + 2).coefficient, places);
  }

  /** Rounded half-up to `places` decimals; a value with fewer decimals is returned as it is. */
  rounded(places: number): Decimal {
    if (this.scale <= places) return this;
    return new Decimal(divideHalfUp(this.coefficient, scaleUp(1, this.scale - places)), places);
  }

  /** The greatest whole number that is not above this value. */
  floor(): Decimal {
    const nearest = this.rounded(0);
    return nearest.compare(this) > 0 ? nearest.minus(Decimal.ONE) : nearest;
  }

  /** The least whole number that is not below this value. */
  ceiling(): Decimal {
    const nearest = this.rounded(0);
    return nearest.compare(this) < 0 ? nearest.plus(Decimal.ONE) : nearest;
  }

  negated(): Decimal {
    return this.coefficient === 0 ? this : new Decimal(-this.coefficient, this.scale);
  }

  absolute(): Decimal {
    return this.sign() < 0 ? this.negated() : this;
  }

  /** -1, 0 or 1. */
  sign(): -1 | 0 | 1 {
    return this.coefficient > 0 ? 1 : this.coefficient < 0 ? -1 : 0;
  }

  isZero(): boolean {
    return this.sign() === 0;
  }

  /** -1, 0 or 1, as this value is below, equal to or above the other. */
  compare(other: Decimal): -1 | 0 | 1 {
    let left = this.coefficient;
    let right = other.coefficient;
    if (this.scale < other.scale) left = scaleUp(left, other.scale - this.scale);
    else if (other.scale < this.scale) right = scaleUp(right, this.scale - other.scale);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  static min(left: Decimal, right: Decimal): Decimal {
    return left.compare(right) <= 0 ? left : right;
  }

  static max(left: Decimal, right: Decimal): Decimal {
    return left.compare(right) >= 0 ? left : right;
  }

  static sum(values: Iterable<Decimal>): Decimal {
    let total = Decimal.ZERO;
    for (const value of values) total = total.plus(value);
    return total;
  }

  /** The nearest double, for a cell of Excel. */
  toNumber(): number {
    return Number(this.toString());
  }

  /** Without trailing zeros: `19.43`, `20`, `-0.5`. */
  toString(): string {
    const { coefficient, scale } = this;
    if (scale === 0) return String(coefficient);
    if (typeof coefficient === 'number') {
      let digits = coefficient;
      let places = scale;
      while (places > 0 && digits % 10 === 0) {
        digits /= 10;
        places -= 1;
      }
      return pointed(digits, places);
    }
    return pointed(coefficient, scale).replace(/\.?0+$/, '');
  }

  /** With exactly `places` decimals, rounded half-up: `20.00`. */
  toFixed(places: number): string {
    const rounded = this.rounded(places);
    return new Decimal(scaleUp(rounded.coefficient, places - rounded.scale), places).toFixedScale();
  }

  /** As toString, so that a value inside JSON is a decimal string. */
  toJSON(): string {
    return this.toString();
  }

  private toFixedScale(): string {
    return pointed(this.coefficient, this.scale);
  }
}
