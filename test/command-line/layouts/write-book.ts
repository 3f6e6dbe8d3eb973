/** A small .xlsx from a case of the table: values, formats, formulas with or without values, merges, names. */
import { strToU8, zipSync } from 'fflate';

export type CaseCell =
  | null
  | string
  | number
  | boolean
  | { readonly s: string | number; readonly fmt: string }
  | { readonly f: string; readonly v?: string | number }
  | { readonly e: string };

export interface CaseBook {
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: readonly (readonly CaseCell[])[];
    readonly merges?: readonly string[];
    readonly hiddenRows?: readonly number[];
  }[];
  readonly names: readonly { readonly name: string; readonly refersTo: string; readonly scope?: number }[];
  /** `calcPr` and `workbookProtection` as they stand in the file. */
  readonly calculation?: string;
  readonly protection?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function cellXml(cell: CaseCell, address: string, formats: string[]): string {
  const open = `<c r="${address}"`;
  const text = (value: string): string =>
    `${open} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  if (cell === null) return '';
  if (typeof cell === 'string') return text(cell);
  if (typeof cell === 'number') return `${open}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `${open} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('e' in cell) return `${open} t="e"><v>${cell.e}</v></c>`;
  if ('f' in cell) {
    const formula = `<f>${escaped(cell.f)}</f>`;
    if (cell.v === undefined) return `${open}>${formula}</c>`;
    return `${open}${typeof cell.v === 'string' ? ' t="str"' : ''}>${formula}<v>${escaped(String(cell.v))}</v></c>`;
  }
  if (typeof cell.s === 'string') return text(cell.s);
  if (!formats.includes(cell.fmt)) formats.push(cell.fmt);
  return `${open} s="${formats.indexOf(cell.fmt) + 1}"><v>${cell.s}</v></c>`;
}

function sheetXml({ rows, merges = [], hiddenRows = [] }: CaseBook['sheets'][number], formats: string[]): string {
  const lines = rows.map((cells, row) => {
    const own = cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`, formats));
    return `<row r="${row + 1}"${hiddenRows.includes(row + 1) ? ' hidden="1"' : ''}>${own.join('')}</row>`;
  });
  const merged = merges.map((area) => `<mergeCell ref="${area}"/>`).join('');
  const areas = merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`;
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${areas}</worksheet>`;
}

export function writeBook({ sheets, names, calculation = '', protection = '' }: CaseBook): Uint8Array {
  const formats: string[] = [];
  const parts = sheets.map(
    (sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, formats)] as const
  );
  const each = (make: (number: number, name: string) => string): string =>
    sheets.map(({ name }, index) => make(index + 1, escaped(name))).join('');
  const defined = names.map(
    ({ name, refersTo, scope }) =>
      `<definedName name="${name}"${scope === undefined ? '' : ` localSheetId="${scope}"`}>${escaped(refersTo)}</definedName>`
  );
  const styles = `${sheets.length + 1}`;
  const texts: Readonly<Record<string, string>> = {
    ...Object.fromEntries(parts),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}">${protection}<sheets>${each(
      (number, name) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`
    )}</sheets><definedNames>${defined.join('')}</definedNames>${calculation}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each(
      (number) =>
        `<Relationship Id="rId${number}" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet${number}.xml"/>`
    )}<Relationship Id="rId${styles}" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map((format, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escaped(format)}"/>`)
      .join(
        ''
      )}</numFmts><fonts><font/></fonts><fills><fill/><fill/></fills><borders><border/></borders><cellXfs><xf/>${formats
      .map((_format, index) => `<xf numFmtId="${200 + index}" applyNumberFormat="1"/>`)
      .join('')}</cellXfs></styleSheet>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>${each(
      (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${CONTENT}.worksheet+xml"/>`
    )}<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`,
  };
  return zipSync(Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)])));
}
