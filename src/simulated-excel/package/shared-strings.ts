/**
 * The shared strings: reading them as plain texts, and appending new ones. Existing items keep their place and
 * their text; a new text that stands there already as a plain item is shared.
 */
import { decodeEscapes, encodeCellText, needsSpacePreserved } from './cell-text';
import { parseXml, rewritten, type XmlElement } from './xml';
import { XML_DECLARATION } from './parts';

/** The text of `<si>` or `<is>`: its own `<t>` and those of its runs; phonetic readings (`<rPh>`) are no text. */
export function richText(item: XmlElement): string {
  let text = '';
  for (const child of item.children) {
    if (child.local === 't') text += decodeEscapes(child.text);
    else if (child.local === 'r') text += decodeEscapes(child.child('t')?.text ?? '');
  }
  return text;
}

export function readSharedStrings(text: string | null, part: string): readonly string[] {
  if (text === null) return [];
  return parseXml(text, part).childrenNamed('si').map(richText);
}

export class SharedStringsEditor {
  private readonly root: XmlElement;
  private readonly indices = new Map<string, number>();
  private readonly added: string[] = [];
  private readonly existing: number;
  private uses = 0;

  constructor(
    private readonly source: string,
    part: string
  ) {
    this.root = parseXml(source, part);
    const items = this.root.childrenNamed('si');
    items.forEach((item, index) => {
      const isPlain = item.children.length === 1 && item.children[0]?.local === 't';
      const text = richText(item);
      if (isPlain && !this.indices.has(text)) this.indices.set(text, index);
    });
    this.existing = items.length;
  }

  static empty(namespace: string): string {
    return `${XML_DECLARATION}<sst xmlns="${namespace}" count="0" uniqueCount="0"></sst>`;
  }

  index(text: string): number {
    this.uses++;
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    const index = this.existing + this.added.length;
    const space = needsSpacePreserved(text) ? ' xml:space="preserve"' : '';
    const p = this.root.prefix;
    this.added.push(`<${p}si><${p}t${space}>${encodeCellText(text)}</${p}t></${p}si>`);
    this.indices.set(text, index);
    return index;
  }
  /** A cell that showed a shared string is overwritten. */
  release(): void {
    this.uses--;
  }

  text(): string {
    if (this.added.length === 0) return this.source;
    const count = this.root.number('count');
    const unique = this.root.number('uniqueCount');
    const content = this.source.slice(this.root.openEnd, this.root.closeStart);
    // New items go behind the last <si>, before an <extLst>.
    const last = this.root.childrenNamed('si').at(-1);
    const at = last === undefined ? 0 : last.end - this.root.openEnd;
    return (
      this.source.slice(0, this.root.start) +
      rewritten(
        this.source,
        this.root,
        {
          count: count === null ? undefined : Math.max(0, count + this.uses),
          uniqueCount: unique === null ? undefined : this.existing + this.added.length,
        },
        content.slice(0, at) + this.added.join('') + content.slice(at)
      ) +
      this.source.slice(this.root.end)
    );
  }
}
