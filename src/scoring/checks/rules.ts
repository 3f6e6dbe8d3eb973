/**
 * The rules before they are used: bands with gaps or two scores, sentences against 分值 or against each other, lines of
 * 规则_评分标准 for no row, metrics that nobody defines, indicators of the standard that are missing.
 */
import { overridesFor, readSentence, sentenceOf } from '../assessment/sentence-rule';
import { Decimal } from '../decimal';
import type { Cell, CellRef, EntityInputs, Finding, Inputs, RowBase } from '../model';
import { foldName } from '../names';
import { checkRule } from '../rules';
import type { MetricName } from '../rules/rule';
import { sumOfPoints } from '../points-sum';
import type { Standard } from '../standards/standard';
import { finding } from './finding';

const folded = ({ text }: Cell): string => text.normalize('NFKC').replace(/[\s。;；,，]/g, '');

const rowsOf = (entity: EntityInputs): readonly RowBase[] => [...(entity.scorecard ?? []), ...entity.indicators];

/** Two different sentences for one row: which of them counts is said. */
function twoSentences(row: RowBase, { overrides }: Inputs): readonly Finding[] {
  const used = sentenceOf(row, overrides);
  if (used === null) return [];
  const others = overridesFor(row, overrides).filter(({ rule }) => rule !== used && folded(rule) !== folded(used));
  return others.map(({ rule }) =>
    finding('warning', 'rules.two-sentences', { name: row.name, used: used.text, other: rule.text }, [
      used.ref,
      rule.ref,
    ])
  );
}

const UNSOUND = ['rule.bands-valley', 'rule.contradicts-points', 'rule.bands-gap', 'rule.bands-overlap'];

/** 分值 of a row that shares a merged cell is not its own: nothing is compared with it. */
function soundRule(row: RowBase, entity: EntityInputs, { overrides }: Inputs, standard: Standard): readonly Finding[] {
  const cell = sentenceOf(row, overrides);
  if (cell === null) return [];
  const points = row.pointsGroup === null ? row.points : null;
  const { rule, problems } = readSentence(cell, row.name, points);
  // A sentence that contradicts itself or 分值 is not used; what keeps it from being read is told at its row.
  const unsound = problems.filter(({ code }) => UNSOUND.includes(code));
  const checked = rule === null || problems.length > 0 ? unsound : checkRule(rule, points);
  const found = checked.map(({ code, params, cells }) =>
    finding(code === 'rule.bands-gap' ? 'warning' : 'error', code, { ...params, name: row.name }, [
      ...cells,
      ...(code === 'rule.contradicts-points' ? [row.pointsCell?.ref] : []),
    ])
  );
  return rule === null || problems.length > 0
    ? found
    : [...found, ...unknownMetric(row, rule.metric, cell.ref, entity, standard)];
}

/** The text that the rule would read instead of a metric: 实际情况 or 实际完成值. */
function factOf(row: RowBase, entity: EntityInputs): string {
  const scorecard = entity.scorecard?.find((one) => one === row)?.fact;
  return (scorecard ?? entity.indicators.find((one) => one === row)?.actual)?.text.trim() ?? '';
}

function unknownMetric(
  row: RowBase,
  metric: MetricName | 'fact',
  cell: CellRef,
  entity: EntityInputs,
  standard: Standard
): readonly Finding[] {
  if (metric === 'fact' || standard.metrics.some((known) => known.metric === metric)) return [];
  if (factOf(row, entity) !== '') return [];
  return [finding('warning', 'rules.metric-unknown', { name: row.name, standard: standard.name }, [cell])];
}

function withoutRow({ entities, overrides }: Inputs, standard: Standard): readonly Finding[] {
  if (overrides.length === 0) return [];
  const rows = entities.flatMap(rowsOf);
  const known = new Set([
    ...rows.map(({ name }) => foldName(name)),
    ...standard.indicators.map(({ name }) => foldName(name)),
  ]);
  const used = new Set(rows.flatMap((row) => overridesFor(row, overrides)));
  return overrides
    .filter((line) => !used.has(line) && (line.row !== undefined || !known.has(foldName(line.name))))
    .map(({ name, nameCell, rule }) => finding('warning', 'rules.no-such-row', { name }, [nameCell, rule.ref]));
}

/** Told only where points are missing too: a scorecard of 100 points is complete in its own way. */
function missingIndicators({ scorecard }: EntityInputs, standard: Standard): readonly Finding[] {
  if (scorecard === null) return [];
  const seen = new Set<string>();
  const sum = sumOfPoints(
    scorecard.flatMap(({ points, pointsGroup }) => {
      if (points === null || (pointsGroup !== null && seen.has(pointsGroup))) return [];
      if (pointsGroup !== null) seen.add(pointsGroup);
      return [points];
    })
  );
  const first = scorecard[0]?.nameCell;
  if (first === undefined || sum.compare(Decimal.HUNDRED) >= 0) return [];
  const names = new Set(scorecard.map(({ name }) => foldName(name)));
  const missing = standard.indicators.filter(
    ({ name, synonyms }) => ![name, ...synonyms].some((wording) => names.has(foldName(wording)))
  );
  // Where hardly anything is the standard's, the scorecard is another one.
  if (missing.length * 2 > standard.indicators.length) return [];
  return missing.map(({ name, points }) =>
    finding('info', 'rules.missing-indicator', { name, points: points?.toString() ?? '', standard: standard.name }, [
      first,
    ])
  );
}

export const checkRules = (inputs: Inputs, standard: Standard): readonly Finding[] => [
  ...inputs.entities.flatMap((entity) => [
    ...rowsOf(entity).flatMap((row) => [...soundRule(row, entity, inputs, standard), ...twoSentences(row, inputs)]),
    ...missingIndicators(entity, standard),
  ]),
  ...withoutRow(inputs, standard),
];
