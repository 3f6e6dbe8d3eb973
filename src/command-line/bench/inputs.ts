/** Rows of texts as the Inputs of one department: fifty rows a group, one point a row. */
import { Decimal } from '../../scoring/decimal';
import type { Cell, IndicatorRow, Inputs, Level } from '../../scoring/model';
import type { TextRow } from './texts';

const SHEET = '指标';
const GROUP = 50;

const cell = (text: string, row: number, column: number): Cell => ({
  ref: { sheet: SHEET, row, column },
  kind: 'text',
  text,
  number: null,
  percent: false,
});

/** As a workbook is read: the rows of a group share its levels. */
interface Group {
  readonly levels: readonly Level[];
  readonly path: readonly string[];
}

function groupAt(row: number): Group {
  const name = `第${Math.floor(row / GROUP) + 1}组`;
  return { levels: [{ name, ref: { sheet: SHEET, row: row + 1, column: 0 }, points: null }], path: [name] };
}

function indicator(text: TextRow, index: number, { levels, path }: Group): IndicatorRow {
  return {
    key: { project: '', path, name: text.name, occurrence: 0 },
    nameCell: { sheet: SHEET, row: index + 1, column: 1 },
    name: text.name,
    levels,
    points: Decimal.ONE,
    pointsCell: null,
    pointsGroup: null,
    rule: null,
    cause: null,
    manual: null,
    evidence: null,
    kind: null,
    target: cell(text.target, index + 1, 2),
    targetHeading: '预期实现值',
    adjustedTarget: null,
    actual: cell(text.actual, index + 1, 3),
    actualHeading: '实际完成值',
    inTable5: false,
    office: '',
  };
}

function indicators(rows: readonly TextRow[]): readonly IndicatorRow[] {
  let group = groupAt(0);
  return rows.map((row, index) => {
    if (index > 0 && index % GROUP === 0) group = groupAt(index);
    return indicator(row, index, group);
  });
}

export const inputsOf = (rows: readonly TextRow[]): Inputs => ({
  particulars: {
    department: '',
    year: 2022,
    standard: 'guangzhou-2022',
    basis: '',
    reportDate: '',
    moneyUnit: null,
  },
  entities: [
    {
      name: '部门',
      level: 'department',
      indicators: indicators(rows),
      scorecard: null,
      budget: { lines: [], functions: [], projects: [], figures: [] },
    },
  ],
  overrides: [],
  tasks: [],
  paragraphs: [],
  decisions: [],
});
