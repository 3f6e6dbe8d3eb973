/** Three sound workbooks, each laid out its own way: nothing is found in them, and one slip in each is. */
import { writeFileSync } from 'node:fs';
import { writeBook, type CaseBook, type CaseCell } from './layouts/write-book';
import { resultIn, runScore, scratch, type Result } from './run-score';

jest.setTimeout(120_000);

const folder = scratch();
afterAll(folder.remove);

type Sheet = CaseBook['sheets'][number];

/** Amounts in 元, headings of other words, points inside the levels' labels, remarks and signatures around. */
const BUREAU: CaseBook = {
  sheets: [
    {
      name: '收支情况',
      rows: [
        ['某市水务局2023年度部门收支情况'],
        ['单位：元'],
        ['备注', '科目', '执行数', '调整预算数', '年初预算数'],
        [null, '支出合计', 19_800_000, 20_000_000, 18_000_000],
        [null, '一、基本支出', 11_900_000, 12_000_000, 11_000_000],
        [null, '其中：人员经费', 9_950_000, 10_000_000, 9_500_000],
        [null, '日常公用经费', 1_950_000, 2_000_000, 1_500_000],
        [null, '二、项目支出', 7_900_000, 8_000_000, 7_000_000],
        ['填表人：张三', '审核人：李四'],
      ],
    },
    {
      name: '年度绩效指标',
      rows: [
        ['2023年度部门整体绩效指标完成情况'],
        ['一级指标', '二级指标', '绩效指标', '年度指标值', '全年完成值', '权重', '佐证材料'],
        ['产出指标(50分)', '数量指标', '巡查河道次数', '≥120次', '126次', 10, '巡查台账'],
        [null, null, '清理河道长度', '≥35公里', '36公里', 10, '验收单'],
        [null, '质量指标', '工程验收合格率', '100%', '100%', 20, '验收报告'],
        [null, '时效指标', '工程完工时间', '2023年12月底前', '2023年11月', 10, '竣工报告'],
        ['效益指标(30分)', '社会效益', '水质达标率', '≥95%', '96.5%', 20, '监测报告'],
        [null, null, '投诉件数', '≤10件', '4件', 10, '信访台账'],
        ['满意度指标(10分)', '服务对象', '群众满意度', '≥90%', '93%', 10, '问卷汇总'],
        [null, null, '合计', null, null, 90],
      ],
      merges: ['A3:A6', 'A7:A8', 'B3:B4', 'B7:B8'],
    },
  ],
  names: [
    { name: '预算_整体支出', refersTo: '收支情况!$A$3:$E$8' },
    { name: '指标_完成情况', refersTo: '年度绩效指标!$A$2:$G$10' },
  ],
};

/** A national form of one project: funds above, indicators below, on one sheet with a worksheet-scoped set of names. */
const FORM: CaseBook = {
  sheets: [
    {
      name: '自评表',
      rows: [
        ['项目支出绩效自评表（2023年度）'],
        ['项目名称', '智慧校园建设'],
        ['资金来源', '年初预算数', '全年预算数', '全年执行数'],
        ['年度资金总额', 500, 520, 520],
        ['其中：本年财政拨款', 500, 500, 500],
        ['上年结转资金', 0, 20, 20],
        ['其他资金', 0, 0, 0],
        [],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '偏差原因分析及改进措施'],
        ['产出指标', '数量指标', '建设教室数量', '≥30间', '32间', 20],
        [null, null, '培训教师人次', '≥200人次', '205人次', 10],
        [null, '质量指标', '设备验收合格率', '≥98%', '100%', 20],
        ['效益指标', '社会效益指标', '受益学生人数', '≥1500人', '1600人', 30],
        ['满意度指标', '服务对象满意度指标', '师生满意度', '≥95%', '97%', 10],
      ],
      merges: ['A10:A12', 'B10:B11'],
    },
  ],
  names: [
    { name: '预算_重点项目', refersTo: '自评表!$A$3:$D$7', scope: 0 },
    { name: '指标_完成情况', refersTo: '自评表!$A$9:$G$14', scope: 0 },
  ],
};

/** Two projects told apart by a column, their funds in a list, paragraphs that agree with both. */
const PROJECTS: CaseBook = {
  sheets: [
    {
      name: '项目指标',
      rows: [
        ['指标名称', '项目名称', '一级指标', '实际完成值', '目标值', '分值', '佐证材料'],
        ['培训场次', '文化惠民', '产出指标', '22场', '≥20场', 50, '签到表'],
        ['观众人次', '文化惠民', '效益指标', '5200人次', '≥5000人次', 40, '票务统计'],
        ['修缮文物数量', '文物保护', '产出指标', '6处', '≥6处', 40, '验收单'],
        ['文物完好率', '文物保护', '效益指标', '99%', '≥98%', 50, '检查记录'],
      ],
    },
    {
      name: '项目资金',
      rows: [
        ['项目支出情况（单位：万元）'],
        ['项目名称', '年初预算数', '全年预算数', '决算支出数'],
        ['文化惠民', 120, 120, 118.8],
        ['文物保护', 300, 310, 310],
      ],
    },
    {
      name: '说明',
      rows: [
        ['章节', '内容'],
        ['项目支出完成情况', '本部门主要支出项目2个，分别是：文化惠民、文物保护。'],
      ],
    },
  ],
  names: [
    { name: '指标_完成情况', refersTo: '项目指标!$A$1:$G$5' },
    { name: '预算_重点项目', refersTo: '项目资金!$A$2:$D$4' },
    { name: '报告_文字', refersTo: '说明!$A$1:$B$2' },
  ],
};

function checksOf(book: CaseBook): Result['checks'] {
  const file = folder.at('book.xlsx');
  const json = folder.at('result.json');
  writeFileSync(file, writeBook(book));
  expect(runScore(file, '--json', json, '--no-sheets').status).toBe(0);
  return resultIn(json).checks;
}

/** The book with one cell replaced. */
function changed(book: CaseBook, sheet: number, row: number, column: number, cell: CaseCell): CaseBook {
  const at = (line: readonly CaseCell[]): readonly CaseCell[] =>
    line.map((own, index) => (index === column ? cell : own));
  const lines = (one: Sheet): Sheet => ({
    ...one,
    rows: one.rows.map((line, index) => (index === row ? at(line) : line)),
  });
  return { ...book, sheets: book.sheets.map((one, index) => (index === sheet ? lines(one) : one)) };
}

test.each([
  ['a bureau', BUREAU],
  ['a form of one project', FORM],
  ['two projects', PROJECTS],
])('%s: nothing is found', (_, book) => {
  expect(checksOf(book)).toEqual([]);
});

test.each([
  ['a bureau, personnel that do not add up', changed(BUREAU, 0, 5, 2, 9_960_000), 'budget.basic-parts'],
  ['a bureau, an actual that copies its target', changed(BUREAU, 1, 2, 4, '≥120次'), 'indicators.actual-copies-target'],
  ['a form, funds spent above the budget', changed(FORM, 0, 3, 3, 530), 'budget.outturn-above-budget'],
  ['two projects, an actual that is not there', changed(PROJECTS, 0, 1, 3, null), 'indicators.actual-missing'],
])('%s', (_, book, code) => {
  expect(checksOf(book).map((check) => check.code)).toContain(code);
});
