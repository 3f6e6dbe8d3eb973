/** Chinese numerals that count nothing: 一批, 一系列, 三方, 一村一品, 二期工程. */

const IDIOMS: readonly string[] =
  '一批 一系 一段 一线 一体 一道 一面 一对一 一把 一站 一路 一网 一门 一件事 一张网 一手 一口 一方 一点 一片 一块 一盘 一条龙 一条心 一种 一层 一次性 一年 一品 一日 一月 一周 一季 一天 一户一 一人一 一村一 一县一 一校一 一企一 一项一 一事一 一案一 一区一 一镇一 二次供 二次元 三方 两方 多方 两岸 两端 两站 三天两 一期 二期 三期 四期 五期 一类 二类 三类'.split(
    ' '
  );
const byFirst = new Map<string, readonly string[]>();
for (const idiom of IDIOMS) byFirst.set(idiom.charAt(0), [...(byFirst.get(idiom.charAt(0)) ?? []), idiom]);

/** Grades are no counts: 三级, 二等, 三甲. */
const GRADES: ReadonlySet<string> = new Set(['级', '等', '甲', '线']);

/** 四、五类桥梁, 三类地区: a class that is named. */
const isClass = (text: string, unit: string, unitEnd: number): boolean => {
  const following = text.charCodeAt(unitEnd);
  return unit === '类' && following >= 0x4e00 && following <= 0x9fff;
};

/** 一次合格率: at the first attempt. */
const AT_ONCE = /^一次[\u4e00-\u9fff]{2,4}率/;

/** 一村(社区)一法律顾问 */
const ONE_EACH = /^一[\u4e00-\u9fff]{1,3}(?:\([^()]{1,6}\))?一[\u4e00-\u9fff]/;

export const isVague = (text: string, start: number, unit: string, unitEnd: number): boolean =>
  GRADES.has(unit) ||
  isClass(text, unit, unitEnd) ||
  (unit === '次' && AT_ONCE.test(text.slice(start, start + 7))) ||
  (text[start] === '一' && ONE_EACH.test(text.slice(start, start + 14))) ||
  (byFirst
    .get(text.charAt(start))
    ?.some((idiom) => text.startsWith(idiom, start) && start + idiom.length <= unitEnd + 2) ??
    false);
