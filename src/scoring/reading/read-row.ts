/** A row's texts → every plausible reading, the likeliest first, and what has to be asked. */
import type { Candidate, Note, Reading } from '../model';
import { clauseAnswer } from './clause-answer';
import { facetOf } from './facet';
import { hintsFor } from './hints';
import { isTooLong, isTooMany, MOST_PROMISES } from './limits';
import { foldText } from './normalise';
import { asked, type Asked, type Surroundings } from './asked';
import { measure, numberOptions } from './number-verdict';
import { isOpen, type Figure } from './figures';
import { note, option, type Option } from './option';
import { FLOW, isApplied, OF_WHICH, pair, PENDING_NAME, type Pair, type Pairing } from './pairing';
import { promisesOf, withoutRule, type DatePromise, type NumberPromise, type Promised } from './promises';
import type { ReadingPolicy, RowText } from './row-text';
import { scan } from './scan';
import type { Scan } from './quantity';
import { dateOption, pairDates } from './date-verdict';
import { isoOf, type CalendarDate } from './dates';
import { displayNoun, negates, nounOf } from './nouns';
import { allAre, allOf, isNotApplicable, isPlaceholder, nothingOf, saidBy } from './words';
import { unitFit } from './units';
import { textOption } from './text-verdict';
import { annual, periods } from './frequency';
import { Decimal } from '../decimal';
import { readSimple } from './simple';
import { remembered } from './remembered';
import { completionProblems } from './completion';
import { saysItsVerb } from './own-verb';
import { rateWord } from './worked-out';

const nothing = (problem: Note): Reading => ({ candidates: [], problems: [problem] });

const isCost = (row: RowText): boolean => row.levels.some((level) => level.includes('成本'));

export const readRow = (row: RowText, policy: ReadingPolicy): Reading =>
  remembered(row, policy, isCost(row), facetOf(row.levels, row.name), readRowAfresh);

/** Without what is remembered of earlier rows. */
export const readRowAfresh = (row: RowText, policy: ReadingPolicy): Reading => read(row, policy, readSimple);

/** Without the short way; it must give the same, and a test says so. */
export const readRowInFull = (row: RowText, policy: ReadingPolicy): Reading => read(row, policy, () => null);

function read(row: RowText, policy: ReadingPolicy, short: typeof readSimple): Reading {
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
    kind: row.kind ?? (isCost(row) ? 'cost' : null),
    facet: facetOf(row.levels, name),
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
  const dates = pairDates(deadlines, given, single);
  const context: Context = { row, around, name, wanted, given, target, actual, single, pairing, dates };
  const options = promises.map((promise) => optionsOf(promise, context));
  problems.push(
    ...lateBeside(promises, wanted, given, row.year),
    ...alternatives(numbers),
    ...completionProblems(pairing)
  );
  return combine(options, problems, isCopied(target, actual));
}

const isCopied = (target: string, actual: string): boolean =>
  target === actual && /[≥≤<>]|不|以上|以下|以内/.test(target);

interface Context {
  readonly row: RowText;
  readonly around: Surroundings;
  readonly name: string;
  readonly wanted: Scan;
  readonly given: Scan;
  readonly target: string;
  readonly actual: string;
  readonly single: boolean;
  readonly pairing: Pairing;
  readonly dates: ReadonlyMap<DatePromise, CalendarDate>;
}

function unreadable(...scans: readonly Scan[]): Note[] {
  return scans.flatMap((one) =>
    one.unread.map(({ start, end }) =>
      note('number-unread', { text: one.text.slice(start, Math.min(end, start + 24)) })
    )
  );
}

/** 生机比达到6:1 is a promise, but no figure that another could be compared with. */
const RATIO = /比(?:例|率)?(?:达到|达|为|不低于|不高于|控制在|:)*(\d+(?:\.\d+)?:\d+(?:\.\d+)?)/g;
const ratios = (target: string): readonly Note[] =>
  Array.from(target.matchAll(RATIO), ([, text = '']) => note('number-unread', { text }));

/** `5个/10个`: two targets for one thing. */
const alternatives = (numbers: readonly NumberPromise[]): readonly Note[] =>
  numbers
    .filter(
      ({ figure, quantity }, index) =>
        figure.joined === '或' ||
        (figure.joined === '/' && unitFit(numbers[index - 1]?.quantity.unit ?? '', quantity.unit) !== 'different')
    )
    .map(({ quantity }) => note('target-alternatives', { value: quantity.value.toString() }));

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
          context.dates.get(promise)
        ),
      ];
    case 'text':
      return [textOption(promise, context.given, context.actual, context.single, context.target, context.name)];
  }
}

