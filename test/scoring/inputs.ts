/** Builds Inputs for tests: what is not said is blank. */
import { Decimal } from '../../src/scoring/decimal';
import type {
  Budget,
  BudgetLine,
  Cell,
  EntityInputs,
  IndicatorKind,
  IndicatorRow,
  Inputs,
  Level,
  RowBase,
  ScorecardRow,
} from '../../src/scoring/model';

export const cellAt = (row: number, column: number, value: string | number | null, percent = false): Cell => {
  const ref = { sheet: '表', row, column };
  if (value === null || value === '') return { ref, kind: 'blank', text: '', number: null, percent: false };
  if (typeof value === 'string') {
    return { ref, kind: value.startsWith('#') ? 'error' : 'text', text: value, number: null, percent: false };
  }
  const number = Decimal.fromDouble(value) ?? Decimal.ZERO;
  const text = percent ? `${number.times(Decimal.HUNDRED).toString()}%` : number.toString();
  return { ref, kind: 'number', text, number, percent };
};

export interface RowLine {
  readonly name: string;
  readonly levels?: readonly string[];
  readonly points?: number;
  readonly pointsGroup?: string;
  readonly rule?: string;
  readonly cause?: string;
  readonly manual?: string | number;
}

function base(line: RowLine, row: number, occurrence: number): RowBase {
  const levels: readonly Level[] = (line.levels ?? []).map((name, column) => ({
    name,
    ref: { sheet: '表', row, column },
    points: null,
  }));
  return {
    key: { project: '', path: line.levels ?? [], name: line.name, occurrence },
    nameCell: { sheet: '表', row, column: 3 },
    name: line.name,
    levels,
    points: line.points === undefined ? null : Decimal.fromDouble(line.points),
    pointsCell: cellAt(row, 4, line.points ?? null),
    pointsGroup: line.pointsGroup ?? null,
    rule: cellAt(row, 5, line.rule ?? null),
    cause: cellAt(row, 6, line.cause ?? null),
    manual: cellAt(row, 7, line.manual ?? null),
    evidence: null,
  };
}

export interface IndicatorLine extends RowLine {
  readonly kind?: IndicatorKind;
  readonly target: string;
  readonly actual: string;
}

export interface ScorecardLine extends RowLine {
  readonly fact?: string | number;
  readonly percent?: boolean;
}

const occurrences = (lines: readonly RowLine[]): readonly number[] =>
  lines.map((line, index) => lines.slice(0, index).filter((earlier) => earlier.name === line.name).length);

export const indicatorRows = (lines: readonly IndicatorLine[]): readonly IndicatorRow[] => {
  const counts = occurrences(lines);
  return lines.map((line, index) => ({
    ...base(line, index + 1, counts[index] ?? 0),
    kind: line.kind ?? null,
    target: cellAt(index + 1, 8, line.target),
    targetHeading: '预期实现值',
    adjustedTarget: null,
    actual: cellAt(index + 1, 9, line.actual),
    actualHeading: '实际完成值',
    inTable5: false,
    office: '',
  }));
};

export const scorecardRows = (lines: readonly ScorecardLine[]): readonly ScorecardRow[] => {
  const counts = occurrences(lines);
  return lines.map((line, index) => ({
    ...base(line, index + 1, counts[index] ?? 0),
    fact: cellAt(index + 1, 8, line.fact ?? null, line.percent ?? false),
  }));
};

export const budgetLine = (
  role: BudgetLine['role'],
  label: string,
  amounts: readonly (number | string | null)[],
  row: number
): BudgetLine => {
  const [initial, adjusted, outturn] = amounts.map((amount, column) => cellAt(row, column + 1, amount));
  return {
    role,
    label,
    ref: { sheet: '预算', row, column: 0 },
    initial: initial ?? null,
    adjusted: adjusted ?? null,
    outturn: outturn ?? null,
  };
};

export const noBudget: Budget = { lines: [], functions: [], projects: [], figures: [] };

export const entityOf = (
  indicators: readonly IndicatorLine[],
  scorecard: readonly ScorecardLine[] | null,
  budget: Budget = noBudget
): EntityInputs => ({
  name: '某部门',
  level: 'department',
  indicators: indicatorRows(indicators),
  scorecard: scorecard === null ? null : scorecardRows(scorecard),
  budget,
});

export const inputsOf = (...entities: readonly EntityInputs[]): Inputs => ({
  particulars: { department: '某部门', year: 2022, standard: '', basis: '', reportDate: '', moneyUnit: '万元' },
  entities,
  overrides: [],
  tasks: [],
  paragraphs: [],
  decisions: [],
});
