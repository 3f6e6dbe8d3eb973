/** Formula texts after something moved: a copy, inserted or deleted cells, a renamed or deleted sheet. */
import type { Area } from '../package/content';
import { MAX_COLUMNS, MAX_ROWS, areaAddress, columnName, columnNumber, parseArea, quoteSheet } from '../model/address';
import { tokenize, unquoted, type Token } from './tokens';

function mapTokens(formula: string, change: (token: Token) => string): string {
  const tokens = tokenize(formula);
  return tokens ? tokens.map((token) => (token.kind === 'reference' ? change(token) : token.text)).join('') : formula;
}
const prefix = (token: Token): string => (token.sheet === null ? '' : `${token.sheet}!`);

/** The formula as it is in a cell further down and to the right: relative parts move. */
export function moveFormula(formula: string, down: number, right: number): string {
  return mapTokens(formula, (token) => {
    const edge = { isOff: false };
    const body = token.body.replace(
      /(\$?)([A-Za-z]{1,3})(?=\$?\d|:|$)|(\$?)(\d+)/g,
      (
        whole,
        dollarC: string | undefined,
        letters: string | undefined,
        dollarR: string | undefined,
        digits: string | undefined
      ) => {
        if (letters !== undefined) {
          if (dollarC === '$') return whole;
          const column = (columnNumber(letters) ?? 0) + right;
          if (column < 0 || column >= MAX_COLUMNS) edge.isOff = true;
          return columnName(Math.max(0, column));
        }
        if (dollarR === '$') return whole;
        const row = Number(digits) + down;
        if (row < 1 || row > MAX_ROWS) edge.isOff = true;
        return String(row);
      }
    );
    return prefix(token) + (edge.isOff ? '#REF!' : body);
  });
}

/** Cells of a sheet that moved: where an area is afterwards, null when it is gone. */
export type AreaShift = (area: Area) => Area | null;

/** `own` is the name of the sheet the formula stands on; `moved` the sheet whose cells moved. */
export function shiftFormula(formula: string, own: string | null, moved: string, shift: AreaShift): string {
  return mapTokens(formula, (token) => {
    const sheet = token.sheet === null ? own : unquoted(token.sheet);
    if (sheet?.toLowerCase() !== moved.toLowerCase()) return token.text;
    const area = parseArea(token.body.replaceAll(/\s/g, ''));
    if (!area) return token.text;
    const after = shift(area);
    if (after === null) return `${prefix(token)}#REF!`;
    return prefix(token) + withDollars(token.body, areaAddress(after));
  });
}

/** The dollars of the old address on the parts of the new one. */
function withDollars(before: string, after: string): string {
  const parts = (text: string): string[] =>
    text
      .replaceAll(/\s/g, '')
      .split(':')
      .flatMap((one) => one.match(/\$?[A-Za-z]+|\$?\d+/g) ?? []);
  const old = parts(before);
  const isPair = before.includes(':');
  const fresh = isPair && !after.includes(':') ? `${after}:${after}` : after;
  let index = 0;
  return fresh.replace(/[A-Z]+|\d+/g, (part) => ((old[index++] ?? '').startsWith('$') ? `$${part}` : part));
}

/** Most formulas stay on their sheet and need no look at their parts. */
const namesSheet = (formula: string): boolean => formula.includes('!');

export function renameInFormula(formula: string, before: string, after: string): string {
  const tokens = namesSheet(formula) ? tokenize(formula) : null;
  if (!tokens) return formula;
  return tokens
    .map((token) =>
      token.sheet !== null && unquoted(token.sheet).toLowerCase() === before.toLowerCase()
        ? `${quoteSheet(after)}!${token.body}`
        : token.text
    )
    .join('');
}

/** References to a deleted sheet are dead. */
export function killInFormula(formula: string, sheet: string): string {
  const tokens = namesSheet(formula) ? tokenize(formula) : null;
  if (!tokens) return formula;
  return tokens
    .map((token) =>
      token.sheet !== null && unquoted(token.sheet).toLowerCase() === sheet.toLowerCase() ? '#REF!' : token.text
    )
    .join('');
}
