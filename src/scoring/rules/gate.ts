/** Whether a count may be of what leaves nothing at all: 1起 of 一般事故每起扣2分,较大事故的不得分. */

interface Gated {
  /** What is counted. */
  readonly noun: string;
  readonly gates?: readonly string[];
}

/** 情节严重的不得分, 造成恶劣影响的不得分: 1次 does not say how grave it was. */
const GRAVE = /(?:情节|后果|影响|性质|损失).{0,3}(?:严重|恶劣|重大)|(?:严重|恶劣|重大|不良).{0,4}(?:后果|影响|损失)/;

const GENERIC = /发生|出现|存在|发现|情况|情形|问题|行为|现象|严重|一般|重大|较大|不得|未经|单位|部门|部分/g;

/**
 * 一般事故每起扣2分,较大事故的不得分: 1起 does not say which; 一般事故1起 does. The gate speaks of the same thing where
 * two characters in a row are shared, besides words that say little.
 */
export function mayBeGate(rule: Gated, text: string): boolean {
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
