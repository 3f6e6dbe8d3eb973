/** What the page asks of the workbook's engine, and what the engine tells unasked. The engine runs in a worker. */
import type { Area } from '../../../package/content';
import type { CellDetail, LookTable, Place, RowView, SheetLayout, Statistics, WorkbookView } from './views';

/** `message` is an Office event entry, to be handed to office.js as it is. */
export type OfficeEntry = readonly [category: number, type: number, target: string, message: string, id: number];

export type EngineEvent =
  | { readonly kind: 'changed'; readonly workbook: WorkbookView }
  | { readonly kind: 'selected'; readonly workbook: WorkbookView; readonly place: Place }
  | { readonly kind: 'office'; readonly entries: readonly OfficeEntry[] };

/** A refusal that the person should hear of, by code. */
export class EngineRefusal extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'EngineRefusal';
  }
}

export interface EngineApi {
  open(bytes: Uint8Array, name: string): Promise<WorkbookView>;
  requirements(): Promise<Readonly<Record<string, string>>>;
  processQuery(body: string, flags: number): Promise<string>;
  settings(): Promise<ReadonlyMap<string, string>>;
  saveSettings(settings: ReadonlyMap<string, string>): Promise<void>;
  layout(sheet: string): Promise<{ readonly layout: SheetLayout; readonly looks: LookTable }>;
  tile(sheet: string, index: number): Promise<{ readonly rows: readonly RowView[]; readonly looks: LookTable }>;
  detail(sheet: string, row: number, column: number): Promise<CellDetail>;
  /** Types a rectangle of inputs; one input for a larger area fills it. */
  type(sheet: string, area: Area, inputs: readonly (readonly string[])[]): Promise<void>;
  clear(sheet: string, area: Area): Promise<void>;
  /** Takes back what was entered by hand last, or does it again; null: there is nothing. */
  undo(): Promise<Place | null>;
  redo(): Promise<Place | null>;
  /** Where Ctrl with an arrow leads. */
  edge(
    sheet: string,
    row: number,
    column: number,
    rows: number,
    columns: number
  ): Promise<{ row: number; column: number }>;
  texts(sheet: string, area: Area): Promise<readonly (readonly string[])[]>;
  statistics(sheet: string, area: Area): Promise<Statistics>;
  /** An address or a name, as typed into the name box. */
  find(text: string, sheet: string): Promise<Place | null>;
  select(sheet: string, area: Area): Promise<void>;
  setEditing(isEditing: boolean): Promise<void>;
  resizeColumns(sheet: string, first: number, last: number, pixels: number): Promise<void>;
  resizeRows(sheet: string, first: number, last: number, pixels: number): Promise<void>;
  save(): Promise<Uint8Array>;
}

export type EngineMethod = keyof EngineApi;

export interface EngineCall {
  readonly id: number;
  readonly method: EngineMethod;
  readonly args: readonly unknown[];
}

export type EngineReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly code: string; readonly message: string };

export type WorkerMessage =
  { readonly kind: 'reply'; readonly reply: EngineReply } | { readonly kind: 'event'; readonly event: EngineEvent };
