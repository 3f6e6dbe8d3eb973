/** A workbook file → its report, without Excel. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { scoringWorkbook, type ScoredWorkbook } from '../../src/application/score-workbook';
import { atOnce } from '../../src/scoring/steps';
import { makeReport, type MadeReport } from '../../src/report';
import { fileSnapshot } from '../workbook/reading/file-snapshot';

const ROOT = path.join(__dirname, '../..');
export const SAMPLE = 'assets/samples/部门整体支出绩效自评（示例）.xlsx';
export const fixture = (name: string): string => `test/fixtures/workbooks/${name}.xlsx`;

export const scoredFile = (file: string): ScoredWorkbook =>
  atOnce(scoringWorkbook(fileSnapshot(new Uint8Array(readFileSync(path.join(ROOT, file)))), { sheets: false }));

export function reportOfFile(file: string): Promise<MadeReport> {
  const { read, assessment } = scoredFile(file);
  return makeReport(read.inputs, assessment);
}
