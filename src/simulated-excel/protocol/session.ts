/** What lasts between requests: the workbook, the references that the client holds, who listens to what. */
import { Calculator, type OtherEngine } from '../calculation/calculator';
import { ExcelError } from '../model/errors';
import type { Workbook } from '../model/workbook';
import type { HostObject } from '../objects/host-object';
import { RangeRef } from '../model/range-ref';
import { EventRegistry } from './events';

export interface SessionOptions {
  /** The requirement set that this Excel declares; members above it do not exist. */
  readonly maximum: string;
  /** Of a request or an answer, in bytes. */
  readonly payloadLimit: number;
  readonly loadOther: (() => Promise<OtherEngine>) | null;
  readonly opened: 'to-edit' | 'as-copy' | 'to-view';
  readonly showsR1C1: boolean;
}

export class Session {
  readonly calculator: Calculator;
  readonly events: EventRegistry;
  private readonly references = new Map<string, HostObject>();
  private readonly names = new Map<HostObject, string>();
  private nextReference = 1;
  /** Set by suspendApiCalculationUntilNextSync, until the request ends. */
  isCalculationSuspended = false;
  private readonly editEnd: (() => void)[] = [];

  constructor(
    readonly book: Workbook,
    readonly options: SessionOptions
  ) {
    this.calculator = new Calculator(book, options.loadOther);
    this.events = new EventRegistry((ref) => this.refer(ref));
    book.onTouch = (sheet, area) => this.calculator.noteChange(sheet, area);
    book.onStructure = () => this.calculator.noteStructure();
    book.onNames = (names) => this.calculator.noteNames(names);
    book.onEvent = (event) => this.events.take(event);
    book.ranges = () =>
      [...this.references.values()].flatMap(({ target }) => (target instanceof RangeRef ? [target] : []));
    this.noteOpening();
  }

  /** What Excel calculates as it opens a file: all where the file asks for it, else what has no value yet. */
  private noteOpening(): void {
    const { calculatesOnLoad, calculationMode } = this.book.content;
    if (calculatesOnLoad === true) {
      this.calculator.noteAll(null);
      this.requestCalculation();
    } else if (calculationMode !== 'manual') this.calculator.noteValueless();
  }

  /** The calculation that Excel would have done by now. */
  settle(): Promise<void> | undefined {
    if ((this.isCalculationSuspended && !this.isCalculationRequested) || this.calculator.isDone) return undefined;
    const writtenOnly = this.book.calculationMode === 'manual' && !this.isCalculationRequested;
    this.isCalculationRequested = false;
    return this.calculator.recalculate(writtenOnly);
  }
  private isCalculationRequested = false;
  /** Everything stale is calculated, also in manual mode. */
  requestCalculation(): void {
    this.isCalculationRequested = true;
  }

  keep(object: HostObject): string {
    return this.names.get(object) ?? this.refer(object);
  }
  private refer(object: HostObject): string {
    const name = `R${this.nextReference++}`;
    this.references.set(name, object);
    this.names.set(object, name);
    return name;
  }
  release(name: string): void {
    const object = this.references.get(name);
    if (object) this.names.delete(object);
    this.references.delete(name);
  }
  /** The reference by which the client holds an object, if it does. */
  referenceOf(object: HostObject): string | null {
    return this.names.get(object) ?? null;
  }
  referenced(name: string): HostObject {
    const object = this.references.get(name);
    if (!object) throw new ExcelError('InvalidReference', `reference ${name}`);
    return object;
  }
  get heldReferences(): number {
    return this.references.size;
  }

  /** Resolves when the person has left the cell. */
  whenEditingEnds(): Promise<void> {
    return new Promise((resolve) => {
      if (this.book.isEditing) this.editEnd.push(resolve);
      else resolve();
    });
  }
  setEditing(isEditing: boolean): void {
    this.book.isEditing = isEditing;
    if (!isEditing) for (const resume of this.editEnd.splice(0)) resume();
  }
}
