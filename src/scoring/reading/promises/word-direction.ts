/**
 * The direction that a name's words give. The word that stands last decides (投诉办结率 is wanted high,
 * 投诉率 low), with what stands before it and behind it.
 */
import type { Direction } from '../../model';
import { SPENDING, wordAt } from './direction-words';
import { isCounted, isTime, type Family } from '../scanning/units';

/** Words that only say that something is counted: what is counted decides, and where that says nothing, more is better. */
const COUNTER =
  /(?:数量|人数|次数|场次|个数|件数|篇数|份数|户数|期数|批次|项数|起数|家数|例数|宗数|条数|处数|总数|总量|总人数|人次|件次|规模|面积|里程|长度|天数|数)$/;
/** What may stand behind a bad thing without being another thing: 违纪人员, 投诉事件. */
const NEUTRAL_TAIL =
  /^(?:人员|人口|人群|案件|事件|事项|情况|现象|问题|行为|产品|项目|企业|单位|资产|资金|学生|儿童|群众|户|人|案|件|者|率|度|性|量|数|值|水平|程度|的|等|发生|控制|费|支出|经费|金额)*$/;
const SHARE_OF: ReadonlySet<string> = new Set(['比例', '占比', '比重', '比率']);
/** 收入10万元以上的村占比 */
const OWNER =
  /的(?:村|户|企业|人员|单位|学校|家庭|产品|行政村)$|(?:人口|人群|居民|企业|单位|机构|对象|主体|项目|产品)$/;
/** 行业标准2项, 资金3笔: counted, and then more is better. */
const COUNTABLE = /补贴|补助|奖金|工资|津贴|费$|经费|资金|标准|指数/;
/** Hands that a budget pays: neither more nor fewer is better by itself. */
const STAFF = /编|聘|临时|辅警/;
const NOT_DONE = /未(?:完成|按|及时|整改|办|达|通过|落实|开工|支付|使用|解决|化解)/;

/** The direction that the last telling word of the name gives, or null without one. */
export function directionOfWords(whole: string, family: Family): Direction | null {
  if (NOT_DONE.test(whole)) return 'unclear';
  const exact = wordAt(whole, whole.length);
  const counter = exact === null || COUNTER.test(exact.word) ? COUNTER.exec(whole)?.[0] : undefined;
  // 失业人数: what is counted decides; 覆盖人数 is a word of its own.
  const own = counter !== undefined && exact !== null && exact.word.length > counter.length ? undefined : counter;
  const name = own === undefined ? whole : whole.slice(0, -own.length);
  let unclear: Direction | null = null;
  for (let end = name.length; end > 0; end -= 1) {
    const found = wordAt(name, end);
    if (found === null) continue;
    const before = name.slice(0, end - found.word.length);
    const tail = name.slice(end);
    if (found.direction === 'unclear') {
      // 补贴标准 at the end leaves it open; inside a name it does so only when nothing else speaks.
      const owner = before.replace(OWNER, '');
      const last = SHARE_OF.has(found.word) ? wordAt(owner, owner.length) : null;
      // 下降比例, 投诉比例: the share of what stands before it.
      if (last !== null && last.direction !== 'unclear' && !COUNTER.test(last.word)) continue;
      if (end === whole.length && isCounted(family) && COUNTABLE.test(found.word)) continue;
      if (end === whole.length) return GAINING.test(before) ? 'more' : FRUGAL.test(before) ? 'less' : 'unclear';
      // 补贴发放480人: a count of people is no amount of money.
      if (STAFF.test(found.word) || (own === undefined && !isCounted(family))) unclear = 'unclear';
      continue;
    }
    // 控制率 of a disease is wanted high, of a cost low.
    if (found.word === '控制率' && /血压|血糖|糖尿|疫|病|质量|风险/.test(before)) return 'more';
    if (found.direction === 'less') {
      if (NEGATED.test(before) || (HANDLED.test(before) && !MEASURED_LOW.test(found.word))) return 'more';
      if (SAVED.test(before)) return 'more';
      // 减少投诉3件 wants much of little: which number is meant stays open.
      if (REDUCED.test(before)) return 'unclear';
      // A verb that is not known may say that the bad thing is dealt with.
      if (DEALT.test(before) && !MEASURED_LOW.test(found.word)) return 'unclear';
      return NEUTRAL_TAIL.test(tail) ? 'less' : HANDLED.test(tail) ? 'more' : 'unclear';
    }
    // 图书采购58万元: what it costs, not what is gained.
    if (family === 'money' && SPENDING.has(found.word)) return 'unclear';
    if (family === 'money' && GAINING.test(name.slice(0, end)) && SUM.test(tail)) return 'more';
    // 培训餐费, 应急监测4小时: money and time are wanted high only where the word itself says so.
    if (tail !== '' && (family === 'money' || isTime(family))) return 'unclear';
    if (isTime(family) && !OF_TIME.test(found.word)) return null;
    return found.direction;
  }
  if (unclear !== null || own === undefined) return unclear;
  // 天数 counts no output: 审理天数, 服务天数.
  return isTime(family) || family === 'money' ? 'unclear' : 'more';
}

