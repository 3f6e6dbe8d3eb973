/** Workbooks in which everything agrees, in two layouts, for tests: no check may have anything to say of them. */
import { rangeOf, withNames } from './defined-names';
import { write, type Value } from './projects';
import { lineAcross, newWorkbook } from './workbook';

type Rows = readonly (readonly Value[])[];

const TASKS: Rows = [
  ['年度重点工作任务', '任务绩效目标', '实际完成情况'],
  ['法治宣传', '开展法治宣传10场，群众知晓率达到90%。', '2023年开展法治宣传12场，群众知晓率93.5%。'],
  ['平台建设', '建成综合治理平台1个并通过验收。', '综合治理平台于2023年10月通过验收。'],
];
const MONEY: Rows = [
  ['按支出性质分类', '年初预算数', '全年预算数', '决算数'],
  ['本年支出合计', 3250.5, 3300, 3267],
  ['一、基本支出', 2050.5, 2100, 2089.12],
  ['人员经费', 1800.25, 1850, 1843.62],
  ['公用经费', 250.25, 250, 245.5],
  ['二、项目支出', 1200, 1200, 1177.88],
];
const FUNCTIONS: Rows = [
  ['功能分类', '年初预算数', '决算数'],
  ['一般公共服务', 2300.5, 2310.3],
  ['社会保障和就业', 550, 556.7],
  ['住房保障', 400, 400],
];
const PROJECTS: Rows = [
  ['序号', '项目名称', '年初预算数', '全年预算数', '决算支出数'],
  [1, '法治宣传经费', 200, 200, 195.38],
  [2, '综合治理平台建设', 700, 700, 690],
  [null, '合计', 900, 900, 885.38],
];
const INDICATORS: Rows = [
  ['序号', '指标名称', '指标类型', '预期实现值', '实际完成值', '偏差原因'],
  [1, '法治宣传场次', '产出', '10场', '12场', null],
  [2, '平台验收合格率', '产出', '≥95%', '100%', null],
  [3, '培训人数', '产出', '不少于200人', '216人', null],
  [4, '群众知晓率', '效益', '90%以上', '93.5%', null],
  [5, '服务对象满意度', '满意度', '≥90%', '95.2%', null],
];
const SCORECARD: Rows = [
  ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '实际情况', '扣分原因', '佐证材料'],
  ['履职效能', '整体效能', '部门整体绩效目标产出指标完成情况', 20, null, null, null, '宣传台账'],
  [null, null, '部门整体绩效目标效益指标完成情况', 20, null, null, null, '满意度报告'],
  [null, null, '部门预算资金支出率', 10, '得分=支出率×分值。', '99%', '部分合同尾款未到付款期。', '决算报表'],
  ['管理效率', '预算执行', '结转结余率', 20, '结转结余率≤10%得20分；结转结余率＞10%不得分。', '1%', null, '决算报表'],
  [null, null, '财务管理合规性', 15, '每发现一项问题扣3分，扣完为止。', '未发现问题', null, '审计报告'],
  [null, '信息公开', '预决算公开合规性', 15, '每发现一项需整改事项扣5分，扣完为止。', '0项', null, '公开检查通报'],
  ['合计', null, null, 100, null, null, null, null],
];
const TEXTS: Rows = [
  ['章节', '内容'],
  [
    '部门整体收支情况',
    '本部门2023年度年初预算收入3,250.5万元，其中：一般公共服务预算收入2,300.5万元，社会保障和就业预算收入550万元，住房保障预算收入400万元。',
  ],
  [
    '部门整体收支情况',
    '2023年度，本部门全年预算数3,300万元，决算支出3,267万元，支出执行率99.0%，比上年提高1.2个百分点。其中：基本支出决算数2,089.12万元，占比63.9%；项目支出决算数1,177.88万元，占比36.1%。',
  ],
  ['各重点任务项目支出完成情况分析', '2023年重点项目2个，分别是：法治宣传经费、综合治理平台建设。'],
  ['存在的主要问题', '2022年以来，绩效管理基础不断夯实，但绩效目标设置仍需进一步细化。'],
];
const FACTS: Rows = [
  ['项目', '内容'],
  ['部门名称', '某市司法局'],
  ['评价年度', 2023],
  ['评分标准', 'guangzhou-2022'],
  ['填报日期', '2024年3月20日'],
];

