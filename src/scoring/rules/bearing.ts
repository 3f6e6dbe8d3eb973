/**
 * What the words beside a figure make of it: 下降3% is not a rate of 3 %, 缺2次 is no count of what was done,
 * 抽查10份 is no count of problems. A figure is taken as it stands only where nothing beside it says otherwise.
 */

/** `negated`: the figure is a fall of something that rises and falls. `short`: it is what is missing. */
export type Bearing = 'plain' | 'negated' | 'short' | 'unclear';

const FALL = /下降|减少|降低|压减|压缩|缩减|节约|下浮|调减|核减|回落|下滑|降/;
const RISE = /增长|增加|上升|提高|提升|上涨|上浮|调增|增/;
const MISSING = /还差|相差|尚缺|差|缺|欠|(?<!减)少(?!儿|年|数民族|先队)|漏/;
const OTHERWISE =
  /超|高于|多于|大于|低于|小于|未|没|不(?!含)|无|非(?!税|遗|营利|公有)|提前|早于|取消|在建|拟建?|(?<!接|招|优)待|筹[建备]|申报|初稿|草案|送审|征求意见|意向|签约|剩余|余(?:额|下)|除|仅次|其他|原|应|计划|目标|上年|去年|上季|排名|第$/;

/** Things of which a fall is a negative figure. */
export const MOVES = /变动|变化|增长|增减|增幅|调整|浮动|偏离|偏差|涨跌/;

/** The subject of a rule that asks how much more than the year before. */
export const OVER_LAST_YEAR = '较上年增长率';

/** A bare 2% may be the growth, or 98% what was spent of last year's: only growth and fall in words, or a fall, say it. */
export const saysGrowth = (words: string, topics: readonly string[]): boolean =>
  FALL.test(words) || RISE.test(words) || topics.some((topic) => MOVES.test(topic));

/** Words of what is measured, and of comparison with the year before, which a change always carries. */
function beside(words: string, topics: readonly string[]): string {
  const clause =
    words.split(/[,，;；。、:：]/).find((part) => /[\d零一二两三四五六七八九十百千半]/.test(part)) ?? words;
  return [...topics]
    .filter((topic) => topic.length > 1)
    .sort((left, right) => right.length - left.length)
    .reduce((rest, topic) => rest.replaceAll(topic, ''), clause);
}

/** How a rate in words bears on what the rule calls `topics` (its subject, the row's name). */
export function bearingOfRate(words: string, topics: readonly string[]): Bearing {
  const rest = beside(words, topics);
  const topic = topics.join(' ');
  const against = rest.replace(/(?:较|比|同比|与)?(?:上年|去年|上一年|上年度)(?:同期|实际|相比)?/g, '');
  const compared = against !== rest;
  if (deniedBeside(words)) return 'unclear';
  if (OTHERWISE.test(against) || MISSING.test(against)) return 'unclear';
  if (/滞后|落后/.test(against) && !/滞后|落后/.test(topic)) return 'unclear';
  if (FALL.test(against)) {
    if (MOVES.test(topic)) return 'negated';
    return FALL.test(topic) ? 'plain' : 'unclear';
  }
  if (RISE.test(against)) return MOVES.test(topic) || RISE.test(topic) ? 'plain' : 'unclear';
  return compared && !MOVES.test(topic) && !FALL.test(topic) && !RISE.test(topic) ? 'unclear' : 'plain';
}

/** 20日后; 2月底; 部分 of what is asked. */
const PARTLY = /基本|部分|大部|[日天月]后/;
/** What is said beside the figure takes it back: 20日内公开预算,决算未公开. */
const DENIED_BESIDE = /(?:尚|还|仍|暂)?未(?!发现|发生|出现|超|逾)|没有|(?<![较若])不(?!断|含|存在|超)|但|剔除|扣除/;

const deniedBeside = (words: string): boolean =>
  words
    .split(/[,，;；。、:：]/)
    .some((part) => !/[\d零一二两三四五六七八九十百千半]/.test(part) && DENIED_BESIDE.test(part));

/** How a number in words (发布18篇, 少2篇) bears on it. */
export function bearingOfNumber(words: string, topics: readonly string[]): Bearing {
  const rest = beside(words, topics);
  if (deniedBeside(words) || PARTLY.test(rest)) return 'unclear';
  // 参加培训3次, where those that were held are counted.
  if (/参加|参与|协办/.test(rest) && !/参加|参与|参训|协办/.test(topics.join(''))) return 'unclear';
  const others = rest.replace(/不少于|不低于|至少/g, '');
  if (others !== rest) return 'unclear';
  if (
    /^(?:还|尚|仍)?(?:差|缺|缺少|少|欠)(?:了|完成|开工|举办|开展|组织|发表|建设|实施)?[\d一二两三四五六七八九十]/.test(
      rest
    )
  )
    return 'short';
  return OTHERWISE.test(rest) || MISSING.test(rest) || FALL.test(rest) || RISE.test(rest) ? 'unclear' : 'plain';
}

