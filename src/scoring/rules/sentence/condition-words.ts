/** The condition in front of an award or loss: a range, 否则, or words that name a state. */
import type { Condition } from './clause';
import { readRange } from './condition';

const OTHERWISE =
  /^(?:否则|其他|其它|其余|其他情况|其他情形|其他名次|其余情况|反之|除此之外|除上述.*|未达到(?:要求|标准|上述.*)?|达不到(?:要求|标准|上述.*)?|不符合(?:要求|标准|上述.*)?|以上均不符合|否)(?:的|者|均|则|,)*$/;

/** The year's end is when the figure of the year stands. */
const YEAR_END = /(?:截至|截止|至)?(?:12月(?:份|底|末|31日)?|年(?:底|末|终))(?=[^\d≥≤<>=]{2,20}?(?:率|进度|比例))/;

const LEADING = /^(?:[,、:]|则|且|若|如果|如|当|对|其中:?|凡|如有|若有)+/;

/** What gives or takes points cannot be part of the name of a state. */
export const SCORES =
  /扣|加\d|得\d|[得计记]满分|\d分(?!钟|类)|每(?:[次项个篇份件条人处例起家户天名场期]|[\d超高低少多增减差缺]|有\d|发现|出现|发生|存在)|酌|视情|按比例|得分|最高|最多|每(?!季度?|月|年|周|半年|日|天)[\u4e00-\u9fff]{0,6}\d/;

/** 三公经费实际支出数≤预算安排的三公经费数: the row's own rate of control, at most the whole. */
const AGAINST_BUDGET =
  /^(三公经费|(?:日常)?公用经费)(?:的)?(?:实际)?(?:支出|决算|执行)(?:数|额)?(≤|<|>|≥|小于等于|小于或等于|不大于|不高于|大于|高于)(?:年初)?预算(?:安排|批复)?的?(?:三公经费|公用经费)?(?:预算)?(?:数|额|总额)$/;

const controlRate = (words: string): string =>
  words.replace(AGAINST_BUDGET, (_, of: string, sign: string) => `${of.replace('日常', '')}控制率${sign}100%`);

export function readCondition(text: string): Condition | null {
  const words = text
    .replace(/(?:的)?,?(?:实行)?一票否决(?:制)?,?$/, '')
    .replace(/[,、:]+$/, '')
    .replace(/^[,、:]+/, '');
  if (OTHERWISE.test(words)) return { kind: 'otherwise', words: words.replace(/(?:的|者|均|则|,)+$/, '') };
  // 申报率、监控率、自评率均达到100% is one state of several rates.
  if (/率[、和与及].*率(?:均|都)(?:达到|达|为)\d+(?:\.\d+)?%(?:的)?$/.test(words)) {
    return { kind: 'words', words: words.replace(/的$/, '') };
  }
  const range = readRange(controlRate(words.replace(LEADING, '').replace(YEAR_END, '').replace(/的$/, '')));
  if (range !== null) return { kind: 'range', range };
  // 31-60日内下达
  if (/^[^\d,]{0,12}\d+-\d+个?(?:工作日|日|天|月|小时)(?:以|之)?内[\u4e00-\u9fff]{1,8}$/.test(words)) {
    return { kind: 'words', words: words.replace(/(?:的|者)+$/, '') };
  }
  // Numbers with a comparator or a per cent that no pattern takes are not understood: never words.
  const compares = /大于|小于|低于|高于|以上|以下|以内/.test(words) && /\d/.test(words);
  const signs = /\d/.test(words) ? /[≥≤<>=±%×/]|\d+-\d|不足\d/ : /[=±%×/]/;
  if (words === '' || compares || signs.test(words) || SCORES.test(words)) return null;
  return {
    kind: 'words',
    words: words.replace(/^凡是?(?=存在|出现|发生|有)/, '').replace(/(?:则|的话|的|者|(?<![及按准届平])时),?$/, ''),
  };
}
