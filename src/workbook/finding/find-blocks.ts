/** The tables of a sheet, found by their headings: where each stands and which names fit it, the likeliest first. */
import type { SheetGrid } from '../cells/cells-grid';
import { CONTRACT_NAMES, type ContractName } from '../contract';
import { lastRowOfTable } from './find-extent';
import { isRuledOut, weightOfFit } from './find-fit';
import { pairsIn } from './find-pairs';
import { HeadingRows, type Stretch } from './find-headings';
import { cleanName } from '../cells/labels';
import type { Rectangle } from '../snapshot';
import { particularsHeadings } from '../tables/tables';
import { findHeadings, type FoundHeadings } from '../tables/tables-headings';

export interface Fit {
  readonly name: ContractName;
  readonly weight: number;
  readonly found: FoundHeadings;
  /** From the headings to the last filled row. */
  readonly range: Rectangle;
}

export interface TableBlock {
  /** Of the likeliest name. */
  readonly range: Rectangle;
  /** The nearest line above it that stands alone in its row; empty when there is none. */
  readonly title: string;
  readonly fits: readonly Fit[];
}

/** Headings of three tiers at most; what is looked at to see whether a row begins a table. */
const TIERS = 3;
const LINES_ABOVE = 4;

const isFunds = (name: ContractName): boolean => name.startsWith('预算_');

/** A table of figures ends where its columns of amounts begin to hold words. */
function withoutWords(grid: SheetGrid, range: Rectangle, found: FoundHeadings): Rectangle {
  const columns = (['initial', 'adjusted', 'outturn'] as const).flatMap((role) => found.columns.get(role) ?? []);
  for (let row = found.headerRow + 1; row < range.row + range.rows; row += 1) {
    const isWords = columns.some((column) => {
      const merge = grid.mergeAt(row, column);
      const value = merge === null ? grid.valueAt(row, column) : grid.valueAt(merge.row, merge.column);
      return typeof value === 'string' && /\p{sc=Han}{2}/u.test(value.replace(/万元|亿元|不适用|暂无/g, ''));
    });
    if (isWords) return { ...range, rows: Math.max(row - range.row, found.headerRow - range.row + 1) };
  }
  return range;
}

