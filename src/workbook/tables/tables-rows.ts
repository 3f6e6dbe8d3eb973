/**
 * The rows of an indicator table: which are data, what levels stand above each, and which sum others up.
 * Labels fill down over merged cells and over blanks, but never past a change of an outer level.
 */
import { Decimal } from '../../scoring/decimal';
import type { CellRef, Level } from '../../scoring/model';
import { isStop, type Steps } from '../../scoring/steps';
import type { SheetGrid } from '../cells/cells-grid';
import type { ColumnRole } from '../contract';
import { isColumnNumbers, isOpenName, isPartName } from './form-rows';
import { cleanName, endsLikeTotal, isNoteLabel, isTotalLabel, readLabel } from '../cells/labels';
import { RowCells } from './row-cells';
import { CONTENT, opensGroup, PROMISES } from './row-groups';
import type { FoundTable } from './tables';

export interface LabelledRow {
  readonly row: number;
  /** 项目名称 of the row; empty without such a column. */
  readonly project: string;
  readonly levels: readonly Level[];
  readonly name: string;
  readonly nameRef: CellRef;
  /** The row is a level with points of its own above the rows that follow. */
  readonly rollUp: boolean;
}

export interface LabelledRows {
  readonly rows: readonly LabelledRow[];
  /** 其中 lines without 分值 under a row that has it: parts of that row, not scored for themselves. */
  readonly parts: readonly CellRef[];
}

const LEVELS: readonly ColumnRole[] = ['level1', 'level2', 'level3', 'level4'];
interface Draft extends LabelledRow {
  /** The outermost label column that this row changes; null where it names nothing new. */
  readonly changes: number | null;
  /** The label column that the name was taken from. */
  readonly depth: number;
  readonly canRollUp: boolean;
  readonly isData: boolean;
}

class RowReader {
  private readonly grid: SheetGrid;
  /** Columns of the labels, outermost first; the last one names the row. */
  private readonly labels: readonly { readonly role: ColumnRole; readonly column: number }[];
  private readonly current: (Level | null)[];
  private banner: Level | null = null;
  private levels: readonly Level[] = [];
  private project = '';
  private previous: Draft | null = null;
  private readonly parts: CellRef[] = [];
  private readonly cells: RowCells;

  constructor(private readonly table: FoundTable) {
    this.grid = table.grid;
    this.cells = new RowCells(table);
    const { columns } = table.found;
    const levels = LEVELS.flatMap((role) => {
      const column = columns.get(role);
      return column === undefined ? [] : [{ role, column }];
    });
    const name = columns.get('name');
    this.labels = name === undefined ? levels : [...levels, { role: 'name', column: name }];
    this.current = this.labels.map(() => null);
  }

  *read(): Steps<LabelledRows> {
    const { range, found } = this.table;
    const drafts: Draft[] = [];
    for (let row = found.headerRow + 1; row < range.row + range.rows; row += 1) {
      if (isStop(row - range.row)) yield (row - range.row) / range.rows;
      const draft = this.isNoData(row) ? null : this.draft(row);
      if (draft === null) continue;
      drafts.push(draft);
      if (draft.isData) this.previous = draft;
    }
    yield 1;
    const sums = this.unlabelledSums(drafts);
    yield 1;
    const rows = drafts.flatMap((draft, index): readonly LabelledRow[] => {
      if (!draft.isData || sums.has(draft.row)) return [];
      const next = drafts[index + 1];
      const rollUp =
        draft.canRollUp &&
        next !== undefined &&
        next.changes !== null &&
        next.changes > draft.depth &&
        next.project === draft.project;
      return [{ ...draft, rollUp }];
    });
    return { rows, parts: this.parts };
  }

  /** A line of the form that nobody filled in, or a part of the row above that has no 分值 of its own. */
  private isLeftOut(row: number, nameRef: CellRef): boolean {
    const name = this.cells.own(row, nameRef.column);
    if (isOpenName(name) && CONTENT.every((role) => this.cells.saysNothing(row, role))) return true;
    const points = this.table.found.columns.get('points');
    if (points === undefined || !isPartName(name) || !this.cells.saysNothing(row, 'points')) return false;
    if (this.grid.mergeAt(row, points) !== null) return false;
    if (this.previous === null || this.cells.ownPoints(this.previous.row) === null) return false;
    this.parts.push(nameRef);
    return true;
  }

