/**
 * Puts a sheet of ours together cell by cell; row heights follow from the texts, so that nothing is cut off. A name
 * that is merged over rows stands again at the head of the next page: Excel repeats no merged cell.
 */
import { asText } from '../cells/cell-text';
import { pageStarts } from '../print-page';
import type { Rectangle } from '../snapshot';
import { STYLES, TALLEST, heightFor, widthInPoints } from '../styles';
import type { Chart, Content, PlannedCell, SheetPlan, StyleName } from '../write-plan';
import { piecesOf, shortened, widened, type TallText } from './tall-texts';

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  readonly style: StyleName;
}

export interface Page {
  readonly orientation: 'portrait' | 'landscape';
  /** Width in columns of what is printed. */
  readonly columns: number;
  /** The row of the headings: it and all above it stand on every page, and stay in sight. */
  readonly header: number;
}

/** Chinese tables are set with some air. */
const LEAST_HEIGHT = 24;
/** Excel takes about a thousand on a sheet; a table so long is read, not printed. */
const MOST_BREAKS = 200;

export class SheetBuilder {
  #cells: PlannedCell[] = [];
  #placed: Placed[] = [];
  readonly #bars: Omit<Rectangle, 'sheet'>[] = [];
  readonly #charts: Chart[] = [];
  readonly #widths: number[];
  /** The next row to be written. */
  row = 0;

  constructor(
    readonly role: string,
    readonly name: string,
    widths: readonly number[]
  ) {
    this.#widths = [...widths];
  }

  put(column: number, content: Content, style: StyleName, shown = textOf(content), row = this.row): void {
    this.#cells.push({ row, column, content, style });
    this.#placed.push({ row, column, rows: 1, columns: 1, text: shown, style });
  }