const SETTLED =
  /不属实|不成立|(?:经查|核实|查证|调查)[\u4e00-\u9fff]{0,4}(?:不实|无责)|查无实据|撤销|撤回|误报|(?<!未经)(?:获批|批准|同意)|(?:无|没有)[\d一二两三四五六七八九十]|均|都|全部|已|整改(?:到位|完毕|完成|完)|未发现|未发生|未出现|未查出|不存在|没有|未收到|抽查|检查\d|建议|提前|(?<![未不])(?:按时|按期|及时|按规定|按要求|如期|(?<!符)合规|规范|符合|合格|达标)|(?<![未不少缺])(?:完成|开展|完善)/;
const AMISS =
  /发现|存在|出现|发生|查出|问题|违|未|不|逾|超|延|迟|晚|缺|漏|少|错|差|误|被|扣|通报|批评|投诉|举报|信访|事故|事件|(?<![备档预方草提议])案|挪|挤占|截留|虚|重复|滞后|失|处罚|问责|反馈|指出|舆情|瑕疵|隐患/;

const CHANGED = /(?:较|比|同比).{0,6}(?:减少|下降|降低|增加|增长|上升|减|增)|(?:减少|下降|压减)(?:了)?\d/;

const DENIES = /[未不没无漏缺少]|逾|迟|超/;

const SAYS_PROBLEM = /问题|不[规合]|不符合|违|通报|批评|处罚/;
const UNDONE = /未(?:按时|按期|及时|如期)?(?:整改|办结|处理|解决|销号|化解|落实|答复|回复)/;
const COUNTER = /^[个项次起处家份件例条人名笔宗户类篇场批天日]+|[个项次起处家份件例条人名笔宗户类篇场批天日]+$/g;

/** What is counted by, which says nothing of what happened. */
const THINGS = /个?(?:工作日|项目|单位|部门|月|季度|合同|事项)/g;

const sharesPair = (words: string, noun: string): boolean =>
  Array.from(words, (_, at) => words.slice(at, at + 2)).some((pair) => pair.length === 2 && noun.includes(pair));

/** Whether `count` of a text counts what was amiss (1个单位未按时公开), and not what was looked at or put right. */
export function countsWhatIsAmiss(words: string, noun: string): boolean {
  const [head = ''] = words.split(/[:：]/);
  const told = /[\d零一二两三四五六七八九十]/.test(head) ? head : words;
  // 投诉较上年减少2起 counts no complaints.
  if (!CHANGED.test(noun) && CHANGED.test(told)) return false;
  // 未按时完成 is one thing that did not happen, whatever follows 未.
  if (
    SETTLED.test(
      told.replace(
        /[未没](?:(?:按时|按期|及时|如期|按[\u4e00-\u9fff]{2,4}?)(?:完成|开展|办结|整改)?|整改(?:到位|完成|完毕)?)/g,
        '未'
      )
    )
  )
    return false;
  const rest = told
    .replace(/\d+|[零一二两三四五六七八九十]+(?=[\u4e00-\u9fff])/g, '')
    .replace(/[,，;；。、:：计共累合]/g, '');
  // 备案5份, of 每有1份未按时备案.
  if (DENIES.test(noun) && !AMISS.test(rest) && sharesPair(rest.replace(THINGS, ''), noun)) return false;
  // 发放500户 counts no 错发, 维修12次 no breach.
  const name = rest.replace(THINGS, '').replace(COUNTER, '');
  // What the sentence says in front of the count is no name of what is counted.
  const bare = noun.replace(/\([^()]*\)/g, '');
  const own = bare.replace(COUNTER, '') === '' ? noun : bare;
  // 采购15起 counts no 违规采购.
  const thing = own.replace(/发现|存在|出现|发生|查出/g, '');
  if (name.length > 1 && AMISS.test(thing) && !AMISS.test(rest)) return false;
  // 反馈问题8个 counts no 未完工 either.
  if (told.includes('问题') && thing.replace(COUNTER, '').length > 1 && !SAYS_PROBLEM.test(thing)) return false;
  // 反馈问题8个, where those are counted that were not put right.
  if (name.length > 1 && UNDONE.test(own) && !/[未没不逾]/.test(told)) return false;
  return (
    AMISS.test(rest) ||
    own.includes(rest) ||
    (rest.length <= 3 && name.length < 2) ||
    (name.length > 1 && own.includes(name))
  );
}
