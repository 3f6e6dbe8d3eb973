/** Workbooks of project-level self-evaluations, for tests: the national form, and several projects in one workbook. */
import type { Worksheet } from 'exceljs';
import { rangeOf, withNames } from './defined-names';
import { dress } from './look';
import type { Laid } from './table';
import { lineAcross, newWorkbook } from './workbook';

export type Value = string | number | null;

/** Writes rows of cells from a place on and returns their range (rows and columns counted from 1). */
export function write(sheet: Worksheet, row: number, column: number, rows: readonly (readonly Value[])[]): Laid {
  rows.forEach((cells, r) =>
    cells.forEach((value, c) => {
      const cell = sheet.getCell(row + r, column + c);
      cell.value = value;
      dress(cell, 'center');
    })
  );
  const width = Math.max(...rows.map((cells) => cells.length));
  return {
    sheet: sheet.name,
    first: { row, column },
    last: { row: row + rows.length - 1, column: column + width - 1 },
  };
}

const FUNDS = (initial: number, adjusted: number, outturn: number): readonly (readonly Value[])[] => [
  ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [null, '年度资金总额', initial, adjusted, outturn, 10, null, null],
  [null, '其中：当年财政拨款', initial, adjusted, outturn, '—', null, '—'],
  [null, '上年结转资金', 0, 0, 0, '—', null, '—'],
  [null, '其他资金', 0, 0, 0, '—', null, '—'],
];

const FORM: readonly (readonly Value[])[] = [
  [
    '绩效指标',
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ],
  [null, '产出指标（50分）', '数量指标', '培训人次', '≥500人次', '520人次', 20, null, null],
  [null, null, null, '举办培训班次', '10期', '10期', 10, null, null],
  [null, null, '质量指标', '培训合格率', '≥95%', '97%', 10, null, null],
  [null, null, '时效指标', '培训按期完成率', '100%', '100%', 5, null, null],
  [null, null, '成本指标', '人均培训成本', '≤400元', '380元', 5, null, null],
  [null, '效益指标（30分）', '社会效益指标', '持证上岗人数增长率', '≥5%', '6%', 30, null, null],
  [null, '满意度指标（10分）', '服务对象满意度指标', '学员满意度', '≥90%', '93%', 10, null, null],
  ['总分', null, null, null, null, null, 100, null, null],
];

/** The Ministry of Finance's form as published: a title, the funds block, then the indicators with merged levels. */
export async function nationalForm(): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const sheet = workbook.addWorksheet('项目自评表');
  lineAcross(sheet, 1, [1, 9], '项目支出绩效自评表', 'title', 40);
  lineAcross(sheet, 2, [1, 9], '（2022年度）', 'line', 20);
  write(sheet, 3, 1, [
    ['项目名称', null, '政法干警培训'],
    ['主管部门', null, '市委政法委', null, null, '实施单位', '市委政法委'],
  ]);
  const funds = write(sheet, 5, 1, FUNDS(100, 100, 98));
  sheet.mergeCells(5, 1, 9, 1);
  write(sheet, 10, 1, [['年度总体目标', '预期目标', null, null, null, '实际完成情况']]);
  const form = write(sheet, 11, 1, FORM);
  sheet.mergeCells('A11:A18');
  sheet.mergeCells('B12:B16');
  sheet.mergeCells('C12:C13');
  sheet.mergeCells('A19:F19');
  return withNames(new Uint8Array(await workbook.xlsx.writeBuffer()), [
    { name: '指标_完成情况', refersTo: rangeOf(form) },
    { name: '预算_重点项目', refersTo: rangeOf(funds) },
  ]);
}

const HEADINGS = ['项目名称', '指标类型', '指标名称', '分值', '目标值', '实际完成值'] as const;

/** Three projects told apart by the column 项目名称, each with its line of money. */
export async function projectsByColumn(): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const sheet = workbook.addWorksheet('项目指标');
  const indicators = write(sheet, 1, 1, [
    HEADINGS,
    ['信息化建设', '产出', '系统上线数量', 50, '≥2个', '2个'],
    [null, '效益', '系统使用率', 40, '≥90%', '95%'],
    ['法学研究', '产出', '课题数量', 50, '3项', '3项'],
    [null, '满意度', '群众满意度', 40, '≥90%', '88%'],
    ['日常工作', '产出', '培训期数', 50, '4期', '4期'],
    [null, '效益', '群众知晓率', 40, '≥85%', '90.2%'],
  ]);
  sheet.mergeCells('A2:A3');
  sheet.mergeCells('A4:A5');
  sheet.mergeCells('A6:A7');
  const money = workbook.addWorksheet('项目资金');
  const funds = write(money, 2, 1, [
    ['项目名称', '年初预算数（万元）', '全年预算数（万元）', '决算数（万元）'],
    ['信息化建设', 632.75, 758.25, 758.25],
    ['法学研究', 220, 215.1, 178.53],
    ['日常工作', 712, 793, 791.36],
    ['合计', 1564.75, 1766.35, 1728.14],
  ]);
  return withNames(new Uint8Array(await workbook.xlsx.writeBuffer()), [
    { name: '指标_完成情况', refersTo: rangeOf(indicators) },
    { name: '预算_重点项目', refersTo: rangeOf(funds) },
  ]);
}

/** Two projects, each on its sheet with names of worksheet scope. */
export async function projectsBySheet(): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const names = ['信息化建设', '法学研究'].flatMap((name, scope) => {
    const sheet = workbook.addWorksheet(name);
    lineAcross(sheet, 1, [1, 9], `2022年度${name}项目支出绩效自评表`, 'title', 40);
    const funds = write(sheet, 3, 1, FUNDS(100 + scope, 120, 114 + scope));
    const form = write(sheet, 9, 1, FORM);
    sheet.mergeCells('B10:B14');
    sheet.mergeCells('C10:C11');
    return [
      { name: '指标_完成情况', refersTo: rangeOf(form), scope },
      { name: '预算_重点项目', refersTo: rangeOf(funds), scope },
    ];
  });
  return withNames(new Uint8Array(await workbook.xlsx.writeBuffer()), names);
}
