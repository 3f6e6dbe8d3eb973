/** Excel.NamedItemCollection: the workbook's names, or one sheet's. */
import { absoluteAddress, quoteSheet } from '../model/address';
import { ExcelError } from '../model/errors';
import { addName } from '../model/names';
import { RangeRef } from '../model/range-ref';
import type { Sheet } from '../model/sheet';
import type { NameModel, Workbook } from '../model/workbook';
import type { Session } from '../protocol/session';
import { keyArgument, optionalText, targetArgument, textArgument } from './arguments';
import { defineClass, type HostObject } from './host-object';
import { namedItemObject } from './named-item';

/** sheet null: the workbook's own. */
export class NamesTarget {
  constructor(readonly sheet: Sheet | null) {}
}

const namesOf = (target: NamesTarget, book: Workbook): NameModel[] =>
  book.names.filter((name) => name.sheet === target.sheet && !name.name.startsWith('_xl'));
function find(target: NamesTarget, args: readonly unknown[], { book }: Session): NameModel | undefined {
  const wanted = keyArgument(args, 0).toLowerCase();
  return namesOf(target, book).find((name) => name.name.toLowerCase() === wanted);
}
function item(target: NamesTarget, args: readonly unknown[], session: Session): HostObject {
  const name = find(target, args, session);
  if (!name) throw new ExcelError('ItemNotFound', `name ${keyArgument(args, 0)}`);
  return namedItemObject(name);
}

export const namesObject = defineClass<NamesTarget>({
  name: 'NamedItemCollection',
  items: (target, { book }) => namesOf(target, book).map(namedItemObject),
  indexer: item,
  methods: {
    Add: (target, args, { book }) => {
      const range = targetArgument(args[1], RangeRef);
      const text = range ? `=${quoteSheet(range.sheet.name)}!${absoluteAddress(range.area)}` : reference(args[1]);
      return namedItemObject(
        addName(book, target.sheet, textArgument(args, 0), text.replace(/^=/, ''), optionalText(args, 2) ?? '')
      );
    },
    GetCount: (target, _args, { book }) => namesOf(target, book).length,
    GetItem: item,
    GetItemOrNullObject: (target, args, session) => {
      const name = find(target, args, session);
      return name ? namedItemObject(name) : null;
    },
  },
});

/** A formula begins with `=`; any other text is a constant. */
function reference(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return `=${String(value).toUpperCase()}`;
  if (typeof value !== 'string' || value === '') throw new ExcelError('InvalidArgument', 'reference');
  return value.startsWith('=') ? value : `="${value.replaceAll('"', '""')}"`;
}
