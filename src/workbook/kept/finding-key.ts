/**
 * What a check is about, so that it can be known again: its code and its cells, by table, row and column rather than by
 * address; and a mark of the figures, which tells when they are no longer those that were looked at.
 */
import { fingerprint } from '../../scoring/fingerprint';
import type { CellRef, Finding } from '../../scoring/model';
import { a1 } from '../cells/addresses';
import type { ReadResult, ReadTable } from '../inputs/inputs';
import { SheetGrid } from '../cells/sheet-grid';
import type { WorkbookSnapshot } from '../snapshot';
import type { IgnoredCheck } from './record-line';

export type FindingKey = Pick<IgnoredCheck, 'code' | 'subjects' | 'fingerprint'>;

const LABELS = ['name', 'label', 'level3', 'level2', 'level1', 'task', 'chapter', 'project'] as const;

export class FindingKeys {
  readonly #grids = new Map<string, SheetGrid>();
  #rows: ReadonlyMap<string, string> | null = null;

  constructor(
    private readonly snapshot: WorkbookSnapshot,
    private readonly read: ReadResult
  ) {}

  of({ note: { code, params, cells } }: Finding): FindingKey {
    const figures = Object.entries(params).sort(([one], [other]) => (one < other ? -1 : 1));
    return {
      code,
      subjects: JSON.stringify(cells.map((cell) => this.#subject(cell))),
      fingerprint: fingerprint([code, ...figures.flat(), ...cells.map((cell) => this.#typed(cell))]),
    };
  }

  #grid(sheet: string): SheetGrid {
    const known = this.#grids.get(sheet) ?? new SheetGrid(this.snapshot, sheet);
    this.#grids.set(sheet, known);
    return known;
  }

  #typed({ sheet, row, column }: CellRef): string {
    return String(this.#grid(sheet).value(row, column) ?? '');
  }

  #subject(cell: CellRef): readonly string[] {
    for (const table of this.read.tables) {
      if (table.range.sheet !== cell.sheet || !table.dataRows.includes(cell.row)) continue;
      const role = [...table.columns].find(([, column]) => column === cell.column)?.[0];
      if (role !== undefined) return [table.name, table.scope ?? '', this.#row(table, cell.row), role];
    }
    return [a1(cell)];
  }

  /** The row by its key, or by what it is called and how often that was so before. */
  #row(table: ReadTable, row: number): string {
    this.#rows ??= new Map(
      [...this.read.rows].map(([id, { table: of, row: at }]) => [`${of.name} ${of.range.sheet} ${at}`, id])
    );
    const id = this.#rows.get(`${table.name} ${table.range.sheet} ${row}`);
    if (id !== undefined) return id;
    const label = (at: number): string => {
      const column = LABELS.map((role) => table.columns.get(role)).find((found) => found !== undefined);
      return column === undefined ? '' : this.#typed({ sheet: table.range.sheet, row: at, column });
    };
    const own = label(row);
    const before = table.dataRows.filter((other) => other < row && label(other) === own).length;
    return `${own}#${before}`;
  }
}

/** Findings that the person ignored, marked with the reason; one whose figures changed is told again. */
export function markIgnored(
  findings: readonly Finding[],
  ignored: readonly IgnoredCheck[],
  keys: FindingKeys
): readonly Finding[] {
  if (ignored.length === 0) return findings;
  return findings.map((finding) => {
    if (!ignored.some(({ code }) => code === finding.note.code)) return finding;
    const { subjects, fingerprint: figures } = keys.of(finding);
    const kept = ignored.find(
      (one) => one.code === finding.note.code && one.subjects === subjects && one.fingerprint === figures
    );
    return kept === undefined ? finding : { ...finding, ignored: { reason: kept.reason } };
  });
}
