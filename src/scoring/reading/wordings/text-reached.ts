/** Does an answer in words say that a target in words was reached? */
import { saidWithFigure } from './by-how-much';
import { eachReached, saidAndCounted } from './clause-by-clause';
import { isOnlyPlannedFor, isOtherSubject } from './subject';
import { ratioReached } from './ratio';
import { isReplaced, withoutWords } from './replaced';
import { isOnlyWished } from './only-wished';
import { givenHolds, isReworded, trendReached } from './reworded';
import { degreeOf, FAILED, sharedShare } from './wording';
import { inner, NOTHING, nothingOf, PARTLY, PASSED, saidBy } from './words';

const IMPROVE =
  /提升|提高|增强|改善|优化|加强|促进|推动|带动|增加|扩大|巩固|保障|完善|健全|推进|改进|强化|缓解|减轻|降低|减少|规范|发挥/;
const WELL =
  /良好|优良|优秀|优|好|显著|明显|较好|满意|较高|高|到位|健全|完善|规范|及时|有效|正常|稳定|安全|合理|充分|合规|通过|合格/;

export type TextVerdict = true | false | null;

/** Does the answer say that the target text was reached? null: it has to be asked. */
export function textReached(target: string, answer: string, name = ''): TextVerdict {
  const wanted = inner(target);
  const given = inner(answer).replace(/(?<=[无没有])一(?:人|例|起|件)(?=[\u4e00-\u9fff]{2})/g, '');
  if (wanted === given) return true;
  const ratio = ratioReached(wanted, given, name);
  if (ratio !== null) return ratio;
  // 零就业家庭动态清零 for 动态清零: the name and the promise.
  if (name !== '' && given.endsWith(wanted) && name.includes(given.slice(0, given.length - wanted.length))) return true;
  if (isOnlyWished(wanted, given) || deniesOpposite(wanted, given) || isOtherSubject(name, wanted, given)) return null;
  if (isWholeRate(wanted, given, name) || isWholeOfDue(wanted, given)) return true;
  const said = saidBy(given);
  if (isReworded(wanted, given, said)) return true;
  if (NOTHING.test(wanted) && /^0(?:\.0+)?[起件次人例宗个%]?$/.test(given)) return true;
  if (wanted.endsWith('验收合格') && /^(?:已|均|全部)*通过(?:竣工|完工|终期)?验收$/.test(given)) return true;
  if (said === 'passed') return wanted.includes(given) || PASSED.test(wanted) ? true : null;
  if (said === 'done' || saysNotNew(wanted, given)) return true;
  if (givenHolds(wanted, given)) return true;
  if (saidWithFigure(wanted, given)) return true;
  if (wanted === '是' && given === '否') return false;
  // 杜绝, with the name of what is to be stopped
  if (/^(?:杜绝|不发生|零发生|避免|防止)$/.test(wanted) && name !== '' && said === 'none' && nothingOf(given, name))
    return true;
  const trend = trendReached(wanted, given);
  if (trend !== null) return trend;
  if (saidAndCounted(wanted, given)) return true;
  if (eachReached(wanted, given, (one, other) => textReached(one, other) === true)) return true;
  const plain = withoutFigures(wanted, given);
  if (plain !== null && textReached(wanted, plain, name) === true) return true;
  if (digitsOf(wanted) !== digitsOf(given)) return said === 'not-done' ? false : null;
  if (said === 'not-done') return UNSURVEYED.test(given) ? null : false;
  if (said === 'none') return NOTHING.test(wanted) && nothingOf(given, wanted + name) ? true : null;
  if (said === 'placeholder') return null;
  if (FAILED.test(given) && !FAILED.test(wanted)) return deniesIt(wanted, given) ? false : null;
  if (said === 'partly' && !PARTLY.test(wanted) && !ONWARD.test(given)) return null;
  if (degreeOf(given) < degreeOf(wanted)) return null;
  if (isOnlyPlannedFor(wanted, given)) return null;
  const core = wanted.replace(/[的地得了]|有所|一定|基本|初步|有效|明显|显著|进一步|不断|持续|逐步|全面|大幅/g, '');
  if (core.length >= 2 && given.includes(core) && !happened(wanted, given))
    return isOfSome(core, given, wanted + name) ? null : true;
  if (isReplaced(core, given) || happened(wanted, given) || isPartOfList(wanted, given)) return null;
  const verb = IMPROVE.exec(wanted)?.[0];
  if (verb !== undefined && given.includes(verb) && (core === verb || sharedShare(core, given) >= 0.6)) return true;
  if (
    wanted.length <= 4 &&
    given.length <= 4 &&
    WELL.test(wanted) &&
    WELL.test(given) &&
    gradeOf(given) >= gradeOf(wanted)
  )
    return true;
  if (sharedShare(core, given) >= 0.8) return true;
  return null;
}

