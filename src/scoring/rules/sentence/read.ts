/**
 * A rule sentence (评分标准) → Rule. Only a sentence whose every part was understood and fits one form gives a
 * rule; anything else gives problems, with what was and was not understood.
 */
import { Decimal } from '../../decimal';
import type { CellRef, Note } from '../../model';
import { restate } from '../restate';
import type { MetricName, MetricFormulaOf, ReadableRule, RuleReading } from '../rule';
import { assemble } from './assemble';
import { readAward } from './award-words';
import { hasEnumerator, readClause } from './clauses';
import type { Clause } from './clause';
import { readRange } from './condition';
import { OFTENER, described } from './described';
import { fractionsAsPercent } from './fractions';
import { metricNamed } from './metric-name';
import { normaliseSentence } from './normalise';
import { ownTargetFrom } from './own-target';
import { ownFormula } from './own-formula';
import type { Assembled } from './sorted';
import { sumFrom } from './sum-from';
import { hasValley } from './valley';

export interface SentenceContext {
  readonly points: Decimal | null;
  readonly name: string;
  readonly cell: CellRef | null;
}

/** At commas that stand outside brackets. */
function pieces(statement: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let piece = '';
  for (const character of statement) {
    if (character === '(' || character === '[') depth += 1;
    if (character === ')' || character === ']') depth -= 1;
    if (character === ',' && depth <= 0) {
      found.push(piece);
      piece = '';
    } else piece += character;
  }
  return [...found, piece].filter((part) => part !== '');
}

/** 90%-100%或110%-120%得3分: the award of either range. */
function alternatives(piece: string): readonly string[] {
  const award = readAward(piece);
  const ranges = award?.rest.replace(/的$/, '').split(/或者?/) ?? [];
  if (award === null || ranges.length < 2 || !ranges.every((range) => /\d/.test(range) && readRange(range) !== null)) {
    return [piece];
  }
  return ranges.map((range) => `${range}${piece.slice(award.rest.length)}`);
}

/** 不涉及的不纳入评分,分值按比例折算: the second half says no more than the first. */
const RESCALED =
  /^(?:(?:该|其)项?)?(?:分值|得分|总分)?(?:按(?:照)?比例)(?:进行)?(?:折算|换算|调整)(?:总分|得分|为满分)?$/;

/** ①…②…③…,全部符合得5分: the award is no part of the last item. */
const OF_ALL_LISTED = /^(?:以上|上述)?(?:全部|均|都|所有)(?:满足|符合|达到|具备|做到|达标)(?:的|要求|条件)*得/;

/** 每月至少开展1次,全年不少于12次得6分: how often says no more of the award either. */
const standsAlone = (pending: string, piece: string): boolean =>
  hasEnumerator(pending)
    ? OF_ALL_LISTED.test(piece)
    : OFTENER.test(pending) && piece.startsWith('全年') && readClause(piece) !== null;

interface Parts {
  readonly clauses: readonly Clause[];
  readonly unread: readonly string[];
}

/** A condition may run over commas (有结余,但不超过上年结转,2分): pieces are joined until they say something. */
function partsOf(sentence: string): Parts {
  const clauses: Clause[] = [];
  const unread: string[] = [];
  const leave = (text: string): void => {
    const clause = described(text);
    if (clause === null) unread.push(text);
    else clauses.push(clause);
  };
  for (const statement of sentence.split(';')) {
    let pending = '';
    for (const piece of pieces(statement).flatMap(alternatives)) {
      if (pending === '' && clauses.at(-1)?.kind === 'not-applicable' && RESCALED.test(piece)) continue;
      if (standsAlone(pending, piece)) {
        leave(pending);
        pending = '';
      }
      const joined = pending === '' ? piece : `${pending},${piece}`;
      const clause = readClause(joined);
      if (clause !== null) {
        clauses.push(clause);
        pending = '';
        continue;
      }
      const alone = pending === '' ? null : readClause(piece);
      if (alone === null) {
        pending = joined;
        continue;
      }
      leave(pending);
      clauses.push(alone);
      pending = '';
    }
    if (pending !== '') leave(pending);
  }
  return { clauses, unread };
}

const GENERIC = /^(?:|比率|该比率|该指标|指标|得分|实际值|完成率)$/;

/** The budget rate that the rule reads. A sentence with a definition of its own is not computed by the standard's. */
function metricOf(assembled: Assembled, clauses: readonly Clause[], name: string): MetricName | 'fact' {
  const readsRate = [
    'proportional',
    'reverse',
    'reverse-proportional',
    'reverse-linear',
    'steps',
    'bands',
    'formula',
    'interpolated',
    'piecewise',
  ];
  if (!readsRate.includes(assembled.rule.form)) return 'fact';
  const { rule } = assembled;
  if ((rule.form === 'bands' || rule.form === 'interpolated') && rule.reads === 'number') return 'fact';
  if (clauses.some(({ kind }) => kind === 'definition')) return 'fact';
  // 控制率 in the row 公用经费控制率 is that row's rate.
  const shortened = assembled.subject !== '' && name.endsWith(assembled.subject);
  const named = GENERIC.test(assembled.subject) || shortened ? metricNamed(name) : metricNamed(assembled.subject);
  return named ?? 'fact';
}

