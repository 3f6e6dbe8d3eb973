/**
 * F6, F7, F8: bands of a rate or number, one- or two-sided, and thresholds (two bands).
 * Seen: 预算控制率=0得5分;0–10%(含)得4分;…;大于30%不得分 · 重点支出安排率≥90%得5分;80%(含)–90%得4分 ·
 * 成本控制率±10%以内得5分;±10%–15%得3分;…;其他不得分 · 资金使用率>95%得满分,否则不得分.
 * A value in no band, or in two bands that give different scores, is asked about.
 */
import { scoreAward } from './award';
import { eitherSign } from './deviation';
import { agreed, review } from './outcome';
import { RANK, rankIn } from './rank';
import { statesSaid } from './states';
import { quantitiesOf } from './quantity';
import { absoluteQuotient, compareQuotient, shown, type Quotient } from './quotient';
import type { Award, Band, Bound, Fact, Rule, RuleContext, RuleOutcome } from './rule';

type Bands = Extract<Rule, { form: 'bands' }>;

const above = (value: Quotient, low: Bound | null): boolean => {
  if (low === null) return true;
  const order = compareQuotient(value, low.value);
  return order > 0 || (order === 0 && low.included);
};
const below = (value: Quotient, high: Bound | null): boolean => {
  if (high === null) return true;
  const order = compareQuotient(value, high.value);
  return order < 0 || (order === 0 && high.included);
};

export const inBand = (value: Quotient, band: Pick<Band, 'low' | 'high'>): boolean =>
  above(value, band.low) && below(value, band.high);

const byAward = (award: Award, value: string, context: RuleContext): RuleOutcome =>
  scoreAward(award, context, { code: 'band', params: { value } });

/** A state that the words name; it and a figure beside it (未开展,完成率0%) must agree. */
function byState(rule: Bands, fact: Fact, context: RuleContext): RuleOutcome | null {
  const { states = [] } = rule;
  const [only] = rule.bands;
  // 不超过预算数得满分,否则不得分: a bare 是 or 否 answers it.
  const answer =
    fact.kind === 'words' && /^(?:是|否|达标|[未不]达标|不?符合(?:要求)?)$/.test(fact.text) ? fact.text : '';
  if (only !== undefined && rule.bands.length === 1 && rule.otherwise !== null && answer !== '') {
    return byAward(/^[否未不]/.test(answer) ? rule.otherwise : only.award, answer, context);
  }
  const text =
    fact.kind === 'words'
      ? fact.text
      : fact.kind === 'rate' || fact.kind === 'count' || fact.kind === 'number'
        ? fact.words
        : undefined;
  if (states.length === 0 || text === undefined) return null;
  const said = statesSaid(states, text);
  if (said.length === 0) return null;
  const outcome = agreed(
    context,
    said.map(({ award }) => scoreAward(award, context, { code: 'state', params: { text } })),
    'rule.state-unclear'
  );
  // 增长2% is a rise, beside bands of a fall.
  const rise = /^(?:同比|较上年|比上年)?(增长|上升|增加|提高)(?:了)?\d+(?:\.\d+)?(?:%|‰)$/.exec(text)?.[1];
  if (rise !== undefined && states.some(({ phrases }) => phrases.some((phrase) => phrase.endsWith(rise))))
    return outcome;
  if (fact.kind === 'words' || (fact.kind === 'count' && fact.count.isZero())) return outcome;
  return review(context, 'rule.state-unclear', { text });
}

export function scoreBandsAt(rule: Bands, reading: Quotient, context: RuleContext): RuleOutcome {
  const value = rule.symmetric ? absoluteQuotient(reading) : reading;
  const awards = rule.bands.filter((band) => inBand(value, band)).map((band) => band.award);
  const text = `${shown(reading, 4)}${(rule.reads ?? 'rate') === 'rate' ? '%' : ''}`;
  if (awards.length === 0 && rule.otherwise !== null) return byAward(rule.otherwise, text, context);
  if (awards.length === 0) return review(context, 'rule.no-band', { value: text });
  return agreed(
    context,
    awards.map((award) => byAward(award, text, context)),
    'rule.bands-overlap'
  );
}

export function scoreBands(rule: Bands, told: Fact, context: RuleContext, subject?: string): RuleOutcome {
  const reads = rule.reads ?? 'rate';
  const named = byState(rule, told, context);
  if (named !== null) return named;
  const fact = rule.unit === RANK ? rankIn(told, context.name) : told;
  if (fact === null) return review(context, 'rule.fact-not-number');
  const cuts = rule.bands.flatMap(({ low, high }) => [low, high]).flatMap((end) => (end === null ? [] : [end.value]));
  const quantities = quantitiesOf(fact, { reads, subject, unit: rule.unit === RANK ? '' : rule.unit, cuts }, context);
  if (quantities.kind === 'problem') return review(context, quantities.code);
  const readings =
    reads === 'rate' ? eitherSign(quantities.readings, [subject, context.name], cuts) : quantities.readings;
  const outcomes = readings.map((reading) => scoreBandsAt(rule, reading, context));
  return agreed(context, outcomes, 'rule.fact-ambiguous');
}
