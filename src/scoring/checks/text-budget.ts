/** 报告_文字 against the budget: amounts by name, shares of the whole, 执行率, and lists with 其中. */
import { Decimal } from '../decimal';
import type { Budget, BudgetLine, Cell, Finding, Paragraph, Particulars } from '../model';
import { amountIn } from '../rules/amount';
import { finding } from './finding';
import { isWithinTail, type Column } from './sums';
import { ELSEWHERE, clauseBefore, isRounding, moneyFigure, plainText } from './text-figures';

const KINDS: readonly (readonly [Column, string])[] = [
  ['initial', '年初预算数|年初预算收入|年初预算支出|年初预算|预算收入'],
  ['adjusted', '全年预算数|全年预算|调整后预算数|调整预算数|调整后预算'],
  ['outturn', '支出决算数|决算支出数|决算支出|决算数|支出决算|决算|全年支出'],
];
const LINK = '(?:为|是|共计?|合计|总计|达到?|:)?';
const MONEY = '(\\d+(?:\\.\\d+)?)(万元|亿元|元)';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const TOTAL =
  '(?:本?部门|本?单位|我[委局办院市厅部])(?:\\d{4}年度?)?(?:部门|整体|总)?|(?:^|[。;,，])(?:\\d{4}年度?)?(?:部门)?';

/** Yuan are brought to 万元, in which texts are compared. */
const YUAN = Decimal.from('10000');
const PLACES = 12;

interface Money {
  readonly isYuan: boolean;
}

function inWan(cell: Cell | null, { isYuan }: Money): Decimal | null {
  const amount = amountIn(cell);
  return amount === null || !isYuan ? amount : amount.dividedBy(YUAN, PLACES);
}

interface Checked {
  readonly text: string;
  readonly cell: Cell;
}

const SCOPE: Readonly<Record<BudgetLine['role'], string>> = {
  total: TOTAL,
  basic: '基本支出',
  personnel: '人员经费(?:支出)?',
  operating: '(?:日常)?公用经费(?:支出)?',
  project: '项目支出',
  other: '',
};

const scopeOf = (line: BudgetLine): string => (line.role === 'other' ? escaped(line.label) : SCOPE[line.role]);

/** A line that the text does not name needs no pattern. */
const isNamed = (line: BudgetLine, text: string): boolean => line.role !== 'other' || text.includes(line.label);

function amounts({ text, cell }: Checked, line: BudgetLine, money: Money): readonly Finding[] {
  const scope = scopeOf(line);
  if (scope === '' || line.label.length < 2 || !isNamed(line, text)) return [];
  return KINDS.flatMap(([column, wordings]) => {
    const exact = inWan(line[column], money);
    if (exact === null) return [];
    const pattern = new RegExp(`(?:${scope})(?:支出)?(?:${wordings})${LINK}${MONEY}`, 'g');
    return [...text.matchAll(pattern)].flatMap((match): readonly Finding[] => {
      const figure = moneyFigure(match[1] ?? '', match[2] ?? '', match.index + match[0].length);
      if (figure === null || isRounding(figure, exact) || ELSEWHERE.test(clauseBefore(text, match.index))) return [];
      const params = { label: line.label, said: figure.text, amount: `${exact.toString()}万元` };
      return [finding('warning', 'text.amount-differs', params, [cell.ref, line[column]?.ref])];
    });
  });
}

const SHARE =
  /^[,，、]?(?:约)?占(?:比|本?(?:部门|单位)?(?:总支出|支出合计|决算支出|全部支出)的?(?:比重|比例)?)(?:为|是|达|:)?(\d+(?:\.\d+)?)%/;

