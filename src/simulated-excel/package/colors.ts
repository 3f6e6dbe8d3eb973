/** Colours of a workbook: theme, tint, palette index and RGB resolved to `#RRGGBB`. */
import { parseXml, type XmlElement } from './xml';

/** Office's own theme, for files without one: lt1, dk1, lt2, dk2, six accents, link, visited link. */
const OFFICE_THEME = [
  'FFFFFF', '000000', 'EEECE1', '1F497D', '4F81BD', 'C0504D',
  '9BBB59', '8064A2', '4BACC6', 'F79646', '0000FF', '800080',
]; // prettier-ignore
const THEME_ORDER = [
  'lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2',
  'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink',
]; // prettier-ignore

const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

export class Colors {
  constructor(
    private readonly theme: readonly string[],
    private readonly palette: readonly string[] = PALETTE
  ) {}

  static read(themeText: string | null, part: string, stylesRoot: XmlElement | null): Colors {
    const custom = stylesRoot
      ?.child('colors')
      ?.child('indexedColors')
      ?.childrenNamed('rgbColor')
      .map((color) => (color.attribute('rgb') ?? '').slice(-6).toUpperCase());
    return new Colors(
      readTheme(themeText, part),
      custom?.length === undefined ? PALETTE : [...custom, ...PALETTE.slice(custom.length)]
    );
  }

  /** Null: no colour is said, or it is automatic. */
  resolve(color: XmlElement | null): string | null {
    if (color === null) return null;
    const base = this.base(color);
    if (base === null || !/^[0-9A-F]{6}$/.test(base)) return null;
    const tint = color.number('tint') ?? 0;
    return `#${tint === 0 ? base : tinted(base, tint)}`;
  }
  private base(color: XmlElement): string | null {
    const rgb = color.attribute('rgb');
    if (rgb !== null) return rgb.slice(-6).toUpperCase();
    const theme = color.number('theme');
    if (theme !== null) return this.theme[theme] ?? null;
    const indexed = color.number('indexed');
    if (indexed !== null)
      return indexed === 64 ? '000000' : indexed === 65 ? 'FFFFFF' : (this.palette[indexed] ?? null);
    return null;
  }
}

function readTheme(text: string | null, part: string): readonly string[] {
  if (text === null) return OFFICE_THEME;
  const scheme = parseXml(text, part).descendants('clrScheme')[0];
  if (scheme === undefined) return OFFICE_THEME;
  return THEME_ORDER.map((name, index) => {
    const color = scheme.child(name)?.children[0];
    const value = color?.local === 'sysClr' ? color.attribute('lastClr') : color?.attribute('val');
    return value?.toUpperCase() ?? OFFICE_THEME[index] ?? '000000';
  });
}

/** Tint darkens (below 0) or lightens the luminance of the colour (18.8.19). */
function tinted(rgb: string, tint: number): string {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const light = (high + low) / 2;
  const span = high - low;
  const saturation = span === 0 ? 0 : span / (light > 0.5 ? 2 - high - low : high + low);
  let hue = 0;
  if (span !== 0) {
    if (high === r) hue = (g - b) / span + (g < b ? 6 : 0);
    else if (high === g) hue = (b - r) / span + 2;
    else hue = (r - g) / span + 4;
  }
  const target = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const bottom = target - chroma / 2;
  const sectors = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  return (sectors[Math.floor(hue) % 6] ?? [0, 0, 0])
    .map((part) =>
      Math.round((part + bottom) * 255)
        .toString(16)
        .toUpperCase()
        .padStart(2, '0')
    )
    .join('');
}
