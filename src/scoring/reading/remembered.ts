/**
 * Rows that say the same are read once: the texts of a form repeat from project to project and from run to
 * run. Bounded in two generations, so that no workbook makes it grow: a full young one becomes the old one,
 * and what is still asked for moves back. A reading is a pure function of its key, which holds all it sees.
 */
import type { Reading } from '../model';
import type { Place } from './promises/facet';
import type { ReadingPolicy, RowText } from './row-text';

/** Entries of one generation. */
const MOST = 8192;
/** Longer texts are rare, and their readings large. */
const LONGEST = 600;

let young = new Map<string, Reading>();
let old = new Map<string, Reading>();

const SEPARATOR = '\u0001';

const keyOf = (row: RowText, policy: ReadingPolicy, { kind, facet }: Place): string =>
  row.target +
  SEPARATOR +
  row.actual +
  SEPARATOR +
  row.name +
  SEPARATOR +
  row.targetHeading +
  SEPARATOR +
  row.actualHeading +
  SEPARATOR +
  (kind ?? '') +
  SEPARATOR +
  (facet ?? '') +
  SEPARATOR +
  policy.bareNumber +
  String(row.year);

export function remembered(
  row: RowText,
  policy: ReadingPolicy,
  place: Place,
  read: (row: RowText, policy: ReadingPolicy, place: Place) => Reading
): Reading {
  if (row.name.length + row.target.length + row.actual.length > LONGEST) return read(row, policy, place);
  const key = keyOf(row, policy, place);
  const known = young.get(key);
  if (known !== undefined) return known;
  const reading = old.get(key) ?? read(row, policy, place);
  if (young.size >= MOST) {
    old = young;
    young = new Map();
  }
  young.set(key, reading);
  return reading;
}
