/**
 * What the canvas shows, as a table inside it: unseen, but there for screen readers and for tests. It follows when
 * the browser has nothing better to do.
 */
import { areaName, cellName, holdsCell } from './addresses';
import type { Viewport } from './viewport';

export class Mirror {
  #view: Viewport | null = null;
  #scheduled = false;
  readonly table = document.createElement('table');

  constructor(label: string) {
    this.table.setAttribute('role', 'grid');
    this.table.setAttribute('aria-label', label);
    this.table.setAttribute('aria-readonly', 'false');
  }

  show(view: Viewport): void {
    this.#view = view;
    if (this.#scheduled) return;
    this.#scheduled = true;
    const later: (run: () => void) => void =
      'requestIdleCallback' in window
        ? (run) => void window.requestIdleCallback(run, { timeout: 400 })
        : (run) => void setTimeout(run, 100);
    later(() => {
      this.#scheduled = false;
      if (this.#view !== null) this.#fill(this.#view);
    });
  }

  #fill(view: Viewport): void {
    const { store } = view;
    const body = document.createElement('tbody');
    const panes = view.panes();
    const rows = numbers(
      panes.map(({ firstRow, lastRow }) => [firstRow, Math.min(lastRow, store.layout.usedRows - 1)])
    );
    const columns = numbers(
      panes.map(({ firstColumn, lastColumn }) => [firstColumn, Math.min(lastColumn, store.layout.usedColumns - 1)])
    );
    this.table.setAttribute('aria-rowcount', String(store.layout.usedRows));
    this.table.setAttribute('aria-colcount', String(store.layout.usedColumns));
    for (const row of rows) {
      if (store.rows.isHidden(row)) continue;
      const line = document.createElement('tr');
      line.setAttribute('aria-rowindex', String(row + 1));
      for (const column of columns) {
        if (store.columns.isHidden(column)) continue;
        const merge = store.layout.merges.find((each) => holdsCell(each, { row, column }));
        if (merge !== undefined && (merge.row !== row || merge.column !== column)) continue;
        const cell = document.createElement('td');
        cell.setAttribute('role', 'gridcell');
        cell.setAttribute('aria-colindex', String(column + 1));
        cell.dataset.cell = merge === undefined ? cellName({ row, column }) : areaName(merge);
        cell.textContent = store.cell(row, column)?.text ?? '';
        line.append(cell);
      }
      body.append(line);
    }
    this.table.replaceChildren(body);
  }
}

/** The numbers of several stretches, each once, ascending. */
function numbers(stretches: readonly (readonly [number, number])[]): readonly number[] {
  const all = new Set<number>();
  for (const [first, last] of stretches) for (let number = first; number <= last; number += 1) all.add(number);
  return [...all].sort((a, b) => a - b);
}
