/**
 * The edits of cells and rows, spliced into the text of `<sheetData>`. Invariant: a row or cell without an edit
 * keeps its text, except a cell whose shared formula loses its master: that one is spelled out.
 */
import { pieceOf, type Piece } from './cell-reader';
import { encodeCellText } from './cell-text';
import { CellWriter, changeOf, type Appendix, type OriginalCell } from './cell-writer';
import type { CellContent, CellEdit, SheetEdits } from './content';
import { withFutureMarks } from './future-functions';
import { readRow } from './sheet-reader';
import { scanSheetData, tagAttribute, type CellPlace, type RowPlace } from './sheet-scanner';
import { Splices, withAttributes, type Attributes } from './xml';

type CellEdits = NonNullable<SheetEdits['cells']>;
type RowEdit = NonNullable<SheetEdits['rows']>[number];

export interface SheetDataResult {
  readonly body: string;
  /** A formula came or went, so the calculation chain of the file no longer holds. */
  readonly formulasChanged: boolean;
}

export class SheetDataWriter {
  private readonly splices = new Splices();
  private readonly writer: CellWriter;
  private readonly orphans = new Set<string>();
  private readonly rowNumbers: readonly number[];
  private nextRow = 0;
  private pending: readonly number[] = [];
  private nextCell = 0;
  private span = { first: Infinity, last: -Infinity };
  private formulasChanged = false;

  constructor(
    private readonly body: string,
    private readonly prefix: string,
    private readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellContent>>,
    private readonly edits: CellEdits,
    private readonly rows: ReadonlyMap<number, RowEdit>,
    private readonly appendix: Appendix
  ) {
    this.writer = new CellWriter(prefix, appendix);
    this.rowNumbers = [...new Set([...edits.keys(), ...rows.keys()])].sort((a, b) => a - b);
  }

  write(): SheetDataResult {
    this.findOrphans();
    const everyRow = this.orphans.size > 0;
    scanSheetData(this.body, 0, this.body.length, this.prefix, {
      row: (place) => {
        this.insertRowsBefore(place.row, place.start);
        this.span = { first: Infinity, last: -Infinity };
        this.pending = sortedKeys(this.edits.get(place.row));
        this.nextCell = 0;
        const isNamed = this.rowNumbers[this.nextRow] === place.row;
        if (isNamed) this.nextRow++;
        return isNamed || everyRow;
      },
      cell: (place) => {
        this.insertCellsBefore(place.row, place.column, place.start);
        this.editCell(place);
      },
      rowEnd: (place) => {
        this.finishRow(place);
      },
    });
    this.insertRowsBefore(Infinity, this.body.length);
    return { body: this.splices.apply(this.body), formulasChanged: this.formulasChanged };
  }

  /** Shared formulas whose master is overwritten. */
  private findOrphans(): void {
    if (!this.body.includes('"shared"') && !this.body.includes("'shared'")) return;
    scanSheetData(this.body, 0, this.body.length, this.prefix, {
      row: (place) => this.edits.has(place.row),
      cell: (place) => {
        const edit = this.edits.get(place.row)?.get(place.column);
        const formula = this.cells.get(place.row)?.get(place.column)?.formula;
        if (edit === undefined || edit?.formula === formula) return;
        const f = pieceOf(this.body, place, `${this.prefix}f`);
        const group = f === null ? null : this.groupOf(f);
        // Only the master carries the range.
        if (f !== null && group !== null && tagAttribute(this.body, f.start, f.openEnd, 'ref') !== null)
          this.orphans.add(group);
      },
      rowEnd: () => undefined,
    });
  }
  private groupOf(f: Piece): string | null {
    if (tagAttribute(this.body, f.start, f.openEnd, 't') !== 'shared') return null;
    return tagAttribute(this.body, f.start, f.openEnd, 'si');
  }

  private insertRowsBefore(row: number, at: number): void {
    for (; ; this.nextRow++) {
      const number = this.rowNumbers[this.nextRow];
      if (number === undefined || number >= row) return;
      this.splices.insert(at, this.newRow(number));
    }
  }
  private newRow(row: number): string {
    const p = this.prefix;
    const edits = this.edits.get(row);
    const cells = sortedKeys(edits).map((column) => this.newCell(row, column, edits?.get(column) ?? null));
    const edit = this.rows.get(row);
    const attributes = edit === undefined ? {} : rowAttributes(edit);
    const content = cells.join('');
    if (content === '' && edit === undefined) return '';
    const tag = withAttributes(`<${p}row r="${row + 1}">`, attributes);
    return content === '' ? `${tag.slice(0, -1)}/>` : `${tag}${content}</${p}row>`;
  }
  private newCell(row: number, column: number, edit: CellEdit | null): string {
    if (edit === null) return '';
    if (edit.formula !== null) this.formulasChanged = true;
    this.widen(column);
    return this.writer.fresh(row, column, edit);
  }
  private widen(column: number): void {
    this.span = { first: Math.min(this.span.first, column), last: Math.max(this.span.last, column) };
  }

  private insertCellsBefore(row: number, column: number, at: number): void {
    for (; ; this.nextCell++) {
      const next = this.pending[this.nextCell];
      if (next === undefined || next >= column) return;
      const text = this.newCell(row, next, this.edits.get(row)?.get(next) ?? null);
      if (text !== '') this.splices.insert(at, text);
    }
  }