/** 发生食品安全事故 for 食品安全零事故; 平稳实施,发生舆情: something happened that should not, or was not spoken of. */
const happened = (wanted: string, given: string): boolean =>
  HAPPENED.test(given) || (NOTHING_IN.test(wanted) && !DENIES.test(given.replace(NO_DENIAL, '')));
/** 有不利影响 denies nothing. */
const NO_DENIAL = /不(?:利|良|当|稳定|合格|达标|规范|正当|文明|足)/g;
const HAPPENED =
  /(?<![未无零不没]|没有|未曾|从未|避免|防止|杜绝)(?:发生|出现|存在|造成)了?(?!率|量|数|面积|的)[\u4e00-\u9fff]|(?<![没未])有(?:个别|少量|少数|部分|轻微|一定|明显|较大)*(?:违规|违纪|违法|挪用|截留|不利|负面)|挪用|截留|套取|虚报|(?<![不未无零])违[规纪法]使用/;
const NOTHING_IN =
  /零[\u4e00-\u9fff]{2}$|^(?:无(?![障纸偿线害]|人[机驾艇船车值])|(?:未|不)(?:发生|出现|产生|造成|存在)|没有|杜绝)/;
const DENIES = /[无零未不0]|没|杜绝|避免|防止/;

/** 空气质量持续改善,优良天数增加5天: what is said in words, beside figures that only add to it. */
const ADDS =
  /增加|增长|提高|提升|达|完成|新增|新建|建成|开展|举办|组织|培训|发放|惠及|覆盖|服务|受益|带动|投入|检查|救助|发布/;
const SPEAKS_AGAINST = /发生|投诉|事故|但|仅|只|下降|减少|降低|超|除|低于|其中|剩余|[^有]待|部分|个别/;
function withoutFigures(wanted: string, given: string): string | null {
  if (/\d/.test(wanted) || !/\d/.test(given)) return null;
  const clauses = given.split(/[,;。]/);
  const figures = clauses.filter((clause) => /\d/.test(clause));
  const words = clauses.filter((clause) => !/\d/.test(clause));
  const against = (clause: string): boolean =>
    SPEAKS_AGAINST.test(clause) || FAILED.test(clause) || PARTLY.test(clause) || !ADDS.test(clause);
  return words.join('').length < 4 || figures.some(against) ? null : words.join(',');
}

/** 未新增隐性债务 for 不新增隐性债务 */
const saysNotNew = (wanted: string, given: string): boolean =>
  /^不[\u4e00-\u9fff]{3,}$/.test(wanted) &&
  /^(?:全年|年内|本年度?)?(?:未|没有)/.test(given) &&
  given.replace(/^(?:全年|年内|本年度?)?(?:未|没有)/, '') === wanted.slice(1);

/** 重点企业监管全覆盖 for 监管全覆盖 */
const SOME = /重点|主要|试点|示范|规上|城区|部分/;
const isOfSome = (core: string, given: string, wording: string): boolean => {
  const before =
    given
      .slice(0, given.indexOf(core))
      .split(/[,;。]/)
      .pop() ?? '';
  const word = SOME.exec(before)?.[0];
  return word !== undefined && !wording.includes(word);
};