  /** A row with nothing but the sum of the points above it is a total that was left without its word. */
  private unlabelledSums(drafts: readonly Draft[]): ReadonlySet<number> {
    const sums = new Set<number>();
    const above: Decimal[] = [];
    const leaves: Decimal[] = [];
    for (const { row, changes, isData, canRollUp } of drafts) {
      const points = isData ? this.cells.ownPoints(row) : null;
      if (points === null) continue;
      const says = changes !== null || this.cells.has(row, PROMISES) || this.cells.has(row, ['manual']);
      if (!says && above.length > 1 && [above, leaves].some((all) => Decimal.sum(all).equals(points))) {
        sums.add(row);
        continue;
      }
      above.push(points);
      if (!canRollUp) leaves.push(points);
    }
    return sums;
  }

  private isNoData(row: number): boolean {
    const { range, found } = this.table;
    let first = '';
    for (let column = range.column; column < range.column + range.columns && first === ''; column += 1) {
      first = this.cells.own(row, column);
    }
    const labels = [first, ...this.labels.map(({ column }) => this.cells.own(row, column))].filter(
      (text) => text !== ''
    );
    const promises = this.cells.has(row, PROMISES);
    if (labels.some((text) => isTotalLabel(text) || (!promises && endsLikeTotal(text)))) return true;
    if (isNoteLabel(first) && this.isNote(row, first, promises)) return true;
    if (row === found.headerRow + 1 && isColumnNumbers(this.cells.texts(row))) return true;
    const repeated = [...found.headings].filter(
      ([column, heading]) => heading !== '' && this.cells.own(row, column) === cleanName(heading)
    );
    return repeated.length >= 2;
  }

  /** A row that begins like a note is one where nothing speaks for an indicator. */
  private isNote(row: number, first: string, promises: boolean): boolean {
    if (!promises || /[:：]/.test(first) || this.cells.spans(row, this.table.range.column)) return true;
    const namesNothing = this.labels.every(({ column }) => this.cells.own(row, column) === '');
    return namesNothing || this.cells.texts(row).filter(isNoteLabel).length > 1;
  }

  private draft(row: number): Draft | null {
    const projectColumn = this.table.found.columns.get('project');
    const ownProject = this.cells.own(row, projectColumn);
    const newProject = ownProject !== '' && ownProject !== this.project;
    if (newProject) {
      this.project = ownProject;
      this.current.fill(null);
      this.banner = null;
      this.previous = null;
    }
    const hasContent = this.cells.has(row, CONTENT);
    if (this.isBanner(row, hasContent)) return null;
    const { changes, deepest, spanned } = this.fill(row);
    if (!hasContent && (deepest === null || this.leavesNoRoom(row))) return null;
    const last = this.labels.length - 1;
    const nameRef = {
      sheet: this.grid.name,
      row,
      column: this.labels[Math.max(last, 0)]?.column ?? this.table.range.column,
    };
    const isNamed = hasContent || deepest === last || (deepest !== null && spanned);
    const isData = isNamed && !this.isLeftOut(row, nameRef);
    const base = { row, project: this.project, nameRef, changes, isData };
    const own = this.current[last] ?? null;
    if (own !== null) {
      const levels = this.levelsBefore(last);
      return { ...base, name: this.nameAt(row, last), levels, rollUp: false, depth: last, canRollUp: false };
    }
    const depth = this.deepestKnown();
    if (depth === null || (changes === null && this.previous !== null)) {
      // A row without a label of its own belongs to the one above it.
      const above = this.previous;
      return {
        ...base,
        name: above?.name ?? '',
        levels: above?.levels ?? this.levelsBefore(last),
        rollUp: false,
        depth: above?.depth ?? last,
        canRollUp: false,
      };
    }
    const column = this.labels[depth]?.column ?? nameRef.column;
    return {
      ...base,
      name: this.current[depth]?.name ?? '',
      nameRef: { ...nameRef, column },
      levels: this.levelsBefore(depth),
      rollUp: false,
      depth,
      canRollUp: !spanned && !this.cells.has(row, PROMISES),
    };
  }

