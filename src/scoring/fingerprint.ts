/** A short, stable mark of texts: tells that they changed, never what they were. FNV-1a, twice 32 bits. */

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const SEPARATOR = 0x1f;

function hash(parts: readonly string[], seed: number): number {
  let state = (OFFSET ^ seed) >>> 0;
  for (const part of parts) {
    for (let index = 0; index < part.length; index += 1) state = Math.imul(state ^ part.charCodeAt(index), PRIME) >>> 0;
    state = Math.imul(state ^ SEPARATOR, PRIME) >>> 0;
  }
  return state;
}

export const fingerprint = (parts: readonly string[]): string =>
  [0, 0x9e3779b9].map((seed) => hash(parts, seed).toString(16).padStart(8, '0')).join('');
