/**
 * Targets of the budget system (预算管理一体化), whose forms keep 指标性质 (≥), 指标值 (95) and 度量单位 (%) in three
 * columns: read as one text, `≥95%`. Only a number is composed; what says more already is left as it is.
 */
import { Decimal } from '../../scoring/decimal';
import type { Cell } from '../../scoring/model';
import { isPlaceholder } from '../tables/form-rows';

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:≥|>=|≧|大于等于|不小于|不低于|不少于|正向(?:指标)?)$/, '≥'],
  [/^(?:≤|<=|≦|小于等于|不大于|不高于|不超过|反向(?:指标)?|逆向(?:指标)?)$/, '≤'],
  [/^(?:>|大于)$/, '>'],
  [/^(?:<|小于)$/, '<'],
  [/^(?:=|等于)$/, '='],
];
const NUMBER = /^[-+]?\d+(?:,\d{3})*(?:\.\d+)?[%‰]?$/;
const UNIT = /^[^\d\s≥≤<>=]{1,12}$/;

const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

function signOf(cell: Cell | null): string {
  const text = bare(cell?.text ?? '');
  return SIGNS.find(([wording]) => wording.test(text))?.[1] ?? '';
}

function unitOf(cell: Cell | null): string {
  if (cell === null) return '';
  const text = bare(cell.text);
  if (isPlaceholder(cell) || !UNIT.test(text) || /^(?:无|不适用|文字|定性|其他)$/.test(text)) return '';
  return text;
}

/** The target's own cell, with the text that the three columns make together. */
export function composedTarget(target: Cell, comparator: Cell | null, unit: Cell | null): Cell {
  // Most tables have neither column: their rows cost nothing here.
  if (comparator === null && unit === null) return target;
  const value = bare(target.text);
  if (!NUMBER.test(value)) return target;
  const sign = signOf(comparator);
  const ownUnit = /[%‰]$/.test(value) ? '' : unitOf(unit);
  if (sign === '' && ownUnit === '') return target;
  return { ...target, kind: 'text', text: `${sign}${value}${ownUnit}`, number: null, percent: false };
}

/** An answer of such a form in per cent, 96 for `≥95%`. One that may be a share (0.96) is left to the reader. */
export function composedActual(actual: Cell, unit: Cell | null): Cell {
  if (!/^(?:%|百分比)$/.test(unitOf(unit))) return actual;
  const value = bare(actual.text);
  if (!NUMBER.test(value) || /[%‰]$/.test(value)) return actual;
  const number = Decimal.parse(value.replaceAll(',', ''));
  if (number === null || number.compare(Decimal.ONE) <= 0) return actual;
  return { ...actual, kind: 'text', text: `${value}%`, number: null, percent: false };
}
