/** 导出评分标准 through the whole house: exported, edited, scored by, restored; the person's own range left alone. */
import { createSession } from '../../src/application/create-session';
import type { KeepAction } from '../../src/application/keep';
import type { Session } from '../../src/application/session';
import { openPackage } from '../../src/simulated-excel/package';
import { readRules } from '../../src/workbook/kept/read-rules';
import { fileOf, openWorkbook, SAMPLE, type Opened } from '../excel/open-workbook';

const NAME = '部门预算资金支出率';

interface Stage extends Opened {
  readonly session: Session;
}

const open = (file: Uint8Array): Stage => {
  const opened = openWorkbook(file);
  return { ...opened, session: createSession(opened.workbook, { preview: false }) };
};

async function edit({ excel }: Opened, address: string, value: unknown, sheet = '评分标准'): Promise<void> {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

function outcomeOf({ session }: Stage) {
  const { state } = session;
  if (state.phase !== 'idle' || state.outcome === null) throw new Error(JSON.stringify(state));
  return { ...state.outcome, problem: state.problem?.code ?? null };
}

async function keep(stage: Stage, action: KeepAction): Promise<string | null> {
  await stage.session.keep(action);
  return outcomeOf(stage).problem;
}

const total = (stage: Stage): string | undefined => outcomeOf(stage).assessment.entities[0]?.total.score.toString();
const codes = (stage: Stage): readonly string[] => outcomeOf(stage).assessment.findings.map(({ note }) => note.code);
const rules = async (stage: Stage) => readRules(await stage.workbook.read());

async function lineOf(stage: Stage, name: string): Promise<number> {
  const { lines } = await rules(stage);
  const index = lines.findIndex(({ texts }) => texts.name === name);
  if (index < 0) throw new Error(name);
  return index + 4;
}

/** The sample, in which the row NAME has no sentence of its own. */
async function exported(): Promise<Stage> {
  const stage = open(fileOf(SAMPLE));
  await stage.session.score({ sheets: false });
  const rule = outcomeOf(stage).inputs.entities[0]?.scorecard?.find(({ name }) => name === NAME)?.rule;
  if (rule === null || rule === undefined) throw new Error(NAME);
  await edit(stage, `${String.fromCharCode(65 + rule.ref.column)}${rule.ref.row + 1}`, '', rule.ref.sheet);
  await stage.session.score({ sheets: false });
  expect(await keep(stage, { kind: 'export-rules' })).toBeNull();
  return stage;
}

test('what is exported bears the name, changes no score, and a second run changes nothing', async () => {
  const stage = open(fileOf(SAMPLE));
  await stage.session.score({ sheets: false });
  const before = total(stage);
  const findings = codes(stage);
  expect(await keep(stage, { kind: 'export-rules' })).toBeNull();
  const { lines } = await rules(stage);
  const { content } = openPackage(stage.excel.save());
  expect(content.names.find(({ name }) => name === '规则_评分标准')?.formula).toBe(
    `评分标准!$A$3:$H$${3 + lines.length}`
  );
  expect(lines.length).toBeGreaterThan(20);
  expect(content.sheets.find(({ name }) => name === '评分标准')?.dataValidations.length).toBeGreaterThan(0);
  const again = open(stage.excel.save());
  await again.session.score({ sheets: false });
  expect([outcomeOf(again).receipt?.cells, total(again), codes(again)]).toEqual([0, before, findings]);
  expect(outcomeOf(again).inputs.overrides).toEqual([]);
  expect(await keep(again, { kind: 'export-rules' })).toBeNull();
  expect(outcomeOf(again).receipt?.cells).toBe(0);
});

test('an edited sentence takes effect, is restated, and is restored', async () => {
  const stage = await exported();
  const before = total(stage);
  const row = await lineOf(stage, NAME);
  await edit(stage, `C${row}`, '支出率达到100%得满分，每低1个百分点扣2分，扣完为止');
  await stage.session.score({ sheets: false });
  const after = total(stage);
  expect(after).not.toBe(before);
  expect(outcomeOf(stage).inputs.overrides.map(({ name }) => name)).toEqual([NAME]);
  const readAs = (await rules(stage)).lines[row - 4]?.texts['read-as'];
  expect(readAs).toContain('2');
  expect((await rules(stage)).lines[row - 4]?.texts.source).toMatch(/^在本表中修改/);
  const again = open(stage.excel.save());
  await again.session.score({ sheets: false });
  expect([total(again), outcomeOf(again).receipt?.cells]).toEqual([after, 0]);
  expect(await keep(again, { kind: 'restore-rules' })).toBeNull();
  expect(total(again)).toBe(before);
  expect((await rules(again)).overrides).toEqual([]);
});

test('a sentence that cannot be read leaves its row open and says so where it stands', async () => {
  const stage = await exported();
  const row = await lineOf(stage, NAME);
  await edit(stage, `C${row}`, '未达标的打八折再研究');
  await stage.session.score({ sheets: false });
  const score = outcomeOf(stage).assessment.entities[0]?.indicators.find(({ name }) => name === NAME);
  expect(score?.status).toBe('review');
  expect((await rules(stage)).lines[row - 4]?.texts['read-as']).toContain('没有读懂');
});

test('only the line that was edited counts where two rows bear one name', async () => {
  const stage = await exported();
  const row = await lineOf(stage, '采购意向公开合规性');
  await edit(stage, `C${row}`, '每发现1项问题扣0.1分，扣完为止');
  await stage.session.score({ sheets: false });
  expect(outcomeOf(stage).inputs.overrides.map(({ row: key }) => key?.occurrence)).toEqual([0]);
});

test.each([
  ['name', 'A', '另一个名称'],
  ['default', 'F', '每发现1项扣1分'],
  ['row', 'G', '["",[],"x",-1]'],
  ['mark', 'H', '0'],
])('a line whose %s was changed by hand is told and not used', async (_what, column, value) => {
  const stage = await exported();
  const row = await lineOf(stage, NAME);
  await edit(stage, `C${row}`, '得满分');
  await edit(stage, `${column}${row}`, value);
  await stage.session.score({ sheets: false });
  expect(outcomeOf(stage).inputs.overrides).toEqual([]);
  expect(codes(stage)).toContain('kept.rule-line-damaged');
});

test("the person's own lines count by name; one for no row is told; both outlive a restore", async () => {
  const stage = await exported();
  const last = (await rules(stage)).lines.length + 4;
  await edit(stage, `A${last}`, '没有这个指标');
  await edit(stage, `C${last}`, '每发现1项扣0.5分，扣完为止');
  await stage.session.score({ sheets: false });
  expect(codes(stage)).toContain('rules.no-such-row');
  expect(await keep(stage, { kind: 'restore-rules' })).toBeNull();
  expect((await rules(stage)).lines.at(-1)?.texts.name).toBe('没有这个指标');
});

test('two different sentences for one row are reported', async () => {
  const stage = await exported();
  const { lines } = await rules(stage);
  const own = outcomeOf(stage).inputs.entities[0]?.scorecard?.find(({ rule }) => (rule?.text.trim() ?? '') !== '');
  if (own === undefined) throw new Error('no row with a rule of its own');
  const row = lines.findIndex(({ texts }) => texts.name === own.name) + 4;
  await edit(stage, `C${row}`, '每发现1项扣0.7分，扣完为止');
  await stage.session.score({ sheets: false });
  expect(codes(stage)).toContain('rules.two-sentences');
});

test("the person's own range 规则_评分标准 is never led elsewhere", async () => {
  const stage = open(fileOf(SAMPLE));
  await stage.excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('我的标准');
    sheet.getRange('A1:B2').values = [
      ['指标名称', '评分标准'],
      [NAME, '得分=支出率×分值'],
    ];
    context.workbook.names.add('规则_评分标准', '=我的标准!$A$1:$B$2');
    await context.sync();
  });
  await stage.session.score({ sheets: false });
  expect(await keep(stage, { kind: 'export-rules' })).toBe('kept.rules-exist');
  const { content } = openPackage(stage.excel.save());
  expect(content.names.find(({ name }) => name === '规则_评分标准')?.formula).toBe('我的标准!$A$1:$B$2');
  expect(content.sheets.map(({ name }) => name)).not.toContain('评分标准');
});

test('without an export there is nothing to restore; without its headings the sheet is left alone', async () => {
  const stage = open(fileOf(SAMPLE));
  await stage.session.score({ sheets: false });
  expect(await keep(stage, { kind: 'restore-rules' })).toBe('kept.rules-not-exported');
  await keep(stage, { kind: 'export-rules' });
  await edit(stage, 'C3', '别的');
  await stage.session.score({ sheets: false });
  expect([outcomeOf(stage).receipt?.cells, codes(stage).includes('kept.rules-no-headings')]).toEqual([0, true]);
  expect(await keep(stage, { kind: 'restore-rules' })).toBe('kept.rules-no-headings');
});
