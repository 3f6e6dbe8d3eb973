/** One sheet of the file as SheetContent. */
import { parseArea } from './addresses';
import { readCells, type CellContext } from './cell-reader';
import { readCustomProperties } from './custom-properties';
import type { Colors } from './colors';
import { readDataValidations } from './data-validations';
import { decodeEscapes } from './cell-text';
import type { Area, ColumnContent, PageSetup, RowContent, SheetContent, TableContent } from './content';
import type { Parts } from './parts';
import { findSheetData, scanSheetData, tagAttribute } from './sheet-scanner';
import { parseXml, type XmlElement } from './xml';

export type SheetHead = Pick<SheetContent, 'id' | 'name' | 'kind' | 'state'>;

/** What a column is wide when nothing says so: 64 pixels of the standard font. */
const STANDARD_WIDTH = 9.140625;
const STANDARD_HEIGHT = 15;

const NO_PAGE_SETUP: PageSetup = {
  orientation: 'portrait',
  paperSize: null,
  scale: null,
  fitToWidth: null,
  fitToHeight: null,
  centerHorizontally: false,
  centerVertically: false,
  margins: null,
  oddHeader: '',
  oddFooter: '',
  rowBreaks: [],
};

/** The tree of a sheet without its cells. */
export function parseSheetFrame(text: string, part: string): XmlElement {
  const data = findSheetData(text);
  const gap = data === null || data.openEnd === data.end ? null : { start: data.openEnd, end: data.closeStart };
  return parseXml(text, part, gap);
}

export function readSheet(
  head: SheetHead,
  path: string,
  parts: Parts,
  context: CellContext,
  colors: Colors
): SheetContent {
  const text = parts.required(path);
  const root = parseSheetFrame(text, path);
  const data = head.kind === 'worksheet' ? findSheetData(text) : null;
  const cells =
    data === null
      ? new Map<number, never>()
      : readCells(text, data.openEnd, data.closeStart, data.prefix, { ...context, part: path });
  const format = root.child('sheetFormatPr');
  const view = root.child('sheetViews')?.child('sheetView') ?? null;
  const pane = view?.child('pane') ?? null;
  const isFrozen = pane?.attribute('state')?.startsWith('frozen') ?? false;
  return {
    ...head,
    cells,
    merges: areas(root.child('mergeCells')?.childrenNamed('mergeCell') ?? [], 'ref'),
    columns: readColumns(root),
    rows: data === null ? [] : readRows(text, data.openEnd, data.closeStart, data.prefix),
    standardWidth: format?.number('defaultColWidth') ?? widthOfCharacters(format?.number('baseColWidth') ?? null),
    standardHeight: format?.number('defaultRowHeight') ?? STANDARD_HEIGHT,
    tables: readTables(root, path, parts),
    isProtected: root.child('sheetProtection')?.flag(head.kind === 'worksheet' ? 'sheet' : 'content') ?? false,
    showGridlines: view?.flag('showGridLines', true) ?? true,
    tabColor: colors.resolve(root.child('sheetPr')?.child('tabColor') ?? null),
    frozenRows: isFrozen ? (pane?.number('ySplit') ?? 0) : 0,
    frozenColumns: isFrozen ? (pane?.number('xSplit') ?? 0) : 0,
    pageSetup: readPageSetup(root),
    autoFilter: parseArea(root.child('autoFilter')?.attribute('ref') ?? ''),
    conditionalFormats: readConditionalFormats(root),
    dataValidations: readDataValidations(root),
    charts: chartFrames(root, path, parts).map(({ name }) => name),
    customProperties: readCustomProperties(root, path, parts),
  };
}

function areas(elements: readonly XmlElement[], attribute: string): readonly Area[] {
  return elements.flatMap((found) => parseArea(found.attribute(attribute) ?? '') ?? []);
}

function widthOfCharacters(characters: number | null): number {
  if (characters === null || characters === 8) return STANDARD_WIDTH;
  // 7 pixels a character and 5 of padding, rounded up to whole eights of pixels.
  const pixels = Math.ceil((characters * 7 + 5) / 8) * 8;
  return Math.trunc((pixels / 7) * 256) / 256;
}

export function readColumns(root: XmlElement): readonly ColumnContent[] {
  return root.childrenNamed('cols').flatMap((cols) =>
    cols.childrenNamed('col').map((col) => ({
      first: (col.number('min') ?? 1) - 1,
      last: (col.number('max') ?? col.number('min') ?? 1) - 1,
      width: col.number('width'),
      hidden: col.flag('hidden'),
      style: col.number('style') ?? 0,
    }))
  );
}

function readRows(text: string, from: number, to: number, prefix: string): readonly RowContent[] {
  const rows: RowContent[] = [];
  scanSheetData(text, from, to, prefix, {
    row: (place) => {
      const row = readRow(text, place.start, place.openEnd, place.row);
      if (row.height !== null || row.hidden || row.style !== null) rows.push(row);
      return false;
    },
    cell: () => undefined,
    rowEnd: () => undefined,
  });
  return rows;
}

