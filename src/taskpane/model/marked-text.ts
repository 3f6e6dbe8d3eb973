/** A text cut into pieces: those that a reading used, and the rest. Nothing of the text is lost or added. */
import type { Span } from '../../scoring/reading';

export interface Piece {
  readonly text: string;
  /** null: not used. */
  readonly role: Span['role'] | null;
  readonly measure: number;
}

export function piecesOf(
  text: string,
  spans: readonly Pick<Span, 'start' | 'end' | 'role' | 'measure'>[]
): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, role, measure } of [...spans].sort((left, right) => left.start - right.start)) {
    const from = Math.max(start, at);
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), role: null, measure });
    pieces.push({ text: text.slice(from, to), role, measure });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), role: null, measure: 0 });
  return pieces;
}
