import { planWrites, type WriteOptions } from '../../../src/workbook/planning/plan';
import type { ColumnPlan, Content, WritePlan } from '../../../src/workbook/write-plan';
import { applyPlan } from './apply-plan';
import { INDICATORS, SCORECARD, publishedCase, sheetInfo, type Case, type Options } from './published-report';

const SHEETS: WriteOptions = { sheets: true, replaceUserColumns: false };
const COLUMNS: WriteOptions = { sheets: false, replaceUserColumns: false };

const planOf = ({ snapshot, read, assessment }: Case, options = COLUMNS): WritePlan =>
  planWrites(snapshot, read, assessment, options);
const published = (options: Options = {}): WritePlan => planOf(publishedCase(options));

const column = (plan: WritePlan, sheet: string, header: string): ColumnPlan => {
  const found = plan.columns.find((one) => one.sheet === sheet && one.header === header);
  if (found === undefined) throw new Error(`no column ${header} on ${sheet}`);
  return found;
};
const typed = (content: Content | undefined): unknown =>
  content === undefined ? undefined : content.kind === 'formula' ? content.formula : content.value;
const contents = (plan: WritePlan, sheet: string, header: string): readonly unknown[] =>
  column(plan, sheet, header).cells.map((cell) => typed(cell?.content));

/** The case as it stands after a run. */
const after = (before: Case, options = SHEETS): Case => ({
  ...before,
  snapshot: applyPlan(before.snapshot, planOf(before, options)),
});

describe('columns beside the ranges', () => {
  it('stand in the first free columns on the right', () => {
    const plan = published();
    expect(plan.columns.map(({ sheet, header, column: at, isNew }) => [sheet, header, at, isNew])).toEqual([
      [INDICATORS, '得分', 4, true],
      [INDICATORS, '得分率', 5, true],
      [INDICATORS, '扣分', 6, true],
      [INDICATORS, '扣分说明', 7, true],
      [SCORECARD, '得分', 5, true],
      [SCORECARD, '得分率', 6, true],
      [SCORECARD, '扣分', 7, true],
      [SCORECARD, '扣分说明', 8, true],
    ]);
    expect(plan.problems).toEqual([]);
  });

  it('hold values on leaves and sums of the cells of 表3 where a row takes its score from there', () => {
    expect(contents(published(), INDICATORS, '得分')).toEqual([2, 1.5, 0.93, 15, 20]);
    expect(contents(published(), SCORECARD, '得分')).toEqual([
      '=ROUND(SUM(表3!E4:E7),2)',
      '=ROUND(SUM(表3!E8),2)',
      9.95,
      2,
      0.5,
      1.5,
      0,
    ]);
  });

  it('have formulas that are blank while 得分 is blank, on the cell of 分值 or on the points themselves', () => {
    const plan = published();
    expect(contents(plan, SCORECARD, '扣分')[0]).toBe('=IF(F5="","",D5-F5)');
    expect(contents(plan, SCORECARD, '得分率')[0]).toBe('=IF(F5="","",F5/D5)');
    expect(contents(plan, INDICATORS, '扣分')[2]).toBe('=IF(E6="","",1-E6)');
  });

  it('leave 得分 blank where a row is open', () => {
    const plan = published({ open: [2] });
    expect(contents(plan, SCORECARD, '得分')[2]).toBeUndefined();
    expect(contents(plan, SCORECARD, '扣分说明')[2]).toContain('test: open');
  });

  it('stay where they stood before', () => {
    const first = after(publishedCase(), COLUMNS);
    const plan = planOf(first);
    expect(plan.columns).toEqual([]);
    expect(plan.scoreCells.size).toBe(12);
  });

  it('use a column that the person headed so and left empty', () => {
    const plan = published({
      extra: [
        [SCORECARD, 3, 5, '得分'],
        [SCORECARD, 3, 6, '得分率(%)'],
      ],
    });
    const own = plan.columns.filter(({ sheet }) => sheet === SCORECARD);
    expect(own.map(({ header, column: at, isNew }) => [header, at, isNew])).toEqual([
      ['得分', 5, false],
      ['得分率(%)', 6, false],
      ['扣分', 7, true],
      ['扣分说明', 8, true],
    ]);
  });

  it("leave a column with the person's own figures alone and stand beside it", () => {
    const taken: Options = {
      extra: [
        [SCORECARD, 3, 5, '得分'],
        [SCORECARD, 4, 5, 18],
        [SCORECARD, 6, 5, 9.95],
      ],
    };
    const plan = published(taken);
    expect(column(plan, SCORECARD, '得分（自动）').column).toBe(6);
    const note = plan.notes?.find(({ code }) => code === 'sheets.user-scores-differ');
    expect(note?.cells).toEqual([{ sheet: SCORECARD, row: 4, column: 5 }]);

    const replaced = planOf(publishedCase(taken), { sheets: false, replaceUserColumns: true });
    expect(column(replaced, SCORECARD, '得分')).toMatchObject({ column: 5, isNew: false });
    const edited = replaced.changes.filter(({ ref, handEdited }) => ref.sheet === SCORECARD && handEdited);
    expect(edited.map(({ ref, before }) => [ref.row, before])).toEqual([[4, '18']]);
  });

  it('step over cells that stand in the way', () => {
    const plan = published({ extra: [[SCORECARD, 8, 6, '备注']] });
    expect(column(plan, SCORECARD, '得分').column).toBe(7);
  });

  it('do not use a column whose merged cells would swallow values', () => {
    const merges = [{ sheet: SCORECARD, row: 4, column: 5, rows: 3, columns: 1 }];
    const plan = published({
      extra: [[SCORECARD, 3, 5, '得分']],
      sheets: [sheetInfo(INDICATORS, 0), sheetInfo(SCORECARD, 1, { merges })],
    });
    expect(column(plan, SCORECARD, '得分（自动）').column).toBe(6);
  });

  it('are not planned on a protected sheet: the run says which one', () => {
    const plan = published({ sheets: [sheetInfo(INDICATORS, 0), sheetInfo(SCORECARD, 1, { isProtected: true })] });
    expect(plan.problems?.map(({ code, params }) => [code, params.sheet])).toEqual([
      ['excel.sheet-protected', SCORECARD],
    ]);
  });
});

