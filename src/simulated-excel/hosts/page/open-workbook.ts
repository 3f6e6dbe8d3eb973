/**
 * The workbook that the page shows: which sheet is in front, where each was left, and its stores, kept in step
 * with the engine. Layouts are fetched again after every change; the grid keeps drawing the old until then.
 */
import type { Area, CellLook } from '../../package/content';
import type { EngineApi } from './engine/engine-api';
import type { LookTable, Place, RowView, WorkbookView } from './engine/views';
import type { Grid } from './grid/grid';
import { SheetStore, type TileSource } from './grid/sheet-store';

const HOME: Area = { row: 0, column: 0, rows: 1, columns: 1 };

interface Left {
  readonly selection: Area;
  readonly scroll: { x: number; y: number };
}

export class OpenWorkbook implements TileSource {
  #view: WorkbookView;
  #shown: string | null = null;
  #store: SheetStore | null = null;
  readonly #looks = new Map<number, CellLook>();
  readonly #left = new Map<string, Left>();
  #refreshing: Promise<void> | null = null;
  #isStale = false;

  constructor(
    view: WorkbookView,
    private readonly engine: EngineApi,
    private readonly grid: Grid,
    private readonly onView: (view: WorkbookView) => void
  ) {
    this.#view = view;
  }

  get view(): WorkbookView {
    return this.#view;
  }
  get sheet(): string {
    return this.#shown ?? this.#view.active;
  }

  async fetchTile(sheet: string, index: number): Promise<readonly RowView[]> {
    const { rows, looks } = await this.engine.tile(sheet, index);
    this.#learn(looks);
    return rows;
  }

  look(number: number): CellLook {
    const look = this.#looks.get(number) ?? this.#looks.get(0);
    if (look === undefined) throw new Error('A cell was drawn before its look was known.');
    return look;
  }

  #learn(looks: LookTable): void {
    for (const [number, look] of looks) this.#looks.set(number, look);
  }

  /** Shows the active sheet, or brings what is shown up to date. Calls made meanwhile are served by one more round. */
  async refresh(view: WorkbookView): Promise<void> {
    this.#view = view;
    this.onView(view);
    this.#isStale = true;
    this.#refreshing ??= this.#refreshAll().finally(() => (this.#refreshing = null));
    await this.#refreshing;
  }

  async #refreshAll(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      const sheet = this.#view.active;
      const { layout, looks } = await this.engine.layout(sheet);
      this.#learn(looks);
      const isOther = sheet !== this.#shown;
      if (isOther) this.#leave();
      this.#shown = sheet;
      this.#store = new SheetStore(layout, this, () => this.grid.repaint(), isOther ? null : this.#store);
      const left = this.#left.get(sheet) ?? { selection: this.#view.selection, scroll: { x: 0, y: 0 } };
      this.grid.show(this.#store, isOther ? left : null);
    }
  }

  #leave(): void {
    if (this.#shown === null) return;
    this.#left.set(this.#shown, { selection: this.grid.selector.area, scroll: this.grid.scroll });
  }

  /** The person chooses a tab. */
  async activate(sheet: string): Promise<void> {
    if (sheet === this.sheet) return;
    const selection = this.#left.get(sheet)?.selection ?? HOME;
    this.#view = { ...this.#view, active: sheet, selection };
    await this.engine.select(sheet, selection);
    await this.refresh(this.#view);
  }

  async activateNeighbour(by: 1 | -1): Promise<void> {
    const { sheets } = this.#view;
    const next = sheets[sheets.findIndex(({ id }) => id === this.sheet) + by];
    if (next !== undefined) await this.activate(next.id);
  }

  /** The add-in, or the name box, goes somewhere. */
  async goTo(place: Place, view: WorkbookView): Promise<void> {
    this.#leave();
    await this.refresh({ ...view, active: place.sheet, selection: place.area });
    this.grid.selector.select(place.area, true);
  }

  dispose(): void {
    this.#store?.dispose();
  }
}
