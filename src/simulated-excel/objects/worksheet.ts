/** Excel.Worksheet. */
import { MAX_COLUMNS, MAX_ROWS } from '../model/address';
import { addSheetCopy } from '../model/copy-sheet';
import { ExcelError } from '../model/errors';
import { RangeRef } from '../model/range-ref';
import { Sheet } from '../model/sheet';
import { EVENT_TYPES } from '../protocol/event-types';
import type { Session } from '../protocol/session';
import {
  booleanValue,
  choice,
  colorValue,
  numberValue,
  optionalText,
  targetArgument,
  textValue,
  wholeArgument,
} from './arguments';
import { autoFilterObject } from './auto-filter';
import { chartsObject } from './charts';
import { customPropertiesObject } from './custom-properties';
import { freezePanesObject } from './freeze-panes';
import { defineClass, type HostObject } from './host-object';
import { namesObject, NamesTarget } from './names';
import { rowBreaksObject } from './page-breaks';
import { pageLayoutObject } from './page-layout';
import { protectionObject } from './worksheet-protection';
import { rangeObject } from './range';
import { areaOn } from './range-address';
import { tablesObject, TablesTarget } from './tables';

const whole = (sheet: Sheet): RangeRef =>
  new RangeRef(sheet, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });

function range(sheet: Sheet, address: string | null, session: Session): HostObject {
  return rangeObject(address === null || address === '' ? whole(sheet) : areaOn(session.book, sheet, address));
}
/** An empty sheet still has A1 as its used range, unless asked for a null object. */
function usedRange(sheet: Sheet, valuesOnly: boolean): HostObject | null {
  const area = sheet.cells.usedArea(valuesOnly);
  return area && rangeObject(new RangeRef(sheet, area));
}
function part(sheet: Sheet, row: number, column: number, rows: number, columns: number): HostObject {
  if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS)
    throw new ExcelError('InvalidArgument', 'beyond the edge of the sheet');
  return rangeObject(new RangeRef(sheet, { row, column, rows, columns }));
}
const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
const events: readonly (readonly [string, number])[] = [
  ['DataChanged', EVENT_TYPES.changed],
  ['Activated', EVENT_TYPES.activated],
  ['Deactivated', EVENT_TYPES.deactivated],
  ['SelectionChanged', EVENT_TYPES.selected],
  ['Calculated', EVENT_TYPES.calculated],
  ['FormatChanged', EVENT_TYPES.formatted],
];
const listening = Object.fromEntries(
  events.flatMap(([name, type]) => [
    [
      `_Register${name}Event`,
      (sheet: Sheet, _args: readonly unknown[], { events }: Session) => events.register(type, sheet.id),
    ],
    [
      `_Unregister${name}Event`,
      (sheet: Sheet, _args: readonly unknown[], { events }: Session) => events.unregister(type, sheet.id),
    ],
  ])
);

const setGridlines = (sheet: Sheet, value: unknown): void => {
  sheet.showGridlines = booleanValue(value);
  sheet.changed.add('showGridlines');
};

