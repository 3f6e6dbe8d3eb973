/** 扣分说明: every deduction with its amount, cause and cells, what is still open, and the report's paragraphs. */
import type { EntityAssessment, IndicatorScore, ScorecardNode } from '../../scoring/model';
import { say } from '../../texts';
import { localAddress } from '../cells/addresses';
import { BLANK, asFormula, asNumber, asText } from '../cells/cell-text';
import { deductionNote, paragraphs, scoresBelow, sentence, withoutEnd } from '../planning/deduction-text';
import type { SheetPlan } from '../write-plan';
import { cellsOf } from './cell-list';
import { band, headerRow, heading, linkedScore, rowOfIn, scoreId, type SheetContext } from './context';
import { SheetBuilder } from './sheet-builder';

const WIDTHS = [6, 13, 24, 22, 8, 8, 8, 44, 18];
const COLUMNS = WIDTHS.length;
const HEADINGS = [
  'sheets.number',
  'sheets.level1',
  'sheets.level3',
  'sheets.indicator',
  'sheets.points',
  'sheets.score',
  'sheets.deduction',
  'sheets.deduction-cause',
  'sheets.cells',
];
const POINTS = 4;
const SCORE = 5;
const AMOUNT = 6;

interface Item {
  readonly level1: string;
  readonly leaf: string;
  readonly score: IndicatorScore;
}

function itemsOf(entity: EntityAssessment): readonly Item[] {
  const leavesOf = (node: ScorecardNode): readonly ScorecardNode[] =>
    node.children.length > 0 ? node.children.flatMap(leavesOf) : [node];
  return entity.scorecard.flatMap((top) =>
    leavesOf(top).flatMap((leaf) =>
      scoresBelow(leaf, entity).map((score) => ({ level1: top.name, leaf: leaf.name, score }))
    )
  );
}

function names(sheet: SheetBuilder, position: number, { level1, leaf, score }: Item): void {
  sheet.put(0, asNumberOf(position), 'text-centered');
  sheet.put(1, asText(level1), 'text-centered');
  sheet.put(2, asText(leaf), 'text');
  sheet.put(3, asText(score.name === '' ? leaf : score.name), 'text');
}

const asNumberOf = (position: number) => ({ kind: 'value', value: position }) as const;

function deductions(sheet: SheetBuilder, context: SheetContext, items: readonly Item[]): void {
  const first = sheet.row;
  let position = 0;
  for (const item of items) {
    const cause = withoutEnd(rowOfIn(context)(item.score)?.cause?.text ?? '');
    item.score.deductions.forEach((deduction) => {
      position += 1;
      names(sheet, position, item);
      sheet.put(POINTS, asNumber(item.score.points), 'points');
      sheet.put(SCORE, linkedScore(context, sheet.name, scoreId(item.score), item.score.score), 'score');
      sheet.put(AMOUNT, asNumber(deduction.amount), 'score');
      const told = deductionNote(deduction, item.score);
      const text = cause === '' || told.includes(cause) ? told : say('sheets.told-with-cause', { told, cause });
      sheet.put(7, asText(text), 'note');
      sheet.put(8, asText(cellsOf(deduction.note.cells)), 'text');
      sheet.next();
    });
  }
  if (position === 0) {
    sheet.span(0, COLUMNS, asText(say('sheets.no-deductions')), 'text-centered');
    sheet.next();
    return;
  }
  sheet.span(0, AMOUNT, asText(say('sheets.deductions-total')), 'total-label');
  const range = `${localAddress(first, AMOUNT)}:${localAddress(sheet.row - 1, AMOUNT)}`;
  sheet.put(AMOUNT, asFormula(`=ROUND(SUM(${range}),2)`), 'total-score');
  sheet.span(AMOUNT + 1, COLUMNS - AMOUNT - 1, BLANK, 'text');
  sheet.next();
}

const isOpen = ({ score }: Item): boolean => score.status === 'review' || score.status === 'unscored';

function openItems(sheet: SheetBuilder, items: readonly Item[]): void {
  const open = items.filter(isOpen);
  if (open.length === 0) return;
  sheet.span(0, COLUMNS, asText(say('sheets.open-title')), 'draft');
  sheet.next();
  open.forEach((item, index) => {
    names(sheet, index + 1, item);
    sheet.put(POINTS, asNumber(item.score.points), 'points');
    sheet.put(SCORE, BLANK, 'score');
    sheet.put(AMOUNT, BLANK, 'score');
    sheet.put(7, asText(item.score.problems.map(sentence).join('；')), 'note');
    sheet.put(8, asText(cellsOf([item.score.nameCell, ...item.score.problems.flatMap(({ cells }) => cells)])), 'text');
    sheet.next();
  });
}

/** Running text begins two characters in. */
const INDENT = '　　';

export function deductionSheet(context: SheetContext, role: string, name: string): SheetPlan {
  const sheet = new SheetBuilder(role, name, WIDTHS);
  const { entities } = context.assessment;
  heading(sheet, context, {
    title: say('sheets.deductions-title'),
    columns: COLUMNS,
    unit: say('sheets.unit-points'),
  });
  const header = sheet.row;
  headerRow(sheet, HEADINGS);
  entities.forEach((entity, index) => {
    band(sheet, COLUMNS, entity, context);
    const items = itemsOf(entity);
    deductions(sheet, context, items);
    openItems(sheet, items);
    sheet.next();
    for (const paragraph of paragraphs(entity, rowOfIn(context))) sheet.paragraph(COLUMNS, INDENT + paragraph);
    if (index < entities.length - 1) sheet.next();
  });
  return sheet.build({ orientation: 'landscape', columns: COLUMNS, header });
}
