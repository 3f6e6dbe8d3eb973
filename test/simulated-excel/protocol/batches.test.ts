/** Batches, limits, editing, references, faults: how requests as a whole behave. */
import { sheet, workbook } from '../support/content';
import { failure, open, put, values } from '../support/run';

const book = (more = {}) => workbook([sheet('表', [[1, 2]])], more);

test('a batch stops at its first error; what was written before it stays', async () => {
  const excel = open(book());
  const failed = await failure(
    excel.Excel.run(async (context) => {
      const ws = context.workbook.worksheets.getItem('表');
      ws.getRange('A1').values = [[10]];
      ws.getRange('B1').values = [[1, 2, 3]];
      ws.getRange('A1').values = [[99]];
      await context.sync();
    })
  );
  expect(failed).toEqual({ code: 'InvalidArgument', location: 'Range.values' });
  expect(await values(excel, '表', 'A1:B1')).toEqual([[10, 2]]);
});

test('calls and settings on a null object do nothing', async () => {
  const excel = open(book());
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject('没有').delete();
    const range = context.workbook.worksheets.getItemOrNullObject('没有').getRange('A1');
    range.load('values');
    await context.sync();
    expect(range.isNullObject).toBe(true);
  });
});

test.each<[string, (context: Excel.RequestContext) => void]>([
  ['a class that is not simulated', (c) => c.workbook.pivotTables.load('items/name')],
  ['a property', (c) => c.workbook.worksheets.getItem('表').getRange('A1').load('hyperlink')],
  ['a method', (c) => c.workbook.worksheets.getItem('表').getRange('A1').removeDuplicates([0], false)],
  ['a setting', (c) => (c.workbook.worksheets.getItem('表').pageLayout.blackAndWhite = true)],
])('%s fails with ApiNotFound', async (_what, work) => {
  const failed = await failure(
    open(book()).Excel.run(async (context) => {
      work(context);
      await context.sync();
    })
  );
  expect(failed.code).toBe('ApiNotFound');
});

test('a member above the declared requirement set does not exist', async () => {
  const work = (maximum: string): Promise<unknown> =>
    open(book(), { maximum }).Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').getRange('A1').getMergedAreasOrNullObject().load('address');
      await context.sync();
    });
  expect((await failure(work('1.12'))).code).toBe('ApiNotFound');
  await work('1.13');
});

test('a load of everything leaves out what is above the declared requirement set', async () => {
  await open(book(), { maximum: '1.1' }).Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('A1').load();
    await context.sync();
    expect(range.values).toEqual([[1]]);
    expect(() => range.hasSpill).toThrow();
  });
});

test('requests and answers over the limit are refused', async () => {
  const excel = open(book(), { payloadLimit: 20_000 });
  const large = failure(
    put(
      excel,
      '表',
      'A1:A300',
      Array.from({ length: 300 }, () => ['字'.repeat(50)])
    )
  );
  expect((await large).code).toBe('RequestPayloadSizeLimitExceeded');
  expect(await values(excel, '表', 'A1')).toEqual([[1]]);
  for (let i = 0; i < 5; i++)
    await put(
      excel,
      '表',
      `A${1 + i * 40}:A${40 + i * 40}`,
      Array.from({ length: 40 }, () => ['字'.repeat(50)])
    );
  const answer = failure(values(excel, '表', 'A1:A200'));
  expect((await answer).code).toBe('ResponsePayloadSizeLimitExceeded');
});

test('while a cell is edited requests fail, or wait when asked to', async () => {
  const excel = open(book());
  excel.simulation.grid.setEditing(true);
  expect((await failure(values(excel, '表', 'A1'))).code).toBe('InvalidOperationInCellEditMode');
  let isDone = false;
  const waiting = excel.Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem('表').getRange('A1').values = [[5]];
    await context.sync();
    isDone = true;
  });
  await new Promise((resolve) => void setTimeout(resolve, 20));
  expect(isDone).toBe(false);
  excel.simulation.grid.setEditing(false);
  await waiting;
  expect(await values(excel, '表', 'A1')).toEqual([[5]]);
});

test('large grids come in parts, in one request', async () => {
  const excel = open(book());
  const grid = Array.from({ length: 4000 }, (_, r) => [r, `行${r}`]);
  await put(excel, '表', 'A1:B4000', grid);
  expect(excel.wire.count).toBe(2);
  expect(await values(excel, '表', 'A1:B4000')).toEqual(grid);
  const failed = failure(put(excel, '表', 'A1:B3999', grid));
  expect((await failed).code).toBe('InvalidArgument');
});

test('references are given back at the end of a run, tracked objects live on', async () => {
  const excel = open(book());
  await values(excel, '表', 'A1:B1');
  expect(excel.simulation.session.heldReferences).toBe(0);
  const kept = await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('A1').load('values');
    await context.sync();
    context.trackedObjects.add(range);
    return range;
  });
  expect(excel.simulation.session.heldReferences).toBe(1);
  await put(excel, '表', 'A1', [['新']]);
  await excel.Excel.run(kept, async (context) => {
    kept.load('values');
    await context.sync();
    expect(kept.values).toEqual([['新']]);
    context.trackedObjects.remove(kept);
    await context.sync();
  });
  expect(excel.simulation.session.heldReferences).toBe(0);
});

test('faults: a request refused, an action failed, an answer broken', async () => {
  const excel = open(book());
  excel.wire.fault = (number) => (number === 1 ? { kind: 'refuse', code: 'GeneralException' } : null);
  expect((await failure(put(excel, '表', 'A1', [[7]]))).code).toBe('GeneralException');
  expect(await values(excel, '表', 'A1')).toEqual([[1]]);

  excel.wire.reset();
  excel.wire.fault = (number) => (number === 1 ? { kind: 'fail-at-action', action: 0, code: 'AccessDenied' } : null);
  expect((await failure(put(excel, '表', 'A1', [[7]]))).code).toBe('AccessDenied');

  excel.wire.reset();
  excel.wire.fault = (number) => (number === 1 ? { kind: 'break-answer', status: 503 } : null);
  await expect(put(excel, '表', 'A1', [[7]])).rejects.toThrow();
  excel.wire.fault = null;
  // The work was done before the answer was lost.
  expect(await values(excel, '表', 'A1')).toEqual([[7]]);
});

test('requests are logged and can be watched', async () => {
  const excel = open(book());
  const seen: string[] = [];
  excel.wire.before = (number) => void seen.push(`before ${number}`);
  excel.wire.after = (number) => void seen.push(`after ${number}`);
  await values(excel, '表', 'A1');
  expect(seen.slice(0, 3)).toEqual(['before 1', 'after 1', 'before 2']);
  expect(excel.wire.requests[0]).toMatchObject({
    number: 1,
    actions: 7,
    requestBytes: expect.any(Number) as number,
    responseBytes: expect.any(Number) as number,
  });
});
