/** Inputs in which everything agrees: no check may have anything to say. Each case of a test changes one thing. */
import { Decimal } from '../../../src/scoring/decimal';
import type {
  BudgetLine,
  Cell,
  EntityInputs,
  Inputs,
  Level,
  Paragraph,
  TaskRow,
  Title,
} from '../../../src/scoring/model';
import { budgetLine, cellAt, entityOf, inputsOf, type IndicatorLine, type ScorecardLine } from '../inputs';

export const INDICATORS: readonly IndicatorLine[] = [
  { name: '培训人次', kind: 'output', target: '≥500人次', actual: '520人次' },
  { name: '举办培训班', kind: 'output', target: '10期', actual: '10期' },
  { name: '知晓率', kind: 'benefit', target: '≥90%', actual: '93%' },
];

const duties = { levels: ['履职效能', '整体效能'] };
const management = { levels: ['管理效率', '预算执行'] };

export const SCORECARD: readonly ScorecardLine[] = [
  { ...duties, name: '部门整体绩效目标产出指标完成情况', points: 20 },
  { ...duties, name: '部门整体绩效目标效益指标完成情况', points: 20 },
  { ...duties, name: '部门预算资金支出率', points: 10, fact: 0.995, percent: true, cause: '年末尚有合同未到付款期。' },
  { ...management, name: '财务管理合规性', points: 50, rule: '每发现一项问题扣1分，扣完为止。', fact: '0项' },
];

export type Amounts = readonly [
  initial: number | string | null,
  adjusted: number | string | null,
  outturn: number | string | null,
];

export const LINES: Readonly<Record<'total' | 'basic' | 'personnel' | 'operating' | 'project', Amounts>> = {
  total: [1000, 1000, 995],
  basic: [600, 600, 598],
  personnel: [500, 500, 499],
  operating: [100, 100, 99],
  project: [400, 400, 397],
};

const LABELS = {
  total: '本年支出合计',
  basic: '基本支出',
  personnel: '人员经费',
  operating: '公用经费',
  project: '项目支出',
} as const;

export const lines = (changed: Partial<Record<keyof typeof LINES, Amounts>> = {}): readonly BudgetLine[] =>
  (['total', 'basic', 'personnel', 'operating', 'project'] as const).map((role, index) =>
    budgetLine(role, LABELS[role], changed[role] ?? LINES[role], index)
  );

export const table = (
  rows: readonly (readonly [label: string, ...amounts: Amounts])[],
  first = 20
): readonly BudgetLine[] =>
  rows.map(([label, ...amounts], index) =>
    budgetLine(label === '合计' || label.endsWith('资金总额') ? 'total' : 'other', label, amounts, first + index)
  );

export const FUNCTIONS: readonly (readonly [string, ...Amounts])[] = [
  ['一般公共服务', 700, null, 690],
  ['住房保障', 300, null, 305],
];
export const PROJECTS: readonly (readonly [string, ...Amounts])[] = [
  ['信息化建设项目', 200, 200, 198],
  ['法治宣传经费', 150, 150, 150],
];

export const paragraph = (text: string, row = 60): Paragraph => ({ chapter: '收支情况', text: cellAt(row, 1, text) });
export const task = (name: string, goal: string, result: string, row = 50): TaskRow => ({
  task: cellAt(row, 0, name),
  goal: cellAt(row, 1, goal),
  result: cellAt(row, 2, result),
});
export const title = (text: string, named: string | null = '预算_整体支出', below: readonly string[] = []): Title => ({
  table: named,
  text: cellAt(0, 0, text),
  below: below.map((content, index) => cellAt(index + 1, 0, content)),
});
export const shown = (cell: Cell | null, text: string): Cell | null =>
  cell === null ? null : { ...cell, shown: text };

export const TEXTS: readonly string[] = [
  '本部门2022年度年初预算收入1,000万元，其中：一般公共服务预算收入700万元，住房保障预算收入300万元。',
  '2022年度，本部门全年预算数1,000万元，决算支出995万元。全年支出进度99.5%，支出执行率99.5%。',
  '基本支出决算数598万元，占比60.1%；项目支出决算数397万元，占比39.9%，比上年增加12万元。',
  '我部门综合自评得分99.95分，其中：履职效能指标49.95分，管理效率指标50分。',
  '1.履职效能指标分值50分，得分49.95分，得分率为99.9%。',
  '本部门年初设定的主要支出项目2个，分别是：信息化建设项目、法治宣传经费。',
  '2021年以来，本部门持续推进信息化建设。',
];

export interface Change {
  readonly indicators?: readonly IndicatorLine[];
  readonly scorecard?: readonly ScorecardLine[] | null;
  readonly lines?: readonly BudgetLine[];
  readonly functions?: readonly BudgetLine[];
  readonly projects?: readonly BudgetLine[];
  readonly texts?: readonly string[];
  readonly tasks?: readonly TaskRow[];
  readonly titles?: readonly Title[];
  readonly entity?: (entity: EntityInputs) => EntityInputs;
  readonly inputs?: (inputs: Inputs) => Inputs;
}

export function inputsWith(change: Change = {}): Inputs {
  const built = entityOf(
    change.indicators ?? INDICATORS,
    change.scorecard === undefined ? SCORECARD : change.scorecard,
    {
      lines: change.lines ?? lines(),
      functions: change.functions ?? table(FUNCTIONS),
      projects: change.projects ?? table(PROJECTS, 30),
      figures: [],
    }
  );
  // The two tables stand on sheets of their own.
  const entity: EntityInputs = {
    ...built,
    scorecard: built.scorecard?.map((row) => ({ ...row, nameCell: { ...row.nameCell, sheet: '评分表' } })) ?? null,
  };
  const inputs: Inputs = {
    ...inputsOf(change.entity?.(entity) ?? entity),
    paragraphs: (change.texts ?? TEXTS).map((text, index) => paragraph(text, 60 + index)),
    tasks: change.tasks ?? [task('信息化建设', '建成平台', '平台已于2022年建成')],
    titles: change.titles ?? [title('2022年部门整体支出决算表')],
  };
  return change.inputs?.(inputs) ?? inputs;
}

/** `points` printed in the level's label. */
export const withLevelPoints =
  (name: string, points: number) =>
  (entity: EntityInputs): EntityInputs => ({
    ...entity,
    scorecard: (entity.scorecard ?? []).map((row) => ({
      ...row,
      levels: row.levels.map((level): Level =>
        level.name === name ? { ...level, points: Decimal.of(points), ref: { sheet: '表', row: 0, column: 0 } } : level
      ),
    })),
  });
