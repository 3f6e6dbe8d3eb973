/**
 * 生成自评报告: the report as a Word file, and the same as a page and as plain text for hosts that refuse a download.
 * Loaded only when asked for, as the library behind it is large.
 */
import type { Inputs, SelfAssessment } from '../scoring/model';
import { say } from '../texts/report';
import { legalText } from './legal-text';
import { plainText, webPage } from './other-forms';
import { reportOf } from './report-of';
import { documentOf } from './word/document';
import { packed } from './word/pack';

export interface MadeReport {
  /** `2022年度…部门整体支出绩效自评报告.docx`, with 草稿 while points are open. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** For the clipboard: Word takes the page with its tables, anything else the text. */
  readonly html: string;
  readonly text: string;
}

const LONGEST_NAME = 80;

/** A name that Windows takes. */
function fileNameOf(title: string, draft: boolean): string {
  const characters = Array.from(legalText(title).replace(/[\\/:*?"<>|\s]+/g, ''));
  const name = characters.slice(0, LONGEST_NAME).join('');
  return `${draft ? say('report.draft-name', { name }) : name}.docx`;
}

export async function makeReport(inputs: Inputs, assessment: SelfAssessment): Promise<MadeReport> {
  const report = reportOf(inputs, assessment);
  return {
    fileName: fileNameOf(report.title, report.draft),
    bytes: await packed(documentOf(report), report.title),
    html: webPage(report),
    text: plainText(report),
  };
}
