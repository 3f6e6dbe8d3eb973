/** What an indicator is about, as its level says it (数量指标, 时效指标), or the beginning of its own name. */
import type { IndicatorKind } from '../../model';
import { onceFor } from '../../once-for';

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

/** Of the levels, the innermost counts. The rows of a group share one list of them. */
const placeUnder = onceFor((levels: readonly string[]): Place => {
  const facets = levels.map(facetIn).filter((facet) => facet !== null);
  return { kind: levels.some((level) => level.includes('成本')) ? 'cost' : null, facet: facets.at(-1) ?? null };
});

const NOWHERE: Place = { kind: null, facet: null };

/** Where a row stands, by its 指标类型 (if it has one) and the names of the levels above it. */
export function placeOf(kind: IndicatorKind | null, levels: readonly string[]): Place {
  if (levels.length === 0) return kind === null ? NOWHERE : { kind, facet: null };
  const place = placeUnder(levels);
  return kind === null || kind === place.kind ? place : { kind, facet: place.facet };
}

/** 数量指标：… as a name of its own begins. */
export function facetOfName(name: string): Facet | null {
  const own = OWN.exec(name)?.[0];
  return own === undefined ? null : facetIn(own);
}
