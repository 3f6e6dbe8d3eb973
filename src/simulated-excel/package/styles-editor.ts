/**
 * New cell formats on top of those of the file. What a change does not name stays as it is in the base format,
 * in its own XML: theme colours, quotePrefix, protection, extensions. Equal changes give one format.
 */
import type { BorderLine, CellLook, FontLook, LookChange, StyleEdit } from './content';
import { portableFormatId } from './number-formats';
import { XML_DECLARATION } from './parts';
import { StylePool } from './style-pool';
import type { Styles } from './styles';
import { element, outer, parseXml, rewritten, Splices, withAttributes, type Attributes, type XmlElement } from './xml';

const FONT_ORDER = [
  'b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz',
  'color', 'name', 'family', 'charset', 'scheme',
]; // prettier-ignore
const BORDER_ORDER = ['start', 'left', 'end', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];
const FIRST_CUSTOM_FORMAT = 164;

export function emptyStyleSheet(namespace: string): string {
  return (
    `${XML_DECLARATION}<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><color theme="1"/>` +
    '<name val="宋体"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/>' +
    '<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
    '</cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

export class StylesEditor {
  private readonly root: XmlElement;
  private readonly formats: StylePool;
  private readonly fonts: StylePool;
  private readonly fills: StylePool;
  private readonly borders: StylePool;
  private readonly codes: StylePool;
  private readonly differentials: StylePool;
  private readonly ids = new Map<string, number>();
  private readonly known = new Map<string, number>();
  private readonly knownByObject = new WeakMap<LookChange, Map<number, number>>();
  private nextId = FIRST_CUSTOM_FORMAT;

  constructor(
    private readonly source: string,
    part: string,
    private readonly styles: Styles
  ) {
    this.root = parseXml(source, part);
    const pool = (name: string): StylePool => new StylePool(source, this.root, name);
    this.formats = pool('cellXfs');
    this.fonts = pool('fonts');
    this.fills = pool('fills');
    this.borders = pool('borders');
    this.codes = pool('numFmts');
    this.differentials = pool('dxfs');
    for (const format of this.root.child('numFmts')?.children ?? []) {
      const id = format.number('numFmtId') ?? 0;
      this.nextId = Math.max(this.nextId, id + 1);
      const code = format.attribute('formatCode') ?? '';
      if (!this.ids.has(code)) this.ids.set(code, id);
    }
  }

  /** The index of the format for a cell. */
  format({ base, change }: StyleEdit): number {
    if (change === null) return base;
    // The same object comes back for thousands of cells.
    const ofObject = this.knownByObject.get(change) ?? new Map<number, number>();
    this.knownByObject.set(change, ofObject);
    const quick = ofObject.get(base);
    if (quick !== undefined) return quick;
    const index = this.sharedFormat(base, change);
    ofObject.set(base, index);
    return index;
  }

  private sharedFormat(base: number, change: LookChange): number {
    const real = realChange(this.styles.look(base), change);
    if (Object.keys(real).length === 0) return base;
    const key = `${base} ${JSON.stringify(real)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.formats.add(this.formatText(base, real));
    this.known.set(key, index);
    return index;
  }

  /** The index of a differential format, for conditional formats. */
  differential(change: LookChange): number {
    const p = this.root.prefix;
    let content = '';
    if (change.font !== undefined) content += this.fontText(null, change.font);
    if (change.numberFormat !== undefined) {
      content += element(`${p}numFmt`, {
        numFmtId: this.formatId(change.numberFormat),
        formatCode: change.numberFormat,
      });
    }
    if (change.fill !== undefined && change.fill !== null) {
      const color = element(`${p}bgColor`, { rgb: argb(change.fill) });
      content += element(`${p}fill`, {}, element(`${p}patternFill`, {}, color));
    }
    if (change.borders !== undefined) content += this.borderText(null, change.borders);
    return this.differentials.add(element(`${p}dxf`, {}, content));
  }

  text(): string {
    const splices = new Splices();
    for (const pool of [this.codes, this.fonts, this.fills, this.borders, this.formats, this.differentials]) {
      pool.write(splices);
    }
    return splices.apply(this.source);
  }

  private item(list: string, index: number): XmlElement | null {
    return this.root.child(list)?.children[index] ?? null;
  }

  private formatText(baseIndex: number, change: LookChange): string {
    const p = this.root.prefix;
    const base = this.item('cellXfs', baseIndex) ?? this.item('cellXfs', 0);
    const attributes: Record<string, string | number | boolean> = {};
    const baseId = (name: string): number => base?.number(name) ?? 0;
    if (change.numberFormat !== undefined) {
      attributes.numFmtId = this.formatId(change.numberFormat);
      attributes.applyNumberFormat = true;
    }
    if (change.font !== undefined) {
      attributes.fontId = this.fonts.add(this.fontText(this.item('fonts', baseId('fontId')), change.font));
      attributes.applyFont = true;
    }
    if (change.fill !== undefined) {
      attributes.fillId = this.fills.add(this.fillText(change.fill));
      attributes.applyFill = true;
    }
    if (change.borders !== undefined) {
      attributes.borderId = this.borders.add(this.borderText(this.item('borders', baseId('borderId')), change.borders));
      attributes.applyBorder = true;
    }
    const alignment = alignmentChange(change);
    const protection: Attributes = { locked: change.locked, hidden: change.formulaHidden };
    if (isSome(alignment)) attributes.applyAlignment = true;
    if (isSome(protection)) attributes.applyProtection = true;
    const content =
      this.changedChild(base, 'alignment', alignment) +
      this.changedChild(base, 'protection', protection) +
      (base?.children ?? [])
        .filter((child) => child.local !== 'alignment' && child.local !== 'protection')
        .map((child) => outer(this.source, child))
        .join('');
    if (base === null) {
      return element(`${p}xf`, { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0, ...attributes }, content);
    }
    const tag = withAttributes(this.source.slice(base.start, base.openEnd), attributes);
    const open = tag.endsWith('/>') ? tag.slice(0, -2) : tag.slice(0, -1);
    return content === '' ? `${open}/>` : `${open}>${content}</${base.name}>`;
  }

  private changedChild(base: XmlElement | null, local: string, changes: Attributes): string {
    const child = base?.child(local) ?? null;
    if (child !== null) return isSome(changes) ? rewritten(this.source, child, changes) : outer(this.source, child);
    return isSome(changes) ? element(this.root.prefix + local, changes) : '';
  }

  private formatId(code: string): number {
    const known = this.ids.get(code) ?? portableFormatId(code);
    if (known !== null) return known;
    const id = this.nextId++;
    this.ids.set(code, id);
    this.codes.add(element(`${this.root.prefix}numFmt`, { numFmtId: id, formatCode: code }));
    return id;
  }

  private fontText(base: XmlElement | null, change: Partial<FontLook>): string {
    const p = this.root.prefix;
    const pieces = new Map<string, string>();
    for (const child of base?.children ?? []) pieces.set(child.local, outer(this.source, child));
    const toggle = (local: string, on: boolean | undefined): void => {
      if (on === true) pieces.set(local, `<${p}${local}/>`);
      // In a differential format a plain font has to be said; in a cell format it is the absence.
      if (on === false && base !== null) pieces.delete(local);
      if (on === false && base === null) pieces.set(local, element(p + local, { val: local === 'u' ? 'none' : false }));
    };
    toggle('b', change.bold);
    toggle('i', change.italic);
    toggle('strike', change.strikethrough);
    toggle('u', change.underline);
    if (change.size !== undefined) pieces.set('sz', element(`${p}sz`, { val: change.size }));
    if (change.color !== undefined) pieces.set('color', element(`${p}color`, { rgb: argb(change.color) }));
    if (change.name !== undefined) {
      // Family, character set and the theme's scheme belong to the old typeface.
      for (const local of ['family', 'charset', 'scheme']) pieces.delete(local);
      pieces.set('name', element(`${p}name`, { val: change.name }));
    }
    return element(`${p}font`, {}, sorted(pieces, FONT_ORDER));
  }

  private fillText(fill: string | null): string {
    const p = this.root.prefix;
    if (fill === null) return element(`${p}fill`, {}, element(`${p}patternFill`, { patternType: 'none' }));
    const colors = element(`${p}fgColor`, { rgb: argb(fill) }) + element(`${p}bgColor`, { indexed: 64 });
    return element(`${p}fill`, {}, element(`${p}patternFill`, { patternType: 'solid' }, colors));
  }

  private borderText(base: XmlElement | null, change: Partial<CellLook['borders']>): string {
    const p = this.root.prefix;
    const pieces = new Map<string, string>();
    for (const child of base?.children ?? []) pieces.set(child.local, outer(this.source, child));
    const side = (name: string, strictName: string, line: BorderLine | null | undefined): void => {
      const local = pieces.has(strictName) ? strictName : name;
      if (line === undefined) {
        if (base !== null && !pieces.has(local)) pieces.set(local, `<${p}${local}/>`);
      } else if (line === null) pieces.set(local, `<${p}${local}/>`);
      else
        pieces.set(local, element(p + local, { style: line.style }, element(`${p}color`, { rgb: argb(line.color) })));
    };
    side('left', 'start', change.left);
    side('right', 'end', change.right);
    side('top', 'top', change.top);
    side('bottom', 'bottom', change.bottom);
    const content = sorted(pieces, BORDER_ORDER);
    return base === null ? element(`${p}border`, {}, content) : rewritten(this.source, base, {}, content);
  }
}

function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}

function sorted(pieces: ReadonlyMap<string, string>, order: readonly string[]): string {
  const rank = (local: string): number => (order.includes(local) ? order.indexOf(local) : order.length);
  return [...pieces]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([, text]) => text)
    .join('');
}

function isSome(attributes: Attributes): boolean {
  return Object.values(attributes).some((value) => value !== undefined);
}

function alignmentChange(change: LookChange): Attributes {
  return {
    horizontal: change.horizontal,
    vertical: change.vertical,
    textRotation: change.textRotation,
    wrapText: change.wrapText,
    indent: change.indent,
    shrinkToFit: change.shrinkToFit,
  };
}

/** Only what differs from the base, so that a change which says what is there already makes no format. */
function realChange(look: CellLook, change: LookChange): LookChange {
  const differs = <T extends object>(of: T, wanted: Partial<T>): Partial<T> =>
    Object.fromEntries(
      Object.entries(wanted)
        .filter(([key, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(Reflect.get(of, key)))
        .sort(([a], [b]) => (a < b ? -1 : 1))
    ) as Partial<T>;
  const { font, borders, ...plain } = change;
  const fontChange = font === undefined ? {} : differs(look.font, font);
  const borderChange = borders === undefined ? {} : differs(look.borders, borders);
  return {
    ...differs<Omit<CellLook, 'font' | 'borders'>>(look, plain),
    ...(Object.keys(fontChange).length > 0 ? { font: fontChange } : {}),
    ...(Object.keys(borderChange).length > 0 ? { borders: borderChange } : {}),
  };
}
