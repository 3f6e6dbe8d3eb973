/** A quantity in its sentence. */
import type { Quantity } from '../scanning/quantity';

export interface Figure {
  readonly quantity: Quantity;
  /** The numbered clause it stands in; -1 before the first, or without any. */
  readonly section: number;
  /** The phrase before the number, as written, without dates. */
  readonly before: string;
  /** The first characters of its sentence: 储备编织袋10万条、块石2000方. */
  readonly opening: string;
  /** `before` with its dates. */
  readonly whole: string;
  /** The phrase of the first figure that this one follows without a word of its own: 培训2期100人. */
  readonly leader: string;
  /** The phrase behind its unit, up to the next number or stop. */
  readonly after: string;
  /** What stands before `before` in the same sentence, when that holds no figure. */
  readonly lead: string;
  readonly change: 'up' | 'down' | null;
  /** 每月, 每季度 …; null: none, or 每年. */
  readonly per: string | null;
  readonly part: boolean;
  /** In a bracket that was opened behind another figure: it explains that one. */
  readonly bracketed: boolean;
  readonly total: boolean;
  /** 累计, over years; 本年, of this one. */
  readonly span: 'ever' | 'year' | null;
  readonly planned: boolean;
  readonly done: boolean;
  /** 在建6部, 未完成2个: what is not there yet. */
  readonly pending: boolean;
  /** 开工 stood before it. */
  readonly begun: boolean;
  readonly compared: boolean;
  /** 现有, 累计: all that there is. */
  readonly stock: boolean;
  readonly completion: boolean;
  /** 2021年 stood before it in its sentence. */
  readonly year: number | null;
  /** 截至9月底: the figure does not run to the end of the year. */
  readonly until: string | null;
  /** 各, 均, 分别 stood before it. */
  readonly shared: 'each' | 'respectively' | null;
  /** Nothing but its own phrase lies between it and the figure before. */
  readonly follows: boolean;
  /** `/` or 或 joins it to the figure before. */
  readonly joined: '/' | '或' | null;
}
