/** One list of the style sheet (fonts, fills …): equal items share an index, new ones go to the end. */
import { outer, rewritten, Splices, type XmlElement } from './xml';

/** CT_Stylesheet's order (18.8.39). */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

export class StylePool {
  private readonly list: XmlElement | null;
  private readonly indices = new Map<string, number>();
  private readonly added: string[] = [];
  private readonly existing: number;

  constructor(
    private readonly source: string,
    private readonly root: XmlElement,
    private readonly name: string
  ) {
    this.list = root.child(name);
    const items = this.list?.children ?? [];
    this.existing = items.length;
    items.forEach((item, index) => {
      const text = outer(source, item);
      if (!this.indices.has(text)) this.indices.set(text, index);
    });
  }

  add(text: string): number {
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    const index = this.existing + this.added.length;
    this.indices.set(text, index);
    this.added.push(text);
    return index;
  }

  write(splices: Splices): void {
    if (this.added.length === 0) return;
    const { list, source, root } = this;
    const count = this.existing + this.added.length;
    if (list !== null) {
      const tag = rewritten(source, list, { count }, source.slice(list.openEnd, list.closeStart) + this.added.join(''));
      splices.replace(list.start, list.end, tag);
      return;
    }
    const name = root.prefix + this.name;
    const next = root.children.find((child) => ORDER.indexOf(child.local) > ORDER.indexOf(this.name));
    splices.insert(next?.start ?? root.closeStart, `<${name} count="${count}">${this.added.join('')}</${name}>`);
  }
}
