/**
 * Paragraphs of the department where the report writes a sentence with figures itself. What says the same figures is
 * the same statement; what says others stands beside ours and is marked, so that neither is lost nor silently wrong.
 */
import { Decimal } from '../../scoring/decimal';
import { say } from '../../texts/report';
import { paragraphsOf, type Block } from '../blocks';
import { check } from './words';

const figuresIn = (text: string): ReadonlySet<string> =>
  new Set(
    (
      text
        .normalize('NFKC')
        .replace(/(?<=\d),(?=\d{3})/g, '')
        .match(/\d+(?:\.\d+)?/g) ?? []
    ).map((figure) => Decimal.parse(figure)?.toString() ?? figure)
  );

/** Every figure of ours stands in theirs. */
export function saysTheSame(theirs: string, ours: string): boolean {
  const figures = figuresIn(theirs);
  return [...figuresIn(ours)].every((figure) => figures.has(figure));
}

export const marked = (theirs: string): readonly Block[] =>
  paragraphsOf(`${check(say('report.check-figures'))}${theirs}`);

/** Tells of scores: `得分49.38分`. */
const TELLS_SCORES = /(?:得分|分值|总分|扣)[^，。；]{0,12}\d/;

/** Theirs beside scored paragraphs of ours: left out where it says the same, marked where it says other scores. */
export function besideScores(theirs: readonly string[], ours: readonly string[]): readonly Block[] {
  return theirs.flatMap((text) => {
    if (!TELLS_SCORES.test(text)) return paragraphsOf(text);
    return ours.some((own) => saysTheSame(text, own)) ? [] : marked(text);
  });
}
