/** 微视频拍摄 for 宣传片拍摄, 残疾人文体活动 for 残疾人就业培训: the same doing of another thing, or another doing. */
import type { Figure } from '../figures/figure';
import { withoutWords } from '../wordings/replaced';

/** What is said around a thing and names none. */
const AROUND =
  /^(?:对|已|共|全年|本年|当年|累计|其中|实际|全[市县区省镇乡国])+|开展|举办|组织|完成|新增|新建|参与|参加|征集|走访|支付|购置|采购|发放|慰问|建设|改造|更新|维修|每[周月季日次年]度?|线上|线下|全年|平均|计划|人均|实施|各类|专项|[一二三四]级|国家级|[中央省市县区乡镇]+级|媒体|公开|项目|工程|任务|工作|服务|数量|人数|次数|场次|个数|面积|规模|长度|里程|情况|总|数/g;
const core = (text: string): string => withoutWords(text).replace(AROUND, '');

const LEAST = 3;
const apart = (left: string, right: string): boolean =>
  left.length >= LEAST && right.length >= LEAST && !Array.from(left).some((character) => right.includes(character));

export function isOtherWork({ before, after, quantity }: Figure, name: string): boolean {
  if (quantity.unit === '%' || quantity.unit === '元' || quantity.unit.includes('/')) return false;
  const theirs = before.replace(/^[对在为向]$/, '') === '' ? after : before;
  const ours = name.replace(/(?:数量|人数|次数|场次|个数|面积|规模|数)$/, '');
  let end = 0;
  while (end < ours.length && end < theirs.length && ours.at(-1 - end) === theirs.at(-1 - end)) end += 1;
  if (end >= 2) return apart(core(ours.slice(0, -end)), core(theirs.slice(0, -end)));
  let start = 0;
  while (start < ours.length && start < theirs.length && ours[start] === theirs[start]) start += 1;
  return start >= 2 && apart(core(ours.slice(start)), core(theirs.slice(start)));
}

/** 职工 for 女职工, 全部工业 for 规上工业: more than those asked for. */
const NARROW =
  /((?<![子男])女(?!子)|男(?!女)|[县市省境国]外|国际|入境|过夜|外籍)(职工|员工|教师|学生|[党团学队]员|干部|民警|农民|游客|旅客|人员|企业|资金|投资|项目|客商|观众|会议|赛事)/g;
const ABOVE_SIZE = /规上|规模以上|限上|限额以上/;
const WHOLLY = /全部|全社会|全口径|所有/;
const BETTER = /(优秀|精品|获奖|星级)([\u4e00-\u9fff]{2})/g;
export const isWider = ({ before, after }: Figure, wording: string): boolean =>
  (WHOLLY.test(before) && ABOVE_SIZE.test(wording) && !ABOVE_SIZE.test(before)) ||
  Array.from(wording.matchAll(BETTER)).some(
    ([, which = '', what = '']) =>
      before.includes(what) && !(before + after).includes(which) && !/[获评奖]/.test(before + after.replace('参评', ''))
  ) ||
  Array.from(wording.matchAll(NARROW)).some(
    ([, which = '', what = '']) => before.includes(what) && !before.includes(which)
  );

/** 来访、来电共计526人次 for 来访: one count of what is asked for and of more. */
const TOGETHER = /^(?:已|全年)*([\u4e00-\u9fff]{2,10}(?:[、和及与][\u4e00-\u9fff]{2,10})+?)(?:合计|共计|总计|共)$/;
export function isTogether({ before }: Figure, wording: string): boolean {
  const pieces = TOGETHER.exec(before)?.[1]?.split(/[、和及与]/) ?? [];
  const there = pieces.filter((piece) => Array.from(piece.slice(-3)).every((character) => wording.includes(character)));
  return there.length > 0 && !there.includes(pieces.at(-1) ?? '');
}
