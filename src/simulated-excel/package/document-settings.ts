/**
 * The settings an add-in keeps in the document, where Office keeps them: the properties of its web extension
 * part. Other add-ins' extensions are neither read nor touched.
 */
import { appendChild, XML_DECLARATION, type Parts } from './parts';
import { element, parseXml, rewritten, type XmlElement } from './xml';

const EXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const TASK_PANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const EXTENSION_RELATIONSHIP = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
const TASK_PANES_RELATIONSHIP = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Whose settings are read and written: the id of the add-in's manifest. */
export const DEFAULT_ADD_IN = '00000000-0000-0000-0000-000000000001';

interface Extension {
  readonly path: string;
  readonly text: string;
  readonly root: XmlElement;
}

function taskPanes(parts: Parts): string | null {
  const path = parts.relationships('').find(({ kind }) => kind === 'webextensiontaskpanes')?.path ?? null;
  return path !== null && parts.has(path) ? path : null;
}

function findExtension(parts: Parts, addIn: string): Extension | null {
  const panes = taskPanes(parts);
  if (panes === null) return null;
  for (const { path, kind } of parts.relationships(panes)) {
    if (kind !== 'webextension' || path === null || !parts.has(path)) continue;
    const text = parts.required(path);
    const root = parseXml(text, path);
    const id = root.child('reference')?.attribute('id') ?? '';
    if (id.replace(/[{}]/g, '').toLowerCase() === addIn.replace(/[{}]/g, '').toLowerCase()) return { path, text, root };
  }
  return null;
}

export function readDocumentSettings(parts: Parts, addIn: string): ReadonlyMap<string, string> {
  const properties = findExtension(parts, addIn)?.root.child('properties')?.childrenNamed('property') ?? [];
  return new Map(properties.map((property) => [property.attribute('name') ?? '', property.attribute('value') ?? '']));
}

export function writeDocumentSettings(parts: Parts, addIn: string, wanted: ReadonlyMap<string, string>): void {
  const before = readDocumentSettings(parts, addIn);
  if (before.size === wanted.size && [...wanted].every(([name, value]) => before.get(name) === value)) return;
  const extension = findExtension(parts, addIn);
  const list = extension?.root.child('properties') ?? null;
  const prefix = extension?.root.prefix ?? 'we:';
  const properties = [...wanted].map(([name, value]) => element(`${prefix}property`, { name, value })).join('');
  if (extension === null) {
    addExtension(parts, addIn, properties);
  } else if (list !== null) {
    const { path, text } = extension;
    parts.set(path, text.slice(0, list.start) + rewritten(text, list, {}, properties) + text.slice(list.end));
  } else {
    const { path, text, root } = extension;
    // CT_OsfWebExtension: reference, alternateReferences, properties, bindings, snapshot.
    const next = root.child('bindings') ?? root.child('snapshot');
    const at = next?.start ?? root.closeStart;
    parts.set(path, text.slice(0, at) + element(`${prefix}properties`, {}, properties) + text.slice(at));
  }
}

function addExtension(parts: Parts, addIn: string, properties: string): void {
  const path = parts.freeName('xl/webextensions/webextension', 'xml');
  const reference = element('we:reference', {
    id: addIn,
    version: '1.0.0.0',
    store: 'developer',
    storeType: 'Registry',
  });
  parts.set(
    path,
    `${XML_DECLARATION}<we:webextension xmlns:we="${EXTENSION}" id="{${addIn.toUpperCase()}}">${reference}<we:alternateReferences/>` +
      `<we:properties>${properties}</we:properties><we:bindings/><we:snapshot xmlns:r="${RELATIONSHIPS}"/></we:webextension>`
  );
  parts.addContentType(path, 'application/vnd.ms-office.webextension+xml');
  let panes = taskPanes(parts);
  if (panes === null) {
    panes = 'xl/webextensions/taskpanes.xml';
    parts.set(panes, `${XML_DECLARATION}<wetp:taskpanes xmlns:wetp="${TASK_PANES}"></wetp:taskpanes>`);
    parts.addContentType(panes, 'application/vnd.ms-office.webextensiontaskpanes+xml');
    parts.addRelationship('', TASK_PANES_RELATIONSHIP, panes);
  }
  const id = parts.addRelationship(panes, EXTENSION_RELATIONSHIP, path);
  const text = parts.required(panes);
  const root = parseXml(text, panes);
  // visibility 0: opening the file opens no pane.
  const pane =
    `<${root.prefix}taskpane dockstate="right" visibility="0" width="350" row="0">` +
    `<${root.prefix}webextensionref xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></${root.prefix}taskpane>`;
  parts.set(panes, appendChild(text, root, pane));
}
