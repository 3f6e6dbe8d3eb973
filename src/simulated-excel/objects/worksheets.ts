/** Excel.WorksheetCollection. */
import { ExcelError } from '../model/errors';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { EVENT_TYPES, WORKBOOK_TARGET } from '../protocol/event-types';
import type { Session } from '../protocol/session';
import { keyArgument, optionalText } from './arguments';
import { defineClass, type HostObject } from './host-object';
import { worksheetObject } from './worksheet';

function item(book: Workbook, args: readonly unknown[]): HostObject {
  const sheet = book.worksheet(keyArgument(args, 0));
  if (!sheet) throw new ExcelError('ItemNotFound', `worksheet ${keyArgument(args, 0)}`);
  return worksheetObject(sheet);
}
const shown = (book: Workbook, args: readonly unknown[]): Sheet[] =>
  book.worksheets().filter((sheet) => args[0] !== true || sheet.state === 'visible');
function end(sheets: readonly Sheet[], index: number): HostObject {
  const sheet = sheets.at(index);
  if (!sheet) throw new ExcelError('ItemNotFound', 'no such sheet');
  return worksheetObject(sheet);
}
const listening = Object.fromEntries(
  (
    [
      ['DataChanged', EVENT_TYPES.changed],
      ['Activated', EVENT_TYPES.activated],
      ['Deactivated', EVENT_TYPES.deactivated],
      ['Added', EVENT_TYPES.added],
      ['Deleted', EVENT_TYPES.deleted],
      ['SelectionChanged', EVENT_TYPES.selected],
      ['Calculated', EVENT_TYPES.calculated],
      ['FormatChanged', EVENT_TYPES.formatted],
    ] as const
  ).flatMap(([name, type]) => [
    [
      `_Register${name}Event`,
      (_book: Workbook, _args: readonly unknown[], { events }: Session) => events.register(type, WORKBOOK_TARGET),
    ],
    [
      `_Unregister${name}Event`,
      (_book: Workbook, _args: readonly unknown[], { events }: Session) => events.unregister(type, WORKBOOK_TARGET),
    ],
  ])
);

export const worksheetsObject = defineClass<Workbook>({
  name: 'WorksheetCollection',
  items: (book) => book.worksheets().map(worksheetObject),
  indexer: item,
  methods: {
    Add: (book, args) => worksheetObject(book.addSheet(optionalText(args, 0))),
    GetActiveWorksheet: (book) => worksheetObject(book.active),
    GetCount: (book, args) => shown(book, args).length,
    GetFirst: (book, args) => end(shown(book, args), 0),
    GetLast: (book, args) => end(shown(book, args), -1),
    GetItem: item,
    GetItemOrNullObject: (book, args) => {
      const sheet = book.worksheet(keyArgument(args, 0));
      return sheet ? worksheetObject(sheet) : null;
    },
    ...listening,
  },
});
