/** 三、存在的主要问题, 四、下一步改进措施, what fitted no chapter, and who signs when. */
import { Decimal } from '../../scoring/decimal';
import { say } from '../../texts/report';
import { numeral, reasonsBelow } from '../../workbook/planning/deduction-text';
import { heading, paragraphsOf, runsOf, type Block } from '../blocks';
import { worded, type ReportContext, type Subject } from './context';
import { section } from './sections';
import { fill, told, toldOr } from './words';

/** Without words of the department: what was deducted, as a beginning, and the place to go on from it. */
function problemsOf(subject: Subject, { rowOf }: ReportContext): readonly Block[] {
  const reasons = subject.scored.scorecard.flatMap((node) => reasonsBelow(node, subject.scored, rowOf));
  if (reasons.length === 0) return paragraphsOf(say('report.problems-none'));
  return paragraphsOf(
    say('report.problems', {
      scope: say(worded('report.we', subject)),
      amount: Decimal.sum(reasons.map(({ amount }) => amount)).toString(),
      reasons:
        reasons.length === 1
          ? (reasons[0]?.text ?? '')
          : reasons.map(({ text }, index) => say('sheets.reason', { ordinal: numeral(index + 1), text })).join('；'),
    })
  );
}

function problems(context: ReportContext): readonly Block[] {
  const own = context.chapters.of('problems');
  if (own.length > 0) return told(own);
  const [only, ...others] = context.subjects;
  if (only === undefined || (others.length > 0 && only.scored.level === 'project'))
    return toldOr([], 'report.fill-problems');
  return [...problemsOf(only, context), ...paragraphsOf(fill(say('report.fill-problems-more')))];
}

/** 2023-05-31 is 2023年5月31日. */
const dateWords = (date: string): string =>
  date.replace(
    /^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/,
    (_whole, year: string, month: string, day: string) => `${year}年${month}月${day}日`
  );

function signature({ assessment }: ReportContext): readonly Block[] {
  const { department, reportDate } = assessment.particulars;
  if (reportDate === '') return [];
  return [department, dateWords(reportDate)]
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'closing', runs: runsOf(line) }));
}

export function closing(context: ReportContext): readonly Block[] {
  const { chapters } = context;
  const { others } = chapters;
  return [
    heading(1, say('report.part3')),
    ...problems(context),
    heading(1, say('report.part4')),
    ...toldOr(chapters.of('measures'), 'report.fill-measures'),
    ...(others.length === 0 ? [] : [heading(1, say('report.part5'))]),
    ...others.flatMap(({ name, texts }, index) => [...(name === '' ? [] : [section(index + 1, name)]), ...told(texts)]),
    ...signature(context),
  ];
}
