/** Excel.WorksheetCustomPropertyCollection: texts that an add-in keeps with a sheet. */
import { ExcelError } from '../model/errors';
import type { Sheet } from '../model/sheet';
import { keyArgument, textArgument, textValue } from './arguments';
import { defineClass, type HostObject } from './host-object';

interface PropertyTarget {
  readonly sheet: Sheet;
  readonly key: string;
}
function put(sheet: Sheet, key: string, value: string): void {
  sheet.customProperties.set(key, value);
  sheet.changed.add('customProperties');
}
/** Keys differ by more than case. */
function keyIn(sheet: Sheet, wanted: string): string | null {
  for (const key of sheet.customProperties.keys()) if (key.toLowerCase() === wanted.toLowerCase()) return key;
  return null;
}
const property: (target: PropertyTarget) => HostObject = defineClass<PropertyTarget>({
  name: 'WorksheetCustomProperty',
  identity: ({ key }) => ({ _Id: key }),
  read: { Key: ({ key }) => key, Value: ({ sheet, key }) => sheet.customProperties.get(key) ?? '' },
  write: { Value: ({ sheet, key }, value) => put(sheet, key, textValue(value)) },
  methods: {
    Delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
      sheet.changed.add('customProperties');
    },
  },
});
const find = (sheet: Sheet, args: readonly unknown[]): HostObject | null => {
  const key = keyIn(sheet, keyArgument(args, 0));
  return key === null ? null : property({ sheet, key });
};
function item(sheet: Sheet, args: readonly unknown[]): HostObject {
  const found = find(sheet, args);
  if (!found) throw new ExcelError('ItemNotFound', `custom property ${keyArgument(args, 0)}`);
  return found;
}

export const customPropertiesObject = defineClass<Sheet>({
  name: 'WorksheetCustomPropertyCollection',
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => property({ sheet, key })),
  indexer: item,
  methods: {
    Add: (sheet, args) => {
      const wanted = textArgument(args, 0);
      if (wanted === '' || wanted.length > 255) throw new ExcelError('InvalidArgument', 'key');
      const key = keyIn(sheet, wanted) ?? wanted;
      put(sheet, key, textArgument(args, 1));
      return property({ sheet, key });
    },
    GetCount: ({ customProperties }) => customProperties.size,
    GetItem: item,
    GetItemOrNullObject: find,
  },
});
