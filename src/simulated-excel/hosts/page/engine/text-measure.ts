/**
 * Widths of texts and where they wrap: the row heights (in the worker) and the painter use the same measure, so
 * that a wrapped text has the lines that its row has room for.
 */
import type { FontLook } from '../../../package/content';

const FALLBACK =
  '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Zen Hei", sans-serif';
const POINT = 96 / 72;
const LINE = 1.27;

export const fontPixels = (font: FontLook): number => font.size * POINT;
export const linePixels = (font: FontLook): number => Math.round(fontPixels(font) * LINE);

/** A CSS font, with what common machines have where the workbook's own font is missing. */
export function cssFont(font: FontLook, scale = 1): string {
  const style = font.italic ? 'italic ' : '';
  const weight = font.bold ? 'bold ' : '';
  const size = Math.round(fontPixels(font) * scale * 100) / 100;
  return `${style}${weight}${size}px "${font.name.replace(/["\\]/g, '')}", ${FALLBACK}`;
}

type Context = Pick<CanvasRenderingContext2D, 'font' | 'measureText'>;

function canvasContext(): Context | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  return new OffscreenCanvas(1, 1).getContext('2d');
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

export class TextMeasure {
  readonly #context: Context | null = canvasContext();
  readonly #widths = new Map<string, Map<string, number>>();

  width(text: string, font: FontLook): number {
    const css = cssFont(font);
    const widths = this.#widths.get(css) ?? new Map<string, number>();
    this.#widths.set(css, widths);
    let sum = 0;
    for (const character of text) {
      let width = widths.get(character);
      if (width === undefined) widths.set(character, (width = this.#measure(character, css, font)));
      sum += width;
    }
    return sum;
  }

  #measure(character: string, css: string, font: FontLook): number {
    // Chinese characters of one font are all equally wide: one look serves for thousands of them.
    const sample = WIDE.test(character) ? '中' : character;
    if (this.#context === null) return fontPixels(font) * (sample === '中' ? 1 : 0.55);
    this.#context.font = css;
    return this.#context.measureText(sample).width;
  }

  /** The lines of a text within a width. Latin words and numbers stay whole where they fit; Chinese breaks anywhere. */
  wrap(text: string, font: FontLook, width: number): readonly string[] {
    return text.split(/\r?\n/).flatMap((paragraph) => this.#wrapParagraph(paragraph, font, width));
  }

  #wrapParagraph(text: string, font: FontLook, width: number): readonly string[] {
    if (this.width(text, font) <= width) return [text];
    const lines: string[] = [];
    let line = '';
    let used = 0;
    const close = (): void => {
      lines.push(line);
      line = '';
      used = 0;
    };
    for (const piece of text.match(PIECES) ?? []) {
      const pieceWidth = this.width(piece, font);
      if (used + pieceWidth <= width || (line !== '' && piece.trim() === '')) {
        line += piece;
        used += pieceWidth;
        continue;
      }
      if (line !== '') close();
      if (pieceWidth <= width) {
        line = piece;
        used = pieceWidth;
        continue;
      }
      for (const character of piece) {
        const characterWidth = this.width(character, font);
        if (line !== '' && used + characterWidth > width) close();
        line += character;
        used += characterWidth;
      }
    }
    if (line !== '' || lines.length === 0) close();
    return lines;
  }
}

/** A Chinese character with the closing marks behind it, or a run of others up to and with its spaces. */
const CLOSING = '、。，．；：？！）》」』】”’％,.;:!?)%';
const PIECES = new RegExp(`[\\u2e80-\\uffef][${CLOSING}]*|[^\\u2e80-\\uffef\\s]+\\s*|\\s+`, 'gu');
