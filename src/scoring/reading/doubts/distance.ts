/**
 * Figures that say how far something is from what was set, and not where it is: 低于预算1.2万元, 超期2个工作日; or how
 * much of it was dealt with: 办结3件 for 投诉≤5件. Whether the target is kept does not follow from them alone.
 */
import type { Figure } from '../figures/figure';

const SET =
  '(?:预算|概算|限额|限价|标准|定额|计划|指标|控制[数线]|控制目标|目标|任务|承诺|规定|法定|要求|市场价?|均价|合同价?|额度|核定|编制)';
/** 超目标20场, 低于限额1.2万元 */
const FROM_SET = new RegExp(
  `(?<![未不没])(?:超(?:出|过)?|高[于出]|低于|少于|多于|[较比])(?:年初|批复|全年|项目|国家|行业)?${SET}[数值价内]?(?:标准|时限|时间|期限|工期)?(?:[高低多少快慢早晚超]|节[约省余])?(?:支出|出|了)?(?:约|近)?$`
);
/** 节余1.2万元, 超时2小时, 高100元: the word is all that stands before the number. */
const ALONE =
  /^(?:(?:实际|全年|平均|人均|每[人件]|均|共|已|仅|约)*|[较比][\u4e00-\u9fff]{2,6})(高出|多出|超出|超支|[多少]支出?|[多少]花费?|[多少]付|节余|剩余|[多少]用|未(?:使用|支出|支付|动用)|超编|缺编|空编|提速|加快|提前|超时|超期|逾期|延[期长迟误]|滞后|推迟|晚|早|快|慢|高|低|多|少|消化|收回|盘活|清理|压减|减排|化解|清偿)(?:资金|经费|成本|费用|费|人员)?(?:了|约|近|达)?$/;
/** 办结投诉3件, 查处1起 for what should be few. */
const DEALT_WITH =
  /^(?:全年|共|已|全部|及时|有效|成功|依法)*(办结|处理|处置|查处|化解|调解|整改|解决|回复|答复|清退|破获|侦破)/;
const HAPPENED = /发生|接到|收到|出现|接/;
/** 投诉办结率 for 投诉率 */
const DEALT_RATE = /(办结|处理|处置|查处|化解|调解|整改|解决|回复|答复|满意)率[^,;。]{0,3}$/;

/** `wording`: the name and the promise; `less`: less of it is better; `alone`: no other figure is of its unit. */
export function isDistance({ before }: Figure, wording: string, less: boolean, alone: boolean): boolean {
  if (FROM_SET.test(before) && !FROM_SET.test(wording)) return !/[超高低多少]|节[约省支]/.test(wording);
  if (!less) return false;
  const word = ALONE.exec(before)?.[1];
  if (word !== undefined) return !wording.includes(word);
  const dealt = HAPPENED.test(before) || !alone ? undefined : (DEALT_WITH.exec(before) ?? DEALT_RATE.exec(before))?.[1];
  return dealt !== undefined && !wording.includes(dealt);
}
