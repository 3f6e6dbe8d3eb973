/**
 * Which rows of a range get a score and from what: a leaf its value, a row that sums others up a sum of
 * their cells. A row with anything open under it stays blank: a blank is never zero.
 */
import { Decimal } from '../../scoring/decimal';
import type {
  CellRef,
  EntityAssessment,
  IndicatorScore,
  RowBase,
  ScorecardNode,
  SelfAssessment,
} from '../../scoring/model';
import { isStop, type Steps } from '../../scoring/steps';
import { rowNote, rowsIn } from './deduction-text';
import type { ReadResult } from '../inputs/inputs';
import { rowId } from '../cells/keys';
import type { LiveCells } from '../cells/live-cells';
import type { ReadTable } from '../tables/tables';

export type ScoreSource =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: Decimal }
  /** The sum of the 得分 of other rows (by row id); `value` is what it must come to. */
  | { readonly kind: 'sum'; readonly of: readonly string[]; readonly value: Decimal };

export interface PlannedRow {
  readonly id: string;
  readonly row: number;
  readonly score: ScoreSource;
  readonly points: Decimal | null;
  /** The cell that holds exactly these points; null where they are shared or stand elsewhere. */
  readonly pointsCell: CellRef | null;
  readonly note: string;
}

const INDICATORS = '指标_完成情况';
const SCORECARD = '指标_评分表';

const OPEN: ScoreSource = { kind: 'blank' };
const valueOf = (score: Decimal | null): ScoreSource => (score === null ? OPEN : { kind: 'value', value: score });

export const tableOf = (score: IndicatorScore): typeof INDICATORS | typeof SCORECARD =>
  score.table === 'indicators' ? INDICATORS : SCORECARD;

/** How many rows share one merged 分值 cell. */
function sharedPoints(rows: Iterable<RowBase>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { pointsGroup } of rows)
    if (pointsGroup !== null) counts.set(pointsGroup, (counts.get(pointsGroup) ?? 0) + 1);
  return counts;
}

export class RowPlanner {
  readonly #bases: ReadonlyMap<string, RowBase>;
  readonly #shared: ReadonlyMap<string, number>;

  constructor(
    private readonly read: ReadResult,
    private readonly assessment: SelfAssessment,
    private readonly live: LiveCells
  ) {
    this.#bases = rowsIn(read.inputs);
    this.#shared = sharedPoints(this.#bases.values());
  }

  *rowsOf(table: ReadTable): Steps<readonly PlannedRow[]> {
    const rows: PlannedRow[] = [];
    for (const entity of this.assessment.entities) {
      yield 0;
      const own = table.name === INDICATORS ? yield* this.#indicatorRows(entity) : this.#scorecardRows(entity);
      for (const row of own) rows.push(row);
    }
    const own = rows.filter(({ id }) => this.read.rows.get(id)?.table === table);
    return [...own, ...this.#rollUps(table, own)].sort((left, right) => left.row - right.row);
  }

  #place(id: string): number | null {
    return this.read.rows.get(id)?.row ?? null;
  }

  #pointsCell(base: RowBase | undefined, points: Decimal | null): CellRef | null {
    const cell = base?.pointsCell ?? null;
    if (base === undefined || cell === null || points === null) return null;
    if (base.pointsGroup !== null && (this.#shared.get(base.pointsGroup) ?? 0) > 1) return null;
    return this.live.holds(cell, points) ? cell.ref : null;
  }

  *#indicatorRows({ indicators }: EntityAssessment): Steps<readonly PlannedRow[]> {
    const rows: PlannedRow[] = [];
    for (const [index, score] of indicators.entries()) {
      if (isStop(index)) yield index / indicators.length;
      if (score.table !== 'indicators') continue;
      const id = rowId(score.key, INDICATORS);
      const row = this.#place(id);
      if (row === null) continue;
      const pointsCell = this.#pointsCell(this.#bases.get(id), score.points);
      rows.push({ id, row, score: valueOf(score.score), points: score.points, pointsCell, note: rowNote([score]) });
    }
    return rows;
  }

  #scorecardRows(entity: EntityAssessment): readonly PlannedRow[] {
    const rows: PlannedRow[] = [];
    const visit = (node: ScorecardNode): void => {
      if (node.row !== null) {
        const id = rowId(node.row.key, SCORECARD);
        const row = this.#place(id);
        const scores = node.members.flatMap((index) => entity.indicators[index] ?? []);
        if (row !== null)
          rows.push({
            id,
            row,
            score: this.#nodeScore(node, scores),
            points: node.points,
            pointsCell: this.#pointsCell(this.#bases.get(id), node.points),
            note: node.children.length > 0 ? '' : rowNote(scores),
          });
      }
      node.children.forEach(visit);
    };
    entity.scorecard.forEach(visit);
    return rows;
  }

  /** Scores that come from rows with cells of their own are summed from these cells. */
  #nodeScore(node: ScorecardNode, scores: readonly IndicatorScore[]): ScoreSource {
    if (node.score === null) return OPEN;
    const leaf = scores.length === 1 && scores[0]?.table === 'scorecard' && node.children.length === 0;
    if (leaf || scores.length === 0) return { kind: 'value', value: node.score };
    const of = scores.map((score) => rowId(score.key, tableOf(score)));
    const sum = Decimal.sum(scores.flatMap((score) => score.score ?? []));
    const seen = of.every((id) => this.read.rows.has(id));
    return seen && sum.equals(node.score)
      ? { kind: 'sum', of, value: node.score }
      : { kind: 'value', value: node.score };
  }

  /** Rows for a whole level: they sum up the rows under that level. */
  #rollUps(table: ReadTable, leaves: readonly PlannedRow[]): readonly PlannedRow[] {
    const known = new Set(leaves.map(({ id }) => id));
    return [...this.read.rows].flatMap(([id, place]) => {
      if (place.table !== table || place.rollUp !== true || known.has(id)) return [];
      const key = keyOf(id, table.name);
      if (key === null) return [];
      const path = [...key.path, key.name];
      const below = leaves.filter((leaf) => {
        const base = this.#bases.get(leaf.id);
        return base?.key.project === key.project && path.every((name, index) => base.key.path[index] === name);
      });
      const values = below.flatMap(({ score }) => (score.kind === 'blank' ? [] : [score.value]));
      const points = below.flatMap((leaf) => leaf.points ?? []);
      const score: ScoreSource =
        below.length === 0 || values.length < below.length
          ? OPEN
          : { kind: 'sum', of: below.map((leaf) => leaf.id), value: Decimal.sum(values) };
      return [
        {
          id,
          row: place.row,
          score,
          points: points.length === below.length && below.length > 0 ? Decimal.sum(points) : null,
          pointsCell: null,
          note: '',
        },
      ];
    });
  }
}

/** The project, path and name inside a row id. */
function keyOf(id: string, table: string): { project: string; path: readonly string[]; name: string } | null {
  const parts: unknown = JSON.parse(id.slice(0, id.length - table.length));
  if (!Array.isArray(parts)) return null;
  const [project, path, name] = parts as readonly unknown[];
  if (typeof project !== 'string' || typeof name !== 'string' || !Array.isArray(path)) return null;
  return { project, name, path: path.filter((part): part is string => typeof part === 'string') };
}
