/**
 * The rows or the columns of a sheet in pixels: where each begins, and which one lies at a place.
 * Only those that differ from the standard size cost memory, so a sheet may have all of Excel's rows.
 */
import type { Band } from '../engine/views';

export class Axis {
  /** Ends of runs: every index below `until` that is not special has the standard size. */
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  readonly #size: number[] = [];
  /** Pixels before each band. */
  readonly #offset: number[] = [];

  constructor(
    readonly standard: number,
    readonly count: number,
    bands: readonly Band[]
  ) {
    let next = 0;
    let offset = 0;
    for (const { first, last, size } of [...bands].sort((a, b) => a.first - b.first)) {
      const from = Math.max(first, next);
      const to = Math.min(last, count - 1);
      if (to < from) continue;
      offset += (from - next) * standard;
      this.#first.push(from);
      this.#last.push(to);
      this.#size.push(size);
      this.#offset.push(offset);
      offset += (to - from + 1) * size;
      next = to + 1;
    }
  }

  /** The last band that begins at or before an index, by binary search; -1 without one. */
  #bandBefore(values: readonly number[], limit: number): number {
    let low = 0;
    let high = values.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[middle] ?? Infinity) <= limit) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  start(index: number): number {
    const band = this.#bandBefore(this.#first, index);
    if (band < 0) return index * this.standard;
    const first = this.#first[band] ?? 0;
    const last = this.#last[band] ?? 0;
    const size = this.#size[band] ?? 0;
    const offset = this.#offset[band] ?? 0;
    return index <= last
      ? offset + (index - first) * size
      : offset + (last - first + 1) * size + (index - last - 1) * this.standard;
  }

  size(index: number): number {
    const band = this.#bandBefore(this.#first, index);
    return band >= 0 && index <= (this.#last[band] ?? -1) ? (this.#size[band] ?? this.standard) : this.standard;
  }

  isHidden(index: number): boolean {
    return this.size(index) === 0;
  }

  get total(): number {
    return this.start(this.count);
  }

  /** The index that covers a pixel; hidden ones cover none. */
  at(pixel: number): number {
    if (pixel <= 0) return this.nextVisible(0, 1) ?? 0;
    const band = this.#bandBefore(this.#offset, pixel);
    if (band < 0) return Math.min(this.count - 1, Math.floor(pixel / this.standard));
    const first = this.#first[band] ?? 0;
    const last = this.#last[band] ?? 0;
    const size = this.#size[band] ?? 0;
    const within = pixel - (this.#offset[band] ?? 0);
    const bandPixels = (last - first + 1) * size;
    const index =
      within < bandPixels && size > 0
        ? first + Math.floor(within / size)
        : last + 1 + Math.floor((within - bandPixels) / this.standard);
    return Math.min(this.count - 1, index);
  }

  /** The first that is not hidden from an index on, in a direction; null beyond the edge. */
  nextVisible(from: number, step: 1 | -1): number | null {
    for (let index = from; index >= 0 && index < this.count; index += step) {
      if (!this.isHidden(index)) return index;
    }
    return null;
  }
}