const isUnitLine = (line: string): boolean => /^[（(]?(?:金额)?单位[:：]/.test(line);

/** A line above a table. A label with something beside it (主管部门 | 某局) belongs to a form and is no title. */
interface LineAbove {
  readonly text: string;
  readonly isAlone: boolean;
}

function linesAbove(grid: SheetGrid, stretch: Stretch): readonly LineAbove[] {
  const lines: LineAbove[] = [];
  for (let row = stretch.row - 1; row >= Math.max(0, stretch.row - LINES_ABOVE); row -= 1) {
    const texts: string[] = [];
    let figures = 0;
    for (let column = 0; column <= stretch.lastColumn; column += 1) {
      const value = grid.valueAt(row, column);
      if (typeof value === 'number') figures += 1;
      if (typeof value === 'string' && cleanName(value) !== '') texts.push(value);
    }
    const text = texts.find(({ length }) => length <= 60);
    // The unit of the amounts often stands at the right of a title.
    const beside = texts.filter((one) => one !== text && !isUnitLine(one)).length + figures;
    if (text !== undefined) lines.push({ text: cleanName(text), isAlone: beside === 0 });
  }
  return lines;
}

const isYearLine = (line: string): boolean => /^[（(]?20\d{2}\s*年?度?[）)]?$/.test(line);

/** 填报单位：某局, in one cell. */
const isAnswered = (line: string): boolean => /^[^:：]{1,12}[:：]/.test(line);

/** With the year, which often has a line of its own below the title. */
function titleIn(lines: readonly LineAbove[]): string {
  const alone = lines.flatMap(({ text, isAlone }) => (isAlone && !isAnswered(text) ? text : []));
  const title = alone.find((line) => !isYearLine(line)) ?? '';
  const year = alone.find(isYearLine) ?? '';
  return /20\d{2}/.test(title) ? title : `${title}${year}`;
}

class BlockFinder {
  readonly #headings: HeadingRows;

  constructor(private readonly grid: SheetGrid) {
    this.#headings = new HeadingRows(grid);
  }

  find(): readonly TableBlock[] {
    const blocks: TableBlock[] = [];
    for (const row of this.#headings.rows) {
      for (const stretch of this.#joined(this.#headings.stretches(row))) {
        if (blocks.some(({ range }) => this.#overlaps(range, stretch))) continue;
        const block = this.#blockAt(stretch);
        if (block !== null) blocks.push(block);
      }
    }
    return [...blocks, ...this.#particulars(blocks)];
  }

  #particulars(blocks: readonly TableBlock[]): readonly TableBlock[] {
    return pairsIn(this.grid).flatMap((range): readonly TableBlock[] => {
      const stretch = { row: range.row, firstColumn: range.column, lastColumn: range.column + 1 };
      if (blocks.some((block) => this.#overlaps(block.range, stretch))) return [];
      const found = particularsHeadings(this.grid, range);
      const weight = weightOfFit('基本_信息', { grid: this.grid, range, found, titles: this.grid.name });
      return [
        { range, title: titleIn(linesAbove(this.grid, stretch)), fits: [{ name: '基本_信息', weight, found, range }] },
      ];
    });
  }

  /** The table that a rectangle of the person's choice holds, however it is cut. */
  within(range: Rectangle, name: ContractName): Fit | null {
    const found = findHeadings(this.grid, range, name);
    if (found.problems.length > 0) return null;
    return { name, found, range, weight: weightOfFit(name, { grid: this.grid, range, found, titles: this.grid.name }) };
  }

  #overlaps(range: Rectangle, { row, firstColumn, lastColumn }: Stretch): boolean {
    return (
      row >= range.row &&
      row < range.row + range.rows &&
      firstColumn < range.column + range.columns &&
      lastColumn >= range.column
    );
  }

  /** A stretch that is no table by itself stands beside a blank column of the table next to it. */
  #joined(stretches: readonly Stretch[]): readonly Stretch[] {
    if (stretches.length < 2 || stretches.every((stretch) => this.#blockAt(stretch) !== null)) return stretches;
    const joined: Stretch[] = [];
    for (const stretch of stretches) {
      const before = joined.at(-1);
      if (before === undefined || (this.#blockAt(stretch) !== null && this.#blockAt(before) !== null)) {
        joined.push(stretch);
        continue;
      }
      joined[joined.length - 1] = { ...before, lastColumn: stretch.lastColumn };
    }
    return joined;
  }

  #blockAt(stretch: Stretch): TableBlock | null {
    const lines = linesAbove(this.grid, stretch);
    const titles = lines.map(({ text }) => text);
    const fits = CONTRACT_NAMES.flatMap((name) => this.#fit(stretch, name, titles) ?? []).sort(
      (left, right) => right.weight - left.weight
    );
    const [best] = fits;
    if (best === undefined) return null;
    return { range: best.range, title: titleIn(lines), fits };
  }

  /** The row is the first of the headings, or above them and joined to them by merged cells: 评价指标 over the levels. */
  #begins({ row, firstColumn, lastColumn }: Stretch, { firstHeaderRow }: FoundHeadings): boolean {
    if (firstHeaderRow <= row || firstHeaderRow >= row + TIERS) return firstHeaderRow === row;
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const merge = this.grid.mergeAt(row, column);
      if (merge !== null && merge.row <= row && merge.row + merge.rows > firstHeaderRow && merge.columns === 1)
        return true;
    }
    return false;
  }

  #fit(stretch: Stretch, name: ContractName, titlesAbove: readonly string[]): Fit | null {
    const { row, firstColumn, lastColumn } = stretch;
    const bottom = this.grid.extent?.lastRow ?? row;
    const area = (last: number): Rectangle => ({
      sheet: this.grid.name,
      row,
      column: firstColumn,
      rows: last - row + 1,
      columns: lastColumn - firstColumn + 1,
    });
    const first = findHeadings(this.grid, area(Math.min(bottom, row + TIERS + LOOK_AHEAD)), name);
    if (first.problems.some(({ code }) => code === 'workbook.missing-heading') || !this.#begins(stretch, first))
      return null;
    const last = lastRowOfTable(this.grid, this.#headings, stretch, first.headerRow, name === '基本_信息');
    const whole = area(last);
    const range = isFunds(name) ? withoutWords(this.grid, whole, first) : whole;
    const found = findHeadings(this.grid, range, name);
    if (found.problems.some(({ code }) => code === 'workbook.missing-heading') || !this.#begins(stretch, found))
      return null;
    const grounds = { grid: this.grid, range, found, titles: [this.grid.name, ...titlesAbove].join(' ') };
    const weight = weightOfFit(name, grounds);
    return weight <= 0 || isRuledOut(name, grounds) ? null : { name, weight, found, range };
  }
}

/** Rows below the headings that tell whether a column holds anything. */
const LOOK_AHEAD = 20;

export const findBlocks = (grid: SheetGrid): readonly TableBlock[] => new BlockFinder(grid).find();

/** null: the rectangle lacks a heading that the name needs. */
export const fitWithin = (grid: SheetGrid, range: Rectangle, name: ContractName): Fit | null =>
  new BlockFinder(grid).within(range, name);
