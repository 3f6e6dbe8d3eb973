/** The optional ranges of words: 规则_评分标准, 任务_重点工作, 报告_文字. */
import type { Note, Paragraph, RuleOverride, TaskRow } from '../../scoring/model';
import { a1, addressOf } from '../cells/addresses';
import { cellIn, filledCellIn, neededCellIn, saidIn } from './inputs-rows';
import { cleanName, isNoteLabel } from '../cells/labels';
import type { FoundTable } from '../tables/tables';

interface Placed<Content> {
  readonly row: number;
  readonly content: Content;
}

const rowsOf = <Content>(table: FoundTable, read: (row: number) => Content | null): readonly Placed<Content>[] => {
  const placed: Placed<Content>[] = [];
  for (let row = table.found.headerRow + 1; row < table.range.row + table.range.rows; row += 1) {
    const content = read(row);
    if (content !== null) placed.push({ row, content });
  }
  return placed;
};

export const readOverrides = (table: FoundTable): readonly Placed<RuleOverride>[] =>
  rowsOf(table, (row) => {
    const nameCell = filledCellIn(table, row, 'name');
    const rule = saidIn(table, row, 'rule');
    if (nameCell === null || rule === null || isNoteLabel(nameCell.text)) return null;
    return { name: cleanName(nameCell.text), nameCell: nameCell.ref, rule };
  });

/** A sentence beside no name is for no row: it is told, and not used. */
export const rulesWithoutName = (table: FoundTable): readonly Note[] =>
  rowsOf(table, (row): Note | null => {
    const rule = saidIn(table, row, 'rule');
    if (rule === null || filledCellIn(table, row, 'name') !== null || rule.ref.row !== row) return null;
    return { code: 'workbook.rule-without-name', params: { cell: a1(rule.ref), text: rule.text }, cells: [rule.ref] };
  }).map(({ content }) => content);

/** Headings, and not one line that says anything. */
export const rulesWithoutLines = (table: FoundTable): readonly Note[] =>
  rowsOf(table, (row) => saidIn(table, row, 'rule')).length > 0
    ? []
    : [
        {
          code: 'workbook.rules-without-lines',
          params: { name: table.name, range: addressOf(table.range) },
          cells: [{ sheet: table.range.sheet, row: table.range.row, column: table.range.column }],
        },
      ];

export const readTasks = (table: FoundTable): readonly Placed<TaskRow>[] =>
  rowsOf(table, (row) => {
    const task = filledCellIn(table, row, 'task');
    if (task === null || isNoteLabel(task.text)) return null;
    const goal = neededCellIn(table, row, 'goal');
    const result = neededCellIn(table, row, 'result');
    return { task, goal, result };
  });

/** A chapter's label stands once above its paragraphs. */
export function readParagraphs(table: FoundTable): readonly Placed<Paragraph>[] {
  let chapter = '';
  return rowsOf(table, (row) => {
    chapter = cleanName(cellIn(table, row, 'chapter')?.text ?? '') || chapter;
    const text = filledCellIn(table, row, 'content');
    return text === null ? null : { chapter, text };
  });
}
