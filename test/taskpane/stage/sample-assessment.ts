/** A self-assessment as scoring would hand it over: two groups, deductions, rows to confirm, findings. */
import { Decimal } from '../../../src/scoring/decimal';
import type {
  CellRef,
  Deduction,
  EntityAssessment,
  IndicatorScore,
  Inputs,
  Note,
  ScorecardNode,
  SelfAssessment,
  Status,
} from '../../../src/scoring/model';

const at = (sheet: string, row: number, column: number): CellRef => ({ sheet, row, column });
/** A sentence outside the catalogue shows as its code, which is all that the stage needs. */
const note = (code: string, cells: readonly CellRef[] = []): Note => ({ code, params: {}, cells });

interface Row {
  readonly name: string;
  readonly points: string;
  readonly score: string | null;
  readonly status?: Status;
  readonly deduction?: string;
  readonly warning?: string;
  readonly problem?: string;
}

function indicator(row: Row, index: number, table: IndicatorScore['table']): IndicatorScore {
  const points = Decimal.from(row.points);
  const score = row.score === null ? null : Decimal.from(row.score);
  const nameCell = table === 'indicators' ? at('指标', 3 + index, 1) : at('评分表', 3 + index, 2);
  const deductions: readonly Deduction[] =
    row.deduction === undefined || score === null
      ? []
      : [{ amount: points.minus(score), note: note(row.deduction, [nameCell]) }];
  return {
    key: { project: '', path: [], name: row.name, occurrence: 0 },
    table,
    name: row.name,
    nameCell,
    levels: [],
    kind: 'output',
    points,
    score,
    status: row.status ?? 'scored',
    measures: [],
    deductions,
    warnings: row.warning === undefined ? [] : [note(row.warning, [nameCell])],
    problems: row.problem === undefined ? [] : [note(row.problem, [nameCell])],
    candidates: [],
    steps: [],
    rule: null,
  };
}

const OUTPUT: readonly Row[] = [
  { name: '创新项目', points: '2', score: '2' },
  {
    name: '开展社会治安重点地区综合整治情况',
    points: '2',
    score: '1.5',
    deduction: '实际完成 26 个，达到目标 5 个的 150% 以上，扣 0.5 分',
  },
  {
    name: '群防共治队伍规模',
    points: '1',
    score: '0.93',
    deduction: '实际完成 466 支，为目标 500 支的 93.2%，扣 0.07 分',
  },
  { name: '代理组织采购数量', points: '1', score: '1', warning: '目标写的是“约 70 个”，按不少于 70 个理解' },
  { name: '网络舆情监测情况', points: '14', score: '14' },
];

const BENEFIT: readonly Row[] = [
  { name: '验收合格率', points: '10', score: '10' },
  { name: '群众安全感满意度指标', points: '10', score: '10', status: 'confirmed' },
];

const OPEN_BENEFIT: readonly Row[] = [
  { name: '验收合格率', points: '10', score: '10' },
  {
    name: '群众安全感满意度指标',
    points: '10',
    score: null,
    status: 'review',
    problem:
      '目标“92.8%以上”，实际情况里有 98.8% 和 96.7% 两个数，不能确定用哪一个。请在人工得分里填写，或者把实际情况改成一个数。',
  },
];

interface Leaf extends Row {
  readonly rows?: readonly Row[];
}
type Card = readonly {
  readonly name: string;
  readonly groups: readonly { readonly name: string; readonly leaves: readonly Leaf[] }[];
}[];

const card = (benefit: readonly Row[]): Card => [
  {
    name: '履职效能',
    groups: [
      {
        name: '整体效能',
        leaves: [
          { name: '部门整体绩效目标产出指标完成情况', points: '20', score: '19.43', rows: OUTPUT },
          { name: '部门整体绩效目标效益指标完成情况', points: '20', score: null, rows: benefit },
          {
            name: '部门预算资金支出率',
            points: '10',
            score: '9.95',
            deduction: '支出率 99.5%，未达到 100%，扣 0.05 分',
          },
        ],
      },
    ],
  },
  {
    name: '管理效率',
    groups: [
      { name: '预算编制', leaves: [{ name: '新增预算项目事前绩效评估', points: '3', score: '3' }] },
      {
        name: '预算执行',
        leaves: [
          { name: '结转结余率', points: '2', score: '2' },
          { name: '财务管理合规性', points: '2', score: '2' },
        ],
      },
      {
        name: '信息公开',
        leaves: [
          { name: '预决算公开合规性', points: '2', score: '1', deduction: '检查通报指出存在需整改事项，扣 1 分' },
          { name: '绩效信息公开情况', points: '2', score: '2' },
        ],
      },
      { name: '绩效管理', leaves: [{ name: '绩效管理制度建设', points: '15', score: '15', status: 'manual' }] },
      {
        name: '采购管理',
        leaves: [
          { name: '采购意向公开合规性', points: '9', score: '9' },
          {
            name: '合同备案时效性',
            points: '1',
            score: '0',
            deduction: '部分合同未在签订之日起 2 个工作日内备案公开，扣 1 分',
          },
        ],
      },
      {
        name: '资产管理',
        leaves: [
          { name: '资产管理合规性', points: '2', score: '1.5', deduction: '清查盘点审计报告提出存在问题，扣 0.5 分' },
          { name: '固定资产利用率', points: '8', score: '8' },
        ],
      },
      { name: '运行成本', leaves: [{ name: '公用经费控制率', points: '4', score: '4' }] },
    ],
  },
];

