/** Turns what happens in the workbook into the events that the add-in registered for. */
import { areaAddress } from '../model/address';
import { RangeRef } from '../model/range-ref';
import type { WorkbookEvent } from '../model/workbook';
import type { CellValue } from '../package/content';
import { EVENT_TYPES, WORKBOOK_TARGET } from './event-types';
import { rangeObject } from '../objects/range';
import type { HostObject } from '../objects/host-object';

/** As the client takes it: category, event type, target, arguments as JSON text, id. */
export type EventEntry = readonly [number, number, string, string, number];

const CATEGORY = 65_536;
export class EventRegistry {
  private readonly registered = new Map<string, number>();
  private pending: EventEntry[] = [];
  private nextId = 1;
  /** Off: nothing is told (context.runtime.enableEvents). */
  isEnabled = true;
  /** 'ThisLocalAddin' while a request runs, else nothing: the person did it. */
  trigger: 'ThisLocalAddin' | null = null;

  constructor(private readonly refer: (range: HostObject) => string) {}

  /** Whether the add-in ever listened: then its client may still hold handlers. */
  wasUsed = false;

  register(type: number, target: string): void {
    this.wasUsed = true;
    const key = `${type} ${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }
  unregister(type: number, target: string): void {
    const key = `${type} ${target}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }
  isRegistered(type: number, target: string): boolean {
    return this.registered.has(`${type} ${target}`);
  }

  /** What is to be delivered; the list starts anew. */
  drain(): readonly EventEntry[] {
    const entries = this.pending;
    this.pending = [];
    return entries;
  }

  take(event: WorkbookEvent): void {
    if (!this.isEnabled || event.kind === 'renamed') return;
    const type = EVENT_TYPES[event.kind];
    if (event.kind === 'settings') {
      this.push(type, '', {});
      return;
    }
    const worksheetId = event.sheet.id;
    if (event.kind === 'changed' || event.kind === 'formatted' || event.kind === 'selected') {
      const address = areaAddress(event.area);
      for (const target of [worksheetId, WORKBOOK_TARGET]) {
        if (!this.isRegistered(type, target)) continue;
        const details =
          event.kind === 'changed'
            ? {
                changeType: event.change,
                shiftDirection: 'None',
                referenceId: this.refer(rangeObject(new RangeRef(event.sheet, event.area))),
                ...(event.before !== undefined || event.after !== undefined
                  ? {
                      valueBefore: plain(event.before),
                      valueAfter: plain(event.after),
                      valueTypeBefore: typeName(event.before),
                      valueTypeAfter: typeName(event.after),
                    }
                  : {}),
              }
            : {};
        const trigger = this.trigger === null ? {} : { triggerSource: this.trigger };
        this.push(type, target, { worksheetId, address, source: 'Local', ...trigger, ...details });
      }
      if (event.kind === 'selected') this.push(EVENT_TYPES.documentSelection, '', {});
      return;
    }
    for (const target of [worksheetId, WORKBOOK_TARGET])
      this.push(type, target, {
        worksheetId,
        source: 'Local',
        ...(event.kind === 'calculated' ? { address: 'A1' } : {}),
      });
  }

  private push(type: number, target: string, args: Readonly<Record<string, unknown>>): void {
    if (!this.isRegistered(type, target)) return;
    this.pending.push([CATEGORY, type, target, JSON.stringify(args), this.nextId++]);
  }
}

function isValue(value: unknown): value is CellValue {
  return value !== undefined;
}
function plain(value: unknown): unknown {
  if (!isValue(value) || value === null) return '';
  return typeof value === 'object' ? value.error : value;
}
function typeName(value: unknown): string {
  if (!isValue(value) || value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}
