/** 支出决算表: 表2 with each line's share of the whole and its 执行率; spending by function below. */
import type { BudgetLine, EntityInputs } from '../../scoring/model';
import { say } from '../../texts';
import { BLANK, asText } from '../cell-text';
import type { SheetPlan, StyleName } from '../write-plan';
import { linkedAmount, moneyUnit, quotient } from './amounts';
import { heading, type SheetContext } from './context';
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

function byNature(sheet: SheetBuilder, context: SheetContext, lines: readonly BudgetLine[]): void {
  HEADINGS.forEach((code, column) => sheet.put(column, asText(say(code)), 'header'));
  sheet.next();
  const first = sheet.row;
  const position = lines.findIndex(isTotal);
  const total = position === -1 ? null : first + position;
  for (const line of lines) {
    const amount: StyleName = isTotal(line) ? 'total-amount' : 'amount';
    const rate: StyleName = isTotal(line) ? 'total-rate' : 'rate';
    sheet.put(0, asText(line.label), isTotal(line) ? 'total-label' : 'text');
    sheet.put(1, linkedAmount(context, sheet.name, line.initial), amount);
    sheet.put(ADJUSTED, linkedAmount(context, sheet.name, line.adjusted), amount);
    sheet.put(OUTTURN, linkedAmount(context, sheet.name, line.outturn), amount);
    sheet.put(4, total === null ? BLANK : quotient(sheet.row, OUTTURN, OUTTURN, total), rate);
    sheet.put(5, quotient(sheet.row, OUTTURN, line.adjusted === null ? 1 : ADJUSTED), rate);
    sheet.next();
  }
}

function byFunction(sheet: SheetBuilder, context: SheetContext, lines: readonly BudgetLine[]): void {
  const columns = [
    { code: 'sheets.initial', of: (line: BudgetLine) => line.initial },
    { code: 'sheets.adjusted', of: (line: BudgetLine) => line.adjusted },
    { code: 'sheets.outturn', of: (line: BudgetLine) => line.outturn },
  ].filter(({ of }) => lines.some((line) => of(line) !== null));
  sheet.next();
  sheet.put(0, asText(say('sheets.by-function')), 'header');
  columns.forEach(({ code }, index) => sheet.put(index + 1, asText(say(code)), 'header'));
  sheet.next();
  for (const line of lines) {
    sheet.put(0, asText(line.label), 'text');
    columns.forEach(({ of }, index) => {
      sheet.put(index + 1, linkedAmount(context, sheet.name, of(line)), 'amount');
    });
    sheet.next();
  }
}

const hasLines = ({ budget }: EntityInputs): boolean => budget.lines.length > 0 || budget.functions.length > 0;

export function outturnSheet(context: SheetContext, role: string, name: string): SheetPlan | null {
  const entities = context.read.inputs.entities.filter(hasLines);
  if (entities.length === 0) return null;
  const sheet = new SheetBuilder(role, name, WIDTHS);
  entities.forEach((entity, index) => {
    heading(sheet, context, {
      title: say('sheets.outturn-title'),
      columns: WIDTHS.length,
      unit: moneyUnit(context),
      ...(entities.length > 1 ? { subject: entity.name } : {}),
    });
    if (entity.budget.lines.length > 0) byNature(sheet, context, entity.budget.lines);
    if (entity.budget.functions.length > 0) byFunction(sheet, context, entity.budget.functions);
    if (index < entities.length - 1) sheet.next();
  });
  return sheet.build({ orientation: 'portrait', columns: WIDTHS.length, titleRows: null, frozenRows: 0 });
}
