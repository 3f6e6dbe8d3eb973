/** Formula text to tree. What Excel's grammar allows is read; what we cannot calculate is `unsupported`. */
import type { Area } from '../package/content';
import { parseArea } from '../model/address';
import { tokenize, unquoted, type Token } from './tokens';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

export type Node =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'missing' }
  /** sheet null: the formula's own. */
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string }
  | { readonly kind: 'table'; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | '%'; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Node[])[] }
  | { readonly kind: 'unsupported'; readonly what: string; readonly parts: readonly Node[] };

export type Parsed = { readonly node: Node } | { readonly problem: string };

const PRECEDENCE: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

const cache = new Map<string, Parsed>();
const CACHE_LIMIT = 300_000;

export function parseFormula(formula: string): Parsed {
  const known = cache.get(formula);
  if (known) return known;
  let parsed: Parsed;
  try {
    const tokens = tokenize(formula);
    parsed = tokens ? { node: new Parser(tokens).whole() } : { problem: 'a character that is no part of a formula' };
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    parsed = { problem: error.message };
  }
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(formula, parsed);
  return parsed;
}

/** Why Excel would refuse the formula; null when it would take it. */
export function formulaProblem(formula: string): string | null {
  const parsed = parseFormula(formula);
  return 'problem' in parsed ? parsed.problem : null;
}

class SyntaxProblem extends Error {}

class Parser {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.expression(0);
    this.skipSpace();
    if (this.at < this.tokens.length) throw new SyntaxProblem(`unexpected ${this.tokens[this.at]?.text ?? ''}`);
    return node;
  }

  private skipSpace(): boolean {
    const before = this.at;
    while (this.tokens[this.at]?.kind === 'space') this.at++;
    return this.at > before;
  }
  private peek(): string | null {
    this.skipSpace();
    const token = this.tokens[this.at];
    return token?.kind === 'operator' ? token.text : null;
  }
  private expect(text: string): void {
    if (this.peek() !== text) throw new SyntaxProblem(`${text} expected`);
    this.at++;
  }

  private expression(minimum: number): Node {
    let left = this.prefixed();
    for (;;) {
      const spaced = this.skipSpace();
      const token = this.tokens[this.at];
      if (!token) return left;
      if (token.kind !== 'operator') {
        if (!spaced) throw new SyntaxProblem(`unexpected ${token.text}`);
        left = { kind: 'unsupported', what: 'intersection', parts: [left, this.prefixed()] };
        continue;
      }
      if (token.text === ':') {
        this.at++;
        left = { kind: 'unsupported', what: 'range operator', parts: [left, this.postfixed()] };
        continue;
      }
      const precedence = PRECEDENCE[token.text];
      if (precedence === undefined || precedence <= minimum) return left;
      this.at++;
      const right = this.expression(precedence);
      left = { kind: 'binary', operator: token.text as BinaryOperator, left, right };
    }
  }

  private prefixed(): Node {
    const operator = this.peek();
    if (operator === '-' || operator === '+') {
      this.at++;
      return { kind: 'unary', operator, operand: this.prefixed() };
    }
    if (operator === '@') {
      this.at++;
      return { kind: 'unsupported', what: 'implicit intersection', parts: [this.prefixed()] };
    }
    return this.postfixed();
  }

  private postfixed(): Node {
    let node = this.primary();
    for (;;) {
      const operator = this.peek();
      if (operator === '%') node = { kind: 'unary', operator: '%', operand: node };
      else if (operator === '#') node = { kind: 'unsupported', what: 'spilled range', parts: [node] };
      else return node;
      this.at++;
    }
  }

  private primary(): Node {
    this.skipSpace();
    const token = this.tokens[this.at];
    if (!token) throw new SyntaxProblem('the formula ends too early');
    this.at++;
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: Number(token.text) };
      case 'string':
        return { kind: 'string', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'boolean':
        return { kind: 'boolean', value: token.text.toUpperCase() === 'TRUE' };
      case 'error':
        return { kind: 'error', error: token.text.toUpperCase() };
      case 'reference':
        return reference(token);
      case 'name':
        if (token.sheet?.includes('[')) return { kind: 'unsupported', what: 'another workbook', parts: [] };
        return { kind: 'name', sheet: token.sheet === null ? null : unquoted(token.sheet), name: token.body };
      case 'table':
        return { kind: 'table', text: token.text };
      case 'function':
        return this.call(token);
      case 'operator':
        if (token.text === '(') return this.inBrackets();
        if (token.text === '{') return this.array();
        throw new SyntaxProblem(`unexpected ${token.text}`);
      case 'space':
        throw new SyntaxProblem('unexpected space');
    }
  }

  private inBrackets(): Node {
    const first = this.expression(0);
    if (this.peek() !== ',') {
      this.expect(')');
      return first;
    }
    const parts = [first];
    while (this.peek() === ',') {
      this.at++;
      parts.push(this.expression(0));
    }
    this.expect(')');
    return { kind: 'unsupported', what: 'union', parts };
  }

  private call(token: Token): Node {
    this.expect('(');
    const args: Node[] = [];
    if (this.peek() === ')') this.at++;
    else
      for (;;) {
        const next = this.peek();
        args.push(next === ',' || next === ')' ? { kind: 'missing' } : this.expression(0));
        if (this.peek() === ')') {
          this.at++;
          break;
        }
        this.expect(',');
      }
    const name = token.body.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, '');
    return { kind: 'call', name, args };
  }

  private array(): Node {
    const rows: Node[][] = [[]];
    for (;;) {
      rows[rows.length - 1]?.push(this.expression(0));
      const next = this.peek();
      this.at++;
      if (next === '}') return { kind: 'array', rows };
      if (next === ';') rows.push([]);
      else if (next !== ',') throw new SyntaxProblem('} expected');
    }
  }
}

function reference(token: Token): Node {
  if (token.body.toUpperCase() === '#REF!') return { kind: 'error', error: '#REF!' };
  if (token.sheet?.includes('[')) return { kind: 'unsupported', what: 'another workbook', parts: [] };
  const sheet = token.sheet === null ? null : unquoted(token.sheet);
  if (sheet !== null && !token.sheet?.startsWith("'") && sheet.includes(':'))
    return { kind: 'unsupported', what: 'several sheets', parts: [] };
  const area = parseArea(token.body.replaceAll(/\s/g, ''));
  // Beyond the sheet's edge it is a name, if anything.
  return area ? { kind: 'reference', sheet, area } : { kind: 'name', sheet, name: token.body };
}
