/** 一级B标准 for 一级A标准, 老年人权益 for 残疾人权益: the answer says another thing in the same place. */

/** Words that say how, when or that something was done, and never what. */
const SAYS_NOTHING =
  /有所|有效|有力|明显|显著|进一步|不断|持续|逐步|全面|大幅|切实|较为?|得到|得以|取得|获得|实现|达到|保持|基本|全年|本年|当年|年度|20\d\d年|我[市县区镇乡校局院]|[全本][市县区镇乡校局院]|[的地得了着已均都有为和及与,;。、:]/g;
/** Words of doing. */
const DOING =
  /提升|提高|增强|改善|优化|加强|促进|推动|带动|增加|扩大|巩固|保障|完善|健全|推进|改进|强化|缓解|减轻|降低|减少|规范|发挥|增长|确保|完成|开展|落实|维护|建设|建立/g;
/** Words for a measure of what is spoken of, and for work in general. */
const MEASURE = /水平|质量|程度|能力|作用|效果|情况|工作|[率度性]/g;

/** What is left of a text without the words of how and of doing. */
export const withoutWords = (text: string): string => text.replace(SAYS_NOTHING, '').replace(DOING, '');
/** What stands there may be another thing only if it is more than words that say nothing. */
const tells = (run: string): boolean => withoutWords(run).replace(MEASURE, '') !== '';
const LONGEST = 6;
const SHORT = 4;

/** The characters right before `end` that are not among `other`. */
function before(text: string, end: number, other: ReadonlySet<string>): string {
  let from = end;
  while (from > 0 && end - from < LONGEST && !other.has(text.charAt(from - 1))) from -= 1;
  return text.slice(from, end);
}
function behind(text: string, start: number, other: ReadonlySet<string>): string {
  let to = start;
  while (to < text.length && to - start < LONGEST && !other.has(text.charAt(to))) to += 1;
  return text.slice(start, to);
}

const letters = (text: string): string => (text.match(/[A-Za-zⅠ-Ⅻ]+/g) ?? []).join(' ');

/** 保障食品安全 for 保障粮食安全: alike at both ends, and neither middle holds the other. */
export function isOtherMiddle(target: string, answer: string): boolean {
  const wanted = withoutWords(target);
  const given = withoutWords(answer);
  const most = Math.min(wanted.length, given.length);
  let start = 0;
  while (start < most && wanted[start] === given[start]) start += 1;
  let end = 0;
  while (end < most - start && wanted[wanted.length - 1 - end] === given[given.length - 1 - end]) end += 1;
  const own = wanted.slice(start, wanted.length - end);
  const theirs = given.slice(start, given.length - end);
  return (
    (start + end >= 2 || wanted.endsWith('率')) &&
    own.length <= Math.max(start + end, SHORT) &&
    !theirs.includes(own) &&
    !own.includes(theirs) &&
    tells(own) &&
    tells(theirs)
  );
}

const UP = /提高|提升|增加|增长|上升|扩大|增强/;
const DOWN = /降低|减少|下降|减轻|缓解|压减|回落/;
/** 死亡率提高 for 降低死亡率 */
const isTurnedRound = (wanted: string, given: string): boolean =>
  (DOWN.test(wanted) && !UP.test(wanted) && UP.test(given) && !DOWN.test(given)) ||
  (UP.test(wanted) && !DOWN.test(wanted) && DOWN.test(given) && !UP.test(given));

/** Does the answer hold something else beside the very words that stand beside a missing part of the target? */
export function isReplaced(target: string, given: string): boolean {
  const own = letters(target);
  const theirs = letters(given);
  if (own !== '' && theirs !== '' && own !== theirs) return true;
  if (isTurnedRound(target, given) || isOtherMiddle(target, given)) return true;
  const wanted = target.replace(DOING, '');
  const inGiven = new Set(given);
  const inWanted = new Set(wanted);
  for (let start = 0; start < wanted.length; start += 1) {
    if (inGiven.has(wanted.charAt(start))) continue;
    let end = start + 1;
    while (end < wanted.length && !inGiven.has(wanted.charAt(end))) end += 1;
    if (tells(wanted.slice(start, end))) {
      const next = wanted.slice(end, end + 2);
      const at = next.length === 2 ? given.indexOf(next) : -1;
      if (at > 0 && tells(before(given, at, inWanted))) return true;
      const last = wanted.slice(Math.max(0, start - 2), start);
      const from = last.length === 2 ? given.indexOf(last) : -1;
      if (from >= 0 && tells(behind(given, from + 2, inWanted))) return true;
    }
    start = end;
  }
  return false;
}
