/** Excel.RangeBorderCollection and RangeBorder: each border is a line on some side of some of the cells. */
import type { Area, BorderLine, CellLook } from '../package/content';
import { ExcelError } from '../model/errors';
import { applyLook, common } from '../model/looks';
import { demandUnprotected } from '../model/protection';
import type { RangeRef } from '../model/range-ref';
import type { Session } from '../protocol/session';
import { choice, colorValue, textArgument } from './arguments';
import { defineClass } from './host-object';

const INDICES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Index = (typeof INDICES)[number];
type Side = keyof CellLook['borders'];

interface Border {
  readonly ref: RangeRef;
  readonly index: Index;
}

/** The cells and sides that make up a border. */
function sides({ ref: { area }, index }: Border): readonly { readonly area: Area; readonly side: Side }[] {
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  switch (index) {
    case 'EdgeTop':
      return [{ area: { ...area, rows: 1 }, side: 'top' }];
    case 'EdgeBottom':
      return [{ area: { ...area, row: lastRow, rows: 1 }, side: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, columns: 1 }, side: 'left' }];
    case 'EdgeRight':
      return [{ area: { ...area, column: lastColumn, columns: 1 }, side: 'right' }];
    case 'InsideHorizontal':
      if (area.rows === 1) return [];
      return [
        { area: { ...area, rows: area.rows - 1 }, side: 'bottom' },
        { area: { ...area, row: area.row + 1, rows: area.rows - 1 }, side: 'top' },
      ];
    case 'InsideVertical':
      if (area.columns === 1) return [];
      return [
        { area: { ...area, columns: area.columns - 1 }, side: 'right' },
        { area: { ...area, column: area.column + 1, columns: area.columns - 1 }, side: 'left' },
      ];
    case 'DiagonalDown':
    case 'DiagonalUp':
      return [];
  }
}

/** Office.js's style and weight to the file's one word, and back. */
const WORDS: readonly (readonly [string, string, string])[] = [
  ['Continuous', 'Hairline', 'hair'],
  ['Continuous', 'Thin', 'thin'],
  ['Continuous', 'Medium', 'medium'],
  ['Continuous', 'Thick', 'thick'],
  ['Dash', 'Thin', 'dashed'],
  ['Dash', 'Medium', 'mediumDashed'],
  ['DashDot', 'Thin', 'dashDot'],
  ['DashDot', 'Medium', 'mediumDashDot'],
  ['DashDotDot', 'Thin', 'dashDotDot'],
  ['DashDotDot', 'Medium', 'mediumDashDotDot'],
  ['Dot', 'Thin', 'dotted'],
  ['Double', 'Thick', 'double'],
  ['SlantDashDot', 'Medium', 'slantDashDot'],
];
const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const word = (style: string, weight: string): string =>
  WORDS.find(([s, w]) => s === style && w === weight)?.[2] ?? WORDS.find(([s]) => s === style)?.[2] ?? 'thin';
const styleOf = (line: BorderLine | null): string =>
  line ? (WORDS.find(([, , w]) => w === line.style)?.[0] ?? 'Continuous') : 'None';
const weightOf = (line: BorderLine | null): string =>
  line ? (WORDS.find(([, , w]) => w === line.style)?.[1] ?? 'Thin') : 'Thin';

const read =
  (of: (line: BorderLine | null) => string) =>
  (border: Border, { book }: Session): string | null => {
    const found = sides(border).map(({ area, side }) =>
      common(book, { sheet: border.ref.sheet, area }, (look) => of(look.borders[side]))
    );
    const [first = of(null), ...others] = found;
    return others.every((other) => other === first) ? first : null;
  };

function set(border: Border, session: Session, make: (line: BorderLine | null) => BorderLine | null): void {
  const { book } = session;
  const { sheet } = border.ref;
  demandUnprotected(sheet);
  if (border.index === 'DiagonalDown' || border.index === 'DiagonalUp')
    throw new ExcelError('NotImplemented', 'diagonal borders');
  for (const { area, side } of sides(border)) {
    const line = common(book, { sheet, area }, (look) => JSON.stringify(look.borders[side]));
    if (line !== null) {
      applyLook(book, { sheet, area }, { borders: { [side]: make(JSON.parse(line) as BorderLine | null) } });
      continue;
    }
    for (let r = 0; r < area.rows; r++)
      for (let c = 0; c < area.columns; c++) {
        const cell = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
        const before = sheet.lookAt(cell.row, cell.column).borders[side];
        applyLook(book, { sheet, area: cell }, { borders: { [side]: make(before) } }, false);
      }
  }
}

const borderObject = defineClass<Border>({
  name: 'RangeBorder',
  identity: ({ index }) => ({ Id: index }),
  read: {
    SideIndex: ({ index }) => index,
    Style: read(styleOf),
    Weight: read(weightOf),
    Color: read((line) => line?.color ?? '#000000'),
  },
  write: {
    Style: (border, value, session) => {
      const style = choice(value, STYLES);
      set(border, session, (line) =>
        style === 'None' ? null : { style: word(style, weightOf(line)), color: line?.color ?? '#000000' }
      );
    },
    Weight: (border, value, session) => {
      const weight = choice(value, WEIGHTS);
      set(border, session, (line) => ({
        style: word(line ? styleOf(line) : 'Continuous', weight),
        color: line?.color ?? '#000000',
      }));
    },
    Color: (border, value, session) => {
      const color = colorValue(value);
      set(border, session, (line) => ({ style: line?.style ?? 'thin', color }));
    },
  },
});

export const bordersObject = defineClass<RangeRef>({
  name: 'RangeBorderCollection',
  read: { Count: () => INDICES.length },
  items: (ref) => INDICES.map((index) => borderObject({ ref, index })),
  indexer: (ref, args) => borderObject({ ref, index: choice(textArgument(args, 0), INDICES) }),
  methods: {
    GetItem: (ref, args) => borderObject({ ref, index: choice(textArgument(args, 0), INDICES) }),
  },
});
