/**
 * Whether a text says a state, its opposite, or something else. 未公开, 不公开 and 基本公开 contain 公开 and are
 * not it. What is neither clearly the state nor clearly its opposite is `other`: the caller asks.
 */
import { foldWidth } from './width';

export type Saying = 'same' | 'opposite' | 'other';

/** 超过预算 is 超预算. */
const BEYOND = /超(?:过|出)(?=预算|计划|标准|概算|编制|目标|定额)/g;
const NOT_BEYOND = /不超(?=预算|计划|标准|概算|编制|目标|定额)/g;
const FILLERS = /已经|已|均|都|全部|全都|所有|完全|了|的|并|予以|进行|相关|部门|本单位|我单位|单位/g;
const NEGATION = '(?:尚未|并未|未能|未按?|没有|没|不能|不|无|非(?!税|遗|营利|公有|物质))';
const HEDGE = '(?:基本上?|大部分|部分|多数|少数|个别|较|比较|初步|逐步|正在|拟|将|计划|即将|一定程度)';
const AFTER =
  /^(?:率|性|期|度(?!预|决))|不|未|没|无|但|除|仅|只|尚|较|部分|个别|滞后|逾期|延迟|缺|问题|有待|需|待|拟|草案|草稿|初稿|讨论稿|征求意见|送审|报批|审核中|审批中|修订|起草|差|低|弱|失效|废止|暂停|中止|批准|同意|免于|不可抗力|[?？]/;
/** 未单独制定 is not 未制定. */
const DENIED_MANNER = new RegExp(
  `${NEGATION}(?:单独|专门|另行|独立|统一|全面|充分|严格|完整|规范|准确|有效|及时|按时|按期)$`
);

