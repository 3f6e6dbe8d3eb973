/** Our looks on ranges: each property of a look in the fewest rectangles, whatever the cells' other properties are. */
import type { Rectangle } from '../workbook/snapshot';
import { STYLES, type Look } from '../workbook/styles';
import type { PlannedCell, StyleName } from '../workbook/write-plan';
import { rangeOn } from './read-blocks';

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** What cells have in common as a text; null: there is nothing to set. */
type ValueOf = (look: Look) => string | null;

interface Run {
  readonly value: string;
  readonly look: Look;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

type Columns = ReadonlyMap<number, ReadonlyMap<number, Look>>;

/** The cells' looks by column and row, both in their order. */
function looksByColumn(cells: readonly PlannedCell[]): Columns {
  const looks = new Map<number, Map<number, Look>>();
  for (const { row, column, style } of [...cells].sort(
    (left, right) => left.column - right.column || left.row - right.row
  )) {
    const rows = looks.get(column) ?? new Map<number, Look>();
    looks.set(column, rows.set(row, STYLES[style]));
  }
  return looks;
}

/** Runs of one value down each column, then joined across columns that have the same runs. */
function areasOf(columns: Columns, valueOf: ValueOf): readonly Run[] {
  const isBeside = (left: Run, right: Run): boolean =>
    left.value === right.value &&
    left.row === right.row &&
    left.rows === right.rows &&
    left.column + left.columns === right.column;
  let open: readonly Run[] = [];
  const done: Run[] = [];
  for (const [column, rows] of columns) {
    const runs = runsDown(rows, column, valueOf);
    done.push(...open.filter((one) => !runs.some((run) => isBeside(one, run))));
    open = runs.map((run) => {
      const left = open.find((one) => isBeside(one, run));
      return left === undefined ? run : { ...left, columns: left.columns + 1 };
    });
  }
  return [...done, ...open];
}

function runsDown(rows: ReadonlyMap<number, Look>, column: number, valueOf: ValueOf): readonly Run[] {
  const runs: Run[] = [];
  for (const [row, look] of rows) {
    const value = valueOf(look);
    if (value === null) continue;
    const last = runs.at(-1);
    if (last?.value === value && last.row + last.rows === row) runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ value, look, row, rows: 1, column, columns: 1 });
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

interface Property {
  readonly valueOf: ValueOf;
  /** How many properties Excel is told, at most. */
  readonly properties: number;
  readonly set: (range: Excel.Range, look: Look, area: Omit<Rectangle, 'sheet'>) => void;
}

const PROPERTIES: readonly Property[] = [
  {
    valueOf: ({ numberFormat }) => (numberFormat === 'General' ? null : numberFormat),
    properties: 1,
    set: (range, { numberFormat }) => setNumberFormat(range, numberFormat),
  },
  {
    valueOf: ({ font, size }) => `${font} ${size}`,
    properties: 2,
    set: ({ format }, { font, size }) => {
      format.font.name = font;
      format.font.size = size;
    },
  },
  {
    valueOf: ({ bold }) => (bold ? 'bold' : null),
    properties: 1,
    set: ({ format }) => {
      format.font.bold = true;
    },
  },
  {
    valueOf: ({ horizontal }) => horizontal,
    properties: 1,
    set: ({ format }, { horizontal }) => {
      format.horizontalAlignment = horizontal;
    },
  },
  {
    valueOf: ({ indent }) => (indent > 0 ? String(indent) : null),
    properties: 1,
    set: ({ format }, { indent }) => {
      format.indentLevel = indent;
    },
  },
  {
    valueOf: () => 'every cell',
    properties: 1,
    set: ({ format }) => {
      format.verticalAlignment = 'Center';
    },
  },
  {
    valueOf: ({ wrap }) => String(wrap),
    properties: 1,
    set: ({ format }, { wrap }) => {
      format.wrapText = wrap;
    },
  },
  {
    valueOf: ({ border: ruled }) => (ruled ? 'ruled' : null),
    properties: 6,
    set: (range, _, area) => border(range, area),
  },
];

/** A property of the looks of some cells. */
export interface LookArea {
  /** How many properties Excel is told. */
  readonly properties: number;
  readonly set: (sheet: Excel.Worksheet) => void;
}

/** The looks of the cells of a sheet of ours. */
export function lookAreas(cells: readonly PlannedCell[]): readonly LookArea[] {
  const columns = looksByColumn(cells);
  return PROPERTIES.flatMap(({ valueOf, properties, set }) =>
    areasOf(columns, valueOf).map(({ look, row, rows, column, columns: width }) => {
      const area = { row, column, rows, columns: width };
      return {
        properties,
        set: (sheet: Excel.Worksheet) => {
          set(rangeOn(sheet, area), look, area);
        },
      };
    })
  );
}

export function applyLooks(sheet: Excel.Worksheet, cells: readonly PlannedCell[]): void {
  for (const { set } of lookAreas(cells)) set(sheet);
}

/**
 * A cell beside the person's range: aligned and ruled. Its font is that of the range, once that is known; a note
 * wraps once the heights of its rows are known (see note-wrap.ts).
 */
export function applyColumnLook(range: Excel.Range, style: StyleName, area: Rectangle): void {
  const look: Look = STYLES[style];
  const { format } = range;
  if (style === 'header') format.font.bold = true;
  format.horizontalAlignment = look.horizontal;
  format.verticalAlignment = 'Center';
  if (style !== 'note') format.wrapText = look.wrap;
  border(range, area);
}
