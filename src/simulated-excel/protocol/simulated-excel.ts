/**
 * Excel as far as an add-in can see it, without anything of Node or of a browser: requests in, answers and
 * events out, the workbook to look at and to type into.
 */
import { editsOf, isUnchanged } from '../model/edits';
import { ExcelError } from '../model/errors';
import { Workbook } from '../model/workbook';
import type { OtherEngine, Uncalculated } from '../calculation/calculator';
import { openPackage, type WorkbookContent, type WorkbookPackage } from '../package/index';
import { describe, processQuery, type ActionHook, type Answer } from './process-query';
import type { EventEntry } from './events';
import { Grid } from './grid';
import { Session, type SessionOptions } from './session';

export interface ExcelOptions {
  /** Declared ExcelApi requirement set; members above it fail with ApiNotFound. */
  readonly maximum?: string;
  /** Limit of a request and of an answer, in bytes: 5 MB, as in Excel on the web. */
  readonly payloadLimit?: number;
  /** Starts IronCalc, for formulas that are not calculated here. Absent: such formulas keep their value. */
  readonly loadIronCalc?: () => Promise<OtherEngine>;
  /** `as-copy`: read-only, but open to changes that cannot be saved in place; `to-view`: nothing can be changed. */
  readonly opened?: SessionOptions['opened'];
  /** Cells are shown as R1C1, and so are the addresses that names tell. Everything else stays A1. */
  readonly showsR1C1?: boolean;
}
const MAXIMUM = '1.17';
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** The client asks to wait until the person has left the cell. */
const DELAY_FOR_CELL_EDIT = 64;

export class SimulatedExcel {
  readonly workbook: Workbook;
  readonly session: Session;
  /** What a person sees and does. */
  readonly grid: Grid;
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();
  private queue: Promise<unknown> = Promise.resolve();
  actionHook: ActionHook | null = null;

  constructor(
    private readonly file: WorkbookPackage,
    options: ExcelOptions = {}
  ) {
    this.workbook = new Workbook(file.content);
    this.session = new Session(this.workbook, {
      maximum: options.maximum ?? MAXIMUM,
      payloadLimit: options.payloadLimit ?? PAYLOAD_LIMIT,
      loadOther: options.loadIronCalc ?? null,
      opened: options.opened ?? 'to-edit',
      showsR1C1: options.showsR1C1 ?? false,
    });
    this.grid = new Grid(this.session, () => this.deliver());
  }

  static open(bytes: Uint8Array, options: ExcelOptions = {}): SimulatedExcel {
    return new SimulatedExcel(openPackage(bytes), options);
  }

  get content(): WorkbookContent {
    return this.file.content;
  }

  /** One ProcessQuery request, answered with the body's text. Requests are done one after the other. */
  processQuery(bodyText: string, flags = 0): Promise<string> {
    return this.processBody(JSON.parse(bodyText) as unknown, byteLength(bodyText), flags);
  }

  /** The same for a body that has been read already; `bytes` is its size on the wire. */
  processBody(body: unknown, bytes: number, flags = 0): Promise<string> {
    const turn = this.queue.then(() => this.answer(body, bytes, flags));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async answer(body: unknown, bytes: number, flags: number): Promise<string> {
    const { payloadLimit } = this.session.options;
    if (bytes > payloadLimit) return refusal(new ExcelError('RequestPayloadSizeLimitExceeded'));
    if (this.workbook.isEditing) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return refusal(new ExcelError('InvalidOperationInCellEditMode'));
      await this.session.whenEditingEnds();
    }
    const text = JSON.stringify(await processQuery(body, this.session, this.actionHook));
    return byteLength(text) > payloadLimit ? refusal(new ExcelError('ResponsePayloadSizeLimitExceeded')) : text;
  }

  /** Called with what the add-in is to be told; not before the answer of the request that caused it. */
  onEvent(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  /** Hands out the events that have come up. Whoever sends answers calls it after each. */
  deliver(): void {
    const entries = this.session.events.drain();
    if (entries.length > 0) for (const listener of this.listeners) listener(entries);
  }

  /** The workbook as a file; the very bytes that were opened when nothing changed. */
  save(): Uint8Array {
    return this.file.save(editsOf(this.workbook));
  }
  get isChanged(): boolean {
    return !isUnchanged(this.workbook, editsOf(this.workbook));
  }
  /** Formulas that a change made stale and that nothing here can calculate. */
  get uncalculated(): readonly Uncalculated[] {
    return this.session.calculator.uncalculated;
  }
}

function refusal(error: ExcelError): string {
  return JSON.stringify({ Results: [], Error: describe(error, 0, '') } satisfies Answer);
}

const encoder = new TextEncoder();
/** Size in UTF-8. */
export function byteLength(text: string): number {
  // Counting is only worth it where it could matter.
  return text.length * 3 < 1_000_000 ? encoder.encode(text).length : countBytes(text);
}
function countBytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1_000_000) bytes += encoder.encode(text.slice(at, at + 1_000_000)).length;
  return bytes;
}
