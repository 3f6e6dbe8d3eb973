/** What a batch says of one workbook: plain data, since it comes from another process. */
import { Decimal } from '../../scoring/decimal';
import type { EntityAssessment, SelfAssessment } from '../../scoring/model';
import { wholeOf } from '../../scoring/whole';
import { noteLine } from '../note-line';
import type { ScoredFile } from '../score-file';
import { rowsWithoutPoints } from '../../scoring/open';

export interface BatchLine {
  /** The file's path below the folder. */
  readonly file: string;
  readonly entity: string;
  readonly standard: string;
  /** 分值, 得分, 待定分值; blank where nothing was scored. */
  readonly points: string;
  readonly score: string;
  readonly openPoints: string;
  /** Open rows whose points are nowhere. */
  readonly withoutPoints: number;
  readonly grade: string;
  /** 勾稽检查 that are errors, and warnings. */
  readonly errors: number;
  readonly warnings: number;
  readonly isScored: boolean;
  /** What stopped it, or what was said beside the score. */
  readonly remark: string;
}

export function failedLine(file: string, remark: string): BatchLine {
  const blank = { entity: '', standard: '', points: '', score: '', openPoints: '', grade: '' };
  return { file, ...blank, withoutPoints: 0, errors: 0, warnings: 0, isScored: false, remark };
}

const ofProject = ({ name, total }: EntityAssessment): string =>
  `${name} ${total.score.toString()}/${total.points.toString()}`;

/** With several projects the department's total, or none: then each project's stands in the remark. */
function scoredLine(file: string, { entities, standard, findings }: SelfAssessment, remark: string): BatchLine {
  if (entities.length === 0) return failedLine(file, remark);
  const whole = wholeOf(entities);
  const told = findings.filter(({ ignored }) => ignored === undefined);
  return {
    file,
    entity: whole?.name ?? entities.map(({ name }) => name).join('、'),
    standard,
    points: whole?.total.points.toString() ?? '',
    score: whole?.total.score.toString() ?? '',
    openPoints: (whole?.total.openPoints ?? Decimal.sum(entities.map(({ total }) => total.openPoints))).toString(),
    withoutPoints: (whole === null ? entities : [whole]).reduce((sum, { total }) => sum + rowsWithoutPoints(total), 0),
    grade: whole?.total.grade ?? '',
    errors: told.filter(({ severity }) => severity === 'error').length,
    warnings: told.filter(({ severity }) => severity === 'warning').length,
    isScored: true,
    remark: whole === null ? [...entities.map(ofProject), remark].filter((text) => text !== '').join('；') : remark,
  };
}

export function lineOf(file: string, { assessment, problems }: ScoredFile): BatchLine {
  const remark = problems.map(noteLine).join(' ');
  return assessment === null ? failedLine(file, remark) : scoredLine(file, assessment, remark);
}
