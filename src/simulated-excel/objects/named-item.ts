/** Excel.NamedItem. A name whose cells are gone has no range. */
import { parseFormula } from '../calculation/parse';
import { evaluateFormula } from '../calculation/evaluate';
import { areaOfFormula } from '../calculation/resolve';
import { isError, Uncalculable, type Scalar } from '../calculation/values';
import { columnNumber } from '../model/address';
import { ExcelError } from '../model/errors';
import type { Session } from '../protocol/session';
import { demandName, removeName, setNameFormula } from '../model/names';
import { RangeRef } from '../model/range-ref';
import type { NameModel, Workbook } from '../model/workbook';
import { booleanValue, textValue } from './arguments';
import { defineClass, type HostObject } from './host-object';
import { rangeObject } from './range';
import { worksheetObject } from './worksheet';

function rangeOf(book: Workbook, name: NameModel): RangeRef | null {
  const found = areaOfFormula(book, name.formula);
  return found && new RangeRef(found.sheet, found.area);
}
/** Where a person has cells shown as R1C1, the addresses of names may come so. */
const inStyle = (text: string, { options }: Session): string =>
  options.showsR1C1
    ? text.replace(
        /\$([A-Z]{1,3})\$(\d+)/g,
        (_, letters: string, row: string) => `R${row}C${(columnNumber(letters) ?? 0) + 1}`
      )
    : text;
/** Excel shows a formula of a name with its `=`. */
const shownFormula = (name: NameModel, session: Session): string => inStyle(`=${name.formula}`, session);

function valueOf(book: Workbook, name: NameModel): Scalar {
  const range = rangeOf(book, name);
  if (range) return range.address;
  if (name.formula.includes('#REF!')) return '#REF!';
  const parsed = parseFormula(name.formula);
  if ('problem' in parsed) return '#NAME?';
  try {
    const value = evaluateFormula(parsed.node, { book, sheet: name.sheet ?? book.active, row: 0, column: 0 });
    return isError(value) ? value.error : value;
  } catch (error) {
    if (error instanceof Uncalculable) return name.formula;
    throw error;
  }
}
function typeOf(book: Workbook, name: NameModel): string {
  if (rangeOf(book, name)) return 'Range';
  if (name.formula.includes('#REF!')) return 'Error';
  const value = valueOf(book, name);
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' && value.startsWith('#') ? 'Error' : 'String';
}

export const namedItemObject: (name: NameModel) => HostObject = defineClass<NameModel>({
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  alive: (name, { book }) => {
    if (!book.names.includes(name)) throw new ExcelError('ItemNotFound', `name ${name.name}`);
  },
  read: {
    Name: ({ name }) => name,
    Type: (name, { book }) => typeOf(book, name),
    Value: (name, session) => {
      const value = valueOf(session.book, name);
      return typeof value === 'string' ? inStyle(value, session) : value;
    },
    Formula: shownFormula,
    Visible: ({ visible }) => visible,
    Comment: ({ comment }) => comment,
    Scope: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook'),
  },
  write: {
    Visible: (name, value, { book }) => {
      name.visible = booleanValue(value);
      book.changed.add('names');
    },
    Comment: (name, value, { book }) => {
      name.comment = textValue(value);
      book.changed.add('names');
    },
    Formula: (name, value, { book }) => setNameFormula(book, name, textValue(value).replace(/^=/, '')),
    Name: (name, value, { book }) => {
      demandName(textValue(value));
      name.name = textValue(value);
      book.changed.add('names');
    },
  },
  objects: {
    Worksheet: ({ sheet }) => {
      if (!sheet) throw new ExcelError('InvalidOperation', 'a name of the workbook has no worksheet');
      return worksheetObject(sheet);
    },
    WorksheetOrNullObject: ({ sheet }) => (sheet ? worksheetObject(sheet) : null),
  },
  methods: {
    GetRange: (name, _args, { book }) => {
      const range = rangeOf(book, name);
      if (!range) throw new ExcelError('InvalidOperation', `name ${name.name} refers to no range`);
      return rangeObject(range);
    },
    GetRangeOrNullObject: (name, _args, { book }) => {
      const range = rangeOf(book, name);
      return range && rangeObject(range);
    },
    Delete: (name, _args, { book }) => removeName(book, name),
  },
});
