/** Awards for what is said in words → states, tiers or a checklist. */
import { Decimal } from '../../decimal';
import { gradesIn } from '../grade-words';
import type { Award } from '../rule';
import { listedShares } from './shares';
import { type Assembled, type Sorted, bestOf, isNothing, otherwiseOf, pointsIn, wordsIn } from './sorted';

const FULL: Award = { kind: 'share', share: Decimal.ONE };

interface Given {
  readonly words: string;
  readonly award: Award;
}

/** 不规范 denies 立项程序规范, 无效 denies 执行有效. */
function denies(gate: string, item: string): boolean {
  const core = /^(?:未|不|没有|没|无)(.+)$/.exec(gate)?.[1];
  return core !== undefined && (item.includes(core) || (gate.startsWith('无') && item.endsWith(`有${core}`)));
}

/** 程序规范得3分,不规范不得分;资料齐全得2分,不齐全不得分: each speaks of its own item, and is no gate of the whole. */
function gatesOfAll(given: readonly Given[]): readonly string[] {
  return given.flatMap(({ words, award }, index) => {
    if (!isNothing(award)) return [];
    const before = given[index - 1];
    const denied = given.filter((one) => !isNothing(one.award) && denies(words, one.words));
    const isOwn = before !== undefined && denied.length === 1 && denied[0] === before;
    return isOwn ? [] : [words];
  });
}

export function fromWords(sorted: Sorted): Assembled | null {
  const { awards, points } = sorted;
  const others = otherwiseOf(awards);
  if (others.length > 1) return null;
  const given = awards.flatMap(({ condition, award, listed }) => {
    const words = wordsIn(condition);
    return words === null ? [] : [{ words, award, listed }];
  });
  const amounts = pointsIn(given.map(({ award }) => award)).filter((value) => !value.isZero());
  const total = Decimal.sum(amounts);
  const positive = given.filter(({ award }) => !isNothing(award));
  const additive =
    positive.length > 1 &&
    amounts.length === positive.length &&
    (points === null
      ? given.some(({ listed }) => listed)
      : total.equals(points) && amounts.every((value) => value.compare(points) < 0));
  if (additive) {
    if (others.some((award) => !isNothing(award))) return null;
    const items = positive.flatMap(({ words, award }) =>
      award.kind === 'points' ? [{ label: words, points: award.points }] : []
    );
    const gates = gatesOfAll(given);
    return { rule: { form: 'checklist', items, gates }, subject: '', best: total };
  }
  const parts = others.length === 0 ? listedShares(positive, points) : null;
  if (parts !== null && points !== null) {
    const items = positive.map(({ words }, index) => ({ label: words, points: parts[index] ?? Decimal.ZERO }));
    const gates = gatesOfAll(given);
    return { rule: { form: 'checklist', items, gates }, subject: '', best: points };
  }
  // 国家级奖项得4分,省级得2分,最高4分: they may add up.
  if (sorted.mostGiven !== null && positive.length > 1) return null;
  if (given.length > 1 && others.length === 0 && given.every(({ award }) => isRangeAward(award))) {
    const tiers = given.map(({ words, award }) => ({ phrases: [words], award }));
    return { rule: { form: 'tiers', tiers }, subject: '', best: topOfRanges(given.map(({ award }) => award)) };
  }
  const [only] = given;
  if (
    only !== undefined &&
    given.length === 1 &&
    others.length === 0 &&
    isNothing(only.award) &&
    HAPPENS.test(only.words)
  ) {
    const happened = { phrases: [only.words], award: only.award };
    const full = { phrases: [`未${only.words}`.replace('未存在', '不存在')], award: FULL };
    return { rule: { form: 'states', states: [full, happened], otherwise: null }, subject: '', best: null };
  }
  // 符合得5分,基本符合得3分,不符合不得分: what is named there is a state as well.
  const named = awards.flatMap(({ condition, award }) =>
    condition.kind === 'otherwise' && /^(?:未|不|达不到)/.test(condition.words)
      ? [{ words: condition.words, award }]
      : []
  );
  return {
    rule: {
      form: 'states',
      states: [...given, ...(given.length > 1 ? named : [])].map(({ words, award }) => ({
        phrases: alternatives(words),
        award,
      })),
      otherwise: others[0] ?? null,
    },
    subject: '',
    best: bestOf(awards.map(({ award }) => award)),
  };
}

/** 按要求将绩效自评情况公开 is said as 按要求公开. */
const WITH_OBJECT =
  /^((?:按|在|依|及时)[^,]{1,8}?)(?:将|把|向|对|就)[^,且并及和或未不]{2,24}?(公开|反馈|报送|上报|备案|上缴|整改|清查|移交)[^,且并及和或未不]{0,12}$/;

/** 发生事故不得分 alone: where none happened, nothing is lost. */
const HAPPENS = /^(?:发生|出现|存在)(?![^,]*(?:[且并]|未|不|无|没|严重|重大))/;

/** 否定意见或无法表示意见 names two states. */
function alternatives(words: string): readonly string[] {
  const short = WITH_OBJECT.exec(words);
  if (short !== null) return [words, `${short[1] ?? ''}${short[2] ?? ''}`];
  const grades = gradesIn(words);
  if (grades.length > 0) return [words, ...grades];
  // C级及以下 is C级 as well.
  const least = /^(.*级)(?:及|含|\(含\))?以[上下]$/.exec(words)?.[1];
  if (least !== undefined && least.length >= 2) return [words, least];
  const parts = words.split(/或者?/);
  return parts.length > 1 &&
    parts.every((part) => part.length >= 2 && !/(?:小于|大于|低于|高于|少于|多于|超过)$/.test(part))
    ? [words, ...parts]
    : [words];
}

const isRangeAward = (award: Award): boolean => award.kind === 'range' || award.kind === 'points-range';

const topOfRanges = (awards: readonly Award[]): Decimal | null => {
  const tops = awards.flatMap((award) => (award.kind === 'points-range' ? [award.high] : []));
  return tops.length === 0 ? null : tops.reduce((best, value) => Decimal.max(best, value));
};
