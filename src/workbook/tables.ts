/** A table of the contract as it stands in the workbook: which rows and columns hold what. */
import type { ColumnRole, ContractName } from './contract';
import type { Rectangle } from './snapshot';

export interface ReadTable {
  /** The used part of what the name refers to. */
  readonly range: Rectangle;
  readonly name: ContractName;
  /** The row of the headings in the sheet; the lower one where they have two tiers. */
  readonly headerRow: number;
  /** Columns of the sheet. */
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** Rows of the sheet that hold data, in order: no titles, headings, totals, notes or blank rows. */
  readonly dataRows: readonly number[];
  /** The sheet that a worksheet-scoped name belongs to. */
  readonly scope: string | null;
}
