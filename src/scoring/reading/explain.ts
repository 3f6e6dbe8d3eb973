/** Which characters of which text gave which value: made on demand, by reading the row again. */
import { pairDates } from './verdicts/date-verdict';
import { isTooLong, isTooMany, MOST_PROMISES } from './scanning/limits';
import { foldText, normalise, type Normalised } from './scanning/normalise';
import { pair } from './pairing/pairing';
import { promisesOf, withoutRule, type DatePromise, type NumberPromise } from './promises/promises';
import type { Quantity } from './scanning/quantity';
import type { RowText } from './row-text';
import { scan } from './scanning/scan';
import { isPlaceholder } from './wordings/words';

export interface Span {
  readonly text: 'target' | 'actual';
  /** Characters of the text as typed, from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
  readonly role: 'number' | 'unit' | 'comparator' | 'date' | 'words';
  /** The measure that it belongs to, in the order of the first candidate. */
  readonly measure: number;
}

const position = (normalised: Normalised, index: number): number => normalised.map?.[index] ?? index;

/** None where nothing of the text as typed is left of it. */
function spanOf(
  text: Span['text'],
  normalised: Normalised,
  role: Span['role'],
  { start, end }: { readonly start: number; readonly end: number },
  measure: number
): readonly Span[] {
  const from = position(normalised, start);
  const to = end === 0 ? 0 : position(normalised, end - 1) + 1;
  return from < to ? [{ text, role, measure, start: from, end: to }] : [];
}

function spansOf(
  text: 'target' | 'actual',
  normalised: Normalised,
  quantity: Quantity,
  measure: number
): readonly Span[] {
  const span = (role: Span['role'], start: number, end: number): readonly Span[] =>
    start < end ? spanOf(text, normalised, role, { start, end }, measure) : [];
  return [
    ...span('number', quantity.numberStart, quantity.numberEnd),
    ...span('unit', quantity.unitStart, quantity.unitEnd),
    ...span('comparator', quantity.start, quantity.numberStart),
    ...span('comparator', quantity.unitEnd, quantity.end),
  ];
}

/** The spans of the likeliest reading, in the order of its measures; none for a row that is not read. */
export function explainRow(row: RowText): readonly Span[] {
  const target = normalise(row.target);
  const actual = normalise(row.actual);
  const name = foldText(row.name);
  const wanted = withoutRule(target.text);
  if (isPlaceholder(wanted) || isTooLong(wanted, actual.text)) return [];
  const scans = { wanted: scan(wanted), given: scan(actual.text) };
  if (isTooMany(scans.wanted) || isTooMany(scans.given)) return [];
  const promises = promisesOf(scans.wanted, name);
  if (promises.length > MOST_PROMISES) return [];
  const numbers = promises.filter((promise): promise is NumberPromise => promise.kind === 'number');
  const { pairs } = pair(numbers, scans.wanted, scans.given, name);
  const deadlines = promises.filter((promise): promise is DatePromise => promise.kind === 'date');
  const dates = pairDates(deadlines, scans.given, promises.length === 1, name);
  return promises.flatMap((promise, measure): readonly Span[] => {
    if (promise.kind === 'number') {
      const answer = pairs.find((one) => one.promise === promise)?.answer ?? null;
      const asked = spansOf('target', target, promise.quantity, measure);
      if (answer === null) return asked;
      const figures = answer.base === null ? [] : spansOf('actual', actual, answer.base, measure);
      return [...asked, ...figures, ...spansOf('actual', actual, answer.item.figure.quantity, measure)];
    }
    const role = promise.kind === 'date' ? 'date' : 'words';
    const asked = spanOf('target', target, role, promise, measure);
    const date = promise.kind === 'date' ? dates.get(promise) : undefined;
    return date === undefined ? asked : [...asked, ...spanOf('actual', actual, 'date', date, measure)];
  });
}