  /** A text that runs over the columns of target and actual, or over points and rule, heads other rows or is a remark. */
  private leavesNoRoom(row: number): boolean {
    const covered = CONTENT.filter((role) => {
      const column = this.table.found.columns.get(role);
      const merge = column === undefined ? null : this.grid.mergeAt(row, column);
      return column !== undefined && merge !== null && merge.column < column;
    });
    return covered.length > 1;
  }

  /** 产出指标（50分） across a table without level columns: a level above the rows that follow. */
  private isBanner(row: number, hasContent: boolean): boolean {
    const name = this.labels[this.labels.length - 1];
    if (name === undefined || this.labels.length > 1 || this.cells.has(row, PROMISES)) return false;
    let text = this.cells.own(row, name.column);
    let column = name.column;
    for (let at = this.table.range.column; text === '' && at < name.column; at += 1) {
      text = this.cells.own(row, at);
      column = at;
    }
    const label = readLabel(text);
    const wide = this.cells.spans(row, this.table.range.column) && !hasContent;
    if (text === '' || !(wide || opensGroup(this.cells, this.table.range.column, name.column, row, label.name)))
      return false;
    const ref = { sheet: this.grid.name, row, column };
    this.banner = { name: label.name, ref, points: label.points ?? this.cells.pointsAt(row) };
    this.current.fill(null);
    this.previous = null;
    return true;
  }

  /** Brings the labels up to this row. */
  private fill(row: number): { changes: number | null; deepest: number | null; spanned: boolean } {
    let changes: number | null = null;
    let deepest: number | null = null;
    let spanned = false;
    this.labels.forEach(({ role, column }, index) => {
      const merge = this.grid.mergeAt(row, column);
      const text = this.cells.own(row, column);
      if (text !== '') {
        // The lowest label is a name: its brackets belong to it.
        const label = index === this.labels.length - 1 ? { name: text, points: null } : readLabel(text);
        const known = this.current[index] ?? null;
        const same = known !== null && known.name === label.name && changes === null && index < this.labels.length - 1;
        deepest = index;
        if (same) return;
        const ref = { sheet: this.grid.name, row, column };
        this.current[index] = { name: label.name, ref, points: label.points ?? this.levelPoints(role, row) };
        changes ??= index;
        return;
      }
      if (merge !== null && merge.column < column) {
        // A label to the left runs over this column.
        this.current[index] = null;
        spanned ||= this.labels.some((label) => label.column >= merge.column && label.column < column);
        return;
      }
      if (merge !== null && merge.row < row) return;
      if (changes !== null) this.current[index] = null;
      else if (index === this.labels.length - 1) this.current[index] = null;
    });
    return { changes, deepest, spanned };
  }

  private levelPoints(role: ColumnRole, row: number): Decimal | null {
    const column = this.table.found.levelPoints.get(role);
    return column === undefined ? null : this.grid.shownCellAt(row, column).number;
  }

  /** A name that its merged cell shows, or the row's own. */
  private nameAt(row: number, index: number): string {
    const column = this.labels[index]?.column ?? 0;
    return cleanName(this.grid.shownCellAt(row, column).text);
  }

  private deepestKnown(): number | null {
    const index = this.current.findLastIndex((level) => level !== null);
    return index < 0 ? null : index;
  }

  private levelsBefore(index: number): readonly Level[] {
    const levels = this.current.slice(0, index).filter((level) => level !== null);
    if (this.banner !== null) levels.unshift(this.banner);
    // The rows of a group share one list.
    const same = levels.length === this.levels.length && levels.every((level, at) => level === this.levels[at]);
    return same ? this.levels : (this.levels = levels);
  }
}

export const readLabelledRows = (table: FoundTable): Steps<LabelledRows> => new RowReader(table).read();
