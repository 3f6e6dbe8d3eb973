/** The .xlsx package: a file in, its content and a way to save it with edits out. */
import { Archive } from './archive';
import { PackageError, type WorkbookPackage } from './content';
import { Colors } from './colors';
import { Parts } from './parts';
import { DEFAULT_ADD_IN, readDocumentSettings } from './document-settings';
import { saveWorkbook } from './save';
import { readSharedStrings } from './shared-strings';
import { readSheet } from './sheet-reader';
import { Styles } from './styles';
import { readNames, readWorkbookPart, readWorkbookSettings } from './workbook-part';
import { parseXml } from './xml';

export * from './content';
export { nextWorksheetId, worksheetId } from './workbook-part';

export interface OpenOptions {
  /** The id in the add-in's manifest: whose document settings are read and written. */
  readonly addIn?: string;
}

export function openPackage(bytes: Uint8Array, options: OpenOptions = {}): WorkbookPackage {
  const addIn = options.addIn ?? DEFAULT_ADD_IN;
  refuseOldFormats(bytes);
  const parts = Parts.of(Archive.open(bytes));
  if (!parts.has('[Content_Types].xml') || !parts.has('_rels/.rels')) {
    throw new PackageError('not-a-workbook', 'The file is a zip file, but no .xlsx workbook.');
  }
  const workbook = readWorkbookPart(parts);
  const path = (kind: string): string | null =>
    workbook.relationships.find((found) => found.kind === kind)?.path ?? null;
  const optional = (kind: string): string | null => {
    const part = path(kind);
    return part === null ? null : parts.text(part);
  };
  const stylesText = optional('styles');
  const stylesRoot = stylesText === null ? null : parseXml(stylesText, path('styles') ?? 'styles');
  const colors = Colors.read(optional('theme'), path('theme') ?? 'theme', stylesRoot);
  const styles = new Styles(stylesRoot, colors);
  const settings = readWorkbookSettings(workbook.root);
  const context = {
    part: '',
    strings: readSharedStrings(optional('sharedStrings'), path('sharedStrings') ?? 'sharedStrings'),
    date1904: settings.date1904,
  };
  const sheets = workbook.sheets.map((entry) => readSheet(entry.head, entry.path, parts, context, colors));
  return {
    content: {
      ...settings,
      activeSheet: Math.min(settings.activeSheet, sheets.length - 1),
      sheets,
      names: readNames(workbook.root),
      settings: readDocumentSettings(parts, addIn),
      look: (style) => styles.look(style),
    },
    save: (edits) => {
      const draft = parts.copy();
      saveWorkbook(draft, workbook, styles, sheets, edits, addIn);
      return draft.isChanged ? draft.write() : bytes.slice();
    },
  };
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Old .xls and password-protected .xlsx files are both compound files; the latter hold `EncryptedPackage`. */
function refuseOldFormats(bytes: Uint8Array): void {
  if (!COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) return;
  const text = new TextDecoder('utf-16le').decode(bytes);
  if (text.includes('EncryptedPackage'))
    throw new PackageError('encrypted', 'The workbook is protected by a password.');
  throw new PackageError('old-xls', 'The file is an old .xls workbook; save it as .xlsx first.');
}
