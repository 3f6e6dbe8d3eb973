/**
 * Numbers that are names and no figures: model names, document numbers, hotlines, ordinals, versions,
 * services round the clock. What is named here is never a target and never an answer.
 */
import { Decimal } from '../../decimal';
import { isDigitAt, readArabic, readNumber } from './numerals';
import type { Quantity } from './quantity';
import { readSpelled } from './spelled-numerals';
import { unitAt } from './units';

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Behind these a number in Chinese is part of a word. */
const NEVER_AFTER = '统唯同逐单专划归合壹惟首';
const HOTLINE = /^(?:热线|平台|电话|专线|报警|急救|投诉|举报|工单|市民|服务热|政务|火警|便民|接警|指挥|短号)/;
/** What a whole number with a unit does when it is no count: 24小时受理. */
const ROUND_THE_CLOCK =
  /^(?:小时|h|H)(?:不间断|受理|值守|值班|在线|服务|开放|监控|监测|运行|热线|自助|巡查|全天|应急|不打烊|备勤|响应机|接听|接警|轮班|双人|政务|智能|随时|无休|全程|待命|守护)/;

/** 24小时勤务: round the clock, unless something is to be done within them. */
const DAY_LONG =
  /^24(?:小时|h|H)(?![内以之及的前后中左右]|办|到|响应|处|完成|回|答|修|恢|反馈|赶|送|出|达|清|审|签|受)[\u4e00-\u9fff]{2}/;

const RESERVOIR = /[大小](?:\([12]\)|[12])型/;

/** 每月15日, 每季度末月20日: a day of the month. */
const EACH_MONTH = /每(?:个)?(?:月|季度?(?:末|首|第[一二三])?个?月|季度末)(?:的)?$/;

/** Where a name that begins with a number at `index` ends, or null where it may be a figure. */
export function nameEnd(text: string, index: number, floor: number): number | null {
  const before = text.charAt(index - 1);
  const code = text.charCodeAt(index - 1);
  if (!isDigitAt(text, index) && text[index] !== '.') return spelledName(text, index, before);
  if (index > 0 && (isLetter(code) || before === '_') && index - 1 >= floor)
    return isCountedBehindLetters(text, index) ? null : runEnd(text, index);
  // HP-1020打印机: a model's number.
  if (before === '-' && isLetter(text.charCodeAt(index - 2)) && index - 2 >= floor) return runEnd(text, index);
  if (before === '第') return ordinalEnd(text, index);
  const number = readArabic(text, index);
  if (number === null) return null;
  const next = text.charAt(number.end);
  if (before === '[' && next === ']') return number.end;
  if (before === '(' && next === ')' && number.end - index === 4 && isDigitAt(text, number.end + 1)) return number.end;
  // 2021-2022学年, 1:18, 8:00
  if (
    number.end === index + 4 &&
    '-至~'.includes(next || ' ') &&
    /^(?:19|20)\d\d(?:-|至|~)(?:19|20)\d\d/.test(text.slice(index, index + 9))
  )
    return index + 9;
  if (next === ':' && isDigitAt(text, number.end + 1)) return readArabic(text, number.end + 1)?.end ?? null;
  if (next === '号') return number.end + 1;
  // 小(2)型水库
  if (RESERVOIR.test(text.slice(Math.max(0, index - 2), number.end + 2))) return number.end;
  // 1标段、2标段: sections of a tender by their number; 招标3个标段 counts them.
  if (text.startsWith('标段', number.end)) return number.end + 2;
  // 每月15日前: a day of every month is no count of days.
  if (next === '日' && EACH_MONTH.test(text.slice(Math.max(0, index - 6), index))) return number.end + 1;
  if (
    (next === '+' || next === '×' || next === '*') &&
    (isDigitAt(text, number.end + 1) || /^[NXnx]/.test(text.slice(number.end + 1, number.end + 2)))
  )
    return timesEnd(text, number.end + 1);
  if (next === '·' && isDigitAt(text, number.end + 1)) return readArabic(text, number.end + 1)?.end ?? null;
  if (next === '.' && isDigitAt(text, number.end + 1)) return runEnd(text, index);
  if (number.end - index >= 3 && HOTLINE.test(text.slice(number.end, number.end + 3))) return number.end;
  if (text.startsWith('24', index) && DAY_LONG.test(text.slice(index, index + 8))) return number.end + 2;
  if ('小hH'.includes(next || ' ') && ROUND_THE_CLOCK.test(text.slice(number.end, number.end + 6)))
    return number.end + 2;
  if (next === '-' && text[index] === '0' && number.end - index >= 3) return runEnd(text, index);
  if (text[index] === '0' && number.end - index > 1 && !text.slice(index, number.end).includes('.'))
    return runEnd(text, index);
  if (next === '版' && text.slice(index, number.end).includes('.')) return number.end + 1;
  return null;
}

