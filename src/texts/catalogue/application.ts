import type { Sentences } from './entry';

/** What a run says about itself, also on the command line. */
export const application = {
  'application.standard-not-known': {
    zh: '基本_信息 中的评分标准“{text}”不认识，本次按 {used} 评分。可填写：{known}。',
    en: 'The standard “{text}” in 基本_信息 is not known; {used} was used. Known: {known}.',
  },
  'application.no-such-standard': {
    zh: '没有评分标准“{id}”。可用的有：{known}。',
    en: 'There is no standard “{id}”. Known: {known}.',
  },
  'application.run-broke-off': {
    zh: '{time} 的一次写入中途断了，没有写完。请先选“恢复”（回到写入之前）或“重新执行”，再做别的。',
    en: 'A run of {time} broke off before it had written everything. Choose Restore (the state before it) or Run again first.',
  },
  'application.other-pane-at-work': {
    zh: '另一个任务窗格可能正在写入这份工作簿（{time} 开始）。请等它写完；如果它已经关闭，过两分钟再试。',
    en: 'Another pane may be writing into this workbook (since {time}). Wait for it; if it was closed, try again in two minutes.',
  },
  'application.edited-since': {
    zh: '{cells} 在写入之后又被改过（共 {count} 格），为了不丢失这些改动，没有恢复。请先处理这些单元格再试，或用“清除痕迹”放弃这份记录。',
    en: '{cells} were changed after the run ({count} cells); nothing was taken back, so as not to lose them. Settle these cells and try again, or give up the record with Clear traces.',
  },
  'application.nothing-to-undo': {
    zh: '没有可以撤销的写入：工作簿里没有上次写入的记录。',
    en: 'There is nothing to undo: the workbook keeps no record of a last run.',
  },
  'application.nothing-to-recover': {
    zh: '没有需要恢复的写入：上次写入是完整的。',
    en: 'There is nothing to restore: the last run is complete.',
  },
  'application.journal-damaged': {
    zh: '工作簿里的写入记录不完整，不能据此恢复。工作簿未改动。',
    en: 'The record of the run in the workbook is not whole and cannot be used. Nothing was changed.',
  },
  'application.cancelled': { zh: '已取消，工作簿没有改动。', en: 'Cancelled. The workbook was not changed.' },
  'application.unexpected': {
    zh: '运行中出现意外问题，工作簿没有改动：{message}。请保存后重试。',
    en: 'Something unexpected happened and the workbook was not changed: {message}. Save it and try again.',
  },
  'command.usage': {
    zh: '用法：npm run --silent score -- 输入.xlsx [--out 输出.xlsx] [--json 结果.json] [--standard 标准] [--no-sheets]；输入也可以是一个文件夹，这时输出和结果也是文件夹。',
    en: 'Usage: npm run --silent score -- IN.xlsx [--out OUT.xlsx] [--json RESULT.json] [--standard ID] [--no-sheets]; IN may be a folder, then OUT and RESULT are folders too.',
  },
  'command.usage-report': {
    zh: '用法：npm run --silent report -- 输入.xlsx --out 自评报告.docx [--standard 标准]',
    en: 'Usage: npm run --silent report -- IN.xlsx --out REPORT.docx [--standard ID]',
  },
  'command.no-report-out': {
    zh: '请用 --out 给出自评报告的文件名（.docx）。',
    en: 'Give the name of the report (.docx) with --out.',
  },
  'command.unknown-option': { zh: '不认识的选项：{option}', en: 'Unknown option: {option}' },
  'command.option-without-value': { zh: '选项 {option} 后面缺少内容。', en: 'Option {option} needs a value.' },
  'command.no-input': { zh: '请给出要评分的工作簿（.xlsx）。', en: 'Give the workbook (.xlsx) to be scored.' },
  'command.no-such-file': {
    zh: '找不到文件：{path}。请检查路径。',
    en: 'No such file: {path}. Check the path.',
  },
  'command.unreadable-file': {
    zh: '文件打不开：{path}（{reason}）。',
    en: 'The file cannot be opened: {path} ({reason}).',
  },
  'command.out-is-in': {
    zh: '输出文件不能就是输入文件，请另取一个名字。',
    en: 'OUT may not be IN. Choose another name.',
  },
  'command.cannot-write': {
    zh: '写不了文件：{path}（{reason}）。请检查文件夹是否存在、能否写入，文件是否正在 Excel 中打开，再试。',
    en: 'The file cannot be written: {path} ({reason}). Check that the folder exists and can be written to, and that the file is not open in Excel.',
  },
  'command.not-a-zip': {
    zh: '{path} 不是 Excel 工作簿（.xlsx）。请在 Excel 或 WPS 中另存为“Excel 工作簿（*.xlsx）”再试。',
    en: '{path} is no Excel workbook (.xlsx). Save it as “Excel Workbook (*.xlsx)” and try again.',
  },
  'command.not-a-workbook': {
    zh: '{path} 是压缩文件，但里面没有 Excel 工作簿。请另存为“Excel 工作簿（*.xlsx）”再试。',
    en: '{path} is an archive without an Excel workbook. Save it as “Excel Workbook (*.xlsx)” and try again.',
  },
  'command.old-xls': {
    zh: '{path} 是旧版 .xls 文件。请在 Excel 或 WPS 中另存为“Excel 工作簿（*.xlsx）”再试。',
    en: '{path} is an old .xls file. Save it as “Excel Workbook (*.xlsx)” and try again.',
  },
  'command.encrypted': {
    zh: '{path} 有打开密码。请先去掉密码再试。',
    en: '{path} has a password. Remove it and try again.',
  },
  'command.damaged': {
    zh: '{path} 已损坏，打不开。请在 Excel 中打开并修复后另存再试。',
    en: '{path} is damaged. Open and repair it in Excel, save it, and try again.',
  },
  'command.summary': {
    zh: '{name}：{score} / {points} 分{grade}（标准 {standard}）',
    en: '{name}: {score} of {points}{grade} (standard {standard})',
  },
  'command.no-whole': {
    zh: '工作簿里有{count}个项目，没有部门的评分表：各项目分别计分，没有合计。',
    en: 'The workbook holds {count} projects and no scorecard of the department: each has its own total, there is none of the whole.',
  },
  'command.provisional': {
    zh: '{name}：暂计 {score} / {points} 分，还有 {open} 分待定（标准 {standard}）',
    en: '{name}: provisional {score} of {points}, {open} points open (standard {standard})',
  },
  'command.provisional-rows': {
    zh: '{name}：暂计 {score} / {points} 分，还有 {open} 分和 {rows} 项没有计入的指标待定（标准 {standard}）',
    en: '{name}: provisional {score} of {points}, {open} points and {rows} rows that are not counted open (standard {standard})',
  },
  'command.attention': { zh: '需要处理：', en: 'Needs attention:' },
  'command.building': {
    zh: '正在构建（{name}），第一次需要半分钟左右……',
    en: 'Building ({name}); the first time takes about half a minute…',
  },
  'command.ready': {
    zh: '已就绪：{url} （按 Ctrl+C 结束）。office.js 会问是否信任这个页面，点“确定”。',
    en: 'Ready: {url} (Ctrl+C ends it). office.js asks whether to trust the page: choose OK.',
  },
  'command.open-yourself': { zh: '请在浏览器里打开 {url}', en: 'Open {url} in a browser' },
  'command.saved': { zh: '已保存：{path}', en: 'Saved: {path}' },
} satisfies Sentences;
