/** The tabs of the visible sheets. */
import type { SheetTab } from '../engine/views';
import { texts } from '../wording';
import { element } from './element';
import { iconOf } from './icons';

export class SheetTabs {
  readonly element: HTMLElement;
  readonly #list = element('div', 'sheet-list', { role: 'tablist', 'aria-label': texts.sheets });
  #shown = '';

  constructor(private readonly choose: (sheet: string) => void) {
    const back = this.#scrollButton('previous', -200);
    const on = this.#scrollButton('next', 200);
    this.element = element('div', 'sheet-tabs', {}, back, on, this.#list);
    this.#list.addEventListener('wheel', (event) => this.#list.scrollBy(event.deltaX + event.deltaY, 0), {
      passive: true,
    });
    this.#list.addEventListener('keydown', (event) => this.#onKey(event));
  }

  show(sheets: readonly SheetTab[], active: string): void {
    const key = JSON.stringify([sheets, active]);
    if (key === this.#shown) return;
    this.#shown = key;
    const tabs = sheets.map(({ id, name, color }) => {
      const isActive = id === active;
      const tab = element(
        'button',
        isActive ? 'sheet-tab is-active' : 'sheet-tab',
        {
          type: 'button',
          role: 'tab',
          'aria-selected': String(isActive),
          tabindex: isActive ? '0' : '-1',
          'data-sheet': id,
        },
        name
      );
      if (color !== null) tab.style.setProperty('--tab-color', color);
      tab.addEventListener('click', () => this.choose(id));
      return tab;
    });
    this.#list.replaceChildren(...tabs);
    tabs.find((tab) => tab.classList.contains('is-active'))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #scrollButton(icon: 'previous' | 'next', by: number): HTMLButtonElement {
    const button = element(
      'button',
      'sheet-scroll',
      { type: 'button', tabindex: '-1', 'aria-hidden': 'true' },
      iconOf(icon)
    );
    button.addEventListener('click', () => this.#list.scrollBy({ left: by, behavior: 'smooth' }));
    return button;
  }

  #onKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const tabs = [...this.#list.querySelectorAll<HTMLElement>('[role=tab]')];
    const next = tabs[tabs.findIndex((tab) => tab.classList.contains('is-active')) + step];
    const id = next?.dataset.sheet;
    if (id === undefined) return;
    event.preventDefault();
    this.choose(id);
    this.#list.querySelector<HTMLElement>(`[data-sheet="${CSS.escape(id)}"]`)?.focus();
  }
}
