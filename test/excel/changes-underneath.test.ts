/** 已过期, 运行记录, sorted rows and 清除痕迹, through the session on the simulated Excel. */
import { createSession } from '../../src/application/create-session';
import type { Session } from '../../src/application/session';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { JOURNAL_SHEET_PREFIX } from '../../src/workbook/journal/journal';
import { MARK_PROPERTY, decodeMark } from '../../src/workbook/owned/ownership';
import { openPackage } from '../../src/simulated-excel/package';
import { contentOf, differencesOf, fileOf, openWorkbook, SAMPLE, type Opened } from './open-workbook';

jest.setTimeout(120_000);

/** What follows from an event comes in its own time. */
async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isSo(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 25));
}

interface Sitting extends Opened {
  readonly session: Session;
}

async function scored(file: Uint8Array): Promise<Sitting> {
  const { excel } = openWorkbook(file);
  const workbook = new ExcelWorkbook(5000, () => ({ milliseconds: 1_700_000_000_000, shown: '2023-11-14 22:13' }));
  const session = createSession(workbook, { preview: true });
  await session.score({ sheets: true });
  await session.confirm();
  expect(session.state).toMatchObject({ phase: 'idle', problem: null });
  return { excel, workbook, session };
}

async function edit({ excel }: Opened, work: (context: Excel.RequestContext) => void): Promise<void> {
  await excel.Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
  // Events come after the answer.
  await new Promise((resolve) => setTimeout(resolve, 50));
}

const typing = (sheet: string, address: string, value: unknown) => (context: Excel.RequestContext) => {
  context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
};

describe('已过期', () => {
  it('an input that changes makes the result stale until it is scored again; our own writes do not', async () => {
    const sitting = await scored(fileOf(SAMPLE));
    await edit(sitting, () => undefined);
    expect(sitting.session.standing.stale).toBeNull();
    await edit(sitting, typing('封面', 'A30', '随手一记'));
    expect(sitting.session.standing.stale).toBeNull();
    await edit(sitting, typing('评分表', 'F25', '2个'));
    expect(sitting.session.standing.stale).toEqual({ cells: ['评分表!F25'] });
    await sitting.session.score({ sheets: false });
    expect(sitting.session.standing.stale).toBeNull();
    expect(sitting.session.standing.history).toHaveLength(2);
  });

  it('an input that is a formula makes it stale when what it reads changes', async () => {
    const opened = openWorkbook(fileOf(SAMPLE));
    await edit(opened, (context) => {
      const sheets = context.workbook.worksheets;
      sheets.getItem('封面').getRange('A30').values = [[1]];
      sheets.getItem('评分表').getRange('F25').formulas = [['=封面!A30&"个"']];
    });
    const sitting = await scored(opened.excel.save());
    await edit(sitting, typing('封面', 'A31', 5));
    expect(sitting.session.standing.stale).toBeNull();
    await edit(sitting, typing('封面', 'A30', 2));
    await until(() => sitting.session.standing.stale !== null);
    expect(sitting.session.standing.stale).toEqual({ cells: [] });
  });
});

it('运行记录 has a line for each run that changed a cell, and none for one that did not', async () => {
  const sitting = await scored(fileOf(SAMPLE));
  await sitting.session.score({ sheets: true });
  expect(sitting.session.standing.history.map(({ time, total }) => [time, total])).toEqual([
    ['2023-11-14 22:13', '96.88 / 100'],
  ]);
  const before = contentOf(sitting.excel.save());
  await sitting.session.score({ sheets: true });
  expect(differencesOf(before, contentOf(sitting.excel.save()))).toEqual([]);
  await sitting.session.inspect();
  expect(sitting.session.standing.history).toHaveLength(1);
});

it('a range that was sorted without our columns gets each score beside its row again, and it is said', async () => {
  const sitting = await scored(fileOf(SAMPLE));
  const grid = (file: Uint8Array) => openPackage(file).content.sheets.find(({ name }) => name === '指标')?.cells;
  const before = grid(sitting.excel.save());
  const inputs = [4, 5].map((row) => [0, 1, 2, 3, 4].map((column) => before?.get(row)?.get(column)?.value ?? ''));
  await edit(sitting, (context) => {
    context.workbook.worksheets.getItem('指标').getRange('A5:E6').values = [...inputs].reverse();
  });
  await sitting.session.score({ sheets: false });
  const { state } = sitting.session;
  expect(state).toMatchObject({ phase: 'idle', problem: null });
  const told = state.phase === 'idle' ? state.outcome?.assessment.findings.map(({ note }) => note.code) : [];
  expect(told).toContain('sheets.rows-sorted');
  const handEdited = state.phase === 'idle' ? state.outcome?.plan.changes.filter((one) => one.handEdited) : null;
  expect(handEdited).toEqual([]);
});

it('清除痕迹 leaves scores and sheets, and nothing that tells what stood there before', async () => {
  const sitting = await scored(fileOf(SAMPLE));
  await sitting.session.clearTraces();
  expect(sitting.session.state).toMatchObject({ phase: 'idle', problem: null });
  const { content } = openPackage(sitting.excel.save());
  const names = content.sheets.map(({ name }) => name);
  expect(names).toContain('自评得分表');
  expect(names).not.toContain('运行记录');
  expect(names.filter((name) => name.startsWith(JOURNAL_SHEET_PREFIX))).toEqual([]);
  const marks = content.sheets.flatMap((sheet) => decodeMark(sheet.customProperties.get(MARK_PROPERTY) ?? null) ?? []);
  expect(marks.length).toBeGreaterThan(0);
  for (const { sheet, columns } of marks) {
    expect(sheet ?? { record: '', look: '', frame: '' }).toMatchObject({ record: '', look: '', frame: '' });
    expect(columns.filter(({ record, rows }) => record !== '' || rows !== '')).toEqual([]);
  }
  expect(sitting.session.standing).toMatchObject({ undo: null, history: [] });
});
