/** Whether a count may be of what leaves nothing at all: 1起 of 一般事故每起扣2分,较大事故的不得分. */
import { sayingOf } from './phrase';

const LEVELS = ['一般', '较大', '重大', '特别重大', '特大'];

/** 发生较大及以上事故 is 发生较大事故 and 发生重大事故 as well. */
export function gateLevels(gate: string): readonly string[] {
  const match = /^(.*?)(一般|较大|重大)(?:级)?(?:及|\(含\)|含)?以上(?:的)?(.{1,8})$/.exec(gate);
  if (match === null) return [gate];
  const [, before = '', level = '', after = ''] = match;
  return [gate, ...LEVELS.slice(LEVELS.indexOf(level)).map((one) => `${before}${one}${after}`)];
}

const GRAVE_KIND = /特别重大|重特大|重大|特大|较大|严重|恶性|群体性/;

/** What costs points, but for a limit (扣完为止). */
const COSTS = /扣(?!完|至|满|0)/;

/** 发生一次扣5分 speaks of what stands before it. */
const namesAThing = (part: string): boolean =>
  part
    .replace(/[,，]?扣.*$/, '')
    .replace(/每|发生|发现|出现|存在|有|如|若|的|[一二两三\d]|起|次|件|例|处|项|个|宗/g, '').length > 1;

/** 未发生重大事故 does not say that there was no smaller one, unless the sentence asks for no more. */
export function deniesOnlyGrave(text: string, sentence: string): boolean {
  const kind = GRAVE_KIND.exec(text)?.[0];
  if (kind === undefined) return false;
  const parts = sentence.split(/[;；,，。\n]/);
  return (
    !sentence.includes(kind) || parts.some((part) => COSTS.test(part) && !part.includes(kind) && namesAThing(part))
  );
}

/** 未发生较大及以上事故 denies what leaves nothing; what is counted beside it is left open. */
export const deniesGate = ({ gates = [] }: Gated, text: string): boolean =>
  gates.some((gate) => gateLevels(gate).some((words) => sayingOf(text, words) === 'opposite'));

interface Gated {
  /** What is counted. */
  readonly noun: string;
  readonly gates?: readonly string[];
}

/** 情节严重的不得分, 造成恶劣影响的不得分: 1次 does not say how grave it was. */
const GRAVE =
  /触犯法律|违法犯罪|构成犯罪|(?:情节|后果|影响|性质|损失).{0,3}(?:严重|恶劣|重大)|(?:严重|恶劣|重大|不良).{0,4}(?:后果|影响|损失)/;

const HARM = /造成|导致|伤亡|死亡/;

const GENERIC = /发生|出现|存在|发现|情况|情形|问题|行为|现象|严重|一般|重大|较大|不得|未经|单位|部门|部分/g;

/**
 * 一般事故每起扣2分,较大事故的不得分: 1起 does not say which; 一般事故1起 does. The gate speaks of the same thing where
 * two characters in a row are shared, besides words that say little.
 */
export function mayBeGate(rule: Gated, text: string): boolean {
  // 2起, where 重大案件 leaves nothing: what is counted has no name of its own.
  if (
    rule.noun.length === 1 &&
    (rule.gates ?? []).some((gate) => GRAVE_KIND.test(gate)) &&
    !/一般|轻微|较轻/.test(text)
  )
    return true;
  // 2次, where 造成人员伤亡 leaves nothing: a bare count does not say that it did not.
  if ((rule.gates ?? []).some((gate) => HARM.test(gate)) && /^\d+[\u4e00-\u9fff]{0,2}$/.test(text)) return true;
  const noun = rule.noun.replace(/[()]/g, '').replace(GENERIC, ' ');
  return (rule.gates ?? []).some((gate) => {
    if (GRAVE.test(gate) && !/一般|轻微|较轻/.test(text)) return true;
    const own = gate.replace(GENERIC, ' ');
    const part = Array.from(own, (_, at) => own.slice(at, at + 2)).find(
      (pair) => pair.length === 2 && !pair.includes(' ') && noun.includes(pair)
    );
    return part !== undefined && !text.includes(part);
  });
}
