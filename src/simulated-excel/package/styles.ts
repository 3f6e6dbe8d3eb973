/** What the cell formats of a file look like; every answer is kept, since thousands of cells share few formats. */
import type { Colors } from './colors';
import type { BorderLine, CellLook, FontLook } from './content';
import { builtInFormat } from './number-formats';
import type { XmlElement } from './xml';

const PLAIN_FONT: FontLook = {
  name: '宋体',
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  color: '#000000',
};

export class Styles {
  private readonly looks = new Map<number, CellLook>();
  private readonly formats: readonly XmlElement[];
  private readonly fonts: readonly XmlElement[];
  private readonly fills: readonly XmlElement[];
  private readonly borders: readonly XmlElement[];
  private readonly codes: ReadonlyMap<number, string>;

  constructor(
    root: XmlElement | null,
    private readonly colors: Colors
  ) {
    const list = (name: string, item: string): readonly XmlElement[] => root?.child(name)?.childrenNamed(item) ?? [];
    this.formats = list('cellXfs', 'xf');
    this.fonts = list('fonts', 'font');
    this.fills = list('fills', 'fill');
    this.borders = list('borders', 'border');
    this.codes = new Map(
      list('numFmts', 'numFmt').map((format) => [
        format.number('numFmtId') ?? -1,
        format.attribute('formatCode') ?? 'General',
      ])
    );
  }

  look(style: number): CellLook {
    const known = this.looks.get(style);
    if (known !== undefined) return known;
    const look = this.read(this.formats[style] ?? this.formats[0]);
    this.looks.set(style, look);
    return look;
  }

  private read(format: XmlElement | undefined): CellLook {
    const id = (name: string): number => format?.number(name) ?? 0;
    const alignment = format?.child('alignment');
    const protection = format?.child('protection');
    const border = this.borders[id('borderId')];
    return {
      numberFormat: this.codes.get(id('numFmtId')) ?? builtInFormat(id('numFmtId')) ?? 'General',
      font: this.font(this.fonts[id('fontId')]),
      fill: this.fill(this.fills[id('fillId')]),
      borders: {
        left: this.line(border, 'left', 'start'),
        right: this.line(border, 'right', 'end'),
        top: this.line(border, 'top'),
        bottom: this.line(border, 'bottom'),
      },
      horizontal: alignment?.attribute('horizontal') ?? 'general',
      vertical: alignment?.attribute('vertical') ?? 'bottom',
      wrapText: alignment?.flag('wrapText') ?? false,
      indent: alignment?.number('indent') ?? 0,
      shrinkToFit: alignment?.flag('shrinkToFit') ?? false,
      textRotation: alignment?.number('textRotation') ?? 0,
      locked: protection?.flag('locked', true) ?? true,
      formulaHidden: protection?.flag('hidden') ?? false,
    };
  }

  private font(font: XmlElement | undefined): FontLook {
    if (font === undefined) return PLAIN_FONT;
    const on = (name: string): boolean => font.child(name)?.flag('val', true) ?? false;
    const underline = font.child('u');
    return {
      name: font.child('name')?.attribute('val') ?? PLAIN_FONT.name,
      size: font.child('sz')?.number('val') ?? PLAIN_FONT.size,
      bold: on('b'),
      italic: on('i'),
      underline: underline !== null && underline.attribute('val') !== 'none',
      strikethrough: on('strike'),
      color: this.colors.resolve(font.child('color')) ?? '#000000',
    };
  }

  private fill(fill: XmlElement | undefined): string | null {
    const pattern = fill?.child('patternFill') ?? null;
    if (pattern === null) return this.colors.resolve(fill?.child('gradientFill')?.descendants('color')[0] ?? null);
    const kind = pattern.attribute('patternType') ?? 'none';
    if (kind === 'none') return null;
    return this.colors.resolve(pattern.child(kind === 'solid' ? 'fgColor' : 'bgColor'));
  }

  private line(border: XmlElement | undefined, ...names: readonly string[]): BorderLine | null {
    const side = names.map((name) => border?.child(name)).find((found) => found instanceof Object);
    const style = side?.attribute('style') ?? 'none';
    if (style === 'none') return null;
    return { style, color: this.colors.resolve(side?.child('color') ?? null) ?? '#000000' };
  }
}
