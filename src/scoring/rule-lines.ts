/**
 * The standard in use as a table: each row with the sentence that it is scored by and where that comes from. A row that
 * the standard scores by a rule without a wording of its own has no sentence; typing one overrides it.
 */
import { feedKind, standardIndicatorFor } from './assessment/feeds';
import type { Decimal } from './decimal';
import type { EntityInputs, Inputs, Note, RowBase, RowKey, ScorecardRow } from './model';
import { readRuleSentence, restate, sentenceFor } from './rules';
import type { ReadableRule } from './rules/rule';
import type { Standard } from './standards/standard';

export interface RuleLine {
  /** null: a row of the standard that the workbook does not have as such. */
  readonly row: RowKey | null;
  readonly name: string;
  readonly points: Decimal | null;
  /** Empty where there is none. */
  readonly sentence: string;
  /** What applies where the sentence is empty. */
  readonly unworded: Note;
  readonly source: Note;
}

const note = (code: string, params: Note['params'] = {}, cells: Note['cells'] = []): Note => ({ code, params, cells });

const ofRow = ({ key, name, points }: RowBase) => ({ row: key, name, points });

function ofStandard(rule: ReadableRule, name: string, points: Decimal | null) {
  return {
    sentence: sentenceFor(rule) ?? '',
    unworded: restate(rule, { points, name, cell: null }),
    source: note('kept.rule-of-standard', { source: rule.source }),
  };
}

function ownSentence(row: RowBase): RuleLine | null {
  if (row.rule === null || row.rule.text.trim() === '') return null;
  return {
    ...ofRow(row),
    sentence: row.rule.text,
    unworded: note('kept.no-rule'),
    source: note('kept.rule-of-row', {}, [row.rule.ref]),
  };
}

function scorecardLine(row: ScorecardRow, standard: Standard): RuleLine {
  const own = ownSentence(row);
  if (own !== null) return own;
  const known = standardIndicatorFor(row, standard);
  if (known !== null && typeof known.scoredBy !== 'string')
    return { ...ofRow(row), ...ofStandard(known.scoredBy, row.name, row.points) };
  const unworded = note(feedKind(row, standard) === null ? 'kept.no-rule' : 'kept.rule-fed');
  return { ...ofRow(row), sentence: '', unworded, source: note('kept.rule-nowhere') };
}

function linesOf(entity: EntityInputs, standard: Standard): readonly RuleLine[] {
  if (entity.scorecard !== null) return entity.scorecard.map((row) => scorecardLine(row, standard));
  const measured = { unworded: note('kept.rule-by-target'), source: note('kept.rule-nowhere') };
  return entity.indicators.map((row) => ownSentence(row) ?? { ...ofRow(row), ...measured, sentence: '' });
}

export function ruleLines({ entities }: Inputs, standard: Standard): readonly RuleLine[] {
  const lines = entities.flatMap((entity) => linesOf(entity, standard));
  if (entities.every(({ scorecard }) => scorecard !== null)) return lines;
  // 执行率 and the like are scored from the budget also where no scorecard has them.
  const more = standard.indicators.flatMap(({ name, points, scoredBy }): readonly RuleLine[] =>
    typeof scoredBy === 'string' || lines.some((line) => line.name === name)
      ? []
      : [{ row: null, name, points, ...ofStandard(scoredBy, name, points) }]
  );
  return [...more, ...lines];
}

/** 读作: how a sentence is understood, in plain words. */
export function readAs(sentence: string, line: Pick<RuleLine, 'name' | 'points' | 'unworded'>): Note {
  if (sentence.trim() === '') return line.unworded;
  const { restatement, problems } = readRuleSentence(sentence, { points: line.points, name: line.name, cell: null });
  const [problem] = problems;
  return problem ?? restatement ?? note('rule.unread', { name: line.name, unread: sentence });
}
