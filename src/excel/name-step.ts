/**
 * A name of the contract, made or led elsewhere. A name that stood before and is not ours is never touched:
 * Excel refuses a second one, and putting back takes away only what was not there before.
 */
import type { Note } from '../scoring/model';
import { addressOf, referenceTo } from '../workbook/cells/addresses';
import type { Rectangle } from '../workbook/snapshot';
import type { PlannedName, RemovedName } from '../workbook/write-plan';
import { readAddress } from './address-text';
import { answered, type Step } from './step';
import type { Weight } from './weight';

const BYTES = 1_500;

const isSame = (one: Rectangle, other: Rectangle): boolean => addressOf(one) === addressOf(other);

export class NameStep implements Step {
  readonly weight: Weight = { request: BYTES, response: BYTES };
  readonly cells = 0;
  #before: Excel.NamedItem | null = null;
  #after: Excel.NamedItem | null = null;

  constructor(private readonly plan: PlannedName) {}

  #names({ workbook }: Excel.RequestContext): Excel.NamedItemCollection {
    const { scope } = this.plan;
    return scope === undefined ? workbook.names : workbook.worksheets.getItem(scope).names;
  }

  ask(context: Excel.RequestContext): void {
    this.#before = this.#names(context).getItemOrNullObject(this.plan.name);
    this.#before.load('formula');
  }

  write(context: Excel.RequestContext): void {
    const { name, range, replaces } = this.plan;
    const names = this.#names(context);
    if (replaces === null) names.add(name, referenceTo(range));
    else names.getItem(name).formula = referenceTo(range);
  }

  readBack(context: Excel.RequestContext): void {
    this.#after = this.#names(context).getItem(this.plan.name);
    this.#after.load('formula');
  }

  finish(): void {
    // Nothing is left to do.
  }

  check(): Note | null {
    const { name, range, replaces } = this.plan;
    const params = { name };
    const before = this.#standing();
    if (before !== null && (replaces === null || !leadsTo(before, replaces)))
      return { code: 'excel.name-changed-meanwhile', params, cells: [] };
    const after = this.#after;
    const formula = after === null ? null : formulaOf(after);
    if (formula !== null && !leadsTo(formula, range)) return { code: 'excel.name-differs', params, cells: [] };
    return null;
  }

  /** What the name stood for before; null: it did not exist, or that was never answered. */
  #standing(): string | null {
    const before = this.#before;
    return before === null ? null : formulaOf(before);
  }

  restore(context: Excel.RequestContext): void {
    const { name, replaces } = this.plan;
    const item = this.#names(context).getItemOrNullObject(name);
    const before = this.#standing();
    if (before !== null) {
      if (replaces !== null) item.formula = before;
    } else if (replaces === null) item.delete();
    else item.formula = referenceTo(replaces);
  }
}

/** Taken away again: only while it leads where the run led it. */
export class RemoveNameStep implements Step {
  readonly weight: Weight = { request: BYTES, response: BYTES };
  readonly cells = 0;
  #before: Excel.NamedItem | null = null;

  constructor(private readonly plan: RemovedName) {}

  ask(context: Excel.RequestContext): void {
    this.#before = context.workbook.names.getItemOrNullObject(this.plan.name);
    this.#before.load('formula');
  }

  write(context: Excel.RequestContext): void {
    context.workbook.names.getItemOrNullObject(this.plan.name).delete();
  }

  readBack(): void {
    // A name that is gone cannot be read.
  }

  finish(): void {
    // Nothing is left to do.
  }

  check(): Note | null {
    const { name, range } = this.plan;
    const before = this.#before === null ? null : formulaOf(this.#before);
    return before === null || leadsTo(before, range)
      ? null
      : { code: 'excel.name-changed-meanwhile', params: { name }, cells: [] };
  }

  restore(context: Excel.RequestContext): void {
    const { name, range } = this.plan;
    const { names } = context.workbook;
    names.getItemOrNullObject(name).delete();
    const before = this.#before === null ? null : formulaOf(this.#before);
    names.add(name, before ?? referenceTo(range));
  }
}

/** null: there is no such name, or the answer never came. */
const formulaOf = (item: Excel.NamedItem): string | null =>
  answered(() => (item.isNullObject ? null : String(item.formula)));

function leadsTo(formula: string, range: Rectangle): boolean {
  const found = readAddress(formula, range.sheet);
  return found !== null && isSame(found, range);
}
