/** Copy, cut and paste of cells as tab-separated text, which is what other spreadsheets give and take. */
import type { Area } from '../../../package/content';
import { fromTabSeparated, toTabSeparated } from './tab-separated';

/** What was copied; rows null when they have to be fetched first. */
export interface CopiedCells {
  readonly area: Area;
  readonly rows: readonly (readonly string[])[] | null;
}

export interface ClipboardTarget {
  /** While something is being entered the clipboard is the text field's own. */
  isOpen(): boolean;
  copy(): CopiedCells;
  texts(area: Area): Promise<readonly (readonly string[])[]>;
  cut(area: Area): Promise<void>;
  paste(rows: readonly (readonly string[])[]): Promise<void>;
}

export function listenToClipboard(field: HTMLElement, target: ClipboardTarget): void {
  const copy = (event: ClipboardEvent, isCut: boolean): void => {
    if (target.isOpen()) return;
    event.preventDefault();
    const { area, rows } = target.copy();
    if (rows !== null) event.clipboardData?.setData('text/plain', toTabSeparated(rows));
    else void target.texts(area).then((fetched) => navigator.clipboard.writeText(toTabSeparated(fetched)));
    if (isCut) void target.cut(area);
  };
  field.addEventListener('copy', (event) => copy(event, false));
  field.addEventListener('cut', (event) => copy(event, true));
  field.addEventListener('paste', (event) => {
    if (target.isOpen()) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text !== '') void target.paste(fromTabSeparated(text));
  });
}
