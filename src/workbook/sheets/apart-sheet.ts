/** 各行得分: the lines of ranges beside which there is no room for our columns. */
import { say } from '../../texts';
import { a1, addressOf } from '../cells/addresses';
import { APART_POINTS, APART_SCORE, type ApartRange } from '../planning/apart';
import { asFormula, asNumber, asText } from '../cells/cell-text';
import { deductionContent, noteContent, rateContent, scoreContent } from '../planning/plan-columns';
import type { PlannedRow } from '../planning/plan-rows';
import { cellFrom } from '../planning/sum-formula';
import type { SheetPlan } from '../write-plan';
import { headerRow, heading, type SheetContext } from './context';
import { SheetBuilder } from './sheet-builder';

const WIDTHS = [18, 34, 8, 8, 9, 8, 52];
const COLUMNS = WIDTHS.length;
const HEADINGS = [
  'sheets.row-cell',
  'sheets.row-name',
  'sheets.points',
  'sheets.score',
  'sheets.rate',
  'sheets.deduction',
  'sheets.deduction-note',
];

function putRow(sheet: SheetBuilder, context: SheetContext, row: PlannedRow): void {
  const base = context.rows.get(row.id);
  const cell = base?.nameCell ?? null;
  const name = base?.name ?? '';
  const address = cell === null ? '' : cellFrom(sheet.name, cell);
  const isLive = cell !== null && !context.live.grid(cell.sheet).isBlank(cell.row, cell.column);
  const own = base?.pointsCell ?? null;
  const isLinked = own !== null && row.points !== null && context.live.holds(own, row.points);
  const link = own !== null && isLinked ? cellFrom(sheet.name, own.ref) : '';
  sheet.put(0, asText(cell === null ? '' : a1(cell)), 'text');
  sheet.put(1, isLive ? asFormula(`=IF(${address}="","",${address})`) : asText(name), 'text', name);
  sheet.put(APART_POINTS, isLinked ? asFormula(`=${link}`) : asNumber(row.points), 'points');
  sheet.put(APART_SCORE, scoreContent(sheet.name, row, context.scoreCells).content, 'score');
  sheet.put(4, rateContent(row, APART_SCORE).content, 'rate', '');
  sheet.put(5, deductionContent(row, APART_SCORE).content, 'score', '');
  sheet.put(6, noteContent(row).content, 'note');
  sheet.next();
}

export function apartSheet(
  context: SheetContext,
  ranges: readonly ApartRange[],
  role: string,
  name: string
): SheetPlan {
  const sheet = new SheetBuilder(role, name, WIDTHS);
  heading(sheet, context, { title: say('sheets.apart-title'), columns: COLUMNS, unit: say('sheets.unit-points') });
  const header = sheet.row;
  headerRow(sheet, HEADINGS);
  for (const { table, rows } of ranges) {
    const params = { range: table.name, address: addressOf(table.range) };
    sheet.span(0, COLUMNS, asText(say('sheets.apart-range', params)), 'band');
    sheet.next();
    for (const row of rows) putRow(sheet, context, row);
  }
  if (ranges.length === 0) {
    sheet.span(0, COLUMNS, asText(say('sheets.apart-none')), 'text-centered');
    sheet.next();
  }
  return sheet.build({ orientation: 'landscape', columns: COLUMNS, header });
}
