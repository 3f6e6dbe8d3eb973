/**
 * A sentence with its own definition of the rate (预算执行率=部门决算数÷全年预算数×100%): computed by it where it says
 * which line and which budget is meant, never by the standard's formula. 预算数 alone may be either budget.
 */
import type { MetricFormulaOf, RateFormula } from '../rule';
import { ownFigures } from './own-figures';
import { metricNamed } from './metric-name';

const bare = (text: string): string =>
  text
    .replace(/×100%$/, '')
    .replace(/[()[\]]/g, '')
    .replace(/^(?:本)?(?:年度|当年|本年)/, '');

/** Spending of one kind, with nothing narrower about it. */
const OUTTURN =
  /^(?:部门|单位)?(?:整体)?(?:本年度?|年度|全年)?(?:实际)?(?:支出|公用经费|日常公用经费|三公经费|项目支出|基本支出|人员经费)*(?:实际)?(?:支出|执行|完成)?(?:决算|支出|执行|完成)(?:总)?(?:数|额)?$/;
const INITIAL = /年初(?:部门)?(?:支出)?预算(?:批复)?(?:数|额|总额)?$|批复(?:的)?(?:年初)?预算(?:数|额)?$/;
const ADJUSTED = /(?:全年|调整后?|年末|可执行)(?:部门)?(?:支出)?预算(?:总)?(?:数|额|指标)?$/;
const CHANGE = /^(?:部门)?(?:全年)?(?:预算)?(?:调整|调剂|追加)(?:预算)?(?:总)?(?:金额|额|数)$/;
/** 调整预算数-年初预算数 */
const DIFFERENCE =
  /^(?:部门)?(?:调整后?|全年)(?:支出)?预算(?:总)?(?:数|额)?-(?:部门)?年初(?:支出)?预算(?:总)?(?:数|额)?$/;
const REST = /^(?:年末)?(?:部门)?结转(?:和|与)?结余(?:资金)?(?:总)?(?:额|数|金额)?$/;

type Line = RateFormula['line'];

function lineOf(text: string): Line {
  if (text.includes('三公')) return 'three-public';
  if (text.includes('公用')) return 'operating';
  if (text.includes('人员经费')) return 'personnel';
  if (text.includes('项目支出')) return 'project';
  return text.includes('基本支出') ? 'basic' : 'total';
}

const TOTAL_NAMES = /^(?:部门|单位)?(?:整体)?(?:支出)?(?:预算)?(?:完成率|执行率)$|^(?:部门)?预算调整率$/;

/** The rate by its own definition; null where line, budget or anything else of it is not certain. */
export function ownFormula(subject: string, definition: string): MetricFormulaOf | null {
  const figures = ownFigures(definition);
  if (figures !== null) return figures;
  const [above = '', below = '', ...more] = bare(definition).split('/');
  if (more.length > 0 || above === '' || below === '') return null;
  const line = lineOf(`${above}${subject}`);
  if (lineOf(below) !== line && lineOf(below) !== 'total') return null;
  if (line === 'total' && metricNamed(subject) === null && !TOTAL_NAMES.test(subject)) return null;
  const denominator = INITIAL.test(below) ? 'initial' : ADJUSTED.test(below) ? 'adjusted' : null;
  // 三公经费 has one budget figure.
  const budget = denominator ?? (line === 'three-public' && below.includes('预算') ? 'adjusted' : null);
  if (budget === null) return null;
  const numerator = OUTTURN.test(above)
    ? 'outturn'
    : (CHANGE.test(above) || DIFFERENCE.test(above)) && line === 'total'
      ? 'adjusted-minus-initial'
      : REST.test(above) && line === 'total' && budget === 'adjusted'
        ? 'adjusted-minus-outturn'
        : null;
  return numerator === null ? null : { line, numerator, denominator: budget };
}
