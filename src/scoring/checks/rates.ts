/** Rates that were typed against those that the budget gives, and one figure under several names. */
import { Decimal } from '../decimal';
import type { CellRef, EntityAssessment, EntityInputs, Finding, Paragraph } from '../model';
import { amountIn } from '../rules/amount';
import { finding } from './finding';

/** `rule.metric-differs` of a row that a rule scored: the typed rate was used, the computed one is told. */
const stated = (assessed: EntityAssessment): readonly Finding[] =>
  assessed.indicators
    .filter(({ warnings }) => warnings.length > 0)
    .flatMap((one) =>
      one.warnings
        .filter(({ code }) => code === 'rule.metric-differs')
        .map(({ params, cells }) =>
          finding('warning', 'rates.stated-differs', { ...params, name: one.name }, [one.nameCell, ...cells])
        )
    );

const AVERAGE = /((?:年度|全年|月度?|各月)?平均(?:支出)?执行率)(?:为|达到?|是|：|:)?(\d+(?:\.\d+)?)[%％]/g;
const YEAR_END =
  /(全年支出进度|支出进度|(?:部门|预算|资金|整体)*支出执行率|预算执行率)(?:为|达到?|是|：|:)?(\d+(?:\.\d+)?)[%％]/g;

const YEAR_END_RATE = '决算数÷全年预算数';

interface Said {
  readonly notion: string;
  readonly rate: Decimal;
  readonly cell: CellRef;
}

function notions(pattern: RegExp, texts: readonly { readonly text: string; readonly ref: CellRef }[]): readonly Said[] {
  return texts.flatMap(({ text, ref }) =>
    [...text.replace(/\s/g, '').matchAll(pattern)].flatMap(([, notion = '', figure = '']): readonly Said[] => {
      const rate = Decimal.parse(figure);
      return rate === null || notion.includes('平均') !== (pattern === AVERAGE) ? [] : [{ notion, rate, cell: ref }];
    })
  );
}

/** 年度平均执行率 is another figure than the rate at the year's end; the same number needs another look. */
function oneRate(entity: EntityInputs, paragraphs: readonly Paragraph[]): readonly Finding[] {
  const { lines, figures } = entity.budget;
  if (figures.some(({ item }) => item.includes('平均'))) return [];
  const total = lines.find(({ role }) => role === 'total');
  const budget = amountIn(total?.adjusted ?? total?.initial ?? null);
  const outturn = amountIn(total?.outturn ?? null);
  if (budget === null || outturn === null || budget.sign() <= 0) return [];
  const rows = [...(entity.scorecard ?? []), ...entity.indicators];
  const texts = [
    ...rows.flatMap(({ cause }) => cause ?? []),
    ...(entity.scorecard ?? []).flatMap(({ fact }) => fact ?? []),
    ...paragraphs.map(({ text }) => text),
  ];
  const averages = notions(AVERAGE, texts);
  const [first] = averages;
  if (first === undefined) return [];
  const places = first.rate.toString().split('.')[1]?.length ?? 0;
  if (!outturn.times(Decimal.HUNDRED).dividedBy(budget, places).equals(first.rate)) return [];
  const same = [...averages, ...notions(YEAR_END, texts)].filter(({ rate }) => rate.equals(first.rate));
  const names = [...new Set([...same.map(({ notion }) => notion), YEAR_END_RATE])];
  const params = { rate: `${first.rate.toString()}%`, average: first.notion, names: names.join('、') };
  return [
    finding('info', 'rates.one-figure-several-notions', params, [
      ...same.map(({ cell }) => cell),
      total?.outturn?.ref,
      total?.adjusted?.ref,
    ]),
  ];
}

export const checkRates = (
  entity: EntityInputs,
  assessed: EntityAssessment,
  paragraphs: readonly Paragraph[]
): readonly Finding[] => [...stated(assessed), ...oneRate(entity, paragraphs)];
