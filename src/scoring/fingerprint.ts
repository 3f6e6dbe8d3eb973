/** A short, stable mark of texts: tells that they changed, never what they were. FNV-1a, twice 32 bits. */

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const SEPARATOR = 0x1f;

const SEEDS = [0, 0x9e3779b9] as const;

/** Texts as they come, for what is too long to be looked at in one go. */
export class Fingerprint {
  #states: readonly [number, number] = [(OFFSET ^ SEEDS[0]) >>> 0, (OFFSET ^ SEEDS[1]) >>> 0];

  add(part: string): void {
    let [first, second] = this.#states;
    for (let index = 0; index < part.length; index += 1) {
      const code = part.charCodeAt(index);
      first = Math.imul(first ^ code, PRIME) >>> 0;
      second = Math.imul(second ^ code, PRIME) >>> 0;
    }
    this.#states = [Math.imul(first ^ SEPARATOR, PRIME) >>> 0, Math.imul(second ^ SEPARATOR, PRIME) >>> 0];
  }

  /** The first half of the mark. */
  get number(): number {
    return this.#states[0];
  }

  toString(): string {
    return this.#states.map((state) => state.toString(16).padStart(8, '0')).join('');
  }
}

export function fingerprint(parts: readonly string[]): string {
  const mark = new Fingerprint();
  for (const part of parts) mark.add(part);
  return mark.toString();
}
