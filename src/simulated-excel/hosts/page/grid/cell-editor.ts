/**
 * The one text field of the grid. It always has the keyboard, unseen over the active cell, so that typing and a
 * Chinese input method start right there; it becomes visible when something is being entered.
 */
import type { CellLook } from '../../../package/content';
import { cssFont } from '../engine/text-measure';
import type { Box } from './viewport';

/** `entering`: begun by typing, arrows finish it. `editing`: F2 or double click, arrows move the caret. */
export type EditorMode = 'ready' | 'entering' | 'editing';

export class CellEditor {
  readonly field = document.createElement('textarea');
  #mode: EditorMode = 'ready';
  #least: Box = { x: 0, y: 0, width: 0, height: 0 };
  #limit = { width: 0, height: 0 };

  constructor(private readonly onMode: (mode: EditorMode) => void) {
    const { field } = this;
    field.className = 'cell-editor';
    field.spellcheck = false;
    field.autocomplete = 'off';
    field.rows = 1;
    field.addEventListener('compositionstart', () => this.#typed());
    field.addEventListener('input', () => {
      this.#typed();
      this.#fit();
    });
  }

  get mode(): EditorMode {
    return this.#mode;
  }

  get text(): string {
    return this.field.value;
  }

  /** Changed from the formula bar. */
  set text(value: string) {
    this.field.value = value;
    this.#fit();
  }

  /** Puts something in where the caret is. */
  insert(text: string): void {
    this.field.setRangeText(text, this.field.selectionStart, this.field.selectionEnd, 'end');
    this.#fit();
  }

  #typed(): void {
    if (this.#mode === 'ready') this.#setMode('entering');
  }

  #setMode(mode: EditorMode): void {
    if (mode === this.#mode) return;
    this.#mode = mode;
    this.field.classList.toggle('is-open', mode !== 'ready');
    this.#fit();
    this.onMode(mode);
  }

  begin(text: string, mode: 'entering' | 'editing'): void {
    this.field.value = text;
    this.#setMode(mode);
    this.#mode = mode;
    this.field.setSelectionRange(text.length, text.length);
    this.#fit();
  }

  /** Back to waiting; what was entered is handed over. */
  end(): string {
    const text = this.field.value;
    this.field.value = '';
    this.#setMode('ready');
    return text;
  }

  place(box: Box, look: CellLook, limit: { readonly width: number; readonly height: number }): void {
    this.#least = box;
    this.#limit = limit;
    const { style } = this.field;
    style.left = `${box.x}px`;
    style.top = `${box.y}px`;
    style.font = cssFont(look.font);
    style.lineHeight = '1.27';
    style.color = look.font.color;
    style.background = look.fill ?? '#fff';
    this.#fit();
  }

  /** Grows with its text, to the right and then down, within the grid. */
  #fit(): void {
    const { field } = this;
    const { x, y, width, height } = this.#least;
    field.style.width = `${Math.max(width, 8)}px`;
    field.style.height = `${Math.max(height, 8)}px`;
    if (this.#mode === 'ready') return;
    const widest = Math.max(width, Math.min(this.#limit.width - x - 8, 640));
    field.style.whiteSpace = 'pre';
    field.style.width = '8px';
    const wanted = field.scrollWidth + 12;
    field.style.width = `${Math.min(widest, Math.max(width, wanted))}px`;
    field.style.whiteSpace = 'pre-wrap';
    const tallest = Math.max(height, this.#limit.height - y - 8);
    field.style.height = `${Math.min(tallest, Math.max(height, field.scrollHeight + 2))}px`;
  }
}
