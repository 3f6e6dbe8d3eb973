/** Rows, levels and points of indicator tables, from grids written out. */
import type { RawValue } from '../../../src/workbook/snapshot';
import { readInputs, rowId } from '../../../src/workbook/inputs/inputs';
import { snapshotOf, type GridSheet } from './grid';

const scorecard = (rows: readonly (readonly RawValue[])[], more: Partial<GridSheet> = {}) => {
  const width = Math.max(...rows.map((row) => row.length));
  const end = `${String.fromCharCode(64 + width)}${rows.length}`;
  return readInputs(snapshotOf([{ name: '表', rows, ...more }], [{ name: '指标_评分表', refersTo: `表!A1:${end}` }]));
};
const indicators = (rows: readonly (readonly RawValue[])[], more: Partial<GridSheet> = {}, refersTo?: string) => {
  const width = Math.max(...rows.map((row) => row.length));
  const end = `${String.fromCharCode(64 + width)}${rows.length}`;
  return readInputs(
    snapshotOf([{ name: '表', rows, ...more }], [{ name: '指标_完成情况', refersTo: refersTo ?? `表!A1:${end}` }])
  );
};
type Read = ReturnType<typeof readInputs>;
const cards = (read: Read) =>
  (read.inputs.entities[0]?.scorecard ?? []).map((row) => [
    row.levels.map((level) => level.name).join('/'),
    row.name,
    row.key.occurrence,
    row.points?.toString() ?? null,
  ]);
const rowsOf = (read: Read) =>
  (read.inputs.entities[0]?.indicators ?? []).map((row) => [
    row.levels.map((level) => level.name).join('/'),
    row.name,
    row.target.text,
    row.actual.text,
    row.points?.toString() ?? null,
  ]);

const HEAD = ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '实际情况'] as const;

