/** Row keys as text. Two keys have the same text only if they are equal, whatever the names contain. */
import type { RowKey } from '../../scoring/model';

export const keyText = (key: RowKey): string => JSON.stringify([key.project, key.path, key.name, key.occurrence]);

/** Where a row is found in the rows that were read: its key and its table. */
export const rowId = (key: RowKey, table: string): string => keyText(key) + table;
