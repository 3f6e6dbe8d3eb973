/** Excel.ChartCollection and Chart: bar and column charts that the add-in adds; the file's own are named, kept or deleted. */
import type { Area, ChartContent } from '../package/content';
import { absoluteAddress, parseArea, quoteSheet } from '../model/address';
import { ExcelError } from '../model/errors';
import { RangeRef } from '../model/range-ref';
import type { FileChart } from '../model/file-objects';
import type { AddedChart, Sheet } from '../model/sheet';
import { booleanValue, choice, keyArgument, targetArgument, textValue } from './arguments';
import { axesObject } from './chart-axes';
import { defineClass, type HostObject } from './host-object';
import { worksheetObject } from './worksheet';

interface ChartTarget {
  readonly sheet: Sheet;
  readonly chart: AddedChart;
}
function change({ sheet, chart }: ChartTarget, part: Partial<ChartContent>): void {
  chart.content = { ...chart.content, ...part };
  sheet.changed.add('charts');
}
const reference = (ref: RangeRef): string => `${quoteSheet(ref.sheet.name)}!${absoluteAddress(ref.area)}`;
function rangeGiven(value: unknown): RangeRef {
  const ref = targetArgument(value, RangeRef);
  if (!ref) throw new ExcelError('InvalidArgument', 'a range is needed');
  return ref;
}
/** Categories from the first column, values from the last, as for a block of two columns. */
function sources(ref: RangeRef): Pick<ChartContent, 'categories' | 'values'> {
  const { area, sheet } = ref;
  const column = (index: number): string =>
    reference(new RangeRef(sheet, { ...area, column: area.column + index, columns: 1 }));
  return { categories: area.columns > 1 ? column(0) : '', values: column(area.columns - 1) };
}

const titleObject = defineClass<ChartTarget>({
  name: 'ChartTitle',
  read: { Text: ({ chart }) => chart.content.title, Visible: ({ chart }) => chart.content.title !== '' },
  write: {
    Text: (target, value) => change(target, { title: textValue(value) }),
    Visible: (target, value) => {
      if (!booleanValue(value)) change(target, { title: '' });
    },
  },
});
const legendObject = defineClass<ChartTarget>({
  name: 'ChartLegend',
  read: { Visible: () => false },
  write: {
    Visible: (_target, value) => {
      if (booleanValue(value)) throw new ExcelError('NotImplemented', 'a legend');
    },
  },
});
const seriesObject: (target: ChartTarget) => HostObject = defineClass<ChartTarget>({
  name: 'ChartSeries',
  read: { Name: ({ chart }) => chart.content.title },
  methods: {
    SetValues: (target, args) => change(target, { values: reference(rangeGiven(args[0])) }),
    SetXAxisValues: (target, args) => change(target, { categories: reference(rangeGiven(args[0])) }),
  },
});
const seriesCollectionObject = defineClass<ChartTarget>({
  name: 'ChartSeriesCollection',
  read: { Count: () => 1 },
  items: (target) => [seriesObject(target)],
  methods: {
    GetCount: () => 1,
    GetItemAt: (target, args) => {
      if (args[0] !== 0) throw new ExcelError('InvalidArgument', 'a chart of one series');
      return seriesObject(target);
    },
  },
});

const AXES: ChartContent['axes'] = { reversed: false, crossesAtEnd: false, minimum: null, maximum: null };
const TYPES = { BarClustered: 'barClustered', ColumnClustered: 'columnClustered' } as const;

export const chartObject: (target: ChartTarget) => HostObject = defineClass<ChartTarget>({
  name: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  alive: ({ sheet, chart }) => {
    if (!sheet.charts.includes(chart)) throw new ExcelError('ItemNotFound', 'chart');
  },
  read: {
    Id: ({ chart }) => chart.id,
    Name: ({ chart }) => chart.content.name,
    ChartType: ({ chart }) => Object.entries(TYPES).find(([, type]) => type === chart.content.type)?.[0],
  },
  write: { Name: (target, value) => change(target, { name: textValue(value) }) },
  objects: {
    Axes: (target) =>
      axesObject({
        axes: () => target.chart.content.axes,
        change: (part) => change(target, { axes: { ...target.chart.content.axes, ...part } }),
      }),
    Title: (target) => titleObject(target),
    Legend: (target) => legendObject(target),
    Series: (target) => seriesCollectionObject(target),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: {
    Delete: ({ sheet, chart }) => {
      sheet.charts = sheet.charts.filter((one) => one !== chart);
    },
    SetData: (target, args) => change(target, sources(rangeGiven(args[0]))),
    SetPosition: (target, args) => {
      const corner = (value: unknown): Area | null =>
        targetArgument(value, RangeRef)?.area ?? (typeof value === 'string' ? parseArea(value) : null);
      const first = corner(args[0]);
      const last = args[1] === undefined || args[1] === null ? first : corner(args[1]);
      if (!first || !last) throw new ExcelError('InvalidArgument', 'startCell');
      const rows = last.row + last.rows - first.row;
      change(target, {
        from: { row: first.row, column: first.column, rows, columns: last.column + last.columns - first.column },
      });
    },
  },
});

interface FileChartTarget {
  readonly sheet: Sheet;
  readonly chart: FileChart;
}
/** What it shows was never read. */
const fileChartObject: (target: FileChartTarget) => HostObject = defineClass<FileChartTarget>({
  name: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  alive: ({ sheet, chart }) => {
    if (!sheet.fileCharts.standing.includes(chart)) throw new ExcelError('ItemNotFound', 'chart');
  },
  read: { Id: ({ chart }) => chart.id, Name: ({ chart }) => chart.name },
  methods: { Delete: ({ sheet, chart }) => void sheet.fileCharts.removed.add(chart.index) },
});

const countOf = (sheet: Sheet): number => sheet.charts.length + sheet.fileCharts.standing.length;

function find(sheet: Sheet, args: readonly unknown[]): HostObject | null {
  const key = keyArgument(args, 0);
  const inFile = sheet.fileCharts.standing.find((one) => one.id === key || one.name === key);
  if (inFile) return fileChartObject({ sheet, chart: inFile });
  const chart = sheet.charts.find((one) => one.id === key || one.content.name === key);
  return chart ? chartObject({ sheet, chart }) : null;
}
function item(sheet: Sheet, args: readonly unknown[]): HostObject {
  const found = find(sheet, args);
  if (!found) throw new ExcelError('ItemNotFound', `chart ${keyArgument(args, 0)}`);
  return found;
}

export const chartsObject: (sheet: Sheet) => HostObject = defineClass<Sheet>({
  name: 'ChartCollection',
  read: { Count: countOf },
  items: (sheet) => [
    ...sheet.fileCharts.standing.map((chart) => fileChartObject({ sheet, chart })),
    ...sheet.charts.map((chart) => chartObject({ sheet, chart })),
  ],
  indexer: item,
  methods: {
    Add: (sheet, args, { book }) => {
      const type = TYPES[choice(args[0], ['BarClustered', 'ColumnClustered'])];
      const number = countOf(sheet) + 1;
      const from: Area = { row: 0, column: 0, rows: 15, columns: 8 };
      const chart: AddedChart = {
        id: book.newId('CHART'),
        content: { name: `图表 ${number}`, type, title: '', axes: AXES, from, ...sources(rangeGiven(args[1])) },
      };
      sheet.charts.push(chart);
      sheet.changed.add('charts');
      return chartObject({ sheet, chart });
    },
    GetCount: countOf,
    GetItem: item,
    GetItemOrNullObject: find,
  },
});
