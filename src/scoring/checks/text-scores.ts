/** 报告_文字 against the scores: the total, the levels, deductions that are named, and lists that are counted. */
import { Decimal } from '../decimal';
import type { EntityAssessment, Finding, Paragraph, ScorecardNode } from '../model';
import { finding } from './finding';
import { plainText } from './text-figures';
import { isOpenTotal } from '../open';

const TOTAL = /(?:综合|整体)?自评(?:总)?(?:得)?分(?:为|是|:)?(\d+(?:\.\d+)?)分/g;

const nodesOf = (nodes: readonly ScorecardNode[]): readonly ScorecardNode[] =>
  nodes.flatMap((node) => [node, ...nodesOf(node.children)]);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function differs(text: Paragraph['text'], name: string, said: string, exact: Decimal | null): readonly Finding[] {
  const score = Decimal.parse(said);
  if (score === null || exact === null || score.equals(exact)) return [];
  const params = { name, said, score: exact.toString() };
  return [finding('warning', 'text.score-differs', params, [text.ref])];
}

/** `履职效能指标49.38分`, `履职效能指标分值50分，得分49.38分，得分率为98.8%` */
function level(text: Paragraph['text'], plain: string, node: ScorecardNode): readonly Finding[] {
  const bare = node.name.replace(/指标$/, '');
  // Most paragraphs name no level: no pattern is made for them.
  if (node.name.length < 2 || node.score === null || !plain.includes(bare)) return [];
  const name = escaped(bare);
  const found: Finding[] = [];
  for (const [, said = ''] of plain.matchAll(
    new RegExp(`${name}指标(?:得分|自评得分)?(?:为|是|:)?(\\d+(?:\\.\\d+)?)分`, 'g')
  ))
    found.push(...differs(text, node.name, said, node.score));
  const full = new RegExp(
    `${name}(?:指标)?(?:分值|满分|总分)(\\d+(?:\\.\\d+)?)分[,，](?:自评)?得分(\\d+(?:\\.\\d+)?)分(?:[,，]得分率(?:为|是|:)?(\\d+(?:\\.\\d+)?)%)?`,
    'g'
  );
  for (const [, points = '', score = '', rate] of plain.matchAll(full)) {
    if (Decimal.parse(points)?.equals(node.points) === false) {
      const params = { name: node.name, said: points, points: node.points.toString() };
      found.push(finding('warning', 'text.points-differ', params, [text.ref]));
    }
    found.push(...differs(text, node.name, score, node.score));
    const places = rate?.split('.')[1]?.length ?? 0;
    const computed = node.points.sign() > 0 ? node.score.times(Decimal.HUNDRED).dividedBy(node.points, places) : null;
    if (rate !== undefined && computed !== null && Decimal.parse(rate)?.equals(computed) === false) {
      const params = { name: node.name, said: `${rate}%`, computed: `${computed.toString()}%` };
      found.push(finding('warning', 'text.score-rate-differs', params, [text.ref]));
    }
  }
  return found;
}

const COUNTED =
  /(\d+|[一二两三四五六七八九十])(?:个|项)(?:[\u4e00-\u9fff]{0,6})[,，]?(?:分别)(?:是|为)[:：]?([^。；;：:]+)/g;
const NUMERALS = '零一二三四五六七八九十';

/** `项目3个，分别是：A、B、C` */
function counted({ text }: Paragraph, plain: string): readonly Finding[] {
  return [...plain.matchAll(COUNTED)].flatMap(([, count = '', list = '']): readonly Finding[] => {
    if (/[()（）《]|等/.test(list)) return [];
    const number = /\d/.test(count) ? Number(count) : count === '两' ? 2 : NUMERALS.indexOf(count);
    const listed = list.split(/[、,，]|以及|和/).filter((name) => name !== '').length;
    // 和 and commas may stand inside a name: only a list by 、 is counted.
    const byMark = list.split('、').length;
    if (listed === number || byMark === number || byMark < 2) return [];
    return [finding('warning', 'text.count-differs', { said: String(number), listed: String(byMark) }, [text.ref])];
  });
}

export function checkTextScores(paragraphs: readonly Paragraph[], assessed: EntityAssessment): readonly Finding[] {
  const { total, scorecard } = assessed;
  const settled = !isOpenTotal(total);
  const nodes = settled ? nodesOf(scorecard) : [];
  return paragraphs.flatMap((paragraph) => {
    const { text } = paragraph;
    const plain = plainText(text.text);
    return [
      ...(settled
        ? [
            ...[...plain.matchAll(TOTAL)].flatMap(([, said = '']) => differs(text, '', said, total.score)),
            ...nodes.flatMap((node) => level(text, plain, node)),
          ]
        : []),
      ...counted(paragraph, plain),
    ];
  });
}
