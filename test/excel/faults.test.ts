/**
 * Faults at every request of a run: refused, failing half way, done but answered with an error, done and never
 * answered. Afterwards the workbook is as it was, and the next run scores it.
 */
import type { Fault } from '../../src/simulated-excel';
import { WorkbookProblem } from '../../src/workbook/port';
import { contentOf, differencesOf, fileOf, openWorkbook, planFor, quiet, SAMPLE, scoreOnce } from './open-workbook';

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

const REFRESHED = 'a scored workbook that is refreshed';
const FILES = [
  SAMPLE,
  REFRESHED,
  ...['other-layout', 'projects-by-column', 'excel-tables'].map((name) => `test/fixtures/workbooks/${name}.xlsx`),
];
const WHOLE = [SAMPLE, REFRESHED];

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 20_000;
const BRIEF = 1_000;
const CODE = 'GeneralException';

/** Requests of a run, and how many actions each has. */
async function requestsOf(file: Uint8Array): Promise<readonly number[]> {
  const { excel, workbook } = openWorkbook(file);
  await scoreOnce(workbook);
  const actions = excel.wire.requests.map((request) => request.actions);
  excel.close();
  return actions;
}

/** More places to break off at on the sample than on the others. */
const faultsFor = (name: string, actions: number): readonly Fault[] => [
  { kind: 'refuse', code: CODE },
  ...(WHOLE.includes(name) ? [0.02, 0.3, 0.6, 0.8, 0.98] : [0.3, 0.6, 0.9]).map((part): Fault => ({
    kind: 'fail-at-action',
    action: Math.floor(actions * part),
    code: CODE,
  })),
  { kind: 'break-answer', status: 500 },
  { kind: 'drop-answer' },
];

describe.each(FILES)('%s', (name) => {
  it('is put back whatever fails, and can be scored afterwards', async () => {
    const file = name === REFRESHED ? await toBeRefreshed() : fileOf(name);
    const before = contentOf(file);
    const requests = await requestsOf(file);
    const complete: string[] = [];
    for (const [index, actions] of requests.entries())
      for (const fault of faultsFor(name, actions)) {
        const { excel, workbook } = openWorkbook(file, fault.kind === 'drop-answer' ? BRIEF : PATIENCE);
        excel.wire.fault = (number) => (number === index + 1 ? fault : null);
        const failure: unknown = await scoreOnce(workbook).then(
          () => null,
          (error: unknown) => error
        );
        const place = `request ${index + 1} of ${requests.length}, ${JSON.stringify(fault)}`;
        excel.wire.fault = null;
        if (failure === null) {
          // Only the answer was lost: the run is complete, and there is nothing left to write.
          complete.push(place);
          expect({ place, again: (await scoreOnce(workbook)).receipt }).toEqual({ place, again: null });
          excel.close();
          continue;
        }
        expect({ place, failed: failure instanceof WorkbookProblem }).toEqual({ place, failed: true });
        expect({ place, differences: differencesOf(before, contentOf(excel.save())).slice(0, 3) }).toEqual({
          place,
          differences: [],
        });
        expect((await scoreOnce(workbook)).receipt).not.toBeNull();
        excel.close();
      }
    // Only of the last request can the answer be lost with the run complete.
    expect(complete.filter((place) => !place.startsWith(`request ${requests.length} of`))).toEqual([]);
  }, 480_000);
});

it('a run that is cancelled leaves the workbook as it was', async () => {
  const { excel, workbook } = openWorkbook(fileOf(SAMPLE));
  const plan = planFor(await workbook.read());
  const stopped = workbook.write(plan, { ...quiet, isCancelled: () => true });
  await expect(stopped).rejects.toMatchObject({ note: { code: 'excel.cancelled' } });
  expect(differencesOf(contentOf(fileOf(SAMPLE)), contentOf(excel.save()))).toEqual([]);
  excel.close();
});
