/** 确认, 忽略 and their undoing through the whole house: written once, read again, never trusted once changed by hand. */
import { createSession } from '../../src/application/create-session';
import type { KeepAction } from '../../src/application/keep';
import { typedMeasure } from '../../src/scoring/decisions';
import { Decimal } from '../../src/scoring/decimal';
import type { Finding, IndicatorScore } from '../../src/scoring/model';
import type { Session } from '../../src/application/session';
import { fileOf, openWorkbook, SAMPLE, type Opened } from '../excel/open-workbook';

interface Stage extends Opened {
  readonly session: Session;
}

const open = (file: Uint8Array): Stage => {
  const opened = openWorkbook(file);
  return { ...opened, session: createSession(opened.workbook, { preview: false }) };
};

async function edit({ excel }: Opened, sheet: string, address: string, value: unknown): Promise<void> {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

function outcomeOf({ session }: Stage) {
  const { state } = session;
  if (state.phase !== 'idle' || state.outcome === null) throw new Error(JSON.stringify(state));
  return { ...state.outcome, problem: state.problem };
}

const scores = (stage: Stage): readonly IndicatorScore[] =>
  outcomeOf(stage).assessment.entities.flatMap(({ indicators }) => indicators);
const scoreOf = (stage: Stage, name: string): IndicatorScore => {
  const found = scores(stage).find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const findings = (stage: Stage, code: string): readonly Finding[] =>
  outcomeOf(stage).assessment.findings.filter(({ note }) => note.code === code);

async function keep(stage: Stage, action: KeepAction): Promise<string | null> {
  await stage.session.keep(action);
  return outcomeOf(stage).problem?.code ?? null;
}

/** A row of the sample; its actual is made into words that say no figure. */
const NAME = '群防共治队伍规模';

async function unreadable(): Promise<Stage> {
  const stage = open(fileOf(SAMPLE));
  await stage.session.score({ sheets: true });
  const { actual } = rowNamed(stage, NAME);
  await edit(stage, actual.ref.sheet, addressOf(actual.ref), '部分完成');
  await stage.session.score({ sheets: false });
  expect(scoreOf(stage, NAME).status).toBe('review');
  return stage;
}

function rowNamed(stage: Stage, name: string) {
  const row = outcomeOf(stage)
    .inputs.entities.flatMap(({ indicators }) => indicators)
    .find((one) => one.name === name);
  if (row === undefined) throw new Error(name);
  return row;
}

const addressOf = ({ row, column }: { row: number; column: number }): string =>
  `${String.fromCharCode(65 + column)}${row + 1}`;

const measure = typedMeasure({
  comparator: '=',
  target: Decimal.of(500),
  unit: '支',
  actual: Decimal.of(466),
  direction: 'more',
});

const decide = (stage: Stage, more: Partial<Extract<KeepAction, { kind: 'decide' }>> = {}): KeepAction => ({
  kind: 'decide',
  table: 'indicators',
  key: scoreOf(stage, NAME).key,
  verdict: { kind: 'measures', measures: [measure] },
  reason: '已核对台账',
  ...more,
});

test('a decision is written with its score in one write, and used again', async () => {
  const stage = await unreadable();
  const before = stage.excel.wire.count;
  expect(await keep(stage, decide(stage))).toBeNull();
  expect(stage.excel.wire.count - before).toBeLessThanOrEqual(4);
  expect([scoreOf(stage, NAME).status, scoreOf(stage, NAME).score?.toString()]).toEqual(['confirmed', '0.93']);
  const again = open(stage.excel.save());
  await again.session.score({ sheets: true });
  expect([scoreOf(again, NAME).status, outcomeOf(again).receipt?.cells]).toEqual(['confirmed', 0]);
});

test('a decision that is taken back leaves the row open', async () => {
  const stage = await unreadable();
  await keep(stage, decide(stage));
  expect(await keep(stage, { kind: 'undecide', table: 'indicators', key: scoreOf(stage, NAME).key })).toBeNull();
  expect(scoreOf(stage, NAME).status).toBe('review');
  expect(outcomeOf(stage).inputs.decisions).toEqual([]);
});

test('a score needs a reason and keeps within the points; its deduction bears the reason', async () => {
  const stage = await unreadable();
  const score = (value: string) => ({ kind: 'score', score: Decimal.from(value) }) as const;
  expect(await keep(stage, decide(stage, { verdict: score('0.5'), reason: ' ' }))).toBe('kept.reason-needed');
  expect(await keep(stage, decide(stage, { verdict: score('1.01') }))).toBe('kept.score-out-of-range');
  expect(await keep(stage, decide(stage, { verdict: score('-0.01') }))).toBe('kept.score-out-of-range');
  expect(await keep(stage, decide(stage, { verdict: { kind: 'measures', measures: [] } }))).toBe('kept.no-measures');
  expect(scoreOf(stage, NAME).status).toBe('review');
  expect(await keep(stage, decide(stage, { verdict: score('0.4') }))).toBeNull();
  const { status, deductions } = scoreOf(stage, NAME);
  expect([status, deductions.map(({ amount, note }) => [amount.toString(), note.code, note.params.cause])]).toEqual([
    'confirmed',
    [['0.6', 'deduction.manual', '已核对台账']],
  ]);
});

test('a row of the scorecard can be decided by a score only', async () => {
  const stage = await unreadable();
  const open = scores(stage).find((one) => one.table === 'scorecard' && one.points !== null);
  if (open === undefined) throw new Error('no row');
  const action = { kind: 'decide', table: 'scorecard', key: open.key, reason: '按佐证材料' } as const;
  expect(await keep(stage, { ...action, verdict: { kind: 'measures', measures: [measure] } })).toBe('kept.no-measures');
  expect(await keep(stage, { ...action, verdict: { kind: 'score', score: Decimal.ZERO } })).toBeNull();
});

test('after a text changed the choice is no longer used, and the row is open again', async () => {
  const stage = await unreadable();
  await keep(stage, decide(stage));
  const { actual } = rowNamed(stage, NAME);
  await edit(stage, actual.ref.sheet, addressOf(actual.ref), '467支');
  await stage.session.score({ sheets: false });
  expect([scoreOf(stage, NAME).status, scoreOf(stage, NAME).problems.map(({ code }) => code)]).toEqual([
    'review',
    ['assess.decision-stale'],
  ]);
  expect(findings(stage, 'decisions.text-changed')).toHaveLength(1);
  await edit(stage, actual.ref.sheet, addressOf(actual.ref), '部分完成');
  await stage.session.score({ sheets: false });
  expect(scoreOf(stage, NAME).status).toBe('confirmed');
});

test('a choice whose row has another name now is told with its line, and no longer once the name is back', async () => {
  const stage = await unreadable();
  await keep(stage, decide(stage));
  expect(findings(stage, 'decisions.no-row')).toEqual([]);
  const { nameCell } = rowNamed(stage, NAME);
  await edit(stage, nameCell.sheet, addressOf(nameCell), '群防共治队伍建设');
  await stage.session.score({ sheets: false });
  expect(scoreOf(stage, '群防共治队伍建设').status).toBe('review');
  expect(findings(stage, 'decisions.no-row').map(({ note }) => note.cells.map(({ sheet }) => sheet))).toEqual([
    ['确认记录'],
  ]);
  await edit(stage, nameCell.sheet, addressOf(nameCell), NAME);
  await stage.session.score({ sheets: false });
  expect([scoreOf(stage, NAME).status, findings(stage, 'decisions.no-row')]).toEqual(['confirmed', []]);
});

test('what the person has not seen is not decided on', async () => {
  const stage = await unreadable();
  const { actual } = rowNamed(stage, NAME);
  await edit(stage, actual.ref.sheet, addressOf(actual.ref), '466支');
  expect(await keep(stage, decide(stage))).toBe('kept.row-changed');
  expect(await keep(stage, decide(stage, { key: { project: '', path: [], name: '没有这一行', occurrence: 0 } }))).toBe(
    'kept.row-gone'
  );
});

test.each([
  ['the verdict', 'G4', '≥500支；实际500支', 'kept.line-damaged'],
  ['the data', 'K4', '{"measures":[["=","500",null,"支","500",null,"more",false,false,""]]}', 'kept.line-damaged'],
  ['the data, no longer JSON', 'K4', '{', 'kept.line-damaged'],
  ['the mark', 'J4', '=1+1', 'kept.line-damaged'],
  ['the name', 'C4', '另一项指标', 'kept.line-damaged'],
  ['the occurrence', 'D4', 2, 'kept.line-damaged'],
  ['the kind', 'A4', 1.5, 'kept.line-damaged'],
  ['a heading', 'K3', '别的', 'kept.no-headings'],
])('a line of which %s was changed by hand is not used, and is told', async (_what, address, value, code) => {
  const stage = await unreadable();
  await keep(stage, decide(stage));
  await edit(stage, '确认记录', address, value);
  await stage.session.score({ sheets: true });
  expect(scoreOf(stage, NAME).status).toBe('review');
  expect(findings(stage, code).map(({ note }) => note.cells.map(({ sheet }) => sheet))).toEqual([['确认记录']]);
  const again = open(stage.excel.save());
  await again.session.score({ sheets: true });
  expect(outcomeOf(again).receipt?.cells).toBe(0);
});

test('a reason may be reworded, lines sorted, remarks added: the choice still holds and all of it is kept', async () => {
  const stage = await unreadable();
  await keep(stage, decide(stage));
  await edit(stage, '确认记录', 'H4', "'=改过的理由");
  await edit(stage, '确认记录', 'C6', '请处长过目');
  await stage.session.score({ sheets: false });
  expect(scoreOf(stage, NAME).status).toBe('confirmed');
  const other = scores(stage).find((one) => one.table === 'scorecard' && one.points !== null);
  if (other === undefined) throw new Error('no row');
  await keep(stage, {
    kind: 'decide',
    table: 'scorecard',
    key: other.key,
    verdict: { kind: 'score', score: Decimal.ZERO },
    reason: '无材料',
  });
  const sheet = stage.workbook.read().then(({ blocks }) => blocks.find((block) => block.sheet === '确认记录'));
  const texts = (await sheet)?.values.flat() ?? [];
  expect(texts).toContain('请处长过目');
  expect(outcomeOf(stage).inputs.decisions.map(({ reason }) => reason)).toEqual(['=改过的理由', '无材料']);
});

test("a sheet of the person's with our name is neither read nor touched", async () => {
  const stage = open(fileOf(SAMPLE));
  await stage.excel.Excel.run(async (context) => {
    context.workbook.worksheets.add('确认记录').getRange('A1:C2').values = [
      ['类别', '项目', '指标'],
      ['确认', '', NAME],
    ];
    await context.sync();
  });
  await stage.session.score({ sheets: false });
  expect(await keep(stage, decide(stage))).toBeNull();
  expect(scoreOf(stage, NAME).status).toBe('confirmed');
  const { blocks } = await stage.workbook.read();
  expect(blocks.map(({ sheet }) => sheet)).toContain('确认记录（自动）');
});

test('an ignored check leaves the list until its figures change', async () => {
  const stage = await unreadable();
  const finding = outcomeOf(stage).assessment.findings.find(({ note }) =>
    note.code.startsWith('budget.function-total')
  );
  if (finding === undefined) throw new Error('no finding');
  const { code } = finding.note;
  const count = findings(stage, code).length;
  expect(await keep(stage, { kind: 'ignore', finding, reason: '' })).toBe('kept.reason-needed');
  expect(await keep(stage, { kind: 'ignore', finding, reason: '尾差' })).toBeNull();
  const ignored = (of: Stage) => findings(of, code).filter((one) => one.ignored?.reason === '尾差');
  expect([findings(stage, code).length, ignored(stage).length]).toEqual([count, 1]);
  const again = open(stage.excel.save());
  await again.session.score({ sheets: true });
  expect(outcomeOf(again).receipt?.cells).toBe(0);
  const [cell] = finding.note.cells;
  if (cell === undefined) throw new Error('no cell');
  await edit(again, cell.sheet, addressOf(cell), 9369.28);
  await again.session.score({ sheets: false });
  expect(ignored(again)).toEqual([]);
  expect(findings(again, code)).toHaveLength(count);
});

test('an ignored check is told again when the person takes that back', async () => {
  const stage = await unreadable();
  const [finding] = outcomeOf(stage).assessment.findings;
  if (finding === undefined) throw new Error('no finding');
  await keep(stage, { kind: 'ignore', finding, reason: '尾差' });
  expect(outcomeOf(stage).assessment.findings.filter(({ ignored }) => ignored !== undefined)).toHaveLength(1);
  await keep(stage, { kind: 'unignore', finding });
  expect(outcomeOf(stage).assessment.findings.filter(({ ignored }) => ignored !== undefined)).toEqual([]);
});
