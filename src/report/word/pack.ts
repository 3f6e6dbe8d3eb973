/**
 * The document as a file. Invariant: the same report gives the same bytes, so what the library stamps with the hour
 * (the properties, every entry of the zip) is set to a fixed day.
 */
import { Packer, type Document } from 'docx';
import { legalText } from '../legal-text';
import { fontTable } from './fonts';

const DAY = '2000-01-01T00:00:00Z';
/** 2000-01-01 00:00 as a zip holds it: the time, then the day. */
const ZIP_TIME = [0, 0, 0x21, 0x28] as const;

const escaped = (text: string): string =>
  legalText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const properties = (title: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${DAY}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${DAY}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** Sets the time of every entry, in the directory at the file's end and before each content. */
function withFixedTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end > 0 && view.getUint32(end, true) !== END) end -= 1;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count && view.getUint32(at, true) === ENTRY; index += 1) {
    const content = view.getUint32(at + 42, true);
    bytes.set(ZIP_TIME, at + 12);
    bytes.set(ZIP_TIME, content + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

export async function packed(document: Document, title: string): Promise<Uint8Array> {
  const bytes = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: properties(title) },
    { path: 'word/fontTable.xml', data: fontTable() },
  ]);
  return withFixedTimes(bytes);
}
