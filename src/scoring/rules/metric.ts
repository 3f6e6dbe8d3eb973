/**
 * Rates computed from the budget: 支出率, 结转结余率, 预算调整率, 公用经费控制率, 三公经费控制率. Formula, scope and
 * denominator are the standard's; 0 ÷ 0 and a missing figure are problems, never a rate of 0.
 */
import { Decimal } from '../decimal';
import type { Budget, BudgetLine, Cell, CellRef, Note } from '../model';
import type { Standard } from '../standards/standard';
import { amountIn } from './amount';
import { basicFigure } from './basic-figures';
import { figureParts } from './figure-metric';
import type { Fact, FigureFormula, MetricFormulaOf, MetricName, RateFormula } from './rule';

type Column = 'initial' | 'adjusted' | 'outturn';

/** A figure that a rate was made of. */
export interface MetricFigure {
  /** Of the line: 本年支出合计. */
  readonly line: string;
  readonly column: Column;
  readonly value: Decimal;
  readonly cell: CellRef;
}

export interface ComputedMetric {
  /** Per cent, to 10 places: for comparison and display. Scores are made of `fact`, which is exact. */
  readonly rate: Decimal;
  readonly fact: Extract<Fact, { kind: 'fraction' }>;
  readonly figures: readonly MetricFigure[];
  readonly cells: readonly CellRef[];
  /** The sentence that names formula and figures. */
  readonly note: Note;
}

export type MetricResult = ComputedMetric | { readonly problem: Note };

const RATE_PLACES = 10;

interface Source {
  readonly ref: CellRef | null;
  readonly label: string;
  readonly cells: Readonly<Record<Column, Cell | null>>;
}

