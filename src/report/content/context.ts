/** What every part of the report is written from: the data, the department's own words, and how it is addressed. */
import type { EntityAssessment, EntityInputs, Inputs, SelfAssessment } from '../../scoring/model';
import { say } from '../../texts/report';
import { rowsIn, type RowOf } from '../../workbook/planning/deduction-text';
import { rowId } from '../../workbook/cells/keys';
import { tableOf } from '../../workbook/planning/plan-rows';
import { Chapters } from './chapters';
import { fill } from './words';

/** One department or project, as read and as scored. */
export interface Subject {
  readonly inputs: EntityInputs;
  readonly scored: EntityAssessment;
}

/** Tables are numbered as they stand in the report; a table that is still to be made keeps its number. */
export class TableNumbers {
  private last = 0;

  title(text: string): string {
    this.last += 1;
    return say('report.table', { number: String(this.last), title: text });
  }
}

export interface ReportContext {
  readonly inputs: Inputs;
  readonly assessment: SelfAssessment;
  readonly subjects: readonly Subject[];
  readonly chapters: Chapters;
  readonly rowOf: RowOf;
  readonly tables: TableNumbers;
  /** 2022年度, 2022年; a place to fill in where the workbook does not say. */
  readonly year: string;
  readonly yearShort: string;
  readonly unit: string;
}

function rowsOf(inputs: Inputs): RowOf {
  const rows = rowsIn(inputs);
  return (score) => rows.get(rowId(score.key, tableOf(score))) ?? null;
}

export function contextOf(inputs: Inputs, assessment: SelfAssessment): ReportContext {
  const { year, moneyUnit } = assessment.particulars;
  const stated = (code: string): string =>
    year === null ? fill(say('report.fill-year')) : say(code, { year: String(year) });
  return {
    inputs,
    assessment,
    subjects: inputs.entities.flatMap((entity, index) => {
      const scored = assessment.entities[index];
      return scored === undefined ? [] : [{ inputs: entity, scored }];
    }),
    chapters: new Chapters(inputs.paragraphs),
    rowOf: rowsOf(inputs),
    tables: new TableNumbers(),
    year: stated('report.year'),
    yearShort: stated('report.year-short'),
    unit: moneyUnit ?? fill(say('report.fill-unit')),
  };
}

/** `部门概况` or `项目概况`: the wording for what the report is about. */
export const worded = (code: string, { scored }: Subject): string =>
  scored.level === 'project' ? `${code}-project` : code;
