/** Rates from the budget: exact for scoring, with the figures they were made of; 0 ÷ 0 is a problem. */
import { Decimal } from '../../../src/scoring/decimal';
import type { Budget, BudgetLine, Cell } from '../../../src/scoring/model';
import {
  compareTyped,
  computeMetric,
  readFact,
  scoreByRule,
  type ComputedMetric,
  type MetricName,
} from '../../../src/scoring/rules';
import { general } from '../../../src/scoring/standards/general';
import { guangzhou2022 } from '../../../src/scoring/standards/guangzhou-2022';
import { mof2013 } from '../../../src/scoring/standards/mof-2013';
import type { Standard } from '../../../src/scoring/standards';
import { codes } from '../../../src/texts';

const cell = (text: string, row: number, column: number): Cell => {
  const number = Decimal.parse(text);
  const kind = text === '' ? 'blank' : number === null ? 'text' : 'number';
  return { ref: { sheet: '表2', row, column }, kind, text, number, percent: false };
};
const line = (
  role: BudgetLine['role'],
  label: string,
  row: number,
  figures: readonly [string, string, string]
): BudgetLine => ({
  role,
  label,
  ref: { sheet: '表2', row, column: 0 },
  initial: cell(figures[0], row, 1),
  adjusted: cell(figures[1], row, 2),
  outturn: cell(figures[2], row, 3),
});
const budget = (...lines: readonly BudgetLine[]): Budget => ({ lines, functions: [], projects: [], figures: [] });
const report = budget(
  line('total', '本年支出合计', 2, ['9510.3', '9418.58', '9369.27']),
  line('operating', '公用经费', 5, ['527.19', '510.11', '507.37'])
);

const computed = (metric: MetricName, from: Budget, standard: Standard = guangzhou2022): ComputedMetric => {
  const result = computeMetric(metric, from, standard);
  if ('problem' in result) throw new Error(result.problem.code);
  return result;
};
const problem = (metric: MetricName, from: Budget, standard: Standard = guangzhou2022): string => {
  const result = computeMetric(metric, from, standard);
  return 'problem' in result ? result.problem.code : 'none';
};

describe('computeMetric', () => {
  it.each([
    ['execution-rate', '99.5'],
    ['carry-over-rate', '0.52'],
    ['operating-control-rate', '99.46'],
  ] as const)('%s of the source report is %s', (metric, rate) => {
    const places = rate.split('.')[1]?.length ?? 0;
    expect(computed(metric, report).rate.rounded(places).toString()).toBe(rate);
  });

  it('scores 支出率 from the exact quotient: 9369.27/9418.58 × 10 = 9.95', () => {
    const indicator = guangzhou2022.indicators.find(({ name }) => name === '部门预算资金支出率');
    if (indicator === undefined || typeof indicator.scoredBy === 'string') throw new Error('no rule');
    const metric = computed('execution-rate', report);
    const outcome = scoreByRule(indicator.scoredBy, metric.fact, {
      points: Decimal.of(10),
      standard: guangzhou2022,
      name: indicator.name,
      cells: metric.cells,
      cause: '',
    });
    expect(outcome.score?.toString()).toBe('9.95');
    expect(outcome.deductions[0]?.amount.toString()).toBe('0.05');
  });

  it('names figures and cells, and has a sentence for every formula of every standard', () => {
    const metric = computed('carry-over-rate', report);
    expect(metric.figures.map(({ column, value }) => `${column} ${value.toString()}`)).toEqual([
      'adjusted 9418.58',
      'outturn 9369.27',
    ]);
    expect(metric.cells).toEqual([
      { sheet: '表2', row: 2, column: 2 },
      { sheet: '表2', row: 2, column: 3 },
    ]);
    for (const standard of [guangzhou2022, general, mof2013]) {
      for (const formula of standard.metrics) {
        if (formula.line === 'figures') continue;
        const denominators = formula.denominator === 'arranged' ? ['initial', 'adjusted'] : [formula.denominator];
        for (const denominator of denominators)
          expect(codes()).toContain(`rule.metric.${formula.numerator}.${denominator}`);
      }
    }
  });

  it('uses the denominator of the standard: 预算完成率 under 财预〔2013〕53号 is by the approved budget', () => {
    expect(computed('execution-rate', report, mof2013).rate.rounded(2).toString()).toBe('98.52');
    expect(computed('budget-adjustment-rate', report, general).rate.rounded(2).toString()).toBe('-0.96');
  });

  it.each([
    [['510.11', '510.11', '507.37'], '99.46'],
    [['510.11', '', '507.37'], '99.46'],
    [['', '510.11', '507.37'], '99.46'],
    [['527.19', '510.11', '507.37'], 'rule.metric-two-budgets'],
    [['527.19', '见附表', '507.37'], 'rule.metric-two-budgets'],
  ] as const)('预算安排数 is one figure: 公用经费 %j under 财预〔2013〕53号', (figures, wanted) => {
    const result = computeMetric('operating-control-rate', budget(line('operating', '公用经费', 5, figures)), mof2013);
    expect('problem' in result ? result.problem.code : result.rate.rounded(2).toString()).toBe(wanted);
  });

  it('is a problem, never 0, where a figure is missing or the denominator is 0', () => {
    expect(problem('execution-rate', budget(line('total', '合计', 2, ['0', '0', '0'])))).toBe(
      'rule.metric-zero-denominator'
    );
    expect(problem('execution-rate', budget(line('total', '合计', 2, ['1', '', '1'])))).toBe(
      'rule.metric-figure-missing'
    );
    expect(problem('execution-rate', budget(line('total', '合计', 2, ['1', '见附表', '1'])))).toBe(
      'rule.metric-figure-missing'
    );
    expect(problem('execution-rate', budget())).toBe('rule.metric-line-missing');
    const twice = budget(line('total', '合计', 2, ['1', '1', '1']), line('total', '总计', 9, ['2', '2', '2']));
    expect(problem('execution-rate', twice)).toBe('rule.metric-line-twice');
    expect(problem('budget-adjustment-rate', report)).toBe('rule.metric-without-formula');
  });

  it('reads amounts typed as text', () => {
    const typed = budget(line('total', '合计', 2, ['9,510.3', '９,418.58', '9369.27万元']));
    expect(computed('execution-rate', typed).rate.rounded(1).toString()).toBe('99.5');
  });

  it('takes 三公经费 from 数据_基础', () => {
    const figure = (item: string, source: string, row: number) => ({
      item,
      source,
      budget: cell('50', row, 2),
      actual: cell('40', row, 3),
      previous: null,
    });
    const one: Budget = { ...report, figures: [figure('“三公”经费', '', 1)] };
    expect(computed('three-public-control-rate', one).rate.toString()).toBe('80');
    const several: Budget = {
      ...report,
      figures: [figure('三公经费', '财政拨款', 1), figure('三公经费', '其他资金', 2)],
    };
    expect(problem('three-public-control-rate', several)).toBe('rule.metric-line-twice');
  });

  it('compares a typed rate in the places that were typed', () => {
    const metric = computed('execution-rate', report);
    const typed = (text: string) =>
      compareTyped(
        readFact({ ref: { sheet: '表4', row: 3, column: 5 }, kind: 'text', text, number: null, percent: false }),
        metric
      );
    expect(typed('99.5%')).toBeNull();
    expect(typed('99.48%')).toBeNull();
    expect(typed('99%')).toBeNull();
    expect(typed('98.5%')?.code).toBe('rule.metric-differs');
    expect(typed('99.6%')?.params).toMatchObject({ typed: '99.6%', computed: '99.5%' });
  });
});
