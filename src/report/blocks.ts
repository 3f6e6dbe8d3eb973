/** The report as plain data, in reading order, before it is a Word file, a page or plain text. */

/** `mark`: a place that only the department can write or must look at; it is highlighted. */
export interface Run {
  readonly text: string;
  readonly mark: boolean;
  readonly bold: boolean;
}

export type Align = 'left' | 'center' | 'right';

export interface TableColumn {
  readonly heading: string;
  /** Share of the table's width. */
  readonly weight: number;
  readonly align: Align;
}

export interface TableCell {
  readonly runs: readonly Run[];
  readonly align: Align;
  /** How many rows and columns the cell takes; the places that it covers have no cell of their own. */
  readonly rows: number;
  readonly columns: number;
}

export interface ReportTable {
  readonly kind: 'table';
  readonly title: string;
  /** 单位：万元; empty when the table needs none. */
  readonly unit: readonly Run[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

export type Block =
  | { readonly kind: 'title' | 'draft' | 'closing'; readonly runs: readonly Run[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly runs: readonly Run[]; readonly newPage: boolean }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | ReportTable;

export interface Report {
  /** Without marks, for the file's name and properties. */
  readonly title: string;
  /** Points are open. */
  readonly draft: boolean;
  readonly blocks: readonly Block[];
}

/** 【请填写：…】 and 【请核对：…】, ours or the department's own. */
const MARK = /(【请(?:填写|核对|补充)[：:][^】]*】)/;

export const runsOf = (text: string, bold = false): readonly Run[] =>
  text
    .split(MARK)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, mark: MARK.test(part), bold }));

/** One paragraph for each line. */
export const paragraphsOf = (text: string): readonly Block[] =>
  text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', runs: runsOf(line) }));

/** A paragraph that begins with its own heading in bold: `1.预算收入情况。`. */
export const ledParagraph = (lead: string, text: string): Block => ({
  kind: 'paragraph',
  runs: [...runsOf(lead, true), ...runsOf(text)],
});

export const heading = (level: 1 | 2, text: string, newPage = false): Block => ({
  kind: 'heading',
  level,
  runs: runsOf(text),
  newPage,
});

export const tableCell = (
  text: string,
  align: Align,
  { rows = 1, columns = 1, bold = false }: { rows?: number; columns?: number; bold?: boolean } = {}
): TableCell => ({ runs: runsOf(text, bold), align, rows, columns });
