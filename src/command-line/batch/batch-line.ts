/** What a batch says of one workbook: plain data, since it comes from another process. */
import type { SelfAssessment } from '../../scoring/model';
import { noteLine } from '../note-line';
import type { ScoredFile } from '../score-file';

export interface BatchLine {
  /** The file's path below the folder. */
  readonly file: string;
  readonly entity: string;
  readonly standard: string;
  /** 分值, 得分, 待定分值; blank where nothing was scored. */
  readonly points: string;
  readonly score: string;
  readonly openPoints: string;
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
  return { file, ...blank, errors: 0, warnings: 0, isScored: false, remark };
}

/** With several projects the department's total, else the only one. */
function scoredLine(file: string, { entities, standard, findings }: SelfAssessment, remark: string): BatchLine {
  const [first] = entities;
  if (first === undefined) return failedLine(file, remark);
  const { name, total } = first;
  const told = findings.filter(({ ignored }) => ignored === undefined);
  return {
    file,
    entity: name,
    standard,
    points: total.points.toString(),
    score: total.score.toString(),
    openPoints: total.openPoints.toString(),
    grade: total.grade ?? '',
    errors: told.filter(({ severity }) => severity === 'error').length,
    warnings: told.filter(({ severity }) => severity === 'warning').length,
    isScored: true,
    remark,
  };
}

export function lineOf(file: string, { assessment, problems }: ScoredFile): BatchLine {
  const remark = problems.map(noteLine).join(' ');
  return assessment === null ? failedLine(file, remark) : scoredLine(file, assessment, remark);
}
