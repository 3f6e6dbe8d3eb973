/**
 * `npm run report`: scores a workbook file as `npm run score` does, changes nothing in it, and writes the
 * self-evaluation report as a Word file. Exit 0: written, as a draft while points are open. Exit 2: nothing is written.
 */
import { existsSync, statSync } from 'node:fs';
import { scoringWorkbook } from '../application/score-workbook';
import { atOnce } from '../scoring/steps';
import { noteOf } from '../application/stopped';
import { makeReport } from '../report';
import { say } from '../texts';
import { isSameFile, problem, put, refuse, take } from './files';
import { fromCaller } from './from-caller';
import { openFile } from './open-file';
import { reportArguments } from './report-arguments';
import { reportLines } from './report-lines';
import { toleratePipes } from './tolerate-pipes';

async function report(words: readonly string[]): Promise<number> {
  const given = reportArguments(words);
  if ('code' in given) return refuse(given, problem('command.usage-report'));
  const input = fromCaller(given.input);
  const out = fromCaller(given.out);
  if (!existsSync(input) || !statSync(input).isFile())
    return refuse(problem('command.no-such-file', { path: given.input }));
  if (isSameFile(input, out)) return refuse(problem('command.out-is-in'));
  const bytes = take(input, given.input);
  if ('code' in bytes) return refuse(bytes);
  const file = openFile(bytes, given.input);
  if ('code' in file) return refuse(file);
  try {
    const options = { sheets: false, ...(given.standard === null ? {} : { standard: given.standard }) };
    const { read, assessment } = atOnce(scoringWorkbook(await file.workbook.read(), options));
    const made = await makeReport(read.inputs, assessment);
    const failed = put(out, made.bytes);
    if (failed !== null) return refuse(failed);
    process.stdout.write(`${reportLines(assessment).join('\n')}\n${say('command.saved', { path: given.out })}\n`);
    return 0;
  } catch (failure) {
    return refuse(noteOf(failure));
  } finally {
    file.close();
  }
}

toleratePipes();
process.exitCode = await report(process.argv.slice(2));
