/**
 * Faults at every request of a run: refused, failing half way, done but answered with an error, done and never
 * answered. Afterwards the workbook is as it was, and the next run scores it.
 */
import type { Fault } from '../../src/simulated-excel';
import { WorkbookProblem } from '../../src/workbook/port';
import { locked } from './locked';
import { contentOf, differencesOf, fileOf, openWorkbook, planFor, quiet, SAMPLE, scoreOnce } from './open-workbook';
import { withoutRoom } from './without-room';

/** A scored workbook that was opened again, with an input that changed so that sheets of ours are dressed anew. */
async function toBeRefreshed(): Promise<Uint8Array> {
  const first = openWorkbook(fileOf(SAMPLE));
  await scoreOnce(first.workbook);
  const again = openWorkbook(first.excel.save());
  await again.excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('指标').getRange('E5').values = [['部分完成']];
    await context.sync();
  });
  const plan = planFor(await again.workbook.read());
  expect(plan.sheets.some(({ charts, contentsOnly }) => charts.length > 0 && contentsOnly !== true)).toBe(true);
  return again.excel.save();
}

/** The same where the workbook takes no sheet, not even one for the journal. */
async function toBeRefreshedLocked(): Promise<Uint8Array> {
  return locked(await toBeRefreshed());
}

const REFRESHED = 'a scored workbook that is refreshed';
const LOCKED = 'a scored workbook of protected structure that is refreshed';
const APART = 'a workbook without room beside a range';
const MADE: ReadonlyMap<string, () => Promise<Uint8Array>> = new Map([
  [REFRESHED, toBeRefreshed],
  [LOCKED, toBeRefreshedLocked],
  [APART, withoutRoom],
]);
const FILES = [
  SAMPLE,
  ...MADE.keys(),
  ...['other-layout', 'projects-by-column', 'projects-by-sheet', 'excel-tables'].map(
    (name) => `test/fixtures/workbooks/${name}.xlsx`
  ),
];
const WHOLE = [SAMPLE, REFRESHED];

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 20_000;
const BRIEF = 1_000;
const CODE = 'GeneralException';

/** What sets up a page and its panes: each of them, first and last, is a place to break off at. */
const PAGE =
  /^(?:Orientation|PaperSize|Zoom|CenterHorizontally|LeftMargin|CenterFooter|Gridlines|ShowGridlines|SetPrintArea|SetPrintTitleRows|FreezeRows|Unfreeze|RemovePageBreaks|ColumnWidth|RowHeight|Merge|Unmerge|Clear|ClearAll|Delete)$/;

interface Request {
  readonly actions: number;
  /** Of its actions, those that set up a page. */
  readonly page: readonly number[];
}

/** Requests of a run, and how many actions each has. */
async function requestsOf(file: Uint8Array): Promise<readonly Request[]> {
  const { excel, workbook } = openWorkbook(file);
  const seen: { readonly number: number; readonly index: number; readonly name: string }[] = [];
  let number = 0;
  excel.wire.before = (one) => void (number = one);
  excel.simulation.actionHook = (index, { name }) => {
    if (PAGE.test(name)) seen.push({ number, index, name });
  };
  await scoreOnce(workbook, true);
  const requests = excel.wire.requests.map(({ number: own, actions }) => {
    const setting = seen.filter((one) => one.number === own);
    const ends = [...new Set(setting.map(({ name }) => name))].flatMap((name) => {
      const all = setting.filter((one) => one.name === name).map(({ index }) => index);
      return [...new Set([all[0] ?? 0, all.at(-1) ?? 0])];
    });
    return { actions, page: ends };
  });
  excel.close();
  return requests;
}

/** More places to break off at on the sample than on the others. */
const faultsFor = (name: string, { actions, page }: Request): readonly Fault[] => [
  { kind: 'refuse', code: CODE },
  ...(WHOLE.includes(name) ? [0.02, 0.3, 0.6, 0.8, 0.98] : [0.3, 0.6, 0.9]).map((part): Fault => ({
    kind: 'fail-at-action',
    action: Math.floor(actions * part),
    code: CODE,
  })),
  ...(name === REFRESHED || name === LOCKED ? page : []).map((action): Fault => ({
    kind: 'fail-at-action',
    action,
    code: CODE,
  })),
  { kind: 'break-answer', status: 500 },
  { kind: 'drop-answer' },
];

let cases = 0;

describe.each(FILES)('%s', (name) => {
  it('is put back whatever fails, and can be scored afterwards', async () => {
    const file = await (MADE.get(name)?.() ?? fileOf(name));
    const before = contentOf(file);
    const requests = await requestsOf(file);
    const complete: string[] = [];
    for (const [index, request] of requests.entries())
      for (const fault of faultsFor(name, request)) {
        cases += 1;
        const { excel, workbook } = openWorkbook(file, fault.kind === 'drop-answer' ? BRIEF : PATIENCE);
        excel.wire.fault = (number) => (number === index + 1 ? fault : null);
        const failure: unknown = await scoreOnce(workbook, true).then(
          () => null,
          (error: unknown) => error
        );
        const place = `request ${index + 1} of ${requests.length}, ${JSON.stringify(fault)}`;
        excel.wire.fault = null;
        if (failure === null) {
          // Only the answer was lost: the run is complete, and there is nothing left to write.
          complete.push(place);
          expect({ place, again: (await scoreOnce(workbook, true)).receipt }).toEqual({ place, again: null });
          excel.close();
          continue;
        }
        expect({ place, failed: failure instanceof WorkbookProblem }).toEqual({ place, failed: true });
        expect({ place, differences: differencesOf(before, contentOf(excel.save())).slice(0, 3) }).toEqual({
          place,
          differences: [],
        });
        expect((await scoreOnce(workbook, true)).receipt).not.toBeNull();
        excel.close();
      }
    // Only of the last request can the answer be lost with the run complete.
    expect(complete.filter((place) => !place.startsWith(`request ${requests.length} of`))).toEqual([]);
  }, 480_000);
});

it('that were so many cases', () => {
  expect(cases).toBeGreaterThanOrEqual(290);
});

it('a run that is cancelled leaves the workbook as it was', async () => {
  const { excel, workbook } = openWorkbook(fileOf(SAMPLE));
  const plan = planFor(await workbook.read());
  const stopped = workbook.write(plan, { ...quiet, isCancelled: () => true });
  await expect(stopped).rejects.toMatchObject({ note: { code: 'excel.cancelled' } });
  expect(differencesOf(contentOf(fileOf(SAMPLE)), contentOf(excel.save()))).toEqual([]);
  excel.close();
});
