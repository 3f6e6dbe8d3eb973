/** 未发现漏编、错编: which of the things that a rule counts an answer says there were none of. */

const NONE =
  /^(?:经[^,，]{0,10}[,，])?(?:本年度?|全年|年度内)?(?:均|都)?(?:未发现|未发生|未出现|未检出|不存在|没有|无)(?:存在|发生|出现|有)?([^\d,，;；。]{2,40}?)(?:等)?(?:的)?(?:情况|情形|问题|现象|行为)?$/;
const LIMITED =
  /但|除|仅|只|尚|部分|个别|少数|其他|其它|重大|严重|明显|突出|较大|[未不无没].*[、或及和].*(?:到位|完成)$/;

const UNIT = /^(?:个工作日|工作日|个月|[个项次起处家份件例条人名笔宗户类篇场批台套张天日期本])(?=[\u4e00-\u9fff(]|$)/;
const SAYS_LITTLE = /^(?:存在|出现|发生|有|发现)+|(?:等)?(?:的)?(?:情况|情形|现象|行为|问题)?的?$/g;

const parts = (list: string): readonly string[] =>
  list
    .split(/[、,，或及和与]/)
    .map((part) => part.replace(UNIT, '').replace(SAYS_LITTLE, ''))
    .filter((part) => part !== '');

/** What is counted, each by its own name: 处漏编、错编(预算编制完整), 处(账实相符,发现账实不符). */
export function thingsCounted(noun: string): readonly string[] {
  const own = parts(noun.replace(/\([^()]*\)/g, ''));
  const inFront = /\(([^()]*)\)/.exec(noun)?.[1]?.split(',').pop() ?? '';
  return own.length > 0 ? own : parts(inFront);
}

/** The things that the text says there were none of; null where it says something else. */
export function thingsDenied(text: string): readonly string[] | null {
  const [, list = ''] = NONE.exec(text) ?? [];
  return list === '' || LIMITED.test(list) ? null : parts(list);
}

/** 漏填 of 数据漏填, where nothing else that is counted ends so. */
const isOf = (denied: string, thing: string, things: readonly string[]): boolean =>
  denied === thing || (thing.endsWith(denied) && things.filter((one) => one.endsWith(denied)).length === 1);

/** `all` of them, only `some`, or `none` of what is counted. */
export function deniedOf(denied: readonly string[], things: readonly string[]): 'all' | 'some' | 'none' {
  const covered = things.filter((thing) => denied.some((one) => isOf(one, thing, things)));
  return covered.length === 0 ? 'none' : covered.length === things.length ? 'all' : 'some';
}
