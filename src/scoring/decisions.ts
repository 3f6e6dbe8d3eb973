/**
 * 确认: which row a person's decision belongs to, and whether it still holds. Rows are told apart by project, level
 * path, name and occurrence; a decision holds as long as every text that it was made on is the same.
 */
import { fingerprint } from './fingerprint';
import type {
  Comparator,
  Decision,
  Direction,
  EntityInputs,
  IndicatorRow,
  Measure,
  RowBase,
  RowKey,
  ScorecardRow,
} from './model';

export const sameKey = (left: RowKey, right: RowKey): boolean =>
  left.project === right.project &&
  left.name === right.name &&
  left.occurrence === right.occurrence &&
  left.path.length === right.path.length &&
  left.path.every((name, index) => name === right.path[index]);

/** 调整后目标值 stands in for 预期实现值 where it is given. */
export const targetText = (row: IndicatorRow): string =>
  row.adjustedTarget !== null && row.adjustedTarget.text.trim() !== '' ? row.adjustedTarget.text : row.target.text;

export type DecidedRow =
  | { readonly table: 'indicators'; readonly row: IndicatorRow }
  | { readonly table: 'scorecard'; readonly row: ScorecardRow };

/** The texts that a decision is made on: what is promised, and what answers it. */
export function textsOf(decided: DecidedRow): { readonly target: string; readonly actual: string } {
  switch (decided.table) {
    case 'indicators':
      return { target: targetText(decided.row), actual: decided.row.actual.text };
    case 'scorecard':
      return { target: decided.row.rule?.text ?? '', actual: decided.row.fact?.text ?? '' };
  }
}

/** The mark of everything in the row that a decision rests on. */
export function rowFingerprint(decided: DecidedRow): string {
  const { target, actual } = textsOf(decided);
  const { row } = decided;
  const texts = [decided.table, row.name, target, actual];
  return fingerprint(
    decided.table === 'indicators'
      ? [...texts, decided.row.targetHeading, decided.row.actualHeading, row.rule?.text ?? '']
      : texts
  );
}

/** Every row of an entity that can be decided on. */
export const rowsOf = (entity: EntityInputs): readonly DecidedRow[] => [
  ...entity.indicators.map((row): DecidedRow => ({ table: 'indicators', row })),
  ...(entity.scorecard ?? []).map((row): DecidedRow => ({ table: 'scorecard', row })),
];

export const decisionFor = (row: DecidedRow, decisions: readonly Decision[]): Decision | null =>
  decisions.find((made) => made.table === row.table && sameKey(made.key, row.row.key)) ?? null;

/** Puts to each row what was decided about it; all other rows stay the very same. */
export function withDecisions(entity: EntityInputs, decisions: readonly Decision[]): EntityInputs {
  if (decisions.length === 0) return entity;
  const decided = <Row extends RowBase>(row: Row, of: DecidedRow): Row => {
    const decision = decisionFor(of, decisions);
    if (decision === null) return row;
    return { ...row, decided: { decision, isStale: decision.fingerprint !== rowFingerprint(of) } };
  };
  return {
    ...entity,
    indicators: entity.indicators.map((row) => decided(row, { table: 'indicators', row })),
    scorecard: entity.scorecard?.map((row) => decided(row, { table: 'scorecard', row })) ?? null,
  };
}

/** A reading that the person typed: the comparator says what is promised, `direction` which side is better. */
export const typedMeasure = (
  typed: Pick<Measure, 'comparator' | 'target' | 'unit' | 'actual'> & Partial<Measure>
): Measure => ({
  targetHigh: null,
  met: null,
  direction: directionOf(typed.comparator),
  bare: false,
  approximate: false,
  noun: '',
  ...typed,
});

function directionOf(comparator: Comparator): Direction {
  switch (comparator) {
    case '>=':
    case '>':
      return 'more';
    case '<=':
    case '<':
    case 'date<=':
      return 'less';
    case '=':
    case 'between':
    case 'text':
      return 'unclear';
  }
}
