/** Lines that are the heading of the rows below them, in tables that have no columns of levels. */
import type { ColumnRole } from '../contract';
import { readLabel } from '../cells/labels';
import type { RowCells } from './row-cells';

/** What a row can say besides its labels; 佐证材料 or 责任处室 alone do not make a row. */
export const CONTENT: readonly ColumnRole[] = [
  'target',
  'adjusted-target',
  'actual',
  'rule',
  'fact',
  'manual',
  'points',
];
export const PROMISES: readonly ColumnRole[] = ['target', 'adjusted-target', 'actual', 'rule', 'fact'];

const GROUP =
  /^(?:[一二三四五六七八九十]+[、.]|[（(][一二三四五六七八九十\d]+[)）]|\d+[、.])?(?:产出|效益|效果|满意度|服务对象满意度|成本|数量|质量|时效|经济效益|社会效益|生态效益|可持续影响|社会公众满意度)(?:指标|类指标|类)$/;
/** 一、 or （二） alone in a cell, or before a name: an order above that of rows numbered 1, 2, 3. */
const ORDINAL =
  /^(?:[（(]?[一二三四五六七八九十]+[)）、.．]?$|[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+[、.．])/;
/** 一、产出指标 above （一）数量指标 above its rows. */
const MOST_GROUPS = 3;

/** A name without a target over rows that have one: of a group by its words, or by the table's own order of groups. */
export function opensGroup(
  cells: RowCells,
  first: number,
  names: number,
  row: number,
  name: string,
  above = 1
): boolean {
  const isNumbered = ORDINAL.test(cells.own(row, first)) && !cells.has(row, CONTENT);
  if (!(isNumbered || GROUP.test(name)) || cells.has(row, PROMISES)) return false;
  const below = row + 1;
  if (cells.has(below, PROMISES)) return GROUP.test(name) || !ORDINAL.test(cells.own(below, first));
  const next = readLabel(cells.own(below, names)).name;
  return above < MOST_GROUPS && opensGroup(cells, first, names, below, next, above + 1);
}
