/**
 * Over every sentence of the tables that is read: each fact that has a score has one between 0 and the points, with
 * deductions that make up the rest; along growing figures the scores rise, fall, or rise to a best range and fall.
 */
import { Decimal } from '../../../src/scoring/decimal';
import { readRuleSentence, scoreByRule, type Fact } from '../../../src/scoring/rules';
import type { ReadableRule, Rule } from '../../../src/scoring/rules/rule';
import { general } from '../../../src/scoring/standards/general';
import { allSentences } from './all-sentences';

const ref = { sheet: '表4', row: 0, column: 0 };

interface Read {
  readonly rule: ReadableRule;
  readonly points: Decimal;
  readonly name: string;
}

const READ: readonly (readonly [sentence: string, Read])[] = allSentences().flatMap(
  ({ points: of, name, sentence }) => {
    const points = Decimal.from(of);
    const { rule, problems } = readRuleSentence(sentence, { points, name, cell: ref });
    return rule === null || problems.length > 0 ? [] : [[sentence, { rule, points, name }] as const];
  }
);

/** The cut points that the rule names, and whole numbers in between and beyond. */
function figures(rule: Rule): readonly Decimal[] {
  const cuts = JSON.stringify(rule, (_, value: unknown) => (value instanceof Decimal ? value.toString() : value)).match(
    /(?<=")-?\d+(?:\.\d+)?(?=")/g
  );
  const grid = Array.from({ length: 161 }, (_, at) => Decimal.of(at));
  const beside = [...new Set(cuts ?? [])].flatMap((text) => {
    const cut = Decimal.from(text);
    const little = Decimal.of(1, 2);
    return [cut.minus(little), cut, cut.plus(little)];
  });
  return [...grid, ...beside.filter((value) => value.sign() >= 0)].sort((left, right) => left.compare(right));
}

const COUNTS = Array.from({ length: 60 }, (_, count) => Decimal.of(count));

function scoresAlong({ rule, points, name }: Read, facts: readonly Fact[]): readonly Decimal[] {
  const context = { points, standard: general, name, cells: [ref], cause: '' };
  return facts.flatMap((fact) => {
    const { score, deductions, problems, status } = scoreByRule(rule, fact, context);
    // Half a million facts: checked without a matcher each.
    if (score === null) {
      if (problems.length === 0) throw new Error(`open without a problem: ${JSON.stringify(fact)}`);
      return [];
    }
    const lost = Decimal.sum(deductions.map(({ amount }) => amount));
    const isSound = score.sign() >= 0 && score.compare(points) <= 0 && score.plus(lost).equals(points);
    if (!isSound || status !== 'scored') throw new Error(`${JSON.stringify(fact)}: ${score.toString()}`);
    return [score];
  });
}

type Course = 'rises' | 'falls' | 'rises, then falls' | 'has a valley';

function courseOf(scores: readonly Decimal[]): Course {
  let rose = false;
  let fell = false;
  for (const [at, score] of scores.entries()) {
    const order = score.compare(scores[at - 1] ?? score);
    if (order > 0 && fell) return 'has a valley';
    rose ||= order > 0;
    fell ||= order < 0;
  }
  return fell ? (rose ? 'rises, then falls' : 'falls') : 'rises';
}

/** What a form must do along growing figures; of the others the sentence decides. */
const COURSES: Partial<Record<Rule['form'], Course>> = {
  proportional: 'rises',
  climb: 'rises',
  gains: 'rises',
  share: 'rises',
  weighted: 'rises',
  reverse: 'falls',
  'reverse-proportional': 'falls',
  formula: 'falls',
  occurrences: 'falls',
};

function wanted(rule: Rule): Course | undefined {
  if (rule.form !== 'steps') return COURSES[rule.form];
  return rule.beyond === 'below' ? 'rises' : rule.beyond === 'above' ? 'falls' : undefined;
}

test('the tables hold sentences of every form that a reader can produce', () => {
  const forms = new Set(READ.map(([, { rule }]) => rule.rule.form));
  const produced: readonly Rule['form'][] = [
    'proportional',
    'reverse-proportional',
    'reverse',
    'steps',
    'target-steps',
    'climb',
    'bands',
    'interpolated',
    'piecewise',
    'sum',
    'states',
    'checklist',
    'occurrences',
    'gains',
    'faults',
    'kinds',
    'deadlines',
    'share',
    'formula',
    'tiers',
    'own-target',
    'choice',
    'weighted',
    'judgement',
  ];
  expect(produced.filter((form) => !forms.has(form))).toEqual([]);
  expect(READ.length).toBeGreaterThan(900);
});

test.each(READ)('%s', (_, read) => {
  const { rule } = read.rule;
  const rates = figures(rule).map((rate): Fact => ({ kind: 'rate', rate }));
  const counts = COUNTS.map((count): Fact => ({ kind: 'count', count }));
  for (const facts of [rates, counts]) {
    const scores = scoresAlong(read, facts);
    const course = courseOf(scores);
    expect(course).not.toBe('has a valley');
    const must = wanted(rule);
    const level = scores.every((score) => score.equals(scores[0] ?? score));
    if (must !== undefined && !level) expect(course).toBe(must);
  }
});