function numberPromise(one: Pair, context: Context): readonly Option[] {
  const { promise } = one;
  const noun = context.single ? '' : displayNoun(promise.phrase);
  const ask = asked(promise.quantity, noun, promise.phrase, promise.figure, context.around);
  const shown = {
    noun: noun === '' ? context.row.name : noun,
    target: promise.quantity.value.toString() + promise.quantity.unit,
  };
  if (promise.quantity.rank || isPlaces(promise, context.name))
    return [option(measure(ask, null, null), [], [note('rank', shown)])];
  if (one.answer === null) return [inWords(promise, ask, context, shown)];
  const answers = [one.answer, ...one.rivals];
  const options: Option[] = [];
  for (const answer of answers) {
    const { figure } = answer.item;
    const extra = [
      changeProblem(promise, figure.change, context, figure.quantity),
      negates(`${context.name}|${promise.phrase}`, answer.item.phrase)
        ? note('negated', { noun: shown.noun, actual: displayNoun(answer.item.phrase) })
        : null,
      otherYear(promise.figure.year ?? context.row.year, figure.year),
      // 春防、秋防各1次 for 2次: one of them is not the whole.
      context.single &&
      ask.unit !== '%' &&
      answer === one.answer &&
      context.pairing.unused.some((other) => other.item.figure === figure)
        ? note('not-understood', { ...shown, actual: context.actual })
        : null,
      openPart(context, promise, figure),
      stillOpen(promise, figure, context),
      // 现有186家 does not say how many of them are new.
      figure.stock && FLOW.test(promise.phrase + context.name) && !FLOW.test(figure.before)
        ? note('noun-differs', { noun: shown.noun, actual: displayNoun(answer.item.phrase) })
        : null,
      one.strange ? note('noun-differs', { noun: shown.noun, actual: displayNoun(answer.item.phrase) }) : null,
    ].filter((problem): problem is Note => problem !== null);
    const compared = annual(
      ...periods(context.name, promise.figure.per, figure.per, promise.figure.before, figure.before),
      ask,
      figure.quantity
    );
    for (const variant of compared.asks)
      for (const read of numberOptions(variant, figure.quantity, answer.item.phrase, context.around))
        options.push({
          ...read,
          problems: [...read.problems, ...compared.problems, ...extra, ...partial(figure.until, read)],
        });
  }
  return distinct([...options, ...summed(one, options, ask, context)]);
}

/** 排名前进3位 */
const isPlaces = ({ quantity, phrase }: NumberPromise, name: string): boolean =>
  (quantity.unit === '位' || quantity.unit === '名' || quantity.unit === '名次') && PLACES.test(name + phrase);
const PLACES = /排名|位次|名次|进位/;

/**
 * 省级2家,市级5家 for 市级以上6家; 来信12件,来访46件 for ≤50件: where one figure and all of them together say
 * different things of the target, both may be meant.
 */
function summed(one: Pair, options: readonly Option[], ask: Asked, context: Context): readonly Option[] {
  const { single, pairing, around } = context;
  const figure = one.answer?.item.figure;
  const met = options[0]?.measure.met;
  const flow = FLOW.test(one.promise.phrase + context.name);
  // 结题5项 answered by 立项5项,结题3项: the target's own word tells which.
  const own = one.promise.noun;
  if (!single || figure === undefined || figure.total || one.answer?.sum === 'total') return [];
  if (one.answer?.base !== null) return [];
  if (met !== (ask.direction === 'less')) return [];
  const beside = pairing.unused.filter(
    ({ item }) =>
      isBeside(item.figure, figure) &&
      !isApplied(item.figure, one.promise.phrase + context.name) &&
      !OF_WHICH.test(item.figure.after) &&
      !(own !== '' && figure.before.includes(own) && !item.figure.before.includes(own)) &&
      !(flow && item.figure.stock) &&
      !(met && HANDLED.test(item.figure.before)) &&
      !(HANDLED.test(figure.before) && FOUND.test(item.figure.before))
  );
  if (beside.length === 0) return [];
  const value = Decimal.sum([figure, ...beside.map(({ item }) => item.figure)].map(({ quantity }) => quantity.value));
  return numberOptions(ask, { ...figure.quantity, value }, '', around).filter(({ measure: all }) => all.met === !met);
}

