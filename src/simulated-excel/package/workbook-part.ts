/** The workbook part: where the sheets, names, styles and strings of the file are. */
import { decodeEscapes } from './cell-text';
import { PackageError, type NameContent, type WorkbookContent } from './content';
import type { Parts, Relationship } from './parts';
import type { SheetHead } from './sheet-reader';
import { parseXml, type XmlElement } from './xml';

const MAIN_NAMESPACES = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];

export interface SheetEntry {
  readonly head: SheetHead;
  readonly path: string;
  readonly element: XmlElement;
  readonly sheetId: number;
}

export interface WorkbookPart {
  readonly path: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly isStrict: boolean;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetEntry[];
}

/** The id that Office.js shows, made from the number a sheet has in the file, so that it outlives saving. */
export function worksheetId(sheetId: number): string {
  return `{${sheetId.toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
}
export function sheetNumberOf(id: string): number | null {
  const match = /^\{([0-9A-Fa-f]{8})-0001-0000-0000-000000000000\}$/.exec(id);
  return match?.[1] === undefined ? null : parseInt(match[1], 16);
}
/** An id for a new sheet that none of the given has. */
export function nextWorksheetId(taken: Iterable<string>): string {
  return worksheetId(Math.max(0, ...[...taken].map((id) => sheetNumberOf(id) ?? 0)) + 1);
}

export function readWorkbookPart(parts: Parts): WorkbookPart {
  const path = parts.relationships('').find(({ kind }) => kind === 'officeDocument')?.path ?? null;
  if (path === null || !parts.has(path)) throw notAWorkbook('it holds no workbook');
  if (path.toLowerCase().endsWith('.bin')) throw notAWorkbook('it is an .xlsb workbook; save it as .xlsx first');
  const text = parts.required(path);
  const root = parseXml(text, path);
  if (root.local !== 'workbook' || !MAIN_NAMESPACES.includes(root.uri))
    throw notAWorkbook('it is another Office document');
  const relationships = parts.relationships(path);
  const sheets = (root.child('sheets')?.childrenNamed('sheet') ?? []).map((element) =>
    readEntry(element, relationships, parts)
  );
  if (sheets.length === 0) throw notAWorkbook('the workbook has no sheet');
  return { path, text, root, isStrict: root.uri === MAIN_NAMESPACES[1], relationships, sheets };
}

function notAWorkbook(why: string): PackageError {
  return new PackageError('not-a-workbook', `The file is no .xlsx workbook: ${why}.`);
}

function readEntry(element: XmlElement, relationships: readonly Relationship[], parts: Parts): SheetEntry {
  const name = decodeEscapes(element.attribute('name') ?? '');
  const relationship = relationships.find(({ id }) => id === element.relationship());
  const path = relationship?.path ?? null;
  if (relationship === undefined || path === null || !parts.has(path)) {
    throw new PackageError('damaged', `The sheet ${name} has no part.`);
  }
  const state = element.attribute('state');
  const sheetId = element.number('sheetId') ?? 0;
  return {
    head: {
      id: worksheetId(sheetId),
      name,
      // Dialog and macro sheets have no cells for us either.
      kind: relationship.kind === 'worksheet' ? 'worksheet' : 'chartsheet',
      state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    },
    path,
    element,
    sheetId,
  };
}

export function readNames(root: XmlElement): readonly NameContent[] {
  return (root.child('definedNames')?.childrenNamed('definedName') ?? []).map((found) => ({
    name: found.attribute('name') ?? '',
    sheet: found.number('localSheetId'),
    formula: decodeEscapes(found.text),
    visible: !found.flag('hidden'),
    comment: decodeEscapes(found.attribute('comment') ?? ''),
  }));
}

export function readWorkbookSettings(
  root: XmlElement
): Pick<WorkbookContent, 'date1904' | 'calculationMode' | 'calculatesOnLoad' | 'structureProtected' | 'activeSheet'> {
  const calculation = root.child('calcPr');
  const mode = calculation?.attribute('calcMode');
  return {
    date1904: root.child('workbookPr')?.flag('date1904') ?? false,
    calculationMode: mode === 'manual' ? 'manual' : mode === 'autoNoTable' ? 'automaticExceptTables' : 'automatic',
    calculatesOnLoad: calculation?.flag('fullCalcOnLoad') ?? false,
    structureProtected: root.child('workbookProtection')?.flag('lockStructure') ?? false,
    activeSheet: root.child('bookViews')?.child('workbookView')?.number('activeTab') ?? 0,
  };
}
