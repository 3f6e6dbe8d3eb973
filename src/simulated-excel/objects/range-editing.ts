/** What changes a range other than its values: clearing, merging, moving, copying, selecting. */
import { ExcelError } from '../model/errors';
import { clearRange, copyRange, mergeRange, unmergeRange } from '../model/edit';
import { RangeRef } from '../model/range-ref';
import { deleteCells, insertCells } from '../model/structure';
import type { Session } from '../protocol/session';
import { choice, optionalText, targetArgument } from './arguments';
import { areaOn } from './range-address';
import { rangeObject } from './range';
import { splitAddress } from '../model/address';

type Method = (ref: RangeRef, args: readonly unknown[], session: Session) => unknown;

export const rangeEditing: Readonly<Record<string, Method>> = {
  Clear: (ref, args, { book }) => {
    const what = choice(args[0] ?? 'All', [
      'All',
      'Contents',
      'Formats',
      'Hyperlinks',
      'RemoveHyperlinks',
      'ResetContents',
    ]);
    if (what === 'All' || what === 'Contents' || what === 'Formats') clearRange(book, ref, what);
    else throw new ExcelError('NotImplemented', `clear(${what})`);
  },
  Merge: (ref, args, { book }) => mergeRange(book, ref, args[0] === true),
  Unmerge: (ref, _args, { book }) => unmergeRange(book, ref),
  Select: (ref, _args, { book }) => book.select(ref.sheet, ref.area),
  Insert: (ref, args, { book }) => {
    insertCells(book, ref.sheet, ref.area, choice(args[0], ['Down', 'Right']));
    return rangeObject(new RangeRef(ref.sheet, ref.area));
  },
  Delete: (ref, args, { book }) => deleteCells(book, ref.sheet, ref.area, choice(args[0], ['Up', 'Left'])),
  CopyFrom: (ref, args, session) => {
    const given = targetArgument(args[0], RangeRef);
    const source = given ?? sourceByAddress(ref, args[0], session);
    const what = choice(args[1] ?? 'All', ['All', 'Formulas', 'Values', 'Formats', 'Link', 'ColumnWidths']);
    if (what === 'Link' || what === 'ColumnWidths') throw new ExcelError('NotImplemented', `copyFrom(${what})`);
    if (args[2] === true || args[3] === true)
      throw new ExcelError('NotImplemented', 'copyFrom with blanks skipped or transposed');
    copyRange(session.book, ref, source, what);
  },
  Calculate: (ref, _args, { calculator }) => calculator.noteChange(ref.sheet, ref.area),
};

function sourceByAddress(ref: RangeRef, value: unknown, { book }: Session): RangeRef {
  const text = optionalText([value], 0) ?? '';
  const { sheet } = splitAddress(text);
  const on = sheet === null ? ref.sheet : book.sheetNamed(sheet);
  if (!on) throw new ExcelError('InvalidArgument', `address ${text}`);
  return areaOn(book, on, text);
}
