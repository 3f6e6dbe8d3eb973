/** The tables of a sheet: extended in their own parts, added, removed. */
import { areaAddress } from './addresses';
import { decodeEscapes, encodeEscapes } from './cell-text';
import type { Area, TableContent } from './content';
import type { Dialect } from './dialect';
import { XML_DECLARATION, type Parts } from './parts';
import type { SheetFrame } from './sheet-frame';
import { readTable } from './sheet-reader';
import { element, inner, outer, parseXml, rewritten, Splices, withAttributes, type XmlElement } from './xml';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

interface FileTable {
  readonly relationshipId: string;
  readonly path: string;
  readonly content: TableContent;
}

export function writeTables(parts: Parts, frame: SheetFrame, wanted: readonly TableContent[], dialect: Dialect): void {
  const inFile = fileTables(parts, frame);
  const left = new Set(inFile);
  const take = (matches: (table: FileTable) => boolean): FileTable | null => {
    for (const table of left) {
      if (!matches(table)) continue;
      left.delete(table);
      return table;
    }
    return null;
  };
  const byName = wanted.map((table) => take(({ content }) => content.name.toLowerCase() === table.name.toLowerCase()));
  // A renamed table still stands where it stood.
  const matched = wanted.map(
    (table, index) => byName[index] ?? take(({ content }) => isSameArea(content.area, table.area))
  );
  wanted.forEach((table, index) => {
    const own = matched[index] ?? null;
    if (own === null) addTable(parts, frame, table, dialect);
    else changeTable(parts, own, table);
  });
  for (const gone of left) removeTable(parts, frame, gone);
}

function isSameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

function fileTables(parts: Parts, frame: SheetFrame): readonly FileTable[] {
  const references = frame.root().child('tableParts')?.childrenNamed('tablePart') ?? [];
  return references.flatMap((reference) => {
    const relationshipId = reference.relationship() ?? '';
    const path = parts.related(frame.part, relationshipId);
    if (path === null || !parts.has(path)) return [];
    const content = readTable(parseXml(parts.required(path), path));
    return content === null ? [] : [{ relationshipId, path, content }];
  });
}

function filterArea({ area, hasTotals }: TableContent): string {
  return areaAddress({ ...area, rows: area.rows - (hasTotals ? 1 : 0) });
}

/** Line feeds in a heading are escaped in the table part. */
function columnName(name: string): string {
  return encodeEscapes(name).replace(/\r?\n/g, '_x000a_');
}

function changeTable(parts: Parts, own: FileTable, wanted: TableContent): void {
  if (JSON.stringify(sorted(own.content)) === JSON.stringify(sorted(wanted))) return;
  const text = parts.required(own.path);
  const root = parseXml(text, own.path);
  const splices = new Splices();
  const isRenamed = own.content.name !== wanted.name;
  const tag = withAttributes(text.slice(root.start, root.openEnd), {
    name: isRenamed ? wanted.name : undefined,
    displayName: isRenamed ? wanted.name : undefined,
    ref: areaAddress(wanted.area),
    headerRowCount: own.content.hasHeaders === wanted.hasHeaders ? undefined : wanted.hasHeaders ? null : 0,
    totalsRowCount: own.content.hasTotals === wanted.hasTotals ? undefined : wanted.hasTotals ? 1 : null,
    totalsRowShown: own.content.hasTotals === wanted.hasTotals ? undefined : wanted.hasTotals,
  });
  splices.replace(root.start, root.openEnd, tag);
  const filter = root.child('autoFilter');
  if (filter !== null && wanted.hasHeaders)
    splices.replace(filter.start, filter.end, rewritten(text, filter, { ref: filterArea(wanted) }));
  if (filter !== null && !wanted.hasHeaders) splices.replace(filter.start, filter.end, '');
  const columns = root.child('tableColumns');
  if (columns !== null) splices.replace(columns.start, columns.end, changedColumns(text, columns, wanted.columns));
  parts.set(own.path, splices.apply(text));
}

function sorted({ name, area, hasHeaders, hasTotals, columns }: TableContent): unknown {
  return [name, area.row, area.column, area.rows, area.columns, hasHeaders, hasTotals, columns];
}

function changedColumns(text: string, columns: XmlElement, wanted: readonly string[]): string {
  const originals = columns.childrenNamed('tableColumn');
  const nameOf = (column: XmlElement): string => decodeEscapes(column.attribute('name') ?? '');
  let nextId = Math.max(0, ...originals.map((column) => column.number('id') ?? 0)) + 1;
  const names = new Set(wanted);
  const items = wanted.map((name, index) => {
    const atPlace = originals[index];
    const sameName = originals.find((column) => nameOf(column) === name);
    if (sameName !== undefined) return outer(text, sameName);
    // A column whose heading changed keeps its id, its format and its totals.
    if (atPlace !== undefined && !names.has(nameOf(atPlace)))
      return rewritten(text, atPlace, { name: columnName(name) });
    return element(columns.prefix + 'tableColumn', { id: nextId++, name: columnName(name) });
  });
  return rewritten(text, columns, { count: wanted.length }, items.join(''));
}

function addTable(parts: Parts, frame: SheetFrame, table: TableContent, dialect: Dialect): void {
  const path = parts.freeName('xl/tables/table', 'xml');
  const columns = table.columns.map((name, index) => element('tableColumn', { id: index + 1, name: columnName(name) }));
  const style = element('tableStyleInfo', {
    name: 'TableStyleMedium2',
    showFirstColumn: false,
    showLastColumn: false,
    showRowStripes: true,
    showColumnStripes: false,
  });
  const content =
    (table.hasHeaders ? element('autoFilter', { ref: filterArea(table) }) : '') +
    element('tableColumns', { count: columns.length }, columns.join('')) +
    style;
  const attributes = {
    xmlns: dialect.main,
    id: nextTableId(parts),
    name: table.name,
    displayName: table.name,
    ref: areaAddress(table.area),
    headerRowCount: table.hasHeaders ? null : 0,
    totalsRowCount: table.hasTotals ? 1 : null,
    totalsRowShown: table.hasTotals ? null : false,
  };
  parts.set(path, XML_DECLARATION + element('table', attributes, content));
  parts.addContentType(path, CONTENT_TYPE);
  const id = parts.addRelationship(frame.part, `${dialect.relationships}/table`, path);
  const attribute = frame.relationshipAttribute(id);
  frame.set('tableParts', (existing, source, prefix) => {
    const part = element(`${prefix}tablePart`, attribute);
    const count = (existing?.children.length ?? 0) + 1;
    return existing === null
      ? element(`${prefix}tableParts`, { count }, part)
      : rewritten(source, existing, { count }, inner(source, existing) + part);
  });
}

function removeTable(parts: Parts, frame: SheetFrame, gone: FileTable): void {
  parts.removeRelationship(frame.part, gone.relationshipId);
  parts.remove(gone.path);
  frame.set('tableParts', (existing, source) => {
    if (existing === null) return null;
    const kept = existing.children.filter((child) => child.relationship() !== gone.relationshipId);
    return kept.length === 0
      ? null
      : rewritten(source, existing, { count: kept.length }, kept.map((child) => outer(source, child)).join(''));
  });
}

/** Table ids are unique in the whole workbook. */
function nextTableId(parts: Parts): number {
  const ids = parts.ofContentType(CONTENT_TYPE).map((path) => parseXml(parts.required(path), path).number('id') ?? 0);
  return Math.max(0, ...ids) + 1;
}