/** `基本支出决算数6440.15万元，占比68.7%` */
function shares({ text, cell }: Checked, line: BudgetLine, total: BudgetLine | undefined): readonly Finding[] {
  const part = amountIn(line.outturn);
  const whole = amountIn(total?.outturn ?? null);
  if (part === null || whole === null || whole.sign() <= 0 || line.role === 'total' || !isNamed(line, text)) return [];
  const wordings = KINDS[2]?.[1] ?? '';
  const pattern = new RegExp(`(?:${scopeOf(line)})(?:支出)?(?:${wordings})?${LINK}${MONEY}`, 'g');
  return [...text.matchAll(pattern)].flatMap((match): readonly Finding[] => {
    const said = SHARE.exec(text.slice(match.index + match[0].length))?.[1];
    const share = said === undefined ? null : Decimal.parse(said);
    if (said === undefined || share === null) return [];
    const computed = part.times(Decimal.HUNDRED).dividedBy(whole, said.split('.')[1]?.length ?? 0);
    if (computed.equals(share)) return [];
    const params = { label: line.label, said: `${said}%`, computed: `${computed.toString()}%` };
    return [finding('warning', 'text.share-differs', params, [cell.ref, line.outturn?.ref, total?.outturn?.ref])];
  });
}

const RATE =
  /(?:^|[。;,，]|全年|年度|部门|整体|总体)(支出进度|支出执行率|预算执行率|预算支出执行率|资金支出率|支出率)(?:为|达到?|是|:)?(\d+(?:\.\d+)?)%/g;

function rates({ text, cell }: Checked, total: BudgetLine | undefined, names: readonly string[]): readonly Finding[] {
  const budget = amountIn(total?.adjusted ?? total?.initial ?? null);
  const outturn = amountIn(total?.outturn ?? null);
  if (budget === null || outturn === null || budget.sign() <= 0) return [];
  return [...text.matchAll(RATE)].flatMap((match): readonly Finding[] => {
    const [, notion = '', said = ''] = match;
    const clause = clauseBefore(text, match.index + 1);
    const rate = Decimal.parse(said);
    if (rate === null || ELSEWHERE.test(clause) || names.some((name) => clause.includes(name))) return [];
    if (/项目|基本支出|公用|人员|一般公共预算|政府性基金/.test(clause)) return [];
    const computed = outturn.times(Decimal.HUNDRED).dividedBy(budget, said.split('.')[1]?.length ?? 0);
    if (computed.equals(rate)) return [];
    const params = { notion, said: `${said}%`, computed: `${computed.toString()}%` };
    return [finding('warning', 'text.rate-differs', params, [cell.ref, total?.outturn?.ref, total?.adjusted?.ref])];
  });
}

const LIST = new RegExp(`${MONEY}[,，]?其中:?([^。;；]*)`, 'g');
const ITEM = new RegExp(`(?:^|[,，、])[\\u4e00-\\u9fff“”"()]{2,24}${MONEY}`, 'g');

/** What a list with 其中 adds up to is at most what stands before it. */
function lists({ text, cell }: Checked): readonly Finding[] {
  return [...text.matchAll(LIST)].flatMap((match): readonly Finding[] => {
    const whole = moneyFigure(match[1] ?? '', match[2] ?? '', 0);
    const list = match[3] ?? '';
    const parts = [...list.matchAll(ITEM)].flatMap(([, figure = '', unit = '']) => moneyFigure(figure, unit, 0) ?? []);
    if (whole === null || parts.length < 2 || /其中|增加|减少|同比|较/.test(list)) return [];
    const sum = Decimal.sum(parts.map(({ value }) => value));
    if (sum.compare(whole.value) <= 0 || isWithinTail(sum, whole.value, parts.length)) return [];
    const params = { sum: `${sum.toString()}万元`, total: whole.text };
    return [finding('warning', 'text.list-above-whole', params, [cell.ref])];
  });
}

export function checkTextBudget(
  paragraphs: readonly Paragraph[],
  budget: Budget,
  particulars: Particulars
): readonly Finding[] {
  const money: Money = { isYuan: particulars.moneyUnit === '元' };
  const total = budget.lines.find(({ role }) => role === 'total');
  const projects = budget.projects.filter(({ role }) => role !== 'total');
  const functions = budget.functions.filter(({ role }) => role !== 'total');
  const names = [...projects, ...functions].map(({ label }) => label);
  return paragraphs.flatMap(({ text: cell }) => {
    const checked: Checked = { text: plainText(cell.text), cell };
    return [
      ...[...budget.lines, ...functions, ...projects].flatMap((line) => amounts(checked, line, money)),
      ...budget.lines.flatMap((line) => shares(checked, line, total)),
      ...rates(checked, total, names),
      ...lists(checked),
    ];
  });
}
