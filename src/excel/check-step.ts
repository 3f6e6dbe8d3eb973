/** The inputs right before writing: if they are not what was scored, nothing may stay written. */
import type { Note } from '../scoring/model';
import { localAddress } from '../workbook/addresses';
import type { Block, Rectangle } from '../workbook/snapshot';
import { Asked, differences, imageFrom, type Step } from './step';

const BYTES_A_CELL = 40;

export class CheckStep implements Step {
  readonly weight: number;
  readonly cells = 0;
  readonly #asked: Asked;

  constructor(
    private readonly area: Rectangle,
    private readonly blocks: readonly Block[]
  ) {
    this.weight = area.rows * area.columns * BYTES_A_CELL;
    this.#asked = new Asked(area);
  }

  ask(context: Excel.RequestContext): void {
    this.#asked.ask(context);
  }

  check(): Note | null {
    const now = this.#asked.image();
    if (now === null) return null;
    const cells = differences(this.area, imageFrom(this.blocks, this.area), now, 'values');
    if (cells.length === 0) return null;
    const params = {
      sheet: this.area.sheet,
      cells: cells.map(({ row, column }) => localAddress(row, column)).join('、'),
    };
    return { code: 'excel.changed-meanwhile', params, cells };
  }

  write(): void {
    // A check writes nothing.
  }
  finish(): void {
    // Nothing is left to do.
  }
  readBack(): void {
    // Nothing was written.
  }
  restore(): void {
    // Nothing was written.
  }
}
