/** Excel.RangeFormat with its font, fill, borders and protection. */
import type { CellLook, FontLook, LookChange } from '../package/content';
import { ExcelError } from '../model/errors';
import { applyLook, common } from '../model/looks';
import { demandUnprotected } from '../model/protection';
import type { RangeRef } from '../model/range-ref';
import type { Session } from '../protocol/session';
import { booleanValue, choice, colorValue, numberValue, textValue } from './arguments';
import { defineClass, type HostObject } from './host-object';
import { bordersObject } from './range-borders';
import { autofitColumns, columnWidth, rowHeight, setColumnWidth, setRowHeight } from './row-column-size';

type Read = (ref: RangeRef, session: Session) => unknown;
type Write = (ref: RangeRef, value: unknown, session: Session) => void;

export const lookOf =
  (of: (look: CellLook) => unknown): Read =>
  (ref, { book }) =>
    common(book, ref, of);
export const change =
  (make: (value: unknown) => LookChange): Write =>
  (ref, value, { book }) => {
    demandUnprotected(ref.sheet);
    applyLook(book, ref, make(value));
  };
const font = (make: (value: unknown) => Partial<FontLook>): Write => change((value) => ({ font: make(value) }));

const fontObject = defineClass<RangeRef>({
  name: 'RangeFont',
  read: {
    Name: lookOf((look) => look.font.name),
    Size: lookOf((look) => look.font.size),
    Bold: lookOf((look) => look.font.bold),
    Italic: lookOf((look) => look.font.italic),
    Underline: lookOf((look) => (look.font.underline ? 'Single' : 'None')),
    Strikethrough: lookOf((look) => look.font.strikethrough),
    Color: lookOf((look) => look.font.color),
  },
  write: {
    Name: font((value) => ({ name: textValue(value) })),
    Size: font((value) => {
      const size = numberValue(value);
      if (size < 1 || size > 409) throw new ExcelError('InvalidArgument', 'font size');
      return { size };
    }),
    Bold: font((value) => ({ bold: booleanValue(value) })),
    Italic: font((value) => ({ italic: booleanValue(value) })),
    Underline: font((value) => ({ underline: choice(value, ['None', 'Single']) !== 'None' })),
    Strikethrough: font((value) => ({ strikethrough: booleanValue(value) })),
    Color: font((value) => ({ color: colorValue(value) })),
  },
});

const fillObject = defineClass<RangeRef>({
  name: 'RangeFill',
  read: { Color: lookOf((look) => look.fill ?? '#FFFFFF') },
  write: { Color: change((value) => ({ fill: value === '' ? null : colorValue(value) })) },
  methods: {
    Clear: (ref, _args, { book }) => {
      demandUnprotected(ref.sheet);
      applyLook(book, ref, { fill: null });
    },
  },
});

const protectionObject = defineClass<RangeRef>({
  name: 'FormatProtection',
  read: { Locked: lookOf((look) => look.locked), FormulaHidden: lookOf((look) => look.formulaHidden) },
  write: {
    Locked: change((value) => ({ locked: booleanValue(value) })),
    FormulaHidden: change((value) => ({ formulaHidden: booleanValue(value) })),
  },
});

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const inFile = (name: string): string =>
  name === 'CenterAcrossSelection' ? 'centerContinuous' : name.charAt(0).toLowerCase() + name.slice(1);
const shown = (name: string, names: readonly string[]): string =>
  names.find((one) => inFile(one) === name) ?? names[0] ?? '';

export const rangeFormatObject: (ref: RangeRef) => HostObject = defineClass<RangeRef>({
  name: 'RangeFormat',
  alive: (ref) => ref.demandAlive(),
  read: {
    HorizontalAlignment: lookOf((look) => shown(look.horizontal, HORIZONTAL)),
    VerticalAlignment: lookOf((look) => shown(look.vertical === '' ? 'bottom' : look.vertical, VERTICAL)),
    WrapText: lookOf((look) => look.wrapText),
    IndentLevel: lookOf((look) => look.indent),
    ShrinkToFit: lookOf((look) => look.shrinkToFit),
    TextOrientation: lookOf((look) => look.textRotation),
    ColumnWidth: (ref) => columnWidth(ref),
    RowHeight: (ref) => rowHeight(ref),
  },
  write: {
    HorizontalAlignment: change((value) => ({ horizontal: inFile(choice(value, HORIZONTAL)) })),
    VerticalAlignment: change((value) => ({ vertical: inFile(choice(value, VERTICAL)) })),
    WrapText: change((value) => ({ wrapText: booleanValue(value) })),
    IndentLevel: change((value) => {
      const indent = numberValue(value);
      if (!Number.isInteger(indent) || indent < 0 || indent > 250)
        throw new ExcelError('InvalidArgument', 'indentLevel');
      return { indent };
    }),
    ShrinkToFit: change((value) => ({ shrinkToFit: booleanValue(value) })),
    TextOrientation: change((value) => ({ textRotation: numberValue(value) })),
    ColumnWidth: (ref, value, { book }) => setColumnWidth(book, ref, numberValue(value)),
    RowHeight: (ref, value, { book }) => setRowHeight(book, ref, numberValue(value)),
  },
  objects: {
    Font: (ref) => fontObject(ref),
    Fill: (ref) => fillObject(ref),
    Borders: (ref) => bordersObject(ref),
    Protection: (ref) => protectionObject(ref),
  },
  methods: {
    AutofitColumns: (ref, _args, { book }) => autofitColumns(book, ref),
    AutofitRows: (ref, _args, { book }) => setRowHeight(book, ref, null),
  },
});
