/** What one part of a rule sentence can say. A sentence is used only when every part says one of these. */
import type { Decimal } from '../../decimal';
import type { Award, StepCounting } from '../rule';
import type { Range } from './condition';

/** A condition: numbers, or words. */
export type Condition =
  | { readonly kind: 'range'; readonly range: Range }
  | { readonly kind: 'words'; readonly words: string }
  /** 否则, 不符合的: the words, which may be a state's own as well. */
  | { readonly kind: 'otherwise'; readonly words: string };

export type Clause =
  /** ≥90%得5分 · 无结余得3分 · 否则不得分 */
  | { readonly kind: 'award'; readonly condition: Condition; readonly award: Award; readonly listed: boolean }
  /** 未按时公开扣1分 */
  | { readonly kind: 'fault'; readonly condition: Condition; readonly lost: Decimal }
  /** 每超过1个百分点扣0.5分 */
  | {
      readonly kind: 'steps';
      readonly condition: Condition | null;
      /** `both`: 超过或低于; `either`: 偏离, where the threshold says on which side. */
      readonly beyond: 'above' | 'below' | 'either' | 'both' | null;
      readonly step: Decimal;
      readonly unit: string;
      /** What the step is taken from, where the sentence says so: 目标值, 年初预算. */
      readonly from: string;
      /** 在6分基础上: what the steps are taken from, in points. */
      readonly base?: Decimal;
      readonly lost: Decimal | null;
      /** A share of 分值 in place of points. */
      readonly lostShare: Decimal | null;
      readonly counting: StepCounting | null;
    }
  /** 每提高1个百分点加0.2分 */
  | {
      readonly kind: 'climb';
      readonly condition: Condition | null;
      readonly beyond: 'above' | 'below' | null;
      readonly base?: Decimal;
      readonly step: Decimal;
      readonly gained: Decimal;
      /** 每完成10%得0.6分: there is no base. */
      readonly fromNothing: boolean;
    }
  /** 每发现1项扣0.5分 */
  | {
      readonly kind: 'occurrence';
      /** In points; a share of 分值 is turned into points where these are known. */
      readonly perItem: Decimal | null;
      readonly perItemShare: Decimal | null;
      /** How many make one step: 1 of 每发现1项, 3 of 每延迟3天. */
      readonly step: Decimal;
      readonly unit: string;
      readonly noun: string;
      readonly counts: 'problems' | 'short' | 'over';
      /** Without 每: one of them. */
      readonly once: boolean;
    }
  /** 有2件未完成扣3分, 3-5个扣2分: what so many cost together */
  | {
      readonly kind: 'graded';
      readonly range: Range;
      readonly lost: Decimal;
      readonly unit: string;
      readonly noun: string;
    }
  /** 100%-105%扣1分: what a band costs */
  | { readonly kind: 'band-loss'; readonly range: Range; readonly lost: Decimal }
  /** 每完成1项得0.5分 */
  /** `implied`: without 每, so that a most must stand beside it. */
  | {
      readonly kind: 'gain';
      readonly implied: boolean;
      readonly perItem: Decimal;
      readonly noun: string;
      readonly unit: string;
      /** What stands in front of 每: 省级 of 省级每项得2分. */
      readonly front?: string;
    }
  /** 扣完为止 (no limit of its own), 最多扣2分, 最高得3分 */
  | { readonly kind: 'most-lost'; readonly most: Decimal | null }
  | { readonly kind: 'most-given'; readonly most: Decimal | null }
  /** 不足1个百分点按1个百分点计 */
  | { readonly kind: 'counting'; readonly counting: StepCounting; readonly of: Decimal | null }
  /** 按比例计分 */
  | { readonly kind: 'in-proportion'; readonly condition: Condition | null; readonly deducts: boolean }
  /** 介于60%-95%之间按插值法计算; null: between what the awards say */
  | { readonly kind: 'interpolation'; readonly range: Range | null }
  /** 基础分2分 */
  | { readonly kind: 'base'; readonly points: Decimal }
  /** 得分=支出率×分值 */
  | { readonly kind: 'formula'; readonly formula: ReadFormula; readonly condition: Condition | null }
  /** 以上每项1分, of the items listed before */
  | { readonly kind: 'each-listed'; readonly points: Decimal | null; readonly share: Decimal | null }
  /** 组织学习不少于12次: what is asked, without points */
  | { readonly kind: 'requirement'; readonly range: Range }
  /** ①支出符合规定, 合同在2个工作日内备案: what a later part counts */
  /** `count`: how many things it asks for (制定财务、资产、采购3项制度). */
  | { readonly kind: 'listed'; readonly label: string; readonly count?: Decimal }
  /** 支出率=支出数/预算数×100% */
  | { readonly kind: 'definition'; readonly subject: string; readonly text: string }
  /** 以100%为标准 */
  | { readonly kind: 'standard'; readonly value: Decimal; readonly percent: boolean }
  /** 不涉及此项工作的得满分, 不涉及的不纳入评分 */
  | { readonly kind: 'not-applicable'; readonly way: 'full' | 'rescale' }
  /** 共5项 */
  | { readonly kind: 'items'; readonly count: Decimal }
  /** 满分5分 */
  | { readonly kind: 'full-points'; readonly points: Decimal }
  | { readonly kind: 'judgement' }
  /** 根据完成情况评分: says nothing where another part says how, and leaves it to a person where none does */
  | { readonly kind: 'introduction' }
  /** 二者择其一 */
  | { readonly kind: 'either-of-two' }
  /** A word of introduction. */
  | { readonly kind: 'filler' };

export type ReadFormula =
  /** `target`: 满意度/90%×分值 is full at 90 %. */
  | {
      readonly kind: 'rate';
      readonly subject: string;
      readonly points: Decimal | null;
      readonly target?: Decimal;
    }
  | { readonly kind: 'share'; readonly subject: string; readonly points: Decimal | null }
  /** (满意度-60%)/(90%-60%)×分值: from nothing to all of the points. */
  | {
      readonly kind: 'stretch';
      readonly subject: string;
      readonly from: Decimal;
      readonly to: Decimal;
      readonly points: Decimal | null;
    }
  | { readonly kind: 'target-by-actual'; readonly points: Decimal | null }
  | { readonly kind: 'weighted'; readonly points: Decimal | null }
  | {
      readonly kind: 'linear';
      readonly base: Decimal;
      readonly factor: Decimal;
      readonly subject: string;
      readonly points: Decimal | null;
    };
