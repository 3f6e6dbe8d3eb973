/** Excel.PageLayout with its headers and footers. Print area and title rows are names of the sheet. */
import { absoluteAddress, quoteSheet } from '../model/address';
import { areaOfFormula } from '../calculation/resolve';
import { ExcelError } from '../model/errors';
import { setBuiltIn } from '../model/names';
import { RangeRef } from '../model/range-ref';
import type { Sheet } from '../model/sheet';
import type { Margins, PageSetup } from '../package/content';
import type { Session } from '../protocol/session';
import { booleanValue, choice, numberValue, record, targetArgument } from './arguments';
import { defineClass, type HostObject } from './host-object';
import { headersFootersObject } from './headers-footers';
import { rangeObject } from './range';
import { areaOn } from './range-address';
import { RangeAreasTarget, rangeAreasObject } from './range-areas';

const DEFAULT_MARGINS: Margins = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };
const PAPERS = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11, B4: 12, B5: 13 } as const;

export function setPage(sheet: Sheet, change: Partial<PageSetup>): void {
  sheet.pageSetup = { ...sheet.pageSetup, ...change };
  sheet.changed.add('pageSetup');
}
const margin = (side: keyof Margins) => ({
  read: ({ pageSetup }: Sheet): number => (pageSetup.margins ?? DEFAULT_MARGINS)[side],
  write: (sheet: Sheet, value: unknown): void => {
    const points = numberValue(value);
    if (points < 0) throw new ExcelError('InvalidArgument', 'margin');
    setPage(sheet, { margins: { ...(sheet.pageSetup.margins ?? DEFAULT_MARGINS), [side]: points } });
  },
});
const left = margin('left');
const right = margin('right');
const top = margin('top');
const bottom = margin('bottom');
const header = margin('header');
const footer = margin('footer');

function setZoom(sheet: Sheet, value: unknown): void {
  const zoom = record(value);
  const pages = (part: unknown): number | null => (part === undefined || part === null ? null : numberValue(part));
  const scale = pages(zoom.scale);
  if (scale !== null && (scale < 10 || scale > 400)) throw new ExcelError('InvalidArgument', 'zoom.scale');
  const fitToWidth = pages(zoom.horizontalFitToPages);
  const fitToHeight = pages(zoom.verticalFitToPages);
  // Fitting to a width alone leaves the height free, which a file writes as 0.
  const fits = fitToWidth !== null || fitToHeight !== null;
  setPage(sheet, { scale, fitToWidth: fits ? (fitToWidth ?? 0) : null, fitToHeight: fits ? (fitToHeight ?? 0) : null });
}

function given(sheet: Sheet, value: unknown, { book }: Session): RangeRef {
  const ref = targetArgument(value, RangeRef) ?? (typeof value === 'string' ? areaOn(book, sheet, value) : null);
  if (ref?.sheet !== sheet) throw new ExcelError('InvalidArgument', 'a range of the sheet is needed');
  return ref;
}
const place = (ref: RangeRef): string => `${quoteSheet(ref.sheet.name)}!${absoluteAddress(ref.area)}`;

function builtIn(sheet: Sheet, name: string, session: Session): RangeRef[] {
  const { book } = session;
  const found = book.names.find((one) => one.sheet === sheet && one.name === name);
  return (found?.formula ?? '').split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap((part) => {
    const area = areaOfFormula(book, part);
    return area ? [new RangeRef(area.sheet, area.area)] : [];
  });
}
function titles(sheet: Sheet, rows: boolean, session: Session): HostObject | null {
  const found = builtIn(sheet, 'Print_Titles', session).find((ref) =>
    rows ? ref.area.columns === 16_384 : ref.area.rows === 1_048_576
  );
  return found ? rangeObject(found) : null;
}
function setTitles(sheet: Sheet, rows: boolean, value: unknown, session: Session): void {
  const ref = given(sheet, value, session);
  const whole = rows ? { ...ref.area, column: 0, columns: 16_384 } : { ...ref.area, row: 0, rows: 1_048_576 };
  const kept = builtIn(sheet, 'Print_Titles', session).filter(({ area }) =>
    rows ? area.columns !== 16_384 : area.rows !== 1_048_576
  );
  const all = [...kept, new RangeRef(sheet, whole)];
  setBuiltIn(session.book, sheet, 'Print_Titles', all.map(place).join(','));
}
function printArea(sheet: Sheet, session: Session): HostObject | null {
  const areas = builtIn(sheet, 'Print_Area', session);
  return areas.length === 0
    ? null
    : rangeAreasObject(
        new RangeAreasTarget(
          sheet,
          areas.map(({ area }) => area)
        )
      );
}

