/**
 * Matching headings. A heading is matched whole, after folding width, spaces, brackets, years and units:
 * 调整预算数 is the adjusted budget, 预算调整数 is the change and matches nothing.
 */
import { CONTRACT_NAMES, type ColumnRole, type ContractName } from '../contract';
import { HEADINGS } from './headings-wordings';

/** Headings folded before: the same few are compared with every row below them. Emptied where other texts fill it. */
const folds = new Map<string, string>();
const MOST_FOLDS = 4096;

/** Full words of a heading: no spaces, brackets, marks or units. */
export function foldHeading(text: string): string {
  const known = folds.get(text);
  if (known !== undefined) return known;
  const folded = foldAfresh(text);
  if (folds.size >= MOST_FOLDS) folds.clear();
  folds.set(text, folded);
  return folded;
}

function foldAfresh(text: string): string {
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

function lookupOf(table: ContractName): ReadonlyMap<string, { readonly role: ColumnRole; readonly rank: number }> {
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
  return lookup;
}

/** What a heading of the table means, and how likely it is the column meant where several fit (0 first). */
export const headingRole = (
  table: ContractName,
  heading: string
): { readonly role: ColumnRole; readonly rank: number } | null => lookupOf(table).get(foldHeading(heading)) ?? null;

let everywhere: ReadonlyMap<string, ReadonlyMap<ContractName, ColumnRole>> | null = null;
const NOWHERE: ReadonlyMap<ContractName, ColumnRole> = new Map();

/** What a folded heading means in each table that knows it. */
export function rolesInAllTables(folded: string): ReadonlyMap<ContractName, ColumnRole> {
  if (everywhere === null) {
    const all = new Map<string, Map<ContractName, ColumnRole>>();
    for (const table of CONTRACT_NAMES)
      for (const [wording, { role }] of lookupOf(table))
        all.set(wording, (all.get(wording) ?? new Map<ContractName, ColumnRole>()).set(table, role));
    everywhere = all;
  }
  return everywhere.get(folded) ?? NOWHERE;
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
  'comparator',
  'unit',
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
  'score',
  'chapter',
];

const rolesOf = (table: ContractName): readonly (readonly [ColumnRole, readonly string[]])[] =>
  ROLES.flatMap((role): readonly (readonly [ColumnRole, readonly string[]])[] => {
    const accepted = HEADINGS[table][role];
    return accepted === undefined ? [] : [[role, accepted]];
  });

/** The heading that the user is asked for. */
export const headingFor = (table: ContractName, role: ColumnRole): string => HEADINGS[table][role]?.[0] ?? role;
