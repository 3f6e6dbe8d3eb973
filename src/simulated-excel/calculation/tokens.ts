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
const AREA = String.raw`${CELL}(?:\s*:\s*${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}|#REF!`;
/** One try for all kinds; the group that matched tells which. A reference goes before a name and a number. */
const TOKEN = new RegExp(
  [
    String.raw`(\s+)`,
    String.raw`("(?:[^"]|"")*")`,
    String.raw`${SHEET}(${AREA})(?![\p{L}\p{N}_.(\[!])`,
    String.raw`(#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|GETTING_DATA))`,
    String.raw`${SHEET}([\p{L}_\\][\p{L}\p{N}_.?\\]*)`,
    String.raw`((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)`,
    String.raw`(<>|<=|>=|[-+*/^&=<>%(),;{}:@#])`,
  ].join('|'),
  'uy'
);

/** null: something in the text is no token at all. */
export function tokenize(formula: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    if (!token) return null;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token | null {
  TOKEN.lastIndex = at;
  const match = formula[at] === '[' ? null : TOKEN.exec(formula);
  if (!match) {
    // A workbook in brackets before a sheet, or a reference within a table.
    TOKEN.lastIndex = at;
    const other = TOKEN.exec(formula);
    if (other?.[3] !== undefined || other?.[6] !== undefined) return fromMatch(other, formula, at);
    const brackets = formula[at] === '[' ? bracketed(formula, at) : null;
    return brackets === null ? null : { kind: 'table', text: brackets, sheet: null, body: '' };
  }
  return fromMatch(match, formula, at);
}

function fromMatch(match: RegExpExecArray, formula: string, at: number): Token {
  const text = match[0];
  const plain = (kind: TokenKind): Token => ({ kind, text, sheet: null, body: text });
  if (match[4] !== undefined) return { kind: 'reference', text, sheet: match[3] ?? null, body: match[4] };
  if (match[9] !== undefined) return plain('operator');
  if (match[8] !== undefined) return plain('number');
  if (match[1] !== undefined) return plain('space');
  if (match[2] !== undefined) return plain('string');
  if (match[5] !== undefined) return plain('error');
  const body = match[7] ?? '';
  const end = at + text.length;
  if (formula[end] === '(') return { kind: 'function', text, sheet: match[6] ?? null, body };
  const brackets = formula[end] === '[' ? bracketed(formula, end) : null;
  if (brackets !== null) return { kind: 'table', text: text + brackets, sheet: null, body };
  if (/^(true|false)$/i.test(text)) return plain('boolean');
  return { kind: 'name', text, sheet: match[6] ?? null, body };
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
