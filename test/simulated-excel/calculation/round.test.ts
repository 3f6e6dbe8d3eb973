/** Rounding as Excel does it: on the decimal digits that are shown, half away from zero. */
import fc from 'fast-check';
import { roundDecimal } from '../../../src/simulated-excel/calculation/values';

test.each([
  [1.005, 2, 1.01],
  [2.675, 2, 2.68],
  [-1.005, 2, -1.01],
  [0.285, 2, 0.29],
  [1.4949999999999999, 2, 1.5],
  [49.375, 2, 49.38],
  [0.5, 0, 1],
  [-0.5, 0, -1],
  [2.5, 0, 3],
  [15, -1, 20],
  [14, -1, 10],
  [5, -1, 10],
  [4, -1, 0],
  [50, -2, 100],
  [1e21, 2, 1e21],
  [0, 3, 0],
  [99.995, 2, 100],
])('ROUND(%p, %p) is %p', (value, places, expected) => {
  expect(roundDecimal(value, places, 'half')).toBe(expected);
});
test.each([
  [1.001, 2, 1.01],
  [-1.001, 2, -1.01],
  [1, 2, 1],
])('ROUNDUP(%p, %p) is %p', (value, places, expected) => {
  expect(roundDecimal(value, places, 'up')).toBe(expected);
});
test('a number of thousandths rounds like the whole number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (thousandths) => {
      const size = Math.abs(thousandths);
      const hundredths = Math.floor(size / 10) + (size % 10 >= 5 ? 1 : 0);
      const expected = (Math.sign(thousandths) * hundredths) / 100;
      expect(roundDecimal(thousandths / 1000, 2, 'half')).toBeCloseTo(expected, 10);
      expect(String(Math.abs(roundDecimal(thousandths / 1000, 2, 'half')))).toBe(String(hundredths / 100));
    })
  );
});
