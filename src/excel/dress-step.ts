/**
 * The looks and heights of a stretch of rows of a sheet of ours that is made or dressed anew. Apart from the sheet's
 * own step, since a request takes only so many of them.
 */
import type { SheetEntry } from '../workbook/journal/journal';
import type { PlannedCell, SheetPlan } from '../workbook/write-plan';
import { lookAreas, type LookArea } from './looks';
import { heightRuns, setHeights } from './page';
import type { Step } from './step';
import { BYTES_A_PROPERTY, type Weight } from './weight';

const MOST_ROWS = 1000;

type Heights = SheetPlan['rowHeights'];

export class DressStep implements Step {
  readonly weight: Weight;
  readonly cells = 0;

  private constructor(
    private readonly sheet: string,
    private readonly looks: readonly LookArea[],
    private readonly heights: Heights,
    private readonly oldHeights: Heights
  ) {
    const properties = looks.reduce((sum, look) => sum + look.properties, heightRuns(heights).length);
    this.weight = { request: properties * BYTES_A_PROPERTY, response: 0 };
  }

  /** `entry`: what the journal keeps of the sheet. */
  static of(plan: SheetPlan, entry: SheetEntry): readonly DressStep[] {
    // A sheet that is brought back gets its looks from where they were kept.
    const styled = plan.looks === undefined ? stretches(plan.styled ?? plan.cells) : new Map<number, PlannedCell[]>();
    // Of a sheet that an older version wrote the sizes may not be known.
    const heights = stretches(plan.columnWidths.length === 0 ? [] : plan.rowHeights);
    const old = stretches(entry.before?.frame?.rowHeights ?? []);
    return [...new Set([...styled.keys(), ...heights.keys()])]
      .sort((one, other) => one - other)
      .map(
        (stretch) =>
          new DressStep(
            plan.name,
            lookAreas(styled.get(stretch) ?? []),
            heights.get(stretch) ?? [],
            old.get(stretch) ?? []
          )
      );
  }

  write(context: Excel.RequestContext): void {
    const sheet = context.workbook.worksheets.getItem(this.sheet);
    for (const look of this.looks) look.set(sheet);
    setHeights(sheet, this.heights);
  }

  ask(): void {
    // The journal keeps what stood before.
  }

  readBack(): void {
    // Looks are no result.
  }

  finish(): void {
    // Nothing is left to do.
  }

  check(): null {
    return null;
  }

  /** The looks are put back by the step of the sheet; with a sheet that was made they go. */
  restore(context: Excel.RequestContext): void {
    if (this.oldHeights.length > 0) setHeights(context.workbook.worksheets.getItem(this.sheet), this.oldHeights);
  }
}

function stretches<T extends { readonly row: number }>(items: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  for (const item of items) {
    const stretch = Math.floor(item.row / MOST_ROWS);
    const own = found.get(stretch);
    if (own === undefined) found.set(stretch, [item]);
    else own.push(item);
  }
  return found;
}
