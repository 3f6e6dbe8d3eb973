/** What every sheet is made from, and what stands at its head. */
import { Decimal } from '../../scoring/decimal';
import type { CellRef, EntityAssessment, IndicatorScore, RowBase, SelfAssessment } from '../../scoring/model';
import { say } from '../../texts';
import { BLANK, asFormula, asNumber, asText } from '../cells/cell-text';
import type { RowOf } from '../planning/deduction-text';
import type { ReadResult } from '../inputs/inputs';
import { rowId } from '../cells/keys';
import type { LiveCells } from '../cells/live-cells';
import { tableOf } from '../planning/plan-rows';
import { cellFrom } from '../planning/sum-formula';
import type { Content } from '../write-plan';
import type { SheetBuilder } from './sheet-builder';
import { isOpenTotal, rowsWithoutPoints } from '../../scoring/open';

export interface SheetContext {
  readonly read: ReadResult;
  readonly assessment: SelfAssessment;
  /** `rowId` → the cell where 得分 stands. */
  readonly scoreCells: ReadonlyMap<string, CellRef>;
  readonly rows: ReadonlyMap<string, RowBase>;
  readonly live: LiveCells;
  readonly printsGrade: boolean;
}

export const scoreId = (score: IndicatorScore): string => rowId(score.key, tableOf(score));

export const rowOfIn =
  ({ rows }: SheetContext): RowOf =>
  (score) =>
    rows.get(scoreId(score)) ?? null;

/** A score as a live link to its cell; the number itself where it has none. */
export function linkedScore(context: SheetContext, home: string, id: string | null, score: Decimal | null): Content {
  const cell = id === null ? undefined : context.scoreCells.get(id);
  if (cell === undefined) return score === null ? BLANK : asNumber(score);
  const address = cellFrom(home, cell);
  return asFormula(`=IF(${address}="","",${address})`);
}

export const openPoints = (entity: EntityAssessment): Decimal => entity.total.openPoints;

/** Whether anything of the workbook is still to be decided: then every sheet is a draft. */
export const isDraft = ({ assessment }: SheetContext): boolean =>
  assessment.entities.some(({ total }) => isOpenTotal(total));

/** Characters that the unit at the right takes. */
const UNIT_WIDTH = 11;

/** Whose sheet it is: the department, and the project where there is one only. */
function owner({ assessment: { entities, particulars } }: SheetContext): string {
  const [only, ...others] = entities;
  const project = only?.level === 'project' && others.length === 0 ? [only.name] : [];
  return [...new Set([...project, particulars.department])].filter((name) => name !== '').join('　');
}

/** Title, whose and which year's it is, unit; and 草稿 while points are open. These rows head every printed page. */
export function heading(
  sheet: SheetBuilder,
  context: SheetContext,
  { title, columns, unit }: { title: string; columns: number; unit: string }
): void {
  const { year } = context.assessment.particulars;
  sheet.span(0, columns, asText(title), 'title');
  sheet.next();
  if (isDraft(context)) {
    const open = Decimal.sum(context.assessment.entities.map(openPoints));
    const rows = context.assessment.entities.reduce((sum, { total }) => sum + rowsWithoutPoints(total), 0);
    const params = { points: open.toString(), rows: String(rows) };
    sheet.span(0, columns, asText(say(rows === 0 ? 'sheets.draft' : 'sheets.draft-rows', params)), 'draft');
    sheet.next();
  }
  const left = sheet.columnsLeaving(UNIT_WIDTH, columns);
  const who = owner(context);
  const line = year === null ? who : say('sheets.subject', { department: who, year: String(year) }).trim();
  sheet.span(0, left, asText(line), 'subject-line');
  sheet.span(left, columns - left, asText(unit), 'unit-line');
  sheet.next();
}

/** The headings of the columns. */
export function headerRow(sheet: SheetBuilder, codes: readonly string[]): void {
  codes.forEach((code, column) => sheet.put(column, asText(say(code)), 'header'));
  sheet.next();
}

/** Of several departments and projects on one sheet each begins with a line that names it. */
export function band(
  sheet: SheetBuilder,
  columns: number,
  { name, level }: Pick<EntityAssessment, 'name' | 'level'>,
  context: SheetContext
): void {
  if (context.assessment.entities.length < 2) return;
  sheet.span(0, columns, asText(say(`sheets.band-${level}`, { name })), 'band');
  sheet.next();
}
