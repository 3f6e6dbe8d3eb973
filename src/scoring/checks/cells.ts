/** Cells that hold an error value instead of what they should. */
import type { BudgetLine, Cell, EntityInputs, Finding, Inputs, RowBase } from '../model';
import { finding } from './finding';

type Visit = (cell: Cell | null) => void;

function visitRow(row: RowBase, visit: Visit): void {
  visit(row.pointsCell);
  visit(row.rule);
  visit(row.cause);
  visit(row.manual);
  visit(row.evidence);
}

function visitLine(line: BudgetLine, visit: Visit): void {
  visit(line.initial);
  visit(line.adjusted);
  visit(line.outturn);
}

function visitEntity({ indicators, scorecard, budget }: EntityInputs, visit: Visit): void {
  for (const row of indicators) {
    visitRow(row, visit);
    visit(row.target);
    visit(row.adjustedTarget);
    visit(row.actual);
  }
  for (const row of scorecard ?? []) {
    visitRow(row, visit);
    visit(row.fact);
  }
  for (const lines of [budget.lines, budget.functions, budget.projects])
    for (const line of lines) visitLine(line, visit);
  for (const figure of budget.figures) {
    visit(figure.budget);
    visit(figure.actual);
    visit(figure.previous);
  }
}

/** A merged cell belongs to several rows but is one cell. */
export function checkCells({ entities, tasks, paragraphs, overrides }: Inputs): readonly Finding[] {
  const seen = new Set<string>();
  const found: Finding[] = [];
  const visit: Visit = (cell) => {
    if (cell?.kind !== 'error') return;
    const { sheet, row, column } = cell.ref;
    const place = `${sheet}!${row}:${column}`;
    if (seen.has(place)) return;
    seen.add(place);
    found.push(finding('error', 'inputs.error-value', { value: cell.text }, [cell.ref]));
  };
  for (const entity of entities) visitEntity(entity, visit);
  for (const { task, goal, result } of tasks) [task, goal, result].forEach(visit);
  for (const { text } of paragraphs) visit(text);
  for (const { rule } of overrides) visit(rule);
  return found;
}
