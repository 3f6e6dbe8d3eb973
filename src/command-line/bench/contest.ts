/**
 * Fair timing on a machine that does other things too: the competitors run in turn, round after round, so
 * that a busy moment falls on all of them; what counts is the median, and ratios within one run.
 */
export interface Timing {
  readonly name: string;
  /** Microseconds a row. */
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export interface Competitor {
  readonly name: string;
  readonly rows: number;
  /** Returns something that depends on the work, so that none of it is left out. */
  readonly run: () => number;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

let witness = 0;

export function contest(competitors: readonly Competitor[], rounds: number): readonly Timing[] {
  const times = competitors.map((): number[] => []);
  for (let turn = 0; turn <= rounds; turn += 1)
    competitors.forEach((competitor, index) => {
      const before = performance.now();
      witness += competitor.run();
      const taken = performance.now() - before;
      // The first round warms up.
      if (turn > 0) times[index]?.push((taken * 1000) / competitor.rows);
    });
  if (Number.isNaN(witness)) throw new Error('a competitor returned no number');
  return competitors.map(({ name }, index) => {
    const own = times[index] ?? [];
    return { name, median: round(medianOf(own)), least: round(Math.min(...own)), most: round(Math.max(...own)) };
  });
}
