import { textOf, withParts } from '../simulated-excel/package/files';

const PART = 'xl/workbook.xml';

/** The workbook with its structure protected: no sheet can come or go. */
export function locked(file: Uint8Array): Uint8Array {
  const text = textOf(file, PART).replace(
    /<bookViews|<sheets>/,
    (tag) => `<workbookProtection lockStructure="1"/>${tag}`
  );
  return withParts(file, { [PART]: text });
}
