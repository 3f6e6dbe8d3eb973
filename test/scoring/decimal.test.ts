import Big from 'big.js';
import fc from 'fast-check';
import { Decimal } from '../../src/scoring/decimal';

Big.RM = 1; // half-up, away from zero

const literal = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 12 }))
  .map(([coefficient, scale]) => {
    const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(scale + 1, '0');
    const cut = digits.length - scale;
    return `${coefficient < 0n ? '-' : ''}${digits.slice(0, cut)}${scale > 0 ? `.${digits.slice(cut)}` : ''}`;
  });

const plain = (value: Big): string => {
  const text = value.toFixed();
  return text === '-0' ? '0' : text;
};

describe('Decimal', () => {
  test.each([
    ['0.50', '0.5'],
    ['-0', '0'],
    ['.5', '0.5'],
    ['1e-7', '0.0000001'],
    ['12e3', '12000'],
    ['007', '7'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
  ])('parses %s', (text, shown) => expect(Decimal.parse(text)?.toString()).toBe(shown));

  test.each(['', '-', '.', '1,000', '一', '1.2.3', 'Infinity', '1e9999'])('refuses %p', (text) =>
    expect(Decimal.parse(text)).toBeNull()
  );

  test.each([
    [9.95 / 10, '0.995'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [-0, '0'],
  ])('takes the double %p as Excel shows it', (value, shown) =>
    expect(Decimal.fromDouble(value)?.toString()).toBe(shown)
  );

  test.each([
    ['1.005', 2, '1.01'],
    ['-1.005', 2, '-1.01'],
    ['97.15', 1, '97.2'],
    ['2.675', 2, '2.68'],
    ['0.4999', 0, '0'],
    ['0.5', 0, '1'],
  ])('rounds %s to %i places half-up', (text, places, shown) =>
    expect(Decimal.from(text).rounded(places).toString()).toBe(shown)
  );

  test('refuses a zero divisor', () => expect(() => Decimal.ONE.dividedBy(Decimal.ZERO, 2)).toThrow(RangeError));

  test('agrees with big.js in every operation', () => {
    fc.assert(
      fc.property(literal, literal, fc.integer({ min: 0, max: 8 }), (left, right, places) => {
        const [a, b] = [Decimal.from(left), Decimal.from(right)];
        const [x, y] = [new Big(left), new Big(right)];
        expect(a.plus(b).toString()).toBe(plain(x.plus(y)));
        expect(a.minus(b).toString()).toBe(plain(x.minus(y)));
        expect(a.times(b).toString()).toBe(plain(x.times(y)));
        expect(a.compare(b)).toBe(x.cmp(y));
        expect(a.rounded(places).toString()).toBe(plain(x.round(places)));
        expect(a.floor().toString()).toBe(plain(x.lt(0) ? x.round(0, 3) : x.round(0, 0)));
        Big.DP = places;
        if (!b.isZero()) expect(a.dividedBy(b, places).toString()).toBe(plain(x.div(y)));
        Big.DP = 20;
      }),
      { numRuns: 2000 }
    );
  });

  test('prints what it read', () => {
    fc.assert(fc.property(literal, (text) => expect(Decimal.from(text).toString()).toBe(plain(new Big(text)))));
  });
});