export const foldPhrase = (text: string): string => foldWidth(text).replace(/[\s,，.。;；:：、"“”'‘’()《》「」]/g, '');

const coreOf = (text: string): string =>
  foldPhrase(text).replace(FILLERS, '').replace(BEYOND, '超').replace(NOT_BEYOND, '未超');

const LEADING_NEGATION = new RegExp(`^${NEGATION}`);
const NEGATED_BEFORE = new RegExp(`${NEGATION}.{0,2}$`);
const HEDGED_BEFORE = new RegExp(`${HEDGE}.{0,2}$`);

const NEGATED_BESIDE = new RegExp(`${NEGATION}$`);

/** 监督不到位 of 监督到位: one denial within, and nothing else. */
function deniedInside(said: string, core: string): boolean {
  const denials = [...said.matchAll(/没有|不|未|没/g)];
  const [only] = denials;
  if (denials.length !== 1 || only === undefined || only.index === 0) return false;
  return `${said.slice(0, only.index)}${said.slice(only.index + only[0].length)}` === core;
}

interface State {
  readonly core: string;
  readonly negative: boolean;
}

const stateOf = (phrase: string): State => {
  const core = coreOf(phrase);
  const negation = LEADING_NEGATION.exec(core);
  return negation === null ? { core, negative: false } : { core: core.slice(negation[0].length), negative: true };
};

export const isNegative = (phrase: string): boolean => stateOf(phrase).negative;

/** `无结余`, `未发现违规`, `不存在问题`: true of a count of 0, untrue of any other. */
export const isStateOfNone = (phrase: string): boolean =>
  /^(?:无(?!法|力)|没有|未发现|未发生|未出现|不存在|零)/.test(foldPhrase(phrase.split(/[,，]/).pop() ?? ''));

const NOT_ALL = /(?:未|没有?|不)能?(?:全部|全都|均|都|完全|所有|全面)/;

const ALL = /全|均|都|所有/;
const WHOLE = /全部|全都|均|都|所有/;
const SOME = /[①-⑩\d]|[一二两三四五六七八九十](?:[项条个点次]|半)/;

export function sayingOf(text: string, phrase: string): Saying {
  if (foldPhrase(text) === foldPhrase(phrase)) return 'same';
  const { core, negative } = stateOf(phrase);
  // 未全部完成 is not 未完成.
  const [whole, asked] = [foldPhrase(text), foldPhrase(phrase)];
  if (NOT_ALL.test(whole) && !(negative ? NOT_ALL : ALL).test(asked)) return 'other';
  // 符合2项 is not 全部符合.
  if (WHOLE.test(asked) && !/[全均都未不没]|所有/.test(whole) && SOME.test(whole) && !SOME.test(asked)) return 'other';
  const said = coreOf(text);
  // One character (好, 差) stands in too many other words.
  if (core.length < 2) return said === core && !negative ? 'same' : 'other';
  const at = said.indexOf(core);
  if (at < 0) return deniedInside(said, core) ? (negative ? 'same' : 'opposite') : 'other';
  if (said.includes(core, at + 1)) return 'other';
  const before = said.slice(0, at);
  const after = said.slice(at + core.length);
  if (HEDGED_BEFORE.test(before) || AFTER.test(after)) return 'other';
  const denied = NEGATED_BEFORE.test(before);
  if (denied && DENIED_MANNER.test(before)) return 'other';
  // 无未公开情况 denies twice; 未按规定公开 is not yet 未公开.
  if ((before.match(/没有|不|未|没|无/g) ?? []).length > 1) return 'other';
  if (denied && negative && !NEGATED_BESIDE.test(before)) return 'other';
  if (!denied && /不|未|没|无|部分|基本|除|但/.test(before)) return 'other';
  return denied === negative ? 'same' : 'opposite';
}

const LISTS = /[、,，;；且和与及]|并(?!列)|同时/;
/** What is said of a thing: a second one beside it asks for more. */
const PREDICATE =
  /健全|完善|完整|有效|规范|合理|明确|科学|充分|及时|到位|齐全|准确|真实|合规|清晰|细化|量化|符合|执行|公开|完成|落实|通过|达标|合格|一致/;

const unspaced = (phrase: string): string => foldWidth(phrase).replace(/\s/g, '');

/**
 * The end of a phrase, said alone: 下降 of 三公经费较上年下降, 健全 of 制度健全. What stands before it in the phrase may
 * not turn it round.
 */
export function endsPhrase(text: string, phrase: string): boolean {
  const said = coreOf(text);
  const whole = coreOf(phrase);
  // 优 of 考核结果为优
  if (said.length === 1)
    return new RegExp(`(?:为|是|等次|等级|评价|评定)${said}$`).test(whole) && /[优良中差好]/.test(said);
  if (said.length < 2 || said.length >= whole.length || !whole.endsWith(said)) return false;
  // 已公开 of 未在规定时间公开
  if (LEADING_NEGATION.test(whole) && !LEADING_NEGATION.test(said)) return false;
  // 公开 of 按要求将自评情况向社会公开
  if (/^(?:按|在[^,]{0,8}(?:时间|时限|期限)|及时|如期|严格)/.test(whole)) return false;
  const before = whole.slice(0, whole.length - said.length);
  // 执行有效 of 制度健全、执行有效 is half of it; 均未超预算 of 会议费、培训费均未超预算 is all.
  const raw = unspaced(phrase);
  const inFront = raw.slice(0, raw.lastIndexOf(said.slice(0, 2)));
  // 账实相符 of 账账相符、账证相符、账实相符
  const items = raw.split(/[、,，]/).map(coreOf);
  const isLast = items.length > 1 && items.at(-1)?.endsWith(said) === true;
  if (isLast && items.slice(0, -1).some((one) => one.endsWith(said.slice(-2)) && !one.endsWith(said))) return false;
  if (LISTS.test(inFront) && PREDICATE.test(inFront) && !/^(?:均|都|全部)/.test(foldPhrase(text))) return false;
  return !/(?:不|未|没|没有|无|非|基本|部分|较|比较|应|待|拟|及时|按时|按期|如期|规范|完整|有效|全面|准确|严格|充分|合理|明确|主动|一次|提前|依[\u4e00-\u9fff]{0,4}|按[\u4e00-\u9fff]{0,4})$/.test(
    before
  );
}

/** 未公开 of 按要求将绩效信息随同决算公开: what the state asks was not done at all. */
export function deniesAct(text: string, phrase: string): boolean {
  const act =
    /^(?:未|没有|没)(公开|公示|反馈|报送|上报|提交|备案|上缴|整改|开展|执行|实施|落实|制定|建立|编制|下达|拨付|移交|清查|盘点|归档)$/.exec(
      foldPhrase(text)
    )?.[1];
  const whole = foldPhrase(phrase);
  // 未按规定时限公开 of 按规定时限公开预决算信息
  const denied = /^(?:均)?未(按.{4,})$/.exec(foldPhrase(text))?.[1];
  if (denied !== undefined && whole.startsWith(denied)) return startsPhrase(denied, phrase);
  if (act === undefined || /[不未没无或]|除/.test(whole)) return false;
  const at = whole.indexOf(act);
  return at >= 0 && !whole.includes(act, at + 1);
}

/** The start of a phrase whose rest only names the object: 按规定公开 of 按规定公开三公经费预决算. */
export function startsPhrase(text: string, phrase: string): boolean {
  const said = coreOf(text);
  const whole = coreOf(phrase);
  // 全部完成 of 全部完成年度任务 is said in full.
  const inFull = foldPhrase(text).length > 3 && foldPhrase(phrase).startsWith(foldPhrase(text));
  if ((said.length < 3 && !inFull) || said.length >= whole.length || !whole.startsWith(said)) return false;
  const raw = unspaced(phrase);
  const last = said.slice(-2);
  const rest = raw.slice(raw.indexOf(last) + last.length);
  if (/[,，且并而但和及与]|不|未|没|无|率/.test(rest) || PREDICATE.test(rest)) return false;
  // 按规定公开预算 of 按规定公开预算、决算 is half of it; 存在截留 of 存在截留、挪用 is enough.
  return !(rest.startsWith('、') && PREDICATE.test(said));
}

/** 制度健全 of 制度健全、执行有效: what else the phrase asks is left open. */
export const isPartOf = (text: string, phrase: string): boolean =>
  foldPhrase(phrase) !== foldPhrase(text) &&
  foldPhrase(phrase).includes(foldPhrase(text)) &&
  !startsPhrase(text, phrase) &&
  !endsPhrase(text, phrase);

const YES = /^(?:是|对|有|符合|符合(?:要求|规定|标准)|合规|合格|达标|达到|达到要求|满足|满足要求|已完成|完成|√|✓|✔)$/;
const NO =
  /^(?:否|没有|不是|不符合|不符合(?:要求|规定|标准)|不合规|不合格|不达标|未达标|未达到|未达到要求|不满足|未完成|×|✗|✘)$/;

/** A bare yes or no; null for anything else. */
export function yesOrNo(text: string): 'yes' | 'no' | null {
  const folded = foldPhrase(text).replace(/^(?:均|都|全部|已)+/, '');
  return YES.test(folded) ? 'yes' : NO.test(folded) ? 'no' : null;
}

/** 均已整改 says that there was something to put right, unless that is what is asked. */
export const putsRight = (text: string, asked: string): boolean => {
  const done = /整改|办结|处理|解决|纠正|化解|答复|回复|销号|清零/.exec(text)?.[0] ?? '';
  return done !== '' && !asked.includes(done);
};

const FINE = /(?:按时|及时|按规定|按要求|严格|全部|均|都|完整|规范|合规|符合|齐全|健全|完善|到位|有效|良好|准确|一致)/;
const UNIVERSAL = /全部|均|都|所有|^(?:合规|规范|符合|按规定|按要求|按时|及时|严格)/;

/** 均已按时公开, 符合规定: nothing was amiss. */
export const saysAllFine = (text: string): boolean => {
  const folded = foldPhrase(text);
  return (
    FINE.test(folded) &&
    UNIVERSAL.test(folded) &&
    folded.length <= 40 &&
    !/不|未|没|无|非|基本|部分|个别|少数|多数|较|但|除|仅|逾期|延迟|滞后|欠|缺|有待|需|违|超|[1-9]/.test(folded)
  );
};