describe('a second run', () => {
  it('plans nothing', () => {
    const second = planOf(after(publishedCase()), SHEETS);
    expect(second.columns).toEqual([]);
    expect(second.sheets).toEqual([]);
    expect(second.changes).toEqual([]);
    expect(second.marks).toEqual([]);
  });

  it('writes only what changed, and says what was edited by hand', () => {
    const first = after(publishedCase());
    const blocks = first.snapshot.blocks.map((block) => {
      if (block.sheet !== SCORECARD) return block;
      const edit = <T>(grid: readonly (readonly T[])[], edited: T) =>
        grid.map((line, row) => line.map((value, at) => (row === 6 && at === 5 ? edited : value)));
      return {
        ...block,
        formulas: edit(block.formulas, 10),
        values: edit(block.values, 10),
        text: edit(block.text, '10'),
      };
    });
    const plan = planOf({ ...first, snapshot: { ...first.snapshot, blocks } });
    expect(plan.columns.map(({ header }) => header)).toEqual(['得分']);
    expect(plan.columns[0]?.cells.filter((cell) => cell !== null)).toHaveLength(1);
    expect(plan.changes).toEqual([
      { ref: { sheet: SCORECARD, row: 6, column: 5 }, before: '10', after: '9.95', handEdited: true },
    ]);
  });

  it('changes a value of its own without calling it edited by hand', () => {
    const first = after(publishedCase({ open: [2] }));
    const plan = planOf({ ...first, assessment: publishedCase().assessment });
    expect(plan.columns.length).toBeGreaterThan(0);
    expect(plan.changes.filter(({ handEdited }) => handEdited)).toEqual([]);
  });
});