export function readRow(text: string, start: number, end: number, row: number): RowContent {
  const height = tagAttribute(text, start, end, 'ht');
  const hidden = tagAttribute(text, start, end, 'hidden');
  const style = tagAttribute(text, start, end, 's');
  const hasStyle = tagAttribute(text, start, end, 'customFormat');
  return {
    row,
    height: height === null ? null : Number(height),
    hidden: hidden === '1' || hidden === 'true',
    style: style !== null && (hasStyle === '1' || hasStyle === 'true') ? Number(style) : null,
  };
}

function readTables(root: XmlElement, path: string, parts: Parts): readonly TableContent[] {
  const references = root.child('tableParts')?.childrenNamed('tablePart') ?? [];
  return references.flatMap((reference) => {
    const part = parts.related(path, reference.relationship());
    return part === null || !parts.has(part) ? [] : (readTable(parseXml(parts.required(part), part)) ?? []);
  });
}

export function readTable(table: XmlElement): TableContent | null {
  const area = parseArea(table.attribute('ref') ?? '');
  if (area === null) return null;
  return {
    name: table.attribute('displayName') ?? table.attribute('name') ?? '',
    area,
    hasHeaders: table.number('headerRowCount') !== 0,
    hasTotals: (table.number('totalsRowCount') ?? 0) > 0,
    columns: (table.child('tableColumns')?.childrenNamed('tableColumn') ?? []).map((column) =>
      decodeEscapes(column.attribute('name') ?? '')
    ),
  };
}

export function readPageSetup(root: XmlElement): PageSetup {
  const setup = root.child('pageSetup');
  const margins = root.child('pageMargins');
  const options = root.child('printOptions');
  const headerFooter = root.child('headerFooter');
  const fits = root.child('sheetPr')?.child('pageSetUpPr')?.flag('fitToPage') ?? false;
  const pages = (name: string): number | null => {
    const count = setup?.number(name) ?? 1;
    return fits && count > 0 ? count : null;
  };
  const points = (name: string): number => (margins?.number(name) ?? 0) * 72;
  return {
    ...NO_PAGE_SETUP,
    orientation: setup?.attribute('orientation') === 'landscape' ? 'landscape' : 'portrait',
    paperSize: setup?.number('paperSize') ?? null,
    scale: fits ? null : (setup?.number('scale') ?? null),
    fitToWidth: pages('fitToWidth'),
    fitToHeight: pages('fitToHeight'),
    centerHorizontally: options?.flag('horizontalCentered') ?? false,
    centerVertically: options?.flag('verticalCentered') ?? false,
    margins:
      margins === null
        ? null
        : {
            left: points('left'),
            right: points('right'),
            top: points('top'),
            bottom: points('bottom'),
            header: points('header'),
            footer: points('footer'),
          },
    oddHeader: decodeEscapes(headerFooter?.child('oddHeader')?.text ?? ''),
    oddFooter: decodeEscapes(headerFooter?.child('oddFooter')?.text ?? ''),
    rowBreaks: (root.child('rowBreaks')?.childrenNamed('brk') ?? []).flatMap((one) =>
      one.flag('man') ? [one.number('id') ?? 0] : []
    ),
  };
}

/** Rules that an extension of the sheet adds to reach further than those here: where is not known then. */
function readConditionalFormats(root: XmlElement): readonly (readonly Area[])[] {
  const formats = root.childrenNamed('conditionalFormatting');
  const isExtended = root.descendants('conditionalFormatting').length > formats.length;
  return formats.flatMap((format) => {
    const areas = (format.attribute('sqref') ?? '').split(/\s+/).map(parseArea);
    const known = isExtended ? [] : areas.flatMap((area) => area ?? []);
    return format.childrenNamed('cfRule').map(() => (known.length === areas.length ? known : []));
  });
}

export interface ChartFrame {
  readonly drawing: string;
  readonly relationshipId: string;
  readonly name: string;
}

/** The charts of a sheet, in the order of its drawing's relationships. */
export function chartFrames(root: XmlElement, path: string, parts: Parts): readonly ChartFrame[] {
  const drawing = parts.related(path, root.child('drawing')?.relationship() ?? null);
  if (drawing === null || !parts.has(drawing)) return [];
  const frames = parseXml(parts.required(drawing), drawing).descendants('graphicFrame');
  return parts
    .relationships(drawing)
    .filter(({ kind }) => kind === 'chart' || kind === 'chartEx')
    .map(({ id }) => {
      const frame = frames.find((one) => one.descendants('chart').some((chart) => chart.relationship() === id));
      return { drawing, relationshipId: id, name: frame?.descendants('cNvPr')[0]?.attribute('name') ?? '' };
    });
}
