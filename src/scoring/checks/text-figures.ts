/** Figures in a report's sentences: amounts and per cents that stand right behind the words that name them. */
import { Decimal } from '../decimal';

/** One thing that a sentence says: `基本支出` `决算数` 6440.15 万元. */
export interface TextFigure {
  readonly value: Decimal;
  /** Decimal places as written: the figure was rounded to them. */
  readonly places: number;
  /** As written, with its unit. */
  readonly text: string;
  /** Where the sentence goes on. */
  readonly end: number;
}

const IN_WAN: Readonly<Record<string, Decimal>> = {
  元: Decimal.from('0.0001'),
  万元: Decimal.from('1'),
  亿元: Decimal.from('10000'),
};

export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(\d),(?=\d{3})/g, '$1');

/** A number with its unit of money, in 万元. `places` are those that the figure has in 万元. */
export function moneyFigure(figure: string, unit: string, end: number): TextFigure | null {
  const value = Decimal.parse(figure);
  const size = IN_WAN[unit];
  if (value === null || size === undefined) return null;
  const written = figure.split('.')[1]?.length ?? 0;
  const places = written + (unit === '元' ? 4 : unit === '亿元' ? -4 : 0);
  return { value: value.times(size), places, text: `${figure}${unit}`, end };
}

/** Whether a figure is `exact`, rounded half-up to the places that it was written with. */
export function isRounding({ value, places }: TextFigure, exact: Decimal): boolean {
  if (places >= 0) return exact.rounded(places).equals(value) || exact.equals(value);
  const step = Decimal.parse(`1e${-places}`) ?? Decimal.ONE;
  return exact.minus(value).absolute().times(Decimal.of(2)).compare(step) <= 0;
}

/** The part of a sentence before a place: from the last mark on. */
export const clauseBefore = (text: string, at: number): string => /[^。;；]*$/.exec(text.slice(0, at))?.[0] ?? '';

/** Words that say the figure is of another year or scope. */
export const ELSEWHERE = /上年|去年|同期|同比|较|比上|增加|减少|下属|所属单位|平均|月|季度/;
