/** The one way from what was read and scored to the report: a department's, a project's, or that of several. */
import { Decimal } from '../scoring/decimal';
import type { Inputs, SelfAssessment } from '../scoring/model';
import { say } from '../texts/report';
import { heading, runsOf, type Block, type Report } from './blocks';
import { departmentBasics, projectBasics } from './content/basics';
import { closing } from './content/closing';
import { contextOf, type ReportContext, type Subject } from './content/context';
import { departmentEvaluation, projectDetails, projectEvaluation, projectsEvaluation } from './content/evaluation';
import { fill } from './content/words';
import { isOpenTotal, rowsWithoutPoints } from '../scoring/open';

const plainProject = (name: string): string => name.replace(/(?<=.)项目(?:支出)?$/, '');

/** With places to fill in, or, for a file's name, without them. */
function titleOf({ assessment, subjects, year }: ReportContext, marked: boolean): string {
  const [main, ...others] = subjects;
  const isProject = main?.scored.level === 'project';
  const stated = isProject && others.length === 0 ? plainProject(main.scored.name) : assessment.particulars.department;
  const missing = marked ? fill(say(isProject ? 'report.fill-project' : 'report.fill-department')) : '';
  return say(isProject ? 'report.title-project' : 'report.title', {
    year: marked || assessment.particulars.year !== null ? year : '',
    department: stated === '' ? missing : stated,
  });
}

function body(context: ReportContext): readonly Block[] {
  const [main, ...others] = context.subjects;
  if (main === undefined) return [];
  if (main.scored.level === 'department') {
    return [
      ...departmentBasics(main, context),
      ...departmentEvaluation(main, context),
      ...closing(context),
      ...others.flatMap((subject, index) => appendix(subject, index + 1, context)),
    ];
  }
  return [
    ...projectBasics(main, context),
    ...(others.length === 0 ? projectEvaluation(main, context) : projectsEvaluation(context)),
    ...closing(context),
  ];
}

const appendix = (subject: Subject, number: number, context: ReportContext): readonly Block[] => [
  heading(1, say('report.appendix', { number: String(number), name: plainProject(subject.scored.name) }), true),
  ...projectDetails(subject, context),
];

export function reportOf(inputs: Inputs, assessment: SelfAssessment): Report {
  const context = contextOf(inputs, assessment);
  const open = Decimal.sum(assessment.entities.map(({ total }) => total.openPoints));
  const rows = assessment.entities.reduce((sum, { total }) => sum + rowsWithoutPoints(total), 0);
  const draft = assessment.entities.some(({ total }) => isOpenTotal(total));
  const params = { points: open.toString(), rows: String(rows) };
  const words = say(rows === 0 ? 'report.draft' : 'report.draft-rows', params);
  return {
    title: titleOf(context, false),
    draft,
    blocks: [
      { kind: 'title', runs: runsOf(titleOf(context, true)) },
      ...(draft ? [{ kind: 'draft', runs: runsOf(words) } as const] : []),
      ...body(context),
    ],
  };
}
