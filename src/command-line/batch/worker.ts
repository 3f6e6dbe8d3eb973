/** A process of a batch: scores the workbooks that it is sent, one after another. */
import type { ScoreRequest } from '../score-file';
import { scoreFile } from '../score-file';
import { failedLine, lineOf, type BatchLine } from './batch-line';

/** One workbook's failure is its own: the next one is scored. */
async function lineFor(request: ScoreRequest): Promise<BatchLine> {
  try {
    return lineOf(request.name, await scoreFile(request));
  } catch (failure) {
    return failedLine(request.name, failure instanceof Error ? failure.message : String(failure));
  }
}

process.on('message', (request: ScoreRequest) => {
  void lineFor(request).then((line) => process.send?.(line));
});
