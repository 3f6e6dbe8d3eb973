/** The report as a simple page, which Word takes from the clipboard with its tables, and as plain text. */
import type { Block, Report, ReportTable, Run } from './blocks';
import { legalText } from './legal-text';

const escaped = (text: string): string =>
  legalText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>');

const spanOf = ({ text, mark, bold }: Run): string => {
  const marked = mark ? `<span style="background:yellow">${escaped(text)}</span>` : escaped(text);
  return bold ? `<b>${marked}</b>` : marked;
};
const inner = (runs: readonly Run[]): string => runs.map(spanOf).join('');

const font = (name: string, size: string): string => `font-family:${name};font-size:${size}`;
const BODY = `${font('仿宋_GB2312,仿宋', '16pt')};text-indent:2em;line-height:28pt;margin:0`;

function tablePage({ title, unit, columns, rows }: ReportTable): string {
  const cell = (tag: string, content: string, attributes: string): string =>
    `<${tag} ${attributes} style="border:1px solid #000;padding:2px 4px">${content}</${tag}>`;
  const header = columns.map(({ heading }) => cell('th', escaped(heading), '')).join('');
  const body = rows.map((cells) => {
    const inside = cells.map(({ runs, align, rows: down, columns: across }) =>
      cell('td', inner(runs), `align="${align}" rowspan="${down}" colspan="${across}"`)
    );
    return `<tr>${inside.join('')}</tr>`;
  });
  return [
    `<p align="center" style="${font('黑体', '14pt')}">${escaped(title)}</p>`,
    unit.length === 0 ? '' : `<p align="right" style="${font('仿宋_GB2312,仿宋', '12pt')}">${inner(unit)}</p>`,
    `<table width="100%" style="border-collapse:collapse;${font('仿宋_GB2312,仿宋', '12pt')}">`,
    `<thead><tr>${header}</tr></thead><tbody>${body.join('')}</tbody></table>`,
  ].join('');
}

function pageOf(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<p align="center" style="${font('方正小标宋简体,宋体', '22pt')}">${inner(block.runs)}</p>`;
    case 'draft':
      return `<p align="center">${inner(block.runs)}</p>`;
    case 'closing':
      return `<p align="right" style="${font('仿宋_GB2312,仿宋', '16pt')}">${inner(block.runs)}</p>`;
    case 'heading': {
      const look = font(block.level === 1 ? '黑体' : '楷体_GB2312,楷体', '16pt');
      return `<h${block.level} style="${look};font-weight:normal;text-indent:2em">${inner(block.runs)}</h${block.level}>`;
    }
    case 'paragraph':
      return `<p style="${BODY}">${inner(block.runs)}</p>`;
    case 'table':
      return tablePage(block);
  }
}

export const webPage = ({ blocks }: Report): string =>
  `<html><head><meta charset="utf-8"></head><body>${blocks.map(pageOf).join('')}</body></html>`;

const said = (runs: readonly Run[]): string => legalText(runs.map(({ text }) => text).join(''));
/** One line in a table of plain text. */
const cellText = (runs: readonly Run[]): string => said(runs).replace(/[\t\r\n]+/g, ' ');

function textOf(block: Block): string {
  if (block.kind !== 'table') return said(block.runs);
  const { title, unit, columns, rows } = block;
  return [
    legalText(title),
    ...(unit.length === 0 ? [] : [said(unit)]),
    columns.map(({ heading }) => heading).join('\t'),
    ...rows.map((cells) => cells.map(({ runs }) => cellText(runs)).join('\t')),
  ].join('\n');
}

export const plainText = ({ blocks }: Report): string => `${blocks.map(textOf).join('\n')}\n`;
