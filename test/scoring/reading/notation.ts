/**
 * The tables' notation. A row expects `ask`, or its measures: comparator and target, unit, actual, met
 * (`>=95 % 98.2 y; =12 次 10 n`); `-` stands for nothing, `~` before it means that asking is right too.
 * A last column, where a table has one, is the row's kind (`output`) or the level above it (`数量指标`).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndicatorKind, Measure, Reading } from '../../../src/scoring/model';
import type { ReadingPolicy, RowText } from '../../../src/scoring/reading';
import { kindOf } from '../../../src/workbook/inputs/inputs-rows';

export interface Case {
  readonly row: RowText;
  readonly expected: string;
}

export const BY_NAME: ReadingPolicy = { bareNumber: 'by-name' };

export const rowText = (name: string, target: string, actual: string, more: Partial<RowText> = {}): RowText => ({
  name,
  target,
  targetHeading: '',
  actual,
  actualHeading: '',
  year: 2022,
  kind: null,
  levels: [],
  ...more,
});

const KINDS: readonly IndicatorKind[] = ['output', 'benefit', 'satisfaction', 'cost'];
const kindNamed = (kind: string): IndicatorKind | null => KINDS.find((known) => known === kind) ?? null;

export function casesOf(table: string): readonly Case[] {
  const [, ...lines] = readFileSync(join(__dirname, 'cases', `${table}.tsv`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [name = '', target = '', actual = '', year = '', expected = '', place = ''] = line.split('\t');
    return {
      row: rowText(name, target.replace(/\\n/g, '\n'), actual.replace(/\\n/g, '\n'), {
        year: Number(year),
        kind: kindNamed(place) ?? kindOf(place),
        levels: place === '' || kindNamed(place) !== null ? [] : [place],
      }),
      expected,
    };
  });
}

const nothing = (text: string): string => (text === '' ? '-' : text);

function written(measure: Measure): string {
  const target = measure.comparator === 'text' ? ' -' : (measure.target?.toString() ?? '-');
  const high = measure.targetHigh === null ? '' : `~${measure.targetHigh.toString()}`;
  const met = measure.met === null ? '?' : measure.met ? 'y' : 'n';
  return `${measure.comparator}${target}${high} ${nothing(measure.unit)} ${measure.actual?.toString() ?? '-'} ${met}`;
}

/** What a person would be asked about: a problem, or readings that differ in what they say. */
export function isAsked(reading: Reading): boolean {
  const outcomes = new Set(
    reading.candidates.map(({ measures }) =>
      measures.map(({ met, actual }) => `${String(met)}${met === true ? '' : (actual?.toString() ?? '')}`).join()
    )
  );
  return reading.problems.length > 0 || outcomes.size !== 1;
}

/** The first candidate in the tables' notation, or `ask`. */
export const outcomeOf = (reading: Reading): string =>
  isAsked(reading) ? 'ask' : (reading.candidates[0]?.measures ?? []).map(written).join('; ');

export function agrees(expected: string, outcome: string): boolean {
  if (!expected.startsWith('~')) return outcome === expected;
  return outcome === 'ask' || outcome === expected.slice(1);
}
