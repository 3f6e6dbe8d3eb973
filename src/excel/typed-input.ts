/**
 * What is handed to Excel for a cell. Excel reads a text as if it were typed: `=1+1`, `2022-1`, `(5)` and
 * `99%` would become something else. A leading apostrophe keeps a text a text; only our formulas go without.
 */
import type { RawValue } from '../workbook/snapshot';
import type { Content } from '../workbook/write-plan';

export type Input = string | number | boolean;

/** Texts that begin with a Han character cannot be anything but text, except for times of day. */
const SURELY_TEXT = /^(?!上午|下午)\p{Script=Han}/u;

export const typedText = (text: string): string => (text === '' || SURELY_TEXT.test(text) ? text : `'${text}`);

export function typedContent(content: Content): Input {
  switch (content.kind) {
    case 'formula':
      return content.formula;
    case 'value':
      return typeof content.value === 'string' ? typedText(content.value) : (content.value ?? '');
  }
}

/** A cell put back as it was: a text that looks like a formula was a text. */
export function typedBefore(formula: RawValue, value: RawValue): Input {
  if (formula === null) return '';
  if (typeof formula === 'string' && formula === value) return typedText(formula);
  return formula;
}
