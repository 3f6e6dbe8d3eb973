/** Adding, changing and removing defined names. */
import { formulaProblem } from '../calculation/parse';
import { parseArea } from './address';
import { ExcelError } from './errors';
import type { Sheet } from './sheet';
import type { NameModel, Workbook } from './workbook';

/** Names that Excel keeps for itself, as they stand in files. */
export const BUILT_IN = new Set(['Print_Area', 'Print_Titles', '_FilterDatabase', 'Criteria', 'Extract']);

export function demandName(name: string): void {
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.?\\]*$/u.test(name) && name.length <= 255;
  const isAddress = parseArea(name) !== null || /^[rRcC]$/.test(name) || /^[rR]\d*[cC]\d*$/.test(name);
  if (!isWord || isAddress) throw new ExcelError('InvalidArgument', `name "${name}"`);
}

export function addName(
  book: Workbook,
  scope: Sheet | null,
  name: string,
  formula: string,
  comment: string
): NameModel {
  demandName(name);
  const taken =
    book.names.some((other) => other.sheet === scope && other.name.toLowerCase() === name.toLowerCase()) ||
    (scope === null &&
      book.sheets.some((sheet) => sheet.tables.some((t) => t.name.toLowerCase() === name.toLowerCase())));
  if (taken) throw new ExcelError('ItemAlreadyExists', `name "${name}"`);
  demandFormula(formula);
  const made: NameModel = { name, sheet: scope, formula, visible: true, comment };
  book.names.push(made);
  noteNames(book, name);
  return made;
}

export function setNameFormula(book: Workbook, name: NameModel, formula: string): void {
  demandFormula(formula);
  name.formula = formula;
  noteNames(book, name.name);
}

export function removeName(book: Workbook, name: NameModel): void {
  book.names = book.names.filter((other) => other !== name);
  noteNames(book, name.name);
}

/** A built-in name of a sheet: put in, changed, or (null) taken away. */
export function setBuiltIn(book: Workbook, sheet: Sheet, name: string, formula: string | null): void {
  const known = book.names.find((other) => other.sheet === sheet && other.name === name);
  if (formula === null) book.names = book.names.filter((other) => other !== known);
  else if (known) known.formula = formula;
  else book.names.push({ name, sheet, formula, visible: true, comment: '' });
  noteNames(book, name);
}

function demandFormula(formula: string): void {
  const problem = formulaProblem(formula);
  if (problem !== null) throw new ExcelError('InvalidArgument', `formula ${formula}: ${problem}`);
}
function noteNames(book: Workbook, name: string): void {
  book.changed.add('names');
  book.isDirty = true;
  book.onNames([name]);
}
