/** Cells for tests: `#0.998%` is a number shown as per cent, `#2` a number, anything else a text. */
import { Decimal } from '../../../src/scoring/decimal';
import type { Cell } from '../../../src/scoring/model';

const ref = { sheet: '表4', row: 1, column: 2 };

export function cellOf(text: string): Cell {
  if (text === '') return { ref, kind: 'blank', text: '', number: null, percent: false };
  const value = text.startsWith('#') ? Decimal.parse(text.slice(1).replace('%', '')) : null;
  if (value === null) return { ref, kind: 'text', text, number: null, percent: false };
  return { ref, kind: 'number', text, number: value, percent: text.endsWith('%') };
}
