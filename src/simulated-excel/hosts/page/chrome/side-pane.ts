/** The add-in's pane beside the grid: its frame, its width, and words about the question that office.js asks. */
import { texts } from '../wording';
import { element } from './element';
import { iconOf } from './icons';

const LEAST = 320;
const MOST = 800;
const STEP = 20;

export class SidePane {
  readonly element: HTMLElement;
  readonly resizer: HTMLElement;
  readonly #close = element(
    'button',
    'pane-close',
    { type: 'button', 'aria-label': texts.closePane, title: texts.closePane },
    iconOf('close')
  );
  readonly #body = element('div', 'pane-body');
  readonly #note = element('section', 'pane-note', { 'aria-live': 'polite' });
  readonly #shield = element('div', 'drag-shield');
  #width = 400;

  constructor(
    title: string,
    private readonly onClose: () => void
  ) {
    this.#close.addEventListener('click', () => this.onClose());
    this.element = element(
      'aside',
      'side-pane',
      { 'aria-label': title },
      element('div', 'pane-head', {}, element('h2', '', {}, title), this.#close),
      this.#note,
      this.#body
    );
    this.resizer = element('div', 'pane-resizer', {
      role: 'separator',
      tabindex: '0',
      'aria-orientation': 'vertical',
      'aria-label': texts.resizePane,
      'aria-valuemin': String(LEAST),
      'aria-valuemax': String(MOST),
    });
    this.width = this.#width;
    this.#listen();
  }

  get width(): number {
    return this.#width;
  }

  set width(pixels: number) {
    this.#width = Math.round(Math.min(MOST, Math.max(LEAST, pixels)));
    this.element.style.width = `${this.#width}px`;
    this.resizer.setAttribute('aria-valuenow', String(this.#width));
  }

  get isShown(): boolean {
    return !this.element.classList.contains('is-closed');
  }

  /** A closed pane keeps its frame and its add-in running: they are only out of sight. */
  show(isShown: boolean): void {
    this.element.classList.toggle('is-closed', !isShown);
    this.element.toggleAttribute('inert', !isShown);
    this.resizer.hidden = !isShown;
  }

  /** The head of the pane; from there Tab goes into the add-in. */
  focus(): void {
    this.#close.focus();
  }

  setFrame(frame: HTMLIFrameElement): void {
    this.#body.replaceChildren(frame);
  }

  explainTrust(): void {
    this.#explain('', texts.trustTitle, texts.trustBody);
  }

  explainRefusal(askAgain: () => void): void {
    this.#explain('is-warning', texts.refusedTitle, texts.refusedBody);
    const button = element('button', 'note-button', { type: 'button' }, texts.askAgain);
    button.addEventListener('click', askAgain);
    this.#note.append(button);
  }

  clearNote(): void {
    this.#note.replaceChildren();
    this.#note.hidden = true;
  }

  #explain(className: string, title: string, body: readonly string[]): void {
    this.#note.className = `pane-note ${className}`;
    this.#note.hidden = false;
    this.#note.replaceChildren(
      element('h3', '', {}, title),
      ...body.map((paragraph) => element('p', '', {}, paragraph))
    );
  }

  #listen(): void {
    const { resizer } = this;
    resizer.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      const from = event.clientX;
      const width = this.#width;
      // Over the frame the mouse would belong to the other site: while it is dragged the frame takes no mouse.
      this.element.classList.add('is-dragged');
      document.body.append(this.#shield);
      const move = ({ clientX }: PointerEvent): void => {
        this.width = width + from - clientX;
      };
      const done = (): void => {
        this.#shield.remove();
        this.element.classList.remove('is-dragged');
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', done);
        window.removeEventListener('pointercancel', done);
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', done);
      window.addEventListener('pointercancel', done);
    });
    resizer.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowLeft') this.width += STEP;
      else if (key === 'ArrowRight') this.width -= STEP;
    });
  }
}
