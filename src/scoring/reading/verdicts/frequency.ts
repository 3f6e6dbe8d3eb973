/** 每月1次 answered by a figure for the whole year: both may be meant. */
import { Decimal } from '../../decimal';
import type { Note } from '../../model';
import type { Asked } from '../promises/asked';
import { note } from '../promises/option';
import type { Quantity } from '../scanning/quantity';
import { kindOf } from '../scanning/units';

const TIMES: Readonly<Record<string, number>> = { 周: 52, 月: 12, 季度: 4, 半年: 2, 旬: 36 };

const NAMED = /(?:每个?(月|季度|周|日|天|半年|旬)|(日|月|周|年|季)均)/;

/** 人均2.3次 answers 每人2次. */
const AVERAGE = /(人|户|村|校|家|班|场|期|车|亩|台|店)均[\u4e00-\u9fff]{0,4}$/;

/** 日清运1100吨 and 日均清运1186吨 say the same. */
const DAILY = /^日(?![常历期程报志前后])[\u4e00-\u9fff]{2}/;
const dailyIn = (before: string): string | null => (DAILY.test(before) ? '日' : null);

/** 日均接待 in the name holds for a text that does not repeat it. */
export function periods(
  name: string,
  promised: string | null,
  reported: string | null,
  asked = '',
  before = ''
): readonly [string | null, string | null] {
  const wanted = promised ?? (reported === null ? null : dailyIn(asked));
  const given = reported ?? (wanted === null ? null : dailyIn(before));
  if (wanted !== null && given === null && AVERAGE.exec(before)?.[1] === wanted) return [wanted, wanted];
  // 每户分红 answered by 每户700元
  if (wanted === null && given !== null && (name.includes(`每${given}`) || name.includes(`${given}均`)))
    return [given, given];
  const match = NAMED.exec(name);
  const word = match?.[1] ?? match?.[2];
  const named = word === '天' ? '日' : word === '季' ? '季度' : word;
  if (named === undefined || wanted === given) return [wanted, given];
  return [wanted ?? (given === named ? given : null), given ?? (wanted === named ? wanted : null)];
}

export interface Annual {
  readonly asks: readonly Asked[];
  readonly answer: Quantity;
  readonly problems: readonly Note[];
}

/**
 * The promise as written, and, where the answer does not repeat its 每月, for the whole year.
 * `throughout`: nothing is said of a time that was left out (每月1次,缺2个月). `beside`: the figures that were found for the row's other promises.
 */
export function annual(
  wanted: string | null,
  given: string | null,
  ask: Asked,
  answer: Quantity,
  beside: readonly Decimal[],
  throughout: boolean
): Annual {
  if (wanted === given) return { asks: [ask], answer, problems: [] };
  const shown = { per: wanted ?? given ?? '', target: ask.value.toString(), actual: answer.value.toString() };
  const unclear = (asks: readonly Asked[]): Annual => ({ asks, answer, problems: [note('frequency-unclear', shown)] });
  if (wanted === null) {
    // 每季度1次 for 4次: so often that the year's target is reached.
    const turns = TIMES[given ?? ''];
    const year = turns === undefined ? null : { ...answer, value: answer.value.times(Decimal.of(turns)) };
    const enough =
      throughout && year !== null && ask.direction === 'more' && year.value.compare(ask.value) >= 0 && isOften(ask);
    return enough ? { asks: [ask], answer: year, problems: [] } : unclear([ask]);
  }
  const times = TIMES[wanted];
  if (times === undefined || given !== null) return unclear([ask]);
  const whole = { ...ask, value: ask.value.times(Decimal.of(times)) };
  if (answer.value.compare(whole.value) < 0) return { asks: [ask, whole], answer, problems: [] };
  // 46个排污口每季度监测1次, 全年184次: so much more is done for several things, and how many is not said here.
  const several = whole.value.sign() > 0 && answer.value.compare(whole.value.times(Decimal.of(2))) > 0;
  if (several) {
    // 断面16个,每月监测1次 answered by 16个断面,全年监测192次
    const all = beside.map((count) => whole.value.times(count)).find((value) => value.equals(answer.value));
    if (all !== undefined) return { asks: [{ ...ask, value: all }], answer, problems: [] };
  }
  return several ? unclear([whole]) : { asks: [whole], answer, problems: [] };
}

/** A count of doings, so that each period adds to it. */
const isOften = ({ unit }: Asked): boolean => kindOf(unit.replace(/\/年$/, '')).family === 'event' || unit === '篇';
