/** Does the answer's figure speak of something else than the promise? */
import { nounOf } from '../figures/nouns';
import type { Answer } from '../figures/answers';
import type { NumberPromise } from '../promises/promises';

/** The row itself is about how much of the work is done. */
export const COMPLETION_NAME = /完成率|完成比例|达成率|进度|兑现率|完成情况/;

/** 受益妇女, 受益儿童: each ends in what the other does not speak of at all. */
function headsDiffer(left: string, right: string): boolean {
  const apart = (head: string, text: string): boolean =>
    !Array.from(head).some((character) => text.includes(character));
  const differ = (one: string, other: string): boolean => apart(one.slice(-2), other) && apart(other.slice(-2), one);
  return differ(left, right) && differ(left.replace(COUNT_END, ''), right.replace(COUNT_END, ''));
}

/** 高血压管理人数: that it is counted. */
const COUNT_END = /(?<=[\u4e00-\u9fff]{2})(?:人数|户数|数量|个数|家数|面积|里程|长度|规模)$/;

/** 糖尿病患者 for 糖尿病管理人数: three characters in a row are no accident. */
function sharesRun(left: string, right: string): boolean {
  for (let at = 0; at + 3 <= left.length; at += 1) if (right.includes(left.slice(at, at + 3))) return true;
  return false;
}

/** 人均费用 is not answered by 总费用. */
const AVERAGE = /[人户亩车校村生]均|平均|单位成本|单价/;
const TOTAL = /总(?:费用|价|造价|额|成本|支出|投入|金额|量|数|收入)[^,;。均]{0,4}$/;

export const isTotalForAverage = (wording: string, { item }: Answer): boolean =>
  TOTAL.test(item.figure.before) && AVERAGE.test(wording);

/** 每季度1次: how often, and no noun. */
const PERIOD = /每个?(?:半?年|月|季度?|周|天|日|旬)/;

/** 《…条例》等: a title with the things that it stands for. */
const TITLED = /《[^《》]*》(?:等|、)?/g;

/** What is said of anything that is ready. */
const FINISHED =
  /线上|线下|境内外|城乡|上半年|下半年|室内外|主体工程|全?部(?!门|分|级)|通过|验收|竣工|交付|建成|完工|投入使用|投入运[营行]|投用|投运|运行|启用|到位|落实|足额|及时|发放|办结|全部|顺利|成功|获评|创建|创成|新增|完毕|安装|调试/g;

/** 检查38家,占比36.5%: only that it is a share; 以乡镇为单位: how it is counted. */
const SHARE =
  /同比|环比|较上年|占比|比例|比率|占|提高|提升|上升|增长|增加|下降|降低|压减|压缩|以[\u4e00-\u9fff]{1,6}单位/g;

/** Words of doing, without what it is done to. */
const DOING =
  /放映|播放|选派|招募|核发|颁发|撰写|编写|起草|采写|录制|编发|承办|报送|上报|执行|按|制作|拍摄|推送|刊发|发表|征集|采购|购置|购买|配备|建成|建设|新建|改造|维修|更新|培训|编制|印发|发放|检查|巡查|治理|整治|清理|安排|办理|受理|开工|拨付|支付|补助|资助|救助|出台|发布|接待|处理|处置/g;

/** 采购5辆: what was done says nothing of what it was done to, unless the promise speaks of another doing. */
const isOnlyDoing = (theirs: string, own: string): boolean =>
  theirs.replace(DOING, '').length < 2 && !Array.from(own.matchAll(DOING)).some(([word]) => !theirs.includes(word));

/** Both have a noun and the nouns share nothing: the figure may be about something else. */
export function isStrange(promise: NumberPromise, answer: Answer, name: string, several: boolean): boolean {
  const own = promise.noun + promise.context + (several ? '' : name) + nounOf(promise.figure.after) || name;
  const { phrase } = answer.item;
  const noun = phrase.includes('《') ? nounOf(phrase.replace(TITLED, '')) : answer.noun;
  const theirs = noun + answer.context + nounOf(answer.item.figure.after);
  if (promise.quantity.unit !== '%' && theirs.replace(FINISHED, '').length < 2) return false;
  if (answer.noun.length < 2 || own.replace(PERIOD, '').length < 2) return false;
  if (promise.quantity.unit === '%' ? theirs.replace(SHARE, '').length < 2 : isOnlyDoing(theirs, own)) return false;
  if (answer.item.figure.completion && COMPLETION_NAME.test(promise.phrase + name)) return false;
  // 抽查比例5.2% for 抽查企业≥3%
  const said = /比例|占比|比率/.test(own) ? theirs : theirs.replace(/(?:比例|占比|比率)$/, '');
  const alike = promise.quantity.unit !== '%' && sharesRun(promise.noun, said);
  if (several && !alike && said.length >= 2 && headsDiffer(own.replace(PERIOD, ''), said)) return true;
  for (const character of theirs) if (own.includes(character) || (several && name.includes(character))) return false;
  // A count of the same unit needs a longer noun to speak against it than a rate does.
  return several || promise.quantity.unit === '%' || answer.noun.length >= 4;
}