/** What became of the cases counted before is no further case. */
const FOUND = /发现|查出|检出|排查|收到|接到|接收|交办|转办/;
const HANDLED = /办结|处理|处置|整改|调解|化解|回复|答复|解决|结案|修复/;
/** 另有线下180人 comes on top, also where the sentence spoke of parts before. */
const ALSO = /^(?:另|此外)[有外]?/;

/** Counted in the same unit, and neither a part of the other nor something planned, compared or still open. */
const isBeside = (other: Figure, figure: Figure): boolean =>
  other.quantity.unit === figure.quantity.unit &&
  other.quantity.unit !== '%' &&
  other.quantity.unit !== '' &&
  !other.quantity.unit.includes('/') &&
  !other.bracketed &&
  !other.planned &&
  !other.compared &&
  other.change === null &&
  other.per === figure.per &&
  (ALSO.test(other.before) ? !isOpen(other.after) : !other.part && !other.pending);

/** 整治15口,其中3口延期: what is said to be open is still counted in the whole. */
const openPart = ({ pairing, given }: Context, { quantity }: NumberPromise, figure: Figure): Note | null => {
  // 6处(2处待验收)
  const opens = given.text[figure.quantity.end] === '(' && figure.quantity.value.compare(quantity.value) >= 0;
  const open = pairing.unused.find(
    ({ item }) =>
      (item.figure.part || (item.figure.bracketed && opens)) &&
      item.figure.pending &&
      item.figure.quantity.unit === figure.quantity.unit
  )?.item.figure;
  return open === undefined || figure.pending || open.quantity.value.isZero()
    ? null
    : note('partly-done', { noun: open.before + open.after, target: '', actual: open.quantity.value.toString() });
};

/** The row itself asks for a beginning. */
const BEGINNING = /开工|动工|开建|启动/;

/** 3栋均在施工, 开工3栋: counted, but not done. */
const stillOpen = (promise: NumberPromise, figure: Figure, { name, actual }: Context): Note | null =>
  (figure.pending && !promise.figure.pending && !PENDING_NAME.test(name)) ||
  (figure.begun && !BEGINNING.test(promise.phrase + name))
    ? note('partly-done', { noun: displayNoun(promise.phrase), target: promise.quantity.value.toString(), actual })
    : null;

/** 2021年94% says nothing of 2022. */
const otherYear = (wanted: number | null, given: number | null): Note | null =>
  wanted === null || given === null || wanted === given ? null : note('other-year', { year: String(given) });

/** A deadline beside a figure (12月底前完成100个) is no target of its own, but a later date is not passed over. */
function lateBeside(promises: readonly Promised[], wanted: Scan, given: Scan, year: number | null): readonly Note[] {
  if (promises.some(({ kind }) => kind === 'date')) return [];
  const due = wanted.dates.filter((date) => date.grain !== 'year').map((date) => isoOf(date, year));
  const done = given.dates.filter((date) => date.grain !== 'year').map((date) => isoOf(date, year));
  const last = due.sort().pop();
  const latest = done.sort().pop();
  if (last === undefined || latest === undefined || latest <= last) return [];
  return [note('late', { noun: '', target: last, actual: latest })];
}

/** 截至9月底完成…: not the year's figure; it matters only while the target is not reached. */
const partial = (until: string | null, read: Option): readonly Note[] =>
  until === null || read.measure.met === true
    ? []
    : [note('partial-period', { actual: read.measure.actual?.toString() ?? '', date: until })];

/** 下降10% answered by 8%: whether 8% is the fall or the level is not said. */
function changeProblem(
  promise: NumberPromise,
  given: 'up' | 'down' | null,
  context: Context,
  quantity: { readonly value: Decimal }
): Note | null {
  const wanted = promise.figure.change;
  if (wanted === given || wanted === null) return null;
  const name = nounOf(context.name);
  const named = wanted === 'up' ? /增长|增速|增幅|提高|提升/.test(name) : /下降|降低|降幅|减少|压减/.test(name);
  const itself =
    context.single &&
    /(?:(?:增|降|减|提|压|上升|下降)[\u4e00-\u9fff]?(?:率|幅|幅度|速度|比例)|增速|增收)$/.test(promise.phrase);
  if (given === null && (named || itself) && quantity.value.sign() >= 0) return null;
  return note('change-unclear', { actual: quantity.value.toString() });
}

