/**
 * The parts of the package as texts, their relationships and content types, with the changes of one save on
 * top. Invariant: a part is in the changes only when its text differs from the file's.
 */
import type { Archive } from './archive';
import { PackageError } from './content';
import { element, parseXml, rewritten, Splices, type XmlElement } from './xml';

export const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface Relationship {
  readonly id: string;
  /** The last word of the type: `worksheet`, `sharedStrings` … the same in transitional and strict files. */
  readonly kind: string;
  /** Path of the part; null for a target outside the package. */
  readonly path: string | null;
}

export class Parts {
  private readonly changes = new Map<string, Uint8Array | null>();
  private readonly texts = new Map<string, string>();
  private readonly byFoldedName = new Map<string, string>();

  private constructor(
    private readonly archive: Archive,
    /** The file's own texts, kept for the next save: a large sheet is not unpacked twice. */
    private readonly originals: Map<string, string>
  ) {
    for (const name of archive.names) this.byFoldedName.set(fold(name), name);
  }

  /** A fresh overlay over the same file. */
  copy(): Parts {
    return new Parts(this.archive, this.originals);
  }
  static of(archive: Archive): Parts {
    return new Parts(archive, new Map());
  }

  /** The entry's own spelling of a path: part names are compared without regard to case. */
  private entryName(path: string): string {
    return this.byFoldedName.get(fold(path)) ?? path;
  }
  has(path: string): boolean {
    const change = this.changes.get(this.entryName(path));
    return change !== undefined ? change !== null : this.byFoldedName.has(fold(path));
  }
  names(): readonly string[] {
    const names = new Set(this.archive.names);
    for (const [name, bytes] of this.changes) {
      if (bytes === null) names.delete(name);
      else names.add(name);
    }
    return [...names];
  }
  bytes(path: string): Uint8Array | null {
    const name = this.entryName(path);
    const change = this.changes.get(name);
    return change !== undefined ? change : this.archive.read(name);
  }
  text(path: string): string | null {
    const name = this.entryName(path);
    if (this.changes.has(name)) return this.texts.get(name) ?? null;
    const known = this.originals.get(name);
    if (known !== undefined) return known;
    const bytes = this.archive.read(name);
    if (bytes === null) return null;
    const text = decode(bytes, name);
    this.originals.set(name, text);
    return text;
  }
  required(path: string): string {
    const text = this.text(path);
    if (text === null) throw new PackageError('damaged', `The part ${path} is missing.`);
    return text;
  }
  set(path: string, text: string): void {
    if (this.text(path) === text) return;
    const name = this.entryName(path);
    this.texts.set(name, text);
    this.changes.set(name, encode(text));
  }
  setBytes(path: string, bytes: Uint8Array): void {
    this.changes.set(this.entryName(path), bytes);
  }
  remove(path: string): void {
    const name = this.entryName(path);
    if (!this.has(path)) return;
    this.texts.delete(name);
    this.changes.set(name, null);
    const types = this.required(CONTENT_TYPES);
    const root = parseXml(types, CONTENT_TYPES);
    const splices = new Splices();
    for (const override of root.childrenNamed('Override')) {
      if (fold(override.attribute('PartName') ?? '') === fold(name)) splices.replace(override.start, override.end, '');
    }
    this.set(CONTENT_TYPES, splices.apply(types));
  }
  write(): Uint8Array {
    return this.archive.write(this.changes);
  }
  get isChanged(): boolean {
    return this.changes.size > 0;
  }

  /** `xl/charts/chart` + first free number + `.xml`. */
  freeName(stem: string, extension: string): string {
    for (let number = 1; ; number++) {
      const name = `${stem}${number}.${extension}`;
      if (!this.has(name)) return name;
    }
  }

  relationships(source: string): readonly Relationship[] {
    const path = relationshipsPath(source);
    const text = this.text(path);
    if (text === null) return [];
    return parseXml(text, path)
      .childrenNamed('Relationship')
      .map((found) => ({
        id: found.attribute('Id') ?? '',
        kind: /[^/]*$/.exec(found.attribute('Type') ?? '')?.[0] ?? '',
        path:
          found.attribute('TargetMode') === 'External' ? null : resolveTarget(source, found.attribute('Target') ?? ''),
      }));
  }
  related(source: string, id: string | null): string | null {
    return this.relationships(source).find((relationship) => relationship.id === id)?.path ?? null;
  }

