/** Conditional formats and charts that the file brought along: what they are is not read, but they can be taken away. */
import type { Area } from '../package/content';
import { contains, intersect } from './address';
import { ExcelError } from './errors';

export class FileRules {
  readonly removed = new Set<number>();

  constructor(private readonly areas: readonly (readonly Area[])[]) {}

  get count(): number {
    return this.areas.length - this.removed.size;
  }

  /** A rule that reaches beyond the cleared cells would have to be cut: what it is then is not known here. */
  clear(area: Area): void {
    const touched = [...this.areas.entries()].filter(
      ([index, own]) => !this.removed.has(index) && (own.length === 0 || own.some((one) => intersect(one, area)))
    );
    if (touched.some(([, own]) => own.length === 0 || own.some((one) => !contains(area, one))))
      throw new ExcelError('NotImplemented', "a part of the file's own conditional formats");
    for (const [index] of touched) this.removed.add(index);
  }

  /** Rules that stand whole in the area. */
  clearWithin(area: Area): void {
    for (const [index, own] of this.areas.entries())
      if (own.length > 0 && own.every((one) => contains(area, one))) this.removed.add(index);
  }
}

export interface FileChart {
  readonly id: string;
  readonly name: string;
  readonly index: number;
}

export class FileCharts {
  readonly removed = new Set<number>();
  readonly #all: readonly FileChart[];

  constructor(sheet: string, names: readonly string[]) {
    this.#all = names.map((name, index) => ({ id: `{${sheet}-C${index + 1}}`, name, index }));
  }

  get standing(): readonly FileChart[] {
    return this.#all.filter(({ index }) => !this.removed.has(index));
  }
}
