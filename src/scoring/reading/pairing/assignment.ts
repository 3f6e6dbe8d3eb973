/** The assignment of answers to promises with the greatest sum of scores (Hungarian method). */
export const IMPOSSIBLE = -1e6;

/** For each row the column given to it, or -1. Pairs that score IMPOSSIBLE are never made. */
export function assign(scores: readonly (readonly number[])[], columns: number): readonly number[] {
  const rows = scores.length;
  if (rows === 0 || columns === 0) return scores.map(() => -1);
  const simple = bestOfEach(scores);
  if (simple !== null) return simple;
  // Square it: a row may always stay without a column, which costs nothing.
  const size = rows + columns;
  const cost = (row: number, column: number): number => {
    if (row >= rows || column >= columns) return 0;
    const score = scores[row]?.[column] ?? IMPOSSIBLE;
    return score <= IMPOSSIBLE ? -IMPOSSIBLE : -score;
  };
  const u = new Array<number>(size + 1).fill(0);
  const v = new Array<number>(size + 1).fill(0);
  const match = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row += 1) {
    match[0] = row;
    let column = 0;
    const least = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
    const previous = new Array<number>(size + 1).fill(0);
    const used = new Array<boolean>(size + 1).fill(false);
    do {
      used[column] = true;
      const current = match[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let candidate = 1; candidate <= size; candidate += 1) {
        if (used[candidate] === true) continue;
        const reduced = cost(current - 1, candidate - 1) - (u[current] ?? 0) - (v[candidate] ?? 0);
        if (reduced < (least[candidate] ?? 0)) {
          least[candidate] = reduced;
          previous[candidate] = column;
        }
        if ((least[candidate] ?? 0) < delta) {
          delta = least[candidate] ?? 0;
          next = candidate;
        }
      }
      for (let candidate = 0; candidate <= size; candidate += 1) {
        if (used[candidate] === true) {
          const matched = match[candidate] ?? 0;
          u[matched] = (u[matched] ?? 0) + delta;
          v[candidate] = (v[candidate] ?? 0) - delta;
        } else least[candidate] = (least[candidate] ?? 0) - delta;
      }
      column = next;
    } while ((match[column] ?? 0) !== 0);
    do {
      const before = previous[column] ?? 0;
      match[column] = match[before] ?? 0;
      column = before;
    } while (column !== 0);
  }
  const result = scores.map(() => -1);
  for (let column = 1; column <= columns; column += 1) {
    const row = (match[column] ?? 0) - 1;
    if (row >= 0 && row < rows && (scores[row]?.[column - 1] ?? IMPOSSIBLE) > IMPOSSIBLE) result[row] = column - 1;
  }
  return result;
}

/** Every row's best column, when no two rows want the same: then nothing could be better. */
function bestOfEach(scores: readonly (readonly number[])[]): readonly number[] | null {
  const taken = new Set<number>();
  const result: number[] = [];
  for (const row of scores) {
    let best = -1;
    let most = 0;
    row.forEach((score, column) => {
      if (score <= most) return;
      best = column;
      most = score;
    });
    if (best >= 0 && taken.has(best)) return null;
    taken.add(best);
    result.push(best);
  }
  return result;
}
