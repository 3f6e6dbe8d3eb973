/**
 * What Excel makes of text that is put into a cell, typed or through `values`: a formula, a number (with the
 * number format that its spelling brings), a date, a truth value, an error, or the text itself.
 */
import { parseValue } from 'numfmt';
import type { CellValue } from '../package/content';

export interface ParsedInput {
  readonly value: CellValue;
  /** Without `=`. */
  readonly formula: string | null;
  /** The format that a cell of format General takes on. */
  readonly numberFormat: string | null;
}

const ERRORS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#FIELD!',
]);

/** Formats that Excel's Chinese edition gives to typed numbers, by numfmt's format number. */
const FORMATS: Readonly<Record<number, string>> = {
  3: '#,##0',
  4: '#,##0.00',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'm"月"d"日"',
  17: 'yyyy"年"m"月"',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
};

const text = (value: string): ParsedInput => ({ value, formula: null, numberFormat: null });

/** `1`, `-2.5`: without any look into the locale's spellings. */
const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)$/;
/** Nothing but these beginnings can be anything else than text. */
const MAY_BE_MORE = /^\s*[-+.,\d(=¥￥$%#TFtf'@]/;

export function parseInput(input: string, numberFormat: string): ParsedInput {
  if (input === '') return { value: null, formula: null, numberFormat: null };
  if (!MAY_BE_MORE.test(input)) return text(input);
  if (input.startsWith("'")) return text(input.slice(1));
  // A cell formatted as text takes everything as it is, formulas too.
  if (numberFormat === '@') return text(input);
  if (input.startsWith('=') && input.length > 1) return { value: null, formula: input.slice(1), numberFormat: null };
  if (PLAIN.test(input)) return { value: Number(input), formula: null, numberFormat: null };
  const upper = input.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE', formula: null, numberFormat: null };
  if (ERRORS.has(upper)) return { value: { error: upper }, formula: null, numberFormat: null };
  const known = chineseDate(input) ?? spelledNumber(input);
  // Excel takes a plus or minus for the beginning of a formula, too.
  return known ?? (/^[+-]/.test(input) ? { value: null, formula: input, numberFormat: null } : text(input));
}

function spelledNumber(input: string): ParsedInput | null {
  const parsed = parseValue(input.replace(/^￥/, '¥'), { locale: 'zh-CN' });
  if (parsed === undefined) return null;
  const format = 'formatId' in parsed ? (FORMATS[parsed.formatId ?? -1] ?? null) : null;
  return { value: parsed.value, formula: null, numberFormat: format };
}

const CHINESE_DATE = /^\s*(?:(\d{2}|\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?\s*$/;

function chineseDate(input: string): ParsedInput | null {
  const match = CHINESE_DATE.exec(input);
  if (!match || (match[1] === undefined && match[3] === undefined)) return null;
  const shortYear = match[1]?.length === 2 ? Number(match[1]) : null;
  const year =
    shortYear === null
      ? Number(match[1] ?? new Date().getFullYear())
      : shortYear < 30
        ? 2000 + shortYear
        : 1900 + shortYear;
  const month = Number(match[2]);
  const day = Number(match[3] ?? 1);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const numberFormat =
    match[1] === undefined ? 'm"月"d"日"' : match[3] === undefined ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"';
  return { value: date.getTime() / 86_400_000 + 25_569, formula: null, numberFormat };
}
