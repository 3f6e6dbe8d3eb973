/** 1月底前完成得满分,2月底前完成得80%,其后不得分 → deadlines, where every part speaks of the same act. */
import { dateAt } from '../../reading/scanning/dates';
import type { Rule } from '../rule';
import { type Assembled, type Of, type Sorted, bestOf, isFull, isNothing, wordsIn } from './sorted';

type Deadline = Extract<Rule, { form: 'deadlines' }>['deadlines'][number];

interface Dated {
  readonly month: number;
  readonly day: number | null;
  readonly side: 'until' | 'after';
  readonly act: string;
}

const UNTIL = /^(?:份)?(?:\(?含\)?)?(?:之|以)?前(?:已)?/;
const AFTER = /^(?:份)?(?:之|以)?后(?:才)?/;
/** 2月1日-2月底: from the day after the deadline before it. */
const STRETCH = /^.*(?:-|至|到)(?=\d)/;

function datedBy(words: string): Dated | null {
  const text = words.replace(/^(?:能够|能|已)?(?:于|在)/, '');
  const stretch = STRETCH.exec(text)?.[0] ?? '';
  const date = dateAt(text.slice(stretch.length), 0);
  if (date?.year !== null || date.month === null || date.relativeYear !== 0 || date.ranged) return null;
  const rest = text.slice(stretch.length + date.end);
  const last = date.grain === 'day' || date.day === null;
  const until = stretch === '' ? UNTIL.exec(rest) : /^(?:之间|期间|内)?/.exec(rest);
  const after = stretch === '' ? AFTER.exec(rest) : null;
  const mark = until ?? after;
  if (mark === null || !last || date.grain === 'quarter') return null;
  return {
    month: date.month,
    day: date.day,
    side: until === null ? 'after' : 'until',
    act: rest.slice(mark[0].length).replace(/(?:的|者|,)+$/, ''),
  };
}

const LATER =
  /^(?:逾期|超期|超过(?:上述|以上|该|此)?(?:时限|期限|时间)|(?:其|此|之)后)(?:仍?未?(?:完成|报送|上报|提交))?$/;

const NEVER = /^(?:未|没有)[\u4e00-\u9fff]{2,6}$/;

const place = ({ month, day }: Pick<Deadline, 'month' | 'day'>): number => month * 31 + (day ?? 31);

/** null: these are no deadlines; the words are read as states. */
export function fromDeadlines(sorted: Sorted): Assembled | null {
  const deadlines: Deadline[] = [];
  const acts = new Set<string>();
  const after: Of<'award'>[] = [];
  const never: string[] = [];
  let end: number | null = null;
  for (const clause of sorted.awards) {
    const words = wordsIn(clause.condition);
    const dated = words === null ? null : datedBy(words);
    if (dated === null && words !== null && isNothing(clause.award) && NEVER.test(words)) {
      never.push(words);
      continue;
    }
    if (dated === null) {
      if (clause.condition.kind !== 'otherwise' && !LATER.test(words ?? '')) return null;
      after.push(clause);
      continue;
    }
    if (dated.act !== '') acts.add(dated.act);
    if (dated.side === 'until') deadlines.push({ month: dated.month, day: dated.day, award: clause.award });
    else {
      end = place(dated);
      after.push(clause);
    }
  }
  const last = deadlines[deadlines.length - 1];
  if (deadlines.length < 2 || last === undefined || acts.size > 1 || after.length > 1) return null;
  const [first] = deadlines;
  const rising = deadlines.every((one, index) => {
    const before = deadlines[index - 1];
    return before === undefined || place(before) < place(one);
  });
  if (!rising || first === undefined || !isFull(first.award, sorted.points) || isNothing(first.award)) return null;
  // The later the less: with points of their own the parts could add up.
  if (!falls(deadlines, sorted) || (end !== null && end !== place(last))) return null;
  return {
    rule: {
      form: 'deadlines',
      deadlines,
      act: [...acts][0] ?? '',
      after: after[0]?.award ?? null,
      never,
    },
    subject: '',
    best: bestOf(sorted.awards.map(({ award }) => award)),
  };
}

function falls(deadlines: readonly Deadline[], { points }: Sorted): boolean {
  const worth = deadlines.map(({ award }) =>
    award.kind === 'points' ? award.points : award.kind === 'share' ? (points?.times(award.share) ?? null) : null
  );
  return worth.every((value, index) => {
    const before = worth[index - 1];
    return value !== null && (index === 0 || (before !== null && before !== undefined && value.compare(before) < 0));
  });
}
