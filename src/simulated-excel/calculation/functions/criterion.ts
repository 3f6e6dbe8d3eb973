/** The criteria of COUNTIF and its kin: `>=60`, `合计*`, a number, a blank. */
import { parseInput } from '../../model/parse-input';
import { compare, isError, type Scalar } from '../values';

export function criterion(given: Scalar): (value: Scalar) => boolean {
  if (isError(given)) return (value) => isError(value) && value.error === given.error;
  if (typeof given !== 'string') return (value) => value !== null && !isError(value) && sameKind(value, given ?? 0);
  const match = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(given);
  const operator = match?.[1] ?? '';
  const text = match?.[2] ?? '';
  const parsed = parseInput(text, 'General').value;
  if (typeof parsed === 'number' || typeof parsed === 'boolean')
    return (value) => {
      const number = typeof value === 'string' ? parseInput(value, 'General').value : value;
      if (operator === '' || operator === '=') return number !== null && sameKind(number, parsed);
      if (operator === '<>') return number === null || !sameKind(number, parsed);
      return typeof value === typeof parsed && meets(operator, compare(value, parsed));
    };
  if (operator === '<' || operator === '>' || operator === '<=' || operator === '>=')
    return (value) => typeof value === 'string' && meets(operator, compare(value, text));
  if (text === '') {
    if (operator === '<>') return (value) => value !== null;
    return operator === '=' ? (value) => value === null : (value) => value === null || value === '';
  }
  const pattern = wildcard(text);
  const equal = (value: Scalar): boolean =>
    isError(value) ? value.error === text.toUpperCase() : typeof value === 'string' && pattern.test(value);
  return operator === '<>' ? (value) => !equal(value) : equal;
}

function sameKind(value: Scalar, wanted: number | boolean): boolean {
  return typeof value === typeof wanted && compare(value, wanted) === 0;
}
function meets(operator: string, order: number): boolean {
  return operator === '<' ? order < 0 : operator === '>' ? order > 0 : operator === '<=' ? order <= 0 : order >= 0;
}
/** `*` any text, `?` one character, `~` takes the next as it is. */
export function wildcard(text: string): RegExp {
  const body = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (found, literal: string | undefined) => {
    if (literal !== undefined) return literal === '~' ? '~' : `\\${literal}`;
    return found === '*' ? '.*' : found === '?' ? '.' : `\\${found}`;
  });
  return new RegExp(`^${body}$`, 'isu');
}
