/** The tabs of the pane: checks, rules, history; what is known of the workbook. */
import type { Sentences } from './entry';

export const paneTabs = {
  'pane.tabs': { zh: '内容', en: 'Contents' },
  'pane.tab.scores': { zh: '得分', en: 'Scores' },
  'pane.tab.checks': { zh: '勾稽检查', en: 'Checks' },
  'pane.tab.rules': { zh: '规则', en: 'Rules' },
  'pane.tab.history': { zh: '记录', en: 'History' },
  'pane.loading': { zh: '正在打开……', en: 'Opening …' },

  'pane.checks-none': { zh: '没有发现问题。', en: 'Nothing was found.' },
  'pane.checks-before-run': {
    zh: '评分后，这里列出各表之间对不上的地方。',
    en: 'After scoring, this lists where tables do not agree.',
  },
  'pane.severity.error': { zh: '要改正', en: 'To correct' },
  'pane.severity.warning': { zh: '请核对', en: 'To check' },
  'pane.severity.info': { zh: '供参考', en: 'For information' },
  'pane.severity.ignored': { zh: '已忽略', en: 'Ignored' },
  'pane.ignore': { zh: '忽略', en: 'Ignore' },
  'pane.ignore-why': { zh: '为什么可以忽略？', en: 'Why can it be ignored?' },
  'pane.ignore-keep': { zh: '记下并忽略', en: 'Keep and ignore' },
  'pane.ignore-again': { zh: '不再忽略', en: 'No longer ignore' },
  'pane.ignore-reason': { zh: '理由：{reason}', en: 'Reason: {reason}' },

  'pane.standard': { zh: '采用的标准', en: 'Standard in use' },
  'pane.rules-before-run': {
    zh: '评分后，这里列出每项指标用的规则，可以试一试。',
    en: 'After scoring, this lists the rule of each indicator, to be tried out.',
  },
  'pane.rules-export': { zh: '导出到工作簿修改', en: 'Export to the workbook' },
  'pane.rules-export-explained': {
    zh: '在工作簿里生成工作表“评分标准”，改了里面的规则再评分，就按改后的算。',
    en: 'Makes the sheet 评分标准 in the workbook; change a rule there and score again.',
  },
  'pane.rules-restore': { zh: '恢复默认规则', en: 'Restore the defaults' },
  'pane.rules-find': { zh: '找指标', en: 'Find an indicator' },
  'pane.rules-none-found': { zh: '没有叫这个名字的指标。', en: 'No indicator of that name.' },
  'pane.rule-by-targets': { zh: '由绩效指标的得分汇总', en: 'Adds up the scores of the indicators' },
  'pane.try': { zh: '试一试', en: 'Try it' },
  'pane.try-value': { zh: '{name}：输入一个情况', en: '{name}: type a value' },
  'pane.try-example': { zh: '如 {example}', en: 'such as {example}' },
  'pane.try-result': { zh: '{text} → {score} 分', en: '{text} → {score}' },
  'pane.try-full': { zh: '满分', en: 'full' },
  'pane.try-open': { zh: '{text} → 待确认：{problem}', en: '{text} → to confirm: {problem}' },

  'pane.history-none': { zh: '还没有写入过。', en: 'Nothing has been written yet.' },
  'pane.history-line': { zh: '写入 {cells} 格', en: '{cells} cells' },
  'pane.history-total': { zh: '总分 {total}', en: 'total {total}' },
  'pane.undo-last': { zh: '撤销上次写入', en: 'Undo the last writing' },
  'pane.redo-last': { zh: '恢复刚才撤销的写入', en: 'Redo what was undone' },
  'pane.undo-explained': {
    zh: '{time} 写入的 {cells} 格会恢复成原来的内容。',
    en: 'The {cells} cells written at {time} get their earlier content back.',
  },
  'pane.undo-none': { zh: '没有可以撤销的写入。', en: 'There is nothing to undo.' },
  'pane.clear-traces': { zh: '清除痕迹', en: 'Clear traces' },
  'pane.clear-explained': {
    zh: '删除工作簿里我们留下的写入前内容、运行记录和确认记录。得分和汇总表保留。此后不能再撤销。',
    en: 'Removes the earlier contents, the history and the decisions that we keep in the workbook. Scores and sheets stay. Nothing can be undone afterwards.',
  },
  'pane.clear-sure': { zh: '确定清除', en: 'Clear them' },

  'pane.stale': { zh: '已过期', en: 'Out of date' },
  'pane.stale-cells': { zh: '{cells} 改过了，得分还是改之前的。', en: '{cells} changed; the scores are from before.' },
  'pane.stale-formulas': {
    zh: '公式重算过，得分可能不是最新的。',
    en: 'Formulas were calculated anew; scores may be old.',
  },
  'pane.score-again': { zh: '重新评分', en: 'Score again' },
  'pane.interrupted': { zh: '上次写入没有完成', en: 'The last writing was not finished' },
  'pane.interrupted-open': {
    zh: '{time} 的写入中途停了。可以恢复到写入之前，也可以重新执行。',
    en: 'The writing of {time} stopped midway. Take it back, or do it again.',
  },
  'pane.interrupted-at-work': {
    zh: '另一个窗口可能还在写入（{time} 开始）。请稍等，再看一遍。',
    en: 'Another window may still be writing (since {time}). Wait a little, then look again.',
  },
  'pane.interrupted-edited': {
    zh: '{time} 的写入中途停了，之后有单元格又被改过，不能自动恢复。请核对下面的单元格，再点“清除痕迹”放弃恢复，然后重新评分。',
    en: 'The writing of {time} stopped midway and cells were changed since, so it cannot be taken back. Check these cells, give up the way back with “Clear traces” below, then score again.',
  },
  'pane.recover': { zh: '恢复', en: 'Take back' },
  'pane.rerun': { zh: '重新执行', en: 'Do it again' },
} satisfies Sentences;
