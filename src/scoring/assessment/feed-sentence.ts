/**
 * 评分标准 of a row that takes its score from 指标_完成情况: it is followed only where it says what the
 * standard does with each target (in proportion, over-fulfilment, points shared equally). Any other
 * sentence is asked about, never passed over.
 */
import { Decimal } from '../decimal';
import type { Standard } from '../standards/standard';

const SUBJECT =
  '(?:(?:各|每个|每项|单个|全部|所有)?(?:绩效|产出|效益|关键|年度|部门整体)*(?:目标|指标|任务)(?:值)?的?)?';

const KNOWN: readonly RegExp[] = [
  /^(?:详?见|按照?|根据|依据|对照).*(?:表3|表三|指标_?完成情况|关键(?:绩效)?指标|绩效(?:目标|指标)|完成(?:情况|比例|率|程度))(?:.*(?:计分|得分|计算|评分|评定))?$/,
  /^(?:未(?:完成|达到|达标).*|低于.*)?按.*(?:比例|完成率)(?:计分|得分|扣分|计算|给分)?$/,
  /^(?:未(?:完成|达到).*)?(?:按|依)比例(?:计|得|扣|给)分$/,
  /^(?:完成|达到|实现|达成).*(?:目标|指标|要求|预期).*(?:得|计|给)?满分$/,
  /^.*(?:平均分配|平均分摊|平均计分|分值相等|等权)(?:.*)$/,
  /^得分=.*(?:完成|达成|实现).*[×*].*$/,
];

const OVER = new RegExp(
  `^${SUBJECT}.*超(?:过|出|额)?.*?(\\d+(?:\\.\\d+)?)%(?:及?以上|的)?.*?扣(?:减|除)?(\\d+(?:\\.\\d+)?)分$`
);

/** Whether every clause of the sentence agrees with how the standard scores targets. */
export function followsStandard(sentence: string, standard: Standard): boolean {
  const clauses = sentence
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\([^()]*\)/g, '')
    .split(/[;。,:、]/)
    .filter((clause) => clause !== '');
  const { ratio, action } = standard.overFulfilment;
  return clauses.every((clause) => {
    const over = OVER.exec(clause);
    if (over !== null) {
      const [, percent = '', points = ''] = over;
      return (
        action.kind === 'deduct' &&
        Decimal.from(percent).equals(ratio.times(Decimal.HUNDRED)) &&
        Decimal.from(points).equals(action.points)
      );
    }
    return KNOWN.some((pattern) => pattern.test(clause));
  });
}
