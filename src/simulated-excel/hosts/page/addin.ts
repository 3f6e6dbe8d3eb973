/**
 * The add-in beside the workbook: its frame, the question that office.js asks before it starts, its ribbon
 * commands, and whether its pane is seen. A new workbook gets a new frame, as a new document does in Excel.
 */
import type { SidePane } from './chrome/side-pane';
import type { AddinManifest, RibbonButton } from './chrome/manifest';
import type { EngineApi, OfficeEntry } from './engine/engine-api';
import type { FocusMove } from './office-frame/messages';
import { OfficeFrame } from './office-frame/office-frame';
import { texts } from './wording';

export interface AddinTasks {
  say(message: string): void;
  /** Requests that are on their way. */
  busy(isBusy: boolean): void;
  commandBusy(controlId: string, isBusy: boolean): void;
  commitEntry(): Promise<boolean>;
  focusLeft(move: FocusMove): void;
}

const nextPaint = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

export class Addin {
  #frame: OfficeFrame | null = null;
  #running = 0;
  readonly #labels: ReadonlyMap<string, string>;

  constructor(
    private readonly manifest: AddinManifest,
    private readonly language: string,
    private readonly engine: EngineApi,
    private readonly pane: SidePane,
    private readonly tasks: AddinTasks
  ) {
    this.#labels = new Map(manifest.groups.flatMap(({ buttons }) => buttons).map(({ id, label }) => [id, label]));
  }

  /** Loads the add-in for a workbook. The words about its question are on the screen before it can ask. */
  async start(documentName: string): Promise<void> {
    this.#frame?.dispose();
    const requirements = await this.engine.requirements();
    const frame = new OfficeFrame(
      this.manifest.paneUrl,
      this.language,
      this.manifest.name,
      {
        name: documentName,
        requirements,
        processQuery: (body, flags) => this.#counted(this.engine.processQuery(body, flags)),
        settings: () => this.engine.settings(),
        saveSettings: (settings) => this.engine.saveSettings(settings),
      },
      {
        connected: () => this.pane.clearNote(),
        unanswered: () => this.pane.clearNote(),
        refused: () => this.pane.explainRefusal(() => void this.start(documentName)),
        showPane: (isShown) => this.showPane(isShown),
        commandCompleted: (controlId, isDone) => {
          const label = this.#labels.get(controlId) ?? controlId;
          this.tasks.commandBusy(controlId, false);
          this.tasks.say(isDone ? texts.commandDone(label) : texts.commandFailed(label));
        },
        focusLeft: (move) => this.tasks.focusLeft(move),
        openWindow: (url) => void window.open(url, '_blank', 'noopener'),
      }
    );
    this.#frame = frame;
    frame.setVisible(this.pane.isShown);
    this.pane.setFrame(frame.element);
    this.pane.explainTrust();
    await nextPaint();
    if (this.#frame === frame) frame.start();
  }

  stop(): void {
    this.#frame?.dispose();
    this.#frame = null;
  }

  pushEvents(entries: readonly OfficeEntry[]): void {
    this.#frame?.pushEvents(entries);
  }

  showPane(isShown: boolean): void {
    this.pane.show(isShown);
    this.#frame?.setVisible(isShown);
  }

  /** False: the pane is closed, or its add-in does not run. */
  focusPane(move: 'into' | 'into-from-end' = 'into'): boolean {
    if (!this.pane.isShown) return false;
    if (this.#frame?.connected === true) this.#frame.focus(move);
    else this.pane.focus();
    return true;
  }

  async run(button: RibbonButton): Promise<void> {
    if (button.action.kind === 'show-pane') {
      this.showPane(true);
      this.focusPane();
      return;
    }
    const frame = this.#frame;
    if (frame === null || !(await this.tasks.commitEntry())) return;
    if (!frame.connected) {
      this.showPane(true);
      this.tasks.say(texts.commandWaits);
    } else this.tasks.say(texts.commandRuns(button.label));
    this.tasks.commandBusy(button.id, true);
    frame.invokeCommand(button.id, button.action.name);
  }

  async #counted(request: Promise<string>): Promise<string> {
    this.#running += 1;
    this.tasks.busy(true);
    try {
      return await request;
    } finally {
      this.#running -= 1;
      this.tasks.busy(this.#running > 0);
    }
  }
}
