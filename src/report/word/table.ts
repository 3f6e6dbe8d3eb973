/** A table of the report: as wide as the text, its heading row on every page, merged groups, cells that grow. */
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Align, ReportTable, Run, TableCell as Cell } from '../blocks';
import { columnWidths } from './column-widths';
import { textRuns } from './runs';
import { STYLE } from './styles';

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const MARGIN = 80;
/** A row stays whole, unless a text in it may be longer than half a page. */
const SHORT_TEXT = 250;
/** A table of no more rows and characters stays on one page; a longer one would leave half a page empty. */
const SHORT_TABLE = { rows: 8, text: 400 } as const;
/** So many rows stay with the last one, so that a total does not stand alone on a page. */
const ROWS_WITH_LAST = 2;

/** Whole widths that add up to the table's. */
function wholeWidths(weights: readonly number[], width: number): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let given = 0;
  let passed = 0;
  return weights.map((weight) => {
    passed += weight;
    const edge = Math.round((passed / sum) * width);
    const own = edge - given;
    given = edge;
    return own;
  });
}

/** Runs on each line of a text with line breaks. */
function linesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runs)
    run.text.split(/[\r\n\u2028\u2029]+/).forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    });
  return lines;
}

const paragraphs = (runs: readonly Run[], style: string, align: Align): readonly Paragraph[] =>
  linesOf(runs).map((line) => new Paragraph({ style, alignment: ALIGNMENT[align], children: textRuns(line) }));

const bodyCell = ({ runs, align, rows, columns }: Cell): TableCell =>
  new TableCell({
    children: paragraphs(runs, STYLE.tableText, align),
    verticalAlign: VerticalAlignTable.CENTER,
    ...(rows > 1 ? { rowSpan: rows } : {}),
    ...(columns > 1 ? { columnSpan: columns } : {}),
  });

const textLength = ({ runs }: Cell): number => runs.reduce((length, { text }) => length + text.length, 0);

export function tableOf(table: ReportTable, width: number): Table {
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(
      ({ heading }) =>
        new TableCell({
          children: paragraphs([{ text: heading, mark: false, bold: false }], STYLE.tableHead, 'center'),
          verticalAlign: VerticalAlignTable.CENTER,
        })
    ),
  });
  const longest = table.rows.map((cells) => Math.max(...cells.map(textLength)));
  const all = table.rows.flat().reduce((length, cell) => length + textLength(cell), 0);
  const staysTogether = table.rows.length <= SHORT_TABLE.rows && all <= SHORT_TABLE.text;
  const last = table.rows.length - 1;
  const rows = table.rows.map(
    (cells, index) =>
      new TableRow({
        cantSplit: (longest[index] ?? 0) <= SHORT_TEXT,
        ...(index < last && (staysTogether || index >= last - ROWS_WITH_LAST) ? { keepNext: true } : {}),
        children: cells.map(bodyCell),
      })
  );
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: wholeWidths(columnWidths(table, width, 2 * MARGIN), width),
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { marginUnitType: WidthType.DXA, left: MARGIN, right: MARGIN, top: 0, bottom: 0 },
    rows: [header, ...rows],
  });
}
