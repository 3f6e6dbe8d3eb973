/** What the workbook holds after a plan was written: the snapshot of the next run, without an Excel. */
import {
  MARK_NAME,
  columnMarkName,
  encodeMark,
  sheetMarkName,
  type SheetMark,
} from '../../../src/workbook/owned/ownership';
import type { Block, MarkName, RawValue, SheetInfo, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { Content, WritePlan } from '../../../src/workbook/write-plan';
import { blockOf, sheetInfo } from './published-report';

const typed = (content: Content): RawValue => (content.kind === 'formula' ? content.formula : (content.value ?? ''));

function cellsOf(block: Block | undefined): Map<string, RawValue> {
  const cells = new Map<string, RawValue>();
  block?.formulas.forEach((line, row) => {
    line.forEach((value, column) => cells.set(`${row + block.row},${column + block.column}`, value));
  });
  return cells;
}

function markNames(sheet: string, id: string, mark: SheetMark): readonly MarkName[] {
  return [
    { name: MARK_NAME, text: id, range: null },
    ...(mark.role === null ? [] : [{ name: sheetMarkName(mark.role), text: id, range: null }]),
    ...mark.columns.map(({ range, kind, column, row }) => ({
      name: columnMarkName(range, kind),
      text: null,
      range: { sheet, row: row - 1, column, rows: 1, columns: 1 },
    })),
  ];
}

export function applyPlan(snapshot: WorkbookSnapshot, plan: WritePlan): WorkbookSnapshot {
  const sheets: SheetInfo[] = [...snapshot.sheets];
  const grids = new Map(sheets.map(({ name }) => [name, cellsOf(snapshot.blocks.find(({ sheet }) => sheet === name))]));
  for (const column of plan.columns) {
    const grid = grids.get(column.sheet);
    if (column.isNew) grid?.set(`${column.headerRow},${column.column}`, column.header);
    for (const cell of column.cells) if (cell !== null) grid?.set(`${cell.row},${cell.column}`, typed(cell.content));
  }
  for (const sheet of plan.sheets) {
    const standing = sheets.findIndex(({ name }) => name === sheet.name);
    const info = sheetInfo(sheet.name, sheets.length, { merges: sheet.merges });
    if (standing === -1) sheets.push(info);
    else sheets[standing] = { ...(sheets[standing] ?? info), merges: sheet.merges };
    const grid = grids.get(sheet.name) ?? new Map<string, RawValue>();
    const { rows = 0, columns = 0 } = sheet.replaces ?? {};
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1) grid.delete(`${row},${column}`);
    for (const { row, column, content } of sheet.cells) grid.set(`${row},${column}`, typed(content));
    grids.set(sheet.name, grid);
  }
  const marked = sheets.map((info) => {
    const mark = plan.marks?.find(({ sheet }) => sheet === info.name)?.mark;
    if (mark === undefined) return info;
    const own = { ...mark, id: info.id };
    return { ...info, mark: encodeMark(own), markNames: markNames(info.name, info.id, own) };
  });
  const blocks = [...grids].map(([name, cells]) =>
    blockOf(
      name,
      [...cells].map(([place, value]) => {
        const [row = 0, column = 0] = place.split(',').map(Number);
        return [row, column, value] as const;
      })
    )
  );
  return { ...snapshot, sheets: marked, blocks };
}
