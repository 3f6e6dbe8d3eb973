/** The bridge between client and simulation, message by message, with a log and faults for tests. */
import { ExcelError, type ExcelErrorCode } from '../../model/errors';
import { describe } from '../../protocol/process-query';
import type { SimulatedExcel } from '../../protocol/simulated-excel';

export interface RequestRecord {
  /** From 1. */
  readonly number: number;
  readonly actions: number;
  readonly requestBytes: number;
  responseBytes: number;
  milliseconds: number;
}

/** What is to go wrong with a request. */
export type Fault =
  /** Nothing is done; Excel answers with the error. */
  | { readonly kind: 'refuse'; readonly code: ExcelErrorCode }
  /** The actions before this one (from 0) are done. */
  | { readonly kind: 'fail-at-action'; readonly action: number; readonly code: ExcelErrorCode }
  /** Everything is done, and the answer never comes. */
  | { readonly kind: 'drop-answer' }
  /** Everything is done, and the answer is a transport error. */
  | { readonly kind: 'break-answer'; readonly status: number };

export interface Wire {
  readonly requests: readonly RequestRecord[];
  readonly count: number;
  /** Called before and after a request with its number. */
  before: ((number: number) => void | Promise<void>) | null;
  after: ((number: number) => void | Promise<void>) | null;
  /** Asked for each request. */
  fault: ((number: number) => Fault | null) | null;
  reset(): void;
}

interface Message {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message?: { readonly body?: unknown };
}
interface Bridge {
  sendMessageToHost(text: string): void;
  /** The client puts its receiver here. */
  onMessageFromHost: ((text: string) => void) | null;
}

export function connect(
  simulation: SimulatedExcel,
  bytesOf: (text: string) => number
): { readonly bridge: Bridge; readonly wire: Wire } {
  const requests: RequestRecord[] = [];
  let number = 0;
  const wire: Wire = {
    requests,
    get count() {
      return requests.length;
    },
    before: null,
    after: null,
    fault: null,
    reset: () => {
      requests.length = 0;
      number = 0;
    },
  };
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const message = JSON.parse(text) as Message;
      if (message.type !== 1) return;
      void handle(message, bytesOf(text)).catch((error: unknown) => {
        // A defect of the simulation must not look like a slow Excel.
        answer(message.id, 500, JSON.stringify({ Error: { Code: 'GeneralException', Message: String(error) } }));
        throw error;
      });
    },
  };
  const answer = (id: number, statusCode: number, body: string): void =>
    bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body } }));

  async function handle(message: Message, requestBytes: number): Promise<void> {
    const started = performance.now();
    const own = ++number;
    await wire.before?.(own);
    const sent = message.message?.body;
    const body: unknown = typeof sent === 'string' ? JSON.parse(sent) : sent;
    const record: RequestRecord = {
      number: own,
      actions: actionsIn(body),
      requestBytes,
      responseBytes: 0,
      milliseconds: 0,
    };
    requests.push(record);
    const fault = wire.fault?.(own) ?? null;
    const text = await process(body, requestBytes, message.flags ?? 0, fault);
    record.responseBytes = bytesOf(text);
    record.milliseconds = performance.now() - started;
    await wire.after?.(own);
    if (fault?.kind === 'drop-answer') return;
    // The answer of a real host never comes within the call that asked.
    await Promise.resolve();
    if (fault?.kind === 'break-answer') answer(message.id, fault.status, '');
    else answer(message.id, 200, text);
    setTimeout(() => simulation.deliver(), 0);
  }

  async function process(body: unknown, bytes: number, flags: number, fault: Fault | null): Promise<string> {
    if (fault?.kind === 'refuse')
      return JSON.stringify({ Results: [], Error: describe(new ExcelError(fault.code), 0, '') });
    if (fault?.kind !== 'fail-at-action') return simulation.processBody(body, bytes, flags);
    simulation.actionHook = (index) => {
      if (index === fault.action) throw new ExcelError(fault.code, 'a fault of the test');
    };
    try {
      return await simulation.processBody(body, bytes, flags);
    } finally {
      simulation.actionHook = null;
    }
  }

  simulation.onEvent((entries) => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })));
  return { bridge, wire };
}

function actionsIn(body: unknown): number {
  if (typeof body !== 'object' || body === null || !('Actions' in body)) return 0;
  return Array.isArray(body.Actions) ? body.Actions.length : 0;
}
