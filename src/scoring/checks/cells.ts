/** Cells that hold an error value instead of what they should. */
import type { BudgetLine, Cell, EntityInputs, Finding, Inputs, RowBase } from '../model';
import { finding } from './finding';

const ofRow = (row: RowBase): readonly (Cell | null)[] => [
  row.pointsCell,
  row.rule,
  row.cause,
  row.manual,
  row.evidence,
];
const ofLine = (line: BudgetLine): readonly (Cell | null)[] => [line.initial, line.adjusted, line.outturn];

const ofEntity = ({ indicators, scorecard, budget }: EntityInputs): readonly (Cell | null)[] => [
  ...indicators.flatMap((row) => [...ofRow(row), row.target, row.adjustedTarget, row.actual]),
  ...(scorecard ?? []).flatMap((row) => [...ofRow(row), row.fact]),
  ...[...budget.lines, ...budget.functions, ...budget.projects].flatMap(ofLine),
  ...budget.figures.flatMap((figure) => [figure.budget, figure.actual, figure.previous]),
];

/** A merged cell belongs to several rows but is one cell. */
export function checkCells({ entities, tasks, paragraphs, overrides }: Inputs): readonly Finding[] {
  const cells: readonly (Cell | null)[] = [
    ...entities.flatMap(ofEntity),
    ...tasks.flatMap(({ task, goal, result }) => [task, goal, result]),
    ...paragraphs.map(({ text }) => text),
    ...overrides.map(({ rule }) => rule),
  ];
  const seen = new Set<string>();
  return cells.flatMap((cell): readonly Finding[] => {
    if (cell?.kind !== 'error') return [];
    const { sheet, row, column } = cell.ref;
    const place = `${sheet}!${row}:${column}`;
    if (seen.has(place)) return [];
    seen.add(place);
    return [finding('error', 'inputs.error-value', { value: cell.text }, [cell.ref])];
  });
}
