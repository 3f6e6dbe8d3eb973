/** A target in words answered clause for clause, with a figure behind it, or said to be done as a whole. */
import { FAILED } from './wording';
import { PARTLY } from './words';

const clausesOf = (text: string): readonly string[] => text.split(/[,;、。]/).filter((clause) => clause !== '');

/** 专款专用,未发生违规现象 for 专款专用,无违规: as many clauses, and each of them says what its own promises. */
export function eachReached(wanted: string, given: string, reached: (one: string, other: string) => boolean): boolean {
  const ours = clausesOf(wanted);
  const theirs = clausesOf(given);
  return (
    ours.length >= 2 &&
    ours.length <= 6 &&
    ours.length === theirs.length &&
    ours.every((clause, index) => clause.length >= 3 && reached(clause, theirs[index] ?? ''))
  );
}

const COUNT_BEHIND = /^\d[\d.]*[万亿]?[\u4e00-\u9fff]{1,3}(?:[,;。].*)?$/;
const COUNT_BEFORE = /^\d[\d.]*[万亿]?[个家户所座处条项名人]/;
const ALL_DONE = /^(?:工作|任务)?(?:均|全部|已|全面|如期|按期|顺利)*完成$/;

/** 开展主题活动12场 for 开展主题活动; 12个村换届全部完成 for 完成村换届. */
export function saidAndCounted(wanted: string, given: string): boolean {
  if (wanted.length < 4 || FAILED.test(given) || PARTLY.test(given) || /但|除|仅|只|计划|拟|正在/.test(given))
    return false;
  if (given.startsWith(wanted) && COUNT_BEHIND.test(given.slice(wanted.length))) return true;
  const thing = /^完成([^,;。]{4,})$/.exec(wanted)?.[1];
  const rest = given.replace(COUNT_BEFORE, '');
  return thing !== undefined && rest.startsWith(thing) && ALL_DONE.test(rest.slice(thing.length));
}