export const pageLayoutObject: (sheet: Sheet) => HostObject = defineClass<Sheet>({
  name: 'PageLayout',
  read: {
    Orientation: ({ pageSetup }) => (pageSetup.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
    PaperSize: ({ pageSetup }) =>
      Object.entries(PAPERS).find(([, number]) => number === (pageSetup.paperSize ?? 1))?.[0] ?? 'Letter',
    Zoom: ({ pageSetup: { scale, fitToWidth, fitToHeight } }) =>
      fitToWidth === null && fitToHeight === null
        ? { scale: scale ?? 100 }
        : {
            horizontalFitToPages: fitToWidth === 0 ? null : fitToWidth,
            verticalFitToPages: fitToHeight === 0 ? null : fitToHeight,
          },
    CenterHorizontally: ({ pageSetup }) => pageSetup.centerHorizontally,
    CenterVertically: ({ pageSetup }) => pageSetup.centerVertically,
    PrintGridlines: ({ printGridlines }) => printGridlines,
    LeftMargin: left.read,
    RightMargin: right.read,
    TopMargin: top.read,
    BottomMargin: bottom.read,
    HeaderMargin: header.read,
    FooterMargin: footer.read,
  },
  write: {
    Orientation: (sheet, value) =>
      setPage(sheet, {
        orientation: choice(value, ['Portrait', 'Landscape']) === 'Portrait' ? 'portrait' : 'landscape',
      }),
    PaperSize: (sheet, value) =>
      setPage(sheet, { paperSize: PAPERS[choice(value, ['Letter', 'Legal', 'A3', 'A4', 'A5', 'B4', 'B5'])] }),
    Zoom: setZoom,
    CenterHorizontally: (sheet, value) => setPage(sheet, { centerHorizontally: booleanValue(value) }),
    CenterVertically: (sheet, value) => setPage(sheet, { centerVertically: booleanValue(value) }),
    PrintGridlines: (_sheet, value) => {
      // The package does not store it; a page without grid lines is what a file says by default.
      if (booleanValue(value)) throw new ExcelError('NotImplemented', 'printGridlines');
    },
    LeftMargin: left.write,
    RightMargin: right.write,
    TopMargin: top.write,
    BottomMargin: bottom.write,
    HeaderMargin: header.write,
    FooterMargin: footer.write,
  },
  objects: { HeadersFooters: (sheet) => headersFootersObject(sheet) },
  methods: {
    SetPrintArea: (sheet, args, session) => {
      const areas = targetArgument(args[0], RangeAreasTarget);
      const refs = areas ? areas.areas.map((area) => new RangeRef(sheet, area)) : [given(sheet, args[0], session)];
      setBuiltIn(session.book, sheet, 'Print_Area', refs.map(place).join(','));
    },
    SetPrintTitleRows: (sheet, args, session) => setTitles(sheet, true, args[0], session),
    SetPrintTitleColumns: (sheet, args, session) => setTitles(sheet, false, args[0], session),
    SetPrintMargins: (sheet, args) => {
      const perUnit = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
        choice(args[0], ['Points', 'Inches', 'Centimeters'])
      ];
      const current = sheet.pageSetup.margins ?? DEFAULT_MARGINS;
      const options = record(args[1]);
      if (Object.keys(options).some((side) => !(side in current)))
        throw new ExcelError('InvalidArgument', 'marginOptions');
      const side = (name: keyof Margins): number =>
        options[name] === undefined ? current[name] : numberValue(options[name]) * perUnit;
      setPage(sheet, {
        margins: {
          left: side('left'),
          right: side('right'),
          top: side('top'),
          bottom: side('bottom'),
          header: side('header'),
          footer: side('footer'),
        },
      });
    },
    GetPrintArea: (sheet, _args, session) => {
      const found = printArea(sheet, session);
      if (!found) throw new ExcelError('ItemNotFound', 'no print area');
      return found;
    },
    GetPrintAreaOrNullObject: (sheet, _args, session) => printArea(sheet, session),
    GetPrintTitleRowsOrNullObject: (sheet, _args, session) => titles(sheet, true, session),
    GetPrintTitleColumnsOrNullObject: (sheet, _args, session) => titles(sheet, false, session),
  },
});
