/** Excel.Range: assembled from its places (navigation), its contents and its looks. */
import { ExcelError } from '../model/errors';
import { RangeRef } from '../model/range-ref';
import { MAX_COLUMNS, MAX_ROWS } from '../model/address';
import { conditionalFormatsObject } from './conditional-formats';
import { dataValidationObject } from './data-validation';
import { defineClass, type HostObject } from './host-object';
import { rangeContents, rangeContentsSet } from './range-contents';
import { rangeEditing } from './range-editing';
import { rangeFormatObject } from './range-format';
import { rangeNavigation } from './range-navigation';
import { worksheetObject } from './worksheet';
import { booleanValue } from './arguments';
import { setHidden } from './row-column-size';

const hidden = (ref: RangeRef, of: 'row' | 'column'): boolean | null => {
  const { sheet, area } = ref;
  const count = of === 'row' ? area.rows : area.columns;
  const start = of === 'row' ? area.row : area.column;
  const isHidden = (index: number): boolean =>
    (of === 'row' ? sheet.rows.get(index)?.hidden : sheet.columnBand(index)?.hidden) ?? false;
  // A stretch over the whole sheet: rows or columns that nothing is said of are visible.
  const limit = Math.min(count, 20_000);
  const first = isHidden(start);
  for (let i = 1; i < limit; i++) if (isHidden(start + i) !== first) return null;
  return first;
};

const make = defineClass<RangeRef>({
  name: 'Range',
  identity: () => ({}),
  alive: (ref) => ref.demandAlive(),
  read: {
    Address: (ref) => ref.address,
    AddressLocal: (ref) => ref.address,
    RowIndex: ({ area }) => area.row,
    ColumnIndex: ({ area }) => area.column,
    RowCount: ({ area }) => area.rows,
    ColumnCount: ({ area }) => area.columns,
    CellCount: ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns),
    IsEntireRow: ({ area }) => area.columns === MAX_COLUMNS,
    IsEntireColumn: ({ area }) => area.rows === MAX_ROWS,
    Hidden: (ref) => {
      const row = hidden(ref, 'row');
      const column = hidden(ref, 'column');
      return row === true || column === true ? true : row === null || column === null ? null : false;
    },
    RowHidden: (ref) => hidden(ref, 'row'),
    ColumnHidden: (ref) => hidden(ref, 'column'),
    HasSpill: () => false,
    ...rangeContents,
  },
  write: {
    ...rangeContentsSet,
    RowHidden: (ref, value, session) => setHidden(session.book, ref, 'row', booleanValue(value)),
    ColumnHidden: (ref, value, session) => setHidden(session.book, ref, 'column', booleanValue(value)),
  },
  objects: {
    Worksheet: (ref) => worksheetObject(ref.sheet),
    Format: (ref) => rangeFormatObject(ref),
    ConditionalFormats: (ref) => conditionalFormatsObject(ref),
    DataValidation: (ref) => dataValidationObject(ref),
  },
  methods: {
    ...rangeNavigation,
    ...rangeEditing,
    _ValidateArraySize: (ref, args) => {
      if (args[0] !== ref.area.rows || args[1] !== ref.area.columns)
        throw new ExcelError('InvalidArgument', 'the array has not the size of the range');
      return null;
    },
    _KeepReference: () => null,
  },
});

const objects = new WeakMap<RangeRef, HostObject>();

export function rangeObject(ref: RangeRef): HostObject {
  const known = objects.get(ref);
  if (known) return known;
  const made = make(ref);
  objects.set(ref, made);
  return made;
}
