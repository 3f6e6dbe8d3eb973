/** W(n): rows of numbers scored with their notes, against the reference; and that no score differs from it. */
import { Decimal } from '../../scoring/decimal';
import type { Measure } from '../../scoring/model';
import { scoreMeasure } from '../../scoring/rules';
import { guangzhou2022 } from '../../scoring/standards/guangzhou-2022';
import { say } from '../../texts';
import type { Competitor } from './contest';
import { scoreScaled, type ScaledRow } from './reference-scoring';

const UNITS = ['人次', '件', '%', '公里', '万元'] as const;
const CELLS = [{ sheet: '指标', row: 1, column: 1 }] as const;

/** Park and Miller's generator: the same rows in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function scaledRows(count: number): readonly ScaledRow[] {
  const random = generator(20_221_231);
  return Array.from({ length: count }, (_, index) => {
    const target = Math.ceil(random() * 5000) * 1000;
    const share = random();
    const actual = share < 0.3 ? target : Math.floor(target * (0.5 + 1.2 * random()));
    return {
      name: `指标${index % 500}`,
      unit: UNITS[index % UNITS.length] ?? '件',
      target,
      actual,
      points: 50 + Math.floor(random() * 20) * 50,
      more: true,
    };
  });
}

const measureOf = (row: ScaledRow): Measure => ({
  comparator: '>=',
  target: Decimal.of(row.target, 4),
  targetHigh: null,
  unit: row.unit,
  actual: Decimal.of(row.actual, 4),
  met: row.actual >= row.target,
  direction: 'more',
  bare: false,
  approximate: false,
  noun: '',
});

interface ScoringWork {
  readonly competitors: readonly Competitor[];
  /** Rows whose score is not exactly the reference's. */
  readonly differing: number;
}

export function scoringWork(count: number): ScoringWork {
  const scaled = scaledRows(count);
  const rows = scaled.map((row) => ({ row, measure: measureOf(row), points: Decimal.of(row.points, 2) }));
  const score = ({ row, measure, points }: (typeof rows)[number]) =>
    scoreMeasure(measure, { points, standard: guangzhou2022, name: row.name, cells: CELLS, hasReason: false });
  const differing = rows.filter(
    (one) => score(one).score?.equals(Decimal.of(scoreScaled(one.row).score, 2)) !== true
  ).length;
  return {
    differing,
    competitors: [
      {
        name: 'reference',
        rows: count,
        run: () => {
          let length = 0;
          for (const row of scaled) length += scoreScaled(row).note.length;
          return length;
        },
      },
      {
        name: 'scoring',
        rows: count,
        run: () => {
          let length = 0;
          for (const row of rows) {
            const first = score(row).deductions[0];
            if (first !== undefined) length += say(first.note.code, first.note.params).length;
          }
          return length;
        },
      },
    ],
  };
}
