import type { Sentences } from './entry';

/** What is said of a folder of workbooks on the command line. */
export const batch = {
  'batch.not-a-folder': {
    zh: '{path} 是文件，不是文件夹。批量评分的输出要放进一个文件夹，请另取一个名字。',
    en: '{path} is a file, not a folder. A batch is written into a folder: choose another name.',
  },
  'batch.out-inside-in': {
    zh: '输出文件夹 {path} 在输入文件夹里面，下一次会把结果也当成输入。请放到别处。',
    en: 'The folder {path} lies inside the input, so that results would be scored again. Choose another place.',
  },
  'batch.no-workbooks': {
    zh: '文件夹 {path} 里没有 Excel 工作簿（.xlsx）。',
    en: 'There is no Excel workbook (.xlsx) in the folder {path}.',
  },
  'batch.line': { zh: '{file}：{state}，{score} / {points} 分', en: '{file}: {state}, {score} of {points}' },
  'batch.line-provisional': {
    zh: '{file}：{state} {score} / {points} 分，还有 {open} 分待定',
    en: '{file}: {state} {score} of {points}, {open} points open',
  },
  'batch.line-provisional-rows': {
    zh: '{file}：{state} {score} / {points} 分，还有 {open} 分和 {rows} 项没有计入的指标待定',
    en: '{file}: {state} {score} of {points}, {open} points and {rows} rows that are not counted open',
  },
  'batch.line-several': {
    zh: '{file}：{state}，各项目分别计分：{remark}',
    en: '{file}: {state}, a total for each project: {remark}',
  },
  'batch.line-failed': { zh: '{file}：未评分。{remark}', en: '{file}: not scored. {remark}' },
  'batch.crashed': {
    zh: '评分中途出错，这个工作簿没有评分，请单独再试。',
    en: 'Scoring broke off; this workbook was not scored. Try it alone.',
  },
  'batch.summary': {
    zh: '{all} 个工作簿，评分 {scored} 个。',
    en: '{scored} of {all} workbooks were scored.',
  },
  'batch.table': { zh: '评分汇总.csv', en: 'summary.csv' },
  'batch.failed': { zh: '未评分', en: 'not scored' },
  'batch.scored': { zh: '已评分', en: 'scored' },
  'batch.provisional': { zh: '暂计', en: 'provisional' },
  'batch.column-file': { zh: '文件', en: 'file' },
  'batch.column-entity': { zh: '部门（项目）', en: 'department or project' },
  'batch.column-state': { zh: '状态', en: 'state' },
  'batch.column-standard': { zh: '评分标准', en: 'standard' },
  'batch.column-points': { zh: '分值', en: 'points' },
  'batch.column-score': { zh: '得分', en: 'score' },
  'batch.column-open-points': { zh: '待定分值', en: 'points open' },
  'batch.column-grade': { zh: '等次', en: 'grade' },
  'batch.column-errors': { zh: '勾稽检查：错误', en: 'checks: errors' },
  'batch.column-warnings': { zh: '勾稽检查：提醒', en: 'checks: warnings' },
  'batch.column-remark': { zh: '说明', en: 'remark' },
} satisfies Sentences;
