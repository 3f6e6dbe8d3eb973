/** Reads a .docx as a program would: paragraphs with their marks, tables as full grids (merged cells repeated). */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface OpenedParagraph {
  readonly text: string;
  readonly style: string;
  /** Texts that are highlighted. */
  readonly marks: readonly string[];
  readonly inTable: boolean;
}

export interface OpenedReport {
  readonly parts: Readonly<Record<string, string>>;
  readonly paragraphs: readonly OpenedParagraph[];
  /** By title. */
  readonly tables: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Rows that repeat on each page, of all tables. */
  readonly headerRows: number;
  /** Texts between tables, one after the other. */
  readonly text: string;
}

/** Parses strictly: a character or an element out of place throws. */
function walk(
  xml: string,
  open: (name: string, attributes: Record<string, string>) => void,
  text: (t: string) => void,
  close: (name: string) => void
): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    open(tag.name, tag.attributes);
  });
  parser.on('text', text);
  parser.on('closetag', (tag) => {
    close(tag.name);
  });
  parser.write(xml).close();
}

export function openReport(bytes: Uint8Array): OpenedReport {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)])
  );
  for (const [path, xml] of Object.entries(parts)) {
    if (/\.(xml|rels)$/.test(path))
      walk(
        xml,
        () => undefined,
        () => undefined,
        () => undefined
      );
  }
  const paragraphs: OpenedParagraph[] = [];
  const tables = new Map<string, string[][]>();
  let table: string[][] | null = null;
  let headerRows = 0;
  let cell: { text: string; span: number; continues: boolean } | null = null;
  let paragraph: { text: string; style: string; marks: string[] } | null = null;
  let run: { text: string; mark: boolean } | null = null;
  walk(
    parts['word/document.xml'] ?? '',
    (name, attributes) => {
      const value = attributes['w:val'];
      if (name === 'w:tbl') table = [];
      if (name === 'w:tr') table?.push([]);
      if (name === 'w:tblHeader') headerRows += 1;
      if (name === 'w:tc') cell = { text: '', span: 1, continues: false };
      if (name === 'w:gridSpan' && cell !== null) cell.span = Number(value);
      if (name === 'w:vMerge' && cell !== null) cell.continues = value !== 'restart';
      if (name === 'w:p') paragraph = { text: '', style: '', marks: [] };
      if (name === 'w:pStyle' && paragraph !== null) paragraph.style = value ?? '';
      if (name === 'w:r') run = { text: '', mark: false };
      if (name === 'w:highlight' && run !== null) run.mark = true;
    },
    (text) => {
      if (run !== null) run.text += text;
    },
    (name) => {
      if (name === 'w:r' && run !== null) {
        if (paragraph !== null) {
          paragraph.text += run.text;
          if (run.mark) paragraph.marks.push(run.text);
        }
        run = null;
      }
      if (name === 'w:p' && paragraph !== null) {
        if (cell !== null) cell.text += paragraph.text;
        paragraphs.push({ ...paragraph, inTable: table !== null });
        paragraph = null;
      }
      if (name === 'w:tc' && cell !== null && table !== null) {
        const row = table.at(-1) ?? [];
        const above = table.at(-2)?.[row.length] ?? '';
        const { text, span, continues } = cell;
        for (let count = 0; count < span; count += 1) row.push(continues ? above : text);
        cell = null;
      }
      if (name === 'w:tbl' && table !== null) {
        const title = paragraphs.filter(({ style }) => style === 'ReportTableTitle').at(-1)?.text ?? '';
        tables.set(title, table);
        table = null;
      }
    }
  );
  const text = paragraphs
    .filter(({ inTable }) => !inTable)
    .map((one) => one.text)
    .join('\n');
  return { parts, paragraphs, tables, headerRows, text };
}

/** The rows of the table whose title holds these words, without the headings. */
export function rowsOf({ tables }: OpenedReport, words: string): readonly (readonly string[])[] {
  const found = [...tables].find(([title]) => title.includes(words));
  if (found === undefined) throw new Error(`no table “${words}” among ${[...tables.keys()].join(', ')}`);
  return found[1].slice(1);
}
