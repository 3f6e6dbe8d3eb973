/** Runs of text; every text goes through here into the file, so that no character breaks its XML. */
import { HighlightColor, TextRun } from 'docx';
import type { Run } from '../blocks';
import { legalText } from '../legal-text';

export const textRuns = (runs: readonly Run[]): TextRun[] =>
  runs.map(
    ({ text, mark, bold }) =>
      new TextRun({
        text: legalText(text),
        ...(bold ? { bold } : {}),
        ...(mark ? { highlight: HighlightColor.YELLOW } : {}),
      })
  );
