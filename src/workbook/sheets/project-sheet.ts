/** 重点项目支出表: 表6, each project with its 支出执行率; of a project its funds by source. */
import type { EntityInputs } from '../../scoring/model';
import { say } from '../../texts';
import { BLANK, asText } from '../cells/cell-text';
import type { SheetPlan, StyleName } from '../write-plan';
import { linkedAmount, moneyUnit, quotient } from './amounts';
import { band, headerRow, heading, type SheetContext } from './context';
import { SheetBuilder } from './sheet-builder';

const WIDTHS = [7, 34, 16, 16, 16, 13];
const PROJECTS = [
  'sheets.number',
  'sheets.project',
  'sheets.initial',
  'sheets.adjusted',
  'sheets.project-outturn',
  'sheets.execution',
];
const FUNDS = [
  'sheets.number',
  'sheets.fund-source',
  'sheets.initial',
  'sheets.adjusted',
  'sheets.fund-outturn',
  'sheets.fund-execution',
];

function rows(sheet: SheetBuilder, context: SheetContext, { budget: { projects } }: EntityInputs): void {
  let position = 0;
  for (const line of projects) {
    const total = line.role === 'total';
    const amount: StyleName = total ? 'total-amount' : 'amount';
    if (!total) position += 1;
    sheet.put(0, total ? BLANK : { kind: 'value', value: position }, 'text-centered');
    sheet.put(1, asText(line.label), total ? 'total-label' : 'text');
    sheet.put(2, linkedAmount(context, sheet.name, line.initial), amount);
    sheet.put(3, linkedAmount(context, sheet.name, line.adjusted), amount);
    sheet.put(4, linkedAmount(context, sheet.name, line.outturn), amount);
    sheet.put(5, quotient(sheet.row, 4, line.adjusted === null ? 2 : 3), total ? 'total-rate' : 'rate');
    sheet.next();
  }
}

export function projectSheet(context: SheetContext, role: string, name: string): SheetPlan | null {
  const entities = context.read.inputs.entities.filter(({ budget }) => budget.projects.length > 0);
  if (entities.length === 0) return null;
  const isFunds = entities.every(({ level }) => level === 'project');
  const sheet = new SheetBuilder(role, name, WIDTHS);
  heading(sheet, context, {
    title: say(isFunds ? 'sheets.funds-title' : 'sheets.projects-title'),
    columns: WIDTHS.length,
    unit: moneyUnit(context),
  });
  const header = sheet.row;
  headerRow(sheet, isFunds ? FUNDS : PROJECTS);
  for (const entity of entities) {
    band(sheet, WIDTHS.length, entity, context);
    rows(sheet, context, entity);
  }
  return sheet.build({ orientation: 'landscape', columns: WIDTHS.length, header });
}
