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
  'kept.rules-title': { zh: '评分标准', en: 'Rules' },
  'kept.rules-remark': {
    zh: '可以修改“评分标准”一列，下次评分生效；“读作”说明插件怎样理解这句话。没有改动的行仍按所用标准评分。可以在表格中间插入行，为其他指标写评分标准；“行数据”“校验”两列请不要改动。',
    en: 'Change the column 评分标准 and the next run follows it; 读作 tells how a sentence is understood. Lines that were not changed are scored as before. Insert lines for other indicators; leave the last two columns alone.',
  },
  'kept.rules-name': { zh: '指标名称', en: 'Indicator' },
  'kept.rules-points': { zh: '分值', en: 'Points' },
  'kept.rules-sentence': { zh: '评分标准', en: 'Rule' },
  'kept.rules-read-as': { zh: '读作', en: 'Read as' },
  'kept.rules-source': { zh: '来源', en: 'Source' },
  'kept.rules-default': { zh: '默认评分标准', en: 'Default rule' },
  'kept.rules-row': { zh: '行数据', en: 'Row' },
  'kept.rules-mark': { zh: '校验', en: 'Mark' },
  'kept.rules-prompt': { zh: '可以选择默认的说法，也可以直接填写。', en: 'Choose the default or type a rule.' },
  'kept.rule-of-standard': { zh: '{source}', en: '{source}' },
  'kept.rule-of-row': {
    zh: '工作簿中这一行的评分标准，请在那里修改',
    en: 'the rule in the row itself; change it there',
  },
  'kept.rule-edited': { zh: '在本表中修改；改前：{source}', en: 'edited here; before: {source}' },
  'kept.rule-nowhere': { zh: '所用标准未规定', en: 'not in the standard' },
  'kept.rule-own': { zh: '自行填写', en: 'typed by a person' },
  'kept.no-rule': { zh: '没有评分标准，请填写', en: 'no rule yet; type one' },
  'kept.rule-fed': { zh: '由指标完成情况的得分汇总', en: 'the sum of the scores of its indicators' },
  'kept.rule-by-target': { zh: '按目标值和完成值评分', en: 'scored by target and actual' },
  'kept.rules-unread': { zh: '没有读懂：{problem}', en: 'Not understood: {problem}' },
  'kept.rule-line-damaged': {
    zh: '评分标准表 {cell} 这一行（{name}）的名称、默认评分标准或校验被改动过，没有采用。请恢复原样，或用“恢复默认”重新导出。',
    en: 'The line of the rules at {cell} ({name}) was changed outside 评分标准 and was not used. Undo that change or restore the default.',
  },
  'kept.rules-no-headings': {
    zh: '工作表“{sheet}”的表头被改动或删除，里面的评分标准没有采用。请撤销改动恢复表头；如已不需要，请删除这张工作表。',
    en: 'The headings of sheet “{sheet}” were changed or deleted, so its rules were not used. Undo that change, or delete the sheet if it is no longer needed.',
  },
  'kept.rules-exist': {
    zh: '工作簿中已经有名称“规则_评分标准”（引用 {refersTo}），没有改动。如要导出，请先在“公式”→“名称管理器”中改名或删除它。',
    en: 'The workbook already has the name 规则_评分标准 (it refers to {refersTo}); it was left alone. Rename or delete it in Formulas → Name Manager to export the rules.',
  },
  'kept.nothing-to-export': {
    zh: '没有可以导出的评分标准：工作簿里没有评分表，所用标准也没有规定。',
    en: 'There are no rules to export: the workbook has no rows and the standard has none.',
  },
  'kept.rules-not-exported': {
    zh: '还没有导出评分标准，不需要恢复。',
    en: 'The rules have not been exported, so there is nothing to restore.',
  },
  'kept.finding-gone': {
    zh: '这项检查已经没有了，不需要忽略。',
    en: 'This check no longer finds anything, so there is nothing to ignore.',
  },
} satisfies Sentences;
