/** Event types on the wire, by what happened. */
export const EVENT_TYPES = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
  calculated: 16,
  formatted: 18,
  settings: 1,
  documentSelection: 2,
} as const;

/** Target of events of the workbook and of its collections. */
export const WORKBOOK_TARGET = 'Workbook';