/** A numeric promise that no figure answers: by the words of its clause, or of the whole answer. */
function inWords(
  promise: NumberPromise,
  ask: Asked,
  context: Context,
  shown: Readonly<Record<string, string>>
): Option {
  const { actual, given } = context;
  const figureless = given.quantities.length === 0;
  const said = saidBy(actual);
  if (figureless) {
    const isDone = said === 'done' || (ask.unit !== '%' && saysItsVerb(actual, `${context.name} ${context.target}`));
    if (isDone || (said === 'passed' && speaksOf(actual, context.name, ask)))
      return option(measure(ask, null, true), [note('words-for-number', { ...shown, actual })]);
    if (ask.unit === '%' && ask.value.equals(Decimal.HUNDRED) && allOf(actual, context.name))
      return option(measure(ask, null, true), [note('words-for-number', { ...shown, actual })]);
    if (said === 'none' && zeroMeans(ask, context) && nothingOf(actual, context.name))
      return zero(ask, context, { ...shown, actual });
    if (context.single || said !== 'other') {
      const code = said === 'partly' ? 'partly-done' : said === 'not-done' ? 'not-done' : 'not-understood';
      return option(measure(ask, null, null), [], [note(code, { ...shown, actual })]);
    }
  }
  const word = ask.unit === '%' && ask.direction === 'more' ? rateWord(promise, context.name) : undefined;
  if (word !== undefined && allAre(actual, word))
    return option(measure(ask, null, true), [note('words-for-number', { ...shown, actual })]);
  const clause = clauseAnswer(given, promise.noun);
  if (clause === 'done') return option(measure(ask, null, true), [note('words-for-number', { ...shown, actual })]);
  if (clause === 'none' && zeroMeans(ask, context, promise.noun)) return zero(ask, context, { ...shown, actual });
  if (clause === 'not-done' && ask.value.equals(Decimal.ONE)) return option(measure(ask, null, false));
  return option(measure(ask, null, null), [], [note('unanswered', shown)]);
}

/** 合格 answers a rate of what is 合格, and no other. */
const speaksOf = (words: string, name: string, ask: Asked): boolean =>
  ask.unit === '%' &&
  ask.direction === 'more' &&
  ['合格', '通过', '达标', '正常', '及时', '按时', '按期'].some((word) => words.includes(word) && name.includes(word));

const zeroMeans = (ask: Asked, context: Context, noun = ''): boolean =>
  ask.value.isZero() ||
  ask.direction === 'less' ||
  (ask.direction === 'unclear' && /事故|投诉|问题|违/.test(context.name + noun));

/** 未发生, 无: a figure of 0. */
function zero(ask: Asked, context: Context, shown: Readonly<Record<string, string>>): Option {
  const nothing = {
    ...ask.quantity,
    value: Decimal.ZERO,
    high: null,
    bound: null,
    multiplier: Decimal.ONE,
    approximate: false,
    more: false,
    below: false,
    outOf: null,
  };
  return (
    numberOptions(ask, nothing, '', context.around)[0] ??
    option(measure(ask, null, null), [], [note('not-understood', shown)])
  );
}

/** The same measure twice is one reading. */
export function distinct(options: readonly Option[]): readonly Option[] {
  const seen = new Set<string>();
  return options.filter(({ measure: one, problems }) => {
    const key = `${one.target?.toString() ?? ''}|${one.actual?.toString() ?? ''}|${String(one.met)}|${problems.length}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** More readings than this are no help to anyone who has to choose. */
const MOST_CANDIDATES = 12;

/** The likeliest reading of every promise, then each promise's other readings one at a time. */
function combine(options: readonly (readonly Option[])[], problems: readonly Note[], copied: boolean): Reading {
  const firsts = options.map((list) => list[0]);
  const base = firsts.filter((one): one is Option => one !== undefined);
  if (base.length === 0 || base.length < options.length)
    return { candidates: [], problems: [...problems, note('not-understood', {})] };
  const copy = copied ? [note('copied')] : [];
  const candidate = (chosen: readonly Option[]): Candidate => ({
    measures: chosen.map((one) => one.measure),
    warnings: [...chosen.flatMap((one) => one.warnings), ...copy],
  });
  const candidates = [candidate(base)];
  const all = [...problems, ...base.flatMap((one) => one.problems)];
  options.forEach((list, position) => {
    for (const other of list.slice(1)) {
      if (candidates.length >= MOST_CANDIDATES) return;
      candidates.push(candidate(base.map((one, index) => (index === position ? other : one))));
      all.push(...other.problems);
    }
  });
  return { candidates, problems: all };
}
