/** The name box and the formula bar: where the selection is, what the active cell holds, and a place to type both. */
import { texts } from '../wording';
import { element } from './element';
import { iconOf } from './icons';

export interface FormulaBarTasks {
  goTo(text: string): void;
  entered(text: string): void;
  accept(): void;
  cancel(): void;
  begin(): void;
  backToGrid(): void;
}

export class FormulaBar {
  readonly element: HTMLElement;
  readonly #name: HTMLInputElement;
  readonly #input: HTMLTextAreaElement;
  readonly #cancel: HTMLButtonElement;
  readonly #accept: HTMLButtonElement;
  #place = '';

  constructor(private readonly tasks: FormulaBarTasks) {
    this.#name = element('input', 'name-box', {
      'aria-label': texts.nameBox,
      spellcheck: 'false',
      autocomplete: 'off',
    });
    this.#input = element('textarea', 'formula-input', {
      'aria-label': texts.formulaBar,
      spellcheck: 'false',
      autocomplete: 'off',
      rows: '1',
    });
    this.#cancel = element(
      'button',
      'bar-button',
      { type: 'button', title: `${texts.cancel} (Esc)`, 'aria-label': texts.cancel },
      iconOf('close')
    );
    this.#accept = element(
      'button',
      'bar-button',
      { type: 'button', title: `${texts.accept} (Enter)`, 'aria-label': texts.accept },
      iconOf('accept')
    );
    this.element = element(
      'div',
      'formula-bar',
      {},
      this.#name,
      this.#cancel,
      this.#accept,
      element('span', 'fx', { 'aria-hidden': 'true' }, 'fx'),
      this.#input
    );
    this.setOpen(false);
    this.#listen();
  }

  /** The name of what is selected. */
  showPlace(name: string): void {
    this.#place = name;
    if (document.activeElement !== this.#name) this.#name.value = name;
  }

  showInput(text: string): void {
    if (this.#input.value !== text) this.#input.value = text;
    this.#fit();
  }

  setOpen(isOpen: boolean): void {
    this.#cancel.disabled = !isOpen;
    this.#accept.disabled = !isOpen;
  }

  focusName(): void {
    this.#name.focus();
    this.#name.select();
  }

  #fit(): void {
    this.#input.style.height = '';
    const lines = document.activeElement === this.#input ? 5 : 1;
    this.#input.style.height = `${Math.min(this.#input.scrollHeight, lines * 20 + 6)}px`;
  }

  #listen(): void {
    this.#name.addEventListener('focus', () => this.#name.select());
    this.#name.addEventListener('blur', () => (this.#name.value = this.#place));
    this.#name.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') this.tasks.goTo(this.#name.value);
      else if (key === 'Escape') this.tasks.backToGrid();
    });
    this.#input.addEventListener('focus', () => {
      this.tasks.begin();
      this.#fit();
    });
    this.#input.addEventListener('blur', () => this.#fit());
    this.#input.addEventListener('input', () => {
      this.tasks.entered(this.#input.value);
      this.#fit();
    });
    this.#input.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Enter' && event.altKey) {
        this.#input.setRangeText('\n', this.#input.selectionStart, this.#input.selectionEnd, 'end');
        this.tasks.entered(this.#input.value);
      } else if (event.key === 'Enter' || event.key === 'Tab') {
        event.preventDefault();
        this.tasks.accept();
      } else if (event.key === 'Escape') this.tasks.cancel();
    });
    // The grid keeps the keyboard: a press on a button must not take it away before it acts.
    for (const button of [this.#cancel, this.#accept])
      button.addEventListener('mousedown', (event) => event.preventDefault());
    this.#cancel.addEventListener('click', () => this.tasks.cancel());
    this.#accept.addEventListener('click', () => this.tasks.accept());
  }

  get input(): string {
    return this.#input.value;
  }
}
