/**
 * The simulated Excel in Node: the unmodified Office.js client in a realm of its own, with a workbook behind it.
 * Everything the client sends is counted, and a test can make a request fail.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { JSDOM } from 'jsdom';
import { ironCalc } from '../../calculation/iron-calc';
import { openPackage, type WorkbookPackage } from '../../package/index';
import { byteLength, SimulatedExcel, type ExcelOptions } from '../../protocol/simulated-excel';
import { connect, type Wire } from './wire';

export interface OpenExcel {
  /** The namespaces as the client made them: `Excel.run(…)`. */
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly simulation: SimulatedExcel;
  /** The requests so far, and how to disturb them. */
  readonly wire: Wire;
  save(): Uint8Array;
  /** Nothing may be sent afterwards: the client is used again for another workbook. */
  close(): void;
}

interface Realm {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & {
    readonly HostBridge: { init(bridge: unknown): void };
  };
  close(): void;
}

const locate = createRequire(`${process.cwd()}/package.json`);
let client: Script | null = null;
/** Read and compiled once for all workbooks. */
function clientScript(): Script {
  if (client) return client;
  const path = locate.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  client = new Script(readFileSync(path, 'utf8'), { filename: path });
  return client;
}

/** A window with the client in it. */
function newRealm(): Realm {
  const dom = new JSDOM('<!doctype html><title>simulated Excel</title>', {
    runScripts: 'outside-only',
    url: 'https://localhost/',
  });
  const context = dom.getInternalVMContext();
  clientScript().runInContext(context);
  const { Excel, OfficeExtension } = context as unknown as Omit<Realm, 'close'>;
  return { Excel, OfficeExtension, close: () => dom.window.close() };
}

/** Clients of closed workbooks: making one takes longer than opening a file. */
const idle: Realm[] = [];
const MOST_IDLE = 2;

/** Opens a file, or a workbook that is in memory already. */
export function openExcel(file: Uint8Array | WorkbookPackage, options: ExcelOptions = {}): OpenExcel {
  const simulation = new SimulatedExcel(file instanceof Uint8Array ? openPackage(file) : file, {
    loadIronCalc: () =>
      Promise.resolve(ironCalc(new Uint8Array(readFileSync(locate.resolve('@ironcalc/wasm/wasm_bg.wasm'))))),
    ...options,
  });
  const realm = idle.pop() ?? newRealm();
  const { bridge, wire } = connect(simulation, byteLength);
  realm.OfficeExtension.HostBridge.init(bridge);
  let isClosed = false;
  return {
    Excel: realm.Excel,
    OfficeExtension: realm.OfficeExtension,
    simulation,
    wire,
    save: () => simulation.save(),
    close: () => {
      if (isClosed) return;
      isClosed = true;
      // Handlers of this workbook would hear of the next one.
      if (!simulation.session.events.wasUsed && idle.length < MOST_IDLE) idle.push(realm);
      else realm.close();
    },
  };
}
