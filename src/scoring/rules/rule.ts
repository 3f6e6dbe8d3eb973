/**
 * A scoring rule as data. Every form that was seen in a standard has one shape here and one file beside
 * this one that evaluates it. Points inside a rule are points of the indicator; rates are per cents (99.5).
 */
import type { Decimal } from '../decimal';
import type { CellRef, Comparator, Deduction, Measure, Note, Status, Step } from '../model';
import type { Standard } from '../standards/standard';
import type { PiecewiseRule, SumRule } from './composed';

/** A rate computed from the budget or from 数据_基础; formula, scope and denominator belong to the standard. */
export type MetricName =
  | 'execution-rate' // 支出率, 预算执行率
  | 'carry-over-rate' // 结转结余率
  | 'budget-adjustment-rate' // 预算调整率
  | 'operating-control-rate' // 公用经费控制率
  | 'three-public-control-rate' // “三公”经费控制率
  | 'three-public-change-rate' // “三公”经费变动率
  | 'staff-control-rate' // 在职人员控制率
  | 'carry-over-change-rate' // 结转结余变动率
  | 'procurement-rate' // 政府采购执行率
  | 'asset-use-rate'; // 固定资产利用率

/** How a rate is made of the budget: which column of which line over which. */
export interface RateFormula {
  readonly line: 'total' | 'operating' | 'personnel' | 'basic' | 'project' | 'three-public';
  readonly numerator: 'outturn' | 'adjusted-minus-outturn' | 'adjusted-minus-initial';
  /** `arranged`: 预算安排数, where the budget has one figure of it: 年初 and 全年预算 are the same, or one is given. */
  readonly denominator: 'adjusted' | 'initial' | 'arranged';
}

/** What 数据_基础 holds, whatever it is called there. */
export type FigureItem = 'staff' | 'posts' | 'three-public' | 'carry-over' | 'procurement' | 'assets-in-use' | 'assets';

export interface FigureOf {
  readonly item: FigureItem;
  /** `this-year`: 本年预算数 or 本年实际数, where only one is given or both are the same. */
  readonly column: 'budget' | 'actual' | 'previous' | 'this-year';
}

/** How a rate is made of two figures of 数据_基础. */
export interface FigureFormula {
  readonly line: 'figures';
  readonly part: FigureOf;
  readonly whole: FigureOf;
  /** (part − whole) ÷ whole: how much more than the year before. */
  readonly change: boolean;
}

export type MetricFormulaOf = RateFormula | FigureFormula;

/** An end of a range, with whether it belongs to the range (含). */
export interface Bound {
  readonly value: Decimal;
  readonly included: boolean;
}

/** What a band, state or item gives: a number of points, or a share of 分值 (1 = 满分, 0 = 不得分). */
export type Award =
  | { readonly kind: 'points'; readonly points: Decimal }
  | { readonly kind: 'share'; readonly share: Decimal }
  /** A tier: any score in [low, high) shares of 分值 (high included at 1); a person gives the number. */
  | { readonly kind: 'range'; readonly low: Decimal; readonly high: Decimal }
  /** The same in points: 得4-5分. */
  | { readonly kind: 'points-range'; readonly low: Decimal; readonly high: Decimal };

/** A person gives the number within a range. */
export type RangeAward = Extract<Award, { kind: 'range' | 'points-range' }>;

export interface Band {
  readonly low: Bound | null;
  readonly high: Bound | null;
  readonly award: Award;
}

export type OverFulfilmentAction =
  | { readonly kind: 'none' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'reason-needed' }
  | { readonly kind: 'deduct'; readonly points: Decimal }
  | { readonly kind: 'share'; readonly share: Decimal }
  | { readonly kind: 'no-points' };

/** What happens beyond `ratio` × target. */
export interface OverFulfilment {
  readonly ratio: Decimal;
  /** At exactly the ratio it already applies (以上 includes). */
  readonly included: boolean;
  readonly action: OverFulfilmentAction;
  /** Where the action was inferred from few examples: the other rule that fits them as well. */
  readonly alternative?: OverFulfilmentAction;
}

