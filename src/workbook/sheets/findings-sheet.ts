/** 勾稽检查: every finding with its severity, what it says and the cells that it is about. */
import type { Finding } from '../../scoring/model';
import { say } from '../../texts';
import { asText } from '../cells/cell-text';
import type { SheetPlan } from '../write-plan';
import { cellsOf } from './cell-list';
import { headerRow, heading, type SheetContext } from './context';
import { SheetBuilder } from './sheet-builder';

const WIDTHS = [7, 10, 80, 36];
const HEADINGS = ['sheets.number', 'sheets.severity', 'sheets.finding', 'sheets.cells'];

const SEVERITIES: Readonly<Record<Finding['severity'], string>> = {
  error: 'sheets.severity-error',
  warning: 'sheets.severity-warning',
  info: 'sheets.severity-info',
};
const ORDER: readonly Finding['severity'][] = ['error', 'warning', 'info'];

export function findingsSheet(context: SheetContext, role: string, name: string): SheetPlan {
  const sheet = new SheetBuilder(role, name, WIDTHS);
  heading(sheet, context, { title: say('sheets.findings-title'), columns: WIDTHS.length, unit: '' });
  const header = sheet.row;
  headerRow(sheet, HEADINGS);
  const told = context.assessment.findings.filter(({ ignored }) => ignored === undefined);
  const ignored = context.assessment.findings.filter((finding) => finding.ignored !== undefined);
  const findings = [
    ...ORDER.flatMap((severity) => told.filter((finding) => finding.severity === severity)),
    ...ignored,
  ];
  findings.forEach(({ severity, note, ignored: reason }, index) => {
    const text = say(note.code, note.params);
    sheet.put(0, { kind: 'value', value: index + 1 }, 'text-centered');
    sheet.put(1, asText(say(reason === undefined ? SEVERITIES[severity] : 'sheets.severity-ignored')), 'text-centered');
    sheet.put(2, asText(reason === undefined ? text : say('sheets.ignored-finding', { text, ...reason })), 'text');
    sheet.put(3, asText(cellsOf(note.cells)), 'text');
    sheet.next();
  });
  if (findings.length === 0) {
    sheet.span(0, WIDTHS.length, asText(say('sheets.no-findings')), 'text-centered');
    sheet.next();
  }
  return sheet.build({ orientation: 'landscape', columns: WIDTHS.length, header });
}
