/** 一、基本情况: who, what was to be done (表1), money (表2), how performance is managed. */
import { say } from '../../texts/report';
import { heading, paragraphsOf, tableCell, type Block, type TableColumn } from '../blocks';
import { worded, type ReportContext, type Subject } from './context';
import { departmentMoney, projectFunds } from './money';
import { section } from './sections';
import { fillIn, ledBy, told, toldOr } from './words';

function taskTable({ inputs, tables, yearShort }: ReportContext): readonly Block[] {
  const title = tables.title(say('report.table-tasks', { year: yearShort }));
  if (inputs.tasks.length === 0) return paragraphsOf(`${title}　${fillIn('report.fill-tasks', '任务_重点工作')}`);
  const column = (code: string, weight: number): TableColumn => ({ heading: say(code), weight, align: 'left' });
  return [
    {
      kind: 'table',
      title,
      unit: [],
      columns: [column('report.task', 18), column('report.task-goal', 41), column('report.task-result', 41)],
      rows: inputs.tasks.map(({ task, goal, result }) => [
        tableCell(task.text.trim(), 'center'),
        tableCell(goal.text.trim(), 'left'),
        tableCell(result.text.trim(), 'left'),
      ]),
    },
  ];
}

const management = (subject: Subject, { chapters }: ReportContext): readonly Block[] => [
  ...told(chapters.of('management')),
  ...ledBy(say(worded('report.goals-lead', subject)), toldOr(chapters.of('goals'), 'report.fill-goals')),
  ...ledBy(say('report.monitoring-lead'), toldOr(chapters.of('monitoring'), worded('report.fill-monitoring', subject))),
];

export function departmentBasics(subject: Subject, context: ReportContext): readonly Block[] {
  const { chapters } = context;
  return [
    heading(1, say('report.part1')),
    section(1, say('report.overview')),
    ...toldOr(chapters.of('overview'), 'report.fill-overview'),
    section(2, say('report.work')),
    ...toldOr(chapters.of('work'), 'report.fill-work'),
    ...taskTable(context),
    section(3, say('report.money')),
    ...departmentMoney(subject, context),
    section(4, say('report.management')),
    ...management(subject, context),
  ];
}

/** `subject` stands for the kind of report; its funds are told where there is only one project. */
export function projectBasics(subject: Subject, context: ReportContext): readonly Block[] {
  const { chapters, inputs } = context;
  const isOnly = context.subjects.length === 1;
  const funds = isOnly
    ? [...told(chapters.of('money')), ...projectFunds(subject, context)]
    : told(chapters.of('money'));
  const about = funds.length === 0 ? [] : [section(2, say('report.money-project')), ...funds];
  return [
    heading(1, say('report.part1')),
    section(1, say('report.overview-project')),
    ...toldOr(chapters.of('overview'), 'report.fill-overview-project'),
    ...told(chapters.of('work')),
    ...(inputs.tasks.length > 0 ? taskTable(context) : []),
    ...about,
    section(about.length === 0 ? 2 : 3, say('report.management-project')),
    ...management(subject, context),
  ];
}
