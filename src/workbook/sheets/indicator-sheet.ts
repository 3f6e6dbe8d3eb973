/** 指标完成情况表: 表3 with the score of each indicator and why points are missing. */
import type { EntityAssessment, IndicatorRow } from '../../scoring/model';
import { say } from '../../texts';
import { localAddress } from '../cells/addresses';
import { BLANK, asFormula, asNumber, asText } from '../cells/cell-text';
import { rowNote } from '../planning/deduction-text';
import type { SheetPlan } from '../write-plan';
import { band, headerRow, heading, linkedScore, rowOfIn, scoreId, type SheetContext } from './context';
import { SheetBuilder } from './sheet-builder';

const WIDTHS = [6, 24, 40, 40, 8, 8, 9, 34];
const HEADINGS = [
  'sheets.number',
  'sheets.indicator',
  'sheets.target',
  'sheets.actual',
  'sheets.points',
  'sheets.score',
  'sheets.rate',
  'sheets.deduction-note',
];

const isIndicatorRow = (row: object | null): row is IndicatorRow => row !== null && 'target' in row;

/** 调整后目标值 stands in for the target where it is given. */
const targetOf = ({ target, adjustedTarget }: IndicatorRow): string => {
  const adjusted = adjustedTarget?.text.trim() ?? '';
  return adjusted === '' ? target.text : adjusted;
};

function rows(sheet: SheetBuilder, context: SheetContext, entity: EntityAssessment): void {
  let position = 0;
  for (const score of entity.indicators) {
    const row = rowOfIn(context)(score);
    if (score.table !== 'indicators' || !isIndicatorRow(row)) continue;
    position += 1;
    const points = localAddress(sheet.row, 4);
    const own = localAddress(sheet.row, 5);
    sheet.put(0, { kind: 'value', value: position }, 'text-centered');
    sheet.put(1, asText(score.name), 'text');
    sheet.put(2, asText(targetOf(row)), 'text');
    sheet.put(3, asText(row.actual.text), 'text');
    sheet.put(4, asNumber(score.points), 'points');
    sheet.put(5, linkedScore(context, sheet.name, scoreId(score), score.score), 'score');
    const rated = score.points !== null && !score.points.isZero();
    sheet.put(6, rated ? asFormula(`=IF(${own}="","",${own}/${points})`) : BLANK, 'rate');
    sheet.put(7, asText(rowNote([score])), 'note');
    sheet.next();
  }
}

export function indicatorSheet(context: SheetContext, role: string, name: string): SheetPlan | null {
  const entities = context.assessment.entities.filter(({ indicators }) =>
    indicators.some(({ table }) => table === 'indicators')
  );
  if (entities.length === 0) return null;
  const sheet = new SheetBuilder(role, name, WIDTHS);
  const isDepartment = entities[0]?.level === 'department';
  heading(sheet, context, {
    title: say(isDepartment ? 'sheets.indicators-title' : 'sheets.indicators-title-project'),
    columns: WIDTHS.length,
    unit: say('sheets.unit-points'),
  });
  const header = sheet.row;
  headerRow(sheet, HEADINGS);
  for (const entity of entities) {
    band(sheet, WIDTHS.length, entity, context);
    rows(sheet, context, entity);
  }
  return sheet.build({ orientation: 'landscape', columns: WIDTHS.length, header });
}
