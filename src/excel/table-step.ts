/**
 * An Excel table gets our columns, or gives them back. It grows after they were written, so that their headings are
 * there, and shrinks before they are cleared, because a heading of a table cannot be blank.
 */
import type { Note } from '../scoring/model';
import { addressOf } from '../workbook/cells/addresses';
import type { Rectangle } from '../workbook/snapshot';
import type { TablePlan } from '../workbook/write-plan';
import { PLACE, placeOf } from './place';
import { brief } from './host';
import { rangeAt } from './read-blocks';
import { answered, type Step } from './step';
import type { Weight } from './weight';

const BYTES = 1_500;

export class TableStep implements Step {
  readonly weight: Weight = { request: BYTES, response: BYTES };
  readonly cells = 0;
  #before: Excel.Range | null = null;
  #after: Excel.Range | null = null;

  constructor(private readonly plan: TablePlan) {}

  get grows(): boolean {
    return this.plan.after.columns > this.plan.before.columns;
  }

  #ask(context: Excel.RequestContext): Excel.Range {
    const range = brief(context.workbook.tables.getItem(this.plan.table).getRange());
    range.load(PLACE);
    return range;
  }

  ask(context: Excel.RequestContext): void {
    this.#before = this.#ask(context);
  }

  write(context: Excel.RequestContext): void {
    const { table, after } = this.plan;
    context.workbook.tables.getItem(table).resize(rangeAt(context, after));
  }

  readBack(context: Excel.RequestContext): void {
    this.#after = this.#ask(context);
  }

  finish(): void {
    // Nothing is left to do.
  }

  check(): Note | null {
    const { table, before, after } = this.plan;
    const code = differs(this.#before, before)
      ? 'excel.table-changed-meanwhile'
      : differs(this.#after, after)
        ? 'excel.table-differs'
        : null;
    return code === null ? null : { code, params: { table, sheet: before.sheet }, cells: [] };
  }

  restore(context: Excel.RequestContext): void {
    const { table, before } = this.plan;
    const standing = this.#before === null ? null : standingAt(this.#before);
    context.workbook.tables.getItemOrNullObject(table).resize(rangeAt(context, standing ?? before));
  }
}

/** null: it was never answered. */
const standingAt = (range: Excel.Range): Rectangle | null => answered(() => placeOf(range));

function differs(range: Excel.Range | null, wanted: Rectangle): boolean {
  const now = range === null ? null : standingAt(range);
  return now !== null && addressOf(now) !== addressOf(wanted);
}