const fold = (text: string): string => text.normalize('NFKC').replace(/[\s"'“”‘’]/g, '');

/** A project without 预算_整体支出 has its total in the funds block of its form (预算_重点项目). */
function linesFor(line: RateFormula['line'], budget: Budget): readonly BudgetLine[] {
  const own = budget.lines.filter((candidate) => candidate.role === line);
  if (own.length > 0 || line !== 'total') return own;
  const totals = budget.projects.filter((candidate) => candidate.role === 'total');
  return totals.length > 0 || budget.projects.length > 1 ? totals : budget.projects;
}

/** 三公经费 stands in 数据_基础; every other line in 预算_整体支出. */
function sourceOf(line: RateFormula['line'], budget: Budget): Source | 'missing' | 'several' {
  if (line === 'three-public') {
    const figure = basicFigure('three-public', budget);
    if (figure === 'missing' || figure === 'several') return figure;
    return {
      ref: null,
      label: figure.item,
      cells: { initial: figure.budget, adjusted: figure.budget, outturn: figure.actual },
    };
  }
  const lines = linesFor(line, budget);
  const [found] = lines;
  if (found === undefined) return 'missing';
  if (lines.length > 1) return 'several';
  return {
    ref: found.ref,
    label: found.label,
    cells: { initial: found.initial, adjusted: found.adjusted, outturn: found.outturn },
  };
}

const PART_OF_FUNDS = /财政拨款|上年结转|结转资金|其他资金|自筹|单位资金|中央|省级|市级|县级|区级|地方/;

/** The funds block of the national form: a total of 0 above parts that are not is no figure to reckon with. */
function contradictedTotal(source: Source, wanted: readonly Column[], budget: Budget): readonly Cell[] {
  const total = budget.projects.find((line) => line.ref === source.ref);
  if (total === undefined) return [];
  const parts = budget.projects.filter((line) => line !== total && PART_OF_FUNDS.test(fold(line.label)));
  return wanted.flatMap((column) => {
    const whole = source.cells[column];
    if (whole === null || amountIn(whole)?.isZero() !== true) return [];
    const held = parts.flatMap((line) => {
      const cell = line[column];
      return cell !== null && amountIn(cell)?.isZero() === false ? [cell] : [];
    });
    return held.length === 0 ? [] : [whole, ...held];
  });
}

const COLUMNS: Readonly<Record<RateFormula['numerator'], readonly Column[]>> = {
  outturn: ['outturn'],
  'adjusted-minus-outturn': ['adjusted', 'outturn'],
  'adjusted-minus-initial': ['adjusted', 'initial'],
};

/** null where 年初预算 and 全年预算 differ: 预算安排数 may be either. */
function arranged({ initial, adjusted }: Source['cells']): 'initial' | 'adjusted' | null {
  const isGiven = (cell: Cell | null): boolean => cell !== null && cell.kind !== 'blank';
  if (!isGiven(adjusted)) return isGiven(initial) ? 'initial' : 'adjusted';
  if (!isGiven(initial)) return 'adjusted';
  const [first, second] = [amountIn(initial), amountIn(adjusted)];
  return first !== null && second?.equals(first) === true ? 'adjusted' : null;
}

function fromFigures(
  metric: MetricName | 'fact',
  formula: FigureFormula,
  budget: Budget,
  standard: Standard
): MetricResult {
  const found = figureParts(formula, budget);
  if ('problem' in found) {
    const [code, params, involved] = found.problem;
    const refs = involved.map(({ ref }) => ref);
    return { problem: { code, params: { metric, standard: standard.id, ...params }, cells: refs } };
  }
  const { part, whole, figures } = found;
  const [above, below] = figures;
  const rate = part.times(Decimal.HUNDRED).dividedBy(whole, RATE_PLACES);
  const cells = [above.cell.ref, below.cell.ref];
  const note: Note = {
    code: formula.change ? 'rule.metric.figures-change' : 'rule.metric.figures',
    params: {
      metric,
      line: above.line,
      above: above.value.toString(),
      whole: below.line,
      below: below.value.toString(),
      rate: `${rate.rounded(standard.ratePlaces + 1).toString()}%`,
    },
    cells,
  };
  return { rate, fact: { kind: 'fraction', part, whole }, figures: [], cells, note };
}

/** By the sentence's `own` formula where it has one, else by the standard's. */
export function computeMetric(
  metric: MetricName | 'fact',
  budget: Budget,
  standard: Standard,
  own: MetricFormulaOf | null = null
): MetricResult {
  const problem = (
    code: string,
    params: Readonly<Record<string, string>> = {},
    cells: readonly CellRef[] = []
  ): MetricResult => ({
    problem: { code, params: { metric, standard: standard.id, ...params }, cells },
  });
  const formula = own ?? standard.metrics.find((candidate) => candidate.metric === metric);
  if (formula === undefined) return problem('rule.metric-without-formula');
  if (formula.line === 'figures') return fromFigures(metric, formula, budget, standard);
  const source = sourceOf(formula.line, budget);
  if (source === 'missing') return problem('rule.metric-line-missing', { line: formula.line });
  if (source === 'several') return problem('rule.metric-line-twice', { line: formula.line });
  const denominator = formula.denominator === 'arranged' ? arranged(source.cells) : formula.denominator;
  if (denominator === null) {
    const differ = [source.cells.initial, source.cells.adjusted].flatMap((cell) => (cell === null ? [] : [cell.ref]));
    return problem('rule.metric-two-budgets', { line: source.label }, differ);
  }
  const wanted = [...new Set([...COLUMNS[formula.numerator], denominator])];
  const contradicted = contradictedTotal(source, wanted, budget);
  if (contradicted.length > 0) {
    const refs = contradicted.map(({ ref }) => ref);
    return problem('rule.metric-total-contradicted', { line: source.label }, refs);
  }
  const figures: MetricFigure[] = [];
  for (const column of wanted) {
    const cell = source.cells[column];
    const value = amountIn(cell);
    if (cell === null || value === null) {
      return problem('rule.metric-figure-missing', { line: source.label, column }, cell === null ? [] : [cell.ref]);
    }
    figures.push({ line: source.label, column, value, cell: cell.ref });
  }
  const cells = figures.map((figure) => figure.cell);
  const valueOf = (column: Column): Decimal =>
    figures.find((figure) => figure.column === column)?.value ?? Decimal.ZERO;
  const [first, subtrahend] = COLUMNS[formula.numerator];
  const part =
    subtrahend === undefined ? valueOf(first ?? 'outturn') : valueOf(first ?? 'adjusted').minus(valueOf(subtrahend));
  const whole = valueOf(denominator);
  if (whole.sign() <= 0) {
    return problem('rule.metric-zero-denominator', { line: source.label, column: denominator }, cells);
  }
  const rate = part.times(Decimal.HUNDRED).dividedBy(whole, RATE_PLACES);
  const note: Note = {
    code: `rule.metric.${formula.numerator}.${denominator}`,
    params: {
      metric,
      line: source.label,
      initial: amountIn(source.cells.initial)?.toString() ?? '',
      adjusted: amountIn(source.cells.adjusted)?.toString() ?? '',
      outturn: amountIn(source.cells.outturn)?.toString() ?? '',
      rate: `${rate.rounded(standard.ratePlaces + 1).toString()}%`,
    },
    cells,
  };
  return { rate, fact: { kind: 'fraction', part, whole }, figures, cells, note };
}

const placesOf = (value: Decimal): number => value.toString().split('.')[1]?.length ?? 0;

/**
 * A typed rate against the computed one, rounded to the places that were typed; null where they agree or the
 * fact is no rate.
 */
export function compareTyped(fact: Fact, computed: ComputedMetric, places = 0): Note | null {
  if (fact.kind !== 'rate') return null;
  const rounded = computed.rate.rounded(Math.max(placesOf(fact.rate), places));
  if (rounded.equals(fact.rate)) return null;
  return {
    code: 'rule.metric-differs',
    params: { ...computed.note.params, typed: `${fact.rate.toString()}%`, computed: `${rounded.toString()}%` },
    cells: computed.cells,
  };
}