/** 财务、采购制度 for 财务、采购、合同制度: some of what the target lists, and not all. */
function isPartOfList(wanted: string, given: string): boolean {
  const members = wanted
    .split(/[,;。]/)
    .flatMap((clause) => (clause.includes('、') ? clause.split(/[、和及与]/) : []))
    .map((member) => withoutWords(member).slice(0, 2))
    .filter((member) => member.length === 2);
  const there = members.filter((member) => given.includes(member));
  return there.length > 0 && there.length < members.length;
}

/** 未发现非过期物资 for 无过期: the very opposite is denied. */
const deniesOpposite = (wanted: string, given: string): boolean => {
  const bad = NOTHING_OF.exec(wanted)?.[1];
  return (
    bad !== undefined && ['非', '未', '不'].some((not) => given.includes(not + bad) && !wanted.includes(not + bad))
  );
};
const NOTHING_OF = /(?:零(?!发生|出现)|无|未发生|不发生|未出现|不出现|没有|杜绝)(?!发生|出现)([\u4e00-\u9fff]{2})/;

/** 全覆盖 for 覆盖率, 应救尽救 for 救助率, answered by 100%. */
function isWholeRate(wanted: string, given: string, name: string): boolean {
  const rate = /([\u4e00-\u9fff]{2})率$/.exec(name)?.[1];
  if (rate === undefined || !/^(?:达到?)?100%$/.test(given)) return false;
  const due = DUE.exec(wanted)?.[1];
  return due === undefined ? rate === '覆盖' && /^(?:实现)?全覆盖$/.test(wanted) : rate.includes(due);
}
const DUE = /^应(.)尽\1$/;
const WHOLE_RATE = /([\u4e00-\u9fff]{2})率(?:达到?|为|均为|均达)?100%$/;

/** 救助863人次,救助率100% for 应救尽救 */
function isWholeOfDue(wanted: string, given: string): boolean {
  const due = DUE.exec(wanted)?.[1];
  if (due === undefined || FAILED.test(given) || PARTLY.test(given) || /但|除|仅|只/.test(given)) return false;
  return given.split(/[,;。()]/).some((clause) => WHOLE_RATE.exec(clause)?.[1]?.includes(due) === true);
}

/** 未开展满意度调查 says nothing of what it would have shown. */
const UNSURVEYED = /调查|统计|评估|测评|监测/;

const digitsOf = (text: string): string => text.replace(/[^0-9.]+/g, ' ').trim();

/** 逐步提高, 持续推进 are said of what goes on, and are judged by their degree. */
const ONWARD = /^(?:逐步|持续推进|有序推进)/;

const gradeOf = (text: string): number => (/较|中|一般|基本/.test(text) ? 1 : /优|显著|明显|很/.test(text) ? 3 : 2);

/** 不完整 against 完整, 尚未建立, 存在18岁以下…: the answer itself says that the target was missed. */
function deniesIt(wanted: string, given: string): boolean {
  if (PARTLY.test(given)) return false;
  if (/存在.{0,12}(?:问题|不足|以下|以上|差距|现象)/.test(given)) return true;
  for (const match of given.matchAll(/(?:尚?未能?|不|没有?)([\u4e00-\u9fff]{2})/g))
    if (match[1] !== undefined && wanted.includes(match[1]) && !wanted.includes(match[0]))
      return !isMixed(given, match[1], wanted);
  return false;
}

/** 一次验收不合格,复验合格; 平台建成,暂未投入使用: a part of it was reached. */
const isMixed = (given: string, denied: string, wanted: string): boolean =>
  given
    .split(/[,;。]/)
    .some((clause) => !FAILED.test(clause) && (clause.includes(denied) || sharedShare(clause, wanted) >= 0.8));
