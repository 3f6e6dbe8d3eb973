/** Excel.ChartAxes and ChartAxis: the order of the categories, and the bounds of the values. */
import { ExcelError } from '../model/errors';
import type { ChartAxesContent } from '../package/content';
import { booleanValue, choice, numberValue } from './arguments';
import { defineClass, type HostObject } from './host-object';

export interface AxesTarget {
  readonly axes: () => ChartAxesContent;
  readonly change: (part: Partial<ChartAxesContent>) => void;
}

/** An empty text leaves a bound to Excel. */
const bound = (value: unknown): number | null => (value === '' ? null : numberValue(value));

const categoryAxis = defineClass<AxesTarget>({
  name: 'ChartAxis',
  read: {
    ReversePlotOrder: ({ axes }) => axes().reversed,
    Position: ({ axes }) => (axes().crossesAtEnd ? 'Maximum' : 'Automatic'),
  },
  write: {
    ReversePlotOrder: (target, value) => target.change({ reversed: booleanValue(value) }),
    Position: (target, value) => target.change({ crossesAtEnd: choice(value, ['Automatic', 'Maximum']) === 'Maximum' }),
  },
});

const valueAxis = defineClass<AxesTarget>({
  name: 'ChartAxis',
  read: { Minimum: ({ axes }) => axes().minimum ?? '', Maximum: ({ axes }) => axes().maximum ?? '' },
  write: {
    Minimum: (target, value) => target.change({ minimum: bound(value) }),
    Maximum: (target, value) => target.change({ maximum: bound(value) }),
    NumberFormat: () => {
      throw new ExcelError('NotImplemented', 'a number format of its own: an axis takes that of its cells');
    },
  },
});

export const axesObject: (target: AxesTarget) => HostObject = defineClass<AxesTarget>({
  name: 'ChartAxes',
  objects: { CategoryAxis: (target) => categoryAxis(target), ValueAxis: (target) => valueAxis(target) },
});
