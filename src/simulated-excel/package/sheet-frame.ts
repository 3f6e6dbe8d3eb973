/**
 * A sheet part in two: its cells (`body`) and everything around them (`frame`), which is small and edited one
 * element after another. Invariant: elements that no edit names keep their text and place.
 */
import { OFFICE_RELATIONSHIPS, STRICT_RELATIONSHIPS } from './parts';
import { placeFor } from './sheet-order';
import { findSheetData } from './sheet-scanner';
import { outer, parseXml, rewritten, Splices, type Attributes, type XmlElement } from './xml';

export class SheetFrame {
  /** The tree of `text` while that stays the same. */
  private tree: { readonly of: string; readonly root: XmlElement } | null = null;

  private constructor(
    private text: string,
    readonly body: string,
    readonly part: string
  ) {}

  static split(text: string, part: string): SheetFrame {
    const data = findSheetData(text);
    if (data === null) return new SheetFrame(text, '', part);
    const frame = text.slice(0, data.openEnd) + text.slice(data.closeStart);
    return new SheetFrame(frame, text.slice(data.openEnd, data.closeStart), part);
  }

  get source(): string {
    return this.text;
  }
  root(): XmlElement {
    if (this.tree?.of !== this.text) this.tree = { of: this.text, root: parseXml(this.text, this.part) };
    return this.tree.root;
  }
  get prefix(): string {
    return this.root().prefix;
  }

  /** The whole part again, with the given cells. */
  joined(body: string): string {
    const data = findSheetData(this.text);
    if (data === null || body === '') return this.text;
    if (data.openEnd === data.end) {
      const tag = this.text.slice(data.start, data.openEnd - 2).trimEnd();
      return `${this.text.slice(0, data.start)}${tag}>${body}</${data.prefix}sheetData>${this.text.slice(data.end)}`;
    }
    return this.text.slice(0, data.openEnd) + body + this.text.slice(data.closeStart);
  }

  /** Replaces the element `local`, puts it in its place in the order, or removes it (null). */
  set(local: string, make: (existing: XmlElement | null, source: string, prefix: string) => string | null): void {
    const root = this.root();
    const existing = root.child(local);
    const made = make(existing, this.text, root.prefix);
    const splices = new Splices();
    if (existing !== null) {
      if (made === outer(this.text, existing)) return;
      splices.replace(existing.start, existing.end, made ?? '');
    } else if (made !== null) {
      // A worksheet always has its <sheetData>, so the root is never self-closing.
      splices.insert(placeFor(root, local), made);
    } else return;
    this.text = splices.apply(this.text);
  }

  /** Puts something else in the place of each element `local`; null takes it away. */
  each(local: string, make: (existing: XmlElement, source: string) => string | null): void {
    const splices = new Splices();
    for (const existing of this.root().childrenNamed(local))
      splices.replace(existing.start, existing.end, make(existing, this.text) ?? '');
    this.text = splices.apply(this.text);
  }

  /** A further element `local`, behind those that are there. */
  add(local: string, made: string): void {
    const root = this.root();
    const splices = new Splices();
    splices.insert(root.childrenNamed(local).at(-1)?.end ?? placeFor(root, local), made);
    this.text = splices.apply(this.text);
  }

  setAttributes(local: string, changes: Attributes): void {
    this.set(local, (existing, source, prefix) =>
      existing === null ? rewrittenNew(prefix + local, changes) : rewritten(source, existing, changes)
    );
  }

  /** `r:id="…"` under the prefix the part declares, or with a declaration of its own. */
  relationshipAttribute(id: string): Attributes {
    return relationshipAttribute(this.root(), id);
  }
}

export function relationshipAttribute(root: XmlElement, id: string): Attributes {
  const declared = root.attributes.find(
    ({ name, value }) => name.startsWith('xmlns:') && (value === OFFICE_RELATIONSHIPS || value === STRICT_RELATIONSHIPS)
  );
  if (declared !== undefined) return { [`${declared.local}:id`]: id };
  const namespace = root.uri.includes('purl.oclc.org') ? STRICT_RELATIONSHIPS : OFFICE_RELATIONSHIPS;
  return { 'xmlns:r': namespace, 'r:id': id };
}

function rewrittenNew(name: string, changes: Attributes): string {
  const attributes = Object.entries(changes).filter(([, value]) => value !== null && value !== undefined);
  return `<${name}${attributes.map(([key, value]) => ` ${key}="${typeof value === 'boolean' ? (value ? '1' : '0') : String(value)}"`).join('')}/>`;
}