/** How steps of a deduction are counted. */
export type StepCounting = 'whole' | 'started' | 'linear';

/** Whether a cut point is a per cent or a plain number (days, items). */
export type Reads = 'rate' | 'number';

/** One kind of what is counted. */
export interface FaultKind {
  readonly perItem: Decimal;
  /** How many make one step. */
  readonly step: Decimal;
  readonly unit: string;
  readonly noun: string;
}

export type Rule =
  /** F1, F18: A ÷ T × W, capped at W. `target` in per cent where the rule reads a rate (default 100). */
  | {
      readonly form: 'proportional';
      readonly target: Decimal | null;
      readonly capped: boolean;
      /** A rate unless stated. */
      readonly reads?: Reads;
      readonly unit?: string;
      /** From here on full, whatever the proportion (95%及以上得满分,否则按支出率×分值). */
      readonly fullFrom?: Bound;
      /** What says so without a rate: 全部完成. */
      readonly fullWords?: readonly string[];
      /** Below it there is nothing at all (低于60%不得分); at it there is when it is included. */
      readonly floor?: Bound;
    }
  /** F2: W × T ÷ A above the target. */
  | { readonly form: 'reverse-proportional'; readonly target: Decimal | null }
  /** F3: (1 − (A − T) ÷ T) × W between T and 2T, nothing from there. */
  | { readonly form: 'reverse-linear'; readonly target: Decimal | null }
  /** 按比例 where less is better and the sentence does not say how: the standard's reverse rule. */
  | { readonly form: 'reverse'; readonly target: Decimal | null }
  /** F4, F5: full at the threshold, minus `perStep` for each `step` beyond it. */
  | {
      readonly form: 'steps';
      readonly threshold: Decimal;
      /** `either`: the distance from the threshold on both sides; `outside`: from a range up to `upper`. */
      readonly beyond: 'above' | 'below' | 'either' | 'outside';
      readonly upper?: Decimal;
      readonly step: Decimal;
      readonly perStep: Decimal;
      readonly counting: StepCounting;
      readonly most: Decimal | null;
      /** What the threshold reads; a rate unless stated. */
      readonly reads?: Reads;
      /** The unit of the numbers: 天, 篇; empty for a rate. */
      readonly unit?: string;
      /** What is given up to the threshold; full points unless stated. */
      readonly base?: Decimal;
      /** Beyond it there is nothing at all; at it too when it is included. */
      readonly cutOff?: Bound;
      /** The distance from the threshold counts on either side (±). */
      readonly symmetric?: boolean;
      /** The sentence has a time limit as well (60日内): only what speaks of a delay is one. */
      readonly told?: true;
      /** What says that nothing lies beyond the threshold: 较上年下降, 持平. */
      readonly fullWords?: readonly string[];
      /** States that leave nothing at all, whatever the rate: 未开展的不得分. */
      readonly gates?: readonly string[];
    }
  /** F4 of a row of 表3 (每低于目标值1个百分点扣0.5分): the threshold is the row's own target. */
  | {
      readonly form: 'target-steps';
      readonly beyond: 'above' | 'below';
      readonly step: Decimal;
      readonly perStep: Decimal;
      readonly counting: StepCounting;
      readonly most: Decimal | null;
      readonly reads: Reads;
      /** The unit of the step: 个百分点 is the distance of two rates, % may be their quotient. */
      readonly unit: string;
      /** From 序时进度 or 平均水平, which is no target of a row. */
      readonly from?: 'schedule' | 'average';
      /** What says that the target was met: 达到目标任务. */
      readonly fullWords?: readonly string[];
    }
  /** F4 the other way: `base` from `start` on, plus `perStep` for each whole step above it, up to `most`. */
  | {
      readonly form: 'climb';
      readonly start: Bound;
      readonly base: Decimal;
      readonly step: Decimal;
      readonly perStep: Decimal;
      readonly most: Decimal;
      readonly nothingBelow: boolean;
    }
  /** F6, F7, F8: bands of a rate or number; `symmetric` reads its absolute value (±). */
  | {
      readonly form: 'bands';
      /** What the cut points read; a rate unless stated. */
      readonly reads?: Reads;
      readonly unit?: string;
      readonly bands: readonly Band[];
      readonly symmetric: boolean;
      readonly otherwise: Award | null;
      /** States beside the bands: 未开展不得分, 全部完成得满分. */
      readonly states?: readonly { readonly phrases: readonly string[]; readonly award: Award }[];
    }
  /** Points of a curve with straight lines between them (插值法); beyond an end only where the sentence says what. */
  | {
      readonly form: 'interpolated';
      readonly reads: Reads;
      readonly unit?: string;
      readonly knots: readonly { readonly at: Decimal; readonly award: Award }[];
      /** Below the first knot and above the last: the award stays, there is nothing, or it is not said. */
      readonly below: 'stays' | 'nothing' | null;
      readonly above: 'stays' | null;
    }
  /** F9: named states. */
  | {
      readonly form: 'states';
      readonly states: readonly { readonly phrases: readonly string[]; readonly award: Award }[];
      readonly otherwise: Award | null;
    }
  /** F10: items that each give points; the gate's state gives nothing at all. */
  | {
      readonly form: 'checklist';
      readonly items: readonly { readonly label: string; readonly points: Decimal }[];
      readonly gates: readonly string[];
    }
  /** F11: each occurrence costs `perItem`, down to nothing (or `most`). */
  | {
      readonly form: 'occurrences';
      readonly perItem: Decimal;
      readonly most: Decimal | null;
      readonly noun: string;
      /** Of what is measured (天, 万元): counters are not told apart. */
      readonly unit?: string;
      /** What is counted: problems found (the default), what is short of the number asked, or beyond it. */
      readonly counts?: 'problems' | 'short' | 'over';
      /** How many there should be (三项制度), where the sentence lists them. */
      readonly of?: Decimal;
      /** What so many of them leave, in place of so much for each: 1件扣1分,2件扣3分,3件及以上不得分. */
      readonly grades?: readonly Band[];
      /** So many leave nothing at all: 缺失四项及以上不得分. */
      readonly cutOff?: Bound;
      /** A rate that says the same as no occurrence: 验收合格率100%得满分. */
      readonly fullRate?: Decimal;
      /** As with steps: only what speaks of a delay is one. */
      readonly told?: true;
      /** What says that there was none: 污染物排放达标. */
      readonly none?: readonly string[];
      /** States that leave nothing at all (一票否决). */
      readonly gates?: readonly string[];
    }
  /** F11, the other way round: each item gives `perItem`, up to `most` or the points. */
  | {
      readonly form: 'gains';
      readonly perItem: Decimal;
      readonly most: Decimal | null;
      readonly noun: string;
      /** 基础分: what there is without any. */
      readonly base?: Decimal;
      /** Levels that give each their own: 国家级每项得3分,省级每项得2分. */
      readonly kinds?: readonly FaultKind[];
    }
  /** F11 by states: each fault that is found costs its own points, down to nothing. */
  | {
      readonly form: 'faults';
      readonly faults: readonly { readonly label: string; readonly points: Decimal }[];
      readonly gates?: readonly string[];
      readonly none?: readonly string[];
    }
  /** F11 of several kinds (每缺一项扣1分,每逾期一天扣0.5分): each costs its own, together down to nothing (or `most`). */
  | {
      readonly form: 'kinds';
      readonly kinds: readonly FaultKind[];
      readonly faults: readonly { readonly label: string; readonly points: Decimal }[];
      readonly most: Decimal | null;
      readonly gates: readonly string[];
      readonly none: readonly string[];
    }
  /** 1月底前完成得满分,2月底前完成得80%: the last day of each award, in order; `after` them. */
  | {
      readonly form: 'deadlines';
      readonly deadlines: readonly { readonly month: number; readonly day: number | null; readonly award: Award }[];
      /** What is done by then: 完成, 报送; empty where the sentence does not say. */
      readonly act: string;
      readonly after: Award | null;
      /** 未拨付: not done at all. */
      readonly never: readonly string[];
    }
  /** F12: share of items that meet the condition × W. */
  | { readonly form: 'share' }
  /** F13: (base − factor × rate) × W, nothing beyond the cut-off. `rate` is a fraction of 1. */
  | {
      readonly form: 'formula';
      readonly base: Decimal;
      readonly factor: Decimal;
      readonly cutOff: Bound | null;
    }
  /** F15: tiers by words; fixes a range, the number is 人工得分 unless reaching it is full. */
  | {
      readonly form: 'tiers';
      readonly tiers: readonly { readonly phrases: readonly string[]; readonly award: Award }[];
    }
  /** F1, F2 and F15 in one, of a row of 表3: by its own target, or by tiers where that is words. */
  | {
      readonly form: 'own-target';
      readonly tiers: readonly { readonly phrases: readonly string[]; readonly award: Award }[];
    }
  | PiecewiseRule
  | SumRule
  /** F16: whichever applies. */
  | { readonly form: 'choice'; readonly options: readonly ReadableRule[] }
  /** F17: the score on a scale of 100 × weight. */
  | { readonly form: 'weighted'; readonly scale: Decimal }
  /** F21, and rules whose text is not public: a person scores, with a reason (按佐证材料评定). */
  | { readonly form: 'judgement' };

