/** The whole row: both texts read, scored, noted, summed by group. And the reading alone, beside the scanner. */
import { assess } from '../../scoring/assess';
import type { Inputs } from '../../scoring/model';
import { readRow, type ReadingPolicy } from '../../scoring/reading';
import { guangzhou2022 } from '../../scoring/standards/guangzhou-2022';
import { say } from '../../texts';
import type { Competitor } from './contest';
import { scanPair } from './reference-scanner';
import type { TextRow } from './texts';

/** Assessed, with the note of every deduction in words. */
export function assessAndNote(inputs: Inputs): number {
  const { entities } = assess(inputs, guangzhou2022);
  let length = 0;
  for (const entity of entities)
    for (const { deductions } of entity.indicators)
      for (const { note } of deductions) length += say(note.code, note.params).length;
  return length;
}

export const wholeRow = (name: string, inputs: Inputs, rows: number): Competitor => ({
  name,
  rows,
  run: () => assessAndNote(inputs),
});

const POLICY: ReadingPolicy = { bareNumber: 'by-name' };

const rowText = (row: TextRow) => ({
  ...row,
  targetHeading: '',
  actualHeading: '',
  kind: null,
  levels: [],
});

export function readingWork(texts: readonly TextRow[], label: string): readonly Competitor[] {
  const rows = texts.map(rowText);
  const reader = (name: string, read: typeof readRow): Competitor => ({
    name,
    rows: rows.length,
    run: () => {
      let count = 0;
      for (const row of rows) count += read(row, POLICY).candidates.length;
      return count;
    },
  });
  return [
    {
      name: `scanner, ${label}`,
      rows: rows.length,
      run: () => {
        let met = 0;
        for (const { target, actual } of rows) met += scanPair(target, actual);
        return met;
      },
    },
    reader(`reading, ${label}`, readRow),
  ];
}
