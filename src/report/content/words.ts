/** The department's own words where it gave them, else a marked place that says what belongs there. */
import { say } from '../../texts/report';
import { ledParagraph, paragraphsOf, runsOf, type Block } from '../blocks';

/** A closing bracket inside would end the mark too early. */
const inMark = (text: string): string => text.replace(/】/g, '］').replace(/\s+/g, ' ');

export const fill = (what: string): string => say('report.fill', { what: inMark(what) });
export const check = (what: string): string => say('report.check', { what: inMark(what) });

const PARAGRAPHS = '报告_文字';

/** To be filled in, and where in the workbook it may be written. */
export const fillIn = (code: string, range = PARAGRAPHS): string =>
  fill(say('report.range-hint', { what: say(code), range }));

export const told = (texts: readonly string[]): readonly Block[] => texts.flatMap(paragraphsOf);

export const toldOr = (texts: readonly string[], code: string): readonly Block[] =>
  texts.length > 0 ? told(texts) : paragraphsOf(fillIn(code));

const NUMBER = /^(?:[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、|\d+[.、．])/u;

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(NUMBER, '')
    .replace(/[.。、:]/g, '');

/** With the heading or without its number: `1.预算收入情况。…`, `预算收入情况：…`. */
export const beginsWith = (text: string, lead: string): boolean => folded(text).startsWith(folded(lead));

/** A heading in bold before the first of the paragraphs; the person's own heading stands for it. */
export function ledBy(lead: string, blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks;
  if (first?.kind !== 'paragraph') return [ledParagraph(lead, ''), ...blocks];
  const text = first.runs.map((run) => run.text).join('');
  if (!beginsWith(text, lead)) return [{ kind: 'paragraph', runs: [...runsOf(lead, true), ...first.runs] }, ...others];
  const end = text.search(/(?<=^.{2,30})[。：:]/u);
  if (end === -1) return blocks;
  return [ledParagraph(text.slice(0, end + 1), text.slice(end + 1)), ...others];
}
