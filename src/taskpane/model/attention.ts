/**
 * What needs a person's attention, in the order of urgency: rows without a score, failed checks, then what is only
 * to be looked at. One item per row or finding; nothing that the assessment says is dropped.
 */
import type {
  CellRef,
  EntityAssessment,
  Finding,
  IndicatorScore,
  Note,
  ScorecardNode,
  SelfAssessment,
  Status,
} from '../../scoring/model';

export type Urgency = 'open' | 'error' | 'warning' | 'info';

export interface AttentionItem {
  readonly urgency: Urgency;
  /** Whose row it is, where there are several departments or projects; null: there is one, or it is a finding. */
  readonly entity: string | null;
  /** The row that it is about; null for a finding, which speaks for itself. */
  readonly title: string | null;
  readonly notes: readonly Note[];
  /** The row's score; null for a finding. */
  readonly score: IndicatorScore | null;
  /** Where a click on the item goes. */
  readonly cell: CellRef | null;
}

const isOpen = (status: Status): boolean => status === 'review' || status === 'unscored';

/** Rows of the scorecard that stay open and that no indicator answers for. */
function orphans(nodes: readonly ScorecardNode[], isAnswered: (index: number) => boolean): readonly ScorecardNode[] {
  return nodes.flatMap((node) =>
    node.children.length > 0
      ? orphans(node.children, isAnswered)
      : isOpen(node.status) && !node.members.some(isAnswered)
        ? [node]
        : []
  );
}

function itemsOf(one: EntityAssessment, entity: string | null): readonly AttentionItem[] {
  const ofIndicators = one.indicators.flatMap((indicator): readonly AttentionItem[] => {
    const { name, nameCell: cell, warnings } = indicator;
    const open: readonly Note[] =
      indicator.problems.length > 0 || !isOpen(indicator.status)
        ? indicator.problems
        : [{ code: 'pane.open-row', params: {}, cells: [cell] }];
    return [
      ...(open.length > 0
        ? [{ urgency: 'open' as const, entity, title: name, notes: open, score: indicator, cell }]
        : []),
      ...(warnings.length > 0
        ? [{ urgency: 'warning' as const, entity, title: name, notes: warnings, score: indicator, cell }]
        : []),
    ];
  });
  const ofScorecard = orphans(one.scorecard, (index) => isOpen(one.indicators[index]?.status ?? 'scored')).map(
    (node): AttentionItem => ({
      urgency: 'open',
      entity,
      title: node.name,
      notes: [{ code: 'pane.open-row', params: {}, cells: [] }],
      score: null,
      cell: node.row?.nameCell ?? null,
    })
  );
  return [...ofIndicators, ...ofScorecard];
}

const URGENCIES: readonly Urgency[] = ['open', 'error', 'warning', 'info'];

/** A finding on its own, as the list of checks shows it. */
export const findingItem = ({ severity, note }: Finding): AttentionItem => ({
  urgency: severity,
  entity: null,
  title: null,
  notes: [note],
  score: null,
  cell: note.cells[0] ?? null,
});

export function attentionOf(assessment: SelfAssessment): readonly AttentionItem[] {
  const isOne = assessment.entities.length < 2;
  const all: readonly AttentionItem[] = [
    ...assessment.entities.flatMap((one) => itemsOf(one, isOne ? null : one.name)),
    // What the person chose to ignore stands among the checks only.
    ...assessment.findings.filter(({ ignored }) => ignored === undefined).map(findingItem),
  ];
  return URGENCIES.flatMap((urgency) => all.filter((item) => item.urgency === urgency));
}

/** Remarks on rows; findings that are not pressing stand among the checks. */
export const isRemark = (item: AttentionItem): boolean => !isPressing(item) && item.title !== null;

/** Someone has to do something before the total is final or true. */
export const isPressing = ({ urgency }: AttentionItem): boolean => urgency === 'open' || urgency === 'error';
