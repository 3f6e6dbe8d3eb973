/** The inputs right before writing: if they are not what was scored, nothing may stay written. */
import type { Note } from '../scoring/model';
import { localAddress } from '../workbook/cells/addresses';
import type { Block, Rectangle } from '../workbook/snapshot';
import { Asked, differences, imageFrom, type Image, type Step } from './step';
import { gridBytes, type Weight } from './weight';

export class CheckStep implements Step {
  readonly weight: Weight;
  readonly cells = 0;
  readonly #asked: Asked;
  readonly #read: Image;

  constructor(
    private readonly area: Rectangle,
    blocks: readonly Block[]
  ) {
    this.#read = imageFrom(blocks, area);
    this.weight = { request: 0, response: gridBytes(this.#read.formulas) };
    this.#asked = new Asked(area);
  }

  ask(context: Excel.RequestContext): void {
    this.#asked.ask(context);
  }

  check(): Note | null {
    const now = this.#asked.image();
    if (now === null) return null;
    const cells = differences(this.area, this.#read, now, 'formulas');
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
