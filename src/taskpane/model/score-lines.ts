/**
 * The scorecard as the pane shows it: groups (一级指标) of lines (二级指标 and below) that open into lines.
 * Nothing is computed here but what has been scored so far below a line whose points are still open.
 */
import { Decimal } from '../../scoring/decimal';
import type { CellRef, EntityAssessment, IndicatorScore, ScorecardNode, Status } from '../../scoring/model';
import { sameName } from '../../scoring/names';

export interface ScoreLine {
  readonly id: string;
  readonly name: string;
  readonly points: Decimal | null;
  readonly score: Decimal | null;
  /** What is scored below this line, also while something is open there. */
  readonly scoredSoFar: Decimal;
  readonly openPoints: Decimal;
  readonly status: Status;
  /** Where a click goes. */
  readonly cell: CellRef | null;
  /** What was scored by a rule, where the line is that. */
  readonly indicator: IndicatorScore | null;
  readonly children: readonly ScoreLine[];
}

export interface ScoreGroup {
  /** null: the lines stand alone, under no heading. */
  readonly heading: ScoreLine | null;
  readonly lines: readonly ScoreLine[];
}

/** A level that is the indicator itself needs no line below it. */
function isItself(node: ScorecardNode, indicator: IndicatorScore): boolean {
  return indicator.table === 'scorecard' || sameName(node.name, indicator.name);
}

function lineOfIndicator(indicator: IndicatorScore, id: string): ScoreLine {
  return {
    id,
    name: indicator.name,
    points: indicator.points,
    score: indicator.score,
    scoredSoFar: indicator.score ?? Decimal.ZERO,
    openPoints: indicator.score === null ? (indicator.points ?? Decimal.ZERO) : Decimal.ZERO,
    status: indicator.status,
    cell: indicator.nameCell,
    indicator,
    children: [],
  };
}

function lineOfNode(node: ScorecardNode, indicators: readonly IndicatorScore[], id: string): ScoreLine {
  const members = node.members.flatMap((index) => {
    const indicator = indicators[index];
    return indicator === undefined ? [] : [indicator];
  });
  const [only] = members;
  const itself =
    node.children.length === 0 && members.length === 1 && only !== undefined && isItself(node, only) ? only : null;
  const children =
    node.children.length > 0
      ? node.children.map((child, index) => lineOfNode(child, indicators, `${id}.${index}`))
      : itself === null
        ? members.map((member, index) => lineOfIndicator(member, `${id}.${index}`))
        : [];
  return {
    id,
    name: node.name,
    points: node.points,
    score: node.score,
    scoredSoFar: node.score ?? Decimal.sum(children.map((child) => child.scoredSoFar)),
    openPoints: node.openPoints,
    status: node.status,
    cell: node.row?.nameCell ?? itself?.nameCell ?? null,
    indicator: itself,
    children,
  };
}

/** Lines without a heading that follow one another are one group. */
export function scoreGroups({ scorecard, indicators }: EntityAssessment): readonly ScoreGroup[] {
  const groups: ScoreGroup[] = [];
  let alone: ScoreLine[] = [];
  for (const [index, node] of scorecard.entries()) {
    const line = lineOfNode(node, indicators, String(index));
    if (node.children.length > 0) {
      groups.push({ heading: line, lines: line.children });
      alone = [];
      continue;
    }
    if (alone.length === 0) groups.push({ heading: null, lines: alone });
    alone.push(line);
  }
  return groups;
}