  addRelationship(source: string, type: string, target: string): string {
    const path = relationshipsPath(source);
    const text =
      this.text(path) ?? `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
    const root = parseXml(text, path);
    const taken = new Set(root.children.map((child) => child.attribute('Id')));
    let number = root.children.length + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    this.set(
      path,
      appendChild(
        text,
        root,
        element(`${root.prefix}Relationship`, { Id: id, Type: type, Target: relativeTarget(source, target) })
      )
    );
    return id;
  }
  removeRelationship(source: string, id: string): void {
    const path = relationshipsPath(source);
    const text = this.required(path);
    const splices = new Splices();
    for (const child of parseXml(text, path).children) {
      if (child.attribute('Id') === id) splices.replace(child.start, child.end, '');
    }
    this.set(path, splices.apply(text));
  }

  addContentType(path: string, type: string): void {
    const text = this.required(CONTENT_TYPES);
    const root = parseXml(text, CONTENT_TYPES);
    const override = element(`${root.prefix}Override`, { PartName: `/${path}`, ContentType: type });
    this.set(CONTENT_TYPES, appendChild(text, root, override));
  }
  addDefaultContentType(extension: string, type: string): void {
    const text = this.required(CONTENT_TYPES);
    const root = parseXml(text, CONTENT_TYPES);
    const known = root
      .childrenNamed('Default')
      .some((child) => child.attribute('Extension')?.toLowerCase() === extension.toLowerCase());
    if (known) return;
    this.set(
      CONTENT_TYPES,
      rewritePrepended(text, root, element(`${root.prefix}Default`, { Extension: extension, ContentType: type }))
    );
  }

  ofContentType(type: string): readonly string[] {
    return parseXml(this.required(CONTENT_TYPES), CONTENT_TYPES)
      .childrenNamed('Override')
      .filter((child) => child.attribute('ContentType') === type)
      .map((child) => (child.attribute('PartName') ?? '').replace(/^\//, ''))
      .filter((path) => this.has(path));
  }

  /** Removes what nothing refers to any more, among the parts that `before` could reach. */
  removeUnreachable(before: ReadonlySet<string>): void {
    const after = this.reachable();
    for (const path of before) {
      if (after.has(path)) continue;
      this.remove(path);
      const relationships = relationshipsPath(path);
      if (this.has(relationships)) this.remove(relationships);
    }
  }
  reachable(): ReadonlySet<string> {
    const found = new Set<string>();
    const queue = [''];
    for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
      for (const { path } of this.relationships(source)) {
        if (path === null || !this.has(path)) continue;
        const name = this.entryName(path);
        if (found.has(name)) continue;
        found.add(name);
        queue.push(name);
      }
    }
    return found;
  }
}

/** The text with one more child at the end of `parent`. */
export function appendChild(text: string, parent: XmlElement, child: string): string {
  const splices = new Splices();
  if (parent.selfClosing) splices.replace(parent.start, parent.end, rewritten(text, parent, {}, child));
  else splices.insert(parent.closeStart, child);
  return splices.apply(text);
}
function rewritePrepended(text: string, parent: XmlElement, child: string): string {
  if (parent.selfClosing) return appendChild(text, parent, child);
  const splices = new Splices();
  splices.insert(parent.openEnd, child);
  return splices.apply(text);
}

function fold(path: string): string {
  return path.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

function relationshipsPath(source: string): string {
  const slash = source.lastIndexOf('/');
  return `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
}

function resolveTarget(source: string, target: string): string {
  const plain = decodeTarget(target.replace(/\\/g, '/').replace(/#.*$/, ''));
  const steps = plain.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

function decode(bytes: Uint8Array, part: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' }).decode(bytes);
    // A part in UTF-16 that is changed is written in UTF-8.
    return encoding === 'utf-8' ? text : text.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, '$1UTF-8');
  } catch {
    throw new PackageError('damaged', `The part ${part} is no valid text.`);
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
