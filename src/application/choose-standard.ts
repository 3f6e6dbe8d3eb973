/** Which standard a run uses: the one asked for, the one that the workbook names, else the one that fits best. */
import type { Finding, Inputs } from '../scoring/model';
import { sameName } from '../scoring/names';
import { bestStandard, standardById, STANDARDS } from '../scoring/standards';
import type { Standard } from '../scoring/standards/standard';

export interface ChosenStandard {
  readonly standard: Standard;
  /** Set where the workbook names a standard that is not known: another one was taken by fit. */
  readonly finding: Finding | null;
}

const byNameOrId = (text: string): Standard | null =>
  standardById(text.trim()) ?? STANDARDS.find((standard) => sameName(standard.name, text)) ?? null;

/** A scorecard is known by its rows and levels; without one only the outermost levels tell the form. */
const namesOf = (inputs: Inputs): readonly string[] =>
  inputs.entities.flatMap(({ scorecard, indicators }) =>
    scorecard === null
      ? indicators.flatMap((row) => row.levels.slice(0, 1).map((level) => level.name))
      : scorecard.flatMap((row) => [row.name, ...row.levels.map((level) => level.name)])
  );

/** null: `asked` is no known standard. */
export function chooseStandard(inputs: Inputs, asked: string | undefined): ChosenStandard | null {
  if (asked !== undefined) {
    const standard = standardById(asked);
    return standard === null ? null : { standard, finding: null };
  }
  const stated = inputs.particulars.standard;
  if (stated.trim() === '') return { standard: bestStandard(namesOf(inputs)), finding: null };
  const standard = byNameOrId(stated);
  if (standard !== null) return { standard, finding: null };
  const best = bestStandard(namesOf(inputs));
  return {
    standard: best,
    finding: {
      severity: 'error',
      note: {
        code: 'application.standard-not-known',
        params: { text: stated, used: best.id, known: STANDARDS.map((one) => one.id).join('、') },
        cells: [],
      },
    },
  };
}
