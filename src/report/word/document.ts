/**
 * The report as a Word document: A4, margins 37, 35, 28 and 26 mm, page numbers `— 1 —` outside at the foot (odd pages
 * right, even pages left), 草稿 at the head of every page while points are open. GB/T 9704-2012, clauses 5 and 7.
 */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  HeadingLevel,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import { say } from '../../texts/report';
import { runsOf, type Block, type Report } from '../blocks';
import { legalText } from '../legal-text';
import { textRuns } from './runs';
import { STYLE, styles } from './styles';
import { tableOf } from './table';

/** A4 as Word knows it. */
const PAGE = { width: 11906, height: 16838 };
const MARGIN = {
  top: convertMillimetersToTwip(37),
  bottom: convertMillimetersToTwip(35),
  left: convertMillimetersToTwip(28),
  right: convertMillimetersToTwip(26),
  header: convertMillimetersToTwip(20),
  // The number stands 7 mm below the text.
  footer: convertMillimetersToTwip(23),
};
const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
/** One character in from the edge. */
const INSET = 280;

function childrenOf(block: Block): readonly FileChild[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ style: STYLE.title, children: textRuns(block.runs) })];
    case 'draft':
      return [new Paragraph({ style: STYLE.draft, children: textRuns(block.runs) })];
    case 'closing':
      return [new Paragraph({ style: STYLE.closing, children: textRuns(block.runs) })];
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          ...(block.newPage ? { pageBreakBefore: true } : {}),
          children: textRuns(block.runs),
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ style: STYLE.body, children: textRuns(block.runs) })];
    case 'table':
      return [
        new Paragraph({ style: STYLE.tableTitle, children: textRuns(runsOf(block.title)) }),
        ...(block.unit.length === 0 ? [] : [new Paragraph({ style: STYLE.tableUnit, children: textRuns(block.unit) })]),
        tableOf(block, TEXT_WIDTH),
        // Word would join two tables, and needs a paragraph after the last one.
        new Paragraph({ style: STYLE.tableText, children: [] }),
      ];
  }
}

const pageNumber = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: STYLE.page,
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: INSET },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

const draftHeader = (): Header =>
  new Header({
    children: [
      new Paragraph({
        style: STYLE.page,
        alignment: AlignmentType.RIGHT,
        children: textRuns(runsOf(say('report.draft-header'))),
      }),
    ],
  });

export function documentOf(report: Report): Document {
  return new Document({
    title: legalText(report.title),
    creator: '',
    lastModifiedBy: '',
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        ...(report.draft ? { headers: { default: draftHeader(), even: draftHeader() } } : {}),
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: report.blocks.flatMap(childrenOf),
      },
    ],
  });
}
