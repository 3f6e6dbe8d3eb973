/**
 * What was entered by hand, to be undone and redone: the cells as they stood before. What an add-in writes ends it,
 * as it does in Excel: what was there before could no longer be put back truly.
 */
import type { Area, CellValue } from '../../../package/content';
import { NO_STYLE } from '../../../model/cell-store';
import type { Sheet } from '../../../model/sheet';
import type { Workbook } from '../../../model/workbook';

interface StoodCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly style: number;
}

interface Edit {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly cells: readonly (readonly StoodCell[])[];
}

export interface Undone {
  readonly sheet: Sheet;
  readonly area: Area;
}

const MOST_EDITS = 100;

function standing(sheet: Sheet, area: Area): Edit {
  const cells = Array.from({ length: area.rows }, (_row, r) => {
    const row = sheet.cells.row(area.row + r);
    return Array.from({ length: area.columns }, (_column, c): StoodCell => {
      const column = area.column + c;
      return {
        value: row?.value(column) ?? null,
        formula: row?.formula(column) ?? null,
        style: row?.style(column) ?? NO_STYLE,
      };
    });
  });
  return { sheet, area, cells };
}

function putBack(book: Workbook, { sheet, area, cells }: Edit): void {
  cells.forEach((line, r) => {
    const row = sheet.cells.writable(area.row + r);
    line.forEach(({ value, formula, style }, c) => {
      const column = area.column + c;
      row.setFormula(column, formula);
      row.setValue(column, value);
      row.setStyle(column, style);
    });
  });
  book.touch(sheet, area);
}

export class EditHistory {
  #done: Edit[] = [];
  #undone: Edit[] = [];

  constructor(private readonly book: Workbook) {}

  /** Before an area is changed by hand. Taken back where the change is refused. */
  begin(sheet: Sheet, area: Area): () => void {
    const edit = standing(sheet, area);
    const undone = this.#undone;
    this.#undone = [];
    this.#done.push(edit);
    if (this.#done.length > MOST_EDITS) this.#done.shift();
    return () => {
      this.#done = this.#done.filter((one) => one !== edit);
      this.#undone = undone;
    };
  }

  end(): void {
    this.#done = [];
    this.#undone = [];
  }

  undo(): Undone | null {
    return this.#move(this.#done, this.#undone);
  }

  redo(): Undone | null {
    return this.#move(this.#undone, this.#done);
  }

  #move(from: Edit[], to: Edit[]): Undone | null {
    const edit = from.pop();
    if (edit === undefined || !this.book.sheets.includes(edit.sheet)) return null;
    to.push(standing(edit.sheet, edit.area));
    putBack(this.book, edit);
    return { sheet: edit.sheet, area: edit.area };
  }
}
