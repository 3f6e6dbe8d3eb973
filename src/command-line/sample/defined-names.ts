/**
 * Puts defined names into a workbook's bytes and packs them so that the same content gives the same bytes.
 * exceljs knows no worksheet-scoped names and stamps the time into the zip, so both are done here.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { addressOf } from '../../workbook/cells/addresses';
import type { Laid } from './table';

export interface DefinedName {
  readonly name: string;
  /** `'表 4'!$A$3:$H$30`, or anything else that a name may refer to. */
  readonly refersTo: string;
  /** Position of the sheet that the name belongs to; absent: the workbook. */
  readonly scope?: number;
}

export const rangeOf = (laid: Laid): string =>
  addressOf({
    sheet: laid.sheet,
    row: laid.first.row - 1,
    column: laid.first.column - 1,
    rows: laid.last.row - laid.first.row + 1,
    columns: laid.last.column - laid.first.column + 1,
  }).replace(/([A-Z]+)(\d+)/g, (whole, letters: string, row: string, at: number, text: string) =>
    at > text.lastIndexOf('!') ? `$${letters}$${row}` : whole
  );

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const WORKBOOK_PART = 'xl/workbook.xml';
const PACKED_AT = new Date(2023, 4, 31);

export function withNames(bytes: Uint8Array, names: readonly DefinedName[]): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[WORKBOOK_PART];
  if (part === undefined) throw new Error(`no ${WORKBOOK_PART}`);
  const elements = names
    .map(({ name, refersTo, scope }) => {
      const local = scope === undefined ? '' : ` localSheetId="${scope}"`;
      return `<definedName name="${escaped(name)}"${local}>${escaped(refersTo)}</definedName>`;
    })
    .join('');
  const xml = strFromU8(part);
  const named = xml.includes('<definedNames>')
    ? xml.replace('<definedNames>', `<definedNames>${elements}`)
    : xml.replace('</sheets>', `</sheets><definedNames>${elements}</definedNames>`);
  return packed({ ...parts, [WORKBOOK_PART]: strToU8(named) });
}

export function packed(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const order = Object.keys(parts).filter((path) => !path.endsWith('/'));
  const files: Zippable = {};
  for (const path of order) {
    const content = parts[path];
    if (content !== undefined) files[path] = [content, { mtime: PACKED_AT, level: 6 }];
  }
  return zipSync(files);
}
