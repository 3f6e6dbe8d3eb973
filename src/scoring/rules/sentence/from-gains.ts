/** 每完成1项得1分,最高5分: so much for each, from nothing or from 基础分. */
import { Decimal } from '../../decimal';
import { type Assembled, type Of, type Sorted, isFull, isNothing, wordsIn } from './sorted';

/** 基础分2分,每完成1项加1分,最高5分 */
function fromBase(sorted: Sorted, gain: Of<'gain'>, base: Decimal, most: Decimal | null): Assembled | null {
  const alone = sorted.awards.length + sorted.requirements.length + sorted.listed.length === 0;
  if (!alone || gain.implied || sorted.items !== null || most === null || base.compare(most) >= 0) return null;
  return {
    rule: { form: 'gains', perItem: gain.perItem, most, noun: gain.noun, base },
    subject: '',
    best: most,
  };
}

/** 国家级每项得3分,省级每项得2分,最高6分: what is named in front tells them apart. */
function fromLevels({ gains, awards, requirements, listed, bases, items, mostGiven }: Sorted): Assembled | null {
  const beside = awards.length + requirements.length + listed.length + bases.length;
  const fronts = new Set(gains.map(({ front = '' }) => front));
  const [first] = gains;
  if (first === undefined || beside > 0 || items !== null || mostGiven === null) return null;
  if (fronts.size < gains.length || gains.some(({ implied, front = '' }) => implied || front.length < 2)) return null;
  const kinds = gains.map(({ perItem, unit, noun, front = '' }) => ({
    perItem,
    step: Decimal.ONE,
    unit,
    noun: `${noun}(${front})`,
  }));
  const noun = kinds.map((kind) => kind.noun).join('、');
  return {
    rule: { form: 'gains', perItem: first.perItem, most: mostGiven, noun, kinds },
    subject: '',
    best: mostGiven,
  };
}

export function fromGains(sorted: Sorted): Assembled | null {
  const [gain] = sorted.gains;
  const [base, ...more] = sorted.bases;
  const most = sorted.mostGiven ?? sorted.points;
  if (gain === undefined || more.length > 0) return null;
  if (sorted.gains.length > 1) return fromLevels(sorted);
  const { listed, points } = sorted;
  // ①…②…符合一项得1.25分: the items that were listed.
  if (listed.length > 1 && /符合|满足|达到|具备|做到/.test(gain.noun) && sorted.awards.length === 0) {
    const all = gain.perItem.times(Decimal.of(listed.length));
    if (points?.equals(all) !== true || sorted.requirements.length > 0) return null;
    const items = listed.map(({ label }) => ({ label, points: gain.perItem }));
    return { rule: { form: 'checklist', items, gates: [] }, subject: '', best: all };
  }
  if (base !== undefined) return fromBase(sorted, gain, base.points, most);
  // 未发表不得分 says no more than that none of them gives nothing.
  const awards = sorted.awards.filter(
    ({ award, condition }) => !(isNothing(award) && /^(?:未|没有)[\u4e00-\u9fff]{2,4}$/.test(wordsIn(condition) ?? ''))
  );
  const [all] = awards;
  // 共5项,全部符合计5分 says the same once more.
  const repeated =
    awards.length === 1 && /^(?:全部|均|都)/.test(all === undefined ? '' : (wordsIn(all.condition) ?? ''));
  if (all !== undefined && !(repeated && isFull(all.award, sorted.points) && !isNothing(all.award))) return null;
  if (sorted.items !== null && sorted.points?.equals(sorted.items.times(gain.perItem)) !== true) return null;
  const [required] = sorted.requirements;
  if (required !== undefined) {
    // 开展检查4次,每次1分: the number asked is worth the points.
    const asked = required.range.low?.value;
    if (sorted.requirements.length > 1 || asked === undefined || sorted.points === null) return null;
    if (!asked.times(gain.perItem).equals(sorted.mostGiven ?? sorted.points)) return null;
  }
  if (
    gain.implied &&
    sorted.items === null &&
    (sorted.mostGiven === null || sorted.mostGiven.compare(gain.perItem) <= 0)
  )
    return null;
  return {
    rule: { form: 'gains', perItem: gain.perItem, most: sorted.mostGiven, noun: gain.noun },
    subject: '',
    best: sorted.mostGiven,
  };
}