const DESIGNATORS: ReadonlySet<string> = new Set(['PM', 'ISO', 'GB', 'DN', 'IP', 'IPv', 'NO', 'No', 'AK', 'CD']);

/** 开发APP1个, vCPU2000核: a count with its measure word at the end of a phrase, not a model's number. */
function isCountedBehindLetters(text: string, index: number): boolean {
  let from = index;
  while (from > 0 && isLetter(text.charCodeAt(from - 1)) && index - from < 8) from -= 1;
  if (index - from < 2 || isDigitAt(text, from - 1) || DESIGNATORS.has(text.slice(from, index))) return false;
  const number = readNumber(text, index);
  const unit = number === null ? null : unitAt(text, number.end);
  if (unit === null || /^[级号线路型类版段]/.test(unit.unit)) return false;
  const following = text.charCodeAt(unit.end);
  return !(isHan(following) || isLetter(following) || isDigitAt(text, unit.end));
}

function runEnd(text: string, index: number): number {
  let end = index;
  for (let code = text.charCodeAt(end); end < text.length; code = text.charCodeAt(end)) {
    if (!(
      isDigitAt(text, end) ||
      isLetter(code) ||
      (text[end] === '.' && isDigitAt(text, end + 1)) ||
      (text[end] === '-' && isDigitAt(text, end + 1))
    ))
      break;
    end += 1;
  }
  return Math.max(end, index + 1);
}

/** `7×24小时`, `5+2` with its unit. */
function timesEnd(text: string, index: number): number {
  const second = readArabic(text, index);
  const end = second === null ? index + 1 : second.end;
  return text.startsWith('小时', end) ? end + 2 : end;
}

/** 第三方, 第2批; a place (第4名) is left to be read. */
function ordinalEnd(text: string, index: number): number | null {
  const number = readArabic(text, index) ?? readSpelled(text, index);
  if (number === null) return null;
  return '名位'.includes(text.charAt(number.end) || ' ') ? null : number.end;
}

function spelledName(text: string, index: number, before: string): number | null {
  if (before === '第') return ordinalEnd(text, index);
  const spelled = readSpelled(text, index);
  const end = spelled?.end ?? index + 1;
  // 五星级2个: a grade.
  if (text.startsWith('星级', end)) return end + 2;
  if (before !== '' && NEVER_AFTER.includes(before)) return end;
  if (text.startsWith('是', end) && (before === '' || ';。,\n'.includes(before))) return end + 1;
  return null;
}

/** A number whose unit is only the beginning of a name: `5G基站`, `100M宽带`, `1250KVA变压器`, `1-6期培训`. */
export function isNamedNumber(text: string, quantity: Quantity): boolean {
  const { unit, unitEnd, numberEnd } = quantity;
  // 6.2万U is an amount, whatever its unit.
  if (quantity.bound !== null || !quantity.multiplier.equals(Decimal.ONE)) return false;
  const following = text.charCodeAt(unitEnd);
  const last = unit.charCodeAt(unit.length - 1);
  if (unit !== '' && isLetter(last) && !unit.includes('/') && isHan(following)) return true;
  if (unit === '' && isLetter(text.charCodeAt(numberEnd))) return true;
  if (quantity.high !== null && /^(?:期|批|号|楼|年级|标段|月|段|轮)$/.test(unit) && isHan(following)) return true;
  return unit === '级' && isHan(following);
}
