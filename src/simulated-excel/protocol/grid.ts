/** The person's side: what the sheet shows, and typing, selecting, switching sheets. */
import type { Area, CellLook } from '../package/content';
import { ExcelError } from '../model/errors';
import type { Sheet } from '../model/sheet';
import { shownText } from '../model/text';
import { writeGrid } from '../model/write';
import type { Session } from './session';

export class Grid {
  constructor(
    private readonly session: Session,
    private readonly deliver: () => void
  ) {}

  get sheets(): readonly Sheet[] {
    return this.session.book.sheets;
  }
  get active(): Sheet {
    return this.session.book.active;
  }
  get selection(): Area {
    return this.session.book.selection;
  }
  sheet(name: string): Sheet {
    const sheet = this.session.book.sheetNamed(name);
    if (!sheet) throw new ExcelError('ItemNotFound', `sheet ${name}`);
    return sheet;
  }
  text(sheet: Sheet, row: number, column: number): string {
    return shownText(
      sheet.cells.value(row, column),
      this.look(sheet, row, column).numberFormat,
      this.session.book.date1904
    );
  }
  look(sheet: Sheet, row: number, column: number): CellLook {
    return this.session.book.styles.look(sheet.styleAt(row, column));
  }
  /** What the formula bar shows. */
  input(sheet: Sheet, row: number, column: number): string {
    const formula = sheet.cells.formula(row, column);
    if (formula !== null) return `=${formula}`;
    const value = sheet.cells.value(row, column);
    if (value === null) return '';
    if (typeof value === 'object') return value.error;
    return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  }

  /** Types a text into a cell, as a person does; refused with Excel's errors. */
  async typeInto(sheet: Sheet, row: number, column: number, text: string): Promise<void> {
    writeGrid(this.session.book, sheet, { row, column, rows: 1, columns: 1 }, [[text]]);
    await this.session.settle();
    this.deliver();
  }
  select(sheet: Sheet, area: Area): void {
    this.session.book.select(sheet, area);
    this.deliver();
  }
  activate(sheet: Sheet): void {
    this.session.book.activate(sheet);
    this.deliver();
  }
  /** The person has begun, or ended, typing in a cell. */
  setEditing(isEditing: boolean): void {
    this.session.setEditing(isEditing);
  }
}
