/** The task pane's own words. What could not be loaded with the pane stands in taskpane.html. */
import type { Sentences } from './entry';
import { paneFirstUse } from './pane-first-use';
import { paneTabs } from './pane-tabs';
import { paneWhy } from './pane-why';

export const pane = {
  ...paneFirstUse,
  ...paneWhy,
  ...paneTabs,

  'pane.title': { zh: '部门整体支出绩效自评', en: 'Self-evaluation of department spending' },
  'pane.year': { zh: '{year} 年度', en: '{year}' },
  'pane.language': { zh: 'English', en: '中文' },
  'pane.language-hint': { zh: '切换到英文界面', en: 'Switch the pane to Chinese' },

  'pane.score': { zh: '一键评分', en: 'Score all' },
  'pane.summary': { zh: '生成汇总表', en: 'Make summary' },
  'pane.report': { zh: '生成自评报告（Word）', en: 'Make the report (Word)' },
  'pane.report-making': { zh: '正在生成自评报告……', en: 'Making the report…' },
  'pane.report-made': {
    zh: '自评报告已生成并下载：{name}。黄色标出的地方需要您填写或核对。没有看到下载的文件？可以复制全文，粘贴到 Word 里。',
    en: 'The report was made and downloaded: {name}. What is marked yellow is for you to fill in or to look at. No file? Copy the text and paste it into Word.',
  },
  'pane.report-refused': {
    zh: '自评报告已生成（{name}），但这里的 Excel 不让加载项下载文件。请点“复制全文”，再粘贴到一个新的 Word 文档里，表格会一起带过去。',
    en: 'The report was made ({name}), but this Excel lets no add-in download a file. Copy the text and paste it into a new Word document; the tables come along.',
  },
  'pane.report-copy': { zh: '复制全文', en: 'Copy the text' },
  'pane.report-copied': { zh: '已复制，请到 Word 里粘贴', en: 'Copied: paste it into Word' },
  'pane.report-by-hand': {
    zh: '报告全文：复制被拒绝，请全选后按 Ctrl+C',
    en: 'The report: copying was refused; select all and press Ctrl+C',
  },
  'pane.report-failed': {
    zh: '自评报告没有生成：程序文件取不到或生成时出错，工作簿没有改动。请检查网络后再点一次；仍不行请联系信息部门。',
    en: 'The report was not made: its program could not be fetched or failed; the workbook was not changed. Check the network and try again, or ask your IT department.',
  },
  'pane.cancel': { zh: '取消', en: 'Cancel' },
  'pane.no-whole': {
    zh: '各项目分别计分，没有部门合计。请选择项目查看。',
    en: 'Each project has its own total; there is none for the department. Choose a project.',
  },
  'pane.entity': { zh: '评价对象', en: 'Evaluated' },
  'pane.entity-scored': { zh: '{name}：{score} 分', en: '{name}: {score}' },
  'pane.entity-open': { zh: '{name}：暂计 {score} 分', en: '{name}: {score} so far' },

  'pane.first-lead': { zh: '从这里开始', en: 'Start here' },
  'pane.first-explained': {
    zh: '点“一键评分”，读取工作簿里的预算和绩效指标，按评分标准逐项评分，把得分和扣分说明写到指标旁边。首次写入前会先请您过目。',
    en: 'Choose “Score all” to read the budget and the indicators in this workbook, score each by the rules, and write scores and deduction notes beside them. The first time, you see the changes before anything is written.',
  },
  'pane.privacy': {
    zh: '数据不离开本机；除我们自己的列和汇总表外，不改动任何单元格。',
    en: 'Your data stays on this machine; nothing but our own columns and summary sheets is touched.',
  },

  'pane.total': { zh: '自评总分', en: 'Total score' },
  'pane.total-so-far': { zh: '暂计', en: 'So far' },
  'pane.out-of': { zh: '满分 {points} 分', en: 'of {points} points' },
  'pane.rate': { zh: '得分率 {rate}', en: '{rate} of the points' },
  'pane.grade': { zh: '等级', en: 'Grade' },
  'pane.grade.优': { zh: '优', en: 'Excellent' },
  'pane.grade.良': { zh: '良', en: 'Good' },
  'pane.grade.中': { zh: '中', en: 'Fair' },
  'pane.grade.差': { zh: '差', en: 'Poor' },
  'pane.draft': {
    zh: '还有 {open} 分未定，暂不评等级，表格标为草稿。',
    en: '{open} points are still open: no grade yet, and the sheets are marked as a draft.',
  },
  'pane.draft-rows': {
    zh: '还有 {open} 分未定，{rows} 项指标没有分值，暂不评等级，表格标为草稿。',
    en: '{open} points are still open and {rows} rows have no points: no grade yet, and the sheets are marked as a draft.',
  },
  'pane.bar': {
    zh: '得 {score} 分，扣 {lost} 分，未定 {open} 分',
    en: '{score} scored, {lost} deducted, {open} open',
  },
  'pane.legend-scored': { zh: '得分 {value}', en: 'Scored {value}' },
  'pane.legend-lost': { zh: '扣分 {value}', en: 'Deducted {value}' },
  'pane.legend-open': { zh: '未定 {value}', en: 'Open {value}' },

  'pane.scores': { zh: '各项得分', en: 'Scores' },
  'pane.points-of': { zh: '{score} / {points}', en: '{score} / {points}' },
  'pane.line-lost': { zh: '扣 {value}', en: '−{value}' },
  'pane.line-open': { zh: '未定 {value}', en: '{value} open' },
  'pane.no-indicators': { zh: '这一项下面没有指标。', en: 'There are no indicators here.' },

  'pane.status.scored': { zh: '已评', en: 'Scored' },
  'pane.status.confirmed': { zh: '已确认', en: 'Confirmed' },
  'pane.status.manual': { zh: '人工', en: 'By hand' },
  'pane.status.review': { zh: '待确认', en: 'To confirm' },
  'pane.status.unscored': { zh: '未评', en: 'Not scored' },
  'pane.status.not-applicable': { zh: '不适用', en: 'Not applicable' },

  'pane.deductions': { zh: '扣分', en: 'Deductions' },
  'pane.deductions-sum': { zh: '共扣 {sum} 分', en: '{sum} points in all' },
  'pane.no-deductions': { zh: '没有扣分。', en: 'No points were deducted.' },

  'pane.pressing': { zh: '需要处理', en: 'Needs action' },
  'pane.remarks': { zh: '提示', en: 'Remarks' },
  'pane.urgency.open': { zh: '未定分', en: 'Open' },
  'pane.urgency.error': { zh: '不一致', en: 'Mismatch' },
  'pane.urgency.warning': { zh: '请留意', en: 'Please check' },
  'pane.urgency.info': { zh: '说明', en: 'Note' },
  'pane.open-row': {
    zh: '这一行还没有得分。请补全目标、实际情况或评分标准，或者填写人工得分，再评一次。',
    en: 'This row has no score yet. Complete its target, actual value or rule, or enter a score by hand, then score again.',
  },
  'pane.go-to-cell': { zh: '转到 {cell}', en: 'Go to {cell}' },
  'pane.show-more': { zh: '再显示 {count} 项（共 {all} 项）', en: 'Show {count} more (of {all})' },
  'pane.count': { zh: '{count} 项', en: '{count}' },

  'pane.working.reading': { zh: '正在读取工作簿……', en: 'Reading the workbook …' },
  'pane.working.scoring': { zh: '正在评分……', en: 'Scoring …' },
  'pane.working.writing': { zh: '正在写入……', en: 'Writing …' },
  'pane.working.progress': { zh: '{done} / {of}', en: '{done} of {of}' },

  'pane.score-apart': { zh: '得分写到单独的工作表', en: 'Write the scores on a sheet of their own' },
  'pane.preview': { zh: '写入前请过目', en: 'Before anything is written' },
  'pane.preview-counts': {
    zh: '将写入 {written} 格，其中 {changed} 格的内容会变',
    en: '{written} cells to write; {changed} of them change',
  },
  'pane.preview-again': {
    zh: '刚才看过以后，工作簿又有改动，所以什么也没写。下面是按现在的内容重新算出的，请再过目。',
    en: 'The workbook was changed after this was shown, so nothing was written. This is worked out anew; please look again.',
  },
  'pane.preview-since': { zh: '改动的单元格：', en: 'Cells that were changed:' },
  'pane.preview-hand-edited': {
    zh: '其中 {count} 格现有内容不是本工具写的，写入后会被替换。',
    en: '{count} of them hold something that this tool did not write; it would be replaced.',
  },
  'pane.preview-sheets': { zh: '将生成或刷新工作表：{sheets}', en: 'Sheets to be made or refreshed: {sheets}' },
  'pane.preview-changes': { zh: '变化的单元格', en: 'Cells that change' },
  'pane.blank': { zh: '空', en: 'blank' },
  'pane.hand-edited': { zh: '会替换现有内容', en: 'Replaces what stands there' },
  'pane.becomes': { zh: '改为', en: 'becomes' },
  'pane.write': { zh: '写入', en: 'Write' },
  'pane.do-not-write': { zh: '不写', en: 'Do not write' },

  'pane.written': { zh: '已写入 {cells} 格。', en: '{cells} cells were written.' },
  'pane.written-sheets': {
    zh: '已写入 {cells} 格，生成或刷新 {sheets} 张工作表。',
    en: '{cells} cells were written, {sheets} sheets made or refreshed.',
  },
  'pane.unchanged': {
    zh: '结果与上次相同，没有单元格需要改动。',
    en: 'Same result as before: no cell needed a change.',
  },
  'pane.not-written': { zh: '只在面板里显示，没有写入工作簿。', en: 'Shown here only; nothing was written.' },
  'pane.announce-total': { zh: '自评总分 {score} 分，{grade}。', en: 'Total score {score}, {grade}.' },
  'pane.announce-so-far': { zh: '暂计 {score} 分，{open} 分未定。', en: '{score} so far, {open} points open.' },

  'pane.engine-missing': {
    zh: '加载项的一部分没有从服务器取到，还不能评分。请检查网络后再点一次；仍不行，请关闭并重新打开面板。工作簿没有任何改动。',
    en: 'A part of the add-in did not arrive from its server, so nothing was scored. Check the network and try again; if that does not help, close the pane and open it anew. The workbook was not changed.',
  },
  'pane.problem': { zh: '没有完成', en: 'Not completed' },
  'pane.cell-unreachable': {
    zh: '没能转到单元格 {cell}。它所在的工作表可能已被删除、改名或隐藏；请再评一次。',
    en: 'Cell {cell} could not be selected. Its sheet may have been deleted, renamed or hidden; score again.',
  },
  'pane.broken': {
    zh: '面板出错了，工作簿没有受影响。请重新打开面板；再次出现时，请把下面一行告诉维护人员。',
    en: 'The pane failed; the workbook is not affected. Open the pane again; if it fails again, pass on the line below.',
  },
  'pane.reopen': { zh: '重新打开', en: 'Open again' },
} satisfies Sentences;
