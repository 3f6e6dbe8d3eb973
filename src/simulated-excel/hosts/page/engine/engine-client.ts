/** The engine in its worker, as an object on the page: each call is a message and a promise. */
import {
  EngineRefusal,
  type EngineApi,
  type EngineCall,
  type EngineEvent,
  type EngineMethod,
  type WorkerMessage,
} from './engine-api';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

const METHODS: Readonly<Record<EngineMethod, true>> = {
  open: true,
  requirements: true,
  processQuery: true,
  settings: true,
  saveSettings: true,
  layout: true,
  tile: true,
  detail: true,
  type: true,
  clear: true,
  undo: true,
  redo: true,
  edge: true,
  texts: true,
  statistics: true,
  find: true,
  select: true,
  setEditing: true,
  resizeColumns: true,
  resizeRows: true,
  save: true,
};

export function engineInWorker(onEvent: (event: EngineEvent) => void): EngineApi {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let next = 1;
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
    if (data.kind === 'event') {
      onEvent(data.event);
      return;
    }
    const { reply } = data;
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('code' in reply) {
      call?.reject(reply.code === '' ? new Error(reply.message) : new EngineRefusal(reply.code));
    } else call?.resolve(reply.value);
  });
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  });
  const call = (method: EngineMethod, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const message: EngineCall = { id: next, method, args };
      next += 1;
      waiting.set(message.id, { resolve, reject });
      worker.postMessage(message);
    });
  const methods = Object.keys(METHODS) as EngineMethod[];
  // The worker's side is compiled against the same EngineApi, which is what makes this cast true.
  return Object.fromEntries(
    methods.map((method) => [method, (...args: readonly unknown[]) => call(method, args)])
  ) as unknown as EngineApi;
}
