/** A worksheet's custom properties: `<customProperties>`, each value in a binary part as UTF-16 (18.3.1.22). */
import type { Dialect } from './dialect';
import type { Parts } from './parts';
import type { SheetFrame } from './sheet-frame';
import { element, outer, rewritten, type XmlElement } from './xml';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';

export function readCustomProperties(root: XmlElement, path: string, parts: Parts): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const property of root.child('customProperties')?.childrenNamed('customPr') ?? []) {
    const part = parts.related(path, property.relationship());
    const bytes = part === null ? null : parts.bytes(part);
    if (bytes !== null) properties.set(property.attribute('name') ?? '', new TextDecoder('utf-16le').decode(bytes));
  }
  return properties;
}

export function writeCustomProperties(
  parts: Parts,
  frame: SheetFrame,
  wanted: ReadonlyMap<string, string>,
  dialect: Dialect
): void {
  const root = frame.root();
  const before = readCustomProperties(root, frame.part, parts);
  const originals = root.child('customProperties')?.childrenNamed('customPr') ?? [];
  const kept: string[] = [];
  for (const original of originals) {
    const name = original.attribute('name') ?? '';
    const value = wanted.get(name);
    const id = original.relationship() ?? '';
    const path = parts.related(frame.part, id);
    if (value !== undefined) {
      kept.push(outer(frame.source, original));
      if (path !== null && before.get(name) !== value) parts.setBytes(path, utf16(value));
    } else if (path !== null) {
      parts.removeRelationship(frame.part, id);
      parts.remove(path);
    }
  }
  const added = [...wanted].filter(([name]) => !before.has(name));
  if (added.length === 0 && kept.length === originals.length) return;
  const made = added.map(([name, value]) => {
    const path = parts.freeName('xl/customProperty', 'bin');
    parts.setBytes(path, utf16(value));
    parts.addContentType(path, CONTENT_TYPE);
    const id = parts.addRelationship(frame.part, `${dialect.relationships}/customProperty`, path);
    return element(`${root.prefix}customPr`, { name, ...frame.relationshipAttribute(id) });
  });
  const content = [...kept, ...made].join('');
  frame.set('customProperties', (existing, source, prefix) => {
    if (content === '') return null;
    return existing === null
      ? element(`${prefix}customProperties`, {}, content)
      : rewritten(source, existing, {}, content);
  });
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}
