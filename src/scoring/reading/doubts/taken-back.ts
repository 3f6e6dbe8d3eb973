/**
 * An answer that reaches its target and takes part of that back, in another figure or clause: 100%,其中2项未完成; 5台,退回1台;
 * 除绿化工程外均已完工. Whether the target is reached is for a person to say.
 */
import type { Note } from '../../model';
import type { Answer } from '../figures/answers';
import type { Asked } from '../promises/asked';
import type { Figure } from '../figures/figure';
import { BEGINNING, PENDING_NAME } from '../figures/figure-kinds';
import { negates } from '../figures/negation';
import { displayNoun } from '../figures/nouns';
import { fewerOf } from './fewer-of';
import { lostOf, otherPrice } from './lost';
import { isHalfDone } from './half-done';
import { isOnTheWay } from './on-the-way';
import { note } from '../promises/option';
import type { Pair } from '../pairing/pairing';
import type { NumberPromise } from '../promises/promises';
import { isRestatedBefore } from '../figures/restated';
import type { Context } from '../pairing/row-context';

/** What a note shows of the promise. */
export interface Shown extends Readonly<Record<string, string>> {
  readonly noun: string;
  readonly target: string;
}

/** What is taken back of one promise, by the figures beside its answer and the words around it. */
export function takenBackOf(
  one: Pair,
  { item: { figure } }: Answer,
  ask: Asked,
  shown: Shown,
  context: Context
): readonly (Note | null)[] {
  const { promise } = one;
  const wording = `${context.name}|${promise.phrase}`;
  const onTheWay = isOnTheWay(figure, wording + promise.figure.after, context.given.text);
  return [
    onTheWay ||
    isDeniedBehind(promise, context) ||
    isHalfDone(promise, figure, wording + promise.figure.after + promise.figure.opening)
      ? note('partly-done', { noun: shown.noun, target: shown.target, actual: context.actual })
      : null,
    openPart(context, promise, figure),
    stillOpen(promise, figure, context),
    unpaid(ask, one, context),
    otherPart(figure, wording, context),
    fewerOf(one, figure, ask, context),
    lostOf(one, figure, ask, context),
    otherPrice(figure, context),
  ];
}

/** 其中820个2024年秋季启用 */
const LATER = /^[\u4e00-\u9fff]{0,6}(20\d\d)年/;
const yearOf = ({ year, quantity }: Figure, text: string): number =>
  year ?? Number(LATER.exec(text.slice(quantity.end, quantity.end + 12))?.[1] ?? 0);

/** 26场(含2024年1月3场), 60台(含租赁20台): a part that belongs to another year or was come by otherwise. */
function otherPart(figure: Figure, wording: string, { pairing, row, given }: Context): Note | null {
  const part = pairing.unused.find(
    ({ item: { figure: other, phrase } }) =>
      (other.bracketed || other.part || /含|包括/.test(other.whole)) &&
      other.quantity.unit === figure.quantity.unit &&
      other.quantity.unit !== '%' &&
      other.quantity.start > figure.quantity.start &&
      ((row.year !== null && yearOf(other, given.text) > row.year) ||
        ((other.bracketed || /含|包括/.test(other.whole)) && negates(wording, phrase)))
  )?.item.figure;
  return part === undefined ? null : note('taken-back', { text: part.whole + part.quantity.value.toString() });
}

/** 申报1家并获得认定 answered by 申报1家,尚未获得认定 */
const ALSO = /并(?:获得|通过|完成|取得|实现|投入)([\u4e00-\u9fff]{2})/;
function isDeniedBehind({ figure }: NumberPromise, { actual }: Context): boolean {
  const also = ALSO.exec(figure.after)?.[1];
  return also !== undefined && actual.split(/[,;。]/).some((clause) => /[未没]/.test(clause) && clause.includes(also));
}

/** 500户(300户已发放): so many of them are done. */
const isOnlyDone = (part: Figure, { before, quantity }: Figure): boolean =>
  before.length <= 1 &&
  part.quantity.value.compare(quantity.value) < 0 &&
  /已(?:发放|完成|建成|拨付|支付|竣工|完工|办结|整改|到位|安装|交付)/.test(part.before + part.after);

/** 改厕1000户,问题厕所86户待整改 */
const REWORK = /^(?:仍|尚|还|均)*[待需](?:整改|返工|返修|修复|重做|完善)/;
const SHORT_OF = /[差缺欠]$/;
/** 整治15口,其中3口延期: what is said to be open is still counted in the whole. */
const openPart = (
  { pairing, given, name }: Context,
  { quantity, phrase }: NumberPromise,
  figure: Figure
): Note | null => {
  // 6处(2处待验收)
  const opens = given.text[figure.quantity.end] === '(' && figure.quantity.value.compare(quantity.value) >= 0;
  const open = pairing.unused.find(
    ({ item }) =>
      (item.figure.part ||
        (item.figure.bracketed && opens) ||
        SHORT_OF.test(item.figure.before) ||
        isRestatedBefore(figure, item.figure) ||
        REWORK.test(item.figure.after) ||
        (figure.after !== '' && item.figure.after.startsWith(figure.after))) &&
      (item.figure.pending ||
        (opens && item.figure.bracketed && isOnlyDone(item.figure, figure)) ||
        isOnTheWay(item.figure, name + phrase, given.text)) &&
      item.figure.quantity.unit === figure.quantity.unit
  )?.item.figure;
  return open === undefined || figure.pending || open.quantity.value.isZero()
    ? null
    : note('partly-done', { noun: open.before + open.after, target: '', actual: open.quantity.value.toString() });
};

/** 3栋均在施工, 开工3栋: counted, but not done. */
const stillOpen = (promise: NumberPromise, figure: Figure, { name, actual }: Context): Note | null =>
  (figure.pending && !promise.figure.pending && !PENDING_NAME.test(name)) ||
  (figure.begun && !BEGINNING.test(promise.phrase + name))
    ? note('partly-done', { noun: displayNoun(promise.phrase), target: promise.quantity.value.toString(), actual })
    : null;

/** 已报销11.5万元,未报销1.2万元: what is still to be paid counts against a limit as well. */
const UNPAID = /(?:未|待)(?:报销|支付|付|结算|列支)|尾款|尚欠|垫付/;
const unpaid = (ask: Asked, { answer }: Pair, { pairing }: Context): Note | null => {
  const { unit } = answer?.item.figure.quantity ?? ask;
  const other =
    ask.direction === 'less'
      ? pairing.unused.find(
          ({ item: { figure } }) => figure.quantity.unit === unit && UNPAID.test(figure.before + figure.after)
        )
      : undefined;
  return other === undefined || unit !== '元' ? null : note('taken-back', { text: other.item.figure.before });
};
