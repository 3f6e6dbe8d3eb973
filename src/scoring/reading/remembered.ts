/**
 * Rows that say the same are read once: the texts of a form repeat from project to project and from run to
 * run. Bounded in two generations, so that no workbook makes it grow: a full young one becomes the old one,
 * and what is still asked for moves back. A reading is a pure function of all that is compared here.
 */
import type { Reading } from '../model';
import type { Place } from './promises/facet';
import type { ReadingPolicy, RowText } from './row-text';

/** Entries of one generation. */
const MOST = 8192;
/** Longer texts are rare, and their readings large. */
const LONGEST = 600;

interface Remembered {
  readonly row: RowText;
  readonly bareNumber: ReadingPolicy['bareNumber'];
  readonly place: Place;
  readonly reading: Reading;
  /** Another row of the same hash. */
  readonly next: Remembered | undefined;
}

/** By a hash of the texts: a key of text would be made for every row and thrown away. */
class Generation {
  readonly #rows = new Map<number, Remembered>();
  #size = 0;

  get isFull(): boolean {
    return this.#size >= MOST;
  }

  find(hash: number, row: RowText, { bareNumber }: ReadingPolicy, { kind, facet }: Place): Reading | undefined {
    let known = this.#rows.get(hash);
    for (; known !== undefined; known = known.next) {
      const { row: other, place } = known;
      if (
        other.target === row.target &&
        other.actual === row.actual &&
        other.name === row.name &&
        other.targetHeading === row.targetHeading &&
        other.actualHeading === row.actualHeading &&
        other.year === row.year &&
        place.kind === kind &&
        place.facet === facet &&
        known.bareNumber === bareNumber
      )
        return known.reading;
    }
    return undefined;
  }

  add(hash: number, row: RowText, { bareNumber }: ReadingPolicy, place: Place, reading: Reading): void {
    this.#rows.set(hash, { row, bareNumber, place, reading, next: this.#rows.get(hash) });
    this.#size += 1;
  }
}

let young = new Generation();
let old = new Generation();

const PRIME = 0x01000193;

function hashed(before: number, text: string): number {
  let hash = before;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash;
}

export function remembered(
  row: RowText,
  policy: ReadingPolicy,
  place: Place,
  read: (row: RowText, policy: ReadingPolicy, place: Place) => Reading
): Reading {
  if (row.name.length + row.target.length + row.actual.length > LONGEST) return read(row, policy, place);
  const hash = hashed(hashed(hashed(0, row.name), row.target), row.actual) >> 2;
  const known = young.find(hash, row, policy, place);
  if (known !== undefined) return known;
  const reading = old.find(hash, row, policy, place) ?? read(row, policy, place);
  if (young.isFull) {
    old = young;
    young = new Generation();
  }
  young.add(hash, row, policy, place, reading);
  return reading;
}
