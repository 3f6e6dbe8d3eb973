/** A formula's text cut into tokens. Their texts put together again are the formula. */

export type TokenKind =
  'space' | 'string' | 'error' | 'reference' | 'name' | 'function' | 'table' | 'boolean' | 'number' | 'operator';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Before `!`, as written, of a reference or name. */
  readonly sheet: string | null;
  /** After `!`. */
  readonly body: string;
}

const SHEET = String.raw`(?:('(?:[^']|'')+'|\[[^\]]+\][\p{L}\p{N}_.]*|[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!)?`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const REFERENCE = new RegExp(
  String.raw`${SHEET}(${CELL}(?:\s*:\s*${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}|#REF!)(?![\p{L}\p{N}_.(\[!])`,
  'uy'
);
const NAME = new RegExp(String.raw`${SHEET}([\p{L}_\\][\p{L}\p{N}_.?\\]*)`, 'uy');
const SPACE = /\s+/y;
const STRING = /"(?:[^"]|"")*"/y;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|GETTING_DATA)/iy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const OPERATOR = /<>|<=|>=|[-+*/^&=<>%(),;{}:@#]/y;

/** null: something in the text is no token at all. */
export function tokenize(formula: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula);
  };
  const push = (kind: TokenKind, text: string, sheet: string | null = null, body = text): void => {
    tokens.push({ kind, text, sheet, body });
    at += text.length;
  };
  while (at < formula.length) {
    const space = take(SPACE);
    if (space) {
      push('space', space[0]);
      continue;
    }
    const string = take(STRING);
    if (string) {
      push('string', string[0]);
      continue;
    }
    const reference = take(REFERENCE);
    if (reference) {
      push('reference', reference[0], reference[1] ?? null, reference[2] ?? '');
      continue;
    }
    const error = take(ERROR);
    if (error) {
      push('error', error[0]);
      continue;
    }
    const name = take(NAME);
    if (name) {
      const end = at + name[0].length;
      const next = formula[end];
      const brackets = next === '[' ? bracketed(formula, end) : null;
      if (next === '(') push('function', name[0], name[1] ?? null, name[2] ?? '');
      else if (brackets !== null) push('table', name[0] + brackets, null, name[2] ?? '');
      else if (/^(true|false)$/i.test(name[0])) push('boolean', name[0]);
      else push('name', name[0], name[1] ?? null, name[2] ?? '');
      continue;
    }
    const bare = formula[at] === '[' ? bracketed(formula, at) : null;
    if (bare !== null) {
      push('table', bare, null, '');
      continue;
    }
    const number = take(NUMBER);
    if (number) {
      push('number', number[0]);
      continue;
    }
    const operator = take(OPERATOR);
    if (!operator) return null;
    push('operator', operator[0]);
  }
  return tokens;
}

/** `[…]` with everything nested in it; `'` escapes the next character. */
function bracketed(text: string, start: number): string | null {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === "'") at++;
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return text.slice(start, at + 1);
  }
  return null;
}

/** A sheet's name as meant by what stands before `!`. */
export function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
