/** The workbook part with sheets added, removed, renamed and moved, and names; what belongs to sheets follows them. */
import { encodeCellText, encodeEscapes } from './cell-text';
import type { NameContent, WorkbookEdits } from './content';
import { withFutureMarks } from './future-functions';
import { relationshipAttribute } from './sheet-frame';
import { readNames, type WorkbookPart } from './workbook-part';
import { element, outer, rewritten, Splices, type Attributes, type XmlElement } from './xml';

/** CT_Workbook's order (18.2.27). */
const ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
  'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing ' +
  'fileRecoveryPr webPublishObjects extLst'
).split(' ');

/** A sheet in its new place. */
export interface PlacedSheet {
  /** Index in the file; null for a new one. */
  readonly origin: number | null;
  readonly sheetId: number;
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  readonly relationshipId: string;
}

export function writeWorkbook(
  workbook: WorkbookPart,
  sheets: readonly PlacedSheet[],
  activeSheet: number,
  edits: WorkbookEdits
): string {
  const { text, root } = workbook;
  const p = root.prefix;
  const splices = new Splices();
  const put = (local: string, existing: XmlElement | null, made: string | null): void => {
    if (existing !== null) {
      if (made !== outer(text, existing)) splices.replace(existing.start, existing.end, made ?? '');
    } else if (made !== null) {
      const next = root.children.find((child) => ORDER.indexOf(child.local) > ORDER.indexOf(local));
      splices.insert(next?.start ?? root.closeStart, made);
    }
  };
  const list = root.child('sheets');
  if (list === null) return text;
  put('sheets', list, rewrittenSheets(workbook, list, sheets));

  const views = root.child('bookViews');
  const view = views?.child('workbookView') ?? null;
  const activeBefore = view?.number('activeTab') ?? 0;
  const firstSheet = view?.number('firstSheet') ?? 0;
  if (view !== null && (activeBefore !== activeSheet || firstSheet >= sheets.length)) {
    const changes = { activeTab: activeSheet, firstSheet: firstSheet >= sheets.length ? null : undefined };
    splices.replace(view.start, view.end, rewritten(text, view, changes));
  } else if (view === null && activeSheet > 0) {
    put('bookViews', views, element(`${p}bookViews`, {}, element(`${p}workbookView`, { activeTab: activeSheet })));
  }

  put('definedNames', root.child('definedNames'), definedNames(workbook, sheets, edits.names ?? null));

  if (edits.calculationMode !== undefined) {
    const mode = { automatic: null, automaticExceptTables: 'autoNoTable', manual: 'manual' }[edits.calculationMode];
    const existing = root.child('calcPr');
    if ((existing?.attribute('calcMode') ?? 'auto') !== (mode ?? 'auto')) {
      put(
        'calcPr',
        existing,
        existing === null ? element(`${p}calcPr`, { calcMode: mode }) : rewritten(text, existing, { calcMode: mode })
      );
    }
  }
  return splices.apply(text);
}

function rewrittenSheets(workbook: WorkbookPart, list: XmlElement, sheets: readonly PlacedSheet[]): string {
  const { text, root } = workbook;
  const items = sheets.map((sheet) => {
    const entry = sheet.origin === null ? undefined : workbook.sheets[sheet.origin];
    const state = sheet.state === 'visible' ? null : sheet.state;
    if (entry === undefined) {
      return element(`${root.prefix}sheet`, {
        name: encodeEscapes(sheet.name),
        sheetId: sheet.sheetId,
        state,
        ...relationshipAttribute(root, sheet.relationshipId),
      });
    }
    const { head } = entry;
    const changes: Record<string, string | null> = {};
    if (head.name !== sheet.name) changes.name = encodeEscapes(sheet.name);
    if (head.state !== sheet.state) changes.state = state;
    return Object.keys(changes).length === 0 ? outer(text, entry.element) : rewritten(text, entry.element, changes);
  });
  // Unchanged sheets in their old order keep the white space between them too.
  const isSame =
    items.length === workbook.sheets.length &&
    workbook.sheets.every((entry, index) => items[index] === outer(text, entry.element));
  return isSame ? outer(text, list) : rewritten(text, list, {}, items.join(''));
}

function definedNames(
  workbook: WorkbookPart,
  sheets: readonly PlacedSheet[],
  wanted: readonly NameContent[] | null
): string | null {
  const { text, root } = workbook;
  const list = root.child('definedNames');
  const elements = list?.childrenNamed('definedName') ?? [];
  const inFile = readNames(root);
  /** Sheet of the file → its new index, or null when it is gone. */
  const newIndex = (origin: number): number | null => {
    const index = sheets.findIndex((sheet) => sheet.origin === origin);
    return index < 0 ? null : index;
  };
  const key = (name: string, sheet: number | null): string => `${name.toLowerCase()}\n${sheet ?? ''}`;
  const originals = inFile.flatMap((name, index) => {
    const found = elements[index];
    const sheet = name.sheet === null ? null : newIndex(name.sheet);
    return found === undefined || (name.sheet !== null && sheet === null) ? [] : [{ name, found, sheet }];
  });
  const byKey = new Map(originals.map((original) => [key(original.name.name, original.sheet), original]));
  const names = wanted ?? originals.map(({ name, sheet }) => ({ ...name, sheet }));
  const items = names.map((name) => {
    const original = byKey.get(key(name.name, name.sheet));
    const attributes: Attributes = {
      name: name.name,
      comment: name.comment === '' ? null : encodeEscapes(name.comment),
      localSheetId: name.sheet,
      hidden: name.visible ? null : true,
    };
    const content = encodeCellText(withFutureMarks(name.formula.replace(/^=/, '')));
    if (original === undefined) return element(`${root.prefix}definedName`, attributes, content);
    const changes: Record<string, string | number | boolean | null> = {};
    if (original.name.name !== name.name) changes.name = name.name;
    if (original.name.sheet !== name.sheet) changes.localSheetId = name.sheet;
    if (original.name.visible !== name.visible) changes.hidden = name.visible ? null : true;
    if (original.name.comment !== name.comment)
      changes.comment = name.comment === '' ? null : encodeEscapes(name.comment);
    const isSame = original.name.formula === name.formula;
    return Object.keys(changes).length === 0 && isSame
      ? outer(text, original.found)
      : rewritten(text, original.found, changes, isSame ? undefined : content);
  });
  if (
    list !== null &&
    items.length === elements.length &&
    elements.every((found, index) => outer(text, found) === items[index])
  ) {
    return outer(text, list);
  }
  if (items.length === 0) return null;
  return list === null
    ? element(`${root.prefix}definedNames`, {}, items.join(''))
    : rewritten(text, list, {}, items.join(''));
}
