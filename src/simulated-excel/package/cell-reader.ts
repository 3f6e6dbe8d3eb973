/**
 * Cells of a sheet as values and formulas: shared formulas expanded for each cell, ISO dates as serial numbers.
 */
import { areaAddress, parseArea } from './addresses';
import { decodeEscapes, decodeXmlText } from './cell-text';
import { PackageError, type CellContent, type CellValue } from './content';
import { MovableFormula } from './formula-text';
import { withoutFutureMarks } from './future-functions';
import { richText } from './shared-strings';
import { closingTag, scanSheetData, tagAttribute, tagEnd, type CellPlace } from './sheet-scanner';
import { parseXml } from './xml';

export interface CellContext {
  readonly part: string;
  readonly strings: readonly string[];
  readonly date1904: boolean;
}

/** The master of a shared formula. */
export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: MovableFormula;
}

/** A stretch of text inside a cell: the element, and its content. */
export interface Piece {
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

/** The child `name` of the cell at `place`, or null. */
export function pieceOf(text: string, place: Readonly<CellPlace>, name: string): Piece | null {
  // From tag to tag inside the cell: a search for the name alone would run on through the whole sheet.
  for (let at = text.indexOf('<', place.openEnd); at >= 0 && at < place.closeStart; at = text.indexOf('<', at + 1)) {
    if (!text.startsWith(name, at + 1)) continue;
    const next = text.charCodeAt(at + 1 + name.length);
    if (next > 32 && next !== 62 && next !== 47) continue;
    const openEnd = tagEnd(text, at);
    if (text.charCodeAt(openEnd - 2) === 47) return { start: at, openEnd, closeStart: openEnd, end: openEnd };
    const closeStart = closingTag(text, name, openEnd);
    return { start: at, openEnd, closeStart, end: tagEnd(text, closeStart) };
  }
  return null;
}

export class CellReader {
  private readonly shared = new Map<string, SharedFormula>();

  constructor(
    private readonly text: string,
    private readonly prefix: string,
    private readonly context: CellContext
  ) {}

  read(place: Readonly<CellPlace>): CellContent {
    const { text, prefix } = this;
    if (place.closeStart === place.openEnd) return { value: null, formula: null, arrayRef: null, style: place.style };
    let formula: string | null = null;
    let arrayRef: string | null = null;
    let from = place.openEnd;
    const first = text.charCodeAt(from + 1 + prefix.length);
    // `<f>` stands first, so a cell that begins with `<v>` has none.
    const mayHaveFormula = text.charCodeAt(from) !== 60 || first !== 118 || prefix !== '';
    if (mayHaveFormula) {
      const f = pieceOf(text, place, `${prefix}f`);
      if (f !== null) {
        from = f.end;
        const kind = tagAttribute(text, f.start, f.openEnd, 't');
        if (kind === 'shared') formula = this.sharedFormula(place, f);
        else if (kind !== 'dataTable') formula = this.formulaText(f);
        if (kind === 'array') {
          const area = parseArea(tagAttribute(text, f.start, f.openEnd, 'ref') ?? '');
          arrayRef = area === null ? null : areaAddress(area);
        }
        if (formula === '') formula = null;
      }
    }
    return { value: this.value(place, from), formula, arrayRef, style: place.style };
  }

  private formulaText(f: Piece): string {
    return withoutFutureMarks(decodeEscapes(decodeXmlText(this.text.slice(f.openEnd, f.closeStart))));
  }

  private sharedFormula(place: Readonly<CellPlace>, f: Piece): string | null {
    const group = tagAttribute(this.text, f.start, f.openEnd, 'si') ?? '';
    const own = this.formulaText(f);
    if (own !== '') {
      // Only the master carries `ref`; a dependant that spells its own formula out keeps it.
      if (tagAttribute(this.text, f.start, f.openEnd, 'ref') !== null || !this.shared.has(group)) {
        this.shared.set(group, { row: place.row, column: place.column, formula: new MovableFormula(own) });
      }
      return own;
    }
    const master = this.shared.get(group);
    return master?.formula.at(place.row - master.row, place.column - master.column) ?? null;
  }

