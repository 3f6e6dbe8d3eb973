/** 完成率100% beside a figure that is far from its target: one of the two is wrong, so it is asked about. */
import { Decimal } from '../../decimal';
import type { Note } from '../../model';
import type { Figure } from '../figures/figure';
import { note } from '../promises/option';
import type { Pairing } from '../pairing/pairing';
import { convert, unitFit } from '../scanning/units';

/** Rates are published rounded. */
const TOLERANCE = Decimal.of(1);

/** 8个,进度60%; 5万亩,完成工程量的80%: they are not done. */
const PROGRESS = /(?:进度|工程量|形象进度)[^,;。]{0,4}$/;
const isUnderway = ({ quantity, before }: Figure): boolean =>
  quantity.unit === '%' && PROGRESS.test(before) && quantity.value.compare(Decimal.HUNDRED) < 0;

export function completionProblems(pairing: Pairing): readonly Note[] {
  const problems: Note[] = [];
  const behind = pairing.unused.find(({ item }) => isUnderway(item.figure));
  if (behind !== undefined && pairing.pairs.some(({ promise }) => promise.quantity.unit !== '%'))
    problems.push(
      note('taken-back', { text: behind.item.figure.before + behind.item.figure.quantity.value.toString() + '%' })
    );
  const used = pairing.pairs.flatMap((one) => (one.answer === null ? [] : [one]));
  for (const { item } of pairing.unused) {
    if (!item.figure.completion) continue;
    // The rate speaks of the figure right before it.
    let subject: (typeof used)[number] | undefined;
    for (const one of used)
      if ((one.answer?.item.figure.quantity.end ?? 0) <= item.figure.quantity.start) subject = one;
    const figure = subject?.answer?.item.figure.quantity;
    const wanted = subject?.promise.quantity;
    if (
      figure === undefined ||
      wanted === undefined ||
      wanted.value.sign() <= 0 ||
      unitFit(wanted.unit, figure.unit) === 'different'
    )
      continue;
    const share = convert(figure.value, figure.unit, wanted.unit).percentOf(wanted.value, 6);
    const rate = item.figure.quantity.value;
    const short = share.compare(Decimal.HUNDRED.minus(TOLERANCE)) < 0;
    if (short && share.minus(rate).absolute().compare(TOLERANCE) > 0)
      problems.push(
        note('completion-contradicts', { actual: figure.value.toString() + figure.unit, rate: `${rate.toString()}%` })
      );
  }
  return problems;
}
