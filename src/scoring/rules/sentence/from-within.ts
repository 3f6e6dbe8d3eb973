/** 30日内下达得5分,31-60日内下达得3分,超过60日不得分 → bands of the time that it took. */
import type { Award } from '../rule';
import { Decimal } from '../../decimal';
import { isMeasured } from '../same-unit';
import { type RangedAward, bandsFrom } from './bands-from';
import type { Range, SoftBound } from './condition';
import { type Assembled, type Sorted, bestOf } from './sorted';

const UNIT = '(个工作日|工作日|日|天|个月|小时)';
const PATTERNS = {
  between: new RegExp(`^(.*?)(\\d+)-(\\d+)${UNIT}(?:以|之)?(?:内|间)?(.{0,8})$`),
  beyond: new RegExp(
    `^(.*?)(?:超过|超出|>)(\\d+)${UNIT}(?:以上|后|的)?(.{0,8})$|^(.*?)(\\d+)${UNIT}(?:以上|以后|后)(.{0,8})$`
  ),
  within: new RegExp(`^(.*?)(?:≤|不超过|在)?(\\d+)${UNIT}(?:以|之)?内(.{0,8})$`),
} as const;

interface Within {
  readonly range: Range;
  readonly act: string;
}

const sameUnit = (unit: string): string => (unit === '日' ? '天' : unit === '工作日' ? '个工作日' : unit);

function withinBy(text: string): Within | null {
  const between = PATTERNS.between.exec(text);
  const beyond = between === null ? PATTERNS.beyond.exec(text) : null;
  const within = between ?? beyond ?? PATTERNS.within.exec(text);
  if (within === null) return null;
  const end = (number: string | undefined, included: boolean): SoftBound => ({
    value: Decimal.from(number ?? '0'),
    included,
  });
  const [, before = beyond?.[5] ?? '', first = beyond?.[6]] = within;
  const unit = (between === null ? (within[3] ?? beyond?.[7]) : between[4]) ?? '';
  const act = (between === null ? (within[4] ?? beyond?.[8]) : between[5]) ?? '';
  // 延迟30日内 counts what is too late, not what it took.
  if (/延|逾|迟|超|晚|滞后|提前|未|不/.test(`${before}${act}`) || /\d/.test(`${before}${act}`)) return null;
  const rest = { percent: false, neutral: false, symmetric: false, unit: sameUnit(unit), subject: '' };
  const low = between === null ? (beyond === null ? null : end(first, false)) : end(first, true);
  const high = between === null ? (beyond === null ? end(first, true) : null) : end(between[3], true);
  return { range: { ...rest, low, high }, act: act.replace(/(?:的|者)+$/, '') };
}

/** 30个工作日以内 beside them: ends are meant, and 超过 leaves its own to the one before. */
const hardened = (range: Range): Range => ({ ...range, unit: sameUnit(range.unit) });

/** null: these are no times; the words are read as states. */
export function fromWithin({ awards }: Sorted): Assembled | null {
  const ranges: RangedAward[] = [];
  const acts = new Set<string>();
  const units = new Set<string>();
  let otherwise: Award | null = null;
  for (const { condition, award } of awards) {
    if (condition.kind === 'otherwise' && otherwise === null) {
      otherwise = award;
      continue;
    }
    const within =
      condition.kind === 'words'
        ? withinBy(condition.words)
        : condition.kind === 'range' && condition.range.subject === '' && isMeasured(condition.range.unit)
          ? { range: hardened(condition.range), act: '' }
          : null;
    if (within === null) return null;
    if (within.act !== '') acts.add(within.act);
    units.add(within.range.unit);
    ranges.push({ range: within.range, award });
  }
  const [unit = ''] = units;
  if (ranges.length < 2 || acts.size > 1 || units.size > 1) return null;
  return {
    rule: {
      form: 'bands',
      reads: 'number',
      unit,
      bands: bandsFrom(ranges, 'number'),
      symmetric: false,
      otherwise,
    },
    subject: '',
    best: bestOf(awards.map(({ award }) => award)),
  };
}
