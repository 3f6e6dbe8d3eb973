/** Excel.RangeAreas: several areas of one sheet; here only to be looked at and cleared. */
import type { Area } from '../package/content';
import { areaAddress, quoteSheet } from '../model/address';
import { clearRange } from '../model/edit';
import { RangeRef } from '../model/range-ref';
import { ExcelError } from '../model/errors';
import type { Sheet } from '../model/sheet';
import { choice } from './arguments';
import { defineClass, type HostObject } from './host-object';
import { rangeObject } from './range';
import { worksheetObject } from './worksheet';

export class RangeAreasTarget {
  constructor(
    readonly sheet: Sheet,
    readonly areas: readonly Area[]
  ) {}
}

const refs = ({ sheet, areas }: RangeAreasTarget): RangeRef[] => areas.map((area) => new RangeRef(sheet, area));
const address = ({ sheet, areas }: RangeAreasTarget): string =>
  areas.map((area) => `${quoteSheet(sheet.name)}!${areaAddress(area)}`).join(',');

const rangeCollection = defineClass<RangeAreasTarget>({
  name: 'RangeCollection',
  items: (target) => refs(target).map(rangeObject),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: (target, args) => {
      const ref = refs(target)[Number(args[0])];
      if (!ref) throw new ExcelError('InvalidArgument', 'index');
      return rangeObject(ref);
    },
  },
});

export const rangeAreasObject: (target: RangeAreasTarget) => HostObject = defineClass<RangeAreasTarget>({
  name: 'RangeAreas',
  read: {
    Address: address,
    AddressLocal: address,
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + area.rows * area.columns, 0),
  },
  objects: {
    Areas: (target) => rangeCollection(target),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: {
    _KeepReference: () => null,
    Clear: (target, args, { book }) => {
      const what = choice(args[0] ?? 'All', ['All', 'Contents', 'Formats']);
      for (const ref of refs(target)) clearRange(book, ref, what);
    },
  },
});
