/**
 * Paragraph styles of GB/T 9704-2012: title 二号 小标宋, headings 三号 黑体 and 楷体, body 三号 仿宋, lines of 28 points,
 * first lines two characters in. Sizes are half points, lengths twentieths of a point.
 */
import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';
import { font, FONTS } from './fonts';

/** 二号, 三号, 四号, 小四, 五号 */
const SIZE = { two: 44, three: 32, four: 28, smallFour: 24, five: 21 } as const;
const LINE = 28 * 20;
const TITLE_LINE = 34 * 20;
const BODY_LINE = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
/** Of body text; the first number rules where the program knows characters, the second elsewhere. */
const TWO_CHARACTERS = { firstLineChars: 200, firstLine: 2 * SIZE.three * 10 } as const;
const BLACK = '000000';

export const STYLE = {
  title: 'ReportTitle',
  draft: 'ReportDraft',
  body: 'ReportBody',
  tableTitle: 'ReportTableTitle',
  tableUnit: 'ReportTableUnit',
  tableHead: 'ReportTableHead',
  tableText: 'ReportTableText',
  closing: 'ReportClosing',
  page: 'ReportPage',
} as const;

const level = (name: string) => ({
  run: { font: font(name), size: SIZE.three, bold: false, color: BLACK },
  paragraph: { spacing: BODY_LINE, indent: TWO_CHARACTERS, keepNext: true },
});

/** Cells grow with their text, so that nothing is cut off. */
const CELL_LINE = { line: 240, lineRule: LineRuleType.AUTO, before: 20, after: 20 } as const;

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: font(FONTS.body),
        size: SIZE.three,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
    },
    heading1: level(FONTS.heading1),
    heading2: level(FONTS.heading2),
  },
  paragraphStyles: [
    {
      id: STYLE.title,
      name: '报告标题',
      run: { font: font(FONTS.title), size: SIZE.two },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: TITLE_LINE, lineRule: LineRuleType.EXACT, before: LINE, after: LINE },
      },
    },
    {
      id: STYLE.draft,
      name: '报告草稿',
      run: { font: font(FONTS.heading2), size: SIZE.three },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...BODY_LINE, after: LINE } },
    },
    {
      id: STYLE.body,
      name: '报告正文',
      run: { font: font(FONTS.body), size: SIZE.three },
      paragraph: { alignment: AlignmentType.BOTH, spacing: BODY_LINE, indent: TWO_CHARACTERS },
    },
    {
      id: STYLE.tableTitle,
      name: '报告表题',
      run: { font: font(FONTS.heading1), size: SIZE.four },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...BODY_LINE, before: 160 }, keepNext: true },
    },
    {
      id: STYLE.tableUnit,
      name: '报告表单位',
      run: { font: font(FONTS.body), size: SIZE.smallFour },
      paragraph: { alignment: AlignmentType.RIGHT, spacing: CELL_LINE, keepNext: true },
    },
    {
      id: STYLE.tableHead,
      name: '报告表头',
      run: { font: font(FONTS.heading1), size: SIZE.smallFour },
      paragraph: { alignment: AlignmentType.CENTER, spacing: CELL_LINE, keepNext: true },
    },
    {
      id: STYLE.tableText,
      name: '报告表格',
      run: { font: font(FONTS.body), size: SIZE.smallFour },
      paragraph: { spacing: CELL_LINE },
    },
    {
      id: STYLE.closing,
      name: '报告落款',
      run: { font: font(FONTS.body), size: SIZE.three },
      // 右空二字
      paragraph: { alignment: AlignmentType.RIGHT, spacing: BODY_LINE, indent: { right: 2 * SIZE.three * 10 } },
    },
    {
      id: STYLE.page,
      name: '报告页码',
      run: { font: font(FONTS.page), size: SIZE.four },
      paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO } },
    },
  ],
};
