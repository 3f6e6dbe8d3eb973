/** The summary of a batch as CSV that Excel opens as it is: with a byte order mark, and no cell that is a formula. */
import { say } from '../../texts';
import type { BatchLine } from './batch-line';

const BYTE_ORDER_MARK = '\uFEFF';
const COLUMNS = [
  'file',
  'entity',
  'state',
  'standard',
  'points',
  'score',
  'open-points',
  'grade',
  'errors',
  'warnings',
  'remark',
] as const;

/** A text that would be a formula is shown as what it is. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text);
const field = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`;

export function stateOf({ isScored, openPoints, withoutPoints }: BatchLine): string {
  if (!isScored) return say('batch.failed');
  return openPoints === '0' && withoutPoints === 0 ? say('batch.scored') : say('batch.provisional');
}

export function summaryTable(lines: readonly BatchLine[]): string {
  const rows = lines.map((line) => [
    line.file,
    line.entity,
    stateOf(line),
    line.standard,
    line.points,
    line.score,
    line.openPoints,
    line.grade,
    line.isScored ? String(line.errors) : '',
    line.isScored ? String(line.warnings) : '',
    line.remark,
  ]);
  const head = COLUMNS.map((column) => say(`batch.column-${column}`));
  return `${BYTE_ORDER_MARK}${[head, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}
