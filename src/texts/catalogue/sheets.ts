/** Words that are written into the workbook (headings, titles, sentences), and what is said about writing. */
import type { Sentences } from './entry';

export const sheets = {
  'sheets.level1': { zh: '一级指标', en: 'Level 1' },
  'sheets.level2': { zh: '二级指标', en: 'Level 2' },
  'sheets.level3': { zh: '三级指标', en: 'Level 3' },
  'sheets.level4': { zh: '四级指标', en: 'Level 4' },
  'sheets.number': { zh: '序号', en: 'No.' },
  'sheets.indicator': { zh: '指标名称', en: 'Indicator' },
  'sheets.points': { zh: '分值', en: 'Points' },
  'sheets.score': { zh: '得分', en: 'Score' },
  'sheets.rate': { zh: '得分率', en: 'Rate' },
  'sheets.deduction': { zh: '扣分', en: 'Deduction' },
  'sheets.deduction-cause': { zh: '扣分原因', en: 'Reason' },
  'sheets.cells': { zh: '依据单元格', en: 'Cells' },
  'sheets.total': { zh: '合计', en: 'Total' },
  'sheets.total-open': { zh: '合计（暂计）', en: 'Total so far' },
  'sheets.grade': { zh: '评价等级', en: 'Grade' },
  'sheets.unit-points': { zh: '单位：分', en: 'Unit: points' },
  'sheets.subject': { zh: '{department}　{year}年度', en: '{department}, {year}' },
  'sheets.draft': { zh: '草稿：尚有{points}分待确认', en: 'Draft: {points} points are still open' },
  'sheets.score-title': { zh: '部门整体绩效自评得分情况', en: 'Self-evaluation scores' },
  'sheets.score-title-project': { zh: '项目支出绩效自评得分情况', en: 'Self-evaluation scores of the project' },
  'sheets.chart-title': { zh: '各项指标得分率', en: 'Rates by indicator' },
  'sheets.deductions-title': { zh: '绩效自评扣分说明', en: 'Deductions explained' },
  'sheets.no-deductions': { zh: '本次自评没有扣分项', en: 'No points were deducted' },
  'sheets.deductions-total': { zh: '扣分合计', en: 'Total deducted' },
  'sheets.open-title': { zh: '待确认事项', en: 'Still to be decided' },
  'sheets.told-with-cause': { zh: '{told}（{cause}）', en: '{told} ({cause})' },

  'sheets.cause-with-amount': { zh: '{cause}，扣{amount}分', en: '{cause}, minus {amount}' },
  'sheets.named-cause': { zh: '{name}：{text}', en: '{name}: {text}' },
  'sheets.level-name': { zh: '{name}指标', en: '{name}' },
  'sheets.paragraph': {
    zh: '{position}.{name}分值{points}分，得分{score}分，得分率为{rate}。',
    en: '{position}. {name}: {score} of {points} points, {rate}.',
  },
  'sheets.paragraph-open': {
    zh: '{position}.{name}分值{points}分，暂计得分{score}分，另有{open}分待确认。',
    en: '{position}. {name}: {score} of {points} points so far, {open} points still open.',
  },
  'sheets.reasons': { zh: '扣分的主要原因：{reasons}。', en: ' Points were lost because: {reasons}.' },
  'sheets.reason': { zh: '{ordinal}是{text}', en: '{text}' },
  'sheets.row-review': { zh: '待确认：{text}', en: 'To be confirmed: {text}' },
  'sheets.row-unscored': { zh: '未评：{text}', en: 'Not scored: {text}' },
  'sheets.row-not-applicable': { zh: '不适用', en: 'Not applicable' },

  'sheets.no-free-column': {
    zh: '“{range}”右侧没有可写得分的空列（工作表“{sheet}”），被这些单元格占用：{cells}。请移开它们，或删除不用的列后再评分。',
    en: 'There is no free column to the right of “{range}” on sheet “{sheet}”: {cells} are in the way. Move them, or delete columns that are not used, and score again.',
  },
  'sheets.user-scores-kept': {
    zh: '“{range}”中您自己的“得分”列与本次评分一致，未作改动；本次得分写在{ours}列。',
    en: 'Your own 得分 column in “{range}” agrees with this run and was left alone; our scores stand in the column of {ours}.',
  },
  'sheets.user-scores-differ': {
    zh: '“{range}”中您自己的“得分”列有{count}格与本次评分不同（{cells}），未作改动；本次得分写在{ours}列，请核对。',
    en: 'Your own 得分 column in “{range}” differs from this run in {count} cells ({cells}) and was left alone; our scores stand in the column of {ours}. Please compare.',
  },
  'sheets.name-taken': {
    zh: '工作簿中已有您自己的工作表“{name}”，未作改动；本次结果写在“{sheet}”。',
    en: 'The workbook has a sheet “{name}” of your own, which was left alone; the results stand on “{sheet}”.',
  },
  'sheets.structure-protected': {
    zh: '工作簿结构受保护，无法新建工作表“{sheet}”，只写了得分列。如需汇总表，请先撤销工作簿保护（审阅 → 保护工作簿）再生成。',
    en: 'The workbook structure is protected, so the sheet “{sheet}” cannot be made; only the columns were written. Unprotect the workbook (Review → Protect Workbook) to get the sheets.',
  },
} satisfies Sentences;
