/** Runs of text; every text goes through here into the file, so that no character breaks its XML. */
import { HighlightColor, TextRun, type IRunOptions } from 'docx';
import type { Run } from '../blocks';
import { legalText } from '../legal-text';

function optionsOf({ text, mark, bold }: Run): IRunOptions {
  const options: IRunOptions = { text: legalText(text), bold };
  return mark ? { ...options, highlight: HighlightColor.YELLOW } : options;
}

export const textRuns = (runs: readonly Run[]): TextRun[] => runs.map((run) => new TextRun(optionsOf(run)));
