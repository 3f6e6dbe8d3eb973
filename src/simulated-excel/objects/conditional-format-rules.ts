/** The three kinds of conditional format that can be added: data bars, formulas, comparisons with values. */
import type { LookChange } from '../package/content';
import { ExcelError } from '../model/errors';
import { booleanValue, choice, colorValue, record, textValue } from './arguments';
import type { ConditionalFormatTarget } from './conditional-formats';
import { defineClass, type HostObject } from './host-object';

type Rule = ConditionalFormatTarget['format']['content']['rule'];
type RuleOf<K extends Rule['kind']> = Extract<Rule, { readonly kind: K }>;

function isKind<K extends Rule['kind']>(rule: Rule, kind: K): rule is RuleOf<K> {
  return rule.kind === kind;
}
function ruleOf<K extends Rule['kind']>(target: ConditionalFormatTarget, kind: K): RuleOf<K> {
  const { rule } = target.format.content;
  if (!isKind(rule, kind)) throw new ExcelError('InvalidOperation', 'a conditional format of another type');
  return rule;
}

const positiveFormat = defineClass<ConditionalFormatTarget>({
  name: 'ConditionalDataBarPositiveFormat',
  read: { FillColor: (target) => ruleOf(target, 'data-bar').color, GradientFill: () => false },
  write: {
    FillColor: (target, value) => target.change({ ...ruleOf(target, 'data-bar'), color: colorValue(value) }),
    // The package writes one kind of bar; how it is filled is not told apart.
    GradientFill: (_target, value) => void booleanValue(value),
    BorderColor: (_target, value) => void textValue(value),
  },
});

/** `{type:"Number", formula:"0"}`; automatic and lowest or highest values leave it open. */
function bound(value: unknown): number | null {
  const rule = record(value);
  const type = choice(rule.type, [
    'Automatic',
    'LowestValue',
    'HighestValue',
    'Number',
    'Percent',
    'Formula',
    'Percentile',
  ]);
  if (type === 'Automatic' || type === 'LowestValue' || type === 'HighestValue') return null;
  const number = typeof rule.formula === 'number' ? rule.formula : Number(textValue(rule.formula).replace(/^=/, ''));
  if (type !== 'Number' || !Number.isFinite(number)) throw new ExcelError('NotImplemented', `data bar bound ${type}`);
  return number;
}
const shownBound = (number: number | null, open: string): unknown =>
  number === null ? { type: open } : { type: 'Number', formula: `=${number}` };

const dataBar = defineClass<ConditionalFormatTarget>({
  name: 'DataBarConditionalFormat',
  read: {
    ShowDataBarOnly: () => false,
    LowerBoundRule: (target) => shownBound(ruleOf(target, 'data-bar').minimum, 'Automatic'),
    UpperBoundRule: (target) => shownBound(ruleOf(target, 'data-bar').maximum, 'Automatic'),
  },
  write: {
    LowerBoundRule: (target, value) => target.change({ ...ruleOf(target, 'data-bar'), minimum: bound(value) }),
    UpperBoundRule: (target, value) => target.change({ ...ruleOf(target, 'data-bar'), maximum: bound(value) }),
    BarDirection: (_target, value) => void choice(value, ['Context', 'LeftToRight', 'RightToLeft']),
    ShowDataBarOnly: (_target, value) => {
      if (booleanValue(value)) throw new ExcelError('NotImplemented', 'showDataBarOnly');
    },
  },
  objects: { PositiveFormat: (target) => positiveFormat(target) },
});

