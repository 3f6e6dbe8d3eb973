/**
 * The published report's scorecard and a few of its indicators as a workbook built by hand, with the
 * assessment that belongs to it: what planning is tested on, without reading or scoring.
 */
import { Decimal } from '../../../src/scoring/decimal';
import type {
  Cell,
  CellRef,
  IndicatorRow,
  IndicatorScore,
  Inputs,
  RowKey,
  ScorecardNode,
  ScorecardRow,
  SelfAssessment,
} from '../../../src/scoring/model';
import { rowId, type ReadResult } from '../../../src/workbook/inputs/inputs';
import { NO_RECORD } from '../../../src/workbook/kept/read-record';
import { NOT_EXPORTED } from '../../../src/workbook/kept/read-rules';
import type { Block, RawValue, SheetInfo, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { ReadTable } from '../../../src/workbook/tables/tables';

export const INDICATORS = '表3';
export const SCORECARD = '评分表';

const number = (text: string): Decimal => Decimal.from(text);

/** Name, points, score, deduction. */
const ROWS3: readonly (readonly [string, string, string, string])[] = [
  ['创新项目', '2', '2', ''],
  ['重点地区整治', '2', '1.5', '超年初目标值150%以上'],
  ['群防共治队伍规模', '1', '0.93', '队伍466支，完成年初目标值的93.2%'],
  ['其他产出', '15', '15', ''],
  ['群众安全感', '20', '20', ''],
];
/** 一级, 二级, 三级, points, score, cause; the first two rows take the scores of 表3. */
const ROWS4: readonly (readonly [string, string, string, string, string, string])[] = [
  ['履职效能', '整体效能', '产出指标完成情况', '20', '19.43', ''],
  ['履职效能', '整体效能', '效益指标完成情况', '20', '20', ''],
  ['履职效能', '整体效能', '部门预算资金支出率', '10', '9.95', ''],
  ['管理效率', '预算执行', '结转结余率', '2', '2', ''],
  ['管理效率', '采购管理', '采购意向公开合规性', '0.5', '0.5', ''],
  ['管理效率', '采购管理', '', '1.5', '1.5', ''],
  ['管理效率', '采购管理', '合同备案时效性', '1', '0', '部分合同未在2个工作日内备案公开。'],
];
export const FED = [[0, 1, 2, 3], [4]] as const;

export interface Options {
  /** Cells besides the tables: sheet, row, column, value. */
  readonly extra?: readonly (readonly [string, number, number, RawValue])[];
  readonly sheets?: readonly SheetInfo[];
  /** 指标_评分表 indices of rows that are 待确认. */
  readonly open?: readonly number[];
  readonly cause?: string;
}

export interface Case {
  readonly snapshot: WorkbookSnapshot;
  readonly read: ReadResult;
  readonly assessment: SelfAssessment;
}

const cell = (ref: CellRef, value: RawValue): Cell => ({
  ref,
  kind: value === null ? 'blank' : typeof value === 'number' ? 'number' : 'text',
  text: value === null ? '' : String(value),
  number: typeof value === 'number' ? Decimal.fromDouble(value) : null,
  percent: false,
});

export function blockOf(sheet: string, cells: readonly (readonly [number, number, RawValue])[]): Block {
  const rows = Math.max(1, ...cells.map(([row]) => row + 1));
  const columns = Math.max(1, ...cells.map(([, column]) => column + 1));
  const grid: RawValue[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const [row, column, value] of cells) {
    const line = grid[row];
    if (line !== undefined) line[column] = value;
  }
  // A cell that is typed as a formula shows something else than its formula.
  const values = grid.map((line) =>
    line.map((value) => (typeof value === 'string' && value.startsWith('=') ? 0 : value))
  );
  return {
    sheet,
    row: 0,
    column: 0,
    values,
    formulas: grid,
    text: values.map((line) => line.map((value) => (value === null ? '' : String(value)))),
    numberFormat: grid.map((line) => line.map(() => 'General')),
  };
}

export const sheetInfo = (name: string, position: number, more: Partial<SheetInfo> = {}): SheetInfo => ({
  id: `{${name}}`,
  name,
  position,
  visible: true,
  isProtected: false,
  mark: null,
  merges: [],
  ...more,
});

const FIRST3 = 3;
const FIRST4 = 4;

export function publishedCase({ extra = [], sheets, open = [], cause }: Options = {}): Case {
  const table3: ReadTable = {
    name: '指标_完成情况',
    range: { sheet: INDICATORS, row: FIRST3 - 1, column: 0, rows: ROWS3.length + 1, columns: 4 },
    headerRow: FIRST3 - 1,
    columns: new Map([
      ['sequence', 0],
      ['name', 1],
      ['target', 2],
      ['actual', 3],
    ]),
    dataRows: ROWS3.map((_, index) => FIRST3 + index),
    scope: null,
  };
  const table4: ReadTable = {
    name: '指标_评分表',
    range: { sheet: SCORECARD, row: FIRST4 - 1, column: 0, rows: ROWS4.length + 1, columns: 5 },
    headerRow: FIRST4 - 1,
    columns: new Map([
      ['level1', 0],
      ['level2', 1],
      ['level3', 2],
      ['points', 3],
      ['cause', 4],
    ]),
    dataRows: ROWS4.map((_, index) => FIRST4 + index),
    scope: null,
  };
  const key = (name: string, path: readonly string[], occurrence = 0): RowKey => ({
    project: '',
    path,
    name,
    occurrence,
  });
  const at = (sheet: string, row: number, column: number): CellRef => ({ sheet, row, column });

  const indicators: IndicatorRow[] = ROWS3.map(([name], index) => {
    const row = FIRST3 + index;
    return {
      key: key(name, []),
      nameCell: at(INDICATORS, row, 1),
      name,
      levels: [],
      points: null,
      pointsCell: null,
      pointsGroup: null,
      rule: null,
      cause: null,
      manual: null,
      evidence: null,
      kind: index === 4 ? 'benefit' : 'output',
      target: cell(at(INDICATORS, row, 2), '目标'),
      targetHeading: '预期实现值',
      adjustedTarget: null,
      actual: cell(at(INDICATORS, row, 3), '完成'),
      actualHeading: '实际完成值',
      inTable5: false,
      office: '',
    };
  });
  const scorecard: ScorecardRow[] = ROWS4.map(([level1, level2, level3, points, , own], index) => {
    const row = FIRST4 + index;
    const causeText = index === 6 ? (cause ?? own) : own;
    return {
      key: key(level3, [level1, level2]),
      nameCell: at(SCORECARD, row, 2),
      name: level3,
      levels: [
        { name: level1, ref: at(SCORECARD, row, 0), points: null },
        { name: level2, ref: at(SCORECARD, row, 1), points: null },
      ],
      points: number(points),
      pointsCell: cell(at(SCORECARD, row, 3), Number(points)),
      pointsGroup: null,
      rule: null,
      cause: cell(at(SCORECARD, row, 4), causeText === '' ? null : causeText),
      manual: null,
      evidence: null,
      fact: null,
    };
  });

  const scoreOf = (
    row: IndicatorRow | ScorecardRow,
    table: IndicatorScore['table'],
    points: string,
    score: string,
    why: string,
    isOpen = false
  ): IndicatorScore => {
    const amount = number(points).minus(number(score));
    const note = { code: `test: ${why}`, params: {}, cells: [row.nameCell] };
    return {
      key: row.key,
      table,
      name: row.name,
      nameCell: row.nameCell,
      levels: row.levels,
      kind: 'kind' in row ? row.kind : null,
      points: number(points),
      score: isOpen ? null : number(score),
      status: isOpen ? 'review' : 'scored',
      measures: [],
      deductions: amount.isZero() || isOpen ? [] : [{ amount, note }],
      warnings: [],
      problems: isOpen ? [{ code: 'test: open', params: {}, cells: [row.nameCell] }] : [],
      candidates: [],
      steps: [],
      rule: null,
    };
  };
  const scores: IndicatorScore[] = indicators.flatMap((row, index) => {
    const [, points, score, why] = ROWS3[index] ?? ['', '0', '0', ''];
    return [scoreOf(row, 'indicators', points, score, why)];
  });
  const leaf = (index: number): ScorecardNode => {
    const row = scorecard[index];
    const [, , name, points, score, why] = ROWS4[index] ?? ['', '', '', '0', '0', ''];
    const isOpen = open.includes(index);
    const fed: readonly number[] | undefined = FED[index];
    let members = fed;
    if (members === undefined && row !== undefined) {
      scores.push(scoreOf(row, 'scorecard', points, score, why === '' ? '支出率99.5%，未达到100%' : '按规则', isOpen));
      members = [scores.length - 1];
    }
    return {
      level: 3,
      name,
      points: number(points),
      score: isOpen ? null : number(score),
      openPoints: isOpen ? number(points) : Decimal.ZERO,
      rate: isOpen ? null : number(score).dividedBy(number(points), 6),
      status: isOpen ? 'review' : 'scored',
      row: row ?? null,
      children: [],
      members: members ?? [],
    };
  };
  const level = (depth: number, name: string, children: readonly ScorecardNode[]): ScorecardNode => {
    const isOpen = children.some((child) => child.score === null);
    return {
      level: depth,
      name,
      points: Decimal.sum(children.map((child) => child.points)),
      score: isOpen ? null : Decimal.sum(children.flatMap((child) => child.score ?? [])),
      openPoints: Decimal.sum(children.map((child) => child.openPoints)),
      rate: null,
      status: isOpen ? 'review' : 'scored',
      row: null,
      children,
      members: children.flatMap((child) => child.members),
    };
  };
  const leaves = ROWS4.map((_, index) => leaf(index));
  const tree = [
    level(1, '履职效能', [level(2, '整体效能', leaves.slice(0, 3))]),
    level(1, '管理效率', [level(2, '预算执行', leaves.slice(3, 4)), level(2, '采购管理', leaves.slice(4, 7))]),
  ];
  const openPoints = Decimal.sum(tree.map((node) => node.openPoints));
  const points = Decimal.sum(leaves.map((node) => node.points));
  const score = Decimal.sum(leaves.flatMap((node) => node.score ?? []));

  const particulars: Inputs['particulars'] = {
    department: '某委员会',
    year: 2022,
    standard: '',
    basis: '',
    reportDate: '',
    moneyUnit: '万元',
  };
  const none = { lines: [], functions: [], projects: [], figures: [] };
  const inputs: Inputs = {
    particulars,
    entities: [{ name: '某委员会', level: 'department', indicators, scorecard, budget: none }],
    overrides: [],
    tasks: [],
    paragraphs: [],
    decisions: [],
  };
  const cellsOf = (sheet: string): (readonly [number, number, RawValue])[] =>
    extra.filter(([on]) => on === sheet).map(([, row, column, value]) => [row, column, value] as const);
  const cells3: (readonly [number, number, RawValue])[] = [
    [FIRST3 - 1, 0, '序号'],
    [FIRST3 - 1, 1, '指标名称'],
    [FIRST3 - 1, 2, '预期实现值'],
    [FIRST3 - 1, 3, '实际完成值'],
    ...ROWS3.flatMap(([name], index): (readonly [number, number, RawValue])[] => [
      [FIRST3 + index, 0, index + 1],
      [FIRST3 + index, 1, name],
      [FIRST3 + index, 2, '目标'],
      [FIRST3 + index, 3, '完成'],
    ]),
    ...cellsOf(INDICATORS),
  ];
  const cells4: (readonly [number, number, RawValue])[] = [
    ...['一级指标', '二级指标', '三级指标', '分值', '扣分原因'].map(
      (heading, column): readonly [number, number, RawValue] => [FIRST4 - 1, column, heading]
    ),
    ...ROWS4.flatMap(([level1, level2, level3, points4], index): (readonly [number, number, RawValue])[] => [
      [FIRST4 + index, 0, level1],
      [FIRST4 + index, 1, level2],
      [FIRST4 + index, 2, level3],
      [FIRST4 + index, 3, Number(points4)],
    ]),
    ...cellsOf(SCORECARD),
  ];
  const infos = sheets ?? [sheetInfo(INDICATORS, 0), sheetInfo(SCORECARD, 1)];
  const others = infos
    .filter(({ name }) => name !== INDICATORS && name !== SCORECARD)
    .map(({ name }) => blockOf(name, cellsOf(name)));
  return {
    snapshot: {
      sheets: infos,
      names: [],
      blocks: [blockOf(INDICATORS, cells3), blockOf(SCORECARD, cells4), ...others],
      structureProtected: false,
    },
    read: {
      inputs,
      tables: [table3, table4],
      rows: new Map([
        ...indicators.map((row) => [rowId(row.key, table3.name), { table: table3, row: row.nameCell.row }] as const),
        ...scorecard.map((row) => [rowId(row.key, table4.name), { table: table4, row: row.nameCell.row }] as const),
      ]),
      record: NO_RECORD,
      rules: NOT_EXPORTED,
      problems: [],
      warnings: [],
    },
    assessment: {
      standard: 'guangzhou-2022',
      particulars,
      entities: [
        {
          name: '某委员会',
          level: 'department',
          total: { points, score, rate: null, grade: openPoints.isZero() ? '优' : null, openPoints },
          scorecard: tree,
          indicators: scores,
        },
      ],
      findings: [],
    },
  };
}
