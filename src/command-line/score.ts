/**
 * `npm run score`: reads, scores and writes a workbook file, or every one in a folder, with the add-in's own code
 * through the unmodified Office.js on the simulated Excel. Exit 0: scored. Exit 2: nothing was, and nothing is
 * written. Exit 1: some workbooks of a folder were not.
 */
import { existsSync, statSync } from 'node:fs';
import { say } from '../texts';
import { scoreFolder } from './batch/score-folder';
import { problem, refuse } from './files';
import { fromCaller } from './from-caller';
import { reportLines } from './report-lines';
import { isNote, scoreArguments } from './score-arguments';
import { scoreFile } from './score-file';
import { toleratePipes } from './tolerate-pipes';

async function score(words: readonly string[]): Promise<number> {
  const given = scoreArguments(words);
  if (isNote(given)) return refuse(given, problem('command.usage'));
  const request = {
    ...given,
    name: given.input,
    input: fromCaller(given.input),
    out: given.out === null ? null : fromCaller(given.out),
    json: given.json === null ? null : fromCaller(given.json),
  };
  if (existsSync(request.input) && statSync(request.input).isDirectory()) return scoreFolder(request);
  const { assessment, problems } = await scoreFile(request);
  if (assessment === null) return refuse(...problems);
  process.stdout.write(`${reportLines(assessment).join('\n')}\n`);
  if (given.out !== null) process.stdout.write(`${say('command.saved', { path: given.out })}\n`);
  refuse(...problems);
  return 0;
}

toleratePipes();
process.exitCode = await score(process.argv.slice(2));
