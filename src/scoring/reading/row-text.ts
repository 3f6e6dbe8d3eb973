/** What the reader is given: the texts of one row as they stand in the workbook. */
import type { IndicatorKind } from '../model';

export interface RowText {
  readonly name: string;
  /** 预期实现值 */
  readonly target: string;
  readonly targetHeading: string;
  /** 实际完成值 */
  readonly actual: string;
  readonly actualHeading: string;
  /** 评价年度: a date without a year is in it. */
  readonly year: number | null;
  readonly kind: IndicatorKind | null;
  /** 一级指标, 二级指标 … above the row. */
  readonly levels: readonly string[];
}

export interface ReadingPolicy {
  /** A bare number is wanted in the direction of its name, or always as ≥ (`integrated-system`). */
  readonly bareNumber: 'by-name' | 'at-least';
}
