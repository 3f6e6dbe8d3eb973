/** A sentence that defines its rate is computed by its own formula, and only where line and budget are certain. */
import { assess } from '../../../src/scoring/assess';
import type { Budget } from '../../../src/scoring/model';
import { ownFormula } from '../../../src/scoring/rules/sentence/own-formula';
import { guangzhou2022 } from '../../../src/scoring/standards/guangzhou-2022';
import { mof2020 } from '../../../src/scoring/standards/mof-2020';
import { budgetLine, entityOf, inputsOf, noBudget } from '../inputs';

describe('ownFormula', () => {
  it.each([
    ['预算执行率', '部门决算数/全年预算数×100%', 'total outturn/adjusted'],
    ['预算执行率', '(支出决算数/年初预算数)×100%', 'total outturn/initial'],
    ['预算完成率', '实际支出数/调整后预算数', 'total outturn/adjusted'],
    ['公用经费控制率', '实际支出公用经费总额/年初预算公用经费总额×100%', 'none'],
    ['公用经费控制率', '公用经费决算数/公用经费全年预算数×100%', 'operating outturn/adjusted'],
    ['结转结余率', '结转结余总额/全年预算数×100%', 'total adjusted-minus-outturn/adjusted'],
    ['预算调整率', '预算调整数/年初预算数×100%', 'total adjusted-minus-initial/initial'],
    ['三公经费控制率', '三公经费实际支出数/三公经费预算安排数×100%', 'three-public outturn/adjusted'],
    ['在职人员控制率', '(在职人员数/编制数)×100%', 'staff/posts'],
    [
      '三公经费变动率',
      '[(本年度三公经费总额-上年度三公经费总额)/上年度三公经费总额]×100%',
      'three-public/three-public',
    ],
    ['政府采购执行率', '(实际政府采购金额/政府采购预算数)×100%', 'procurement/procurement'],
    ['固定资产利用率', '(实际在用固定资产总额/所有固定资产总额)×100%', 'assets-in-use/assets'],
    [
      '结转结余变动率',
      '[(本年度累计结转结余资金总额-上年度累计结转结余资金总额)/上年度累计结转结余资金总额]×100%',
      'carry-over/carry-over',
    ],
    // Last year's figure may be a budget or an actual one.
    ['三公经费变动率', '(本年度三公经费预算数-上年度三公经费预算数)/上年度三公经费预算数×100%', 'none'],
    // 预算数 may be either budget; purchases are no line of the budget; a third figure is not understood.
    ['预算执行率', '执行数/预算数×100%', 'none'],
    ['政府采购执行率', '实际采购金额/全年预算数×100%', 'none'],
    ['预算执行率', '决算数/全年预算数/2', 'none'],
    ['预算执行率', '(决算数-上年结转数)/全年预算数×100%', 'none'],
  ])('%s=%s → %s', (subject, definition, expected) => {
    const formula = ownFormula(subject, definition);
    const got =
      formula === null
        ? 'none'
        : formula.line === 'figures'
          ? `${formula.part.item}/${formula.whole.item}`
          : `${formula.line} ${formula.numerator}/${formula.denominator}`;
    expect(got).toBe(expected);
  });
});

const budget: Budget = { ...noBudget, lines: [budgetLine('total', '本年支出合计', [100, 80, 76], 1)] };
const scoreOf = (rule: string, fact?: string): string => {
  const row = { name: '预算执行率', points: 10, rule, ...(fact === undefined ? {} : { fact }) };
  const [entity] = assess(inputsOf(entityOf([], [row], budget)), guangzhou2022).entities;
  return entity?.indicators[0]?.score?.toString() ?? 'ask';
};

describe('a row without a typed rate', () => {
  it.each([
    ['得分=预算执行率×10', '9.5'],
    ['预算执行率=决算数/全年预算数×100%。得分=预算执行率×10', '9.5'],
    ['预算执行率=决算数/年初预算数×100%。得分=预算执行率×10', '7.6'],
    ['预算执行率=执行数/预算数×100%。得分=预算执行率×10', 'ask'],
    ['预算执行率=（12月末支出数-借款数）/全年预算数×100%。得分=预算执行率×10', 'ask'],
  ])('%s gives %s', (rule, score) => {
    expect(scoreOf(rule)).toBe(score);
  });

  it('uses what is typed', () => {
    expect(scoreOf('预算执行率=执行数/预算数×100%。得分=预算执行率×10', '95%')).toBe('9.5');
  });
});

describe('the funds block of the national form', () => {
  const form = (total: readonly number[], part: readonly number[]): string => {
    const projects = [budgetLine('total', '年度资金总额', total, 1), budgetLine('other', '本年财政拨款', part, 2)];
    const [entity] = assess(
      inputsOf(entityOf([{ name: '甲', points: 90, target: '1个', actual: '1个' }], null, { ...noBudget, projects })),
      mof2020
    ).entities;
    const row = entity?.indicators.find(({ name }) => name === '预算执行率');
    return row?.score?.toString() ?? row?.problems.map(({ code }) => code).join() ?? '';
  };

  it.each([
    [[90, 89.974, 80], [90, 89.974, 80], '8.89'],
    [[0, 0, 0], [90, 89.974, 89.974], 'rule.metric-total-contradicted'],
    [[90, 90, 0], [90, 90, 45], 'rule.metric-total-contradicted'],
    [[90, 90, 0], [90, 90, 0], '0'],
  ])('%j above %j: %s', (total, part, expected) => {
    expect(form(total, part)).toBe(expected);
  });
});