  private value(place: Readonly<CellPlace>, from: number): CellValue {
    const { text, prefix } = this;
    if (place.type === 'inlineStr') {
      const is = pieceOf(text, place, `${prefix}is`);
      if (is !== null) return inlineText(text.slice(is.start, is.end), prefix, this.context.part);
    }
    const v = from === place.openEnd && prefix === '' ? plainValue(text, place) : null;
    const piece = v ?? pieceOf(text, place, `${prefix}v`);
    if (piece === null) return null;
    const raw = text.slice(piece.openEnd, piece.closeStart);
    return this.typed(place, raw);
  }

  private typed(place: Readonly<CellPlace>, raw: string): CellValue {
    switch (place.type) {
      case 's': {
        if (raw.trim() === '') return null;
        const string = this.context.strings[Number(raw)];
        if (string === undefined)
          throw new PackageError('damaged', `${this.context.part}: a text is missing in the shared strings.`);
        return string;
      }
      case 'b':
        return raw.trim() === '' ? null : raw.trim() === '1' || raw.trim() === 'true';
      case 'e':
        return { error: decodeXmlText(raw).trim() };
      case 'str':
      case 'inlineStr':
        return decodeEscapes(decodeXmlText(raw));
      case 'd':
        return serialOfIsoDate(decodeXmlText(raw).trim(), this.context.date1904);
      default: {
        const number = Number(raw);
        if (raw === '' || (number === 0 && raw.trim() === '')) return null;
        return Number.isFinite(number) ? number : decodeXmlText(raw);
      }
    }
  }
}

/** The commonest form, `<c …><v>…</v></c>`, without a search. */
function plainValue(text: string, place: Readonly<CellPlace>): Piece | null {
  const open = place.openEnd;
  if (!text.startsWith('<v>', open)) return null;
  const closeStart = text.indexOf('</v>', open);
  return closeStart < 0 || closeStart + 4 !== place.closeStart
    ? null
    : { start: open, openEnd: open + 3, closeStart, end: closeStart + 4 };
}

function inlineText(fragment: string, prefix: string, part: string): string {
  const plain = /^<is>\s*<t(?:\s[^<>]*)?>([^<]*)<\/t>\s*<\/is>$/.exec(fragment);
  if (plain?.[1] !== undefined) return decodeEscapes(decodeXmlText(plain[1]));
  const declaration = prefix === '' ? '' : ` xmlns:${prefix.slice(0, -1)}="x"`;
  return richText(
    parseXml(
      fragment.replace(/^<[^\s/>]+/, (tag) => tag + declaration),
      part
    )
  );
}

/** `2022-12-31`, `2022-12-31T12:00:00Z`, `12:30:00` → serial number; other texts stay texts. */
export function serialOfIsoDate(text: string, date1904: boolean): number | string {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:?\d\d)?$/.exec(
    text
  );
  if (match === null || text === '') return text;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  if (date1904) return days + 24_107 + time;
  const serial = days + 25_569;
  // Excel has a 29 February 1900, so what lies before it counts one less.
  return (serial < 61 ? serial - 1 : serial) + time;
}

export type Cells = Map<number, Map<number, CellContent>>;

export function readCells(text: string, from: number, to: number, prefix: string, context: CellContext): Cells {
  const reader = new CellReader(text, prefix, context);
  const cells: Cells = new Map();
  let current = new Map<number, CellContent>();
  scanSheetData(text, from, to, prefix, {
    row: (place) => {
      current = cells.get(place.row) ?? new Map<number, CellContent>();
      return true;
    },
    cell: (place) => {
      current.set(place.column, reader.read(place));
    },
    rowEnd: (place) => {
      if (current.size > 0) cells.set(place.row, current);
    },
  });
  return cells;
}
