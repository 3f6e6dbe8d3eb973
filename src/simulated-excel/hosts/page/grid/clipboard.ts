/** Copy, cut and paste of cells as tab-separated text, which is what other spreadsheets give and take. */
import type { Area } from '../../../package/content';
import { fromTabSeparated, toTabSeparated } from './tab-separated';

export interface ClipboardTarget {
  /** While something is being entered the clipboard is the text field's own. */
  isOpen(): boolean;
  /** What is selected; rows null when it has to be fetched first. */
  copy(): { readonly area: Area; readonly rows: readonly (readonly string[])[] | null };
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
