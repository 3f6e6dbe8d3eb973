/** The order of a worksheet's elements (CT_Worksheet, 18.3.1.99). Excel refuses a file that breaks it. */
import type { XmlElement } from './xml';

const ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems ' +
  'tableParts extLst'
).split(' ');

/** An `mc:AlternateContent` counts as what it holds. */
function effectiveName(child: XmlElement): string {
  return child.local === 'AlternateContent' ? (child.children[0]?.children[0]?.local ?? '') : child.local;
}

/** Where a new element `local` goes among the children of `root`. */
export function placeFor(root: XmlElement, local: string): number {
  const rank = ORDER.indexOf(local);
  const next = root.children.find((child) => ORDER.indexOf(effectiveName(child)) > rank);
  if (next !== undefined) return next.start;
  return root.children.at(-1)?.end ?? root.openEnd;
}
