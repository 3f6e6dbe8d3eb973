/** A place that the client may hold on to: it moves with its cells, and dies with its sheet. */
import type { Area } from '../package/content';
import { areaAddress, quoteSheet } from './address';
import { ExcelError } from './errors';
import type { Sheet } from './sheet';

export class RangeRef {
  isDead = false;
  constructor(
    readonly sheet: Sheet,
    public area: Area
  ) {}

  get address(): string {
    return `${quoteSheet(this.sheet.name)}!${areaAddress(this.area)}`;
  }
  demandAlive(): void {
    if (this.isDead) throw new ExcelError('InvalidReference', 'the range was deleted');
    if (this.sheet.isDeleted) throw new ExcelError('ItemNotFound', 'the sheet was deleted');
  }
}
