/** Which characters of which text gave which value: made on demand, by reading the row again. */
import { normalise, type Normalised } from './normalise';
import { pair } from './pairing';
import { promisesOf, withoutRule, type NumberPromise } from './promises';
import type { Quantity } from './quantity';
import type { ReadingPolicy, RowText } from './row-text';
import { scan } from './scan';

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

/** The spans of the likeliest reading, in the order of the measures. */
export function explainRow(row: RowText, policy: ReadingPolicy): readonly Span[] {
  // The policy decides how a bare number is scored, never which characters were read.
  void policy;
  const name = normalise(row.name).text;
  const target = normalise(row.target);
  const actual = normalise(row.actual);
  const wanted = scan(withoutRule(target.text));
  const given = scan(actual.text);
  const promises = promisesOf(wanted, name);
  const numbers = promises.filter((promise): promise is NumberPromise => promise.kind === 'number');
  const { pairs } = pair(numbers, wanted, given, name);
  return promises.flatMap((promise, measure): readonly Span[] => {
    if (promise.kind === 'number') {
      const answer = pairs.find((one) => one.promise === promise)?.answer;
      const asked = spansOf('target', target, promise.quantity, measure);
      return answer == null ? asked : [...asked, ...spansOf('actual', actual, answer.item.figure.quantity, measure)];
    }
    const end = promise.end === 0 ? 0 : position(target, promise.end - 1) + 1;
    return [
      {
        text: 'target',
        role: promise.kind === 'date' ? 'date' : 'words',
        start: position(target, promise.start),
        end,
        measure,
      },
    ];
  });
}
