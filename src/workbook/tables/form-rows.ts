/** Rows of a printed form that are none of the data: lines left open for more indicators, and 其中 lines. */
import type { Cell } from '../../scoring/model';

const STROKES = /^[-—–/\\.…·、*]*$/;
const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** A dash or a stroke where nothing is to be said. */
export const isPlaceholder = ({ kind, text }: Cell): boolean => kind === 'text' && STROKES.test(bare(text));

const OPEN_NAME =
  /^(?:(?:三级|绩效)?指标|目标)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})?[:.、)]?(?:[-—–/\\.…·、*]*|无|不涉及|不适用)$/;

/** `……`, `指标2：`, `指标1：/`: the national forms (财预〔2020〕10号) are printed with such lines. */
export const isOpenName = (text: string): boolean => text !== '' && OPEN_NAME.test(bare(text));

/** `其中：桃树`: a part of the row above. */
export const isPartName = (text: string): boolean => /^其中(?![午旬期])/.test(bare(text));

const NUMBERED = /^\(?(\d{1,2})\)?(?:=.*)?$/;

/** `栏次 1 2 3 4`, `1 2 3 4 5=3/2`: the numbers of the columns below their headings. */
export function isColumnNumbers(texts: readonly string[]): boolean {
  const filled = texts.map(bare).filter((text) => text !== '' && !/^(?:栏次|行次|[甲乙丙丁])$/.test(text));
  const numbers = filled.map((text) => Number(NUMBERED.exec(text)?.[1] ?? Number.NaN));
  return numbers.length > 2 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
}
