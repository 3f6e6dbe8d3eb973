/** Formula tree to value. What is not known throws Uncalculable: the cell then keeps what it shows. */
import type { Area } from '../package/content';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { intersect } from '../model/address';
import { resolveName, resolveTable } from './resolve';
import type { Node, BinaryOperator } from './parse';
import {
  DIV0,
  ErrorResult,
  NAME,
  NUM,
  REF,
  Uncalculable,
  compare,
  demand,
  isGrid,
  isRange,
  settled,
  toNumber,
  toText,
  type GridValue,
  type Scalar,
  type Value,
} from './values';
import { functionNamed } from './functions';

/** Where a formula stands and what it may read. */
export interface Place {
  readonly book: Workbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

const DEPTH = 200;

/** The single value of a formula; a result of several cells is not calculated (it would spill). */
export function evaluateFormula(node: Node, place: Place): Scalar {
  try {
    const value = new Evaluation(place).value(node);
    const single = isRange(value) || isGrid(value) ? (ownLine(value, place) ?? singleOf(value)) : value;
    return single ?? 0;
  } catch (error) {
    if (error instanceof ErrorResult) return error.value;
    throw error;
  }
}

/** A bare reference of the old kind, `=A1:A9`: the cell in the formula's own row or column. */
function ownLine(value: Value, place: Place): Scalar {
  if (!isRange(value)) return null;
  const { area, sheet } = value;
  if (area.columns === 1 && place.row >= area.row && place.row < area.row + area.rows)
    return cellOf(sheet, place.row, area.column);
  if (area.rows === 1 && place.column >= area.column && place.column < area.column + area.columns)
    return cellOf(sheet, area.row, place.column);
  return null;
}

function singleOf(value: Exclude<Value, Scalar>): Scalar {
  if (isRange(value)) {
    if (value.area.rows === 1 && value.area.columns === 1)
      return cellOf(value.sheet, value.area.row, value.area.column);
  } else if (value.rows.length === 1 && value.rows[0]?.length === 1) return value.rows[0][0] ?? null;
  throw new Uncalculable('several cells where one is needed');
}

export function cellOf(sheet: Sheet, row: number, column: number): Scalar {
  return sheet.cells.value(row, column);
}

/** Names bound by LET would come here; what formulas may reach is the workbook. */
export class Evaluation {
  private depth = 0;
  constructor(readonly place: Place) {}

  value(node: Node): Value {
    if (++this.depth > DEPTH) throw new Uncalculable('nested too deeply');
    try {
      return this.inner(node);
    } finally {
      this.depth--;
    }
  }

  /** A single value; an error of Excel's is a value here. */
  scalar(node: Node): Scalar {
    try {
      const value = this.value(node);
      return isRange(value) || isGrid(value) ? singleOf(value) : value;
    } catch (error) {
      if (error instanceof ErrorResult) return error.value;
      throw error;
    }
  }
  number(node: Node): number {
    return toNumber(demand(this.scalar(node)));
  }
  text(node: Node): string {
    return toText(demand(this.scalar(node)));
  }

  private inner(node: Node): Value {
    switch (node.kind) {
      case 'number':
      case 'string':
      case 'boolean':
        return node.value;
      case 'missing':
        return null;
      case 'error':
        return { error: node.error };
      case 'reference': {
        const sheet = node.sheet === null ? this.place.sheet : this.place.book.sheetNamed(node.sheet);
        return sheet ? { kind: 'range', sheet, area: node.area } : REF;
      }
      case 'name': {
        const meant = resolveName(this.place.book, node.sheet, node.name, this.place.sheet);
        return meant ? this.value(meant) : NAME;
      }
      case 'table': {
        const range = resolveTable(this.place.book, node.text, this.place);
        if (!range) throw new Uncalculable(`table reference ${node.text}`);
        return { kind: 'range', sheet: range.sheet, area: range.area };
      }
      case 'unary':
        return this.eachOf(this.value(node.operand), (value) => {
          if (node.operator === '+') return value;
          const number = toNumber(demand(value));
          return node.operator === '-' ? -number : number / 100;
        });
      case 'binary':
        return this.binary(node.operator, this.value(node.left), this.value(node.right));
      case 'array':
        return { kind: 'grid', rows: node.rows.map((row) => row.map((cell) => this.scalar(cell))) };
      case 'call': {
        const known = functionNamed(node.name);
        if (!known) throw new Uncalculable(`function ${node.name}`);
        return known(node.args, this);
      }
      case 'unsupported':
        throw new Uncalculable(node.what);
    }
  }

  private eachOf(value: Value, work: (value: Scalar) => Scalar): Value {
    if (isRange(value) && value.area.rows === 1 && value.area.columns === 1)
      return work(cellOf(value.sheet, value.area.row, value.area.column));
    if (!isRange(value) && !isGrid(value)) return work(value);
    return mapGrid(gridOf(value), (cell) => guarded(() => work(cell)));
  }

