/** The figures of a text that count something, told from those that only describe what is counted. */
import { Decimal } from '../../decimal';
import type { Figure } from './figure';
import { isCounted, kindOf } from '../scanning/units';

const MEASURES: ReadonlySet<string> = new Set([
  'money',
  'duration',
  'workdays',
  'length',
  'area',
  'mass',
  'power',
  'data',
  'points',
]);
const AGE = /^(?:周岁|岁|月龄)$/;

/** Words that a count is about, not what is done: 家庭至少1人. */
const WHOSE = /(?:^|家庭|户|村|社区|企业|单位|学校|班级)$/;
const isOneOf = ({ quantity, before }: Figure, next: Figure): boolean =>
  quantity.bound === '>=' &&
  quantity.value.equals(Decimal.ONE) &&
  isCounted(kindOf(quantity.unit).family) &&
  next.quantity.unit === '%' &&
  /^[\u4e00-\u9fff]{1,6}(?:率|比例|占比)/.test(next.before) &&
  WHOSE.test(before);

/** 由15个工作日压缩至8个工作日, 知晓率从85%提高到90%: the first figure is where it began. */
const FROM = /(?<![自理缘事])[由从](?:上年的?|去年的?|原来的?|原)?$/;
const INTO = /^[\u4e00-\u9fff]{0,6}[到至为]$/;
const CHANGED_TO = /^(?:压缩|缩短|压减|压降|提高|提升|增加|增长|减少|降低|下降|扩大|上升)[到至为]$/;
const isPressedTo = ({ before, quantity }: Figure): boolean =>
  before === '' && quantity.bound === '<=' && quantity.numberStart - quantity.start === 3;
const isChangedInto = ({ quantity, before }: Figure, next: Figure): boolean =>
  next.follows &&
  next.quantity.unit === quantity.unit &&
  (CHANGED_TO.test(next.before) || (FROM.test(before) && INTO.test(next.before)) || isPressedTo(next));

/** 产值1亿元以上企业5家, 18周岁以上: a figure that describes what another counts. */
function describes(figure: Figure, next: Figure | undefined, name: string): boolean {
  const { quantity, before, after } = figure;
  if (AGE.test(quantity.unit)) return !/寿命|年龄|岁/.test(name);
  if (before.endsWith('每')) return true;
  // 8200余名党员轮训一遍: how it is done, where something is counted besides.
  if (quantity.spelled && quantity.unit === '遍' && quantity.value.equals(Decimal.ONE) && figure.follows) return true;
  if (/(?:近|连续|前|过去|未来|为期|满|隔)$/.test(before) && /^(?:年|天|个月|周|日|月)$/.test(quantity.unit))
    return true;
  if (quantity.unit === '年' && quantity.bound === null && next !== undefined) return true;
  if (next?.follows !== true) return false;
  if (isChangedInto(figure, next)) return true;
  // 火化费等四项服务费1300例: how many things were named.
  if (before.endsWith('等') && after !== '') return true;
  // 一套表单位网上直报率99.5%以上: a numeral inside a name.
  if (quantity.spelled && quantity.bound === null && quantity.value.equals(Decimal.ONE) && next.quantity.bound !== null)
    return true;
  // 5200个点位完好率≥95%: what the rate is of.
  if (
    before === '' &&
    after !== '' &&
    quantity.bound === null &&
    next.quantity.unit === '%' &&
    /(?:[率度]|比例|占比)$/.test(next.before)
  )
    return true;
  // 零就业家庭至少1人就业率100%: whom the rate is about.
  if (isOneOf(figure, next)) return true;
  // 24小时晴雨预报准确率≥88%
  if (quantity.bound === null && kindOf(quantity.unit).family === 'duration' && /[率度]$/.test(next.before))
    return true;
  // 播放量超10万的7条, 5条中的4条
  if (after === '的' || /^[\u4e00-\u9fff]{0,6}中的?$/.test(after)) return true;
  const bounded = quantity.bound !== null || quantity.high !== null || after.startsWith('的');
  const family = kindOf(quantity.unit).family;
  return (
    bounded &&
    after.replace(/^的/, '') !== '' &&
    !/^[且并及和或]/.test(after) &&
    (MEASURES.has(family) || quantity.unit === '年' || quantity.unit === '级')
  );
}

/** The figures that count something, each with what describes the thing: 收入10万元以上的村占比80%. */
export const counting = (figures: readonly Figure[], name: string): readonly Figure[] =>
  figures.flatMap((figure, index) => {
    if (describes(figure, figures[index + 1], name)) return [];
    const described = figures[index - 1];
    if (described !== undefined && isChangedInto(described, figure))
      return [
        { ...figure, change: null, before: described.before.replace(FROM, '') + figure.before.replace(INTO, '') },
      ];
    // 90%以上(含90%)
    if (figure.before === '含' && described?.quantity.value.equals(figure.quantity.value) === true) return [];
    const joined =
      described?.quantity.bound === '>=' && figure.before.startsWith('的') && describes(described, figure, name);
    if (joined) return [{ ...figure, before: described.before + figure.before }];
    // 正在实施10万元以上的转化1项: what is said of the figure that only describes is said of the count.
    const open = described !== undefined && described.pending && !figure.pending && describes(described, figure, name);
    return [open ? { ...figure, pending: true } : figure];
  });

/** The limit is written before its number. */
const isBefore = (figure: Figure | undefined): boolean =>
  figure !== undefined && figure.quantity.start < figure.quantity.numberStart && figure.quantity.unit !== '%';

/** 不超过120批次、960人次; 120批次、960人次以内: one limit for both. */
export const withSharedLimits = (figures: readonly Figure[]): readonly Figure[] =>
  figures.length < 2
    ? figures
    : figures.map((figure, index) => {
        const { quantity, before, follows } = figure;
        if (quantity.bound !== null || quantity.high !== null || quantity.unit === '%') return figure;
        const last = figures[index - 1];
        const next = figures[index + 1];
        const limit = follows && before === '' ? last : next?.follows === true && next.before === '' ? next : undefined;
        const bound = limit?.quantity.bound ?? null;
        // 不低于552户1186人
        if (limit === last && (bound === '>=' || bound === '>') && isBefore(limit) && quantity.unit !== '')
          return { ...figure, quantity: { ...quantity, bound } };
        return limit === undefined || (bound !== '<=' && bound !== '<') || limit.quantity.unit === '%'
          ? figure
          : { ...figure, quantity: { ...quantity, bound } };
      });
