/** How keys move a selection over merged and hidden cells, and through a selected area. */
import {
  advanced,
  moved,
  selectArea,
  selectCell,
  selectedArea,
  type Ground,
  type Step,
} from '../../../../src/simulated-excel/hosts/page/grid/selection';

const DOWN: Step = { rows: 1, columns: 0 };
const RIGHT: Step = { rows: 0, columns: 1 };
const LEFT: Step = { rows: 0, columns: -1 };

const ground = (merges: Ground['merges'] = [], hiddenRows: readonly number[] = []): Ground => {
  const next =
    (hidden: readonly number[]) =>
    (from: number, step: 1 | -1): number | null => {
      for (let at = from; at >= 0 && at < 100; at += step) if (!hidden.includes(at)) return at;
      return null;
    };
  return { merges, nextRow: next(hiddenRows), nextColumn: next([]) };
};

test('an arrow passes hidden rows and stays at the edge', () => {
  expect(moved(selectCell({ row: 1, column: 0 }), DOWN, ground([], [2, 3])).active).toEqual({ row: 4, column: 0 });
  expect(moved(selectCell({ row: 1, column: 0 }), LEFT, ground()).active).toEqual({ row: 1, column: 0 });
});

test('merged cells are left as a whole and entered at their first cell', () => {
  const merges = [{ row: 2, column: 1, rows: 2, columns: 3 }];
  expect(moved(selectCell({ row: 2, column: 1 }), RIGHT, ground(merges)).active).toEqual({ row: 2, column: 4 });
  expect(moved(selectCell({ row: 1, column: 3 }), DOWN, ground(merges)).active).toEqual({ row: 2, column: 1 });
});

test('an area grows until it cuts no merged cells, also over several', () => {
  const merges = [
    { row: 0, column: 1, rows: 1, columns: 2 },
    { row: 0, column: 2, rows: 1, columns: 1 },
    { row: 1, column: 2, rows: 3, columns: 2 },
  ];
  const selection = { ...selectCell({ row: 0, column: 0 }), head: { row: 1, column: 2 } };
  expect(selectedArea(selection, merges)).toEqual({ row: 0, column: 0, rows: 4, columns: 4 });
});

test('Tab and Enter go round inside a selected area, without its covered and hidden cells', () => {
  const area = selectArea({ row: 0, column: 0, rows: 3, columns: 2 });
  const visited = [area.active];
  const within = ground([{ row: 0, column: 1, rows: 2, columns: 1 }], [2]);
  let at = area;
  for (let turn = 0; turn < 3; turn += 1) {
    at = advanced(at, RIGHT, within);
    visited.push(at.active);
  }
  expect(visited).toEqual([
    { row: 0, column: 0 },
    { row: 0, column: 1 },
    { row: 1, column: 0 },
    { row: 0, column: 0 },
  ]);
  expect(selectedArea(at, [])).toEqual({ row: 0, column: 0, rows: 3, columns: 2 });
});
