import type { Sentences } from './entry';

/** What reading the workbook says: what is missing, and what was read with a reservation. */
export const workbook = {
  'workbook.no-names': {
    zh: '这个工作簿里没有可以评分的区域。请选中绩效指标表（含表头），在“公式”→“定义名称”中把它命名为“{name}”，或把评分表命名为“{other}”，然后再评分。',
    en: 'This workbook has no range that can be scored. Select the indicator table with its headings and name it “{name}” (Formulas → Define Name), or name the scorecard “{other}”, then score again.',
  },
  'workbook.missing-name': {
    zh: '没有找到名称“{name}”，也没有“{other}”，无法评分。请选中指标表（含表头），在“公式”→“定义名称”中命名为“{name}”。',
    en: 'Neither the name “{name}” nor “{other}” was found, so nothing can be scored. Select the indicator table with its headings and name it “{name}” (Formulas → Define Name).',
  },
  'workbook.dead-name': {
    zh: '名称“{name}”已失效（引用 {refersTo}），原来的区域可能被删除了。请在“公式”→“名称管理器”中把它改为正确的区域。',
    en: 'The name “{name}” is dead (it refers to {refersTo}); its range may have been deleted. Correct it in Formulas → Name Manager.',
  },
  'workbook.dead-rules': {
    zh: '名称“{name}”已失效（引用 {refersTo}），其中的评分标准没有用上，没有填写评分标准的行按所用的标准计分。如果是有意删除，请在“公式”→“名称管理器”中删去这个名称；否则请改为正确的区域，再评分一次。',
    en: 'The name “{name}” is dead (it refers to {refersTo}): its rules were not used, and rows without a rule of their own went by the standard. If that is meant, delete the name in Formulas → Name Manager; if not, correct it and score again.',
  },
  'workbook.name-taken': {
    zh: '名称“{name}”已经存在（引用 {refersTo}），没有改动。如果它引用的区域不对，请在“公式”→“名称管理器”中修改或删除它，再试一次。',
    en: 'The name “{name}” exists already (it refers to {refersTo}) and was left alone. If its range is wrong, change or delete it in Formulas → Name Manager and try again.',
  },
  'workbook.name-twice': {
    zh: '有两个区域都要命名为“{name}”，没有写入。请只留一个。',
    en: 'Two ranges were to be named “{name}”; nothing was written. Keep one of them.',
  },
  'workbook.no-one-range': {
    zh: '名称“{name}”引用的不是本工作簿里一个固定的连续区域（{refersTo}），没有读入。请在“公式”→“名称管理器”中把它改为一个区域（不用公式，也不指向别的工作簿）；分成几块的表格请先合到一起。',
    en: 'The name “{name}” does not refer to one fixed range of cells in this workbook ({refersTo}) and was not read. Let it refer to one range in Formulas → Name Manager, without a formula or another workbook; bring a table in several pieces together first.',
  },
  'workbook.rules-read-by-order': {
    zh: '名称“{name}”的区域 {range} 缺少“指标名称”或“评分标准”表头，已把其中有文字的两列分别当作指标名称和评分标准。请核对，并补上表头。',
    en: 'The range {range} of “{name}” lacks the headings 指标名称 or 评分标准; its two columns of words were taken for name and rule. Please check, and add the headings.',
  },
  'workbook.rules-not-used': {
    zh: '名称“{name}”的区域 {range} 看不出哪一列是指标名称、哪一列是评分标准，其中的规则没有用上，没有填写评分标准的行按所用的标准计分。请在第一行写上“指标名称”“评分标准”，再评分一次。',
    en: 'In the range {range} of “{name}” name and rule cannot be told apart: its rules were not used, and rows without a rule of their own went by the standard. Head the columns 指标名称 and 评分标准 and score again.',
  },
  'workbook.rules-without-lines': {
    zh: '名称“{name}”的区域 {range} 里没有一条评分标准。请填写，或在“公式”→“名称管理器”中检查它是否包括了全部各行。',
    en: 'The range {range} of “{name}” holds no rule at all. Fill it in, or check in Formulas → Name Manager whether it takes in all the lines.',
  },
  'workbook.rule-without-name': {
    zh: '{cell} 的评分标准“{text}”旁边没有指标名称，没有用上。请补上指标名称，或删去这一行。',
    en: 'The rule “{text}” in {cell} stands beside no indicator and was not used. Add the name, or delete the line.',
  },
  'workbook.not-applicable-unclear': {
    zh: '基本信息中“不适用指标”填的“{text}”看不懂，没有采用。请填“按满分”“剔除后折算”或“待确认”。',
    en: '“{text}” as 不适用指标 is not understood and was not used. Fill in 按满分, 剔除后折算 or 待确认.',
  },
  'workbook.empty-range': {
    zh: '名称“{name}”指向的区域 {range} 是空的。请在“公式”→“名称管理器”中检查它的引用位置。',
    en: 'The range {range} of “{name}” is empty. Check what it refers to in Formulas → Name Manager.',
  },
  'workbook.missing-heading': {
    zh: '“{name}”（{range}）里没有找到“{heading}”列。请检查表头文字，或把名称的区域改为包含表头。',
    en: 'No column “{heading}” was found in “{name}” ({range}). Check its headings, or let the name include them.',
  },
  'workbook.selection-empty': {
    zh: '所选的 {range} 是空的。请在表格里选中要用的表（点其中一格也行），再点一次“用所选区域”。',
    en: 'The selection {range} is empty. Select the table, or one cell of it, and choose “Use selection” again.',
  },
  'workbook.selection-without-heading': {
    zh: '所选的 {range} 里没有找到“{heading}”列。请连同表头选中整张表，再点一次“用所选区域”。',
    en: 'No column “{heading}” was found in the selection {range}. Select the whole table with its headings and choose “Use selection” again.',
  },
  'workbook.heading-twice': {
    zh: '“{name}”里有两列都是“{heading}”（{first} 和 {second}），不知道用哪一列。请改掉其中一列的表头。',
    en: '“{name}” has two columns for “{heading}” ({first} and {second}). Rename one of them, so that it is clear which is meant.',
  },
  'workbook.named-twice': {
    zh: '“{name}”和“{other}”指的是同一张表（{cell}），会重复计分。请在“公式”→“名称管理器”中删去一个：有目标值和完成值的表留“指标_完成情况”，按评分标准评的表留“指标_评分表”。',
    en: '“{name}” and “{other}” name the same table ({cell}), which would be scored twice. Delete one in Formulas → Name Manager: keep “指标_完成情况” for targets and actuals, “指标_评分表” for a scorecard with rules.',
  },
  'workbook.no-rows': {
    zh: '“{name}”的表头下面没有指标行。请填写指标，或检查名称的区域是否完整。',
    en: '“{name}” has no rows below its headings. Fill in the indicators, or check that the name covers them.',
  },
  'workbook.other-table': {
    zh: '“{name}”的区域里，第 {row} 行（{cell}）起是另一张表的表头，从这里往下没有当作指标读入。请在“名称管理器”中把名称改为只包含本表。',
    en: 'In the range of “{name}” the headings of another table stand in row {row} ({cell}); nothing from there on was read. Let the name cover only its own table.',
  },
  'workbook.rows-below': {
    zh: '“{name}”（{range}）下面第 {row} 行还有内容，没有读入。如果它属于这张表，请在“名称管理器”中把区域扩大到这一行。',
    en: 'Row {row} right below “{name}” ({range}) is filled but was not read. If it belongs to the table, extend the name in the Name Manager.',
  },
  'workbook.text-numbers': {
    zh: '“{name}”（{range}）里有 {count} 个金额是文本格式的数字，已按数字读取。',
    en: '{count} amounts in “{name}” ({range}) are numbers typed as text; they were read as numbers.',
  },
  'workbook.amount-not-read': {
    zh: '{cell} 的“{text}”不是金额，没有读入。请改成数字。',
    en: '“{text}” in {cell} is no amount and was not read. Please enter a number.',
  },
  'workbook.points-not-read': {
    zh: '{cell} 的分值“{text}”不是数字，没有读入。请改成数字。',
    en: 'The points “{text}” in {cell} are no number and were not read. Please enter a number.',
  },
  'workbook.parts-not-scored': {
    zh: '有 {count} 行“其中……”没有分值，看作上一行的一部分，不单独评分。要单独评分时，请填写“分值”。',
    en: '{count} rows that begin with 其中 have no points and count as parts of the row above; they are not scored. To score them, fill in 分值.',
  },
  'workbook.execution-points-differ': {
    zh: '预算执行率的分值两处不同：{cell} 是 {points} 分，表头写的是 {label} 分。已按 {points} 分计算，请核对。',
    en: 'The points of 预算执行率 differ: {cell} says {points}, the heading says {label}. {points} were used. Please check.',
  },
  'workbook.execution-points-of-parts': {
    zh: '资金各行另有分值（{cells}），本次只按合计行（{cell}）的执行率和分值计分。如应分行计分，请在指标表里各加一行。',
    en: 'Lines of the funds have points of their own ({cells}); only the rate and points of the total ({cell}) were scored. If each is to be scored, give each a row among the indicators.',
  },
  'workbook.column-not-used': {
    zh: '“{heading}”列（{cell}）没有采用，读的是“{used}”列。如应采用这一列，请改标题。',
    en: 'The column “{heading}” ({cell}) was not used: “{used}” was read. Change the headings if it is the one that counts.',
  },
  'workbook.column-not-read': {
    zh: '看不出“{heading}”列（{cell}）是什么，没有读。如是目标值、完成值或分值，请按说明书上的叫法改标题。',
    en: 'It is not clear what the column “{heading}” ({cell}) holds; it was not read. If it is the target, the actual value or the points, give it one of the headings of the manual.',
  },
  'workbook.table-not-read': {
    zh: '{cell} 起还有一张指标表没有评分：它不在名称“{name}”里。是另一个项目的，请移到单独的工作表再评；是同一张表的，请扩大名称的范围。',
    en: 'Another table of indicators begins at {cell}; it is not in the range “{name}” and was not scored. Move it to a sheet of its own if it is another project, or extend the range.',
  },
  'workbook.unit-assumed': {
    zh: '“{name}”没有写金额单位，按{unit}读取。请在表上方写“单位：{unit}”或在“基本_信息”中填写“金额单位”。',
    en: '“{name}” states no unit of money and was read in {unit}. Write 单位：{unit} above the table or fill in 金额单位 in 基本_信息.',
  },
  'workbook.unit-converted': {
    zh: '“{name}”的金额单位是{from}，已换算成{to}再与其他表比较。',
    en: 'The amounts of “{name}” are in {from}; they were converted to {to} to go with the other tables.',
  },
  'workbook.copied-sheet': {
    zh: '工作表“{sheet}”有自己的一套名称，按单独的项目评分。如果它只是复制的备份，请在“名称管理器”中删除范围为这张表的名称。',
    en: 'Sheet “{sheet}” has names of its own and is scored as a project. If it is only a copy, delete the names scoped to it in the Name Manager.',
  },
} satisfies Sentences;
