/**
 * IronCalc for the formulas that evaluate.ts leaves. One formula at a time: what it reads is put in as values,
 * names and table references as what they stand for. Values come back with 15 digits.
 */
import { initSync, Model } from '@ironcalc/wasm';
import { absoluteAddress, quoteSheet } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import type { OtherEngine } from './calculator';
import { boundedArea } from './evaluate';
import type { FormulaCell } from './graph';
import { findName, resolveTable } from './resolve';
import { tokenize, unquoted } from './tokens';
import type { Scalar } from './values';

const MOST_CELLS = 200_000;
const EXACT = '0.00000000000000E+00';
const NUMBER = 1;
const TEXT = 2;
const LOGICAL = 4;
const ERROR = 16;
/** What IronCalc says when it does not know. */
const NOT_KNOWN = new Set(['#NAME?', '#ERROR!', '#N/IMPL!', '#NIMPL!', '#CIRC!', '#SPILL!', '#CALC!']);

export function ironCalc(module: BufferSource | WebAssembly.Module): OtherEngine {
  initSync({ module });
  return new IronCalc();
}

class IronCalc implements OtherEngine {
  calculate(book: Workbook, cell: FormulaCell): { readonly value: Scalar } | null {
    const formula = substituted(book, cell.formula, cell);
    if (formula === null) return null;
    const areas = cell.reads.map(({ sheet, area }) => ({ sheet, area: boundedArea(sheet, area) }));
    if (areas.reduce((sum, { area }) => sum + (area ? area.rows * area.columns : 0), 0) > MOST_CELLS) return null;
    const model = new Model('book', 'en', 'UTC', 'en');
    try {
      const numbers = new Map<Sheet, number>();
      for (const sheet of new Set([cell.sheet, ...areas.map(({ sheet }) => sheet)])) {
        const number = numbers.size;
        if (number > 0) model.newSheet();
        model.renameSheet(number, sheet.name);
        numbers.set(sheet, number);
      }
      model.pauseEvaluation();
      for (const { sheet, area } of areas) {
        if (!area) continue;
        for (let r = area.row; r < area.row + area.rows; r++)
          for (let c = area.column; c < area.column + area.columns; c++) {
            const text = inputOf(sheet.cells.value(r, c));
            if (text !== null) model.setUserInput(numbers.get(sheet) ?? 0, r + 1, c + 1, text);
          }
      }
      model.setUserInput(0, cell.row + 1, cell.column + 1, `=${formula}`);
      model.updateRangeStyle(
        { sheet: 0, row: cell.row + 1, column: cell.column + 1, width: 1, height: 1 },
        'num_fmt',
        EXACT
      );
      model.resumeEvaluation();
      model.evaluate();
      // A result that spills would need its neighbours.
      if (model.getCellArrayStructure(0, cell.row + 1, cell.column + 1) !== 'SingleCell') return null;
      return answer(
        model.getCellType(0, cell.row + 1, cell.column + 1),
        model.getFormattedCellValue(0, cell.row + 1, cell.column + 1)
      );
    } catch {
      // It throws texts for what it does not accept.
      return null;
    } finally {
      model.free();
    }
  }
}

function answer(type: number, shown: string): { readonly value: Scalar } | null {
  if (type === NUMBER) return Number.isFinite(Number(shown)) ? { value: Number(shown) } : null;
  if (type === TEXT) return { value: shown };
  if (type === LOGICAL) return { value: shown === 'TRUE' };
  if (type === ERROR) return NOT_KNOWN.has(shown) ? null : { value: { error: shown } };
  return null;
}

function inputOf(value: Scalar): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return `'${value}`;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value.error;
}

/** The formula without names and table references; null when one stands for nothing that can be written out. */
function substituted(book: Workbook, formula: string, cell: FormulaCell, depth = 0): string | null {
  const tokens = tokenize(formula);
  if (!tokens || depth > 8) return null;
  const parts: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'name') {
      const name = findName(book, token.sheet === null ? null : unquoted(token.sheet), token.body, cell.sheet);
      if (!name) return null;
      const meant = substituted(book, name.formula, cell, depth + 1);
      if (meant === null) return null;
      parts.push(/^[^()+*/&,<>=-]+$/.test(meant) ? meant : `(${meant})`);
    } else if (token.kind === 'table') {
      const range = resolveTable(book, token.text, cell);
      if (!range) return null;
      parts.push(`${quoteSheet(range.sheet.name)}!${absoluteAddress(range.area)}`);
    } else if (token.kind === 'function') parts.push(token.text.replace(/^(_xlfn\.|_xlws\.)+/i, ''));
    else parts.push(token.text);
  }
  return parts.join('');
}
