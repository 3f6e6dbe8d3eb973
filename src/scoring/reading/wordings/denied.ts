/** A target that nothing of a kind happens, and what the answer says of that. */
import { sharedShare } from './wording';
import type { Said } from './words';

/** 全年安全无事故 for 零事故 */
const NONE_OF = /(?:零|无|未发生|不发生|未产生|不产生|未造成|不造成|杜绝)([\u4e00-\u9fff]{2,12}?)(?:的?底线)?$/;
/** 未发现截留、挤占、挪用现象 for 无截留、挤占、挪用: each thing on the list. */
const NONE_LISTED =
  /^(?:全年)?(?:无|未发生|未出现|未发现|不发生|不存在|没有|杜绝)([\u4e00-\u9fff、]{2,40}?)等?(?:现象|情况|问题|行为|事件)*$/;
function deniesList(wanted: string, given: string): boolean {
  const [ours, theirs] = [wanted, given].map((text) => NONE_LISTED.exec(text)?.[1]?.split(/[、和及或与]/));
  return ours !== undefined && ours.length > 1 && ours.every((thing) => theirs?.includes(thing));
}

/** 死亡、脱逃事故零发生 */
const NEVER_AT_ALL = /^[\u4e00-\u9fff]{0,6}?([\u4e00-\u9fff]{2}、[\u4e00-\u9fff]{2,8})零发生$/;
const GRAVE = /[重较特]大|恶性|严重|责任/;
/** 无失学学生 for 无失学, 无事故 for 未发生安全责任事故: the same thing, or a wider one. */
function deniesAll(bad: string, given: string): boolean {
  const plain = given.replace(/(?:学生|人员|现象|情况|问题|行为|事件|案例)$/, '');
  for (const said of [given, plain]) {
    if (said.endsWith(bad) && SAID_NONE.test(said.slice(0, -bad.length))) return true;
    const none = SAID_NONE_OF.exec(said)?.[1];
    if (none !== undefined && bad.endsWith(none)) return true;
  }
  return false;
}
const NONE = '(?:无|零|未发生|未出现|没有发生|未产生|没有产生|未造成|没有造成)';
const SAID_NONE = new RegExp(`^[^,;。但除]*${NONE}$`);
const SAID_NONE_OF = new RegExp(`^[^,;。但除]*${NONE}([\\u4e00-\\u9fff]{2,12})$`);

/** null: the target is of another form, or the answer says something else. `said`: what the answer says as a whole. */
export function saysNone(wanted: string, given: string, said: Said): boolean | null {
  const bad = NONE_OF.exec(wanted)?.[1];
  if (bad !== undefined && deniesAll(bad, given)) return true;
  // 全年安全度汛,无伤亡
  const [told = '', none = '', ...more] = given.split(',');
  if (bad !== undefined && more.length === 0 && /^[^未不没]*安全[^未不没]*$/.test(told) && deniesAll(bad, none))
    return true;
  if (deniesList(wanted, given)) return true;
  const never = NEVER_AT_ALL.exec(wanted)?.[1];
  return never === undefined ? null : said === 'none' && sharedShare(never, given) === 1 && !GRAVE.test(given);
}
