/** Our looks on ranges: each style in the fewest rectangles, with few calls a rectangle. */
import type { Rectangle } from '../workbook/snapshot';
import { STYLES, type Look } from '../workbook/styles';
import type { PlannedCell, StyleName } from '../workbook/write-plan';

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

interface Run {
  readonly style: StyleName;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

/** Runs of one style down each column, then joined across columns that have the same runs. */
export function styleAreas(sheet: string, cells: readonly PlannedCell[]): readonly (readonly [StyleName, Rectangle])[] {
  const styles = new Map<number, Map<number, StyleName>>();
  for (const { row, column, style } of cells) {
    const rows = styles.get(column) ?? new Map<number, StyleName>();
    rows.set(row, style);
    styles.set(column, rows);
  }
  const columns = [...styles.keys()].sort((left, right) => left - right);
  let open: Run[] = [];
  const done: Run[] = [];
  for (const column of columns) {
    const runs = runsDown(styles.get(column) ?? new Map<number, StyleName>(), column);
    const next: Run[] = runs.map((run) => {
      const left = open.find(
        (one) =>
          one.style === run.style &&
          one.row === run.row &&
          one.rows === run.rows &&
          one.column + one.columns === run.column
      );
      return left === undefined ? run : { ...left, columns: left.columns + 1 };
    });
    done.push(
      ...open.filter(
        (one) =>
          !next.some(
            (run) =>
              run.row === one.row && run.rows === one.rows && run.column === one.column && run.style === one.style
          )
      )
    );
    open = next;
  }
  done.push(...open);
  return done.map(({ style, row, rows, column, columns: count }) => [
    style,
    { sheet, row, column, rows, columns: count },
  ]);
}

function runsDown(rows: ReadonlyMap<number, StyleName>, column: number): readonly Run[] {
  const runs: Run[] = [];
  for (const row of [...rows.keys()].sort((left, right) => left - right)) {
    const style = rows.get(row);
    if (style === undefined) continue;
    const last = runs.at(-1);
    if (last?.style === style && last.row + last.rows === row) runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ style, row, rows: 1, column, columns: 1 });
  }
  return runs;
}

function border(range: Excel.Range, area: { readonly rows: number; readonly columns: number }): void {
  const edges: Excel.BorderIndex[] | string[] = [
    ...EDGES,
    ...(area.rows > 1 ? (['InsideHorizontal'] as const) : []),
    ...(area.columns > 1 ? (['InsideVertical'] as const) : []),
  ];
  for (const edge of edges as readonly (typeof EDGES)[number][])
    range.format.borders.getItem(edge).style = 'Continuous';
}

/** One value for every cell of a range: Excel takes it instead of a grid, which the types do not tell. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** A cell of a sheet of ours. */
export function applyLook(range: Excel.Range, style: StyleName, area: Rectangle): void {
  const look: Look = STYLES[style];
  const { format } = range;
  format.font.name = look.font;
  format.font.size = look.size;
  if (look.bold) format.font.bold = true;
  format.horizontalAlignment = look.horizontal;
  if (look.indent > 0) format.indentLevel = look.indent;
  format.verticalAlignment = 'Center';
  format.wrapText = look.wrap;
  if (look.border) border(range, area);
}

/** A cell beside the person's range: aligned and ruled, in the font that the sheet has. */
export function applyColumnLook(range: Excel.Range, style: StyleName, area: Rectangle): void {
  const look: Look = STYLES[style];
  const { format } = range;
  if (style === 'header') format.font.bold = true;
  format.horizontalAlignment = look.horizontal;
  format.verticalAlignment = 'Center';
  format.wrapText = look.wrap;
  border(range, area);
}
