/**
 * Places in a ranking as numbers with a unit of their own: 前5名 is ≤5位次, 第6-10名 is 6-10位次, 每降1名 is each
 * place more. What is said of a place in another way stays as it is, and is asked about.
 */
import { readNumber } from '../numeral';
import { RANK } from '../rank';

const N = '(\\d+|[一二三四五六七八九十]+)';
const OF_RANK = /名次|位次|排名|排位|(?:第|前)(?:\d+|[一二三四五六七八九十]+)(?:名|位)/;
const LED = '(?:排名|名次|位次|位列|位居|排在|进入|列)';

const number = (text: string): string => readNumber(text)?.toString() ?? text;

type Making = readonly [RegExp, (...found: readonly (string | undefined)[]) => string];

const MAKINGS: readonly Making[] = [
  [
    new RegExp(`每(?:再)?(?:下降|降低|降|落后|后退|退后|后移|靠后)${N}?个?(?:名次|位次|名|位)`, 'g'),
    (_, step) => `每多${step === undefined ? '1' : number(step)}${RANK}`,
  ],
  [
    new RegExp(`第?${N}(?:名|位)?(?:-|至|到)第?${N}(?:名|位)`, 'g'),
    (_, low = '', high = '') => `${number(low)}-${number(high)}${RANK}`,
  ],
  [new RegExp(`(?:未能?|没有?)(?:进入|排在)?前${N}(?:名|位)?`, 'g'), (_, last = '') => `>${number(last)}${RANK}`],
  [new RegExp(`第?${N}(?:名|位)(?:及|\\(含\\)|含)以(?:后|下|外)`, 'g'), (_, first = '') => `≥${number(first)}${RANK}`],
  [new RegExp(`第?${N}(?:名|位)(?:以后|之后|开外|以外)`, 'g'), (_, last = '') => `>${number(last)}${RANK}`],
  [new RegExp(`前${N}(?:名|位)`, 'g'), (_, last = '') => `≤${number(last)}${RANK}`],
  [new RegExp(`(?<=${LED})(?:在)?前${N}(?![\\d%个季年月分名位])`, 'g'), (_, last = '') => `≤${number(last)}${RANK}`],
  [new RegExp(`第${N}(?:名|位)`, 'g'), (_, place = '') => `=${number(place)}${RANK}`],
  [new RegExp(`(?<=${LED})第${N}(?![\\d季个名位])`, 'g'), (_, place = '') => `=${number(place)}${RANK}`],
];

export function ranksAsNumbers(sentence: string): string {
  if (!OF_RANK.test(sentence) || /倒数|末位|末\d|后(?:\d+|[一二三四五六七八九十]+)(?:名|位)/.test(sentence))
    return sentence;
  const text = MAKINGS.reduce(
    (rest, [pattern, make]) => rest.replace(pattern, (...found: (string | undefined)[]) => make(...found.slice(0, 3))),
    sentence
  );
  return text.includes(RANK) ? text.replace(/得(\d+(?:\.\d+)?%)(?=[;,]|$)/g, '得分值的$1') : sentence;
}