/** A rule with what it reads and where it comes from. */
export interface ReadableRule {
  /** The metric that feeds the rule; `fact` is 实际情况 (or the indicator's own completion). */
  readonly metric: MetricName | 'fact';
  readonly rule: Rule;
  /** What the sentence calls the figure that it reads (完成率); absent when it does not name it. */
  readonly subject?: string;
  /** The sentence defines its rate itself; `null`: in a way that the budget does not settle. */
  readonly formula?: MetricFormulaOf | null;
  /** 不涉及的得满分, 不涉及的不纳入评分: the sentence says it, whatever the standard does. */
  readonly notApplicable?: 'full' | 'rescale';
  /** Standard and clause, or the sentence itself. */
  readonly source: string;
  /** The name of the standard's row or the sentence's cell. */
  readonly cell: CellRef | null;
}

/** A sentence read into a rule. A problem means that it must not be used (codes `rule.*`). */
export interface RuleReading {
  readonly rule: ReadableRule | null;
  /** In plain words: 每发现 1 项扣 0.5 分，最多扣 2 分. */
  readonly restatement: Note | null;
  readonly problems: readonly Note[];
  /** The parts of the sentence that were not understood. */
  readonly unread: readonly string[];
}

/** What a rule reads. */
export type Fact =
  | { readonly kind: 'blank' }
  /** `words`: the text that the count was taken from, where it was more than a number. */
  | { readonly kind: 'count'; readonly count: Decimal; readonly words?: string }
  /** Per cent: 99.5. */
  | { readonly kind: 'rate'; readonly rate: Decimal; readonly words?: string }
  | { readonly kind: 'fraction'; readonly part: Decimal; readonly whole: Decimal }
  | { readonly kind: 'number'; readonly value: Decimal; readonly unit: string; readonly words?: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'not-applicable' };

/** What a rule makes of a fact. A score of null goes with status `review` or `unscored`. */
export interface RuleOutcome {
  readonly status: Extract<Status, 'scored' | 'review' | 'unscored' | 'not-applicable'>;
  readonly score: Decimal | null;
  readonly deductions: readonly Deduction[];
  readonly warnings: readonly Note[];
  readonly problems: readonly Note[];
  readonly steps: readonly Step[];
}

/** What stands around a rule when it is used. */
export interface RuleContext {
  readonly points: Decimal;
  readonly standard: Standard;
  readonly name: string;
  readonly cells: readonly CellRef[];
  /** 扣分原因 that the person wrote; empty when none. */
  readonly cause: string;
  /** A row of 表3 with a sentence of its own: its target and actual. */
  readonly measure?: Measure;
}

/** How a number is compared with its target, for notes. */
export type { Comparator };
