/** The data bars of a sheet: how long each is, between the rule's bounds or those of its figures. */
import type { Sheet } from '../../../model/sheet';
import type { Area } from '../../../package/content';

export type BarOf = (row: number, column: number, value: number) => { fraction: number; color: string } | null;

interface Bars {
  readonly area: Area;
  readonly color: string;
  readonly from: number;
  readonly to: number;
}

const holds = ({ row, column, rows, columns }: Area, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;

function figures(sheet: Sheet, area: Area): readonly number[] {
  const found: number[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const value = sheet.cells.value(row, column);
      if (typeof value === 'number') found.push(value);
    }
  }
  return found;
}

export function dataBars(sheet: Sheet): BarOf {
  const bars = sheet.conditionalFormats.flatMap(({ content: { area, rule } }): readonly Bars[] => {
    if (rule.kind !== 'data-bar') return [];
    const values = figures(sheet, area);
    const from = rule.minimum ?? Math.min(0, ...values);
    const to = rule.maximum ?? Math.max(0, ...values);
    return [{ area, color: rule.color, from, to }];
  });
  return (row, column, value) => {
    const bar = bars.find(({ area }) => holds(area, row, column));
    if (bar === undefined || bar.to <= bar.from) return null;
    return { fraction: Math.min(1, Math.max(0, (value - bar.from) / (bar.to - bar.from))), color: bar.color };
  };
}
