/** From which requirement set on a member exists: an add-in must not use what its host does not declare. */
import table from './requirement-sets.json';
import { ExcelError } from '../model/errors';

const since: Readonly<Record<string, Readonly<Record<string, string>>>> = table;

/** The wire's name of some members is not the name that Office.js shows. */
const SHOWN: Readonly<Record<string, string>> = { Gridlines: 'showGridlines', Headings: 'showHeadings' };

export function versionNumber(version: string): number {
  const [major = '0', minor = '0'] = version.split('.');
  return Number(major) * 1_000 + Number(minor);
}

export function requirementOf(className: string, member: string): string | null {
  const shown = SHOWN[member] ?? member.charAt(0).toLowerCase() + member.slice(1);
  return since[className]?.[shown] ?? null;
}

/** Asked for every action: worked out once for each member. */
const numbers = new Map<string, number>();
function neededNumber(className: string, member: string): number {
  const key = `${className}.${member}`;
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const needed = requirementOf(className, member);
  const number = needed === null ? 0 : versionNumber(needed);
  numbers.set(key, number);
  return number;
}

export function isDeclared(className: string, member: string, maximum: string): boolean {
  const needed = neededNumber(className, member);
  return needed === 0 || needed <= versionNumber(maximum);
}

export function demandDeclared(className: string, member: string, maximum: string): void {
  if (!isDeclared(className, member, maximum))
    throw new ExcelError(
      'ApiNotFound',
      `${className}.${member} needs ExcelApi ${requirementOf(className, member) ?? ''}`
    );
}
