/** The one way from a workbook to Inputs: names → tables → rows → entities. */
import type { Inputs, Note } from '../scoring/model';
import type { WorkbookSnapshot } from './snapshot';
import type { ReadTable } from './tables';

export { a1, addressOf } from './addresses';
export { CONTRACT_NAMES, type ColumnRole, type ContractName } from './contract';
export { keyText, rowId } from './keys';
export type { ReadTable } from './tables';

/** Where a row that was read stands. */
export interface RowPlace {
  readonly table: ReadTable;
  readonly row: number;
  /** The row sums up the rows below it (a level with a row of its own). */
  readonly rollUp?: boolean;
}

export interface ReadResult {
  readonly inputs: Inputs;
  readonly tables: readonly ReadTable[];
  /** By `rowId(row.key, table.name)`. */
  readonly rows: ReadonlyMap<string, RowPlace>;
  /** These stop the run: what is asked for is missing. */
  readonly problems: readonly Note[];
  readonly warnings: readonly Note[];
}

export function readInputs(_snapshot: WorkbookSnapshot): ReadResult {
  return {
    inputs: {
      particulars: { department: '', year: null, standard: '', basis: '', reportDate: '', moneyUnit: null },
      entities: [],
      overrides: [],
      tasks: [],
      paragraphs: [],
      decisions: [],
    },
    tables: [],
    rows: new Map(),
    problems: [{ code: 'workbook.no-name', params: {}, cells: [] }],
    warnings: [],
  };
}
