/**
 * First use: one look at all sheets in three requests (sheets and names, used cells, their contents), within a limit
 * of cells; the cells that the person has selected; an empty table on a sheet of its own.
 */
import { CONTRACT_NAMES, isContractName } from '../workbook/contract';
import type { Rectangle } from '../workbook/snapshot';
import type { WorkbookSurvey } from '../workbook/finding/survey';
import type { TemplateSheet } from '../workbook/finding/templates';
import { brief, type Host } from './host';
import { askForMerges, cellsIn, rangeAt, readBlocks } from './read-blocks';
import { PLACE, placeOf } from './place';
import { isJournalSheet } from './read-journal';
import { askForName, askForTable, foundOf } from './read-names';
import { askAboutSheet, markNamesOf, textOf } from './read-workbook';

/** A table for people is not larger; what is, is data that this add-in does not read. */
const MOST_ROWS = 3000;
const MOST_COLUMNS = 100;
const MOST_CELLS = 300_000;

interface Areas {
  readonly areas: readonly Rectangle[];
  readonly cut: readonly string[];
}

/** The used cells of the sheets as far as they are looked at, in the order of the sheets. */
function withinLimits(used: readonly Rectangle[]): Areas {
  const areas: Rectangle[] = [];
  const cut: string[] = [];
  let left = MOST_CELLS;
  for (const area of used) {
    const part = {
      ...area,
      rows: Math.min(area.rows, MOST_ROWS),
      columns: Math.min(area.columns, MOST_COLUMNS),
    };
    const cells = cellsIn(part);
    if (cells < cellsIn(area) || cells > left) cut.push(area.sheet);
    if (cells > left) continue;
    areas.push(part);
    left -= cells;
  }
  return { areas, cut };
}

export async function surveyWorkbook(host: Host, context: Excel.RequestContext): Promise<WorkbookSurvey> {
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name,items/position,items/visibility,items/protection/protected');
  workbook.protection.load('protected');
  const asked = CONTRACT_NAMES.flatMap((name) => [
    askForName(workbook.names, name, null),
    askForTable(workbook.tables, name),
  ]);
  await host.send(context);

  const shown = worksheets.items.filter(({ name }) => !isJournalSheet(name));
  const questions = shown.map((sheet) => ({
    ...askAboutSheet(context, sheet.id, sheet.name),
    // The one whose properties were asked for.
    sheet,
    name: sheet.name,
  }));
  await host.send(context);

  const { areas, cut } = withinLimits(
    questions.flatMap(({ used, name }) => {
      const place = placeOf(used);
      return place === null ? [] : [{ ...place, sheet: name }];
    })
  );
  const { blocks, rest } = await readBlocks(
    host,
    context,
    areas.map((area) => ({ ...area, full: true })),
    () => {
      const merges = areas.map((area) => [area.sheet, askForMerges(context, area)] as const);
      const scoped = questions.flatMap(({ name: sheet, names }) =>
        names.items.flatMap(({ name }) => (isContractName(name) ? [askForName(names, name, sheet)] : []))
      );
      return () => ({
        merges: new Map(merges.map(([sheet, read]) => [sheet, read()])),
        scoped: scoped.flatMap((one) => foundOf(one) ?? []),
      });
    }
  );
  const found = asked.flatMap((one) => foundOf(one) ?? []);
  return {
    sheets: questions.map(({ name, sheet, mark, names }) => ({
      id: sheet.id,
      name,
      position: sheet.position,
      visible: sheet.visibility === 'Visible',
      isProtected: sheet.protection.protected,
      mark: mark.isNullObject ? null : textOf(mark),
      merges: rest.merges.get(name) ?? [],
      markNames: markNamesOf(names, name),
    })),
    names: [...found, ...rest.scoped].map(({ named }) => named),
    blocks,
    structureProtected: workbook.protection.protected,
    cut,
  };
}

export async function readSelection(host: Host, context: Excel.RequestContext): Promise<Rectangle> {
  const selected = brief(context.workbook.getSelectedRange());
  selected.load(PLACE);
  const sheet = selected.worksheet;
  sheet.load('name');
  await host.send(context);
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = selected;
  return { sheet: sheet.name, row, column, rows, columns };
}

const POINTS_PER_CHARACTER = 5.6;

export async function addTemplate(host: Host, context: Excel.RequestContext, template: TemplateSheet): Promise<void> {
  const { sheet: name, title, headings, lines, widths, range } = template;
  const sheet = context.workbook.worksheets.add(name);
  const at = (row: number, column: number, rows: number, columns: number): Excel.Range =>
    rangeAt(context, { sheet: name, row, column, rows, columns });
  const heading = at(0, 0, 1, 1);
  heading.values = [[title]];
  heading.format.font.bold = true;
  const head = at(range.row, range.column, 1, range.columns);
  head.values = [[...headings]];
  head.format.font.bold = true;
  head.format.wrapText = true;
  if (lines.length > 0) at(range.row + 1, range.column, lines.length, 1).values = lines.map((line) => [line]);
  for (const edge of [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    'InsideHorizontal',
    'InsideVertical',
  ] as const) {
    rangeAt(context, range).format.borders.getItem(edge).style = 'Continuous';
  }
  widths.forEach((width, column) => {
    at(0, column, 1, 1).format.columnWidth = width * POINTS_PER_CHARACTER;
  });
  sheet.activate();
  at(range.row + 1, lines.length > 0 ? range.column + 1 : range.column, 1, 1).select();
  await host.send(context);
}
