/** 购置100台,实际使用80台; 新建30个(通过验收24个): a figure behind the answer that leaves less of it than was promised. */
import type { Note } from '../../model';
import type { Asked } from '../promises/asked';
import type { Figure } from '../figures/figure';
import { note } from '../promises/option';
import type { Pair } from '../pairing/pairing';
import type { Context } from '../pairing/row-context';

/** Said of whatever was counted. */
const WHAT_COUNTS =
  /^(?:其中)?(?:已|经|实际)*(?:审计|审核|核查|复核)?(?:实际(?:为|完成|使用|实施|建成|发放|到位|支出|开展)|审计(?:认定|核定|审定|确认)|(?:核|审)[定减]后?|认定有效|(?:[国省市县]级|上级|第三方)(?:核实|核查|复核|认定|抽查)(?:认定|通过|合格)?后?|(?:联调|测试|评审|审查|鉴定)通过|达标|(?:通过|完成)(?:[省市县区]级)?(?:竣工|终期|完工)?验收|验收(?:合格|通过)|符合要求|达到标准)(?:的|为|了|仅|只有|数)*$/;
/** Of things that were bought or built, those that serve. */
const SERVES =
  /^(?:其中)?(?:已|现|目前|实际|正常|仅|只有|能)*(?:合格|在用|使用|运行|运行正常|投入(?:使用|运[行营])|投用|启用|上线(?:运行)?|完工|竣工|交付|交货|到货|成活|存活|完好)(?:的|了|仅|只有)*$/;
/** Of such things, those that do not. */
const IDLE = /^(?:其中)?(?:已|现|目前|有|仍|尚)*(?:闲置|损坏|报废|空置|弃用|停用|丢失|枯死|故障)(?:的|了)*$/;
const THINGS = /购置|采购|购买|新建|建设|建成|改建|扩建|改造|安装|配备|更新|维修|修建|架设|铺设|栽植|种植|植树|制作/;
/** 其中本年完成80台: the rest was done in other years. */
const OF_THE_YEAR =
  /其中:?(?:本|当|今)年度?(?:内|共|实际)*(?:完成|实施|建成|开展|举办|培训|采购|购置|新建|改造)(?:了)?$/;
/** 5个,其中3个已通过验收 */
const AMONG = /^(?:其中|目前|现|现已|已有)?$/;
const ACCEPTED = /^(?:均?已)?(?:通过|完成)[\u4e00-\u9fff]{0,6}验收|^已(?:投入使用|投用|竣工|交付)/;
const OVER_YEARS = /累计|总数|总量|达到|保有|存量|现有/;

/** The words are the promise's own: 验收合格 for 验收合格率. */
const isAsked = (word: string, wording: string): boolean =>
  Array.from(
    word.matchAll(/合格|达标|上线|验收|使用|运[行营]|在用|完工|竣工|交付|到货|投用|启用|成活|存活|审计|核定|发放|到位/g)
  ).some(([one]) => wording.includes(one));

export function fewerOf({ promise }: Pair, figure: Figure, ask: Asked, context: Context): Note | null {
  const wanted = promise.quantity;
  if (ask.direction === 'less' || wanted.unit === '%' || wanted.unit.includes('/') || promise.figure.per !== null)
    return null;
  if (figure.quantity.value.compare(wanted.value) < 0) return null;
  const wording = `${context.name}|${promise.phrase}|${promise.figure.after}`;
  const made = THINGS.test(`${wording}|${promise.figure.opening}|${figure.before}`);
  const fewer = context.pairing.unused.find(({ item: { figure: other } }) => {
    const { quantity, before, after, whole, change, compared, planned } = other;
    if (quantity.start <= figure.quantity.end || quantity.unit !== figure.quantity.unit) return false;
    if (change !== null || compared || planned || quantity.value.sign() <= 0) return false;
    if (made && IDLE.test(before) && quantity.value.compare(wanted.value) <= 0) return true;
    if (quantity.value.compare(wanted.value) >= 0) return false;
    if (OF_THE_YEAR.test(whole)) return !OVER_YEARS.test(wording + promise.figure.before);
    if (AMONG.test(before) && ACCEPTED.test(after) && !isAsked(after, wording)) return true;
    return (WHAT_COUNTS.test(before) || (made && SERVES.test(before))) && !isAsked(before, wording);
  })?.item.figure;
  return fewer === undefined
    ? null
    : note('taken-back', { text: fewer.whole + fewer.quantity.value.toString() + fewer.quantity.unit });
}
