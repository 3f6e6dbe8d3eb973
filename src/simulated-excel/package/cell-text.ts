/**
 * Texts of cells: `_xHHHH_` escapes (ST_Xstring) in both directions and XML entities. What XML cannot hold
 * is escaped on writing, and a text that looks like an escape is protected by `_x005F_`.
 */
import { escapeText } from './xml';

export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

// Controls but tab and line feed, and what XML 1.0 forbids.
const FORBIDDEN =
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export function encodeEscapes(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(FORBIDDEN, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** The content of `<t>`, `<v>` or `<f>`. */
export function encodeCellText(text: string): string {
  return escapeText(encodeEscapes(text));
}

export function needsSpacePreserved(text: string): boolean {
  return /^\s|\s$|[\n\t]|\s{2}/.test(text);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Raw character data as it stands in the file → text; knows entities, CDATA and comments. */
export function decodeXmlText(raw: string): string {
  let text = raw;
  if (text.includes('<')) {
    return raw
      .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/)
      .map((piece) =>
        piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : piece.startsWith('<') ? '' : decodeXmlText(piece)
      )
      .join('');
  }
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9A-Fa-f]+|#\d+|[a-z]+);/g, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(parseInt(name.slice(1), 10));
    return ENTITIES[name] ?? whole;
  });
}
