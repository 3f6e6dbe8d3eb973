/** A promise in words and what the answer says of it. */
import { Decimal } from '../../decimal';
import type { Measure } from '../../model';
import { saidWithFigure } from '../wordings/by-how-much';
import { figurelessClauses } from '../wordings/clause-answer';
import { figuresOf } from '../figures/figures';
import { likeness, nounOf } from '../figures/nouns';
import { note, option, type Option } from '../promises/option';
import type { TextPromise } from '../promises/promises';
import type { Scan } from '../scanning/quantity';
import { trendReached } from '../wordings/reworded';
import { NEVER } from '../promises/text-clauses';
import { textReached } from '../wordings/text-reached';
import { FAILED } from '../wordings/wording';
import { nothingOf, PARTLY, saidBy, saysNothing } from '../wordings/words';

export const textMeasure = (met: boolean | null, noun: string): Measure => ({
  comparator: 'text',
  target: null,
  targetHigh: null,
  unit: '',
  actual: null,
  met,
  direction: 'unclear',
  bare: false,
  approximate: false,
  noun,
});

export function textOption(
  promise: TextPromise,
  given: Scan,
  actual: string,
  single: boolean,
  target: string,
  name: string
): Option {
  const noun = single ? '' : promise.text;
  if (single || saidBy(actual) === 'done') {
    const met = single && target === actual ? true : textReached(promise.text, actual, single ? name : '');
    return decided(met, noun, promise.text, actual, given, single);
  }
  if (saidBy(actual) === 'not-done') return decided(null, noun, promise.text, actual, given, single);
  let best = '';
  let most = 0.4;
  for (const clause of figurelessClauses(given)) {
    const about = likeness(promise.noun, nounOf(clause.text));
    if (about > most) {
      most = about;
      best = clause.text;
    }
  }
  if (best === '' && saidBesides(promise, given)) return decided(true, noun, promise.text, actual, given, single);
  if (best === '')
    return option(textMeasure(null, noun), [], [note('unanswered', { noun: promise.text, target: promise.text })]);
  return decided(textReached(promise.text, best), noun, promise.text, best, given, single);
}

/** Said by a clause that holds a figure: 事故0起 for 零事故, 86所中小学全覆盖. */
const saidBesides = (promise: TextPromise, given: Scan): boolean =>
  ((NEVER.test(promise.text) || NOTHING_OF_IT.test(promise.text)) && saysNever(given, promise)) ||
  (promise.text.endsWith('全覆盖') && saysWhole(given, promise.noun)) ||
  given.text.split(/[,;。!\n]/).some((clause) => /\d/.test(clause) && saysIt(promise, clause));

/** 及时发放1260人 for 及时发放. */
const saysIt = ({ text, noun }: TextPromise, clause: string): boolean =>
  (clause.includes(text) && !FAILED.test(clause) && !PARTLY.test(clause)) ||
  (likeness(noun, nounOf(clause)) > 0.4 && saidSo(text, clause));

/** 新发案件同比下降37.5% for 新发案件下降; the subject is said in both. */
function saidSo(wanted: string, given: string): boolean {
  if (trendReached(wanted, given) === true) return true;
  const at = wanted.search(/不低于|不高于|高于|低于|优于|快于/);
  const from = given.search(/高于|低于|优于|快于|高出/);
  return at >= 0 && from >= 0 && saidWithFigure(wanted.slice(at), given.slice(from));
}
const NOTHING_OF_IT = /零[\u4e00-\u9fff]{2}$/;

/** 事故0起, or 13次、零事故, for 零事故. */
const saysNever = (given: Scan, { text, noun }: TextPromise): boolean =>
  given.text.split(/[,;。!\n、()]/).some((piece) => piece === text || (saysNothing(piece) && nothingOf(piece, text))) ||
  figuresOf(given).some(
    ({ quantity, before }) => quantity.value.isZero() && quantity.high === null && likeness(noun, nounOf(before)) > 0.4
  );

/** 检查医药机构682家(覆盖率100%) for 检查定点机构全覆盖. */
const saysWhole = (given: Scan, noun: string): boolean =>
  given.text
    .split(/[,;。!\n]/)
    .some((clause) => clause.endsWith('全覆盖') && !/未|没/.test(clause) && likeness(noun, nounOf(clause)) > 0.4) ||
  figuresOf(given).some(
    ({ quantity, before, lead, bracketed, opening }) =>
      quantity.unit === '%' &&
      quantity.value.equals(Decimal.HUNDRED) &&
      before.endsWith('覆盖率') &&
      likeness(noun, nounOf((bracketed ? opening : lead) + before)) > 0.3
  );

function decided(
  met: boolean | null,
  noun: string,
  text: string,
  actual: string,
  given: Scan,
  single: boolean
): Option {
  const shown = { noun: text, target: text, actual };
  const figures = single && given.quantities.length > 0;
  if (met === null)
    return option(textMeasure(null, noun), [], [note(figures ? 'figure-for-text' : 'text-unclear', shown)]);
  return option(textMeasure(met, noun), text === actual ? [] : [note('text-judged', shown)]);
}
