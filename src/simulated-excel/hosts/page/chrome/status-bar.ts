/** The line at the foot: what is going on at the left, figures about the selection at the right. */
import type { Statistics } from '../engine/views';
import { texts } from '../wording';
import { element } from './element';

const shown = (value: number): string => String(Number(value.toPrecision(12)));

export class StatusBar {
  readonly element: HTMLElement;
  readonly #state = element('span', 'status-state', { role: 'status' }, texts.ready);
  readonly #figures = element('span', 'status-figures');
  #message = '';
  #timer = 0;
  #mode: string = texts.ready;

  constructor() {
    this.element = element('footer', 'status-bar', {}, this.#state, this.#figures);
  }

  setMode(text: string): void {
    this.#mode = text;
    this.#show();
  }

  /** A message that goes away by itself. */
  say(message: string, milliseconds = 6000): void {
    this.#message = message;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#message = '';
      this.#show();
    }, milliseconds);
    this.#show();
  }

  #show(): void {
    this.#state.textContent = this.#message === '' ? this.#mode : this.#message;
  }

  showFigures({ count, numbers, sum }: Statistics): void {
    const parts = count < 2 ? [] : [`${texts.count}：${count}`];
    if (numbers > 1) {
      parts.unshift(`${texts.average}：${shown(sum / numbers)}`);
      parts.push(`${texts.sum}：${shown(sum)}`);
    }
    this.#figures.textContent = parts.join('　');
  }
}