function entityOf(name: string, benefit: readonly Row[]): EntityAssessment {
  const indicators: IndicatorScore[] = [];
  const add = (row: Row, table: IndicatorScore['table']): number =>
    indicators.push(indicator(row, indicators.length, table)) - 1;

  const sum = (nodes: readonly { readonly points: Decimal | null; readonly score: Decimal | null }[]) => {
    const points = Decimal.sum(nodes.map((node) => node.points ?? Decimal.ZERO));
    const open = Decimal.sum(nodes.map((node) => (node.score === null ? (node.points ?? Decimal.ZERO) : Decimal.ZERO)));
    const scored = Decimal.sum(nodes.map((node) => node.score ?? Decimal.ZERO));
    return { points, open, scored, score: open.isZero() ? scored : null };
  };
  const node = (
    level: number,
    nodeName: string,
    parts: readonly ScorecardNode[],
    members: readonly number[],
    own: readonly IndicatorScore[]
  ): ScorecardNode => {
    const whole = sum(parts.length > 0 ? parts : own);
    const openPoints = parts.length > 0 ? Decimal.sum(parts.map((part) => part.openPoints)) : whole.open;
    const score = openPoints.isZero() ? whole.score : null;
    return {
      level,
      name: nodeName,
      points: whole.points,
      score,
      openPoints,
      rate: score === null ? null : score.dividedBy(whole.points, 6),
      status: openPoints.isZero() ? 'scored' : 'review',
      row: null,
      children: parts,
      members,
    };
  };
  const scorecard = card(benefit).map(({ name: first, groups }) =>
    node(
      1,
      first,
      groups.map(({ name: second, leaves }) =>
        node(
          2,
          second,
          leaves.map((leaf) => {
            const members =
              leaf.rows === undefined ? [add(leaf, 'scorecard')] : leaf.rows.map((row) => add(row, 'indicators'));
            const own = members.flatMap((index) => indicators[index] ?? []);
            const made = node(3, leaf.name, [], members, own);
            return leaf.status === undefined ? made : { ...made, status: leaf.status };
          }),
          [],
          []
        )
      ),
      [],
      []
    )
  );
  const points = Decimal.sum(scorecard.map((top) => top.points));
  const openPoints = Decimal.sum(scorecard.map((top) => top.openPoints));
  const score = Decimal.sum(indicators.map((each) => each.score ?? Decimal.ZERO));
  const isFinal = openPoints.isZero();
  return {
    name,
    level: 'department',
    total: {
      points,
      score,
      openPoints,
      rate: isFinal ? score.dividedBy(points, 6) : null,
      grade: isFinal ? '优' : null,
    },
    scorecard,
    indicators,
  };
}

const FINDINGS: SelfAssessment['findings'] = [
  {
    severity: 'error',
    note: note('年初预算数按功能分类合计 9,510.3 万元，与整体支出表 9,510.30 万元相差 0.01 万元，请核对。', [
      at('预算', 6, 1),
      at('预算', 18, 1),
    ]),
  },
  {
    severity: 'info',
    note: note('重点项目决算数合计小于项目支出决算数，相差 412.36 万元，可能有未列入的项目。', [at('预算', 10, 3)]),
  },
];

const particulars: SelfAssessment['particulars'] = {
  department: '中国共产党广州市委员会政法委员会',
  year: 2022,
  standard: 'guangzhou-2022',
  basis: '',
  reportDate: '',
  moneyUnit: '万元',
};

/** Every point is scored. */
export const finalAssessment: SelfAssessment = {
  standard: 'guangzhou-2022',
  particulars,
  entities: [entityOf('市委政法委', BENEFIT)],
  findings: FINDINGS.filter(({ severity }) => severity === 'info'),
};

/** One row is 待确认, one check failed. */
export const openAssessment: SelfAssessment = {
  ...finalAssessment,
  entities: [entityOf('市委政法委', OPEN_BENEFIT)],
  findings: FINDINGS,
};

/** Nothing was read: for tests that look at results only. */
export const noInputs: Inputs = {
  particulars: finalAssessment.particulars,
  entities: [],
  overrides: [],
  tasks: [],
  paragraphs: [],
  decisions: [],
};
