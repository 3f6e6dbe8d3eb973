/**
 * Which rows of the scorecard take their score from 指标_完成情况, and which indicators feed each: by
 * 指标类型, else by a level of the same name. 满意度 counts as 效益 unless it has a row of its own.
 */
import type { IndicatorKind, ScorecardRow } from '../model';
import { foldName, sameName } from '../names';
import { indicatorsNamed } from '../standards';
import type { Standard, StandardIndicator } from '../standards/standard';
import type { UnderstoodRow } from './understood';

export type FeedKind = Extract<StandardIndicator['scoredBy'], string>;

export interface Feed {
  readonly row: ScorecardRow;
  readonly kind: FeedKind;
  readonly members: readonly UnderstoodRow[];
}

export const standardIndicatorFor = (row: ScorecardRow, standard: Standard): StandardIndicator | null =>
  indicatorsNamed(standard, row.name)[0] ?? null;

/** A scorecard that no standard describes says it by its names: 产出指标完成情况, 绩效目标完成情况. */
function kindByName(name: string): FeedKind | null {
  const folded = foldName(name);
  if (!/(?:完成|实现|达成|达标)(?:情况|程度|率)?$|^(?:产出|效益|效果|满意度)(?:指标)?$/.test(folded)) return null;
  if (folded.includes('产出')) return 'outputs';
  if (folded.includes('满意度')) return 'satisfaction';
  if (/效益|效果/.test(folded)) return 'benefits';
  return /(?:绩效|关键|年度)(?:指标|目标)|指标完成/.test(folded) ? 'all-indicators' : null;
}

/** 服务对象满意度 that says nothing of itself is the row of the indicators of that kind. */
const OWN_SATISFACTION =
  /^(?:(?:社会公众|公众|群众|企业|社会|服务对象|受益对象|受益群众|受益群体|管理对象)[或及和]?)+满意度(?:指标)?$/;

const saysNothing = ({ rule, fact, manual }: ScorecardRow): boolean =>
  [rule, fact, manual].every((cell) => cell === null || cell.text.trim() === '');

export function feedKind(row: ScorecardRow, standard: Standard): FeedKind | null {
  const known = standardIndicatorFor(row, standard);
  if (known !== null) return typeof known.scoredBy === 'string' ? known.scoredBy : null;
  if (saysNothing(row) && OWN_SATISFACTION.test(foldName(row.name))) return 'satisfaction';
  return kindByName(row.name);
}

const KINDS: Readonly<Record<FeedKind, readonly IndicatorKind[]>> = {
  outputs: ['output', 'cost'],
  benefits: ['benefit', 'satisfaction'],
  satisfaction: ['satisfaction'],
  'all-indicators': ['output', 'cost', 'benefit', 'satisfaction'],
};

function belongs(member: UnderstoodRow, kind: FeedKind, ownSatisfaction: boolean, only: boolean): boolean {
  const own = member.row.kind;
  if (own === null) return only || kind === 'all-indicators';
  if (kind === 'benefits' && own === 'satisfaction') return !ownSatisfaction;
  return KINDS[kind].includes(own);
}

/** An indicator that no row of the scorecard takes up is in none of the feeds. */
export function feed(
  rows: readonly ScorecardRow[],
  indicators: readonly UnderstoodRow[],
  standard: Standard
): readonly Feed[] {
  const fed = rows.flatMap((row) => {
    const kind = feedKind(row, standard);
    return kind === null ? [] : [{ row, kind }];
  });
  const ownSatisfaction = fed.some(({ kind }) => kind === 'satisfaction');
  const taken = new Set<UnderstoodRow>();
  const feeds = fed.map(({ row, kind }) => {
    const members = indicators.filter((member) => {
      if (taken.has(member)) return false;
      const byLevel = member.row.kind === null && member.row.levels.some((level) => sameName(level.name, row.name));
      return byLevel || belongs(member, kind, ownSatisfaction, fed.length === 1);
    });
    for (const member of members) taken.add(member);
    return { row, kind, members };
  });
  return feeds.filter(({ members }) => members.length > 0);
}
