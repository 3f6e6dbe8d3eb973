/** 支出决算表: 表2 with each line's share of the whole and its 执行率; spending by function below. */
import type { BudgetLine, EntityInputs } from '../../scoring/model';
import { say } from '../../texts';
import { BLANK, asText } from '../cells/cell-text';
import { isPart, natureLabel } from '../planning/nature-label';
import type { SheetPlan, StyleName } from '../write-plan';
import { linkedAmount, moneyUnit, quotient } from './amounts';
import { band, headerRow, heading, type SheetContext } from './context';
import { SheetBuilder } from './sheet-builder';

const WIDTHS = [28, 16, 16, 16, 12, 12];
const HEADINGS = [
  'sheets.by-nature',
  'sheets.initial',
  'sheets.adjusted',
  'sheets.outturn',
  'sheets.share',
  'sheets.execution',
];
const OUTTURN = 3;
const ADJUSTED = 2;

const isTotal = ({ role }: BudgetLine): boolean => role === 'total';

/** The row of 本年支出合计; null where the table has none. */
function byNature(sheet: SheetBuilder, context: SheetContext, lines: readonly BudgetLine[]): number | null {
  const label = natureLabel(lines);
  const position = lines.findIndex(isTotal);
  const total = position === -1 ? null : sheet.row + position;
  for (const line of lines) {
    const amount: StyleName = isTotal(line) ? 'total-amount' : 'amount';
    const rate: StyleName = isTotal(line) ? 'total-rate' : 'rate';
    sheet.put(0, asText(label(line)), isTotal(line) ? 'total-label' : isPart(line) ? 'text-indented' : 'text');
    sheet.put(1, linkedAmount(context, sheet.name, line.initial), amount);
    sheet.put(ADJUSTED, linkedAmount(context, sheet.name, line.adjusted), amount);
    sheet.put(OUTTURN, linkedAmount(context, sheet.name, line.outturn), amount);
    sheet.put(4, total === null ? BLANK : quotient(sheet.row, OUTTURN, OUTTURN, total), rate);
    sheet.put(5, quotient(sheet.row, OUTTURN, line.adjusted === null ? 1 : ADJUSTED), rate);
    sheet.next();
  }
  return total;
}

/** `whole`: the row of 本年支出合计 above, which the shares are of. */
function byFunction(
  sheet: SheetBuilder,
  context: SheetContext,
  lines: readonly BudgetLine[],
  whole: number | null
): void {
  const columns = [
    { code: 'sheets.initial', of: (line: BudgetLine) => line.initial },
    { code: 'sheets.adjusted', of: (line: BudgetLine) => line.adjusted },
    { code: 'sheets.outturn', of: (line: BudgetLine) => line.outturn },
  ].filter(({ of }) => lines.some((line) => of(line) !== null));
  const outturn = columns.findIndex(({ code }) => code === 'sheets.outturn') + 1;
  const share = columns.length + 1;
  const hasShares = whole !== null && outturn > 0;
  const codes = ['sheets.by-function', ...columns.map(({ code }) => code), ...(hasShares ? ['sheets.share'] : [])];
  headerRow(sheet, codes);
  for (const line of lines) {
    const total = isTotal(line);
    sheet.put(0, asText(line.label), total ? 'total-label' : 'text');
    columns.forEach(({ of }, index) => {
      sheet.put(index + 1, linkedAmount(context, sheet.name, of(line)), total ? 'total-amount' : 'amount');
    });
    const style = total ? 'total-rate' : 'rate';
    if (hasShares) sheet.put(share, quotient(sheet.row, outturn, OUTTURN, whole), style);
    sheet.next();
  }
}

const hasLines = ({ budget }: EntityInputs): boolean => budget.lines.length > 0 || budget.functions.length > 0;

export function outturnSheet(context: SheetContext, role: string, name: string): SheetPlan | null {
  const entities = context.read.inputs.entities.filter(hasLines);
  if (entities.length === 0) return null;
  const sheet = new SheetBuilder(role, name, WIDTHS);
  heading(sheet, context, {
    title: say('sheets.outturn-title'),
    columns: WIDTHS.length,
    unit: moneyUnit(context),
  });
  const header = sheet.row - 1;
  entities.forEach((entity, index) => {
    const { lines, functions } = entity.budget;
    band(sheet, WIDTHS.length, entity, context);
    if (lines.length > 0) headerRow(sheet, HEADINGS);
    const whole = lines.length > 0 ? byNature(sheet, context, lines) : null;
    if (lines.length > 0 && functions.length > 0) sheet.next();
    if (functions.length > 0) byFunction(sheet, context, functions, whole);
    if (index < entities.length - 1) sheet.next();
  });
  return sheet.build({ orientation: 'portrait', columns: WIDTHS.length, header });
}