export const worksheetObject: (sheet: Sheet) => HostObject = defineClass<Sheet>({
  name: 'Worksheet',
  identity: ({ id }) => ({ Id: id }),
  alive: (sheet) => {
    if (sheet.isDeleted) throw new ExcelError('ItemNotFound', 'the sheet was deleted');
  },
  read: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Position: (sheet, { book }) => book.sheets.indexOf(sheet),
    Visibility: ({ state }) => Object.entries(STATES).find(([, one]) => one === state)?.[0] ?? 'Visible',
    TabColor: ({ tabColor }) => tabColor ?? '',
    ShowGridlines: ({ showGridlines }) => showGridlines,
    ShowHeadings: ({ showHeadings }) => showHeadings,
    StandardHeight: ({ standardHeight }) => standardHeight,
    StandardWidth: ({ standardWidth }) => Math.round(standardWidth * 525) / 100,
    EnableCalculation: () => true,
  },
  write: {
    Name: (sheet, value, { book }) => book.renameSheet(sheet, textValue(value)),
    Position: (sheet, value, { book }) => book.moveSheet(sheet, numberValue(value)),
    Visibility: (sheet, value, { book }) =>
      book.setState(sheet, STATES[choice(value, ['Visible', 'Hidden', 'VeryHidden'])]),
    TabColor: (sheet, value) => {
      sheet.tabColor = value === '' ? null : colorValue(value);
      sheet.changed.add('tabColor');
    },
    Gridlines: setGridlines,
    ShowGridlines: setGridlines,
    // Headings are kept while the workbook is open; the package does not store them.
    Headings: (sheet, value) => void (sheet.showHeadings = booleanValue(value)),
  },
  objects: {
    AutoFilter: (sheet) => autoFilterObject(sheet),
    Charts: (sheet) => chartsObject(sheet),
    CustomProperties: (sheet) => customPropertiesObject(sheet),
    FreezePanes: (sheet) => freezePanesObject(sheet),
    HorizontalPageBreaks: (sheet) => rowBreaksObject(sheet),
    Names: (sheet) => namesObject(new NamesTarget(sheet)),
    PageLayout: (sheet) => pageLayoutObject(sheet),
    Protection: (sheet) => protectionObject(sheet),
    Tables: (sheet) => tablesObject(new TablesTarget(sheet)),
  },
  methods: {
    Activate: (sheet, _args, { book }) => book.activate(sheet),
    Calculate: (sheet, args, session) => {
      if (args[0] === true) session.calculator.noteAll(sheet);
      session.requestCalculation();
    },
    Copy: (sheet, args, { book }) => {
      const beside = targetArgument(args[1], Sheet) ?? null;
      return worksheetObject(addSheetCopy(book, sheet, optionalText(args, 0) ?? 'None', beside));
    },
    Delete: (sheet, _args, { book }) => {
      // As Excel documents it: such a sheet has to be made hidden or visible first.
      if (sheet.state === 'veryHidden') throw new ExcelError('InvalidOperation', 'a very hidden sheet');
      book.removeSheet(sheet);
    },
    GetCell: (sheet, args) => part(sheet, wholeArgument(args, 0), wholeArgument(args, 1), 1, 1),
    GetRange: (sheet, args, session) => range(sheet, optionalText(args, 0), session),
    GetRangeByIndexes: (sheet, args) =>
      part(sheet, wholeArgument(args, 0), wholeArgument(args, 1), wholeArgument(args, 2), wholeArgument(args, 3)),
    GetUsedRange: (sheet, args) =>
      usedRange(sheet, args[0] === true) ??
      rangeObject(new RangeRef(sheet, { row: 0, column: 0, rows: 1, columns: 1 })),
    GetUsedRangeOrNullObject: (sheet, args) => usedRange(sheet, args[0] === true),
    GetNext: (sheet, args, session) => {
      const next = neighbour(sheet, args[0] === true, 1, session);
      if (!next) throw new ExcelError('ItemNotFound', 'no sheet after this one');
      return next;
    },
    GetNextOrNullObject: (sheet, args, session) => neighbour(sheet, args[0] === true, 1, session),
    GetPrevious: (sheet, args, session) => {
      const before = neighbour(sheet, args[0] === true, -1, session);
      if (!before) throw new ExcelError('ItemNotFound', 'no sheet before this one');
      return before;
    },
    GetPreviousOrNullObject: (sheet, args, session) => neighbour(sheet, args[0] === true, -1, session),
    ...listening,
  },
});

function neighbour(sheet: Sheet, visibleOnly: boolean, by: 1 | -1, { book }: Session): HostObject | null {
  const sheets = book.worksheets();
  for (let at = sheets.indexOf(sheet) + by; at >= 0 && at < sheets.length; at += by) {
    const found = sheets[at];
    if (found && (!visibleOnly || found.state === 'visible')) return worksheetObject(found);
  }
  return null;
}
