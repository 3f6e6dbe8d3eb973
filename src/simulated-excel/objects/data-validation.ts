/** Excel.DataValidation: lists with a prompt, as the add-in adds them. */
import type { DataValidationContent } from '../package/content';
import { sameArea, areaAddress, absoluteAddress, intersect, quoteSheet } from '../model/address';
import { ExcelError } from '../model/errors';
import { demandUnprotected } from '../model/protection';
import { RangeRef } from '../model/range-ref';
import { booleanValue, record } from './arguments';
import { defineClass, isHostObject, type HostObject } from './host-object';

const find = (ref: RangeRef): DataValidationContent | undefined =>
  ref.sheet.dataValidations.find((one) => sameArea(one.area, ref.area));
function put(ref: RangeRef, change: Partial<DataValidationContent>): void {
  demandUnprotected(ref.sheet);
  const before = find(ref) ?? { area: ref.area, list: '', prompt: '', refuses: true };
  ref.sheet.dataValidations = [...ref.sheet.dataValidations.filter((one) => one !== before), { ...before, ...change }];
  ref.sheet.changed.add('dataValidations');
}
/** A list is given as `a,b`, as a reference `=A1:A9`, or as a range. */
function source(value: unknown): string {
  if (typeof value === 'string') {
    if (!value.startsWith('=') && value.length > 255)
      throw new ExcelError('InvalidArgument', 'a list over 255 characters');
    return value;
  }
  if (isHostObject(value) && value.target instanceof RangeRef)
    return `=${quoteSheet(value.target.sheet.name)}!${absoluteAddress(value.target.area)}`;
  throw new ExcelError('InvalidArgument', 'list.source');
}

export const dataValidationObject: (ref: RangeRef) => HostObject = defineClass<RangeRef>({
  name: 'DataValidation',
  read: {
    Type: (ref) => (find(ref) ? 'List' : 'None'),
    Rule: (ref) => {
      const list = find(ref)?.list;
      if (list === undefined) return {};
      return { list: { inCellDropDown: true, source: list } };
    },
    Prompt: (ref) => ({ showPrompt: (find(ref)?.prompt ?? '') !== '', title: '', message: find(ref)?.prompt ?? '' }),
    ErrorAlert: (ref) => ({
      showAlert: find(ref)?.refuses ?? true,
      style: 'Stop',
      title: '',
      message: '',
    }),
    IgnoreBlanks: () => true,
  },
  write: {
    Rule: (ref, value) => {
      const { list, ...others } = record(value);
      if (list === undefined || list === null || Object.keys(others).length > 0)
        throw new ExcelError('NotImplemented', `data validation other than a list on ${areaAddress(ref.area)}`);
      put(ref, { list: source(record(list).source) });
    },
    Prompt: (ref, value) => {
      const prompt = record(value);
      const message = typeof prompt.message === 'string' ? prompt.message : '';
      if (message.length > 255) throw new ExcelError('InvalidArgument', 'prompt.message');
      put(ref, { prompt: prompt.showPrompt === false ? '' : message });
    },
    IgnoreBlanks: (_ref, value) => void booleanValue(value),
    ErrorAlert: (ref, value) => {
      put(ref, { refuses: record(value).showAlert !== false });
    },
  },
  methods: {
    Clear: (ref) => {
      const left = ref.sheet.dataValidations.filter((one) => !intersect(one.area, ref.area));
      if (left.length === ref.sheet.dataValidations.length) return;
      demandUnprotected(ref.sheet);
      ref.sheet.dataValidations = left;
      ref.sheet.changed.add('dataValidations');
    },
  },
});
