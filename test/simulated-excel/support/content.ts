/** Workbooks in memory, written as rows of values: the package is not needed to state what Excel does. */
import type {
  CellContent,
  CellLook,
  CellValue,
  NameContent,
  SheetContent,
  WorkbookContent,
  WorkbookEdits,
  WorkbookPackage,
} from '../../../src/simulated-excel/package/content';
import { EMPTY_PAGE } from '../../../src/simulated-excel/model/sheet';

export const PLAIN: CellLook = {
  numberFormat: 'General',
  font: {
    name: '宋体',
    size: 11,
    bold: false,
    italic: false,
    underline: false,
    strikethrough: false,
    color: '#000000',
  },
  fill: null,
  borders: { left: null, right: null, top: null, bottom: null },
  horizontal: 'general',
  vertical: 'center',
  wrapText: false,
  indent: 0,
  shrinkToFit: false,
  textRotation: 0,
  locked: true,
  formulaHidden: false,
};
/** Style numbers of the files here. */
export const STYLES = { plain: 0, percent: 1, text: 2, unlocked: 3, bold: 4, date: 5 } as const;
const LOOKS: readonly CellLook[] = [
  PLAIN,
  { ...PLAIN, numberFormat: '0.0%' },
  { ...PLAIN, numberFormat: '@' },
  { ...PLAIN, locked: false },
  { ...PLAIN, font: { ...PLAIN.font, bold: true }, fill: '#FFFF00' },
  { ...PLAIN, numberFormat: 'yyyy/m/d' },
];

/** A text that begins with `=` is a formula; `[value, style]` gives a cell a style; `[formula, cached, style]` its value. */
export type Given = CellValue | readonly [CellValue, number] | readonly [string, CellValue, number];

function cell(given: Given): CellContent | null {
  if (given === null) return null;
  if (!Array.isArray(given) || typeof given === 'string') return content(given as CellValue, null, 0);
  const parts = given as readonly unknown[];
  if (parts.length === 3) return content(parts[0] as string, parts[1] as CellValue, parts[2] as number);
  return content(parts[0] as CellValue, null, parts[1] as number);
}
function content(value: CellValue, cached: CellValue, style: number): CellContent {
  const isFormula = typeof value === 'string' && value.startsWith('=');
  return { value: isFormula ? cached : value, formula: isFormula ? value.slice(1) : null, arrayRef: null, style };
}

export function sheet(
  name: string,
  rows: readonly (readonly Given[])[],
  more: Partial<SheetContent> = {}
): SheetContent {
  const cells = new Map<number, Map<number, CellContent>>();
  rows.forEach((row, r) => {
    const line = new Map<number, CellContent>();
    row.forEach((given, c) => {
      const made = cell(given);
      if (made) line.set(c, made);
    });
    if (line.size > 0) cells.set(r, line);
  });
  return {
    id: `{${name}}`,
    name,
    kind: 'worksheet',
    state: 'visible',
    cells,
    merges: [],
    columns: [],
    rows: [],
    standardWidth: 9,
    standardHeight: 14.25,
    tables: [],
    isProtected: false,
    showGridlines: true,
    tabColor: null,
    frozenRows: 0,
    frozenColumns: 0,
    pageSetup: EMPTY_PAGE,
    autoFilter: null,
    conditionalFormats: [],
    dataValidations: [],
    charts: [],
    customProperties: new Map(),
    ...more,
  };
}

export function name(name: string, formula: string, more: Partial<NameContent> = {}): NameContent {
  return { name, formula, sheet: null, visible: true, comment: '', ...more };
}

/** A package that remembers what it was asked to save. */
export interface MemoryPackage extends WorkbookPackage {
  readonly saved: WorkbookEdits[];
}
export function workbook(sheets: readonly SheetContent[], more: Partial<WorkbookContent> = {}): MemoryPackage {
  const saved: WorkbookEdits[] = [];
  return {
    saved,
    content: {
      sheets,
      names: [],
      date1904: false,
      calculationMode: 'automatic',
      structureProtected: false,
      activeSheet: 0,
      settings: new Map(),
      look: (style) => LOOKS[style] ?? PLAIN,
      ...more,
    },
    save: (edits) => {
      saved.push(edits);
      return new Uint8Array();
    },
  };
}
