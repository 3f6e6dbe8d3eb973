/**
 * Matching headings. A heading is matched whole, after folding width, spaces, brackets, years and units:
 * 调整预算数 is the adjusted budget, 预算调整数 is the change and matches nothing.
 */
import type { ColumnRole, ContractName } from './contract';
import { HEADINGS } from './headings-wordings';

/** Full words of a heading: no spaces, brackets, marks or units. */
export function foldHeading(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff"'“”‘’*★☆▲●#]/g, '')
    .replace(/﹡/g, '');
  const outside = plain.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|\{[^{}]*\}/g, '');
  const kept = (outside === '' ? plain.replace(/[()[\]【】〔〕{}]/g, '') : outside).replace(/[:,;、。]+$/, '');
  const withoutUnit = kept
    .replace(/^(?:19|20)\d{2}年度?(?=.{2})/, '')
    .replace(/[:/,\-_]?(?:单位:?)?(?:人民币)?(?:百万元|亿元|万元|千元|元|%)$/, '');
  return withoutUnit === '' ? kept : withoutUnit;
}

const MONEY_UNITS = ['元', '千元', '万元', '百万元', '亿元'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** The unit of money that a heading or a line states: `决算数（万元）`, `单位：元`. */
export function moneyUnitIn(text: string): MoneyUnit | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const match = /(?:单位:?(?:人民币)?|\((?:人民币|单位:)?|[:/,\-_])(百万元|亿元|万元|千元|元)(?:[)\]/,;、]|$)/.exec(
    plain
  );
  const bare = match?.[1] ?? /[^\d.](百万元|亿元|万元|千元)$/.exec(plain)?.[1];
  return bare === undefined ? null : (MONEY_UNITS.find((unit) => unit === bare) ?? null);
}

const lookups = new Map<ContractName, ReadonlyMap<string, { readonly role: ColumnRole; readonly rank: number }>>();

/** What a heading of the table means, and how likely it is the column meant where several fit (0 first). */
export function headingRole(
  table: ContractName,
  heading: string
): { readonly role: ColumnRole; readonly rank: number } | null {
  let lookup = lookups.get(table);
  if (lookup === undefined) {
    const entries = new Map<string, { readonly role: ColumnRole; readonly rank: number }>();
    for (const [role, accepted] of rolesOf(table)) {
      accepted.forEach((wording, rank) => {
        if (!entries.has(wording)) entries.set(wording, { role, rank });
      });
    }
    lookups.set(table, (lookup = entries));
  }
  return lookup.get(foldHeading(heading)) ?? null;
}

const ROLES: readonly ColumnRole[] = [
  'sequence',
  'project',
  'name',
  'level1',
  'level2',
  'level3',
  'level4',
  'kind',
  'points',
  'target',
  'adjusted-target',
  'actual',
  'rule',
  'fact',
  'cause',
  'manual',
  'table5',
  'office',
  'evidence',
  'label',
  'source',
  'initial',
  'adjusted',
  'outturn',
  'previous',
  'content',
  'task',
  'goal',
  'result',
  'chapter',
];

const rolesOf = (table: ContractName): readonly (readonly [ColumnRole, readonly string[]])[] =>
  ROLES.flatMap((role): readonly (readonly [ColumnRole, readonly string[]])[] => {
    const accepted = HEADINGS[table][role];
    return accepted === undefined ? [] : [[role, accepted]];
  });

/** The heading that the user is asked for. */
export const headingFor = (table: ContractName, role: ColumnRole): string => HEADINGS[table][role]?.[0] ?? role;