/** The definition of the rate that the rule reads; undefined where the sentence has none. */
function formulaOf(assembled: Assembled, clauses: readonly Clause[]): MetricFormulaOf | null | undefined {
  const definitions = clauses.flatMap((clause) => (clause.kind === 'definition' ? [clause] : []));
  const [only] = definitions;
  if (only === undefined) return undefined;
  const { subject } = assembled;
  const meant = GENERIC.test(subject) || only.subject.endsWith(subject) || subject.endsWith(only.subject);
  return definitions.length === 1 && meant ? ownFormula(only.subject, only.text) : null;
}

export function readRuleSentence(sentence: string, context: SentenceContext): RuleReading {
  const whole = readWhole(sentence, context);
  if (whole.rule !== null || whole.problems.some(({ code }) => code === 'rule.blank')) return whole;
  const parts = sumFrom(normaliseSentence(sentence), context.points, (text, points, name) =>
    readWhole(text, { ...context, points, name })
  );
  if (parts === null) return whole;
  const rule: ReadableRule = { metric: 'fact', rule: parts, source: sentence, cell: context.cell };
  return { rule, restatement: restate(rule, context), problems: [], unread: [] };
}

function readWhole(sentence: string, context: SentenceContext): RuleReading {
  const cells = context.cell === null ? [] : [context.cell];
  const problem = (code: string, params: Readonly<Record<string, string>> = {}): Note => ({
    code,
    params: { name: context.name, points: context.points?.toString() ?? '', sentence, ...params },
    cells,
  });
  const none = (problems: readonly Note[], unread: readonly string[] = []): RuleReading => ({
    rule: null,
    restatement: null,
    problems,
    unread,
  });
  const text = normaliseSentence(sentence);
  if (text.replace(/[;,.]/g, '') === '') return none([problem('rule.blank')]);
  const own = ownTargetFrom(text);
  if (own !== null) {
    const rule: ReadableRule = { metric: 'fact', rule: own, source: sentence, cell: context.cell };
    return { rule, restatement: restate(rule, context), problems: [], unread: [] };
  }
  const choice = choiceFrom(text, context);
  if (choice !== null) return { rule: choice, restatement: restate(choice, context), problems: [], unread: [] };
  const { clauses: parts, unread } = partsOf(text);
  const ways = new Set(parts.flatMap((clause) => (clause.kind === 'not-applicable' ? [clause.way] : [])));
  if (ways.size > 1) return none([problem('rule.no-form')], [sentence]);
  const [ofNone] = ways;
  const clauses = fractionsAsPercent(parts, context.name).filter(({ kind }) => kind !== 'not-applicable');
  // A person scores the row whatever the other parts say.
  const judged = clauses.some(({ kind }) => kind === 'judgement');
  if (unread.length > 0 && !judged) {
    const code = clauses.every(({ kind }) => kind === 'filler' || kind === 'introduction')
      ? 'rule.unread'
      : 'rule.partly-read';
    return none([problem(code, { unread: unread.join('；') })], unread);
  }
  const assembled = assemble(clauses, context.name, context.points);
  if (assembled === null) return none([problem('rule.no-form')], [sentence]);
  const metric = metricOf(assembled, clauses, context.name);
  const formula = formulaOf(assembled, clauses);
  const rule: ReadableRule = {
    metric,
    ...(formula === undefined ? {} : { formula }),
    rule: assembled.rule,
    source: sentence,
    cell: context.cell,
    ...(assembled.subject === '' ? {} : { subject: assembled.subject }),
    ...(ofNone === undefined ? {} : { notApplicable: ofNone }),
  };
  const restatement = restate(rule, context);
  return { rule, restatement, problems: contradictions(assembled, clauses, context.points, problem), unread: [] };
}

const EITHER =
  /[,;]?(?:以上)?(?:二者|两者|2者|以上两项|两项)?(?:择其一|取其一|任选其一|二选一|选其一|择一)(?:进行)?(?:考核|评价|计分)?[,;]*$/;

/** 甲得满分,否则不得分;或乙得满分,否则不得分;二者择其一: each half must be a rule of its own. */
function choiceFrom(text: string, context: SentenceContext): ReadableRule | null {
  const stripped = text.replace(/;+$/, '');
  if (!EITHER.test(stripped)) return null;
  const halves = stripped.replace(EITHER, '').split(/;(?:或者?,?)/);
  if (halves.length !== 2) return null;
  const options = halves.map((half) => readRuleSentence(half, context));
  const rules = options.flatMap(({ rule, problems }) => (rule === null || problems.length > 0 ? [] : [rule]));
  if (rules.length !== 2) return null;
  return { metric: 'fact', rule: { form: 'choice', options: rules }, source: text, cell: context.cell };
}

/** What the sentence gives at best, and what it calls 满分, must be the row's 分值. */
function contradictions(
  assembled: Assembled,
  clauses: readonly Clause[],
  points: Decimal | null,
  problem: (code: string, params: Readonly<Record<string, string>>) => Note
): readonly Note[] {
  if (hasValley(assembled.rule, points)) return [problem('rule.bands-valley', {})];
  if (points === null) return [];
  const stated = clauses.flatMap((clause) => {
    if (clause.kind === 'full-points') return [clause.points];
    if (clause.kind === 'most-lost' || clause.kind === 'most-given') {
      return clause.most !== null && clause.most.compare(points) > 0 ? [clause.most] : [];
    }
    return [];
  });
  const values = assembled.best === null ? stated : [assembled.best, ...stated];
  const wrong = values.find((value) => !value.equals(points));
  return wrong === undefined ? [] : [problem('rule.contradicts-points', { best: wrong.toString() })];
}