  private binary(operator: BinaryOperator, left: Value, right: Value): Value {
    const a = oneCell(left);
    const b = oneCell(right);
    if (!isRange(a) && !isGrid(a) && !isRange(b) && !isGrid(b)) return operate(operator, a, b);
    const rowsOf = (value: Value): GridValue | null => (isRange(value) || isGrid(value) ? gridOf(value) : null);
    const x = rowsOf(a);
    const y = rowsOf(b);
    const height = Math.max(x?.rows.length ?? 1, y?.rows.length ?? 1);
    const width = Math.max(x?.rows[0]?.length ?? 1, y?.rows[0]?.length ?? 1);
    const at = (grid: GridValue | null, value: Value, r: number, c: number): Scalar => {
      if (!grid) return isRange(value) || isGrid(value) ? null : value;
      const row = grid.rows[grid.rows.length === 1 ? 0 : r];
      if (!row || (row.length > 1 && c >= row.length)) return { error: '#N/A' };
      return row[row.length === 1 ? 0 : c] ?? null;
    };
    return {
      kind: 'grid',
      rows: Array.from({ length: height }, (_, r) =>
        Array.from({ length: width }, (_, c) => guarded(() => operate(operator, at(x, a, r, c), at(y, b, r, c))))
      ),
    };
  }
}

function guarded(work: () => Scalar): Scalar {
  try {
    return work();
  } catch (error) {
    if (error instanceof ErrorResult) return error.value;
    throw error;
  }
}

function oneCell(value: Value): Value {
  return isRange(value) && value.area.rows === 1 && value.area.columns === 1
    ? cellOf(value.sheet, value.area.row, value.area.column)
    : value;
}

function operate(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case '&':
      return toText(demand(left)) + toText(demand(right));
    case '=':
      return compare(left, right) === 0;
    case '<>':
      return compare(left, right) !== 0;
    case '<':
      return compare(left, right) < 0;
    case '>':
      return compare(left, right) > 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>=':
      return compare(left, right) >= 0;
    case '+':
    case '-':
    case '*':
    case '/':
    case '^':
      return arithmetic(operator, toNumber(demand(left)), toNumber(demand(right)));
  }
}

function arithmetic(operator: '+' | '-' | '*' | '/' | '^', x: number, y: number): Scalar {
  if (operator === '/' && y === 0) return DIV0;
  const result =
    operator === '+'
      ? settled(x + y, x)
      : operator === '-'
        ? settled(x - y, x)
        : operator === '*'
          ? x * y
          : operator === '/'
            ? x / y
            : x ** y;
  return Number.isFinite(result) ? result : NUM;
}

/** Whole columns and rows are cut to what is used. */
export function boundedArea(sheet: Sheet, area: Area): Area | null {
  const used = sheet.cells.usedArea(true);
  return used && intersect(used, area);
}

const GRID_LIMIT = 2_000_000;
/** The values of a range or grid, in full shape (whole columns down to the last used row). */
export function gridOf(value: Value): GridValue {
  if (isGrid(value)) return value;
  if (!isRange(value)) return { kind: 'grid', rows: [[value]] };
  const { sheet, area } = value;
  const end = area.row + area.rows;
  const lastRow = area.rows > 100_000 ? Math.min(end, Math.max(sheet.cells.lastRow, area.row) + 1) : end;
  if ((lastRow - area.row) * area.columns > GRID_LIMIT) throw new Uncalculable('too many cells');
  return {
    kind: 'grid',
    rows: Array.from({ length: lastRow - area.row }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => cellOf(sheet, area.row + r, area.column + c))
    ),
  };
}
export function mapGrid(grid: GridValue, work: (value: Scalar) => Scalar): GridValue {
  return { kind: 'grid', rows: grid.rows.map((row) => row.map(work)) };
}

/** Calls back for each cell of a value that holds something. */
export function eachValue(value: Value, visit: (value: Scalar, fromCells: boolean) => void): void {
  if (isGrid(value)) {
    for (const row of value.rows) for (const cell of row) visit(cell, true);
    return;
  }
  if (!isRange(value)) {
    visit(value, false);
    return;
  }
  const { area, sheet } = value;
  const end = area.column + area.columns;
  const lastRow = Math.min(area.row + area.rows - 1, sheet.cells.lastRow);
  for (let r = area.row; r <= lastRow; r++) {
    const row = sheet.cells.row(r);
    if (!row) continue;
    const width = Math.min(end, row.width);
    for (let c = area.column; c < width; c++) {
      const cell = row.value(c);
      if (cell !== null) visit(cell, true);
    }
  }
}
