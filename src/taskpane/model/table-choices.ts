/** First use: which table is to bear which name, as it was found and as the person corrected it. */
import type { ContractName } from '../../workbook/contract';
import {
  isScorable,
  likelyCandidates,
  type Discovery,
  type NameProposal,
  type TableCandidate,
} from '../../workbook/finding/find';
import type { NamedRange } from '../../workbook/snapshot';
import type { WantedName } from '../../workbook/planning/plan-names';

/** One table: its name, and the project's sheet where it is one project's. */
export interface Slot {
  readonly name: ContractName;
  readonly scope: string | null;
}

export const idOf = ({ name, scope }: Slot): string => `${name} ${scope ?? ''}`;

/** What the person said of one table; what is absent is as it was found. */
export interface Choice {
  readonly candidate?: TableCandidate;
  readonly isUsed?: boolean;
}

/** By `idOf`. */
export type Choices = ReadonlyMap<string, Choice>;

export interface FoundSlot extends Slot {
  readonly candidate: TableCandidate;
  /** All places that look like it. */
  readonly candidates: readonly TableCandidate[];
  /** Unticked, it stays on view and gets no name. */
  readonly isUsed: boolean;
}

export interface NamedSlot extends Slot {
  readonly existing: NamedRange;
}

/** The tables of one project on a sheet of its own, or (`project` null) of the whole workbook. */
export interface TableGroup {
  readonly project: string | null;
  /** Its indicators: whether they are used says whether it is scored as a project. */
  readonly leader: FoundSlot | null;
  readonly tables: readonly FoundSlot[];
}

export interface TableChoice {
  readonly groups: readonly TableGroup[];
  readonly named: readonly NamedSlot[];
  readonly missing: readonly NameProposal[];
  /** What confirming gives a name. */
  readonly wanted: readonly WantedName[];
  readonly canScore: boolean;
  /** How many projects are scored, each on its own. */
  readonly projects: number;
}

const LEADER: ContractName = '指标_完成情况';

/** Scoring can do without them, and few workbooks have them. */
export const OPTIONAL: ReadonlySet<ContractName> = new Set<ContractName>([
  '规则_评分标准',
  '数据_基础',
  '基本_信息',
  '任务_重点工作',
  '报告_文字',
]);

/** What there is to score comes first. */
const ordered = ({ proposals }: Discovery): readonly NameProposal[] => [
  ...proposals.filter(({ name }) => isScorable([name])),
  ...proposals.filter(({ name }) => !isScorable([name])),
];

const isUsedIn = ({ project, leader }: TableGroup): boolean => project === null || leader?.isUsed !== false;

export function chooseTables(discovery: Discovery, choices: Choices): TableChoice {
  const likely = new Map(likelyCandidates(discovery).map((one) => [idOf(one), one.candidate]));
  const found: FoundSlot[] = [];
  const named: NamedSlot[] = [];
  const missing: NameProposal[] = [];
  for (const proposal of ordered(discovery)) {
    const { name, scope, existing, candidates } = proposal;
    const { candidate = likely.get(idOf(proposal)), isUsed = true } = choices.get(idOf(proposal)) ?? {};
    if (existing !== null) named.push({ name, scope, existing });
    else if (candidate === undefined) missing.push(proposal);
    else found.push({ name, scope, candidate, candidates, isUsed });
  }
  const groups = [...new Set(found.map(({ scope }) => scope))].map((project): TableGroup => {
    const tables = found.filter(({ scope }) => scope === project);
    return { project, tables, leader: tables.find(({ name }) => name === LEADER) ?? null };
  });
  const used = groups.filter(isUsedIn);
  const wanted = used.flatMap(({ tables }) =>
    tables
      .filter(({ isUsed }) => isUsed)
      .map(({ name, scope, candidate }): WantedName => ({ name, scope, range: candidate.range }))
  );
  return {
    groups,
    named,
    missing,
    wanted,
    canScore: isScorable([...named, ...wanted].map(({ name }) => name)),
    projects: used.filter(({ project }) => project !== null).length,
  };
}

/** The tables bear the names already that a run needs. */
export const isNamed = ({ proposals }: Discovery): boolean =>
  isScorable(proposals.flatMap(({ name, existing }) => (existing === null ? [] : [name])));