/** A department's workbook as the sample's, another year, a table a sheet. */
export async function soundDepartment(): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const names: { name: string; refersTo: string }[] = [];
  const add = (sheetName: string, title: string, name: string, rows: Rows, unit: string | null = null): void => {
    const sheet = workbook.addWorksheet(sheetName);
    const width = rows[0]?.length ?? 1;
    lineAcross(sheet, 1, [1, width], title, 'title', 40);
    if (unit !== null) lineAcross(sheet, 2, [1, width], unit, 'line-right', 20);
    names.push({ name, refersTo: rangeOf(write(sheet, 3, 1, rows)) });
  };
  add('表1', '表1 2023年重点工作任务完成情况', '任务_重点工作', TASKS);
  add('表2', '表2 2023年部门整体支出决算表', '预算_整体支出', MONEY, '单位：万元');
  add('功能', '2023年部门收支情况（按功能分类）', '预算_功能分类', FUNCTIONS, '单位：万元');
  add('表3', '表3 2023年度部门整体支出绩效关键指标完成情况', '指标_完成情况', INDICATORS);
  add('表4', '表4 部门整体绩效自评得分情况', '指标_评分表', SCORECARD);
  add('表6', '表6 重点项目支出决算情况', '预算_重点项目', PROJECTS, '单位：万元');
  add('文字', '报告文字', '报告_文字', TEXTS);
  add('信息', '基本信息', '基本_信息', FACTS);
  // A sheet of the person's own, of the year before: nothing of ours.
  const other = workbook.addWorksheet('上年对比');
  lineAcross(other, 1, [1, 3], '2022年度绩效指标完成情况（供对比）', 'title', 30);
  write(other, 2, 1, [
    ['指标名称', '目标', '完成'],
    ['法治宣传场次', '8场', '9场'],
  ]);
  return withNames(new Uint8Array(await workbook.xlsx.writeBuffer()), names);
}

const BUREAU_MONEY: Rows = [
  ['科目', '年初预算（元）', '调整后预算数（元）', '支出决算数（元）'],
  ['一、基本支出', 5_000_000, 5_100_000, 5_050_000],
  ['其中：人员支出', 4_000_000, 4_050_000, 4_020_000],
  ['日常公用经费', 800_000, 850_000, 840_000],
  ['对个人和家庭的补助', 200_000, 200_000, 190_000],
  ['二、项目支出', 2_000_000, 1_900_000, 1_880_000],
  ['三、经营支出', 100_000, 100_000, 90_000],
  ['支出合计', 7_100_000, 7_100_000, 7_020_000],
];
const BUREAU_PROJECTS: Rows = [
  ['项目名称', '年初预算（元）', '全年预算（元）', '执行数（元）'],
  ['道路养护', 1_200_000, 1_200_000, 1_200_000],
  ['桥梁检测', 300_000, 200_000, 180_000],
];
const BUREAU_WORK: Rows = [
  ['一级指标', '二级指标', '三级指标', '分值', '年度指标值', '全年完成值', '评分细则', '未完成原因'],
  ['产出指标（50分）', '数量指标', '养护里程', 25, '≥120公里', '126公里', null, null],
  [null, '质量指标', '检测合格率', 15, '≥98%', '99.1%', null, null],
  [null, '时效指标', '任务完成时间', 10, '2023年11月底前', '2023年10月28日', null, null],
  ['效益指标（30分）', '社会效益指标', '投诉次数', 30, '≤5次', '2次', null, null],
  ['满意度指标（10分）', '服务对象满意度', '驾驶员满意度', 10, '≥85%', '90%', null, null],
  ['合计', null, null, 100, null, null, null, null],
];

/** A bureau's workbook: amounts in 元 with other kinds of spending, tables side by side, levels with points. */
export async function soundBureau(): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const money = workbook.addWorksheet('资金');
  lineAcross(money, 1, [1, 4], '某县公路局2023年度支出情况', 'title', 40);
  const expenditure = write(money, 3, 1, BUREAU_MONEY);
  const projects = write(money, 3, 7, BUREAU_PROJECTS);
  const work = workbook.addWorksheet('绩效');
  lineAcross(work, 1, [1, 8], '2023年度部门整体支出绩效自评表', 'title', 40);
  lineAcross(work, 2, [1, 8], '填报日期：2024年2月', 'line', 20);
  const form = write(work, 4, 1, BUREAU_WORK);
  work.mergeCells('A5:A7');
  return withNames(new Uint8Array(await workbook.xlsx.writeBuffer()), [
    { name: '指标_完成情况', refersTo: rangeOf(form) },
    { name: '预算_整体支出', refersTo: rangeOf(expenditure) },
    { name: '预算_重点项目', refersTo: rangeOf(projects) },
  ]);
}