  /** One content over several cells; the others bear the look (and so the border) only. */
  span(
    column: number,
    columns: number,
    content: Content,
    style: StyleName,
    { rows = 1, row = this.row, shown = textOf(content) } = {}
  ): void {
    for (let down = 0; down < rows; down += 1)
      for (let across = 0; across < columns; across += 1)
        this.#cells.push({
          row: row + down,
          column: column + across,
          content: down === 0 && across === 0 ? content : { kind: 'value', value: null },
          style,
        });
    this.#placed.push({ row, column, rows, columns, text: shown, style });
  }

  /** Running text over the first columns, in as many rows as it needs. */
  paragraph(columns: number, text: string): void {
    for (const piece of piecesOf(text, 'paragraph', this.#widthOf(0, columns))) {
      this.span(0, columns, asText(piece), 'paragraph');
      this.next();
    }
  }

  next(rows = 1): void {
    this.row += rows;
  }

  bars(area: Omit<Rectangle, 'sheet'>): void {
    this.#bars.push(area);
  }

  chart(chart: Chart): void {
    this.#charts.push(chart);
  }

  /** How many of the first columns leave room of this width in the rest. */
  columnsLeaving(width: number, columns: number): number {
    let left = columns - 1;
    let room = this.#widths[left] ?? 0;
    while (left > 1 && room < width) {
      left -= 1;
      room += this.#widths[left] ?? 0;
    }
    return Math.max(1, left);
  }

  area(row: number, column: number, rows: number, columns: number): Rectangle {
    return { sheet: this.name, row, column, rows, columns };
  }

  build(page: Page): SheetPlan {
    this.#makeRoom(page.columns);
    const pageBreaks = this.#breakPages(page);
    const merges = this.#placed.filter(({ rows, columns }) => rows > 1 || columns > 1);
    const onSheet = (area: Omit<Rectangle, 'sheet'>): Rectangle => ({ sheet: this.name, ...area });
    return {
      role: this.role,
      name: this.name,
      cells: this.#cells,
      merges: merges.map(({ row, column, rows, columns }) => onSheet({ row, column, rows, columns })),
      columnWidths: [...this.#widths],
      rowHeights: this.#heights(page.columns),
      printArea: this.area(0, 0, this.row, page.columns),
      titleRows: { first: 0, last: page.header },
      ...(pageBreaks.length > 0 ? { pageBreaks } : {}),
      orientation: page.orientation,
      frozenRows: page.header + 1,
      dataBars: this.#bars.map(onSheet),
      charts: this.#charts,
    };
  }

  /** No text is higher than a row can be: its column grows, and what is longer still is shortened. */
  #makeRoom(columns: number): void {
    const tall = ({ column, rows, columns: across, style }: Placed): boolean =>
      rows === 1 && across === 1 && column < columns && STYLES[style].wrap;
    const sized = (cell: Placed): TallText => ({ ...cell, width: this.#widthOf(cell.column, 1) });
    for (let column = 0; column < columns; column += 1) {
      const texts = this.#placed.filter((cell) => cell.column === column && tall(cell)).map(sized);
      this.#widths[column] = (this.#widths[column] ?? 0) * widened(texts);
    }
    const whole = new Map<string, string>();
    this.#placed = this.#placed.map((cell) => {
      const text = tall(cell) ? shortened(sized(cell)) : cell.text;
      if (text !== cell.text) whole.set(`${cell.row} ${cell.column}`, text);
      return text === cell.text ? cell : { ...cell, text };
    });
    if (whole.size === 0) return;
    this.#cells = this.#cells.map((cell) => {
      const text = whole.get(`${cell.row} ${cell.column}`);
      return text === undefined ? cell : { ...cell, content: asText(text) };
    });
  }

  /** What is merged over the end of a page is cut there, and its text stands in both parts. */
  #breakPages({ orientation, columns, header }: Page): readonly number[] {
    let tall = this.#placed.filter(({ rows }) => rows > 1);
    if (tall.length === 0) return [];
    const page = { orientation, width: this.#widthOf(0, columns), titleRows: header + 1 };
    const heights = this.#heights(columns).map(({ points }) => points);
    const over = (start: number, { row, rows }: Placed): boolean => row < start && row + rows > start;
    // Best before the line that names the next project.
    const bands = new Set(this.#placed.flatMap(({ style, row }) => (style === 'band' ? [row] : [])));
    const cuts = (start: number): number => tall.filter((cell) => over(start, cell)).length;
    const starts = pageStarts(page, heights, (start) => (bands.has(start) ? -1 : cuts(start)));
    if (starts.length > MOST_BREAKS) return [];
    for (const start of starts)
      tall = tall.flatMap((cell) => {
        const { row, rows } = cell;
        if (!over(start, cell)) return [cell];
        this.#repeat(cell, start);
        return [
          { ...cell, rows: start - row },
          { ...cell, row: start, rows: row + rows - start },
        ];
      });
    this.#placed = [...this.#placed.filter(({ rows }) => rows === 1), ...tall];
    return starts;
  }

  #repeat({ row, column }: Placed, start: number): void {
    const at = (line: number): number => this.#cells.findIndex((cell) => cell.row === line && cell.column === column);
    const [from, to] = [this.#cells[at(row)], this.#cells[at(start)]];
    if (from !== undefined && to !== undefined) this.#cells[at(start)] = { ...to, content: from.content };
  }

  #heights(columns: number): SheetPlan['rowHeights'] {
    const heights = Array.from({ length: this.row }, () => LEAST_HEIGHT);
    const printed = this.#placed.filter((cell) => cell.column < columns && cell.row < this.row);
    for (const cell of printed.filter(({ rows }) => rows === 1))
      heights[cell.row] = Math.max(heights[cell.row] ?? 0, this.#needed(cell));
    for (const cell of printed.filter(({ rows }) => rows > 1)) {
      const own = heights.slice(cell.row, cell.row + cell.rows).reduce((sum, height) => sum + height, 0);
      const last = cell.row + cell.rows - 1;
      const missing = this.#needed(cell) - own;
      if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
    }
    return heights.map((points, row) => ({ row, points: Math.min(points, TALLEST) }));
  }

  #needed({ column, columns, text, style }: Placed): number {
    return STYLES[style].wrap ? heightFor(text, style, this.#widthOf(column, columns)) : LEAST_HEIGHT;
  }

  #widthOf(column: number, columns: number): number {
    return this.#widths.slice(column, column + columns).reduce((sum, one) => sum + widthInPoints(one), 0);
  }
}

const textOf = (content: Content): string =>
  content.kind === 'value' && content.value !== null ? String(content.value) : '';
