/** A short, stable mark of texts: tells that they changed, never what they were. FNV-1a, twice 32 bits. */

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const SEPARATOR = 0x1f;

const SEEDS = [0, 0x9e3779b9] as const;

/** Texts as they come, for what is too long to be looked at in one go. */
export class Fingerprint {
  #first = OFFSET ^ SEEDS[0];
  #second = OFFSET ^ SEEDS[1];

  add(part: string): void {
    let first = this.#first;
    let second = this.#second;
    for (let index = 0; index < part.length; index += 1) {
      const code = part.charCodeAt(index);
      first = Math.imul(first ^ code, PRIME);
      second = Math.imul(second ^ code, PRIME);
    }
    this.#first = Math.imul(first ^ SEPARATOR, PRIME);
    this.#second = Math.imul(second ^ SEPARATOR, PRIME);
  }

  /** The first half of the mark: 32 bits without a sign. */
  get number(): number {
    return this.#first >>> 0;
  }

  toString(): string {
    return [this.#first, this.#second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

export function fingerprint(parts: readonly string[]): string {
  const mark = new Fingerprint();
  for (const part of parts) mark.add(part);
  return mark.toString();
}
