/** Excel.SettingCollection and Setting: the add-in's own values in the document, kept as JSON texts. */
import { ExcelError } from '../model/errors';
import type { Workbook } from '../model/workbook';
import { EVENT_TYPES } from '../protocol/event-types';
import { keyArgument, textArgument } from './arguments';
import { defineClass, type HostObject } from './host-object';

interface SettingTarget {
  readonly book: Workbook;
  readonly key: string;
}
function put(book: Workbook, key: string, value: unknown): void {
  book.settings.set(key, JSON.stringify(value ?? null));
  book.changed.add('settings');
  book.isDirty = true;
  book.onEvent({ kind: 'settings' });
}
const setting: (target: SettingTarget) => HostObject = defineClass<SettingTarget>({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  read: { Key: ({ key }) => key, Value: ({ book, key }) => JSON.parse(book.settings.get(key) ?? 'null') as unknown },
  write: { Value: ({ book, key }, value) => put(book, key, value) },
  methods: {
    Delete: ({ book, key }) => {
      book.settings.delete(key);
      book.changed.add('settings');
      book.onEvent({ kind: 'settings' });
    },
  },
});
const find = (book: Workbook, args: readonly unknown[]): HostObject | null => {
  const key = keyArgument(args, 0);
  return book.settings.has(key) ? setting({ book, key }) : null;
};
function item(book: Workbook, args: readonly unknown[]): HostObject {
  const found = find(book, args);
  if (!found) throw new ExcelError('ItemNotFound', `setting ${keyArgument(args, 0)}`);
  return found;
}

export const settingsObject = defineClass<Workbook>({
  name: 'SettingCollection',
  items: (book) => [...book.settings.keys()].map((key) => setting({ book, key })),
  indexer: item,
  methods: {
    Add: (book, args) => {
      const key = textArgument(args, 0);
      put(book, key, args[1]);
      return setting({ book, key });
    },
    GetCount: ({ settings }) => settings.size,
    GetItem: item,
    GetItemOrNullObject: find,
    _RegisterSettingsChangedEvent: (_book, _args, { events }) => events.register(EVENT_TYPES.settings, ''),
    _UnregisterSettingsChangedEvent: (_book, _args, { events }) => events.unregister(EVENT_TYPES.settings, ''),
  },
});
