/** Work in steps: the same result in slices as at once, and others have their turn in between. */
import fc from 'fast-check';
import { atOnce, inSlices, mapped, part, isStop, type Pace, type Steps } from '../../src/scoring/steps';

/** A clock on which every look takes so many milliseconds. */
function paceOf(milliseconds: number): Pace & { pauses: number } {
  let time = 0;
  const pace = {
    pauses: 0,
    now: () => (time += milliseconds),
    pause: () => {
      pace.pauses += 1;
      return Promise.resolve();
    },
  };
  return pace;
}

function* counted(rows: number): Steps<number> {
  let sum = 0;
  for (let row = 0; row < rows; row += 1) {
    sum += row;
    if (isStop(row)) yield row / rows;
  }
  return sum;
}

function* halves(rows: number): Steps<number> {
  return (yield* part(0, 0.5, counted(rows))) + (yield* part(0.5, 1, counted(rows)));
}

test('slices come to the same as one go, with as many pauses as the clock asks for', async () => {
  const pace = paceOf(20);
  const heard: number[] = [];
  expect(await inSlices(halves(250), pace, (far) => heard.push(far))).toBe(atOnce(halves(250)));
  // A stop every twenty-five rows, each later than a slice lasts.
  expect(pace.pauses).toBe(20);
  expect(heard).toEqual([...heard].sort((one, other) => one - other));
  expect(heard.at(-1)).toBe(0.998);
});

test('a quick machine is not stopped more often than a slice lasts', async () => {
  const pace = paceOf(1);
  await inSlices(halves(250), pace);
  expect(pace.pauses).toBeLessThanOrEqual(2);
});

test('who throws at a pause ends the work there', async () => {
  const pace = paceOf(20);
  let steps = 0;
  const work = inSlices(halves(1000), pace, () => {
    steps += 1;
    if (steps === 3) throw new Error('cancelled');
  });
  await expect(work).rejects.toThrow('cancelled');
  expect([steps, pace.pauses]).toEqual([3, 2]);
});

test('mapped is map', () =>
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 500 }), (items) => {
      const twice = (item: number, index: number): number => item * 2 + index;
      expect(atOnce(mapped(items, twice))).toEqual(items.map(twice));
    })
  ));
