/** The budget ranges and 数据_基础 → lines by what they are: total, 基本支出, 人员经费, 公用经费, 项目支出. */
import type { BasicFigure, Budget, BudgetLine, Note } from '../../scoring/model';
import type { ColumnRole } from '../contract';
import { cleanName, isNoteLabel } from '../cells/labels';
import { amountIn, AMOUNTS, columnUnits, readAmount, type AmountNotes } from './inputs-money';
import type { MoneyUnit } from '../tables/headings';
import { isColumnNumbers } from '../tables/form-rows';
import { withExecutionPoints } from './inputs-execution';
import { filledCellIn } from './inputs-rows';
import { addressOf } from '../cells/addresses';
import type { FoundTable } from '../tables/tables';

type Role = BudgetLine['role'];

const NUMBERING =
  /^(?:[一二三四五六七八九十]+[、.．,，]|[（(][一二三四五六七八九十\d]+[)）][、.]?|\d+[、.．](?!\d)|[①-⑳]|[-—·])+/;
const AMONG = /^(?:其中|其他：?其中)[:：]?/;

/** Without numbering, 其中 and the remark in brackets: `（一）日常公用经费` → 日常公用经费. */
export const budgetLabel = (text: string): string => {
  const plain = cleanName(text)
    .replace(NUMBERING, '')
    .replace(AMONG, '')
    .replace(NUMBERING, '')
    .replace(/[:：\s]+$/, '')
    .trim();
  return plain === '' ? cleanName(text) : plain;
};

const ROLES: readonly (readonly [Role, RegExp])[] = [
  [
    'total',
    /^(?:(?:本年|全年|年度|部门|单位|整体|部门整体|本年度|项目)*(?:财政)?(?:支出|预算|资金|金额)?(?:合计|总计|总额|总金额)|(?:部门)?整体支出|(?:本年|全年|年度|本年度)支出|总计|支出合计数?)$/,
  ],
  ['basic', /^基本支出(?:合计|小计)?$/],
  ['personnel', /^人员(?:经费|支出)(?:合计|小计)?$/],
  ['operating', /^(?:日常)?公用(?:经费|支出)(?:合计|小计)?$/],
  ['project', /^项目(?:支出|经费)(?:合计|小计)?$/],
];

const fold = (label: string): string =>
  label
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s:：]/g, '');

export function budgetRole(label: string): Role {
  const folded = fold(label);
  return ROLES.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other';
}

/** 本年支出合计 before 合计, and that before 总计, which takes in what was carried over. */
const totalRank = (label: string): number => {
  const folded = fold(label);
  return folded.includes('支出') ? 0 : folded.endsWith('合计') || folded.endsWith('合计数') ? 1 : 2;
};

/** Of several totals the one of the year's spending is the total; where two are alike, both stay and are asked about. */
function withOneTotal(lines: readonly ReadLine<BudgetLine>[]): readonly ReadLine<BudgetLine>[] {
  const isTotal = ({ line }: ReadLine<BudgetLine>): boolean => line.role === 'total';
  const best = Math.min(...lines.filter(isTotal).map(({ line }) => totalRank(line.label)));
  return lines.map((one) =>
    isTotal(one) && totalRank(one.line.label) > best ? { ...one, line: { ...one.line, role: 'other' } } : one
  );
}

export interface Money {
  readonly units: ReadonlyMap<FoundTable, ReadonlyMap<ColumnRole, MoneyUnit>>;
  readonly common: '万元' | '元' | null;
}

interface ReadLine<Line> {
  readonly row: number;
  /** 项目名称 beside 资金来源; empty without such a column. */
  readonly project: string;
  readonly line: Line;
}

export interface BudgetRead<Line> {
  readonly lines: readonly ReadLine<Line>[];
  readonly warnings: readonly Note[];
}

function typedNote(table: FoundTable, { typed }: AmountNotes): readonly Note[] {
  if (typed.length === 0) return [];
  const params = { name: table.name, range: addressOf(table.range), count: String(typed.length) };
  return [{ code: 'workbook.text-numbers', params, cells: typed }];
}

const textsOf = ({ grid, range }: FoundTable, row: number): readonly string[] =>
  Array.from({ length: range.columns }, (_, offset) => grid.cellAt(row, range.column + offset).text);

function rowsWithLabel(table: FoundTable): readonly { row: number; label: string; column: number }[] {
  const { columns, headings, headerRow } = table.found;
  const column = columns.get('label');
  if (column === undefined) return [];
  const rows: { row: number; label: string; column: number }[] = [];
  for (let row = headerRow + 1; row < table.range.row + table.range.rows; row += 1) {
    const label = cleanName(table.grid.shownCellAt(row, column).text);
    if (label === '' || isNoteLabel(label) || label === cleanName(headings.get(column) ?? '')) continue;
    const own = table.grid.shownCellAt(row, column).ref.column;
    const amounts = AMOUNTS.flatMap((role) => filledCellIn(table, row, role) ?? []);
    // A label that runs over the amounts is a line of text.
    if (row === headerRow + 1 && isColumnNumbers(textsOf(table, row))) continue;
    if (amounts.length === 0 || amounts.some(({ ref }) => ref.column === own)) continue;
    rows.push({ row, label, column });
  }
  return rows;
}

export function readBudgetLines(table: FoundTable, money: Money): BudgetRead<BudgetLine> {
  const notes: AmountNotes = { typed: [], warnings: [] };
  const units = money.units.get(table) ?? columnUnits(table);
  const named = table.name === '预算_整体支出';
  let project = '';
  const lines = rowsWithLabel(table).map(({ row, label, column }): ReadLine<BudgetLine> => {
    project = cleanName(filledCellIn(table, row, 'project')?.text ?? '') || project;
    const amount = (role: ColumnRole) => amountIn(table, row, role, units.get(role) ?? null, money.common, notes);
    const role = budgetRole(budgetLabel(label));
    return {
      row,
      project,
      line: {
        // Parts of 支出 are told apart in 表2 only; elsewhere a line is the total or one of the others.
        role: named || role === 'total' ? role : 'other',
        label: budgetLabel(label),
        ref: { sheet: table.grid.name, row, column },
        initial: amount('initial'),
        adjusted: amount('adjusted'),
        outturn: amount('outturn'),
      },
    };
  });
  const read = withExecutionPoints(table, named ? withOneTotal(lines) : lines);
  return { lines: read.lines, warnings: [...typedNote(table, notes), ...notes.warnings, ...read.warnings] };
}

/** Figures keep the unit and the words that they have: heads, rates and amounts stand among each other. */
export function readFigures(table: FoundTable): BudgetRead<BasicFigure> {
  const notes: AmountNotes = { typed: [], warnings: [] };
  const lines = rowsWithLabel(table).map(({ row, label }): ReadLine<BasicFigure> => {
    const figure = (role: ColumnRole) => {
      const cell = filledCellIn(table, row, role);
      const isAmount = cell === null || cell.kind === 'number' || readAmount(cell.text)?.unit === null;
      return isAmount ? amountIn(table, row, role, null, null, notes) : cell;
    };
    return {
      row,
      project: '',
      line: {
        item: budgetLabel(label),
        source: cleanName(filledCellIn(table, row, 'source')?.text ?? ''),
        budget: figure('adjusted'),
        actual: figure('outturn'),
        previous: figure('previous'),
      },
    };
  });
  return { lines, warnings: [...typedNote(table, notes), ...notes.warnings] };
}

export const NO_BUDGET: Budget = { lines: [], functions: [], projects: [], figures: [] };
