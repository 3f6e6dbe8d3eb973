/**
 * The words that the whole house speaks: what is read (Inputs), how a text was understood (Reading),
 * what a standard asks (Rule, in rules/rule.ts) and what came out (SelfAssessment). Pure data, no behaviour.
 */
import type { Decimal } from './decimal';

/** A cell of the workbook; row and column are counted from 0. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * A cell as scoring sees it. `text` is the canonical text that is read: texts as typed; numbers in full
 * precision by their format (0.998 shown as 99.8% is `99.8%`), dates as `2022-12-31`, blank as ``.
 */
export interface Cell {
  readonly ref: CellRef;
  readonly kind: 'blank' | 'text' | 'number' | 'date' | 'boolean' | 'error';
  readonly text: string;
  /** The number in the cell, per cent as Excel holds it (0.998); null unless kind is `number`. */
  readonly number: Decimal | null;
  /** The number format shows per cent. */
  readonly percent: boolean;
  /** An amount as it is seen in its cell or was typed there: `9,510.3`, `9510.30`; absent where nobody asks. */
  readonly shown?: string;
}

/** A statement as data: the sentence is made from `code` and `params` in src/texts. */
export interface Note {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly cells: readonly CellRef[];
}

// ---------------------------------------------------------------- Inputs

/** 指标类型 */
export type IndicatorKind = 'output' | 'benefit' | 'satisfaction' | 'cost';

/** What tells rows apart, whatever order they stand in. `occurrence` counts equal rows from 0. */
export interface RowKey {
  readonly project: string;
  /** The names of the levels above the row, outermost first. */
  readonly path: readonly string[];
  readonly name: string;
  readonly occurrence: number;
}

/** A level above a row (一级指标, 二级指标, …), filled down over merged cells. */
export interface Level {
  readonly name: string;
  readonly ref: CellRef;
  /** 分值 inside the label, as in `产出指标(50分)`. */
  readonly points: Decimal | null;
}

/** What a row of 指标_完成情况 and a row of 指标_评分表 have in common. */
export interface RowBase {
  readonly key: RowKey;
  /** The cell that names the row; for a row without a name, the cell where it would stand. */
  readonly nameCell: CellRef;
  readonly name: string;
  /** 一级指标, 二级指标 … above this row's own name, outermost first. */
  readonly levels: readonly Level[];
  /** 分值 of the row; null when blank. Rows under one merged 分值 cell bear the same `pointsGroup` and value. */
  readonly points: Decimal | null;
  readonly pointsCell: Cell | null;
  readonly pointsGroup: string | null;
  /** 评分标准 in the row. */
  readonly rule: Cell | null;
  /** 扣分原因, 自评说明 or 偏差原因. */
  readonly cause: Cell | null;
  /** 人工得分 */
  readonly manual: Cell | null;
  /** 佐证材料 */
  readonly evidence: Cell | null;
  /** The name is that of a merged cell that began in a row above: this row has none of its own. */
  readonly sharesName?: boolean;
  /** The person's decision about this row, put to it when scoring begins. */
  readonly decided?: RowDecision;
}

/** A row of 指标_完成情况 (表3). */
export interface IndicatorRow extends RowBase {
  readonly kind: IndicatorKind | null;
  /** 预期实现值 */
  readonly target: Cell;
  /** The heading above the target, which may carry unit or comparator: `目标值(%)`. */
  readonly targetHeading: string;
  /** 调整后目标值: used instead of the target where it is not blank. */
  readonly adjustedTarget: Cell | null;
  /** 实际完成值 */
  readonly actual: Cell;
  readonly actualHeading: string;
  /** 列入表5 */
  readonly inTable5: boolean;
  /** 责任处室 */
  readonly office: string;
}

/** A row of 指标_评分表 (表4). */
export interface ScorecardRow extends RowBase {
  /** 实际情况 */
  readonly fact: Cell | null;
}

/** A line of a budget range. Amounts are cells, so that a finding can name them. */
export interface BudgetLine {
  readonly role: 'total' | 'basic' | 'personnel' | 'operating' | 'project' | 'other';
  readonly label: string;
  readonly ref: CellRef;
  /** 年初预算数 */
  readonly initial: Cell | null;
  /** 全年预算数, 调整预算数 */
  readonly adjusted: Cell | null;
  /** 决算数, 执行数 */
  readonly outturn: Cell | null;
  /** What the form gives 执行率 of this line; absent where it says nothing of it. */
  readonly points?: ExecutionPoints;
  /** 得分 that the form already has for it; absent where it has none. */
  readonly ownScore?: Cell;
}

/** 分值 of 执行率: in a column beside the funds, or in the label of their block (`预算执行情况（20分）`). */
export interface ExecutionPoints {
  readonly value: Decimal;
  /** The cell that holds nothing but the points; null where they stand in a label. */
  readonly cell: Cell | null;
}

