/**
 * The engine's side of the page: the simulated Excel with one open workbook, answering what EngineApi asks.
 * After everything that changed something the page is told, and office.js gets the events it registered for.
 */
import { ExcelError } from '../../../model/errors';
import type { Sheet } from '../../../model/sheet';
import type { Workbook } from '../../../model/workbook';
import { writeGrid } from '../../../model/write';
import { openPackage, PackageError, type Area } from '../../../package';
import { SimulatedExcel } from '../../../protocol/simulated-excel';
import { chartViews } from './chart-views';
import { dataBars } from './data-bars';
import { EngineRefusal, type EngineApi, type EngineEvent } from './engine-api';
import { placeOf } from './find-place';
import { EditHistory, type Undone } from './edit-history';
import { detailOf, edgeOf, statisticsOf, textsOf } from './questions';
import { columnCharacters, rowPoints, sheetLayout } from './sheet-layout';
import { tileOf } from './sheet-tiles';
import { loadIronCalc } from './load-iron-calc';
import { TextMeasure } from './text-measure';
import type { CellDetail, LookTable, Place, RowView, SheetLayout, Statistics, WorkbookView } from './views';

interface Opened {
  readonly excel: SimulatedExcel;
  readonly name: string;
  readonly edits: EditHistory;
  /** Looks that the page has been sent. */
  readonly sent: Set<number>;
}

export class WorkbookService implements EngineApi {
  readonly #measure = new TextMeasure();
  #opened: Opened | null = null;

  constructor(private readonly tell: (event: EngineEvent) => void) {}

