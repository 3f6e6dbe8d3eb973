/** 确认记录 against the rows: choices whose row changed or is gone. */
import { decisionFor, rowFingerprint, rowsOf } from '../decisions';
import type { Finding, Inputs } from '../model';
import { finding } from './finding';

export function checkDecisions({ entities, decisions }: Inputs): readonly Finding[] {
  if (decisions.length === 0) return [];
  const rows = entities.flatMap(rowsOf);
  const used = new Set(rows.flatMap((row) => decisionFor(row, decisions) ?? []));
  const changed = rows.flatMap((row) => {
    const decision = decisionFor(row, decisions);
    if (decision === null || decision.fingerprint === rowFingerprint(row)) return [];
    const { name, nameCell } = row.row;
    return [finding('warning', 'decisions.text-changed', { name }, [nameCell, decision.cell ?? undefined])];
  });
  const gone = decisions
    .filter((decision) => !used.has(decision))
    .map(({ key, cell }) => finding('info', 'decisions.no-row', { name: key.name }, [cell ?? undefined]));
  return [...changed, ...gone];
}
