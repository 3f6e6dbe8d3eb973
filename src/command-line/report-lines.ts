/** What the score command prints: the total, and what needs attention with its cells. */
import type { EntityAssessment, Note, SelfAssessment } from '../scoring/model';
import { rowsWithoutPoints } from '../scoring/open';
import { wholeOf } from '../scoring/whole';
import { say } from '../texts';
import { noteLine } from './note-line';

const line = (note: Note): string => `  ${noteLine(note)}`;

function totalLine(entity: EntityAssessment, standard: string): string {
  const { points, score, grade, openPoints } = entity.total;
  const rows = rowsWithoutPoints(entity.total);
  const params = {
    name: entity.name === '' ? '合计' : entity.name,
    points: points.toString(),
    score: score.toString(),
    open: openPoints.toString(),
    rows: String(rows),
    grade: grade === null ? '' : `，${grade}`,
    standard,
  };
  if (rows > 0) return say('command.provisional-rows', params);
  return say(openPoints.isZero() ? 'command.summary' : 'command.provisional', params);
}

const noWhole = ({ entities }: SelfAssessment): readonly string[] =>
  entities.length > 0 && wholeOf(entities) === null
    ? [say('command.no-whole', { count: String(entities.length) })]
    : [];

export function reportLines(assessment: SelfAssessment): readonly string[] {
  // A text was read without knowing its place: the row is found by its name's cell.
  const open = assessment.entities.flatMap((entity) =>
    entity.indicators.flatMap(({ problems, warnings, nameCell }) =>
      [...problems, ...warnings].map((note) => (note.cells.length === 0 ? { ...note, cells: [nameCell] } : note))
    )
  );
  const findings = assessment.findings.filter(({ ignored }) => ignored === undefined).map((finding) => finding.note);
  const attention = [...open, ...findings].map(line);
  return [
    ...noWhole(assessment),
    ...assessment.entities.map((entity) => totalLine(entity, assessment.standard)),
    ...(attention.length === 0 ? [] : [say('command.attention'), ...new Set(attention)]),
  ];
}
