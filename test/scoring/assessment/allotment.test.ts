import fc from 'fast-check';
import { allot } from '../../../src/scoring/assessment/allotment';
import { Decimal } from '../../../src/scoring/decimal';

const shown = (points: string, count: number) => allot(Decimal.from(points), count, 2).map((share) => share.toString());

describe('allot', () => {
  test.each([
    ['20', 20, Array.from({ length: 20 }, () => '1')],
    ['10', 3, ['3.34', '3.33', '3.33']],
    ['2', 3, ['0.67', '0.67', '0.66']],
    ['0.01', 2, ['0.01', '0']],
    ['1.005', 2, ['0.505', '0.5']],
  ])('%s points over %i targets', (points, count, shares) => expect(shown(points, count)).toEqual(shares));

  test('the parts always sum to the whole and differ by at most one unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 60 }), (cents, count) => {
        const points = Decimal.of(cents, 2);
        const shares = allot(points, count, 2);
        expect(Decimal.sum(shares).equals(points)).toBe(true);
        const cost = shares.map((share) => share.toNumber());
        expect(Math.max(...cost) - Math.min(...cost)).toBeLessThanOrEqual(0.0100001);
      })
    );
  });
});
