/** Rows of 表3 and 表4 looked at again: what is missing, copied, far above its target, or without a reason. */
import { Decimal } from '../decimal';
import type {
  CellRef,
  EntityAssessment,
  EntityInputs,
  Finding,
  IndicatorRow,
  IndicatorScore,
  RowBase,
  ScorecardNode,
  ScorecardRow,
} from '../model';
import { finding, inEach } from './finding';

/** The row that a score is of; null: a row of the standard's own, such as 预算执行率. */
type RowOf = (score: IndicatorScore, index: number) => IndicatorRow | ScorecardRow | null;

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';
const leavesOf = (node: ScorecardNode): readonly ScorecardNode[] =>
  node.children.length > 0 ? node.children.flatMap(leavesOf) : [node];

/** Scores whose line of the scorecard says why they lost points. */
function explainedAbove(assessed: EntityAssessment): ReadonlySet<number> {
  const leaves = assessed.scorecard.flatMap(leavesOf);
  return new Set(leaves.flatMap(({ row, members }) => (isBlank(row?.cause?.text) ? [] : members)));
}

function deductionsWithoutCause(assessed: EntityAssessment, rowOf: RowOf): readonly Finding[] {
  const explained = explainedAbove(assessed);
  return inEach(assessed.indicators, (one, index) => {
    if (one.deductions.length === 0 || explained.has(index)) return null;
    const row = rowOf(one, index);
    if (row === null || !isBlank(row.cause?.text)) return null;
    const amount = Decimal.sum(one.deductions.map((deduction) => deduction.amount)).toString();
    const cell = row.cause?.ref ?? one.nameCell;
    return finding('info', 'indicators.deduction-without-cause', { name: one.name, amount }, [cell]);
  });
}

/** 超年初目标值150%以上. */
const FAR_ABOVE = Decimal.from('1.5');

/** Far above a target that asks for more, with no reason given; counts of one or two are no matter. */
const SMALL = Decimal.from('2');
function isFarAbove({ measures, deductions }: IndicatorScore): boolean {
  if (deductions.length > 0) return false;
  return measures.some(({ comparator, target, actual, unit, direction }) => {
    if (target === null || actual === null || typeof target === 'string' || typeof actual === 'string') return false;
    if (/[%‰]/.test(unit) || direction === 'less' || target.compare(SMALL) <= 0) return false;
    if (comparator !== '>=' && comparator !== '>' && comparator !== '=') return false;
    return actual.compare(target.times(FAR_ABOVE)) >= 0;
  });
}

const overFulfilled = ({ indicators }: EntityAssessment, rowOf: RowOf): readonly Finding[] =>
  inEach(indicators, (one, index) => {
    if (one.table !== 'indicators' || !isFarAbove(one)) return null;
    const row = rowOf(one, index);
    return row === null || !isBlank(row.cause?.text)
      ? null
      : finding('info', 'indicators.over-fulfilled-without-reason', { name: one.name }, [one.nameCell]);
  });

/** Rows without an actual or a target, together, since they are also asked about one by one. */
function missing(rows: readonly IndicatorRow[]): readonly Finding[] {
  const target = ({ target: own, adjustedTarget }: IndicatorRow): boolean =>
    isBlank(own.text) && isBlank(adjustedTarget?.text);
  const noTarget = rows.filter((row) => target(row) && !isBlank(row.actual.text));
  const noActual = rows.filter((row) => !target(row) && isBlank(row.actual.text) && isBlank(row.manual?.text));
  const told = (code: string, found: readonly IndicatorRow[], cell: (row: IndicatorRow) => RowBase['nameCell']) =>
    found.length === 0 ? [] : [finding('warning', code, { count: String(found.length) }, found.map(cell))];
  return [
    ...told('indicators.target-missing', noTarget, (row) => row.target.ref),
    ...told('indicators.actual-missing', noActual, (row) => row.actual.ref),
  ];
}

