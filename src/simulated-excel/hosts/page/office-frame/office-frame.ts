/**
 * The pane's frame and the conversation with the unmodified office.js in it (Excel on the web's parent-frame
 * protocol). It listens only to its own frame and its own origin, and answers every call: one that it does not
 * know gets Office's error for it, never silence.
 */
import { appContext, frameAddress, frameName } from './app-context';
import { answerRuntime, type Runtime, type RuntimeState } from './app-runtime';
import {
  eventFor,
  focusMoveOf,
  focusNotice,
  type FocusMove,
  isRecord,
  methodCallOf,
  type FrameRequest,
  type MethodCall,
  parseRequest,
  replyTo,
  richApiRequestOf,
  settingsOf,
} from './messages';

/** The workbook behind the frame. */
export interface FrameWorkbook {
  readonly name: string;
  readonly requirements: Readonly<Record<string, string>>;
  processQuery(body: string, flags: number): Promise<string>;
  settings(): Promise<ReadonlyMap<string, string>>;
  saveSettings(settings: ReadonlyMap<string, string>): Promise<void>;
}

/** One entry of Office's rich API events: category, type, target, JSON text, id. */
export type RichApiEvent = readonly [category: number, type: number, target: string, message: string, id: number];

export interface FrameEvents {
  /** office.js asked who its host is: from here on the add-in runs. */
  connected(): void;
  /** The pane is there, but its office.js never asked: the pane itself says why. */
  unanswered(): void;
  /** The frame went to another page after the add-in's own: office.js was refused. */
  refused(): void;
  showPane(visible: boolean): void;
  /** An add-in's command reported that it is finished. */
  commandCompleted(controlId: string, succeeded: boolean): void;
  openWindow(url: string): void;
  /** Keys in the pane lead out of it. */
  focusLeft(move: FocusMove): void;
}

const METHOD_RICH_API = 93;
const METHOD_COMMAND_COMPLETED = 94;
const METHOD_LOAD_SETTINGS = 75;
const METHOD_SAVE_SETTINGS = 76;
const UNSUPPORTED = 5004;
/** After this long without a question nobody will ask any more; an open question stops the clock. */
const PATIENCE = 12_000;
const EVENT_COMMAND = 'appCommandInvoked';
const EVENT_RICH_API = 'richApiMessage';
const VISIBILITY_CHANGED = 65539;

export class OfficeFrame implements Runtime {
  readonly element: HTMLIFrameElement;
  startState: RuntimeState = 'Background';
  readonly #origin: string;
  readonly #instance = crypto.randomUUID();
  readonly #conversation = crypto.randomUUID();
  readonly #registered = new Map<string, FrameRequest>();
  readonly #waitingCommands: unknown[] = [];
  #visible = true;
  #loads = 0;
  #connected = false;

