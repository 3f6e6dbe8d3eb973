/** The worker's end of the line: each message is a call on the service, answered by its id, one after another. */
import {
  EngineRefusal,
  type EngineApi,
  type EngineCall,
  type EngineMethod,
  type EngineReply,
  type WorkerMessage,
} from './engine-api';
import { WorkbookService } from './workbook-service';

const send = (message: WorkerMessage): void => globalThis.postMessage(message);

const service: EngineApi = new WorkbookService((event) => send({ kind: 'event', event }));

/** The page's client is compiled against the same EngineApi, so the arguments are what the method takes. */
async function call(method: EngineMethod, args: readonly unknown[]): Promise<unknown> {
  const run = service[method].bind(service) as (...args: readonly unknown[]) => Promise<unknown>;
  return run(...args);
}

async function answer({ id, method, args }: EngineCall): Promise<EngineReply> {
  try {
    return { id, value: await call(method, args) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, code: error instanceof EngineRefusal ? error.code : '', message };
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<EngineCall>) => {
  void answer(data).then((reply) => send({ kind: 'reply', reply }));
});
