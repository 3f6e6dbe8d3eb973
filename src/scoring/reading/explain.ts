/** Which characters of which text gave which value: made on demand, by reading the row again. */
import { isTooLong, isTooMany, MOST_PROMISES } from './limits';
import { foldText, normalise, type Normalised } from './normalise';
import { pair } from './pairing';
import { promisesOf, withoutRule, type NumberPromise } from './promises';
import type { Quantity } from './quantity';
import type { RowText } from './row-text';
import { scan } from './scan';
import { isPlaceholder } from './words';

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

function spansOf(
  text: 'target' | 'actual',
  normalised: Normalised,
  quantity: Quantity,
  measure: number
): readonly Span[] {
  const span = (role: Span['role'], start: number, end: number): Span => ({
    text,
    role,
    measure,
    start: position(normalised, start),
    end: end === 0 ? 0 : position(normalised, end - 1) + 1,
  });
  const spans = [span('number', quantity.numberStart, quantity.numberEnd)];
  if (quantity.unitEnd > quantity.unitStart) spans.push(span('unit', quantity.unitStart, quantity.unitEnd));
  if (quantity.start < quantity.numberStart) spans.push(span('comparator', quantity.start, quantity.numberStart));
  if (quantity.end > quantity.unitEnd) spans.push(span('comparator', quantity.unitEnd, quantity.end));
  return spans;
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
  return promises.flatMap((promise, measure): readonly Span[] => {
    if (promise.kind === 'number') {
      const answer = pairs.find((one) => one.promise === promise)?.answer ?? null;
      const asked = spansOf('target', target, promise.quantity, measure);
      return answer === null ? asked : [...asked, ...spansOf('actual', actual, answer.item.figure.quantity, measure)];
    }
    const start = position(target, promise.start);
    const end = promise.end === 0 ? 0 : position(target, promise.end - 1) + 1;
    if (start >= end) return [];
    return [{ text: 'target', role: promise.kind === 'date' ? 'date' : 'words', start, end, measure }];
  });
}
