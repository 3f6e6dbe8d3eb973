/**
 * XML with positions: a tree whose elements know where they stand in the text, so that a change is spliced
 * into the original text and everything else stays as it was written.
 */
import { SaxesParser } from 'saxes';
import { PackageError } from './content';

export interface XmlAttribute {
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly value: string;
}

const RELATIONSHIPS = /\/officeDocument\/(?:2006\/)?relationships$/;

export class XmlElement {
  readonly children: XmlElement[] = [];
  /** The element's own text, without that of its children. */
  text = '';
  /** `start` … `openEnd` is the start tag, `closeStart` … `end` the end tag (empty for `<a/>`). */
  closeStart = 0;
  end = 0;

  constructor(
    readonly name: string,
    readonly local: string,
    readonly uri: string,
    readonly attributes: readonly XmlAttribute[],
    readonly start: number,
    readonly openEnd: number,
    readonly selfClosing: boolean
  ) {}

  /** `x:` in `<x:worksheet>`, else empty. */
  get prefix(): string {
    return this.name.slice(0, this.name.length - this.local.length);
  }
  attribute(name: string): string | null {
    return this.attributes.find((attribute) => attribute.name === name)?.value ?? null;
  }
  /** `r:id`, under whatever prefix and in the transitional or the strict namespace. */
  relationship(local = 'id'): string | null {
    return (
      this.attributes.find((attribute) => attribute.local === local && RELATIONSHIPS.test(attribute.uri))?.value ?? null
    );
  }
  flag(name: string, fallback = false): boolean {
    const value = this.attribute(name);
    return value === null ? fallback : value === '1' || value === 'true' || value === 'on';
  }
  number(name: string): number | null {
    const value = this.attribute(name);
    if (value === null || value.trim() === '') return null;
    const number = Number(value);
    return Number.isFinite(number) ? number : null;
  }
  child(local: string): XmlElement | null {
    return this.children.find((child) => child.local === local) ?? null;
  }
  childrenNamed(local: string): readonly XmlElement[] {
    return this.children.filter((child) => child.local === local);
  }
  descendants(local: string): readonly XmlElement[] {
    return this.children.flatMap((child) =>
      child.local === local ? [child, ...child.descendants(local)] : child.descendants(local)
    );
  }
}

/** A stretch of the text that is not parsed here; positions behind it still count it. */
export interface Gap {
  readonly start: number;
  readonly end: number;
}

export function parseXml(text: string, part: string, gap: Gap | null = null): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const source = gap === null ? text : text.slice(0, gap.start) + text.slice(gap.end);
  const place = (at: number): number => (gap === null || at <= gap.start ? at : at + gap.end - gap.start);
  const open: XmlElement[] = [];
  const roots: XmlElement[] = [];
  parser.on('opentag', (tag) => {
    const end = parser.position;
    // `<` cannot stand in an attribute, so the last one began this tag.
    const start = source.lastIndexOf('<', end - 1);
    const attributes = Object.values(tag.attributes).map(({ name, local, uri, value }) => ({
      name,
      local,
      uri,
      value,
    }));
    const element = new XmlElement(
      tag.name,
      tag.local,
      tag.uri,
      attributes,
      place(start),
      place(end),
      tag.isSelfClosing
    );
    (open.at(-1)?.children ?? roots).push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined) return;
    const end = place(parser.position);
    element.end = end;
    element.closeStart = element.selfClosing ? end : place(source.lastIndexOf('<', parser.position - 1));
  });
  const addText = (piece: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(source).close();
  } catch (error) {
    throw new PackageError('damaged', `${part}: ${error instanceof Error ? error.message : 'no XML'}`);
  }
  const root = roots[0];
  if (root === undefined) throw new PackageError('damaged', `${part} is empty`);
  return root;
}

/** Changes of one text, by positions in the original. */
export class Splices {
  private readonly list: { readonly start: number; readonly end: number; readonly text: string; order: number }[] = [];

  replace(start: number, end: number, text: string): void {
    this.list.push({ start, end, text, order: this.list.length });
  }
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }
  get isEmpty(): boolean {
    return this.list.length === 0;
  }
  apply(text: string): string {
    const sorted = [...this.list].sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text: piece } of sorted) {
      if (start < at) throw new Error('two changes of one stretch of XML');
      pieces.push(text.slice(at, start), piece);
      at = end;
    }
    pieces.push(text.slice(at));
    return pieces.join('');
  }
}

export function escapeAttribute(value: string): string {
  return escapeText(value)
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;')
    .replace(/\r/g, '&#13;')
    .replace(/\t/g, '&#9;');
}
export function escapeText(value: string): string {
  return /[&<>]/.test(value) ? value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : value;
}

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

function attributeText(value: string | number | boolean): string {
  return typeof value === 'boolean'
    ? value
      ? '1'
      : '0'
    : typeof value === 'number'
      ? String(value)
      : escapeAttribute(value);
}

/** An element made from nothing; null and undefined attributes are left out. */
export function element(name: string, attributes: Attributes, content = ''): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) tag += ` ${key}="${attributeText(value)}"`;
  }
  return content === '' ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

/** A start tag with attributes set, or removed with null; the others keep their text and place. */
export function withAttributes(tag: string, changes: Attributes): string {
  const close = tag.endsWith('/>') ? '/>' : '>';
  const body = tag.slice(0, tag.length - close.length).trimEnd();
  const head = /^<[^\s/>]+/.exec(body)?.[0] ?? body;
  const left = new Map(Object.entries(changes).filter(([, value]) => value !== undefined));
  let result = head;
  for (const [raw, name] of body.slice(head.length).matchAll(/\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
    const value = name === undefined ? undefined : left.get(name);
    if (name === undefined || value === undefined) result += raw;
    else {
      left.delete(name);
      if (value !== null) result += ` ${name}="${attributeText(value)}"`;
    }
  }
  for (const [name, value] of left) {
    if (value !== null && value !== undefined) result += ` ${name}="${attributeText(value)}"`;
  }
  return result + close;
}

/** The text of an element with attributes changed and, if given, another content. */
export function rewritten(text: string, original: XmlElement, changes: Attributes, content?: string): string {
  const tag = withAttributes(text.slice(original.start, original.openEnd), changes);
  const inner = content ?? text.slice(original.openEnd, original.closeStart);
  if (inner === '' && original.selfClosing) return tag;
  const opened = tag.endsWith('/>') ? `${tag.slice(0, -2)}>` : tag;
  return `${opened}${inner}</${original.name}>`;
}

/** The content of an element, as written. */
export function inner(text: string, of: XmlElement): string {
  return text.slice(of.openEnd, of.closeStart);
}
export function outer(text: string, of: XmlElement): string {
  return text.slice(of.start, of.end);
}