test('levels fill down over merges and blanks, not past a change of an outer level', () => {
  const rows = [
    HEAD,
    ['履职\n效能', '整体效能', '支出率', 10, null, null],
    [null, null, '产出', 20, null, null],
    ['管理效率', '预算编制', '事前评估', 3, null, null],
    [null, '采购管理', '采购意向', 0.5, 'a', null],
    [null, null, null, 1.5, 'b', null],
    [null, null, '采购内控', 1, null, null],
    ['其他', null, '加分', 1, null, null],
    ['合  计', null, null, 37, null, null],
    ['注：得分由系统计算。', null, null, null, null, null],
  ];
  const expected = [
    ['履职效能/整体效能', '支出率', 0, '10'],
    ['履职效能/整体效能', '产出', 0, '20'],
    ['管理效率/预算编制', '事前评估', 0, '3'],
    ['管理效率/采购管理', '采购意向', 0, '0.5'],
    ['管理效率/采购管理', '采购意向', 1, '1.5'],
    ['管理效率/采购管理', '采购内控', 0, '1'],
    ['其他', '加分', 0, '1'],
  ];
  expect(cards(scorecard(rows))).toEqual(expected);
  const merged = scorecard(rows, { merges: ['A2:A3', 'B2:B3', 'A4:A7', 'B5:B7', 'C5:C6', 'A9:C9'] });
  expect(cards(merged)).toEqual(expected);
  expect(merged.tables[0]?.dataRows).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('a level with a row of its own sums up; a group without lower rows is a leaf', () => {
  const read = scorecard([
    HEAD,
    ['履职效能', null, null, 50, null, null],
    [null, '整体效能', null, 50, null, null],
    [null, null, '产出', 30, null, null],
    [null, null, '效益', 20, null, null],
    ['管理效率', '预算编制', null, 20, '每发现一项扣1分', '0项'],
    [null, '预算执行', '支出率', 30, null, null],
  ]);
  expect(cards(read)).toEqual([
    ['履职效能/整体效能', '产出', 0, '30'],
    ['履职效能/整体效能', '效益', 0, '20'],
    ['管理效率', '预算编制', 0, '20'],
    ['管理效率/预算执行', '支出率', 0, '30'],
  ]);
  const rollUps = [...read.rows.values()].filter(({ rollUp }) => rollUp === true).map(({ row }) => row);
  expect(rollUps).toEqual([1, 2]);
  expect(read.inputs.entities[0]?.scorecard?.[0]?.levels.map((level) => level.points?.toString())).toEqual([
    '50',
    '50',
  ]);
  expect(
    read.rows.get(rowId({ project: '', path: ['履职效能'], name: '整体效能', occurrence: 0 }, '指标_评分表'))?.row
  ).toBe(2);
});

test('a label that runs over the columns to its right names the row', () => {
  const read = scorecard(
    [
      HEAD,
      ['履职效能', '整体效能', '产出', 20, null, null],
      ['加分项', null, null, 5, null, null],
      ['管理效率', '预算编制', null, 3, null, null],
      [null, '采购', '意向', 3, null, null],
    ],
    { merges: ['A3:C3', 'B4:C4', 'A4:A5'] }
  );
  expect(cards(read)).toEqual([
    ['履职效能/整体效能', '产出', 0, '20'],
    ['', '加分项', 0, '5'],
    ['管理效率', '预算编制', 0, '3'],
    ['管理效率/采购', '意向', 0, '3'],
  ]);
});

test('a 分值 merged over rows belongs to them together; per cent and 分 are read', () => {
  const read = indicators(
    [
      ['指标名称', '权重', '目标值', '完成值'],
      ['甲', 20, '1个', '1个'],
      ['乙', null, '2个', '2个'],
      ['丙', '10分', '3个', '3个'],
      ['丁', 0.3, '4个', '4个'],
      ['戊', '二十', '5个', '5个'],
      ['己', '——', '6个', '6个'],
    ],
    { merges: ['B2:B3'], formats: { B5: '0%' } }
  );
  const rows = read.inputs.entities[0]?.indicators ?? [];
  expect(rows.map((row) => row.points?.toString() ?? null)).toEqual(['20', '20', '10', '30', null, null]);
  expect(rows.map((row) => row.pointsGroup)).toEqual(['表!B2', '表!B2', null, null, null, null]);
  expect(read.warnings.map(({ code, params }) => [code, params.cell])).toEqual([['workbook.points-not-read', '表!B6']]);
});

test('a 分值 column for each level', () => {
  const read = scorecard([
    ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '评分标准'],
    ['履职', 50, '整体', 50, '产出', 30, null],
    [null, null, null, null, '效益', 20, null],
  ]);
  expect(read.problems).toEqual([]);
  expect(cards(read).map((row) => row[3])).toEqual(['30', '20']);
  expect(read.inputs.entities[0]?.scorecard?.[1]?.levels.map((level) => level.points?.toString())).toEqual([
    '50',
    '50',
  ]);
});

test('kinds by level and by type, points inside labels', () => {
  const read = indicators([
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
    ['产出指标(50分)', '数量指标', '培训人次', '500', '520'],
    [null, '成本指标', '人均成本', '400', '380'],
    ['效益指标（30）', '社会效益', '就业', '10', '10'],
    [null, '服务对象满意度指标', '满意度', '90%', '93%'],
    ['满意度（2022年）', null, '群众', '90%', '93%'],
  ]);
  const rows = read.inputs.entities[0]?.indicators ?? [];
  expect(rows.map(({ kind }) => kind)).toEqual(['output', 'cost', 'benefit', 'satisfaction', 'satisfaction']);
  expect(rows.map(({ levels }) => [levels[0]?.name, levels[0]?.points?.toString()])).toEqual([
    ['产出指标', '50'],
    ['产出指标', '50'],
    ['效益指标', '30'],
    ['效益指标', '30'],
    ['满意度（2022年）', undefined],
  ]);
  const typed = indicators([
    ['指标类型', '指标名称', '目标值', '完成值'],
    ['产出', 'a', 1, 1],
    [null, 'b', 1, 1],
    ['效益', 'c', 1, 1],
  ]);
  expect(typed.inputs.entities[0]?.indicators.map(({ kind }) => kind)).toEqual(['output', 'output', 'benefit']);
  const each = indicators([
    ['指标类型', '指标名称', '目标值', '完成值'],
    ['产出', 'a', 1, 1],
    ['产出', 'b', 1, 1],
    [null, 'c', 1, 1],
  ]);
  expect(each.inputs.entities[0]?.indicators.map(({ kind }) => kind)).toEqual(['output', 'output', null]);
});

test('group lines across a table without level columns are levels', () => {
  const read = indicators(
    [
      ['序号', '指标名称', '目标值', '完成值'],
      ['一、产出指标（50分）', null, null, null],
      [1, '甲', '1', '1'],
      ['二、效益指标（30分）', null, null, null],
      [2, '满意度', '90%', '93%'],
      [3, '（待补充）', null, null],
    ],
    { merges: ['A2:D2', 'A4:D4'] }
  );
  expect(rowsOf(read).map((row) => row.slice(0, 2))).toEqual([
    ['一、产出指标', '甲'],
    ['二、效益指标', '满意度'],
    ['二、效益指标', '（待补充）'],
  ]);
});

test('totals, notes, signatures, repeated headings, blank and numbered-only rows are no data', () => {
  const read = indicators([
    ['序号', '指标名称', '目标值', '完成值', '分值'],
    [1, '说明书编制数量', '3份', '3份', 5],
    [2, '注册用户数', '100人', '120人', 5],
    ['序号', '指标名称', '目标值', '完成值', '分值'],
    [3, '负责人满意度', '90%', '95%', 5],
    [4, null, null, null, null],
    [null, null, null, null, null],
    [null, '产出指标小计', null, null, 15],
    [null, '总 分', null, null, 15],
    ['填表人：张三', null, '联系电话：123', null, null],
    ['备注', '以上数据截至年末', null, null, null],
    ['单位负责人（签字）：', null, null, null, null],
  ]);
  expect(rowsOf(read).map((row) => row[1])).toEqual(['说明书编制数量', '注册用户数', '负责人满意度']);
});

test('headings in two tiers, below titles, with other columns between', () => {
  const read = indicators(
    [
      ['2022年度广州市某局部门整体支出绩效自评表', null, null, null, null, null, null],
      ['单位：万元', null, null, null, null, null, null],
      ['序号', '绩效指标', null, null, '指标值', null, '备注'],
      [null, '一级指标', '二级指标', '三级指标', '年初目标值', '全年完成值', null],
      [1, '产出', '数量', '培训', '10期', '12期', 'x'],
    ],
    { merges: ['A1:G1', 'A3:A4', 'B3:D3', 'E3:F3', 'G3:G4'] }
  );
  expect(read.problems).toEqual([]);
  expect(rowsOf(read)).toEqual([['产出/数量', '培训', '10期', '12期', null]]);
  expect(read.tables[0]?.headerRow).toBe(3);
  expect(read.inputs.particulars).toMatchObject({ department: '广州市某局', year: 2022 });
});

test('upper and lower heading make one: 目标值 over 年初 and 调整后', () => {
  const read = indicators(
    [
      ['指标名称', '目标值', null, '实际完成值'],
      [null, '年初', '调整后', null],
      ['甲', '10', '8', '9'],
    ],
    { merges: ['A1:A2', 'B1:C1', 'D1:D2'] }
  );
  const [row] = read.inputs.entities[0]?.indicators ?? [];
  expect([row?.target.text, row?.adjustedTarget?.text, row?.actual.text]).toEqual(['10', '8', '9']);
});

test('whole columns, and names that leave the headings out', () => {
  const rows = [
    ['标题', null, null],
    ['指标名称', '目标值', '完成值'],
    ['甲', '1', '1'],
    ['乙', '2', '2'],
  ];
  const whole = indicators(rows, {}, '表!A:C');
  expect(whole.tables[0]?.range).toEqual({ sheet: '表', row: 0, column: 0, rows: 4, columns: 3 });
  expect(rowsOf(whole)).toHaveLength(2);
  const body = indicators(rows, {}, '表!A3:C4');
  expect(rowsOf(body)).toHaveLength(2);
  // Its own headings above it are no other table.
  expect(body.warnings).toEqual([]);
  const short = indicators(rows, {}, '表!A2:C3');
  expect(rowsOf(short)).toHaveLength(1);
  expect(short.warnings.map(({ code, params }) => [code, params.row])).toEqual([['workbook.rows-below', '4']]);
});

test('two columns of one heading are asked about', () => {
  const read = indicators([
    ['指标名称', '目标值', '完成值（上半年）', '完成值（全年）'],
    ['甲', '1', '1', '2'],
  ]);
  expect(read.problems.map(({ code }) => code)).toEqual(['workbook.heading-twice']);
  const problemsOf = (...rows: readonly (readonly (string | null)[])[]): readonly string[] =>
    indicators(rows, { merges: ['B1:C1', 'D1:E1'] }).problems.map(({ code }) => code);
  // Which year, quarter or office is meant is not decided by the wording or by what comes first.
  const otherYear = indicators([
    ['指标名称', '目标值', '2022年实际完成值', '完成值'],
    ['甲', '1', '1', '2'],
  ]);
  expect(otherYear.problems.map(({ code }) => code)).toEqual(['workbook.heading-twice']);
  const twice = ['workbook.heading-twice', 'workbook.heading-twice'];
  const parts = (...lower: readonly (string | null)[]): readonly string[] =>
    problemsOf(['指标名称', '目标值', null, '完成值', null], [null, ...lower], ['甲', '1', '1', '1', '1']);
  expect(parts('市级', '县级', '市级', '县级')).toEqual(twice);
  expect(parts('中期', '年度', '上半年', '全年')).toEqual([]);
  const ranked = indicators([
    ['指标名称', '目标值', '完成情况', '实际完成值'],
    ['甲', '1', '说明文字', '2'],
  ]);
  expect(rowsOf(ranked)[0]?.[3]).toBe('2');
});

test('a row with nothing but the sum of the points above is a total without its word', () => {
  const head = ['指标名称', '分值', '目标值', '完成值'];
  const two = [
    ['甲', 10, '3个', '3个'],
    ['乙', 20, '3个', '3个'],
  ];
  expect(rowsOf(indicators([head, ...two, [null, 30, null, null]]))).toHaveLength(2);
  expect(rowsOf(indicators([head, ...two, ['汇总', 30, null, null]]))).toHaveLength(2);
  expect(rowsOf(indicators([head, ...two, [null, 5, null, null]]))).toHaveLength(3);
  expect(rowsOf(indicators([head, ...two, [null, 30, '3个', '3个']]))).toHaveLength(3);
});

test('a row of a group that has no content is one only above rows of a lower order', () => {
  const head = ['序号', '指标名称', '分值', '目标值', '完成值'];
  const rows = (first: string): number =>
    rowsOf(indicators([head, ['一', '河湖管护', null, null, null], [first, '甲', 10, '3个', '3个']])).length;
  expect(rows('1')).toBe(1);
  // A row of the same order that nobody filled in is asked about.
  expect(rows('二')).toBe(2);
});

test('a signature row is none of the data, whatever stands beside it', () => {
  const read = indicators([
    ['指标名称', '分值', '目标值', '完成值'],
    ['甲', 10, '3个', '3个'],
    ['审核人：李四', null, '填表日期：', '2023-01-05'],
    ['单位负责人（签字）：', null, '王五', '2023年1月'],
  ]);
  expect(rowsOf(read)).toHaveLength(1);
});

test('a dash in 调整后目标值 adjusts nothing; points below 0 are not read', () => {
  const read = indicators([
    ['指标名称', '分值', '年初目标值', '调整后目标值', '完成值'],
    ['甲', 10, '3个', '—', '3个'],
    ['乙', -5, '3个', '2个', '3个'],
  ]);
  const rows = read.inputs.entities[0]?.indicators ?? [];
  expect(rows.map((row) => row.adjustedTarget?.text ?? null)).toEqual([null, '2个']);
  expect(rows.map((row) => row.points?.toString() ?? null)).toEqual(['10', null]);
  expect(read.warnings.map(({ code }) => code)).toEqual(['workbook.points-not-read']);
});

describe('a name that runs on over another table of its sheet', () => {
  const form = [
    ['项目资金（万元）', '资金来源', '年初预算数', '全年预算数', '全年执行数', '分值'],
    [null, '年度资金总额', 100, 120, 108, 10],
    [null, '其中：当年财政拨款', 100, 120, 108, '—'],
    [null, null, null, null, null, null],
    ['绩效指标完成情况', null, null, null, null, null],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'],
    ['产出指标', '数量指标', '案件数', '≥500件', '450件', 50],
    ['效益指标', '社会效益', '挽回损失', '≥300万元', '300万元', 30],
  ];
  const sheet = { name: '自评', rows: form, merges: ['A1:A3'] };
  const whole = (name: string) => ({ name, refersTo: '自评!A:F' });

  test('one table under two names is told, not scored twice', () => {
    const rows = [
      ['指标名称', '分值', '目标值', '完成值'],
      ['甲', 10, '3个', '3个'],
    ];
    const named = (...ranges: readonly [string, string]): readonly string[] =>
      readInputs(
        snapshotOf(
          [{ name: '表', rows }],
          ['指标_完成情况', '指标_评分表'].map((name, index) => ({ name, refersTo: ranges[index] ?? '' }))
        )
      ).problems.map(({ code }) => code);
    expect(named('表!A1:D2', '表!A1:D2')).toEqual(['workbook.named-twice']);
    expect(named('表!A:D', '表!A1:B2')).toEqual(['workbook.named-twice']);
  });

  test('two names of whole columns part at the headings', () => {
    const read = readInputs(snapshotOf([sheet], [whole('预算_重点项目'), whole('指标_完成情况')]));
    const [entity] = read.inputs.entities;
    expect(entity?.budget.projects.map(({ label, outturn }) => [label, outturn?.number?.toString()])).toEqual([
      ['年度资金总额', '108'],
      ['当年财政拨款', '108'],
    ]);
    expect(rowsOf(read).map(([, name]) => name)).toEqual(['案件数', '挽回损失']);
    expect(read.warnings).toEqual([]);
  });

  test('a table without a name is not read as rows of the one above, and it is said', () => {
    const read = readInputs(
      snapshotOf([sheet], [whole('预算_重点项目'), { name: '指标_评分表', refersTo: '自评!A6:F6' }])
    );
    expect(read.tables.find(({ name }) => name === '预算_重点项目')?.range.rows).toBe(3);
    const below = indicators([
      ['指标名称', '分值', '目标值', '完成值'],
      ['甲', 10, '3个', '3个'],
      [null, null, null, null],
      ['重点项目支出', null, null, null],
      ['项目名称', '年初预算数', '全年预算数', '决算数'],
      ['培训', 30, 30, 30],
    ]);
    expect(rowsOf(below)).toHaveLength(1);
    expect(below.warnings.map(({ code }) => code)).toEqual(['workbook.other-table']);
  });

  test('its own headings repeated on the next page are no other table', () => {
    const head = ['指标名称', '分值', '目标值', '完成值'];
    expect(rowsOf(indicators([head, ['甲', 1, '3个', '3个'], head, ['乙', 1, '3个', '3个']]))).toHaveLength(2);
  });
});

test('a dash in 评分标准 or 人工得分 is a blank', () => {
  const read = indicators([
    ['指标名称', '分值', '目标值', '完成值', '评分标准', '人工得分'],
    ['甲', 10, '3个', '3个', '—', '/'],
    ['乙', 10, '3个', '3个', '按比例得分', 8],
  ]);
  const rows = read.inputs.entities[0]?.indicators ?? [];
  expect(rows.map(({ rule, manual }) => [rule?.text ?? null, manual?.text ?? null])).toEqual([
    [null, null],
    ['按比例得分', '8'],
  ]);
});

describe('lines of a printed form', () => {
  const FORM = ['二级指标', '三级指标', '年度指标值', '实际完成值', '分值'] as const;
  const names = (read: Read) => rowsOf(read).map(([, name]) => name);

  test.each(['……', '…', '...', '指标2：', '指标1:/', '2.', '—', '无', '不涉及'])('%s left open is no row', (open) => {
    const read = indicators([
      FORM,
      ['数量指标', '场次', '1场', '1场', 10],
      [null, open, null, null, null],
      ['质量指标', open, '/', '/', '/'],
      ['时效指标', '及时率', '100%', '100%', 10],
    ]);
    expect(rowsOf(read).map(([level, name]) => [level, name])).toEqual([
      ['数量指标', '场次'],
      ['时效指标', '及时率'],
    ]);
    expect(read.warnings).toEqual([]);
  });

  test.each([
    ['a target', ['2场', null, null]],
    ['an actual', [null, '2场', null]],
    ['points', [null, null, 5]],
  ])('with %s it is one', (_what, more) => {
    const read = indicators([FORM, ['数量指标', '场次', '1场', '1场', 10], [null, '指标2：', ...more]]);
    expect(names(read)).toEqual(['场次', '指标2：']);
  });

  test('其中 without points is a part of the row above, and is told', () => {
    const read = indicators([
      FORM,
      ['数量指标', '种植面积', '29.5亩', '29.5亩', 10],
      [null, '其中桃树', '1.5亩', '1.5亩', null],
      [null, '其中：苹果树', '28亩', '28亩', null],
      [null, '鱼塘', '3亩', '3亩', 10],
    ]);
    expect(names(read)).toEqual(['种植面积', '鱼塘']);
    expect(read.warnings.map(({ code, cells }) => [code, cells.map(({ row }) => row)])).toEqual([
      ['workbook.parts-not-scored', [2, 3]],
    ]);
  });

  test.each([
    ['with points of its own', 5, 5, []],
    ['where no row has points', null, null, []],
    ['under a merge of 分值', 10, null, ['E2:E3']],
  ])('其中 %s is a row', (_what, first, second, merges) => {
    const read = indicators(
      [FORM, ['数量指标', '种植面积', '9亩', '9亩', first], [null, '其中桃树', '1亩', '1亩', second]],
      { merges }
    );
    expect(names(read)).toEqual(['种植面积', '其中桃树']);
  });
});

describe('指标性质, 指标值 and 度量单位 in three columns', () => {
  const HEADINGS = ['三级指标', '指标性质', '指标值', '度量单位', '实际完成值', '分值'] as const;
  test.each([
    ['≥', 200, '人次', '186', '≥200人次', '186'],
    ['>=', '1,200', '个', 1300, '≥1,200个', '1300'],
    ['＝', 100, '%', 100, '=100%', '100%'],
    ['小于等于', 5, '%', '3%', '≤5%', '3%'],
    ['≥', 95, '百分比', 0.96, '≥95百分比', '0.96'],
    ['反向指标', 2, '小时', 3, '≤2小时', '3'],
    ['定性', '健全', '/', '健全', '健全', '健全'],
    ['定量', 3, '/', 3, '3', '3'],
    ['≥', '≥95%', '%', '97%', '≥95%', '97%'],
    ['≥', '200人', '人', '210人', '200人', '210人'],
    [null, 12, '次', 12, '12次', '12'],
    ['≥', null, '次', 12, '', '12'],
  ])('%s %s %s', (sign, value, unit, answer, target, actual) => {
    const read = indicators([HEADINGS, ['指标', sign, value, unit, answer, 10]]);
    expect(rowsOf(read).map((row) => row.slice(2, 4))).toEqual([[target, actual]]);
  });
});
