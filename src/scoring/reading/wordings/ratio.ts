/** 师生比≤18:1 answered by 17.5:1 or 1:17.5: two numbers against each other. */
import { Decimal } from '../../decimal';

const RATIO =
  /^([\u4e00-\u9fff]{0,8}?)(≥|≤|不低于|不高于|不超过|不少于|控制在|达到?|为|:|=)*(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)(以上|以下|以内)?$/;
const LEAST = /≥|不低于|不少于|以上/;
const MOST = /≤|不高于|不超过|控制在|以下|以内/;

interface Ratio {
  readonly said: string;
  readonly left: Decimal;
  readonly right: Decimal;
}

function ratioOf(text: string): Ratio | null {
  const [, , bound = '', left = '', right = '', behind = ''] = RATIO.exec(text) ?? [];
  if (left === '') return null;
  const ratio = { said: bound + behind, left: Decimal.from(left), right: Decimal.from(right) };
  return ratio.left.isZero() || ratio.right.isZero() ? null : ratio;
}

/** In 1:0.4 it is the second number that is more or less; read by its value, the first is. */
const isOne = (value: Decimal): boolean => value.equals(Decimal.ONE);

/** null: it is no ratio, or the two ways to read it differ. */
export function ratioReached(target: string, answer: string, name: string): boolean | null {
  const wanted = ratioOf(target);
  const given = ratioOf(answer);
  if (wanted === null || given === null) return null;
  const least = LEAST.test(wanted.said);
  const most = MOST.test(wanted.said);
  if (least === most) return wanted.left.times(given.right).equals(given.left.times(wanted.right)) ? true : null;
  const verdicts = new Set(
    [given, { ...given, left: given.right, right: given.left }]
      .filter((one) => one === given || (isOne(given.left) && isOne(wanted.right) && !isOne(wanted.left)))
      .flatMap((one) => {
        const side = one.left.times(wanted.right).compare(wanted.left.times(one.right));
        const literal = least ? side >= 0 : side <= 0;
        // 师生比不低于1:18 is what the standards say; 床护比≥1:0.4 wants at least 0.4 nurses a bed.
        if (!isOne(wanted.left) || !isOne(one.left) || side === 0) return [literal];
        if (least && /师[生幼]比/.test(name + target)) return [literal];
        return /[床医]护比/.test(name + target) ? [!literal] : [literal, !literal];
      })
  );
  const [verdict = null] = verdicts;
  return verdicts.size === 1 ? verdict : null;
}
