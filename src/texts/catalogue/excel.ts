/** What Excel refused or what got in the way: what happened, where, and what to do next. */
import type { Sentences } from './entry';

export const excel = {
  'excel.sheet-protected': {
    zh: '工作表“{sheet}”受保护，没有写入。请先撤销保护（审阅 → 撤销工作表保护），再评分；写完后可以重新保护。',
    en: 'Sheet “{sheet}” is protected; nothing was written. Unprotect it (Review → Unprotect Sheet) and score again; you can protect it afterwards.',
  },
  'excel.access-denied': {
    zh: 'Excel 不允许写入：有关工作表或工作簿受保护，或文件为只读。工作簿未改动。请撤销保护或另存一份可编辑的副本，再评分。',
    en: 'Excel does not allow the writing: a sheet or the workbook is protected, or the file is read-only. Nothing was changed. Unprotect it or save an editable copy, then score again.',
  },
  'excel.read-only': {
    zh: '工作簿以只读方式打开，Excel 不允许写入。工作簿未改动。请在 Excel 里点“编辑工作簿”，或另存一份再评分。',
    en: 'The workbook is open read-only and Excel does not allow the writing. Nothing was changed. Choose “Edit Workbook” in Excel, or save a copy, and score again.',
  },
  'excel.too-old': {
    zh: '这个版本的 Excel 缺少所需功能（{location}）。请使用 Excel 2021 及以上版本、Microsoft 365 或网页版 Excel。',
    en: 'This version of Excel lacks a needed function ({location}). Use Excel 2021 or later, Microsoft 365, or Excel on the web.',
  },
  'excel.unsupported': {
    zh: 'Excel 在当前状态下不能完成这一步（{location}）。请退出兼容模式或共享工作簿模式，另存为 .xlsx 后再评分。',
    en: 'Excel cannot do this step in the present state ({location}). Leave compatibility or shared-workbook mode, save as .xlsx and score again.',
  },
  'excel.cell-edit': {
    zh: 'Excel 正在编辑单元格。请按 Enter 或 Esc 结束编辑，再点“一键评分”。',
    en: 'A cell is being edited. Press Enter or Esc, then score again.',
  },
  'excel.too-large': {
    zh: '一次读写的数据超过了 Excel 的上限。请把名称缩小到实际有数据的行列（公式 → 名称管理器），再评分。',
    en: 'The data exceed what Excel takes at once. Reduce the names to the rows and columns that hold data (Formulas → Name Manager) and score again.',
  },
  'excel.aborted': {
    zh: 'Excel 中断了这次操作。工作簿未改动，请再试一次。',
    en: 'Excel broke off the operation. Nothing was changed; please try again.',
  },
  'excel.conflict': {
    zh: '有人同时在修改这份工作簿。没有写入，请稍等片刻后再评分。',
    en: 'Someone else is changing the workbook. Nothing was written; wait a moment and score again.',
  },
  'excel.gone': {
    zh: '评分过程中，所用的工作表、名称或单元格被删除或改名了（{location}）。工作簿未改动，请再评分一次。',
    en: 'A sheet, name or cell that is needed was deleted or renamed during the run ({location}). Nothing was changed; please score again.',
  },
  'excel.name-exists': {
    zh: '工作簿中已有同名的工作表或名称（{location}）。没有写入，请再评分一次。',
    en: 'The workbook already has a sheet or name so called ({location}). Nothing was written; please score again.',
  },
  'excel.in-the-way': {
    zh: '要写的位置被表格、透视表或其他内容占用（{location}）。没有写入。请在指标区域右侧留出空列，再评分。',
    en: 'A table, PivotTable or other content is in the way ({location}). Nothing was written. Leave free columns to the right of the range and score again.',
  },
  'excel.merged': {
    zh: '要写的位置有合并单元格，写入会丢失内容，因此没有写入。请取消这些合并，或在右侧留出空列，再评分。',
    en: 'Merged cells are where scores are to be written; writing would lose content, so nothing was written. Unmerge them or leave free columns on the right, then score again.',
  },
  'excel.memory': {
    zh: 'Excel 内存不足。请关闭其他工作簿后再评分。',
    en: 'Excel is out of memory. Close other workbooks and score again.',
  },
  'excel.inactive': {
    zh: '这份工作簿已不在前台。请切换回它再评分。',
    en: 'This workbook is no longer active. Switch back to it and score again.',
  },
  'excel.busy': {
    zh: 'Excel 服务正忙。工作簿未改动，请稍后再评分。',
    en: 'The Excel service is busy. Nothing was changed; please score again later.',
  },
  'excel.restart': {
    zh: 'Excel 需要重新启动。请保存并重新打开工作簿，再评分。',
    en: 'Excel needs a restart. Save and reopen the workbook, then score again.',
  },
  'excel.filtered': {
    zh: '要写的区域正处于筛选状态，Excel 拒绝写入。请清除筛选后再评分。',
    en: 'The range is filtered and Excel refuses the writing. Clear the filter and score again.',
  },
  'excel.permission': {
    zh: '没有写入这份工作簿的权限。请向所有者申请编辑权限，或另存一份副本后再评分。',
    en: 'You may not write into this workbook. Ask its owner for edit rights, or save a copy and score that.',
  },
  'excel.cannot-read': {
    zh: '读取工作簿时 Excel 报错（{code} {location}）。工作簿未改动。请保存并重新打开后再试；若仍不行，请记下这行文字联系支持人员。',
    en: 'Excel reported an error while reading ({code} {location}). Nothing was changed. Save, reopen and try again; if it stays, note this line for support.',
  },
  'excel.cannot-write': {
    zh: '写入时 Excel 报错（{code} {location}），已恢复原状。请保存并重新打开后再试；若仍不行，请记下这行文字联系支持人员。',
    en: 'Excel reported an error while writing ({code} {location}); the workbook was put back. Save, reopen and try again; if it stays, note this line for support.',
  },
  'excel.not-restored': {
    zh: '写入时 Excel 报错（{code}），而且没能完全恢复原状。工作簿里留有写入前的记录：请重新打开任务窗格，选“恢复”。',
    en: 'Excel reported an error while writing ({code}) and the workbook could not be put back completely. It keeps a record of the state before: reopen the pane and choose Restore.',
  },
  'excel.changed-meanwhile': {
    zh: '评分期间，工作表“{sheet}”的 {cells} 发生了变化，没有写入。请再评分一次。',
    en: '{cells} on sheet “{sheet}” changed during the run; nothing was written. Please score again.',
  },
  'excel.read-back-differs': {
    zh: '写入后核对，单元格 {cells} 的内容与应写的不同（可能是合并单元格或数据验证所致），已恢复原状。请取消合并或在右侧留出空列，再评分。',
    en: 'Reading back, {cells} do not hold what was written (merged cells or validation, perhaps); the workbook was put back. Unmerge them or leave free columns on the right, then score again.',
  },
  'excel.name-changed-meanwhile': {
    zh: '名称“{name}”已经存在或刚刚被改动，没有写入。请在“公式”→“名称管理器”中核对后再试一次。',
    en: 'The name “{name}” exists already or has just been changed; nothing was written. Check it in Formulas → Name Manager and try again.',
  },
  'excel.name-differs': {
    zh: '写入后核对，名称“{name}”没有指向应有的区域，已恢复原状。请再试一次。',
    en: 'Reading back, the name “{name}” does not refer to the intended range; the workbook was put back. Please try again.',
  },
  'excel.table-changed-meanwhile': {
    zh: '工作表“{sheet}”上的表格“{table}”刚刚被调整了大小，没有写入。请再评分一次。',
    en: 'The table “{table}” on sheet “{sheet}” has just been resized; nothing was written. Please score again.',
  },
  'excel.table-differs': {
    zh: '写入后核对，工作表“{sheet}”上的表格“{table}”没有扩展到得分列，已恢复原状。请再试一次，或把表格转换为区域后再评分。',
    en: 'Reading back, the table “{table}” on sheet “{sheet}” does not reach over our columns; the workbook was put back. Try again, or convert the table to a range and score again.',
  },
  'excel.structure-protected': {
    zh: '工作簿结构受保护，无法删除带有旧内容的工作表，什么也没有清除。请先撤销工作簿保护（审阅 → 保护工作簿）再清除痕迹。',
    en: 'The workbook structure is protected, so sheets with old contents cannot be deleted; nothing was cleared. Unprotect the workbook (Review → Protect Workbook) and clear the traces again.',
  },
  'excel.no-answer': {
    zh: 'Excel 长时间没有回应。请查看 Excel 是否弹出了对话框；处理后核对工作簿，再评分一次。',
    en: 'Excel did not answer. See whether it shows a dialog; then check the workbook and score again.',
  },
  'excel.cancelled': {
    zh: '已取消，工作簿未改动。',
    en: 'Cancelled; nothing was changed.',
  },
} satisfies Sentences;
