/** Which row of a range stands in which row of its sheet, and the marks of that: made once for all columns of the range. */
import { cellMark, recordOf } from '../owned/records';

export class RowKeys {
  readonly #keys: ReadonlyMap<number, string>;
  readonly #marks = new Map<number, string>();
  readonly #records = new Map<string, string>();

  /** By row of the sheet. */
  constructor(keys: ReadonlyMap<number, string>) {
    this.#keys = keys;
  }

  /** null: no row of the range stands there. */
  markAt(row: number): string | null {
    const known = this.#marks.get(row);
    if (known !== undefined) return known;
    const key = this.#keys.get(row);
    if (key === undefined) return null;
    const mark = cellMark(key);
    this.#marks.set(row, mark);
    return mark;
  }

  record(first: number, last: number): string {
    const place = `${first}:${last}`;
    const known = this.#records.get(place);
    if (known !== undefined) return known;
    const keys = Array.from({ length: last - first + 1 }, (_, index) => this.#keys.get(first + index) ?? '');
    const record = recordOf(keys);
    this.#records.set(place, record);
    return record;
  }
}