describe('a sheet that the person copied', () => {
  it("is the person's: its marks bear another id", () => {
    const first = after(publishedCase());
    const copied = first.snapshot.sheets.map((sheet) => ({ ...sheet, id: `${sheet.id} of another` }));
    const originals = first.snapshot.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} (2)`, id: sheet.id }));
    const plan = planOf({ ...first, snapshot: { ...first.snapshot, sheets: [...copied, ...originals] } }, SHEETS);
    expect(column(plan, SCORECARD, '得分（自动）').column).toBe(9);
  });

  it('is ours again when another program gave every sheet a new id', () => {
    const first = after(publishedCase());
    const sheets = first.snapshot.sheets.map((sheet) => ({ ...sheet, id: `${sheet.id} anew` }));
    expect(planOf({ ...first, snapshot: { ...first.snapshot, sheets } }, SHEETS).columns).toEqual([]);
  });
});

describe('our sheets', () => {
  const sheetOf = (plan: WritePlan, role: string) => {
    const sheet = plan.sheets.find((one) => one.role === role);
    if (sheet === undefined) throw new Error(`no sheet ${role}`);
    const cells = new Map(sheet.cells.map(({ row, column: at, content }) => [`${row},${at}`, typed(content)]));
    return { sheet, cells, text: [...cells.values()].join('\n') };
  };

  it('自评得分表 has merged groups, a line for each row, and one total, all live', () => {
    const { sheet, cells } = sheetOf(planOf(publishedCase(), SHEETS), '自评得分表');
    expect([0, 1, 2, 3, 4, 5].map((at) => cells.get(`2,${at}`))).toEqual([
      '一级指标',
      '二级指标',
      '三级指标',
      '分值',
      '得分',
      '得分率',
    ]);
    expect([3, 4, 5].map((at) => cells.get(`3,${at}`))).toEqual([
      20,
      '=IF(评分表!F5="","",评分表!F5)',
      '=IF(E4="","",E4/D4)',
    ]);
    expect([0, 3, 4, 5].map((at) => cells.get(`10,${at}`))).toEqual([
      '合计',
      '=ROUND(SUM(D4:D10),2)',
      '=ROUND(SUM(E4:E10),2)',
      '=IF(E11="","",E11/D11)',
    ]);
    const merged = sheet.merges.map(({ row, column: at, rows, columns }) => [row, at, rows, columns]);
    expect(merged).toEqual(
      expect.arrayContaining([
        [3, 0, 3, 1],
        [6, 0, 4, 1],
        [3, 1, 3, 1],
        [7, 1, 3, 1],
        [7, 2, 2, 1],
        [10, 0, 1, 3],
      ])
    );
    expect(sheet.printArea).toMatchObject({ row: 0, column: 0, rows: 11, columns: 6 });
  });

  it('自评得分表 has a 小计 for each 一级指标 where 基本_信息 asks for it, and the same total', () => {
    const plain = publishedCase();
    const { particulars } = plain.assessment;
    const asked: Case = {
      ...plain,
      assessment: { ...plain.assessment, particulars: { ...particulars, subtotals: true } },
    };
    const { sheet, cells } = sheetOf(planOf(asked, SHEETS), '自评得分表');
    expect([6, 11, 12].map((row) => [0, 3, 4].map((at) => cells.get(`${row},${at}`)))).toEqual([
      ['履职效能小计', '=ROUND(SUM(D4:D6),2)', '=ROUND(SUM(E4:E6),2)'],
      ['管理效率小计', '=ROUND(SUM(D8:D11),2)', '=ROUND(SUM(E8:E11),2)'],
      ['合计', '=ROUND(SUM(D4:D6,D8:D11),2)', '=ROUND(SUM(E4:E6,E8:E11),2)'],
    ]);
    const merged = sheet.merges.map(({ row, column: at, rows, columns }) => [row, at, rows, columns]);
    expect(merged).toEqual(expect.arrayContaining([[7, 0, 4, 1], [8, 1, 3, 1]])); // prettier-ignore
  });

  it('repeat title, 单位 and headings on every page, and keep them in sight', () => {
    for (const open of [[], [2]])
      for (const sheet of planOf(publishedCase({ open }), SHEETS).sheets) {
        const header = sheet.titleRows?.last ?? -1;
        expect(sheet.titleRows?.first).toBe(0);
        expect(sheet.frozenRows).toBe(header + 1);
        expect(sheet.cells.filter(({ row }) => row <= header).map(({ style }) => style)).toContain('title');
      }
  });

  it('评分明细表 marks every score without evidence, also where nothing in the workbook names any', () => {
    const { sheet } = sheetOf(planOf(publishedCase(), SHEETS), '评分明细表');
    const marks = sheet.cells.filter(({ style }) => style === 'text-marked').map(({ content }) => typed(content));
    const lines = sheet.cells.filter(({ column: at, style }) => at === 3 && style === 'points').length;
    expect(marks).toHaveLength(lines);
    expect(marks.filter((mark) => mark === '扣分无佐证').length).toBeGreaterThan(0);
    expect(marks.filter((mark) => mark === '满分无佐证').length).toBeGreaterThan(0);
  });

  it('扣分说明 lists each deduction and tells them as the report does', () => {
    const { text } = sheetOf(planOf(publishedCase(), SHEETS), '扣分说明');
    expect(text).toContain('1.履职效能指标分值50分，得分49.38分，得分率为98.8%。');
    expect(text).toContain(
      '2.管理效率指标分值5分，得分4分，得分率为80%。扣分的主要原因：部分合同未在2个工作日内备案公开，扣1分。'
    );
    expect(text).toMatch(/一是.*扣0\.5分；二是.*扣0\.07分；三是.*扣0\.05分。/);
  });

  it('are drafts while points are open', () => {
    for (const sheet of planOf(publishedCase({ open: [2] }), SHEETS).sheets)
      expect(sheet.cells.some(({ style }) => style === 'draft')).toBe(true);
  });

  it('take another name where the person has a sheet so called', () => {
    const plan = planOf(
      publishedCase({ sheets: [sheetInfo(INDICATORS, 0), sheetInfo(SCORECARD, 1), sheetInfo('自评得分表', 2)] }),
      SHEETS
    );
    expect(plan.sheets.map(({ name }) => name)).toContain('自评得分表（自动）');
    expect(plan.notes?.map(({ code }) => code)).toContain('sheets.name-taken');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('never make a formula of the text %j', (cause) => {
    const plan = planOf(publishedCase({ cause }), SHEETS);
    const contents = [...plan.columns.flatMap(({ cells }) => cells), ...plan.sheets.flatMap(({ cells }) => cells)];
    const formulas = contents.flatMap((cell) => (cell?.content.kind === 'formula' ? [cell.content.formula] : []));
    expect(formulas.every((formula) => /^=(?:IF|ROUND|SUM)\(/.test(formula))).toBe(true);
  });

  it('cut a text at the limit of a cell', () => {
    const plan = planOf(publishedCase({ cause: '字'.repeat(40_000) }), SHEETS);
    const texts = plan.sheets.flatMap(({ cells }) => cells.map(({ content }) => String(typed(content))));
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(32_767);
  });
});
