/**
 * The printed page of our sheets, and where one ends. Only the printer knows for certain how much a page takes, so
 * breaks are set where a page is surely not full, best between two groups.
 */

/** Points of each margin. */
export const MARGIN = 50;
/** A4 in points. */
const LONG = 842;
const SHORT = 595;
/** Part of a page that is counted on. */
const SURE = 0.95;
/** Part of a page that may stay blank so that it ends between two groups. */
const SPARE = 0.25;

export interface PrintPage {
  readonly orientation: 'portrait' | 'landscape';
  /** Width in points of what is printed; it is shrunk to one page. */
  readonly width: number;
  /** Rows that head every page. */
  readonly titleRows: number;
}

function roomOf({ orientation, width, titleRows }: PrintPage, heights: readonly number[]): number {
  const [across, down] = orientation === 'portrait' ? [SHORT, LONG] : [LONG, SHORT];
  const scale = Math.min(1, Math.floor(((across - 2 * MARGIN) / width) * 100) / 100);
  const head = heights.slice(0, titleRows).reduce((sum, height) => sum + height, 0);
  return ((down - 2 * MARGIN) * SURE) / scale - head;
}

/** The first row of each page after the first. `cuts`: how many merged cells a break above a row would cut. */
export function pageStarts(
  page: PrintPage,
  heights: readonly number[],
  cuts: (row: number) => number
): readonly number[] {
  const room = roomOf(page, heights);
  const starts: number[] = [];
  let first = page.titleRows;
  let filled = 0;
  for (let row = first; row < heights.length; row += 1) {
    const height = heights[row] ?? 0;
    if (filled > 0 && filled + height > room) {
      const start = bestStart(first, row, heights, room * SPARE, cuts);
      starts.push(start);
      filled = heights.slice(start, row).reduce((sum, one) => sum + one, 0);
      first = start;
    }
    filled += height;
  }
  return starts;
}

/** The row that cuts the fewest, the last of them, among those that leave no more than `spare` blank. */
function bestStart(
  first: number,
  last: number,
  heights: readonly number[],
  spare: number,
  cuts: (row: number) => number
): number {
  let best = last;
  let blank = 0;
  for (let row = last - 1; row > first; row -= 1) {
    blank += heights[row] ?? 0;
    if (blank > spare) break;
    if (cuts(row) < cuts(best)) best = row;
  }
  return best;
}
