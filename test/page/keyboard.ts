/** A person without a mouse: F6 into the pane, Tab from one thing to the next, Enter and Space as presses. */
import type { Frame } from 'playwright-core';
import type { OpenedPage } from './stage';

/** More stops than any view of the pane has. */
const MOST_TABS = 250;

export class Keyboard {
  #presses = 0;

  constructor(
    private readonly opened: OpenedPage,
    private readonly pane: Frame
  ) {}

  /** Enter and Space in the pane, which stand for clicks. */
  get presses(): number {
    return this.#presses;
  }

  press(key: string): Promise<void> {
    return this.opened.page.keyboard.press(key);
  }

  /** What the focus is on in the pane: its name, else its words. */
  focused(): Promise<string> {
    return this.pane.evaluate(() => {
      const { activeElement: element } = document;
      if (element === null || !document.hasFocus()) return '';
      const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
      const label = isField ? element.labels?.[0]?.textContent : null;
      return element.getAttribute('aria-label') ?? label ?? element.textContent;
    });
  }

  /** Back to the sheet: Escape, as Office has it. */
  async toSheet(): Promise<void> {
    if (await this.pane.evaluate(() => document.hasFocus())) await this.press('Escape');
    await this.opened.page.locator('.cell-editor:focus').waitFor({ state: 'attached' });
  }

  /** From the sheet into the pane, at its first stop. */
  async toPane(): Promise<void> {
    await this.toSheet();
    await this.press('F6');
    await this.pane.waitForFunction(() => document.hasFocus() && document.activeElement !== document.body);
  }

  /** An error when the focus never comes to what bears these words. */
  async tabTo(words: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const fits = (text: string): boolean => (typeof words === 'string' ? text === words : words.test(text));
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (fits(await this.focused())) return;
      await this.press(key);
    }
    throw new Error(`The keyboard does not reach ${String(words)}.`);
  }

  /** Pressed as soon as it can be: while a run is at work it is greyed out. */
  async enter(words: string | RegExp): Promise<void> {
    await this.tabTo(words);
    await this.pane.waitForFunction(() => document.activeElement?.getAttribute('aria-disabled') !== 'true');
    this.#presses += 1;
    await this.press('Enter');
  }

  async fill(words: string | RegExp, text: string): Promise<void> {
    await this.tabTo(words);
    await this.press('Control+a');
    await this.opened.page.keyboard.insertText(text);
  }

  /** Types into a cell of the sheet. */
  async type(cell: string, text: string): Promise<void> {
    await this.toSheet();
    await this.press('F5');
    await this.opened.page.keyboard.insertText(cell);
    await this.press('Enter');
    await this.opened.page.locator('.cell-editor:focus').waitFor({ state: 'attached' });
    await this.opened.page.keyboard.insertText(text);
    await this.press('Enter');
  }
}
