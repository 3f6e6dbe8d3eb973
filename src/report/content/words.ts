/** The department's own words where it gave them, else a marked place that says what belongs there. */
import { say } from '../../texts';
import { ledParagraph, paragraphsOf, type Block } from '../blocks';

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

const folded = (text: string): string => text.normalize('NFKC').replace(/[\s.。、:：]/g, '');

/** Paragraphs under a heading that begins the first of them, unless the person wrote the heading there already. */
export function ledBy(lead: string, blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks;
  if (first?.kind !== 'paragraph') return [ledParagraph(lead, ''), ...blocks];
  const begins = folded(first.runs.map((run) => run.text).join('')).startsWith(folded(lead));
  if (begins) return blocks;
  return [{ kind: 'paragraph', runs: [...firstOf(ledParagraph(lead, '')), ...first.runs] }, ...others];
}

const firstOf = (block: Block) => (block.kind === 'paragraph' ? block.runs : []);