  private editCell(place: Readonly<CellPlace>): void {
    if (this.pending[this.nextCell] === place.column) this.nextCell++;
    const edit = this.edits.get(place.row)?.get(place.column);
    if (edit === undefined && this.orphans.size === 0) return;
    const content = this.cells.get(place.row)?.get(place.column);
    if (content === undefined || (edit === undefined && content.formula === null)) return;
    if (edit === null) {
      if (place.type === 's') this.appendix.releaseString();
      if (content.formula !== null) this.formulasChanged = true;
      // The cells behind one without an address count from it.
      const hasAddress = tagAttribute(this.body, place.start, place.openEnd, 'r') !== null;
      this.splices.replace(place.start, place.end, hasAddress ? '' : `<${this.prefix}c/>`);
      return;
    }
    const original = this.originalAt(place, content);
    const wanted = edit ?? {
      value: content.value,
      formula: content.formula,
      style: { base: content.style, change: null },
    };
    const style = this.appendix.format(wanted.style);
    const change = changeOf(content, wanted, style);
    const replace = (text: string): void => this.splices.replace(place.start, place.end, text);
    switch (change) {
      case 'none':
        if (original.formulaIsRespelled) replace(original.tag + original.inner + original.endTag);
        return;
      case 'style':
        replace(this.writer.withStyle(original, style));
        return;
      case 'value':
        replace(this.writer.withValue(original, wanted, style));
        return;
      case 'all':
        if (place.type === 's') this.appendix.releaseString();
        // An array formula also fills the calculation chain with its other cells.
        if ((wanted.formula === null) !== (content.formula === null) || content.arrayRef !== null)
          this.formulasChanged = true;
        replace(this.writer.fromStyle(place.row, place.column, wanted, style));
    }
  }

  private originalAt(place: Readonly<CellPlace>, content: CellContent): OriginalCell {
    const { body, prefix } = this;
    const f = content.formula === null ? null : pieceOf(body, place, `${prefix}f`);
    const asWritten = f === null ? '' : body.slice(f.start, f.end);
    const group = f === null ? null : this.groupOf(f);
    const isOrphan = group !== null && this.orphans.has(group);
    const formula = isOrphan
      ? `<${prefix}f>${encodeCellText(withFutureMarks(content.formula ?? ''))}</${prefix}f>`
      : asWritten;
    const inner = body.slice(place.openEnd, place.closeStart);
    return {
      content,
      type: place.type,
      tag: body.slice(place.start, place.openEnd),
      inner:
        isOrphan && f !== null
          ? body.slice(place.openEnd, f.start) + formula + body.slice(f.end, place.closeStart)
          : inner,
      endTag: body.slice(place.closeStart, place.end),
      formula,
      formulaIsRespelled: isOrphan,
    };
  }

  private finishRow(place: Readonly<RowPlace>): void {
    const { body, prefix } = this;
    const added: string[] = [];
    for (; this.nextCell < this.pending.length; this.nextCell++) {
      const column = this.pending[this.nextCell];
      if (column !== undefined)
        added.push(this.newCell(place.row, column, this.edits.get(place.row)?.get(column) ?? null));
    }
    const content = added.join('');
    const attributes = this.changedRowAttributes(place);
    const tag = body.slice(place.start, place.openEnd);
    const isOpened = place.selfClosing && content !== '';
    const newTag = isSome(attributes) ? withAttributes(tag, attributes) : tag;
    if (isOpened) this.splices.replace(place.start, place.openEnd, `${newTag.slice(0, -2)}>${content}</${prefix}row>`);
    else {
      if (newTag !== tag) this.splices.replace(place.start, place.openEnd, newTag);
      if (content !== '') this.splices.insert(place.closeStart, content);
    }
  }

  private changedRowAttributes(place: Readonly<RowPlace>): Attributes {
    const edit = this.rows.get(place.row);
    const attributes: Record<string, string | number | boolean | null> =
      edit === undefined ? {} : { ...rowAttributes(edit) };
    const spans = tagAttribute(this.body, place.start, place.openEnd, 'spans');
    const [, first, last] = /^(\d+):(\d+)$/.exec(spans ?? '') ?? [];
    if (first !== undefined && last !== undefined && this.span.first <= this.span.last) {
      const from = Math.min(Number(first), this.span.first + 1);
      const to = Math.max(Number(last), this.span.last + 1);
      if (`${from}:${to}` !== spans) attributes.spans = `${from}:${to}`;
    }
    return attributes;
  }
}

function rowAttributes(edit: RowEdit): Record<string, string | number | boolean | null> {
  return {
    ht: edit.height,
    customHeight: edit.height === null ? null : true,
    hidden: edit.hidden ? true : null,
  };
}

/** The rows of a new list that differ from the file's. */
export function changedRows(body: string, prefix: string, wanted: SheetEdits['rows']): ReadonlyMap<number, RowEdit> {
  const changed = new Map<number, RowEdit>();
  if (wanted === undefined) return changed;
  for (const row of wanted) if (row.height !== null || row.hidden) changed.set(row.row, row);
  scanSheetData(body, 0, body.length, prefix, {
    row: (place) => {
      const inFile = readRow(body, place.start, place.openEnd, place.row);
      const edit = changed.get(place.row) ?? { row: place.row, height: null, hidden: false };
      if (edit.height === inFile.height && edit.hidden === inFile.hidden) changed.delete(place.row);
      else changed.set(place.row, edit);
      return false;
    },
    cell: () => undefined,
    rowEnd: () => undefined,
  });
  return changed;
}

function sortedKeys(map: ReadonlyMap<number, unknown> | undefined): readonly number[] {
  return map === undefined ? [] : [...map.keys()].sort((a, b) => a - b);
}
function isSome(attributes: Attributes): boolean {
  return Object.keys(attributes).length > 0;
}