  get #open(): Opened {
    if (this.#opened === null) throw new Error('No workbook is open.');
    return this.#opened;
  }
  get #book(): Workbook {
    return this.#open.excel.workbook;
  }

  open(bytes: Uint8Array, name: string): Promise<WorkbookView> {
    return refusing(() => {
      const excel = new SimulatedExcel(openPackage(bytes), { loadIronCalc });
      this.#opened = { excel, name, edits: new EditHistory(excel.workbook), sent: new Set() };
      excel.onEvent((entries) => this.tell({ kind: 'office', entries }));
      return this.#view();
    });
  }

  #view(): WorkbookView {
    const book = this.#book;
    return {
      name: this.#open.name,
      sheets: book.sheets
        .filter(({ state, kind }) => state === 'visible' && kind === 'worksheet')
        .map(({ id, name, tabColor }) => ({ id, name, color: tabColor })),
      active: book.active.id,
      selection: book.selection,
      isChanged: book.isDirty,
    };
  }

  #sheet(id: string): Sheet {
    const sheet = this.#book.sheets.find((each) => each.id === id);
    if (sheet === undefined) throw new EngineRefusal('ItemNotFound');
    return sheet;
  }

  requirements(): Promise<Readonly<Record<string, string>>> {
    return Promise.resolve({ ExcelApi: this.#open.excel.session.options.maximum, SharedRuntime: '1.1' });
  }

  async processQuery(body: string, flags: number): Promise<string> {
    const { excel } = this.#open;
    const before = this.#where();
    const written = this.#written();
    const answer = await excel.processQuery(body, flags);
    if (this.#opened?.excel === excel) {
      if (this.#written() !== written) this.#open.edits.end();
      this.#tellChange(before);
      // office.js hears of events after the answer to the request that caused them.
      setTimeout(() => excel.deliver(), 0);
    }
    return answer;
  }

  #where(): string {
    const { active, selection } = this.#book;
    return JSON.stringify([active.id, selection]);
  }

  /** Another number whenever a cell was written. */
  #written(): number {
    return this.#book.sheets.reduce((sum, { cells }) => sum + cells.version, 0);
  }

  #tellChange(before: string): void {
    const { active, selection } = this.#book;
    const workbook = this.#view();
    if (this.#where() === before) this.tell({ kind: 'changed', workbook });
    else this.tell({ kind: 'selected', workbook, place: { sheet: active.id, area: selection } });
  }

  settings(): Promise<ReadonlyMap<string, string>> {
    return Promise.resolve(this.#book.settings);
  }

  saveSettings(settings: ReadonlyMap<string, string>): Promise<void> {
    const book = this.#book;
    book.settings.clear();
    for (const [key, value] of settings) book.settings.set(key, value);
    book.changed.add('settings');
    book.isDirty = true;
    this.tell({ kind: 'changed', workbook: this.#view() });
    return Promise.resolve();
  }

  layout(id: string): Promise<{ layout: SheetLayout; looks: LookTable }> {
    return refusing(() => {
      const sheet = this.#sheet(id);
      const layout = sheetLayout(this.#book, sheet, this.#measure, chartViews(this.#book, sheet));
      return { layout, looks: this.#looks([0, ...layout.columns.map(({ look }) => look)]) };
    });
  }

  tile(id: string, index: number): Promise<{ rows: readonly RowView[]; looks: LookTable }> {
    return refusing(() => {
      const sheet = this.#sheet(id);
      const { rows } = tileOf(this.#book, sheet, index, dataBars(sheet));
      const numbers = rows.flatMap(({ look, cells }) => [look ?? 0, ...cells.map((cell) => cell.look)]);
      return { rows, looks: this.#looks(numbers) };
    });
  }

  /** Only what the page has not been sent yet. */
  #looks(numbers: readonly number[]): LookTable {
    const { sent } = this.#open;
    const fresh = [...new Set(numbers)].filter((number) => !sent.has(number));
    for (const number of fresh) sent.add(number);
    return fresh.map((number) => [number, this.#book.styles.look(number)] as const);
  }

  detail(id: string, row: number, column: number): Promise<CellDetail> {
    return refusing(() => detailOf(this.#book, this.#sheet(id), row, column));
  }

  edge(
    id: string,
    row: number,
    column: number,
    rows: number,
    columns: number
  ): Promise<{ row: number; column: number }> {
    return refusing(() => edgeOf(this.#sheet(id), { row, column }, { rows, columns }));
  }

  texts(id: string, area: Area): Promise<readonly (readonly string[])[]> {
    return refusing(() => textsOf(this.#book, this.#sheet(id), area));
  }

  statistics(id: string, area: Area): Promise<Statistics> {
    return refusing(() => statisticsOf(this.#sheet(id), area));
  }

  find(text: string, id: string): Promise<Place | null> {
    return refusing(() => placeOf(this.#book, text, this.#sheet(id)));
  }

  type(id: string, area: Area, inputs: readonly (readonly string[])[]): Promise<void> {
    const [[only] = []] = inputs;
    const isOne = inputs.length === 1 && inputs[0]?.length === 1;
    return this.#edit(() => this.#write(this.#sheet(id), area, isOne ? only : inputs));
  }

  clear(id: string, area: Area): Promise<void> {
    return this.#edit(() => {
      const sheet = this.#sheet(id);
      const used = sheet.cells.usedArea(true);
      if (used === null) return;
      const rows = Math.min(area.rows, used.row + used.rows - area.row);
      const columns = Math.min(area.columns, used.column + used.columns - area.column);
      if (rows > 0 && columns > 0) this.#write(sheet, { ...area, rows, columns }, '');
    });
  }

  #write(sheet: Sheet, area: Area, inputs: unknown): void {
    const forget = this.#open.edits.begin(sheet, area);
    try {
      writeGrid(this.#book, sheet, area, inputs);
    } catch (error) {
      forget();
      throw error;
    }
  }

  undo(): Promise<Place | null> {
    return this.#again((edits) => edits.undo());
  }

  redo(): Promise<Place | null> {
    return this.#again((edits) => edits.redo());
  }

  async #again(step: (edits: EditHistory) => Undone | null): Promise<Place | null> {
    const moved: Undone[] = [];
    await this.#edit(() => {
      const undone = step(this.#open.edits);
      if (undone !== null) moved.push(undone);
    });
    const [undone] = moved;
    return undone === undefined ? null : { sheet: undone.sheet.id, area: undone.area };
  }

  resizeColumns(id: string, first: number, last: number, pixels: number): Promise<void> {
    return this.#edit(() => {
      for (const band of this.#sheet(id).columnBands(first, last)) {
        band.hidden = pixels === 0;
        if (pixels > 0) band.width = columnCharacters(pixels);
      }
    });
  }

  resizeRows(id: string, first: number, last: number, pixels: number): Promise<void> {
    return this.#edit(() => {
      const sheet = this.#sheet(id);
      for (let row = first; row <= last; row += 1) {
        const band = sheet.rowBand(row);
        band.hidden = pixels === 0;
        if (pixels > 0) band.height = rowPoints(pixels);
      }
      sheet.changed.add('rows');
    });
  }

  async #edit(change: () => void): Promise<void> {
    const { excel } = this.#open;
    await refusing(change);
    excel.workbook.isDirty = true;
    await excel.session.settle();
    excel.deliver();
    this.tell({ kind: 'changed', workbook: this.#view() });
  }

  select(id: string, area: Area): Promise<void> {
    return refusing(() => this.#open.excel.grid.select(this.#sheet(id), area));
  }

  setEditing(isEditing: boolean): Promise<void> {
    this.#opened?.excel.grid.setEditing(isEditing);
    return Promise.resolve();
  }

  save(): Promise<Uint8Array> {
    return refusing(() => this.#open.excel.save());
  }
}

/** What Excel refuses becomes a refusal by code; everything else stays a fault. */
async function refusing<T>(run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ExcelError || error instanceof PackageError) throw new EngineRefusal(error.code);
    throw error;
  }
}
