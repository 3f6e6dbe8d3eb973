/** A row's texts → every plausible reading, the likeliest first, and what has to be asked. */
import type { Note, Reading } from '../model';
import type { Surroundings } from './promises/asked';
import { takenBack } from './doubts/caveats';
import { combine } from './verdicts/combine';
import { completionProblems } from './doubts/completion';
import { dateOption, pairDates } from './verdicts/date-verdict';
import { facetOfName, placeOf, type Place } from './promises/facet';
import { hintsFor } from './promises/hints';
import { isTooLong, isTooMany, MOST_PROMISES } from './scanning/limits';
import { foldText } from './scanning/normalise';
import { numberPromise } from './verdicts/number-promise';
import { note, type Option } from './promises/option';
import { pair } from './pairing/pairing';
import { promisesOf, withoutRule, type DatePromise, type NumberPromise, type Promised } from './promises/promises';
import { remembered } from './remembered';
import type { Context } from './pairing/row-context';
import { alternatives, earlierYear, effectBeside, lateBeside, ratios, unreadable } from './doubts/row-problems';
import type { ReadingPolicy, RowText } from './row-text';
import { scan } from './scanning/scan';
import { readSimple } from './simple';
import { textOption } from './verdicts/text-verdict';
import { isNotApplicable, isPlaceholder } from './wordings/words';

const nothing = (problem: Note): Reading => ({ candidates: [], problems: [problem] });

export const readRow = (row: RowText, policy: ReadingPolicy): Reading =>
  remembered(row, policy, placeOf(row.kind, row.levels), readShort);

const readShort = (row: RowText, policy: ReadingPolicy, place: Place): Reading => read(row, policy, place, readSimple);

/** Without what is remembered of earlier rows. */
export const readRowAfresh = (row: RowText, policy: ReadingPolicy): Reading =>
  readShort(row, policy, placeOf(row.kind, row.levels));

/** Without the short way; it must give the same, and a test says so. */
export const readRowInFull = (row: RowText, policy: ReadingPolicy): Reading =>
  read(row, policy, placeOf(row.kind, row.levels), () => null);

function read(row: RowText, policy: ReadingPolicy, place: Place, short: typeof readSimple): Reading {
  const name = foldText(row.name);
  const target = withoutRule(foldText(row.target));
  const actual = foldText(row.actual);
  if (target === '') return nothing(note('target-blank'));
  if (isPlaceholder(target)) return nothing(note('target-placeholder', { text: row.target }));
  if (actual === '') return nothing(note('actual-blank'));
  if (isPlaceholder(actual)) return nothing(note('actual-placeholder', { text: row.actual }));
  const excused = [target, actual].find(isNotApplicable);
  if (excused !== undefined) return nothing(note('not-applicable', { text: excused }));

  const heading = foldText(row.targetHeading);
  const around: Surroundings = {
    name,
    kind: place.kind,
    facet: place.facet ?? facetOfName(name),
    hints: hintsFor(name, heading),
    actualHints: row.actualHeading === '' ? hintsFor(name, '') : hintsFor(name, foldText(row.actualHeading)),
    atLeast: policy.bareNumber === 'at-least',
  };
  const simple = short(target, actual, around);
  if (simple !== null) return combine([simple], [], isCopied(target, actual));
  if (isTooLong(target, actual)) return nothing(note('too-long'));
  const wanted = scan(target);
  const given = scan(actual);
  if (isTooMany(wanted) || isTooMany(given)) return nothing(note('too-long'));
  const problems: Note[] = [...unreadable(wanted, given), ...ratios(target)];
  const promises = promisesOf(wanted, name);
  if (promises.length > MOST_PROMISES) return nothing(note('too-long'));
  const numbers = promises.filter((promise): promise is NumberPromise => promise.kind === 'number');
  const pairing = numbers.length === 0 ? { pairs: [], unused: [] } : pair(numbers, wanted, given, name);
  const single = promises.length === 1;
  const deadlines = promises.filter((promise): promise is DatePromise => promise.kind === 'date');
  const dates = pairDates(deadlines, given, single, name);
  const context: Context = { row, around, name, wanted, given, target, actual, single, pairing, dates };
  const options = promises.map((promise) => optionsOf(promise, context));
  problems.push(
    ...lateBeside(promises, wanted, given, row.year),
    ...(deadlines.length > 0 ? [] : earlierYear(actual, given, name + target, row.year)),
    ...alternatives(numbers),
    ...completionProblems(pairing),
    ...effectBeside(promises, options),
    ...takenBack(options, name + target, actual)
  );
  return combine(options, problems, isCopied(target, actual));
}

const isCopied = (target: string, actual: string): boolean =>
  target === actual && /[≥≤<>]|不|以上|以下|以内/.test(target);

function optionsOf(promise: Promised, context: Context): readonly Option[] {
  switch (promise.kind) {
    case 'number': {
      const one = context.pairing.pairs.find((candidate) => candidate.promise === promise);
      return one === undefined ? [] : numberPromise(one, context);
    }
    case 'date':
      return [
        dateOption(
          promise,
          context.given,
          context.actual,
          context.row.year,
          context.single,
          context.dates.get(promise),
          context.name
        ),
      ];
    case 'text':
      return [textOption(promise, context.given, context.actual, context.single, context.target, context.name)];
  }
}
