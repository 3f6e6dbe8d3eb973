/** Words by which a figure is no last one, leaves something out, or was counted on another base. */

/** 初步测算, 快报数, 据估算 */
const ESTIMATED =
  /(?:初步|粗略|据|经|按)(?:测算|估算|估计|推算|统计口径)|(?:初步|粗略)统计|快报[数值]?|(?:测算|估算)(?:数|值|约)/;
/** 480万元(不含设备购置费): of a limit, what it leaves out may be the rest. */
const LEFT_OUT =
  /(?:另计|另行支付|另付|另算)|(?<!包)不(?:包?含|包括|计)(?!税)[^,;。()]{2,}|未(?:包?含|包括|计入|纳入)[^,;。()]{2,}|[\u4e00-\u9fff]{2,}(?:未|不)(?:计入|纳入|统计)(?=$|[,;。)])/;
/** Counted twice: 含重复参训60人. */
const TWICE = /(?<![不无未剔扣])[包]?[含有括](?:部分)?重复[\u4e00-\u9fff]{2}/;
/** 未开展正式调查: what is said of it was not found out. */
const UNSURVEYED = /未(?:正式|专门|单独)?(?:开展|组织|进行|实施)[^,;。]{0,6}(?:调查|测评|评价|统计|监测)/;
/** 法律援助案件(含咨询)326件: something else is counted among them. */
const AMONG = /\((?:含|包[含括])(?![^()]*\d)[\u4e00-\u9fff]{2,10}\)(?=[共计约为达到]*\d)/;
/** 以户为单位, 按现价计算 */
const OTHER_BASE =
  /以(?![乡镇街县])[\u4e00-\u9fff]{1,6}为(?:单位|口径|基数|分母)|按[\u4e00-\u9fff]{1,8}(?:口径|基数)|剔除[^,;。()]{2,}|扣除[^,;。()]{2,}后/;
/** 除请假人员外覆盖率100%, 除1起外未发生 */
const EXCEPT =
  /(?<![拆清消删解扫排铲免去破])除(?!了?(?:[^,;。]{0,4}(?:节|假日|周末|双休|特殊|不可抗力)|[^,;。]{0,14}外,?(?:还|另|又|也)))[^,;。]{1,14}外(?![国来资贸地出部墙卖语省市县籍观围协包聘销立环事运送勤])/;

/** 双向50公里, 单侧10公里 */
const SIDES = /[双单][向侧](?=[\d(),;。]|$|里程|长度|合计|共|各|安装|铺设|计)/;

export interface Wanted {
  readonly long: boolean;
  readonly wording: string;
  /** Something is to be kept low. */
  readonly limited: boolean;
}

/** The words that have to be asked about, if any; those that the row itself speaks in are none. */
export function hedge(actual: string, { wording, limited, long }: Wanted): string | undefined {
  const found = [
    ESTIMATED,
    UNSURVEYED,
    TWICE,
    OTHER_BASE,
    EXCEPT,
    ...(limited ? [LEFT_OUT] : []),
    ...(limited ? [] : [AMONG]),
    ...(long ? [SIDES] : []),
  ]
    .map((words) => words.exec(actual)?.[0])
    .find((word) => word !== undefined && !wording.includes(word));
  return found;
}