/** A line of 数据_基础. */
export interface BasicFigure {
  readonly item: string;
  readonly source: string;
  readonly budget: Cell | null;
  readonly actual: Cell | null;
  readonly previous: Cell | null;
}

export interface Budget {
  /** 预算_整体支出 */
  readonly lines: readonly BudgetLine[];
  /** 预算_功能分类 */
  readonly functions: readonly BudgetLine[];
  /** 预算_重点项目 */
  readonly projects: readonly BudgetLine[];
  /** 数据_基础 */
  readonly figures: readonly BasicFigure[];
}

/** 规则_评分标准: a sentence that overrides the standard for an indicator. */
export interface RuleOverride {
  readonly name: string;
  readonly nameCell: CellRef;
  readonly rule: Cell;
  /** The one row that it is for; absent: every row of the name. */
  readonly row?: RowKey;
}

/** 任务_重点工作 (表1) */
export interface TaskRow {
  readonly task: Cell;
  readonly goal: Cell;
  readonly result: Cell;
}

/** 报告_文字 */
export interface Paragraph {
  readonly chapter: string;
  readonly text: Cell;
}

/** A line above a table, or at the head of a sheet that holds no table of the contract. */
export interface Title {
  /** The contract's name of the table; null for a sheet without one. */
  readonly table: string | null;
  readonly text: Cell;
  /** Filled cells below the line, as far as they were read; empty for a table of the contract. */
  readonly below: readonly Cell[];
}

/** 分值 of a 合计 row as it is printed in the person's table. */
export interface PrintedPoints {
  readonly table: 'indicators' | 'scorecard';
  readonly cell: Cell;
}

/** One department or one project. */
export interface EntityInputs {
  readonly name: string;
  readonly level: 'department' | 'project';
  readonly indicators: readonly IndicatorRow[];
  /** null where the workbook has no 指标_评分表 for this entity. */
  readonly scorecard: readonly ScorecardRow[] | null;
  readonly budget: Budget;
  readonly printedPoints?: readonly PrintedPoints[];
}

/** 基本_信息, and what the titles say. */
export interface Particulars {
  readonly department: string;
  readonly year: number | null;
  /** A standard's id; empty when not given. */
  readonly standard: string;
  readonly basis: string;
  readonly reportDate: string;
  /** 金额单位 of the budget ranges. */
  readonly moneyUnit: '万元' | '元' | null;
  /** 得分表小计: whether 自评得分表 is to have a 小计 for each 一级指标. */
  readonly subtotals?: boolean;
  /** 不适用指标: how 不涉及 is scored, where the person says so; else the standard does. */
  readonly notApplicable?: NotApplicable;
}

/** 不涉及: full points, left out with the total stretched to the whole, or asked about. */
export type NotApplicable = 'full' | 'rescale' | 'ask';

export interface Inputs {
  readonly particulars: Particulars;
  readonly entities: readonly EntityInputs[];
  readonly overrides: readonly RuleOverride[];
  readonly tasks: readonly TaskRow[];
  readonly paragraphs: readonly Paragraph[];
  /** What stands above the tables and at the head of other sheets. */
  readonly titles?: readonly Title[];
  /** The person's earlier choices among readings. */
  readonly decisions: readonly Decision[];
}

/** What a person decided: how the row is to be read, or its score. */
export type Verdict =
  | { readonly kind: 'measures'; readonly measures: readonly Measure[] }
  | { readonly kind: 'score'; readonly score: Decimal };

/** 确认: a choice that the person made for a row; it holds while `fingerprint` fits the row's texts (decisions.ts). */
export interface Decision {
  readonly table: 'indicators' | 'scorecard';
  readonly key: RowKey;
  readonly fingerprint: string;
  readonly verdict: Verdict;
  /** 理由; needed for a score. */
  readonly reason: string;
  /** The line of 确认记录 that keeps it; null before it is kept. */
  readonly cell: CellRef | null;
}

/** A decision as it stands for a row now: `stale` when the row's texts are no longer those that were decided on. */
export interface RowDecision {
  readonly decision: Decision;
  readonly isStale: boolean;
}

// ---------------------------------------------------------------- Reading

export type Comparator = '>=' | '>' | '<=' | '<' | '=' | 'between' | 'date<=' | 'text';

/** Which side is better where the comparator does not say (a bare number). */
export type Direction = 'more' | 'less' | 'unclear';

