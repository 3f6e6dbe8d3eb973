/**
 * Awards by the day on which something was done. Seen: 1月底前完成得满分,2月底前得80%,3月底前得60%,其后不得分. The fact is
 * one date; what a month leaves open must give one answer. Without a year a date far from all of them may belong to
 * another year and is asked about.
 */
import { firstIsoOf, isoOf, lastDayOf, type CalendarDate } from '../reading/scanning/calendar-date';
import { dateAt } from '../reading/scanning/dates';
import { scoreAward } from './award';
import { Decimal } from '../decimal';
import { agreed, review, scored } from './outcome';
import { sayingOf } from './phrase';
import type { Award, Fact, Rule, RuleContext, RuleOutcome } from './rule';

type Deadlines = Extract<Rule, { form: 'deadlines' }>;

const ACT =
  '完成|报送|上报|提交|报出|下达|公开|公示|编制|印发|拨付|支付|备案|开工|竣工|验收|办结|签订|启动|开展|上线|交付|投入使用';
const AROUND = new RegExp(
  `^(?:实际)?(?:已|均|全部|于|在)*#(?:前|之前|以前)?(?:已|全部|均)*(?:${ACT})?(?:${ACT}|完毕|到位|的|工作|任务)*$`
);

/** The only date of a text that says no more than that something was done then. */
function dateIn(text: string): CalendarDate | null {
  for (let at = 0; at < text.length; at += 1) {
    const date = dateAt(text, at);
    if (date === null) continue;
    const rest = `${text.slice(0, at)}#${text.slice(date.end)}`;
    return date.ranged || date.month === null || !AROUND.test(rest) ? null : date;
  }
  return null;
}

const BEGUN = /启动|开工|开展|签订|编制/;

/** 2月30日 */
const noSuchDay = ({ month, day }: CalendarDate): boolean =>
  month !== null && day !== null && day > lastDayOf(2024, month);

/** Month and day as one number that grows through the year. */
const place = (iso: string): number => {
  const [day = '', month = ''] = iso.split('-').reverse();
  return Number(month) * 31 + Number(day);
};

const ends = ({ deadlines }: Deadlines): readonly { readonly last: number; readonly award: Award }[] =>
  deadlines.map(({ month, day, award }) => ({ last: month * 31 + (day ?? 31), award }));

const FAR = 9 * 31;
const AFTER = 6 * 31;

export function scoreDeadlines(rule: Deadlines, fact: Fact, context: RuleContext): RuleOutcome {
  const said = fact.kind === 'words' ? fact.text : 'words' in fact ? (fact.words ?? '') : '';
  const text = fact.kind === 'number' && said === '' ? `${fact.value.toString()}${fact.unit}` : said;
  if (rule.never.some((state) => text !== '' && sayingOf(text, state) === 'same')) {
    return scored(context, Decimal.ZERO, { reason: { code: 'state', params: { text } } });
  }
  const date = dateIn(text);
  const [first] = ends(rule);
  const last = ends(rule).at(-1);
  const begun = BEGUN.exec(text)?.[0] ?? '';
  const isOther = begun !== '' && rule.act !== '' && rule.act !== begun;
  const none = date === null || first === undefined || last === undefined;
  if (none || isOther || date.relativeYear !== 0 || noSuchDay(date)) {
    return review(context, 'rule.fact-not-date', { text });
  }
  // 3月前 is before it, or before its end.
  const before = date.day === null && /\d月(?:之|以)?前/.test(text) ? 1 : 0;
  const days = [place(firstIsoOf(date, null)) - before, place(isoOf(date, null))];
  if (days.some((day) => first.last - day > FAR || day - last.last > AFTER)) {
    return review(context, 'rule.fact-not-date', { text });
  }
  const outcomes = days.map((day) => {
    const award = ends(rule).find((one) => day <= one.last)?.award ?? rule.after;
    return award === null
      ? review(context, 'rule.no-band', { value: text })
      : scoreAward(award, context, { code: 'state', params: { text } });
  });
  return agreed(context, outcomes, 'rule.fact-ambiguous');
}
