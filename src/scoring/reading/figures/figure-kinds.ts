/** What the words beside a figure make of it: added in the year, one of which, asked for and not yet given. */
import type { Figure } from './figure';

/** What is left of the figures beside it; no part of any of them. */
export const NET = /净(?:增|减|流入|出口|投放)/;
/** What is added in the year. */
export const FLOW = /新增|净增|新建|新认定|新培育|新发展|发展|培养|培育|招聘|招录|引进/;
/** 32个问题中已整改28个 */
export const OF_WHICH = /^(?!正?在)[\u4e00-\u9fff]{0,6}(?<![初高集期])中(?![心学小医型桥等年层低期级央介专职])/;
/** What was asked or allowed, beside what came of it: 报名620人,参训468人; 预算100万元,支出98万元. */
const APPLIED = /(?<![较比])(?:报名|送审|预算(?!执行|完成|支出)|概算|批复|下达|招标|授信|投稿)[^,;。]{0,4}$/;
const APPLIED_NAME = /计划|报名|送审|预算|概算|批复|下达|招标|授信|投稿/;
export const isApplied = ({ before }: Figure, wording: string): boolean =>
  APPLIED.test(before) && !APPLIED_NAME.test(wording);
/** 检查3,268辆次,不合格126辆次: what was found among them. */
const FINDING = /^(?:其中)?(?:不合格|不达标|超标|异常|阳性|违规|违法|查处|发现|检出|查出|退回|作废)/;
const FINDING_NAME = /不合格|不达标|超标|异常|阳性|违规|违法|查处|发现|检出|查出|退回|作废/;
export const isFinding = ({ before }: Figure, wording: string): boolean =>
  FINDING.test(before) && !FINDING_NAME.test(wording);
/** 计划实施32.7公里: what is to be done, not what was. */
const FORESEEN =
  /(?:(?:规划|设计)(?=受益|服务|覆盖|惠及|处理|供水)|预计|(?<![比模])拟(?![定])|(?<![许认不])(?:可|将)(?:再|新)?(?:新增|增加|带动|实现|节约|节省|吸纳|解决|惠及|覆盖|达|完成|减少|提供|建成)|力争|有望|可望|即将(?:完成|达|建成|开工|竣工|投用|新增)?|(?<![按照超较比占了成度原动年])计划(?:实施|建设|投资|安排|新建|改造|完成|上报|开展|培训|投入|采购|发放|总投资))[\u4e00-\u9fff]{0,6}$/;
/** 300套安置房年底可交付 */
const FORESEEN_BEHIND =
  /^[\u4e00-\u9fff]{0,10}?(?:预计|拟于|将于|将在|即将|可于|有望|力争|可(?:交付|竣工|完工|建成|通车)|(?:年底|下年|明年|次年|近期|[月季]底?)(?:前)?(?:可|将|能))/;
export const isForeseen = ({ before, after, opening }: Figure): boolean =>
  (FORESEEN.test(before) ||
    (FORESEEN_BEHIND.test(after) && !/已|完成了/.test(after)) ||
    /^(?:预计|预期|力争|有望|可望|即将|拟(?!合))/.test(opening)) &&
  !/实际|已/.test(before);
/** The row itself asks for a beginning. */
export const BEGINNING = /开工|动工|开建|启动/;
/** 61个已全部开工,其中44个已完成: what is begun answers no promise to finish. */
const FINISHING = /完成|建成|竣工|完工|交付|投入使用/;
export const isOnlyBegun = ({ begun }: Figure, wording: string): boolean =>
  begun && FINISHING.test(wording) && !BEGINNING.test(wording);
const FINISHED = /(?:完成|建成|竣工|完工|投入使用)了?$/;
/** 开工32户,竣工32户: all that was begun is finished. */
export const isFinishedBy = (figure: Figure, other: Figure): boolean =>
  figure.begun &&
  FINISHED.test(other.before) &&
  !other.pending &&
  !other.planned &&
  other.quantity.unit === figure.quantity.unit &&
  other.quantity.value.compare(figure.quantity.value) >= 0;
/** The row itself asks for what is not there yet. */
export const PENDING_NAME = /在建|待|未|剩余|延期|推迟|取消/;
