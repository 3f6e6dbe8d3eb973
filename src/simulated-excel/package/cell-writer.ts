/** One cell as XML: a fresh one, or the file's own with only its value or its format changed. */
import { cellAddress } from './addresses';
import { encodeCellText } from './cell-text';
import type { CellContent, CellEdit, CellValue, StyleEdit } from './content';
import { withFutureMarks } from './future-functions';
import { withAttributes, type Attributes } from './xml';

/** Where new strings and formats go; shared by all sheets of one save. */
export interface Appendix {
  string(text: string): number;
  releaseString(): void;
  format(edit: StyleEdit): number;
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) return a.error === b.error;
  return Object.is(a, b) || (a === 0 && b === 0);
}

/** The file's cell as it stands there: its start tag, and `<f>` with what it holds. */
export interface OriginalCell {
  readonly content: CellContent;
  readonly type: string;
  readonly tag: string;
  readonly inner: string;
  readonly endTag: string;
  /** The `<f>` to keep, spelled out where its shared formula goes. */
  readonly formula: string;
  readonly formulaIsRespelled: boolean;
}

/** What an edit does to a cell of the file. */
export function changeOf(original: CellContent, edit: CellEdit, style: number): 'none' | 'style' | 'value' | 'all' {
  if (original.formula !== edit.formula) return 'all';
  if (!sameValue(original.value, edit.value)) return edit.formula === null ? 'all' : 'value';
  return original.style === style ? 'none' : 'style';
}

export class CellWriter {
  constructor(
    private readonly prefix: string,
    private readonly appendix: Appendix
  ) {}

  fresh(row: number, column: number, edit: CellEdit): string {
    return this.fromStyle(row, column, edit, this.appendix.format(edit.style));
  }

  fromStyle(row: number, column: number, edit: CellEdit, style: number): string {
    const p = this.prefix;
    const { type, v } = this.value(edit.value, edit.formula !== null);
    const f = edit.formula === null ? '' : `<${p}f>${encodeCellText(withFutureMarks(edit.formula))}</${p}f>`;
    const s = style === 0 ? '' : ` s="${style}"`;
    const t = type === null ? '' : ` t="${type}"`;
    const head = `<${p}c r="${cellAddress(row, column)}"${s}${t}`;
    return f === '' && v === '' ? `${head}/>` : `${head}>${f}${v}</${p}c>`;
  }

  /** The file's cell with its `<f>` kept, in whatever form it was (shared, array). */
  withValue(original: OriginalCell, edit: CellEdit, style: number): string {
    const { type, v } = this.value(edit.value, true);
    return this.joined(original, { s: this.styleAttribute(original, style), t: type }, original.formula + v);
  }
  withStyle(original: OriginalCell, style: number): string {
    return this.joined(original, { s: this.styleAttribute(original, style) }, original.inner);
  }

  private styleAttribute(original: OriginalCell, style: number): string | null | undefined {
    if (original.content.style === style) return undefined;
    return style === 0 ? null : String(style);
  }
  private joined(original: OriginalCell, attributes: Attributes, content: string): string {
    const tag = withAttributes(original.tag, attributes);
    if (content === '' && tag.endsWith('/>')) return tag;
    return `${tag.endsWith('/>') ? `${tag.slice(0, -2)}>` : tag}${content}${original.endTag === '' ? `</${this.prefix}c>` : original.endTag}`;
  }

  private value(value: CellValue, isResult: boolean): { readonly type: string | null; readonly v: string } {
    const v = (text: string): string => `<${this.prefix}v>${text}</${this.prefix}v>`;
    if (value === null) return { type: null, v: '' };
    if (typeof value === 'object') return { type: 'e', v: v(encodeCellText(value.error)) };
    if (typeof value === 'boolean') return { type: 'b', v: v(value ? '1' : '0') };
    if (typeof value === 'number') {
      // There is no cell for these; Excel shows #NUM!.
      if (!Number.isFinite(value)) return { type: 'e', v: v('#NUM!') };
      return { type: null, v: v(Object.is(value, -0) ? '0' : String(value)) };
    }
    if (isResult) return { type: 'str', v: v(encodeCellText(value)) };
    return { type: 's', v: v(String(this.appendix.string(value))) };
  }
}
