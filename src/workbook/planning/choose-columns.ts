/**
 * Where our columns stand beside a range: where they stood before; in a column that the person headed so and
 * left empty; else in the next free columns on the right (free-columns.ts). A column with the person's own figures is left
 * alone, and ours is then headed 得分（自动）.
 */
import type { Note } from '../../scoring/model';
import { FreeColumns } from './free-columns';
import { ownColumn, type ColumnKind, type ColumnMark } from '../owned/ownership';
import { sheetNamed, within, type SheetGrid } from '../cells/sheet-grid';
import type { Rectangle, TableInfo, WorkbookSnapshot } from '../snapshot';
import type { ReadTable } from '../tables/tables';

export interface ChosenColumn {
  readonly kind: ColumnKind;
  readonly column: number;
  readonly header: string;
  /** `ours`: stood before; `offered`: headed by the person and empty; `taken`: the person's, replaced as asked; `free`: new. */
  readonly origin: 'ours' | 'offered' | 'taken' | 'free';
  readonly mark: ColumnMark | null;
  /** The person's own column of this heading that was left alone. */
  readonly theirs: number | null;
}

export type ColumnChoice =
  { readonly ok: true; readonly columns: readonly ChosenColumn[] } | { readonly ok: false; readonly problem: Note };

const SYNONYMS: Readonly<Record<ColumnKind, readonly string[]>> = {
  得分: ['得分', '自评得分', '实际得分'],
  得分率: ['得分率'],
  扣分: ['扣分', '扣分值', '扣分分值'],
  扣分说明: ['扣分说明'],
  支出执行率: ['支出执行率', '执行率', '预算执行率', '支出率', '预算支出率'],
};

/** Unit and remarks in brackets do not count, but a column of ours that lost its mark is no offer. */
function headingOf(text: string): string {
  const folded = text.normalize('NFKC').replace(/\s/g, '');
  return folded.includes('(自动)') ? folded : folded.replace(/[([【〔][^)\]】〕]*[)\]】〕]$/, '');
}

const autoHeading = (kind: ColumnKind): string => `${kind}（自动）`;

export interface Request {
  readonly snapshot: WorkbookSnapshot;
  readonly grid: SheetGrid;
  readonly table: ReadTable;
  readonly otherTables: readonly ReadTable[];
  /** Cells that this run gave to other ranges. */
  readonly given: readonly Rectangle[];
  /** The Excel table that is to take our columns in; null: they stand beside the range. */
  readonly host: TableInfo | null;
  readonly kinds: readonly ColumnKind[];
  /** Rows of the sheet that will hold something. */
  readonly rows: readonly number[];
  readonly lastRow: number;
  readonly replaceUserColumns: boolean;
}

class Chooser {
  readonly #taken = new Set<number>();
  readonly #targets: ReadonlySet<number>;
  readonly #free: FreeColumns;

  constructor(private readonly request: Request) {
    this.#free = new FreeColumns(request);
    this.#targets = new Set(request.rows);
  }

  choose(): ColumnChoice {
    const { snapshot, table, kinds } = this.request;
    const info = sheetNamed(snapshot, table.range.sheet);
    const chosen = new Map<ColumnKind, ChosenColumn>();
    for (const kind of kinds) {
      const mark = info === null ? null : ownColumn(info, snapshot.sheets, table.name, kind);
      if (mark === null || this.#taken.has(mark.column)) continue;
      this.#taken.add(mark.column);
      const header = this.#header(mark.column) === '' ? kind : this.#header(mark.column);
      chosen.set(kind, { kind, column: mark.column, header, origin: 'ours', mark, theirs: null });
    }
    const missing: { kind: ColumnKind; theirs: number | null }[] = [];
    for (const kind of kinds) {
      const headed = this.#headed(kind);
      const standing = chosen.get(kind);
      if (standing !== undefined) {
        chosen.set(kind, { ...standing, theirs: headed });
        continue;
      }
      if (headed === null) missing.push({ kind, theirs: null });
      else if (this.#isEmpty(headed) && !this.#isMerged(headed))
        chosen.set(kind, this.#headedColumn(kind, headed, 'offered'));
      else if (this.request.replaceUserColumns && !this.#isMerged(headed))
        chosen.set(kind, this.#headedColumn(kind, headed, 'taken'));
      else missing.push({ kind, theirs: headed });
    }
    const free = this.#free.find(missing.length, this.#taken);
    if (free === null) return { ok: false, problem: this.#free.inTheWay(missing.length) };
    missing.forEach(({ kind, theirs }, index) => {
      const header = this.#newHeader(kind, theirs !== null);
      chosen.set(kind, { kind, column: free[index] ?? 0, header, origin: 'free', mark: null, theirs });
    });
    return { ok: true, columns: kinds.flatMap((kind) => chosen.get(kind) ?? []) };
  }

  #header(column: number): string {
    return String(this.request.grid.value(this.request.table.headerRow, column) ?? '').trim();
  }

  #headedColumn(kind: ColumnKind, column: number, origin: 'offered' | 'taken'): ChosenColumn {
    this.#taken.add(column);
    return { kind, column, header: this.#header(column), origin, mark: null, theirs: null };
  }

  /** A column of this heading that is not ours: inside the range, or headed on without a gap to its right. */
  #headed(kind: ColumnKind): number | null {
    const { range, columns } = this.request.table;
    const read = new Set(columns.values());
    const end = range.column + range.columns;
    for (let column = range.column; column < end || this.#header(column) !== ''; column += 1) {
      if (column >= end && this.#free.belongsToOthers(column)) break;
      if (this.#taken.has(column) || read.has(column)) continue;
      if (SYNONYMS[kind].includes(headingOf(this.#header(column)))) return column;
    }
    return null;
  }

  #isEmpty(column: number): boolean {
    return this.request.rows.every((row) => this.request.grid.isBlank(row, column));
  }

  /** A merged area over two rows that are scored, or over two columns, cannot hold their values. */
  #isMerged(column: number): boolean {
    const { grid, table, lastRow } = this.request;
    return grid.mergesIn(column, table.headerRow + 1, lastRow).some((merge) => {
      if (merge.columns > 1) return true;
      const rows = Array.from({ length: merge.rows }, (_, index) => merge.row + index);
      const scored = rows.filter((row) => this.#targets.has(row));
      return scored.length > 1 || (scored.length === 1 && scored[0] !== merge.row);
    });
  }

  /** A table has no two columns of one heading. */
  #newHeader(kind: ColumnKind, hasTheirs: boolean): string {
    const { host, grid } = this.request;
    if (host === null) return hasTheirs ? autoHeading(kind) : kind;
    const { row, column, columns } = host.range;
    const headings = new Set(
      Array.from({ length: columns }, (_, index) => String(grid.value(row, column + index) ?? '').toLowerCase())
    );
    const wanted = hasTheirs ? [autoHeading(kind)] : [kind, autoHeading(kind)];
    for (let number = 2; ; number += 1) {
      const free = wanted.find((heading) => !headings.has(heading));
      if (free !== undefined) return free;
      wanted.push(`${autoHeading(kind)}${number}`);
    }
  }
}

export const chooseColumns = (request: Request): ColumnChoice => new Chooser(request).choose();

/** Tables other than this one, whose cells are not free. */
export const othersOf = (table: ReadTable, tables: readonly ReadTable[]): readonly ReadTable[] =>
  tables.filter((other) => other !== table && !within(table.range, other.range.row, other.range.column));
