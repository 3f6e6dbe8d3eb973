/** What is taken back of a row that reaches its target, by the words of the whole answer: 其余延期, 以审计结果为准, 预计. */
import { Decimal } from '../../decimal';
import type { Note } from '../../model';
import { hedge } from './hedged';
import { note, type Option } from '../promises/option';
import { kindOf } from '../scanning/units';

/** 未发生事故 and 未出现延期 are good news: only what should have been done counts here. */
const UNDONE =
  /(?:未|没有|没)(?:能|予|得到|按[时期]|及时|全部|完全)*(?:完成|完工|完(?=$)|开工|竣工|办结|整改|验收|达标|到岗|到位|支付|发放|落实|实现|通过|举办|开展|参加|执行|建成|审结|结案|答复|处置|处理|安装|完善|实施|施工|铺设|投用|投入使用|启用|运行|上线|全?覆盖|修复|采购|到货|交付|搬迁|拆除)/;
/** 西片区因塌方未巡护: what the row asks for was not done somewhere. */
const LEFT_UNDONE =
  /(?:未|没有|未能)(?:能|予|得到|按[时期]|及时|全部|完全)*(?:实地|现场|真正|有效|正式|全面|逐一|实际|同步)?(?!发生|出现)([\u4e00-\u9fff]{2})(?:到位|完成|完)?$/;
const TAKEN_BACK =
  /延期|推迟|推后|取消|退回|退货|返工|放弃|漏检|漏报|漏办|待验收|(?:下|次)(?:季度|个?月|一?年)(?:度|初)?(?:拨付|发放|支付|兑付|实施|完成|开工|验收)|次年|转入下年|迁出|倒闭|作废|清退|不符合|(?<!不)含(?:正在|未(?!成年)|在建|待)|调整[到至]下|顺延|延[至后到]|下学期|流失|离职|辞职|撤回|撤稿|被撤销|(?:中途|主动|自愿|已)退出|在途|缺席|错发|重复(?:发放|计算|统计|领取)|大?多数(?!民族)|大部分|(?<!大)部分[\u4e00-\u9fff]{1,12}(?:未(?!成年)|无法|不能|没有)|(?<!大)部分(?:未|已)?(?:改造|维护|编制|建成|安装|通过|整改|完成|完工|竣工|到岗|到位|达标|开通|落实|实施|挂牌|列养|搬迁|拆除|发放|支付|拨付|下拨|兑付|投用|通车|通水|通邮|开工|修复|入住|交付)|不到位|不正常(?!死亡)|不及时|(?:进度|项目|工程|建设|实施|进展|任务|工作|指标)(?:较为|较|有所|明显|相对)?(?:滞后|缓慢)|(?:剩余|其余|余下)[^,;。]{0,8}(?:跨年|结转|下年|明年|来年)|跨年度?(?:实施|完成|建设|施工|执行)|质量(?:不达标|不合格|不过关)|存在质量问题|未达到?预期|效果(?:不佳|不理想|欠佳)|(?<![未无不零])(?:超期|逾期)(?:完成|办[理结]|交付|竣工|完工)?(?=$)|(?<![未无不没零])(?:超预算|超概算|超支)(?=$)/;
/** 其中2个因土地问题暂停, 3台闲置: what was broken off or serves nobody. */
const HALTED =
  /离岗(?!创业|培训)|(?:暂停|中止|终止)(?:实施|建设|施工|推进|履行|合作|执行)?$|停工$|停建|烂尾|流标|废标|(?:闲置|报废|损坏|空置|弃用)$|基本(?:完成|完工|建成|竣工)$|未足额|未及时|未按(?:时|期|规定|要求|标准|计划|合同)/;
/** 验收不合格, 待审批, 三年累计数, 含上年结转: what the figure is, or what came of it. */
const WORTH_LESS =
  /验收(?:不合格|未通过|不通过)|^(?:现|均|全部)?已(?:停用|停运|损坏|失效|废弃)$|(?:仅|只)(?:完成|达到|实现)(?:了)?(?:一半|部分|少部分)|^(?:目前|现|尚|均|仍)?待(?:审批|审核|批复|评审|公示|结算|确认|备案)$|晚于(?:计划|预期|合同|要求)|虚报|虚列|^(?:数据)?为?(?:上年|去年|上年度|以前年度)(?:数据?|指标)$|^(?:为|系)?(?:两|三|四|五|历|多)年累计(?:数|值|完成)?$|^含(?:上年|去年|以前年度|往年)(?:结转|存量|数)?$/;
/** 发生泄密事件 beside 安全率100% */
const HARM = /^(?:全年|年内|期间|共)*(?:发生|出现)(?!率)[^,;。]{0,10}(?:事件|事故|泄密|泄露|舆情)/;
/** 抽检3000辆次 may well find some that do not pass. */
const FAILED = /不合格|不达标/;
const PASSING = /合格|达标|率/;
/** 无退回, 0项未完成, 不合格率为0, 未出现延期 */
const DENIED =
  /无|没有|未(?:出现|发生|发现|产生)|不存在|杜绝|避免|零|(?<![\d.])0(?![\d.])|(?:清退|清理|清除)不|(?:及时|全部|均已?)(?:取消|退回|处理|整改)/;

