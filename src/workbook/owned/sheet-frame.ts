/**
 * Everything of a sheet of ours besides its cells, kept as text in its mark: what Excel does not tell of a sheet
 * (how its charts were made, what is printed) is known when the sheet has to be put back.
 */
import type { Rectangle } from '../snapshot';
import { BLANK } from '../cells/cell-text';
import type { PlannedCell, SheetFrame, SheetPlan, StyleName } from '../write-plan';
import { isRecord, parsed } from './stored-json';

export function frameOf(plan: SheetPlan): SheetFrame {
  const { merges, columnWidths, rowHeights, printArea, titleRows, orientation, frozenRows, dataBars, charts } = plan;
  const page = { printArea, titleRows, orientation, frozenRows };
  const { dropdowns = [], pageBreaks = [] } = plan;
  return {
    merges,
    columnWidths,
    rowHeights,
    ...page,
    dataBars,
    charts,
    ...(pageBreaks.length > 0 ? { pageBreaks } : {}),
    ...stylesOf(plan.cells),
    ...(dropdowns.length > 0 ? { dropdowns } : {}),
  };
}

const MOST_RUNS = 2000;

function stylesOf(cells: readonly PlannedCell[]): Pick<SheetFrame, 'styles'> {
  const runs: [number, number, number, StyleName][] = [];
  const ordered = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  for (const { row, column, style } of ordered) {
    const last = runs.at(-1);
    if (last?.[0] === column && last[3] === style && last[1] + last[2] === row) last[2] += 1;
    else runs.push([column, row, 1, style]);
  }
  return runs.length > 0 && runs.length <= MOST_RUNS ? { styles: runs } : {};
}

/** Cells that bear the looks of a frame, without contents; null: the looks are not known. */
export function styledCells({ styles }: Pick<SheetFrame, 'styles'>): readonly PlannedCell[] | null {
  if (styles === undefined) return null;
  return styles.flatMap(([column, row, rows, style]) =>
    Array.from({ length: rows }, (_, down) => ({ row: row + down, column, content: BLANK, style }))
  );
}

type Runs = readonly (readonly [row: number, rows: number, points: number])[];

/** Heights in runs of neighbouring rows. */
function runsOf(heights: SheetFrame['rowHeights']): Runs {
  const runs: [number, number, number][] = [];
  for (const { row, points } of heights) {
    const last = runs.at(-1);
    if (last?.[2] === points && last[0] + last[1] === row) last[1] += 1;
    else runs.push([row, 1, points]);
  }
  return runs;
}

const heightsOf = (runs: Runs): SheetFrame['rowHeights'] =>
  runs.flatMap(([row, rows, points]) => Array.from({ length: rows }, (_, index) => ({ row: row + index, points })));

export const encodeFrame = (plan: SheetPlan): string => {
  const { rowHeights, ...rest } = frameOf(plan);
  return JSON.stringify({ ...rest, heights: runsOf(rowHeights) });
};

/** Written by us and by nobody else; whatever is not as we write it is as if it were not there. */
export function decodeFrame(text: string): SheetFrame | null {
  const value = parsed(text);
  if (!isRecord(value)) return null;
  const lists = ['merges', 'columnWidths', 'heights', 'dataBars', 'charts'];
  if (!lists.every((key) => Array.isArray(value[key])) || typeof value.printArea !== 'object') return null;
  const { heights, ...rest } = value as unknown as Omit<SheetFrame, 'rowHeights'> & { readonly heights: Runs };
  return { ...rest, rowHeights: heightsOf(heights) };
}

/** The same frame on a sheet that bears another name now. */
export function frameOn(frame: SheetFrame, sheet: string): SheetFrame {
  const before = frame.printArea.sheet;
  const here = (area: Rectangle): Rectangle => (area.sheet === before ? { ...area, sheet } : area);
  return {
    ...frame,
    merges: frame.merges.map(here),
    printArea: here(frame.printArea),
    dataBars: frame.dataBars.map(here),
    charts: frame.charts.map((chart) => ({
      ...chart,
      categories: here(chart.categories),
      values: here(chart.values),
      at: here(chart.at),
    })),
    ...(frame.dropdowns === undefined
      ? {}
      : {
          dropdowns: frame.dropdowns.map((one) => ({
            ...one,
            area: here(one.area),
            choices: 'sheet' in one.choices ? here(one.choices) : one.choices,
          })),
        }),
  };
}
