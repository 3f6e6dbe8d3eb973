import type { Parts } from './parts';
export function readDocumentSettings(_parts: Parts): ReadonlyMap<string, string> {
  return new Map();
}
