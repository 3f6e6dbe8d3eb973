/** 重点项目支出表: 表6, each project with its 支出执行率. */
import type { BudgetLine } from '../../scoring/model';
import { say } from '../../texts';
import { asText } from '../cell-text';
import type { SheetPlan } from '../write-plan';
import { linkedAmount, moneyUnit, quotient } from './amounts';
import { heading, type SheetContext } from './context';
import { SheetBuilder } from './sheet-builder';

const WIDTHS = [7, 34, 16, 16, 16, 13];
const HEADINGS = [
  'sheets.number',
  'sheets.project',
  'sheets.initial',
  'sheets.adjusted',
  'sheets.project-outturn',
  'sheets.execution',
];

function row(sheet: SheetBuilder, context: SheetContext, line: BudgetLine, position: number): void {
  sheet.put(0, { kind: 'value', value: position }, 'text-centered');
  sheet.put(1, asText(line.label), 'text');
  sheet.put(2, linkedAmount(context, sheet.name, line.initial), 'amount');
  sheet.put(3, linkedAmount(context, sheet.name, line.adjusted), 'amount');
  sheet.put(4, linkedAmount(context, sheet.name, line.outturn), 'amount');
  sheet.put(5, quotient(sheet.row, 4, line.adjusted === null ? 2 : 3), 'rate');
  sheet.next();
}

export function projectSheet(context: SheetContext, role: string, name: string): SheetPlan | null {
  const entities = context.read.inputs.entities.filter(({ budget }) => budget.projects.length > 0);
  if (entities.length === 0) return null;
  const sheet = new SheetBuilder(role, name, WIDTHS);
  let titleRow = 0;
  entities.forEach((entity, index) => {
    heading(sheet, context, {
      title: say('sheets.projects-title'),
      columns: WIDTHS.length,
      unit: moneyUnit(context),
      ...(entities.length > 1 ? { subject: entity.name } : {}),
    });
    if (index === 0) titleRow = sheet.row;
    HEADINGS.forEach((code, column) => sheet.put(column, asText(say(code)), 'header'));
    sheet.next();
    entity.budget.projects.forEach((line, position) => row(sheet, context, line, position + 1));
    if (index < entities.length - 1) sheet.next();
  });
  const several = entities.length > 1;
  return sheet.build({
    orientation: 'landscape',
    columns: WIDTHS.length,
    titleRows: several ? null : { first: titleRow, last: titleRow },
    frozenRows: several ? 0 : titleRow + 1,
  });
}
