/** Reads the arguments of calls and the values of properties; what does not fit is Excel's InvalidArgument. */
import { ExcelError } from '../model/errors';
import { isHostObject } from './host-object';

const wrong = (what: string): ExcelError => new ExcelError('InvalidArgument', what);

export function textArgument(args: readonly unknown[], index: number): string {
  const value = args[index];
  if (typeof value !== 'string') throw wrong(`argument ${index + 1} is no text`);
  return value;
}
export function keyArgument(args: readonly unknown[], index: number): string {
  const value = args[index];
  if (typeof value === 'number') return String(value);
  return textArgument(args, index);
}
export function optionalText(args: readonly unknown[], index: number): string | null {
  return args[index] === undefined || args[index] === null ? null : textArgument(args, index);
}
export function wholeArgument(args: readonly unknown[], index: number): number {
  const value = args[index];
  if (typeof value !== 'number' || !Number.isInteger(value)) throw wrong(`argument ${index + 1} is no whole number`);
  return value;
}
export function optionalWhole(args: readonly unknown[], index: number, other: number): number {
  return args[index] === undefined || args[index] === null ? other : wholeArgument(args, index);
}
export function textValue(value: unknown): string {
  if (typeof value !== 'string') throw wrong('a text is needed');
  return value;
}
export function numberValue(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong('a number is needed');
  return value;
}
export function booleanValue(value: unknown): boolean {
  if (typeof value !== 'boolean') throw wrong('a boolean is needed');
  return value;
}
export function choice<T extends string>(value: unknown, choices: readonly T[]): T {
  const found = choices.find((one) => typeof value === 'string' && one.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw wrong(`${String(value)} is none of ${choices.join(', ')}`);
  return found;
}
export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('an object is needed');
  return Object.fromEntries(Object.entries(value));
}
const COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  gray: '#808080',
  grey: '#808080',
  orange: '#FFA500',
  purple: '#800080',
  silver: '#C0C0C0',
  lightgray: '#D3D3D3',
};
/** `#RRGGBB` or a name that HTML knows. */
export function colorValue(value: unknown): string {
  const text = textValue(value).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  const found = hex ? `#${hex.toUpperCase()}` : COLORS[text.toLowerCase()];
  if (found === undefined) throw wrong(`color ${text}`);
  return found;
}
/** The model's thing behind an object that was given as an argument. */
export function targetArgument<T>(value: unknown, kind: abstract new (...args: never[]) => T): T | null {
  return isHostObject(value) && value.target instanceof kind ? value.target : null;
}
