/** Rows of texts as the Inputs of one department: fifty rows a group, one point a row. */
import { Decimal } from '../../scoring/decimal';
import type { Cell, IndicatorRow, Inputs } from '../../scoring/model';
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

function indicator(text: TextRow, index: number): IndicatorRow {
  const group = Math.floor(index / GROUP);
  const level = `第${group + 1}组`;
  return {
    key: { project: '', path: [level], name: text.name, occurrence: 0 },
    nameCell: { sheet: SHEET, row: index + 1, column: 1 },
    name: text.name,
    levels: [{ name: level, ref: { sheet: SHEET, row: group * GROUP + 1, column: 0 }, points: null }],
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
      indicators: rows.map(indicator),
      scorecard: null,
      budget: { lines: [], functions: [], projects: [], figures: [] },
    },
  ],
  overrides: [],
  tasks: [],
  paragraphs: [],
  decisions: [],
});