/** Money that is brought in or saved. */
const GAINING =
  /(?:利润|利税|税收|进出口|外贸|贸易|销售|零售|交易|成交|融资|投资|营业|节约|节省|压减|追回|挽回|争取|募集|筹集|盘活|撬动|带动|吸引|拉动|引进|整合|收回|追缴|化解|引导|收缴|上缴|征收|筹措|募捐|捐赠|到位|到账|签约|投放|放款)(?:财政|社会|各类)?$/;
/** Spending that every standard wants kept low. */
const SUM = /^(?:各类|社会|财政)*(?:款物|物资|善款|税款|欠款|款项|款|资金|金额|资产|总额|数额|额)*$/;
const FRUGAL = /三公|公务接待|因公出国|会议费|差旅费|招待费|接待费|办公费|水电费|公务用车|运行维护费|培训费/;
/** Words that are said of a time itself. */
const OF_TIME = /时|天|年限|寿命|提前|延长|缩短|压缩|减|升|高|增|长/;
const NEGATED = /(?:无|未发生|零|防止|杜绝|避免|挽回)(?:群众|直接|各类|经济|重大|较大|责任)*$/;
/** What is done about a bad thing is work, and more of it is better: 调解纠纷, 查处违法案件, 水土流失治理. */
const HANDLED =
  /(?:指导|应对|仲裁|督改|督办|核查|调解|化解|查处|处理|处置|整治|治理|排查|整改|打击|破获|侦破|办理|受理|消除|清除|救助|救援|查办|监测|报告|清理|抢修|修复|排除|解决|协调|接收|扑救|扑灭|审理|审结|办结|立案|起诉|公诉|纠正|发现|回访|答复|回复|追缴|清退|拆除|防治|防控|检测|检查|登记|收治|筛查|复垦|复耕|盘活|利用|改造|帮扶|救治|干预|跟踪|管控|销号|清零|调处|安置|慰问|走访|资助|关爱|康复|培训|宣传|演练)/;
/** Times, costs, rates and concentrations are wanted low whatever is done: 案件办理时限, 投诉处理成本, 审理超期率. */
const MEASURED_LOW =
  /率$|时[限间长]|用时|耗|成本|费用|开支|造价|单价|浓度|排放|间隔|指数|死亡|伤亡|能耗|消耗|不合格|不达标/;
const DEALT = /[改查治解办消除清救调督纠核判验整排拆缴捕抓破]$/;
/** 节约成本5万元: so much of it is saved. */
const SAVED = /(?:节约|节省|节支)(?:各类|财政|项目|行政|运行|管理)*$/;
const REDUCED = /(?:减少|降低|压减|遏制|下降|缩短|压缩|预防|防范)[^,;。]{0,6}$/;
