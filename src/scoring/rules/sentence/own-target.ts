/**
 * 若为定性指标,根据三档…;若为定量指标,完成值达到指标值记满分,未达到的按B/A或A/B×分值 → the row's own target, read as a whole:
 * what is left of the sentence without these parts must be nothing.
 */
import { Decimal } from '../../decimal';
import type { Rule } from '../rule';
import { reachesTarget } from '../target-words';

type OwnTarget = Extract<Rule, { form: 'own-target' }>;

const OF_KIND = '(?:(?:若|如果?)(?:为|是)|对于?)?';
const TIERS = new RegExp(
  `${OF_KIND}定性指标(?:的|,|:)*(?:(?:根据|按照?|依据)(?:指标)?(?:的)?(?:实际)?完成情况)?,?(?:分为)?:?` +
    '(?:达成(?:年度|预期)?指标、部分达成(?:年度|预期)?指标并具有一定效果、未达成(?:年度|预期)?指标且效果较差)?' +
    '(?:(?:根据|按照?)?(?:三|3)档(?:的)?(?:原则)?)?,?(?:分别)?(?:按照?|以)?(?:该|其)?(?:指标)?(?:对应)?(?:分值|权重)?(?:区间)?(?:的)?' +
    '100%?-(\\d+)%?(?:\\(含(?:\\d+%)?\\))?[、,]\\1%?-(\\d+)%?(?:\\(含(?:\\d+%)?\\))?[、,]\\2%?-0%?(?:区间)?(?:来|合理)?(?:确定分值|记分|计分|打分|评分|得分|记分值)'
);
const MET = new RegExp(`(${OF_KIND}(?:定量指标)?(?:的|,|:)*)([\\u4e00-\\u9fff]{4,14}?),?(?:则)?[记得计]满分`);
const MISSED = '(?:未(?:达到|达成|完成)(?:指标值|目标值|目标)?(?:的)?,?)?';
const POINTS = '×(?:该|本)?(?:项)?(?:指标)?(?:的)?分值(?:[记计]分|得分)?';
const EITHER = new RegExp(
  `${MISSED}(?:得分=)?按?(?:照)?\\(?(?:B/A或(?:者)?A/B|A/B或(?:者)?B/A|([^/或;,()]{2,12})/([^/或×;,()]{2,12})或(?:者)?\\2/\\1)\\)?${POINTS}`
);
const ACTUAL = '(?:全年|年度)?实际?完成值';
const TARGET = '(?:年初|年度)?(?:目标|指标)值';
const BOTH = new RegExp(
  `${MISSED}(?:按(?:照)?完成比[率例](?:计|记)分,?)?;?正向指标(?:\\([^()]*\\))?,?(?:得分)?=${ACTUAL}/${TARGET}${POINTS}[,;]反向指标(?:\\([^()]*\\))?,?(?:得分)?=${TARGET}/${ACTUAL}${POINTS}`
);
/** Numbers, marks and words of introduction. */
const LEFT = /^(?:[;,.:、]|\(?\d\)?|指标值为[AB]|其中|注|评分标准|计分方法)*$/;

const share = (text: string | undefined): Decimal => Decimal.from(text ?? '0').times(Decimal.of(1, 2));

export function ownTargetFrom(sentence: string): OwnTarget | null {
  const tiers = TIERS.exec(sentence);
  const numbers = sentence.replace(TIERS, '');
  const way = BOTH.exec(numbers) ?? EITHER.exec(numbers);
  if (way === null) return null;
  const without = numbers.replace(way[0], '');
  const met = MET.exec(without);
  const isMet = met !== null && reachesTarget((met[2] ?? '').replace(/^(?:实际)?(?:完成|实际)值/, '完成值'));
  const rest = isMet ? without.replace(met[0], '') : without;
  if (!LEFT.test(rest)) return null;
  if (tiers === null) return { form: 'own-target', tiers: [] };
  const [upper, lower] = [share(tiers[1]), share(tiers[2])];
  const range = (low: Decimal, high: Decimal): OwnTarget['tiers'][number]['award'] => ({ kind: 'range', low, high });
  return {
    form: 'own-target',
    tiers: [
      { phrases: ['达成年度指标', '达成预期指标', '达成指标', '达成'], award: range(upper, Decimal.ONE) },
      {
        phrases: [
          '部分达成年度指标并具有一定效果',
          '部分达成预期指标并具有一定效果',
          '部分达成年度指标',
          '部分达成预期指标',
          '部分达成',
        ],
        award: range(lower, upper),
      },
      {
        phrases: ['未达成年度指标且效果较差', '未达成预期指标且效果较差', '未达成年度指标', '未达成预期指标', '未达成'],
        award: range(Decimal.ZERO, lower),
      },
    ],
  };
}
