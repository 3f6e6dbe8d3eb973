/** Texts and numbers as the content of a cell. A text is always a text: only `formula` makes a formula. */
import type { Decimal } from '../../scoring/decimal';
import type { Content } from '../write-plan';

/** Excel's limit for a cell is 32,767, with the apostrophe that keeps a text a text. */
export const MOST_CHARACTERS = 32_766;
const ELLIPSIS = '…';

export const BLANK: Content = { kind: 'value', value: null };

export function asText(text: string): Content {
  if (text === '') return BLANK;
  return { kind: 'value', value: text.length > MOST_CHARACTERS ? cut(text, MOST_CHARACTERS) : text };
}

/** Never between the halves of a character. */
function cut(text: string, length: number): string {
  const kept = text.slice(0, length - ELLIPSIS.length);
  return (/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept) + ELLIPSIS;
}

export const asNumber = (value: Decimal | null): Content =>
  value === null ? BLANK : { kind: 'value', value: value.toNumber() };

export const asFormula = (formula: string): Content => ({ kind: 'formula', formula });

export const isBlankContent = (content: Content): boolean => content.kind === 'value' && content.value === null;
