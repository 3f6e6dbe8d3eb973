/** What an indicator is about, as its level says it (数量指标, 时效指标), or the beginning of its own name. */
import type { IndicatorKind } from '../model';

export type Facet = 'quantity' | 'quality' | 'timeliness' | 'cost' | 'benefit' | 'satisfaction';

/** Where the row stands. */
export interface Place {
  readonly kind: IndicatorKind | null;
  readonly facet: Facet | null;
}

const FACETS: readonly (readonly [RegExp, Facet])[] = [
  [/满意/, 'satisfaction'],
  [/成本/, 'cost'],
  [/数量/, 'quantity'],
  [/质量/, 'quality'],
  [/时效/, 'timeliness'],
  [/效益|效果|可持续影响/, 'benefit'],
];
const OWN = /^(?:数量|质量|时效|成本|(?:社会|经济|生态)?效益|满意度)指标/;

const facetIn = (text: string): Facet | null => FACETS.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** The innermost level counts. */
export function facetOfLevels(levels: readonly string[]): Facet | null {
  for (let index = levels.length - 1; index >= 0; index -= 1) {
    const facet = facetIn(levels[index] ?? '');
    if (facet !== null) return facet;
  }
  return null;
}

/** 数量指标：… as a name of its own begins. */
export function facetOfName(name: string): Facet | null {
  const own = OWN.exec(name)?.[0];
  return own === undefined ? null : facetIn(own);
}
