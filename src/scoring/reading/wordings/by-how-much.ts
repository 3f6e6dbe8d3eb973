/** An answer that says with a figure what its target promises in words: 高于全省平均3.2个百分点, 覆盖率100%. */
import { FAILED, sharedShare } from './wording';

const clausesOf = (text: string): readonly string[] => text.split(/[,;。()]/);

/** 全覆盖 answered by 覆盖率100% */
const WHOLE = /(?:全覆盖|覆盖到位|实现覆盖)$/;
const WHOLLY = /覆盖率?(?:达到|达|为|:)*100%$/;

/** 不低于全省平均水平, 高于各项贷款增速 */
const ABOVE = /^(?:保持|力争|持续|均)*(?:不低于|高于|优于|好于|快于|超过|达到或高于)([\u4e00-\u9fffA-Z]{2,16})$/;
const BELOW = /^(?:保持|力争|持续|均|控制在)*(?:不高于|低于|不超过|少于)([\u4e00-\u9fffA-Z]{2,16}?)(?:以内)?$/;
/** 贷款增速不低于…: behind what is compared. */
const COMPARED = /(?:不低于|不高于|高于|低于|优于|好于|快于|不超过)[\u4e00-\u9fffA-Z]{2,16}$/;
const SAID_ABOVE =
  /(?:高于|高出|超过|优于|好于|快于|高)([\u4e00-\u9fffA-Z]{2,16}?)(?:约|近)?(?:\d+(?:\.\d+)?(?:%|个?百分点|分|倍|元|万元|个|位|天)?)?$/;
const SAID_BELOW =
  /(?:低于|低|少于|比)([\u4e00-\u9fffA-Z]{2,16}?)(?:低|少|下降|降低)?(?:约|近)?(?:\d+(?:\.\d+)?(?:%|个?百分点|分|倍|元|万元|个|位|天)?)?$/;
const base = (text: string): string => text.replace(/平均水平|平均|水平|的|均值/g, '');

function against(wanted: string, given: string, asked: RegExp, said: RegExp): boolean {
  const level = asked.exec(wanted)?.[1];
  if (level === undefined) return false;
  return clausesOf(given).some((clause) => {
    const named = said.exec(clause)?.[1];
    return named !== undefined && !/[不未]/.test(clause) && sharedShare(base(named), base(level)) >= 0.7;
  });
}

/** 负增长, 只减不增, 零增长 answered by 同比下降1.2%, 较上年减少5.6万元 */
const NO_GROWTH = /^(?:实现|保持|同比|持续)*(?:负增长|只减不增|零增长|零增长或负增长|不增长|不增加|只降不升)$/;
const LESS =
  /(?:下降|减少|降低|压减|压缩|下跌|回落)(?:了|约)?\d[\d.,]*(?:%|个?百分点|万?元|亿元|[\u4e00-\u9fff]{1,2})$/;
const MORE = /增长|增加|上升|提高|上涨|未|没/;

/** 每月10日前 answered by 每月8日前发放到位 */
const MONTHLY =
  /^每(?:个?月|季度?[末首]月)(\d+)日(?:之?前|以前)(?:足额|按时|及时|发放|完成|支付|到位|拨付|上报|报送)*$/;
const monthly = (text: string): number | null => {
  const day = MONTHLY.exec(text.replace(/^(?:均|全部)?(?:于|在)?/, '').replace(/日(?!之?前|以前)/, '日前'))?.[1];
  return day === undefined ? null : Number(day);
};

/** 按月足额发放 answered by 每月15日前足额发放到位 */
const BY_MONTH = /^(?:按月|按时|及时|每月)(?=[\u4e00-\u9fff]{2,6}$)/;
const EACH_MONTH = /^(?:均)?(?:于|在)?每个?月\d+日(?:之?前|以前|前后)?/;

/** 涉路事故为零 and 涉路事故为0 */
const digits = (text: string): string => text.replace(/(?<=[为是率])(?:零|0)(?:[起件次例人宗]|%)?$/, '0');

export function saidWithFigure(wanted: string, given: string): boolean {
  if (FAILED.test(given)) return false;
  if (WHOLE.test(wanted) && clausesOf(given).some((clause) => WHOLLY.test(clause))) return true;
  const at = wanted.search(COMPARED);
  if (at >= 2) {
    const subject = wanted.slice(0, at).replace(/(?:增速|增幅|增长率?)$/, '');
    const said = given.slice(0, Math.max(0, given.search(/不?[高低优好快]于|不?超过/)));
    return sharedShare(subject, said) >= 0.9 && saidWithFigure(wanted.slice(at), given);
  }
  if (against(wanted, given, ABOVE, SAID_ABOVE) || against(wanted, given, BELOW, SAID_BELOW)) return true;
  if (NO_GROWTH.test(wanted) && !MORE.test(given) && clausesOf(given).some((clause) => LESS.test(clause))) return true;
  if (digits(wanted) === digits(given)) return true;
  const due = monthly(wanted);
  const done = due === null ? null : monthly(given);
  if (due !== null && done !== null && done <= due) return true;
  const rest = (text: string, lead: RegExp): string => text.replace(lead, '').replace(/到位$/, '');
  return (
    BY_MONTH.test(wanted) &&
    EACH_MONTH.test(given) &&
    rest(given, EACH_MONTH).length >= 2 &&
    rest(wanted, BY_MONTH) === rest(given, EACH_MONTH)
  );
}
