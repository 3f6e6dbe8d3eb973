/**
 * 已过期: what the last result rests on is followed by the workbook's own events. Our columns are no inputs, so our
 * own writes cannot make a result stale; a recalculation counts only if it changed an input.
 */
import { addressOf } from '../workbook/cells/addresses';
import { hasFormulas, inputAreas, inputsFingerprint } from '../workbook/inputs/input-areas';
import type { WorkbookChange } from '../workbook/port';
import type { Rectangle } from '../workbook/snapshot';
import type { ScoredWorkbook } from './score-workbook';
import type { SessionCore } from './session-core';

const MOST_CELLS = 8;

interface Followed {
  readonly areas: readonly Rectangle[];
  /** Changes are heard while it is still being made. */
  readonly fingerprint: Promise<string>;
  /** Sheets with inputs that are formulas. */
  readonly calculated: ReadonlySet<string>;
}

const meets = (one: Rectangle, other: Rectangle): boolean =>
  one.sheet === other.sheet &&
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

export class Watching {
  #followed: Followed | null = null;
  #isRegistered = false;
  #look: Promise<void> | null = null;

  constructor(private readonly core: SessionCore) {}

  /** From now on changes are told. A host without such events goes without. */
  async start(): Promise<void> {
    if (this.#isRegistered) return;
    this.#isRegistered = true;
    try {
      await this.core.port.watch((change) => this.#take(change));
    } catch {
      this.#isRegistered = false;
    }
  }

  follow(scored: ScoredWorkbook): void {
    const { blocks } = scored.snapshot;
    const areas = inputAreas(scored);
    this.#followed = {
      areas,
      fingerprint: this.core.progress.slices(inputsFingerprint(blocks, areas)),
      calculated: new Set(areas.filter((area) => hasFormulas(blocks, area)).map(({ sheet }) => sheet)),
    };
    this.core.learn({ stale: null });
  }

  forget(): void {
    this.#followed = null;
    this.core.learn({ stale: null });
  }

  #take(change: WorkbookChange): void {
    const followed = this.#followed;
    if (followed === null) return;
    switch (change.kind) {
      case 'changed':
        if (
          change.area === null ? followed.areas.some(({ sheet }) => sheet === change.sheet) : this.#isInput(change.area)
        )
          this.#note(change.area === null ? `${change.sheet ?? ''}!${change.address}` : addressOf(change.area));
        return;
      case 'calculated':
        // Which sheet it was may not be known: then every formula counts.
        if (
          this.core.standing.stale === null &&
          (change.sheet === null ? followed.calculated.size > 0 : followed.calculated.has(change.sheet))
        )
          this.#lookAgain();
    }
  }

  #isInput(area: Rectangle): boolean {
    return this.#followed?.areas.some((input) => meets(input, area)) ?? false;
  }

  #note(cell: string): void {
    const cells = this.core.standing.stale?.cells ?? [];
    if (!cells.includes(cell)) this.core.learn({ stale: { cells: [...cells, cell].slice(0, MOST_CELLS) } });
  }

  /** One look at a time: what is calculated meanwhile is looked at once more. */
  #lookAgain(): void {
    const before = this.#look;
    const next = (before ?? Promise.resolve()).then(() => this.#compare()).catch(() => undefined);
    // A second wish while one waits is the same wish.
    if (before === null) this.#look = next.finally(() => (this.#look = null));
  }

  /** A workbook that cannot be read now will be at the next run. */
  async #compare(): Promise<void> {
    const followed = this.#followed;
    if (followed === null || this.core.standing.stale !== null) return;
    const blocks = await this.core.port.look(followed.areas);
    const now = await this.core.progress.slices(inputsFingerprint(blocks, followed.areas));
    const isSame = now === (await followed.fingerprint);
    if (!isSame && this.#followed === followed) this.core.learn({ stale: { cells: [] } });
  }
}