/** The look of a rule that holds, for formulas and comparisons. */
function lookRule(target: ConditionalFormatTarget): RuleOf<'expression'> | RuleOf<'cell-value'> {
  const { rule } = target.format.content;
  if (rule.kind === 'data-bar') throw new ExcelError('InvalidOperation', 'a data bar has no such format');
  return rule;
}
function changeLook(target: ConditionalFormatTarget, look: LookChange): void {
  const rule = lookRule(target);
  target.change({
    ...rule,
    look: { ...rule.look, ...look, ...(look.font ? { font: { ...rule.look.font, ...look.font } } : {}) },
  });
}
const font = defineClass<ConditionalFormatTarget>({
  name: 'ConditionalRangeFont',
  read: {
    Bold: (target) => lookRule(target).look.font?.bold ?? null,
    Italic: (target) => lookRule(target).look.font?.italic ?? null,
    Color: (target) => lookRule(target).look.font?.color ?? '',
  },
  write: {
    Bold: (target, value) => changeLook(target, { font: { bold: booleanValue(value) } }),
    Italic: (target, value) => changeLook(target, { font: { italic: booleanValue(value) } }),
    Color: (target, value) => changeLook(target, { font: { color: colorValue(value) } }),
    Strikethrough: (target, value) => changeLook(target, { font: { strikethrough: booleanValue(value) } }),
  },
});
const fill = defineClass<ConditionalFormatTarget>({
  name: 'ConditionalRangeFill',
  read: { Color: (target) => lookRule(target).look.fill ?? '' },
  write: { Color: (target, value) => changeLook(target, { fill: colorValue(value) }) },
});
const format: (target: ConditionalFormatTarget) => HostObject = defineClass<ConditionalFormatTarget>({
  name: 'ConditionalRangeFormat',
  read: { NumberFormat: (target) => lookRule(target).look.numberFormat ?? null },
  write: { NumberFormat: (target, value) => changeLook(target, { numberFormat: textValue(value) }) },
  objects: { Font: (target) => font(target), Fill: (target) => fill(target) },
});

const expressionRule = defineClass<ConditionalFormatTarget>({
  name: 'ConditionalFormatRule',
  read: { Formula: (target) => `=${ruleOf(target, 'expression').formula}` },
  write: {
    Formula: (target, value) =>
      target.change({ ...ruleOf(target, 'expression'), formula: textValue(value).replace(/^=/, '') }),
  },
});
const custom = defineClass<ConditionalFormatTarget>({
  name: 'CustomConditionalFormat',
  objects: { Rule: (target) => expressionRule(target), Format: (target) => format(target) },
});

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;
const IN_FILE: Readonly<Record<(typeof OPERATORS)[number], string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};
const cellValue = defineClass<ConditionalFormatTarget>({
  name: 'CellValueConditionalFormat',
  read: {
    Rule: (target) => {
      const { operator, formulas } = ruleOf(target, 'cell-value');
      const shown = OPERATORS.find((one) => IN_FILE[one] === operator) ?? 'EqualTo';
      return {
        operator: shown,
        formula1: `=${formulas[0] ?? ''}`,
        ...(formulas[1] === undefined ? {} : { formula2: `=${formulas[1]}` }),
      };
    },
  },
  write: {
    Rule: (target, value) => {
      const given = record(value);
      const formulas = [given.formula1, given.formula2]
        .filter((one) => typeof one === 'string' || typeof one === 'number')
        .map((one) => String(one).replace(/^=/, ''));
      target.change({
        ...ruleOf(target, 'cell-value'),
        operator: IN_FILE[choice(given.operator, OPERATORS)],
        formulas,
      });
    },
  },
  objects: { Format: (target) => format(target) },
});

const ofKind =
  (kind: Rule['kind'], make: (target: ConditionalFormatTarget) => HostObject, orNull: boolean) =>
  (target: ConditionalFormatTarget): HostObject | null => {
    if (target.format.content.rule.kind === kind) return make(target);
    if (orNull) return null;
    throw new ExcelError('InvalidOperation', 'a conditional format of another type');
  };

export const conditionalFormatRules = {
  DataBar: ofKind('data-bar', dataBar, false),
  DataBarOrNullObject: ofKind('data-bar', dataBar, true),
  Custom: ofKind('expression', custom, false),
  CustomOrNullObject: ofKind('expression', custom, true),
  CellValue: ofKind('cell-value', cellValue, false),
  CellValueOrNullObject: ofKind('cell-value', cellValue, true),
};
