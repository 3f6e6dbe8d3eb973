/** The standards that the product knows, and how one is chosen. A new one is a data file and a line here. */
import { foldName } from '../names';
import { onceFor } from '../once-for';
import { general } from './general';
import { guangzhou2022 } from './guangzhou-2022';
import { integratedSystem } from './integrated-system';
import { mof2013 } from './mof-2013';
import { mof2020 } from './mof-2020';
import type { Standard, StandardIndicator } from './standard';

export { GRADE_BANDS, gradeOf } from './grade';
export type { MetricFormula, ReverseRule, Standard, StandardIndicator, Tier } from './standard';

export const STANDARDS: readonly Standard[] = [guangzhou2022, mof2020, integratedSystem, mof2013, general];

export const standardById = (id: string): Standard | null =>
  STANDARDS.find((standard) => standard.id === id.trim().toLowerCase()) ?? null;

const namesOf = (indicator: StandardIndicator): readonly string[] =>
  [indicator.name, ...indicator.synonyms].map(foldName);

type NameIndex = ReadonlyMap<string, readonly StandardIndicator[]>;

/** Every row asks by its name: the names of a standard are folded once. */
const indexOf = onceFor((standard: Standard): NameIndex => {
  const index = new Map<string, StandardIndicator[]>();
  for (const indicator of standard.indicators)
    for (const name of new Set(namesOf(indicator))) {
      const bearers = index.get(name);
      if (bearers === undefined) index.set(name, [indicator]);
      else bearers.push(indicator);
    }
  return index;
});

/** The standard's indicators that bear this name (a name may stand twice). */
export const indicatorsNamed = (standard: Standard, name: string): readonly StandardIndicator[] =>
  indexOf(standard).get(foldName(name)) ?? [];

interface Fit {
  readonly standard: Standard;
  /** Of the standard's names, how many stand in the workbook; of the workbook's, how many are the standard's. */
  readonly covered: number;
  readonly known: number;
  /** How many of the workbook's names are the standard's, and whether a row of it is among them. */
  readonly names: number;
  readonly hasRow: boolean;
}

const ENOUGH = 0.5;
/** A part of a standard's scorecard is known by at least two of its names with hardly any other among them. */
const NEARLY_ALL = 0.8;
const FEWEST_NAMES = 2;

function fitOf(standard: Standard, names: ReadonlySet<string>): Fit {
  const own = new Map(standard.indicators.map((indicator) => [foldName(indicator.name), namesOf(indicator)]));
  const covered = [...own.values()].filter((wordings) => wordings.some((wording) => names.has(wording))).length;
  const every = new Set([...own.values()].flat());
  for (const { level1, level2 } of standard.indicators) {
    if (level1 !== '') every.add(foldName(level1));
    if (level2 !== '') every.add(foldName(level2));
  }
  const known = [...names].filter((name) => every.has(name)).length;
  return {
    standard,
    covered: covered / own.size,
    known: known / names.size,
    names: known,
    hasRow: covered > 0,
  };
}

/**
 * The standard whose names fit the scorecard's rows (or, without a scorecard, the levels of 表3) best: at least
 * half of the names on both sides, or a part of its scorecard with next to no other names. The module of the 一体化 system is never guessed, it is chosen.
 */
export function bestStandard(names: readonly string[]): Standard {
  const folded = new Set(names.map(foldName).filter((name) => name !== ''));
  const fits = STANDARDS.filter((standard) => standard.indicators.length > 0 && standard !== integratedSystem)
    .map((standard) => fitOf(standard, folded))
    .filter(
      ({ covered, known, names: found, hasRow }) =>
        (covered >= ENOUGH && known >= ENOUGH) || (known >= NEARLY_ALL && found >= FEWEST_NAMES && hasRow)
    )
    .sort((left, right) => right.covered + right.known - (left.covered + left.known));
  return fits[0]?.standard ?? general;
}
