/** Rules that were kept and states that were secured, in the answer's own words. */
import { FAILED, sharedShare } from './wording';
import { PARTLY } from './words';

/** 已按标准足额发放 for 按标准发放公务交通补贴 */
function isItsBeginning(wanted: string, given: string): boolean {
  const said = given.replace(/已(?:经|全部)?|均|足额|及时|全额|全部/g, '');
  return (
    /^(?:按(?:标准|规定|要求|政策|计划|时|期)|如期)[\u4e00-\u9fff]{2,4}$/.test(said) &&
    wanted.startsWith(said) &&
    !FAILED.test(given)
  );
}

/** 机构运转正常 for 保障机构正常运转 */
const TO_SECURE = /^(?:有效|全力|切实|有力)?(?:保障|确保|保证|维持|维护)([\u4e00-\u9fff]{4,10})$/;
function isSecured(wanted: string, given: string): boolean {
  const state = TO_SECURE.exec(wanted)?.[1];
  return (
    state !== undefined &&
    sharedShare(state, given) === 1 &&
    /^[\u4e00-\u9fff]+$/.test(given) &&
    given.length <= state.length + 3 &&
    !FAILED.test(given) &&
    !PARTLY.test(given) &&
    !/[难困障]/.test(given)
  );
}

/** 均按政策标准执行 for 资助标准符合政策要求: the answer names no rules of its own. */
const TO_RULES =
  /^[\u4e00-\u9fff]{0,6}?(?:均|全部|都)?严?格?(?:符合|遵守|执行|按照?|依照)(?:相关|有关)*([\u4e00-\u9fff]{0,6}?)(?:标准|政策|规定|要求|制度|法规|办法)+(?:执行|发放|落实|实施|管理|使用|操作|开展|支付)?$/;
function keepsToRules(wanted: string, given: string): boolean {
  const theirs = TO_RULES.exec(given)?.[1];
  return (
    theirs !== undefined && TO_RULES.test(wanted) && !FAILED.test(given) && sharedShare(theirs || wanted, wanted) === 1
  );
}

export const isKept = (wanted: string, given: string): boolean =>
  keepsToRules(wanted, given) || isItsBeginning(wanted, given) || isSecured(wanted, given);
