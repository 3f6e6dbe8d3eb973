/** Whether a time is given to others (the more the better) or waited for (the less the better). */
import type { Direction } from '../../model';
import type { Facet } from './facet';

/** 压缩办理时限: less of it is more of what was promised. */
const REDUCED_BEFORE = /压缩|缩短|减少|压减/;
/** How long something is done for others. */
const GIVEN_TIME =
  /(?:(?:巡逻|巡查|飞行|服务|培训|开放|播出|志愿|训练|学习|演练|值守|宣传|参与|锻炼|活动|授课|课程|教学|研修|实训|运营|续航|巡航|航行|监测|观测|直播|展出|值班|勤务|执勤)的?(?:总|累计|平均)?(?:时长|小时数|时数|天数)|(?:巡逻|巡查|巡航|航行|飞行|志愿|训练|锻炼|值守|执勤|播出|开放|授课|实训)的?总?时间)$/;
/** 集训300天, 值班200个工作日 */
const SPENT_TIME = /(?:集训|训练|值班|值守|巡逻|驻村|开放|播出|驻点)$/;
/** How long someone has to wait for something. */
const WAITED =
  /(?:办理|办结|办件|审理|审结|侦办|评审|鉴定|检验|化验|采购|招标|结算|归档|审批|审核|处理|处置|响应|反应|到达|到场|等待|等候|候诊|排队|换乘|修复|恢复|抢修|停机|停电|停水|中断|故障|受理|通关|开办|登记|流转|拨付|出警|救援|赔付|理赔|出证|反馈|答复|回复)的?(?:平均)?(?:时间|时长|时限|周期|天数|工作日|用时|耗时)$/;
/** 4小时内到达现场: by when it is done. */
const UNTIL_DONE =
  /^(?:之?内|以内|左右)?(?:完成|办结|办理完?|审结|结案|到达|到场|赶到|抵达|到位|响应|处置|处理|答复|回复|反馈|修复|恢复|送达|上报|报送|报告|出具|出结果|拨付|发放|支付|交付|受理|开通|送电|供水)/;
/** Among 数量指标 a time is an output, unless it is one that somebody waits. */
const WAITING =
  /时限|时间|工期|会期|周期|期限|用时|耗时|响应|到达|办|审|答复|修复|[停断]|等待|换乘|间隔|提前|延误|逾期|闭|缺勤|住院|压|缩短|减/;
/** 质保期 */
const WARRANTED = /质保|保修|保质|续航/;
const SHORT = /^(?:工作日|个工作日|小时|个小时|分钟|秒|秒钟|天|日)$/;

/** 项目周期 among 时效指标. */
const LASTS = /(?:时间|时长|天数|周期|用时|时限|工期|进度|响应|完成|更新|交付|办理)$/;
/** It should last. */
const KEPT =
  /供水|供电|供气|供暖|供热|在线|监测|不间断|全天|巡|提前|服务|运行|运营|开放|保障|质保|保修|使用|存续|持续|有效|值班|值守|驻|培训|续航|储备|备用/;

export const isWaited = (name: string): boolean => WAITED.test(name) && !REDUCED_BEFORE.test(name);
export const isGiven = (name: string): boolean => GIVEN_TIME.test(name);

/** `behind` is what follows the number in its text. */
export function timeDirection(name: string, unit: string, behind: string, facet: Facet | null): Direction | null {
  if (GIVEN_TIME.test(name) || SPENT_TIME.test(name) || WARRANTED.test(name)) return 'more';
  if (facet === 'quantity' && !WAITING.test(name) && !UNTIL_DONE.test(behind)) return 'more';
  if (KEPT.test(name)) return null;
  return UNTIL_DONE.test(behind) || (facet === 'timeliness' && (LASTS.test(name) || SHORT.test(unit))) ? 'less' : null;
}
