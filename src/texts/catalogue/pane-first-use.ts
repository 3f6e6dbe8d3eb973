/** First use: which tables were found, what is missing and what it is for. */
import type { Sentences } from './entry';

export const paneFirstUse = {
  'pane.looking': { zh: '正在看工作簿里有哪些表……', en: 'Looking for your tables …' },
  'pane.found-lead': { zh: '找到这些表', en: 'These tables were found' },
  'pane.found-explained': {
    zh: '请核对。点区域可以在表格里看到它；不对的，先在表格里选好，再点“用所选区域”。确认后只给它们起名字，不改任何单元格。',
    en: 'Please check them. Click a range to see it; where one is wrong, select the right cells and choose “Use selection”. Confirming only names them; no cell is changed.',
  },
  'pane.none-found': {
    zh: '没有找到绩效指标表或评分表。请在表格里选中指标表的任意一格或整个区域，再点下面的“用所选区域”；还没有这张表的，可以先加一张空表。',
    en: 'No indicator table or scorecard was found. Select a cell of it, or all of it, and choose “Use selection” below; or add an empty table to fill in.',
  },
  'pane.looks-like': { zh: '看起来是{table}', en: 'looks like the {table}' },
  'pane.chosen-as': { zh: '作为{table}', en: 'as the {table}' },
  'pane.named-already': { zh: '已命名', en: 'named' },
  'pane.use-this': { zh: '使用这张表：{table}', en: 'Use this table: {table}' },
  'pane.unsure': { zh: '也可能是别的表，请看一眼。', en: 'It may be another table; please look.' },
  'pane.one-of-several': {
    zh: '有 {count} 张这样的表，只用这里选的一张。',
    en: 'There are {count} such tables; only the one chosen here is used.',
  },
  'pane.several-projects': {
    zh: '有 {count} 张工作表各有一张绩效指标表：每张作为一个项目，分别评分。不是项目的，请取消勾选。',
    en: '{count} sheets hold an indicator table each: each is scored as a project of its own. Clear the box of what is no project.',
  },
  'pane.table-of-project': { zh: '{table}（项目：{project}）', en: '{table} (project {project})' },
  'pane.hidden-sheet': { zh: '在隐藏的工作表里', en: 'on a hidden sheet' },
  'pane.headings-read': { zh: '读这些列：{headings}', en: 'Columns read: {headings}' },
  'pane.other-places': { zh: '也像的区域', en: 'Other places' },
  'pane.use-selection': { zh: '用所选区域', en: 'Use selection' },
  'pane.use-selection-for': { zh: '用所选区域：{table}', en: 'Use selection: {table}' },
  'pane.add-table': { zh: '加空表', en: 'Add empty table' },
  'pane.add-table-for': { zh: '加空表：{table}', en: 'Add empty table: {table}' },
  'pane.missing-tables': { zh: '还没有的表', en: 'Tables not found' },
  'pane.missing-explained': {
    zh: '有指标表或评分表就能评分，其余的可以以后再补。',
    en: 'The indicators or the scorecard are enough to begin; the rest can follow.',
  },
  'pane.start-scoring': { zh: '确认并评分', en: 'Confirm and score' },
  'pane.start-scoring-hint': { zh: '为 {count} 张表起名字，接着评分', en: 'Names {count} tables, then scores' },
  'pane.will-read': {
    zh: '将读到 {indicators} 项指标、{rows} 行评分表。',
    en: '{indicators} indicators and {rows} scorecard rows will be read.',
  },
  'pane.sheets-cut': {
    zh: '这些工作表太大，只看了开头：{sheets}。表不在开头时，请选中它再点“用所选区域”。',
    en: 'These sheets are large and only their beginning was looked at: {sheets}. Where a table stands further down, select it and choose “Use selection”.',
  },
  'pane.ready-lead': { zh: '可以评分了', en: 'Ready to score' },
  'pane.tables-named': { zh: '已命名的表', en: 'Named tables' },
  'pane.look-again': { zh: '再看一遍', en: 'Look again' },
  'pane.sample': { zh: '看示例', en: 'See a sample' },
  'pane.sample-explained': {
    zh: '示例工作簿有全部的表和一个部门的完整自评（96.88 分）。下载后用 Excel 打开，再打开本面板，点“一键评分”。',
    en: 'The sample workbook holds every table and the whole self-evaluation of one department (96.88 points). Download it, open it in Excel, open this pane there and choose “Score all”.',
  },
  'pane.sample-download': { zh: '下载示例工作簿', en: 'Download the sample workbook' },

  'pane.table.预算_整体支出': { zh: '整体支出表', en: 'table of all spending' },
  'pane.table.预算_功能分类': { zh: '功能分类收支表', en: 'table by function' },
  'pane.table.预算_重点项目': { zh: '重点项目支出表', en: 'table of key projects' },
  'pane.table.指标_完成情况': { zh: '绩效指标表', en: 'indicator table' },
  'pane.table.指标_评分表': { zh: '评分表', en: 'scorecard' },
  'pane.table.规则_评分标准': { zh: '评分标准表', en: 'table of rules' },
  'pane.table.数据_基础': { zh: '基础数据表', en: 'table of basic figures' },
  'pane.table.基本_信息': { zh: '基本信息表', en: 'table of particulars' },
  'pane.table.任务_重点工作': { zh: '重点工作任务表', en: 'table of tasks' },
  'pane.table.报告_文字': { zh: '报告文字', en: 'report paragraphs' },

  'pane.table-use.预算_整体支出': {
    zh: '算支出率、结转结余率等，并生成支出决算表',
    en: 'for rates of spending and the sheet of final accounts',
  },
  'pane.table-use.预算_功能分类': { zh: '核对收支合计', en: 'to reconcile totals' },
  'pane.table-use.预算_重点项目': { zh: '算重点项目的支出执行率', en: 'for the execution of key projects' },
  'pane.table-use.指标_完成情况': {
    zh: '逐项比较目标值和完成值，给指标评分',
    en: 'to compare targets with what was done',
  },
  'pane.table-use.指标_评分表': { zh: '按一级、二级、三级指标汇总得分', en: 'to add scores up by level' },
  'pane.table-use.规则_评分标准': { zh: '本单位要改的评分标准（可选）', en: 'rules of your own (optional)' },
  'pane.table-use.数据_基础': {
    zh: '三公经费、在职人数等计算用的数字（可选）',
    en: 'other figures for rates (optional)',
  },
  'pane.table-use.基本_信息': {
    zh: '部门名称、年度、采用的评分标准（可选）',
    en: 'name, year and standard (optional)',
  },
  'pane.table-use.任务_重点工作': { zh: '报告里的重点工作完成情况（可选）', en: 'tasks for the report (optional)' },
  'pane.table-use.报告_文字': {
    zh: '自评报告里自己写的段落（可选）',
    en: 'your own paragraphs of the report (optional)',
  },
} satisfies Sentences;
