/** What a key means in the grid, as Excel has it. Pure: null is a key that the text field keeps. */
import type { EditorMode } from './cell-editor';
import type { Step } from './selection';

export type GridCommand =
  | { readonly kind: 'move' | 'extend' | 'edge' | 'extend-edge' | 'advance'; readonly step: Step }
  | { readonly kind: 'home' | 'corner' | 'end'; readonly isExtending: boolean }
  | { readonly kind: 'page'; readonly step: Step; readonly isExtending: boolean }
  | { readonly kind: 'sheet'; readonly by: 1 | -1 }
  | { readonly kind: 'commit'; readonly step: Step; readonly fills: boolean }
  | { readonly kind: 'edit' | 'clear' | 'begin-empty' | 'cancel' | 'new-line' }
  | { readonly kind: 'all' | 'row' | 'column' | 'go-to' | 'download' | 'undo' | 'redo' };

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

const NOWHERE: Step = { rows: 0, columns: 0 };
const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

export function commandOf(key: Key, mode: EditorMode): GridCommand | null {
  // An input method has the keys until it is done.
  if (key.isComposing || key.key === 'Process') return null;
  const isControl = key.ctrlKey || key.metaKey;
  const common = commonCommand(key, isControl, mode);
  if (common !== null) return common;
  return mode === 'ready' ? readyCommand(key, isControl) : openCommand(key, isControl, mode);
}

function commonCommand({ key, shiftKey, altKey }: Key, isControl: boolean, mode: EditorMode): GridCommand | null {
  const isOpen = mode !== 'ready';
  switch (key) {
    case 'Tab':
      if (isControl || altKey) return null;
      return isOpen
        ? { kind: 'commit', step: { rows: 0, columns: shiftKey ? -1 : 1 }, fills: false }
        : { kind: 'advance', step: { rows: 0, columns: shiftKey ? -1 : 1 } };
    case 'Enter':
      if (isOpen && altKey) return { kind: 'new-line' };
      if (isOpen && isControl) return { kind: 'commit', step: NOWHERE, fills: true };
      return isOpen
        ? { kind: 'commit', step: { rows: shiftKey ? -1 : 1, columns: 0 }, fills: false }
        : { kind: 'advance', step: { rows: shiftKey ? -1 : 1, columns: 0 } };
    case 'Escape':
      return { kind: 'cancel' };
    case 'F2':
      return { kind: 'edit' };
    case 'F5':
      return isControl ? null : { kind: 'go-to' };
    case 's':
    case 'S':
      return isControl ? { kind: 'download' } : null;
    default:
      return null;
  }
}

/** While something is entered: begun by typing, an arrow finishes it; while editing it moves the caret. */
function openCommand({ key, shiftKey }: Key, isControl: boolean, mode: EditorMode): GridCommand | null {
  const arrow = ARROWS[key];
  if (mode === 'entering' && arrow !== undefined && !isControl && !shiftKey) {
    return { kind: 'commit', step: arrow, fills: false };
  }
  return null;
}

function readyCommand({ key, shiftKey, altKey }: Key, isControl: boolean): GridCommand | null {
  const arrow = ARROWS[key];
  if (arrow !== undefined && !altKey) {
    if (isControl) return { kind: shiftKey ? 'extend-edge' : 'edge', step: arrow };
    return { kind: shiftKey ? 'extend' : 'move', step: arrow };
  }
  switch (key) {
    case 'Home':
      return { kind: isControl ? 'corner' : 'home', isExtending: shiftKey };
    case 'End':
      return isControl ? { kind: 'end', isExtending: shiftKey } : null;
    case 'PageUp':
    case 'PageDown': {
      const by = key === 'PageUp' ? -1 : 1;
      if (isControl) return { kind: 'sheet', by };
      const step: Step = altKey ? { rows: 0, columns: by } : { rows: by, columns: 0 };
      return { kind: 'page', step, isExtending: shiftKey };
    }
    case 'Delete':
      return { kind: 'clear' };
    case 'Backspace':
      return { kind: 'begin-empty' };
    case ' ':
      if (isControl) return { kind: 'column' };
      return shiftKey ? { kind: 'row' } : null;
    case 'a':
    case 'A':
      return isControl ? { kind: 'all' } : null;
    case 'g':
    case 'G':
      return isControl ? { kind: 'go-to' } : null;
    case 'z':
    case 'Z':
      return isControl ? { kind: shiftKey ? 'redo' : 'undo' } : null;
    case 'y':
    case 'Y':
      return isControl ? { kind: 'redo' } : null;
    default:
      return null;
  }
}
