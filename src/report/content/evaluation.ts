/** 二、综合评价分析: indicators (表3), scores (表4, paragraphs), tasks (表5), projects (表6), results. */
import { say } from '../../texts/report';
import { heading, paragraphsOf, type Block } from '../blocks';
import type { ReportContext, Subject } from './context';
import { indicatorTable, keyIndicatorTable } from './indicator-tables';
import { projectFunds, projectSpending } from './money';
import { scoreChapter, totalsTable } from './scores';
import { section } from './sections';
import { fillIn, told, toldOr } from './words';

function projectsChapter(subject: Subject, context: ReportContext): readonly Block[] {
  const { chapters, yearShort } = context;
  const own = chapters.of('projects');
  const names = subject.inputs.budget.projects.filter(({ role }) => role !== 'total').map(({ label }) => label);
  const listed =
    names.length === 0
      ? ''
      : say('report.project-list', { year: yearShort, count: String(names.length), names: names.join('、') });
  return [
    ...(own.length > 0 ? told(own) : paragraphsOf(listed + fillIn('report.fill-projects'))),
    ...projectSpending(subject, context),
  ];
}

export function departmentEvaluation(subject: Subject, context: ReportContext): readonly Block[] {
  const { chapters } = context;
  return [
    heading(1, say('report.part2')),
    ...toldOr(chapters.of('analysis'), 'report.fill-analysis'),
    ...indicatorTable(subject, context),
    section(1, say('report.conclusion')),
    ...scoreChapter(subject, context, chapters.of('conclusion')),
    section(2, say('report.work-done')),
    ...toldOr(chapters.of('achievement-of-work'), 'report.fill-work-done'),
    ...keyIndicatorTable(subject, context),
    section(3, say('report.projects')),
    ...projectsChapter(subject, context),
    section(4, say('report.results')),
    ...toldOr(chapters.of('results'), 'report.fill-results'),
  ];
}

const projectTail = ({ chapters }: ReportContext, position: number): readonly Block[] => [
  section(position, say('report.work-done-project')),
  ...toldOr([...chapters.of('achievement-of-work'), ...chapters.of('projects')], 'report.fill-work-done'),
  section(position + 1, say('report.results')),
  ...toldOr(chapters.of('results'), 'report.fill-results'),
];

/** One project. */
export function projectEvaluation(subject: Subject, context: ReportContext): readonly Block[] {
  const { chapters } = context;
  return [
    heading(1, say('report.part2')),
    ...toldOr(chapters.of('analysis'), 'report.fill-analysis'),
    section(1, say('report.conclusion')),
    ...scoreChapter(subject, context, chapters.of('conclusion')),
    ...indicatorTable(subject, context),
    ...projectTail(context, 2),
  ];
}

/** A project's tables and paragraphs, inside a report on several or as an appendix to the department's. */
export const projectDetails = (subject: Subject, context: ReportContext): readonly Block[] => [
  ...(subject.inputs.budget.projects.length > 0 ? projectFunds(subject, context) : []),
  ...scoreChapter(subject, context, []),
  ...indicatorTable(subject, context),
];

/** Several projects without a department over them. */
export function projectsEvaluation(context: ReportContext): readonly Block[] {
  const { chapters, subjects } = context;
  return [
    heading(1, say('report.part2')),
    ...toldOr(chapters.of('analysis'), 'report.fill-analysis'),
    section(1, say('report.conclusion')),
    ...paragraphsOf(say('report.several', { count: String(subjects.length) })),
    totalsTable(context),
    ...told(chapters.of('conclusion')),
    ...subjects.flatMap((subject, index) => [
      section(index + 2, say('report.project-section', { name: subject.scored.name })),
      ...projectDetails(subject, context),
    ]),
    ...projectTail(context, subjects.length + 2),
  ];
}
