/** Rows and columns in pixels: positions and indices agree, whatever sizes and hidden stretches there are. */
import fc from 'fast-check';
import { Axis } from '../../../../src/simulated-excel/hosts/page/grid/axis';
import type { Band } from '../../../../src/simulated-excel/hosts/page/engine/views';

const bands = fc
  .array(fc.record({ gap: fc.nat(5), length: fc.integer({ min: 1, max: 4 }), size: fc.nat(60) }), { maxLength: 12 })
  .map((parts) => {
    let next = 0;
    return parts.map(({ gap, length, size }): Band => {
      const first = next + gap;
      next = first + length;
      return { first, last: next - 1, size, look: 0 };
    });
  });

test('starts are the sums of the sizes before, and a pixel belongs to the one that covers it', () => {
  fc.assert(
    fc.property(bands, (given) => {
      const axis = new Axis(20, 200, given);
      let sum = 0;
      for (let index = 0; index < 200; index += 1) {
        expect(axis.start(index)).toBe(sum);
        const size = axis.size(index);
        expect(size).toBe(given.find(({ first, last }) => index >= first && index <= last)?.size ?? 20);
        if (size > 0) {
          expect(axis.at(sum + 0.5)).toBe(index);
          expect(axis.at(sum + size - 0.5)).toBe(index);
        }
        sum += size;
      }
      expect(axis.total).toBe(sum);
    })
  );
});

test('hidden ones are passed over in both directions', () => {
  const axis = new Axis(20, 10, [
    { first: 0, last: 1, size: 0, look: 0 },
    { first: 4, last: 9, size: 0, look: 0 },
  ]);
  expect(axis.nextVisible(0, 1)).toBe(2);
  expect(axis.nextVisible(4, 1)).toBeNull();
  expect(axis.nextVisible(9, -1)).toBe(3);
  expect(axis.nextVisible(1, -1)).toBeNull();
});
