/** Processes side by side, one for each core, each with one workbook at a time. */
import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from '../../texts';
import type { ScoreRequest } from '../score-file';
import { failedLine, type BatchLine } from './batch-line';

/** Beside this module, as a source or bundled like it. */
const WORKER = fileURLToPath(new URL(`./worker${path.extname(import.meta.url)}`, import.meta.url));

/** Lines come as workbooks are done, in no order. */
export async function scoreAll(
  requests: readonly ScoreRequest[],
  told: (line: BatchLine) => void
): Promise<readonly BatchLine[]> {
  const waiting = [...requests].reverse();
  const lines: BatchLine[] = [];
  const count = Math.min(availableParallelism(), requests.length);
  await Promise.all(
    Array.from({ length: count }, async () => {
      let worker: ChildProcess | null = null;
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        worker ??= fork(WORKER, [], { execArgv: process.execArgv });
        const line: BatchLine | null = await scoredBy(worker, next);
        // A process that ended takes only its own workbook with it.
        if (line === null) worker = null;
        const known = line ?? failedLine(next.name, say('batch.crashed'));
        lines.push(known);
        told(known);
      }
      worker?.disconnect();
    })
  );
  return lines;
}

/** Null: the process ended before it answered. */
function scoredBy(worker: ChildProcess, request: ScoreRequest): Promise<BatchLine | null> {
  return new Promise((resolve) => {
    const answered = (line: BatchLine): void => {
      worker.off('exit', ended);
      resolve(line);
    };
    const ended = (): void => {
      worker.off('message', answered);
      resolve(null);
    };
    worker.once('message', answered);
    worker.once('exit', ended);
    worker.send(request);
  });
}