/** One separate target with what answers it. */
export interface Measure {
  readonly comparator: Comparator;
  /** Decimal of a number (万 and 亿 expanded, per cent as it stands), ISO date, or null for a text. */
  readonly target: Decimal | string | null;
  /** The upper end under `between`. */
  readonly targetHigh: Decimal | null;
  /** The unit after expansion: `人次`, `%`, `元/人*月`; empty when none. */
  readonly unit: string;
  /** null: not given as a figure; then `met` says what the words say. */
  readonly actual: Decimal | string | null;
  /** true, false, or null where the text does not decide. */
  readonly met: boolean | null;
  readonly direction: Direction;
  /** The number had no comparator of its own (nor from name or heading). */
  readonly bare: boolean;
  /** 约, 左右 stood by it. */
  readonly approximate: boolean;
  /** The promise's own noun (`社会治安突出问题地区`) for notes; empty when it is the row's name. */
  readonly noun: string;
}

/** One way to understand a row. */
export interface Candidate {
  readonly measures: readonly Measure[];
  /** Why this reading, or what speaks against it. */
  readonly warnings: readonly Note[];
}

/**
 * How a row's texts were understood. `candidates` holds every plausible reading, the likeliest first;
 * empty when the row cannot be read. `problems` says what stops a reading (codes `reading.*`).
 * A row is scored when there is no problem and all candidates give the same score.
 */
export interface Reading {
  readonly candidates: readonly Candidate[];
  readonly problems: readonly Note[];
}

// ---------------------------------------------------------------- SelfAssessment

/** 已评 · 已确认 · 人工 · 待确认 · 未评 · 不适用 */
export type Status = 'scored' | 'confirmed' | 'manual' | 'review' | 'unscored' | 'not-applicable';

/** 扣分: amount in points, why, and what the person wrote about it. */
export interface Deduction {
  readonly amount: Decimal;
  readonly note: Note;
}

/** A step of the sum, for 为什么是这个分. */
export interface Step {
  readonly note: Note;
  readonly result: Decimal | null;
}

/** A measure with its share of the points and its score. */
export interface ScoredMeasure extends Measure {
  readonly points: Decimal | null;
  readonly score: Decimal | null;
}

/** Anything that was scored by a rule: a row of 表3, or a row of 表4 that has a rule of its own. */
export interface IndicatorScore {
  readonly key: RowKey;
  readonly table: 'indicators' | 'scorecard';
  readonly name: string;
  readonly nameCell: CellRef;
  readonly levels: readonly Level[];
  readonly kind: IndicatorKind | null;
  /** null where the row's points are not known. */
  readonly points: Decimal | null;
  /** null while 待确认 or 未评. */
  readonly score: Decimal | null;
  readonly status: Status;
  readonly measures: readonly ScoredMeasure[];
  readonly deductions: readonly Deduction[];
  readonly warnings: readonly Note[];
  /** Why it is 待确认 or 未评. */
  readonly problems: readonly Note[];
  /** The readings to choose from while 待确认. */
  readonly candidates: readonly Candidate[];
  readonly steps: readonly Step[];
  /** What the rule is, for the pane: restated, with its source. */
  readonly rule: Note | null;
}

/** A line of the scorecard, outermost level first and in the order of the sheet. */
export interface ScorecardNode {
  readonly level: number;
  readonly name: string;
  readonly points: Decimal;
  /** The sum of the scores below while nothing is open there; null while points are open. */
  readonly score: Decimal | null;
  readonly openPoints: Decimal;
  /** score ÷ points to 6 places; null while open or without points. */
  readonly rate: Decimal | null;
  readonly status: Status;
  /** The row in 指标_评分表 where 得分 stands; null for a level that has no row of its own. */
  readonly row: ScorecardRow | null;
  readonly children: readonly ScorecardNode[];
  /** Indices into `indicators` of the rows that make up this score. */
  readonly members: readonly number[];
}

export type Grade = '优' | '良' | '中' | '差';

export interface Total {
  readonly points: Decimal;
  /** The sum of what is scored: 暂计 while `openPoints` is not 0 or rows have no points. */
  readonly score: Decimal;
  readonly rate: Decimal | null;
  readonly grade: Grade | null;
  readonly openPoints: Decimal;
  /** Open rows whose points are nowhere: no total is settled without them. Absent: none. */
  readonly withoutPoints?: number;
}

/** 勾稽检查 */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'info';
  readonly note: Note;
  /** The person does not want to be told of it again while the figures are the same. */
  readonly ignored?: { readonly reason: string };
}

export interface EntityAssessment {
  readonly name: string;
  readonly level: 'department' | 'project';
  readonly total: Total;
  readonly scorecard: readonly ScorecardNode[];
  readonly indicators: readonly IndicatorScore[];
}

export interface SelfAssessment {
  readonly standard: string;
  readonly particulars: Particulars;
  /** The department first, or the only one. */
  readonly entities: readonly EntityAssessment[];
  readonly findings: readonly Finding[];
}
