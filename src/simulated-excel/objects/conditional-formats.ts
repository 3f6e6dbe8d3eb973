/** Excel.ConditionalFormatCollection: those that the add-in adds; the file's own are counted, kept or cleared. */
import type { ConditionalFormatContent, LookChange } from '../package/content';
import { intersect } from '../model/address';
import { ExcelError } from '../model/errors';
import { demandUnprotected } from '../model/protection';
import { RangeRef } from '../model/range-ref';
import type { AddedConditionalFormat, Sheet } from '../model/sheet';
import { choice, keyArgument } from './arguments';
import { conditionalFormatRules } from './conditional-format-rules';
import { defineClass, type HostObject } from './host-object';
import { rangeObject } from './range';

export class ConditionalFormatTarget {
  constructor(
    readonly sheet: Sheet,
    readonly format: AddedConditionalFormat
  ) {}
  change(rule: ConditionalFormatContent['rule']): void {
    this.format.content = { ...this.format.content, rule };
    this.sheet.changed.add('conditionalFormats');
  }
}

const conditionalFormatObject: (target: ConditionalFormatTarget) => HostObject = defineClass<ConditionalFormatTarget>({
  name: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  alive: ({ sheet, format }) => {
    if (!sheet.conditionalFormats.includes(format)) throw new ExcelError('ItemNotFound', 'conditional format');
  },
  read: {
    Id: ({ format }) => format.id,
    Priority: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
    Type: ({ format }) =>
      ({ 'data-bar': 'DataBar', expression: 'Custom', 'cell-value': 'CellValue' })[format.content.rule.kind],
    StopIfTrue: () => null,
  },
  objects: conditionalFormatRules,
  methods: {
    Delete: ({ sheet, format }) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== format);
    },
    GetRange: ({ sheet, format }) => rangeObject(new RangeRef(sheet, format.content.area)),
    GetRangeOrNullObject: ({ sheet, format }) => rangeObject(new RangeRef(sheet, format.content.area)),
  },
});

const within = (ref: RangeRef): ConditionalFormatTarget[] =>
  ref.sheet.conditionalFormats
    .filter(({ content }) => intersect(content.area, ref.area))
    .map((format) => new ConditionalFormatTarget(ref.sheet, format));

function blankRule(type: 'DataBar' | 'Custom' | 'CellValue'): ConditionalFormatContent['rule'] {
  const look: LookChange = {};
  if (type === 'DataBar') return { kind: 'data-bar', color: '#638EC6', minimum: null, maximum: null };
  if (type === 'Custom') return { kind: 'expression', formula: '', look };
  return { kind: 'cell-value', operator: 'equal', formulas: [], look };
}
function find(ref: RangeRef, args: readonly unknown[]): HostObject | null {
  const target = within(ref).find(({ format }) => format.id === keyArgument(args, 0));
  return target ? conditionalFormatObject(target) : null;
}
function item(ref: RangeRef, args: readonly unknown[]): HostObject {
  const found = find(ref, args);
  if (!found) throw new ExcelError('ItemNotFound', 'conditional format');
  return found;
}

export const conditionalFormatsObject: (ref: RangeRef) => HostObject = defineClass<RangeRef>({
  name: 'ConditionalFormatCollection',
  items: (ref) => {
    if (ref.sheet.fileConditionalFormats.count > 0)
      throw new ExcelError('NotImplemented', "the file's own conditional formats");
    return within(ref).map(conditionalFormatObject);
  },
  indexer: item,
  methods: {
    Add: (ref, args, { book }) => {
      demandUnprotected(ref.sheet);
      const rule = blankRule(choice(args[0], ['DataBar', 'Custom', 'CellValue']));
      const format: AddedConditionalFormat = { id: book.newId('CF'), content: { area: ref.area, rule } };
      ref.sheet.conditionalFormats.push(format);
      ref.sheet.changed.add('conditionalFormats');
      return conditionalFormatObject(new ConditionalFormatTarget(ref.sheet, format));
    },
    ClearAll: (ref) => {
      demandUnprotected(ref.sheet);
      ref.sheet.fileConditionalFormats.clear(ref.area);
      ref.sheet.conditionalFormats = ref.sheet.conditionalFormats.filter(
        ({ content }) => !intersect(content.area, ref.area)
      );
    },
    GetCount: (ref) => within(ref).length + ref.sheet.fileConditionalFormats.count,
    GetItem: item,
    GetItemOrNullObject: find,
    GetItemAt: (ref, args) => {
      const target = within(ref)[Number(args[0])];
      if (!target) throw new ExcelError('InvalidArgument', 'index');
      return conditionalFormatObject(target);
    },
  },
});