  constructor(
    readonly paneUrl: string,
    readonly language: string,
    readonly addinName: string,
    private readonly workbook: FrameWorkbook,
    private readonly events: FrameEvents
  ) {
    this.#origin = new URL(paneUrl).origin;
    this.element = document.createElement('iframe');
    this.element.name = frameName(this.#conversation, this.#instance, location.origin, language);
    this.element.title = addinName;
    this.element.allow = 'clipboard-write';
    this.element.addEventListener('load', () => this.#onLoad());
    window.addEventListener('message', this.#onMessage);
  }

  start(): void {
    this.element.src = frameAddress(this.paneUrl, this.#instance, this.language);
  }

  get connected(): boolean {
    return this.#connected;
  }

  dispose(): void {
    window.removeEventListener('message', this.#onMessage);
    this.element.remove();
  }

  state(): RuntimeState {
    return this.#visible ? 'Visible' : 'Background';
  }

  setState(state: RuntimeState): void {
    this.events.showPane(state === 'Visible');
  }

  /** The page shows or hides the pane; the add-in is told. */
  setVisible(visible: boolean): void {
    if (visible === this.#visible) return;
    this.#visible = visible;
    const message = JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' });
    this.pushEvents([[65536, VISIBILITY_CHANGED, '', message, 0]]);
  }

  focus(move: 'into' | 'into-from-end'): void {
    this.element.focus();
    this.#post(focusNotice(this.#conversation, move));
  }

  pushEvents(entries: readonly RichApiEvent[]): void {
    this.#push(EVENT_RICH_API, { ArrayData: entries });
  }

  /** A press on the ribbon. Pressed before the add-in has registered, it is kept until then. */
  invokeCommand(controlId: string, action: string): void {
    const data = { 0: controlId, 1: action, 2: JSON.stringify({ source: { id: controlId } }) };
    if (!this.#push(EVENT_COMMAND, data)) this.#waitingCommands.push(data);
  }

  #push(name: string, data: unknown): boolean {
    const registration = this.#registered.get(name);
    if (registration === undefined) return false;
    this.#post(eventFor(registration, data));
    return true;
  }

  #post(message: string): void {
    this.element.contentWindow?.postMessage(message, this.#origin);
  }

  #onLoad(): void {
    if (this.element.src === '') return;
    this.#loads += 1;
    if (this.#loads > 1) this.events.refused();
    else {
      setTimeout(() => {
        if (!this.#connected && this.#loads === 1) this.events.unanswered();
      }, PATIENCE);
    }
  }

  readonly #onMessage = (event: MessageEvent<unknown>): void => {
    if (event.source !== this.element.contentWindow || event.origin !== this.#origin) return;
    const request = parseRequest(event.data);
    if (request?.reply.conversation !== this.#conversation) return;
    switch (request.action) {
      case 'register':
        this.#registered.set(request.name, request);
        this.#post(replyTo(request, { Error: 0 }));
        if (request.name === EVENT_COMMAND) {
          for (const command of this.#waitingCommands.splice(0)) this.#push(EVENT_COMMAND, command);
        }
        break;
      case 'unregister':
        this.#registered.delete(request.name);
        this.#post(replyTo(request, { Error: 0 }));
        break;
      case 'invoke':
        this.#invoke(request).catch((error: unknown) => {
          console.error(error);
          this.#post(replyTo(request, { Error: UNSUPPORTED }));
        });
        break;
    }
  };

  async #invoke(request: FrameRequest): Promise<void> {
    switch (request.name) {
      case 'ContextActivationManager_getAppContextAsync':
        this.#post(replyTo(request, await this.#appContext()));
        return;
      case 'ContextActivationManager_notifyHost':
        // Sent once office.js has read the context: the person trusts this host.
        this.#onConnected();
        this.#onFocusMove(focusMoveOf(request.data));
        return;
      case 'ContextActivationManager_openWindowInHost':
        if (isRecord(request.data) && typeof request.data.strUrl === 'string') {
          this.events.openWindow(request.data.strUrl);
        }
        return;
      case 'executeMethod': {
        const call = methodCallOf(request.data);
        this.#post(replyTo(request, call === null ? { Error: UNSUPPORTED } : await this.#execute(call)));
        return;
      }
      default:
        this.#post(replyTo(request, { Error: UNSUPPORTED }));
    }
  }

  #onConnected(): void {
    if (this.#connected) return;
    this.#connected = true;
    this.events.connected();
  }

  #onFocusMove(move: FocusMove | null): void {
    if (move !== null) this.events.focusLeft(move);
  }

  async #appContext(): Promise<unknown> {
    return appContext({
      instance: this.#instance,
      documentName: this.workbook.name,
      language: this.language,
      addinName: this.addinName,
      requirements: this.workbook.requirements,
      settings: await this.workbook.settings(),
    });
  }

  async #execute(call: MethodCall): Promise<unknown> {
    const succeeded = { Version: 1, Error: 0 };
    switch (call.dispatchId) {
      case METHOD_RICH_API: {
        const request = richApiRequestOf(call);
        if (request === null) return { Version: 1, Error: UNSUPPORTED };
        const text =
          answerRuntime(request.body, this) ?? (await this.workbook.processQuery(request.body, request.flags));
        return { ...succeeded, Data: [200, ['content-type', 'application/json'], text] };
      }
      case METHOD_SAVE_SETTINGS: {
        const settings = settingsOf(call);
        if (settings === null) return { Version: 1, Error: UNSUPPORTED };
        await this.workbook.saveSettings(settings);
        return succeeded;
      }
      case METHOD_LOAD_SETTINGS:
        return { ...succeeded, Properties: [...(await this.workbook.settings())] };
      case METHOD_COMMAND_COMPLETED: {
        const { id, status } = completionOf(call);
        this.events.commandCompleted(id, status === 0);
        return succeeded;
      }
      default:
        return { Version: 1, Error: UNSUPPORTED };
    }
  }
}

function completionOf(call: MethodCall): { readonly id: string; readonly status: number } {
  const { ArrayData: fields } = call.parameters;
  const values: readonly unknown[] = Array.isArray(fields) ? fields : [call.parameters[0], call.parameters[1]];
  const [id, status] = values;
  return { id: typeof id === 'string' ? id : '', status: typeof status === 'number' ? status : 0 };
}
