/** What is counted, but only on its way to what was promised: 6个项目主体完工, 2项标准已报批, 公示500户. */
import type { Figure } from '../figures/figure';

/** Behind the figure, after what is counted. */
const STAGE =
  /^[\u4e00-\u9fff]{0,6}?(主体(?:结构)?已?(?:完工|封顶|施工)|主体工程$|下达|分解|造册|符合条件|具备[\u4e00-\u9fff]{0,4}条件|报批|送审|报审|收尾|征求意见|起草|初稿|草案|公示|(?:办理|审批|评审|审核|推进|招标)中|(?:有序|稳步|加快|扎实|持续|积极|正在|全力|抓紧|同步)(?:实施|推进|建设|施工)|洽谈|筹备|试运行|前期(?:工作|手续|准备)|(?:招投?标|[施改初规方][工造步划案]设计|设计|勘察|可研|立项|施工图|方案)(?=$|已?完成|阶段|已?获批|通过|批复)|签订|进场|列入|纳入[^,;。]{0,6}(?:计划|下年|明年|次年|储备|项目库)|纳入[下明次]年|(?<![并且])移交|交办|转办|到货|申请|申报|报名|订购|下单|中标|开标)/;
/** Right before it. */
const DONE_FIRST =
  /^(?:已|共|全部|均|年内|全年|本年|今年)*(?:[\u4e00-\u9fff]{0,8}(主体)(?:结构|工程)?已?(?:封顶|完工|施工)|[\u4e00-\u9fff]{0,6}(意向)[\u4e00-\u9fff]{0,4}|(签[订署约][\u4e00-\u9fff]{0,8}(?:协议|合同))|((?:推荐|组织|积极)?(?:申报|推荐|提名))(?![\u4e00-\u9fff]*(?:获|认定|成功|通过|入选))[\u4e00-\u9fff]{0,10}|(?!新增)[\u4e00-\u9fff]{0,6}(?:供[\u4e00-\u9fff]|处理|接待|服务|设计)(能力)|(预约|核定)[\u4e00-\u9fff]{0,6}|(公示)(?!率)[\u4e00-\u9fff]{0,6}|(通知|签约|申请|报名|订购|交办|转办|列入|动员|预约|下单|核定|进点|摸底|造册|(?:重点|加快|稳步|有序|统筹|持续)*推进|谋划)了?|(洽谈|对接|考察|储备|意向)[\u4e00-\u9fff]{0,4})$/;
/** 8公里管网改造的施工图设计 */
const DRAWN =
  /(?:已?完成[\u4e00-\u9fff]{0,10}|的)(?:需求|前期|原型)?((?:施工图|初步|方案|规划|原型)?设计|调研|论证|(?:施工图|初步|方案|规划)?设计|可研报告|(?:土建|主体|基础|地基|桩基)(?:工程|施工)?|勘察|招标|立项|审批手续)(?:编制|工作)?$/;
/** 完成30台电梯加装备案手续 */
const PAPERS = /((?:备案|审批|报建|前期|招投标|立项|核准|用地)手续)$/;
/** 签订3辆救护车采购合同 */
const SIGNED = /(?:签订|签署|签约|达成)$/;
const SIGNED_FOR = /(合同|协议|意向)/;
/** 印发, 竣工: there after all. */
const THERE =
  /竣工|投入使用|印发|(?<![可立设方施][研项计案工图][^,;。]{0,4})(?:通过|获批)|办结|验收合格|获得|建成|完工(?<!主体.{0,3}完工)/;
/** Words for one stage: who asks for one of them is answered by any. */
const ALIKE: readonly RegExp[] = [
  /申[请报办]/,
  /签/,
  /[交转]办|移[交送]/,
  /到货|采购|购置|购买|设备|物资|储备/,
  /招投?标|采购/,
];

const isAskedFor = (word: string, wording: string): boolean =>
  wording.includes(word.endsWith('设计') ? '设计' : word.slice(0, 2)) ||
  ALIKE.some((stage) => stage.test(word) && stage.test(wording));

export function isOnTheWay({ quantity: { end }, before, after }: Figure, wording: string, text: string): boolean {
  const behind =
    text[end] === '(' && !/^(?:含|其中|包[括含])/.test(text.slice(end + 1, end + 3))
      ? text.slice(end + 1, end + 13)
      : after;
  const first = DONE_FIRST.exec(before);
  const drawn =
    DRAWN.exec(behind)?.[1] ??
    PAPERS.exec(behind)?.[1] ??
    (SIGNED.test(before) ? SIGNED_FOR.exec(behind)?.[1] : undefined);
  const word = STAGE.exec(behind)?.[1] ?? drawn ?? first?.slice(1).find((one: string | undefined) => one !== undefined);
  return word !== undefined && !isAskedFor(word, wording) && !THERE.test(behind);
}
