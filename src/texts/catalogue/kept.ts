import type { Sentences } from './entry';

/** What the workbook keeps for the person: 确认记录, ignored checks, the exported standard. */
export const kept = {
  'kept.record-title': { zh: '确认记录', en: 'Confirmed readings' },
  'kept.record-remark': {
    zh: '这里保存您确认过的读法、得分和忽略的检查。删除一行即取消；“理由”可以修改，其他内容请不要改动（改动过的行不再采用）。',
    en: 'The readings, scores and ignored checks that you confirmed. Delete a line to undo it; 理由 may be changed, anything else not (a changed line is no longer used).',
  },
  'kept.column-kind': { zh: '类别', en: 'Kind' },
  'kept.column-project': { zh: '项目', en: 'Project' },
  'kept.column-name': { zh: '指标', en: 'Indicator' },
  'kept.column-occurrence': { zh: '序', en: 'No.' },
  'kept.column-target': { zh: '目标原文', en: 'Target as written' },
  'kept.column-actual': { zh: '实际原文', en: 'Actual as written' },
  'kept.column-verdict': { zh: '确认为', en: 'Confirmed as' },
  'kept.column-reason': { zh: '理由', en: 'Reason' },
  'kept.column-path': { zh: '所在位置', en: 'Path' },
  'kept.column-mark': { zh: '校验', en: 'Mark' },
  'kept.column-machine': { zh: '读法数据', en: 'Data' },
  'kept.text-target': { zh: '文字目标', en: 'target in words' },
  'kept.actual': { zh: '实际{actual}', en: 'actual {actual}' },
  'kept.met': { zh: '已达到', en: 'met' },
  'kept.not-met': { zh: '未达到', en: 'not met' },
  'kept.open': { zh: '是否达到未定', en: 'undecided' },
  'kept.score': { zh: '得 {score} 分', en: 'score {score}' },
  'kept.check-ignored': { zh: '不再提示', en: 'not shown again' },
  'kept.no-headings': {
    zh: '工作表“{sheet}”的表头被改动或删除，里面的确认没有采用。请撤销改动恢复表头；如已不需要，请删除这张工作表。',
    en: 'The headings of sheet “{sheet}” were changed or deleted, so its choices were not used. Undo that change, or delete the sheet if it is no longer needed.',
  },
  'kept.line-damaged': {
    zh: '确认记录 {cell} 这一行（{name}）被改动过，没有采用。请删除这一行，在窗格中重新确认。',
    en: 'The line of 确认记录 at {cell} ({name}) was changed by hand and was not used. Delete it and confirm again in the pane.',
  },
  'kept.lines-differ': {
    zh: '确认记录里有两行对“{name}”的确认互相矛盾（{cell}），都没有采用。请删除其中一行。',
    en: 'Two lines of 确认记录 contradict each other about “{name}” ({cell}); neither was used. Delete one of them.',
  },
  'kept.structure-protected': {
    zh: '工作簿结构受保护，无法新建工作表“{sheet}”，没有记录。请先撤销工作簿保护（审阅 → 保护工作簿），再确认一次。',
    en: 'The workbook structure is protected, so the sheet “{sheet}” cannot be made; nothing was recorded. Unprotect the workbook (Review → Protect Workbook) and confirm again.',
  },
  'kept.row-gone': {
    zh: '没有找到“{name}”这一行，可能刚被改名或删除。请重新评分后再确认。',
    en: 'The row “{name}” was not found; it may just have been renamed or deleted. Score again, then confirm.',
  },
  'kept.row-changed': {
    zh: '“{name}”的文字刚刚改过，没有记录这次确认。请重新评分，看过新的读法后再确认。',
    en: 'The texts of “{name}” have just changed; nothing was recorded. Score again and look at the new reading first.',
  },
  'kept.no-measures': {
    zh: '“{name}”没有可以采用的目标和完成值，没有记录。请填写数字，或直接确认得分。',
    en: 'There is no target and actual to use for “{name}”; nothing was recorded. Enter figures, or decide on a score.',
  },
  'kept.score-out-of-range': {
    zh: '“{name}”的得分 {score} 分不在 0 到 {points} 分之间，没有记录。请更正。',
    en: 'The score {score} for “{name}” is not between 0 and {points}; nothing was recorded. Please correct it.',
  },
  'kept.reason-needed': {
    zh: '请写明理由，再保存（{name}）。',
    en: 'Please give a reason first ({name}).',
  },
  'kept.too-long': {
    zh: '“{name}”的内容太长，一个单元格放不下，没有记录。请把这一行拆成几行指标。',
    en: 'The content for “{name}” is too long for a cell; nothing was recorded. Split the row.',
  },
  'kept.finding-gone': {
    zh: '这项检查已经没有了，不需要忽略。',
    en: 'This check no longer finds anything, so there is nothing to ignore.',
  },
} satisfies Sentences;
