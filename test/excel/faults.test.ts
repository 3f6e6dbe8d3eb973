/**
 * Faults at every request of a run: refused, failing half way, done but answered with an error, done and never
 * answered. Afterwards the workbook is as it was, and the next run scores it.
 */
import type { Fault } from '../../src/simulated-excel';
import { WorkbookProblem } from '../../src/workbook/port';
import { contentOf, differencesOf, fileOf, openWorkbook, planFor, quiet, SAMPLE, scoreOnce } from './open-workbook';

const FILES = [
  SAMPLE,
  'test/fixtures/workbooks/other-layout.xlsx',
  'test/fixtures/workbooks/projects-by-column.xlsx',
  'test/fixtures/workbooks/excel-tables.xlsx',
];

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 20_000;
const BRIEF = 1_000;
const CODE = 'GeneralException';

/** Requests of a run, and how many actions each has. */
async function requestsOf(file: string): Promise<readonly number[]> {
  const { excel, workbook } = openWorkbook(fileOf(file));
  await scoreOnce(workbook);
  const actions = excel.wire.requests.map((request) => request.actions);
  excel.close();
  return actions;
}

/** Every fault on the sample; on the others those that are hardest to put back. */
const faultsFor = (file: string, actions: number): readonly Fault[] => [
  ...(file === SAMPLE ? [{ kind: 'refuse', code: CODE } as const] : []),
  ...(file === SAMPLE ? [0.02, 0.3, 0.6, 0.98] : [0.6]).map((part): Fault => ({
    kind: 'fail-at-action',
    action: Math.floor(actions * part),
    code: CODE,
  })),
  { kind: 'break-answer', status: 500 },
  { kind: 'drop-answer' },
];

describe.each(FILES)('%s', (file) => {
  it('is put back whatever fails, and can be scored afterwards', async () => {
    const before = contentOf(fileOf(file));
    const requests = await requestsOf(file);
    const complete: string[] = [];
    for (const [index, actions] of requests.entries())
      for (const fault of faultsFor(file, actions)) {
        const { excel, workbook } = openWorkbook(fileOf(file), fault.kind === 'drop-answer' ? BRIEF : PATIENCE);
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