const BOUND = /[≥≤><＞＜]|不低于|不少于|不高于|不超过|大于|小于|低于|高于|以上|以下|以内|左右|约|力争|预计|计划/;
/** Shorter answers may well be the same: 10期 and 10期. */
const LONG = 16;
const foldText = (text: string): string => text.normalize('NFKC').replace(/[\s。.;；,，、]/g, '');

/** The answer repeats the promise, comparator and all, or a long promise word for word. */
const copied = (rows: readonly IndicatorRow[]): readonly Finding[] =>
  inEach(rows, ({ name, target, adjustedTarget, actual }) => {
    const promised = isBlank(adjustedTarget?.text) ? target : (adjustedTarget ?? target);
    // Most answers are short and flat: they need not be folded.
    if (actual.text.length < LONG && !BOUND.test(actual.text)) return null;
    const text = foldText(actual.text);
    if (!BOUND.test(text) && text.length < LONG) return null;
    if (!/\d/.test(text) || text !== foldText(promised.text)) return null;
    return finding('warning', 'indicators.actual-copies-target', { name }, [actual.ref, promised.ref]);
  });

const FIGURE = /(\d+(?:\.\d+)?)\s*([%‰]|[\u4e00-\u9fff])/g;
const TWO_RATES = /[%％].*[%％]/s;
/** The figures beside the first speak of something else than an answer. */
const NO_ANSWER =
  /其中|同比|环比|较|比上|提高|增长|上升|下降|目标|计划|预期|应|共|合计|平均|\d\s*[-—~～至到]\s*\d|[/／]/;

/** One target, two figures of its unit in the answer: 群众安全感98.8%，政法工作满意度96.7%. */
const severalActuals = ({ indicators }: EntityAssessment, rowOf: RowOf): readonly Finding[] =>
  inEach(indicators, (one, index) => {
    // A row 待确认 has its target in every reading.
    const measures = one.measures.length > 0 ? one.measures : one.candidates[0]?.measures;
    const unit = measures?.length === 1 ? measures[0]?.unit : undefined;
    const row = unit === '%' ? rowOf(one, index) : null;
    if (row === null || !('actual' in row)) return null;
    const { actual } = row;
    if (actual.kind !== 'text' || !TWO_RATES.test(actual.text) || NO_ANSWER.test(actual.text)) return null;
    const figures = [...actual.text.normalize('NFKC').matchAll(FIGURE)]
      .filter(([, , own]) => own === '%')
      .map(([, figure = '']) => figure);
    const distinct = [...new Set(figures)];
    if (distinct.length < 2) return null;
    const params = { name: one.name, figures: distinct.map((figure) => `${figure}%`).join('、') };
    return finding('info', 'indicators.several-actuals', params, [actual.ref]);
  });

/** 佐证材料 is kept for some rows of the scorecard and missing in others. */
function evidence({ scorecard }: EntityInputs): readonly Finding[] {
  const rows = scorecard ?? [];
  const without = rows.filter((row) => isBlank(row.evidence?.text));
  if (without.length === 0 || without.length === rows.length) return [];
  const cells = without.map(({ nameCell }) => nameCell);
  return [finding('info', 'scorecard.evidence-missing', { count: String(without.length) }, cells)];
}

function rowsOf({ indicators, scorecard }: EntityInputs): RowOf {
  // A score bears the very cell of its row's name. The scores of the indicators come first, in the order of the rows.
  const lines = new Map<CellRef, ScorecardRow>();
  for (const line of scorecard ?? []) lines.set(line.nameCell, line);
  return (score, index) => {
    const row = indicators[index];
    return row?.nameCell === score.nameCell ? row : (lines.get(score.nameCell) ?? null);
  };
}

/** One after another: with many rows each takes its time. */
export function checkIndicators(
  entity: EntityInputs,
  assessed: EntityAssessment
): readonly (() => readonly Finding[])[] {
  const rowOf = rowsOf(entity);
  return [
    () => deductionsWithoutCause(assessed, rowOf),
    () => overFulfilled(assessed, rowOf),
    () => missing(entity.indicators),
    () => copied(entity.indicators),
    () => severalActuals(assessed, rowOf),
    () => evidence(entity),
  ];
}
