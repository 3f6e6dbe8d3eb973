/** What was scored, looked at again: deductions need a cause, names should be told apart, values be values. */
import type { Cell, EntityAssessment, EntityInputs, Finding, RowBase } from '../model';
import { finding } from './finding';

function deductionsWithoutCause(entity: EntityInputs, assessed: EntityAssessment): readonly Finding[] {
  const causes = new Map<string, RowBase>();
  const place = (row: RowBase): string => `${row.nameCell.sheet}!${row.nameCell.row}:${row.nameCell.column}`;
  for (const row of [...entity.indicators, ...(entity.scorecard ?? [])]) causes.set(place(row), row);
  return assessed.indicators.flatMap((one) => {
    const row = causes.get(`${one.nameCell.sheet}!${one.nameCell.row}:${one.nameCell.column}`);
    const [deduction] = one.deductions;
    if (row === undefined || deduction === undefined || (row.cause?.text.trim() ?? '') !== '') return [];
    return [
      finding('info', 'indicators.deduction-without-cause', { name: one.name, amount: deduction.amount.toString() }, [
        row.cause?.ref ?? one.nameCell,
      ]),
    ];
  });
}

const sameNames = (entity: EntityInputs): readonly Finding[] =>
  entity.indicators
    .filter((row) => row.key.occurrence > 0 && row.name !== '')
    .map((row) => finding('info', 'indicators.same-name', { name: row.name }, [row.nameCell]));

function errorValues(entity: EntityInputs): readonly Finding[] {
  const cells: readonly (Cell | null)[] = [
    ...entity.indicators.flatMap((row) => [row.target, row.adjustedTarget, row.actual, row.pointsCell, row.manual]),
    ...(entity.scorecard ?? []).flatMap((row) => [row.fact, row.pointsCell, row.manual]),
    ...entity.budget.lines.flatMap((line) => [line.initial, line.adjusted, line.outturn]),
    ...entity.budget.functions.flatMap((line) => [line.initial, line.outturn]),
    ...entity.budget.projects.flatMap((line) => [line.initial, line.adjusted, line.outturn]),
  ];
  return cells.flatMap((cell) =>
    cell?.kind === 'error' ? [finding('error', 'inputs.error-value', { value: cell.text }, [cell.ref])] : []
  );
}

export const checkIndicators = (entity: EntityInputs, assessed: EntityAssessment): readonly Finding[] => [
  ...errorValues(entity),
  ...sameNames(entity),
  ...deductionsWithoutCause(entity, assessed),
];