/** `beside`: a rate stands in the row as well, which may have room for some that are undone. */
const isCaveat = (clause: string, wording: string, beside: boolean): boolean => {
  if (beside && /\d/.test(clause)) return false;
  const left = beside ? undefined : LEFT_UNDONE.exec(clause);
  if (left?.[1] !== undefined && wording.includes(left[1]) && !wording.includes(left[0])) return true;
  const undone = beside ? undefined : UNDONE.exec(clause)?.[0];
  const failed = !beside && PASSING.test(wording) ? FAILED.exec(clause)?.[0] : undefined;
  const word =
    undone ??
    TAKEN_BACK.exec(clause)?.[0] ??
    HALTED.exec(clause)?.[0] ??
    WORTH_LESS.exec(clause)?.[0] ??
    (wording.includes('安全') ? HARM.exec(clause)?.[0] : undefined) ??
    failed;
  if (word === undefined || wording.includes(word)) return false;
  return !DENIED.test(undone === undefined ? clause : clause.replace(undone, ''));
};

const clausesOf = (text: string): readonly string[] => text.split(/[,;。()\n]/);

const isShare = ({ measure: { unit, target } }: Option): boolean =>
  unit === '%' && target instanceof Decimal && target.compare(Decimal.HUNDRED) < 0;

/** The figure is no last one: 数据待核实, 以审计结果为准; or the work still goes on: 正在推进. */
const NOT_FINAL =
  /待(?:进一步)?(?:核实|核定|审定|审计|确认|复核)|(?:未|尚未)(?:经过?)?(?:审计|核实|核定|确认)$|以[^,;。]{0,10}(?:审计|核定|公布|决算|最终|核实)[^,;。]{0,8}为准|^(?:预计|预估|暂估|估算|计划|拟|目标)[数值]?$|^(?:目前|现|仍|尚|还|均|都)*(?:(?:正在|尚在|还在|仍在|在|正)(?:积极|有序|稳步|持续|抓紧|加快)?(?:实施|推进|施工|建设|办理|进行)中?|[\u4e00-\u9fff]{0,6}(?:实施|推进|施工|建设|办理|进行|审批|验收|安装|调试|测试|审核|评审)中(?:\d+[\u4e00-\u9fff]{1,2})?)$/;

/** What the whole answer begins with: nothing of it is there yet. */
const ONLY_HOPED =
  /^(预计|预期|力争|有望|可望|即将|(?:拟|准备)(?![^]*(?:实际|已|定|合))|计划(?!任务|内|外|数|目标|完成率|执行|生育|投资|招|总|指标|合|定|安排|下达|应)(?![^]*(?:实际|已|完成|达到|实现)))/;

/** Only where everything is met: a shortfall takes its points anyway. */
const CORRECTED =
  /(?:任务|目标|指标)[数值量]?(?:调整|调减|调增|变更|核减)[为至到]|更正|应为|核实为|修正为|订正|勘误|笔误|误填|误报/;

/** 分散宣讲若干场: how many there are besides is not said. */
const VAGUE = /若干|数[十百千](?=[\u4e00-\u9fff])/;

export function takenBack(options: readonly (readonly Option[])[], wording: string, actual: string): readonly Note[] {
  const corrected = CORRECTED.exec(actual)?.[0];
  if (corrected !== undefined && !wording.includes(corrected)) return [note('taken-back', { text: corrected })];
  const met = options.every(([first]) => first?.measure.met === true);
  const vague = met ? undefined : VAGUE.exec(actual)?.[0];
  if (vague !== undefined && !wording.includes(vague)) return [note('taken-back', { text: vague })];
  const limited = options.some(([first]) => first?.measure.direction === 'less');
  const long = options.some(([first]) => first !== undefined && kindOf(first.measure.unit).family === 'length');
  const hedged = met || limited ? hedge(actual, { wording, limited: met && limited, long }) : undefined;
  if (hedged !== undefined) return [note('taken-back', { text: hedged })];
  const open = met ? clausesOf(actual).find((one) => NOT_FINAL.test(one) && !wording.includes(one)) : undefined;
  const hoped = met ? ONLY_HOPED.exec(actual)?.[1] : undefined;
  if (hoped !== undefined && !wording.includes(hoped)) return [note('taken-back', { text: hoped })];
  if (open !== undefined) return [note('taken-back', { text: open })];
  const shares = options.filter(([first]) => first !== undefined && isShare(first)).length;
  // Of ≥95% some may be undone; 净增 has what was lost taken off already.
  if (wording.includes('净') || !met || shares === options.length) return [];
  const clause = clausesOf(actual).find((one) => isCaveat(one, wording, shares > 0));
  return clause === undefined ? [] : [note('taken-back', { text: clause })];
}
