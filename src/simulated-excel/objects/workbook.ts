/** Excel.Workbook, the object that every path begins at. */
import { RangeRef } from '../model/range-ref';
import { ExcelError } from '../model/errors';
import type { Workbook } from '../model/workbook';
import { EVENT_TYPES } from '../protocol/event-types';
import { applicationObject } from './application';
import { textArgument } from './arguments';
import { defineClass, isHostObject, type HostObject } from './host-object';
import { namesObject, NamesTarget } from './names';
import { rangeObject } from './range';
import { runtimeObject } from './runtime';
import { settingsObject } from './settings';
import { tablesObject, TablesTarget } from './tables';
import { workbookPropertiesObject } from './workbook-properties';
import { workbookProtectionObject } from './workbook-protection';
import { worksheetsObject } from './worksheets';

const selected = (book: Workbook): HostObject => rangeObject(new RangeRef(book.active, book.selection));

const make = defineClass<Workbook>({
  name: 'Workbook',
  read: {
    Name: () => 'Book.xlsx',
    IsDirty: ({ isDirty }) => isDirty,
    ReadOnly: (_book, { options }) => options.opened !== 'to-edit',
    AutoSave: () => false,
    PreviouslySaved: () => true,
    CalculationEngineVersion: () => 191_029,
    UsePrecisionAsDisplayed: () => false,
  },
  objects: {
    // context.runtime
    _Runtime: () => runtimeObject(null),
    Application: (book) => applicationObject(book),
    Names: () => namesObject(new NamesTarget(null)),
    Properties: (book) => workbookPropertiesObject(book),
    Protection: (book) => workbookProtectionObject(book),
    Settings: (book) => settingsObject(book),
    Tables: () => tablesObject(new TablesTarget(null)),
    Worksheets: (book) => worksheetsObject(book),
  },
  methods: {
    GetSelectedRange: selected,
    GetActiveCell: (book) => rangeObject(new RangeRef(book.active, { ...book.selection, rows: 1, columns: 1 })),
    _GetRangeForEventByReferenceId: (_book, args, session) => session.referenced(textArgument(args, 0)),
    _GetRangeOrNullObjectForEventByReferenceId: (_book, args, session) => {
      try {
        return session.referenced(textArgument(args, 0));
      } catch (error) {
        if (error instanceof ExcelError) return null;
        throw error;
      }
    },
    _GetReferenceCount: (_book, _args, session) => session.heldReferences,
    _RemoveReference: (_book, args, session) => session.release(textArgument(args, 0)),
    _RegisterSelectionChangedEvent: (_book, _args, { events }) => events.register(EVENT_TYPES.documentSelection, ''),
    _UnregisterSelectionChangedEvent: (_book, _args, { events }) =>
      events.unregister(EVENT_TYPES.documentSelection, ''),
  },
});

const known = new WeakMap<Workbook, HostObject>();
export function workbookObject(book: Workbook): HostObject {
  const object = known.get(book);
  if (isHostObject(object)) return object;
  const made = make(book);
  known.set(book, made);
  return made;
}
