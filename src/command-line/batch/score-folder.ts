/** Every workbook of a folder and of the folders in it: one line each, and a summary table. */
import { existsSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { say } from '../../texts';
import { problem, put, refuse } from '../files';
import type { ScoreRequest } from '../score-file';
import type { BatchLine } from './batch-line';
import { scoreAll } from './crew';
import { stateOf, summaryTable } from './summary-table';

/** `~$…` is what Excel leaves beside an open workbook. */
const isWorkbook = (file: string): boolean => {
  const name = path.basename(file);
  return /\.xlsx$/iu.test(name) && !name.startsWith('~$') && !name.startsWith('.');
};

const isInside = (folder: string, file: string): boolean => {
  const way = path.relative(folder, file);
  return way === '' || !(way.startsWith('..') || path.isAbsolute(way));
};

function workbooksIn(folder: string): readonly string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const workbooks = all.filter((file) => isWorkbook(file) && statSync(path.join(folder, file)).isFile());
  return workbooks.sort((left, right) => left.localeCompare(right, 'zh-CN'));
}

/** A folder that is there already is taken; a note where it cannot be one. */
function folderFor(folder: string | null, input: string) {
  if (folder === null) return null;
  if (existsSync(folder) && !statSync(folder).isDirectory()) return problem('batch.not-a-folder', { path: folder });
  const real = existsSync(folder) ? realpathSync(folder) : folder;
  return isInside(realpathSync(input), real) ? problem('batch.out-inside-in', { path: folder }) : null;
}

export async function scoreFolder(request: ScoreRequest): Promise<number> {
  const { input, out, json } = request;
  const refused = [out, json].flatMap((folder) => folderFor(folder, input) ?? []);
  if (refused.length > 0) return refuse(...refused);
  const files = workbooksIn(input);
  if (files.length === 0) return refuse(problem('batch.no-workbooks', { path: request.name }));
  const placed = (folder: string | null, file: string): string | null => {
    if (folder === null) return null;
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    return place;
  };
  const requests = files.map((file) => ({
    ...request,
    name: file,
    input: path.join(input, file),
    out: placed(out, file),
    json: placed(json, file.replace(/\.xlsx$/iu, '.json')),
  }));
  const lines = await scoreAll(requests, (line) => process.stdout.write(`${told(line)}\n`));
  const order = new Map(files.map((file, index) => [file, index]));
  const sorted = [...lines].sort((left, right) => (order.get(left.file) ?? 0) - (order.get(right.file) ?? 0));
  return ended(sorted, out);
}

function told(line: BatchLine): string {
  const { file, score, points, openPoints, withoutPoints: rows, remark } = line;
  if (!line.isScored) return say('batch.line-failed', { file, remark });
  if (score === '') return say('batch.line-several', { file, state: stateOf(line), remark });
  const params = { file, state: stateOf(line), score, points, open: openPoints, rows: String(rows) };
  if (rows > 0) return say('batch.line-provisional-rows', params);
  return say(openPoints === '0' ? 'batch.line' : 'batch.line-provisional', params);
}

/** 0: all were scored; 1: some; 2: none. */
function ended(lines: readonly BatchLine[], out: string | null): number {
  const scored = lines.filter(({ isScored }) => isScored).length;
  process.stdout.write(`${say('batch.summary', { scored: String(scored), all: String(lines.length) })}\n`);
  if (out !== null) {
    const table = path.join(out, say('batch.table'));
    const failed = put(table, summaryTable(lines));
    if (failed !== null) return refuse(failed);
    process.stdout.write(`${say('command.saved', { path: table })}\n`);
  }
  if (scored === lines.length) return 0;
  return scored === 0 ? 2 : 1;
}
