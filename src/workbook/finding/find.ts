/**
 * First use: from a workbook without names to a proposal which table is to bear which name. Nothing is decided
 * here for good: a proposal is shown, may be corrected, and only then becomes names (planned elsewhere).
 */
import type { Note } from '../../scoring/model';
import { openSheets, type SheetGrid } from '../cells/cells-grid';
import { CONTRACT_NAMES, isContractName, type ContractName } from '../contract';
import { findBlocks, fitWithin, type Fit, type TableBlock } from './find-blocks';
import { projectSheets, type ProjectSheets, type SheetTable } from './find-projects';
import { readInputs, type ReadResult } from '../inputs/inputs';
import { ownRole } from '../owned/ownership';
import { SHEET_ROLES } from '../sheets';
import type { NamedRange, Rectangle } from '../snapshot';
import { addressOf } from '../cells/addresses';
import { findHeadings } from '../tables/tables-headings';
import type { WorkbookSurvey } from './survey';

/** A table that may bear a name. */
export interface TableCandidate {
  readonly range: Rectangle;
  readonly title: string;
  /** The headings that are read, as they stand, from left to right. */
  readonly headings: readonly string[];
  readonly visible: boolean;
  /** Nothing fits the table better than this name; such a candidate is proposed. */
  readonly likely: boolean;
  /** The table looks as much like something else. */
  readonly unsure: boolean;
}

export interface NameProposal {
  readonly name: ContractName;
  /** The sheet of one of several projects, whose name is to belong to it; null: the workbook's. */
  readonly scope: string | null;
  /** The name is there already: it is left alone. */
  readonly existing: NamedRange | null;
  /** The likeliest first. */
  readonly candidates: readonly TableCandidate[];
}

export interface Discovery {
  readonly proposals: readonly NameProposal[];
  /** Sheets of which only the first rows were looked at. */
  readonly cut: readonly string[];
}

const YEAR = /20\d{2}/g;
const yearIn = (text: string): number => Math.max(0, ...(text.match(YEAR) ?? []).map(Number));

interface Placed {
  readonly block: TableBlock;
  readonly visible: boolean;
  readonly position: number;
}

const isCopy = ({ block }: Placed): boolean => /\(\d+\)$|副本|备份|旧|草稿/.test(block.range.sheet);

/** Visible before hidden, the latest year, the more filled one, then the order of the sheets. */
function byLikelihood(left: Placed, right: Placed): number {
  const year = ({ block }: Placed): number => yearIn(`${block.range.sheet} ${block.title}`);
  return (
    Number(right.visible) - Number(left.visible) ||
    Number(isCopy(left)) - Number(isCopy(right)) ||
    year(right) - year(left) ||
    right.block.range.rows - left.block.range.rows ||
    left.position - right.position
  );
}

const headingsOf = ({ found, range }: Fit): readonly string[] =>
  [...found.headings]
    .filter(([column, heading]) => heading !== '' && column >= range.column)
    .sort(([left], [right]) => left - right)
    // A heading is often spread out, or broken into lines.
    .map(([, heading]) => heading.replace(/(?<=\p{sc=Han})\s+(?=\p{sc=Han})/gu, '').replace(/\s+/g, ' '));

/** Two names whose weights are this near are as likely. */
const CLOSE = 2;

/** Tasks with their money, and the points of 执行率 beside its sum: two tables in one, which bears both names. */
const givesExecution = ({ fits }: TableBlock, fit: Fit): boolean =>
  fits[0]?.name === '任务_重点工作' &&
  fit === fits.find(({ name }) => name === '预算_重点项目') &&
  fit.found.columns.has('points');

function candidateOf({ block, visible }: Placed, fit: Fit): TableCandidate {
  const [best, second] = block.fits;
  const likely = best === fit || givesExecution(block, fit);
  const rival = best === fit ? second : best;
  return {
    range: fit.range,
    title: block.title,
    headings: headingsOf(fit),
    visible,
    likely,
    unsure: rival !== undefined && Math.abs(fit.weight - rival.weight) <= CLOSE,
  };
}

const touches = (one: Rectangle, other: Rectangle): boolean =>
  one.sheet === other.sheet &&
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

function proposalFor(name: ContractName, scope: string | null, placed: readonly Placed[]): NameProposal {
  const all = placed.flatMap((one) =>
    one.block.fits.flatMap((fit) => (fit.name === name ? [candidateOf(one, fit)] : []))
  );
  // What fits another name clearly better is not offered for this one.
  const offered = all.filter(({ likely, unsure }) => likely || unsure);
  const candidates = offered.sort((left, right) => Number(right.likely) - Number(left.likely));
  return { name, scope, existing: null, candidates };
}

const INDICATORS: ContractName = '指标_完成情况';

/** Several visible sheets with a table of indicators each; none once indicators have a name. */
function projectsOf(
  placed: readonly Placed[],
  grids: ReadonlyMap<string, SheetGrid>,
  names: readonly NamedRange[]
): ProjectSheets {
  if (names.some(({ name }) => name === INDICATORS)) return { projects: [], versions: [] };
  const likely = (wanted: ContractName): readonly SheetTable[] =>
    placed.flatMap((one) => {
      const { block, visible } = one;
      const [fit] = block.fits;
      const grid = grids.get(block.range.sheet);
      return fit?.name === wanted && visible && !isCopy(one) && grid !== undefined ? [{ block, fit, grid }] : [];
    });
  return projectSheets(likely(INDICATORS), new Set(likely('指标_评分表').map(({ block }) => block.range.sheet)));
}

export function discover(survey: WorkbookSurvey): Discovery {
  const grids = openSheets(survey);
  const named = survey.names.filter(({ name, range }) => isContractName(name) && range !== null);
  const isTaken = (range: Rectangle): boolean => named.some((one) => one.range !== null && touches(one.range, range));
  const placed: readonly Placed[] = survey.sheets
    .filter((sheet) => ownRole(sheet, survey.sheets, SHEET_ROLES) === null)
    .flatMap(({ name, visible, position }) => {
      const grid = grids.get(name);
      return grid === undefined ? [] : findBlocks(grid).map((block) => ({ block, visible, position }));
    })
    .filter(({ block }) => !isTaken(block.range))
    .sort(byLikelihood);
  const { projects: found, versions } = projectsOf(placed, grids, named);
  // In the order in which the person knows them.
  const projects = survey.sheets.flatMap(({ name }) => (found.includes(name) ? name : []));
  const elsewhere = placed.filter(({ block: { range } }) => ![...projects, ...versions].includes(range.sheet));
  const proposals = CONTRACT_NAMES.flatMap((name): readonly NameProposal[] => {
    const existing = survey.names.filter((one) => one.name === name);
    if (existing.length > 0) return existing.map((one) => ({ name, scope: one.scope, existing: one, candidates: [] }));
    const scoped = projects.map((scope) =>
      proposalFor(
        name,
        scope,
        placed.filter(({ block }) => block.range.sheet === scope)
      )
    );
    const common = proposalFor(name, null, elsewhere);
    const ofProjects = scoped.filter(({ candidates }) => candidates[0]?.likely === true);
    return ofProjects.length === 0 || common.candidates.length > 0 ? [common, ...ofProjects] : ofProjects;
  });
  return { proposals, cut: survey.cut };
}
/** A choice of tables for names that are not there yet. */
export interface ChosenTable {
  readonly name: ContractName;
  readonly range: Rectangle;
  readonly scope: string | null;
}

export interface LikelyTable {
  readonly name: ContractName;
  readonly scope: string | null;
  readonly candidate: TableCandidate;
}

/** The candidate that is proposed for each name. */
export const likelyCandidates = ({ proposals }: Discovery): readonly LikelyTable[] =>
  proposals.flatMap(({ name, scope, candidates }) => {
    const [first] = candidates;
    return first?.likely === true ? [{ name, scope, candidate: first }] : [];
  });

export const likelyTables = (discovery: Discovery): readonly ChosenTable[] =>
  likelyCandidates(discovery).map(({ name, scope, candidate }) => ({ name, scope, range: candidate.range }));

/** With one of these there is something to score. */
export const isScorable = (names: readonly ContractName[]): boolean =>
  names.includes('指标_完成情况') || names.includes('指标_评分表');

/** What a run would read if the chosen tables bore their names. */
export function readWith(survey: WorkbookSurvey, chosen: readonly ChosenTable[]): ReadResult {
  const added = chosen
    .filter(({ name }) => survey.names.every((one) => one.name !== name))
    .map(({ name, range, scope }): NamedRange => ({
      name,
      kind: 'name',
      scope,
      range,
      refersTo: `=${addressOf(range)}`,
    }));
  return readInputs({ ...survey, names: [...survey.names, ...added] });
}

export type Selected =
  | { readonly kind: 'table'; readonly candidate: TableCandidate }
  /** What the selection lacks, in the words of a run. */
  | { readonly kind: 'problem'; readonly notes: readonly Note[] };

/** There is no name yet whose range could be mended: the person selects other cells. */
const ofSelection = (note: Note): Note =>
  note.code === 'workbook.missing-heading' ? { ...note, code: 'workbook.selection-without-heading' } : note;

/**
 * The table that a selection stands for: the rectangle itself where it has the headings, else the table around it
 * (one cell is enough to point at a table).
 */
export function tableAt(survey: WorkbookSurvey, selection: Rectangle, name: ContractName): Selected {
  const grid = openSheets(survey).get(selection.sheet);
  const visible = survey.sheets.find((sheet) => sheet.name === selection.sheet)?.visible ?? true;
  if (grid === undefined || grid.extent === null) {
    return {
      kind: 'problem',
      notes: [{ code: 'workbook.selection-empty', params: { range: addressOf(selection) }, cells: [] }],
    };
  }
  const position = 0;
  const around = findBlocks(grid).find(({ range }) => touches(range, selection));
  const isPointing = selection.rows === 1 || selection.columns === 1;
  const own = isPointing ? null : fitWithin(grid, selection, name);
  const fit = own ?? around?.fits.find((one) => one.name === name) ?? null;
  if (fit === null) {
    const range = isPointing ? (around?.range ?? selection) : selection;
    return { kind: 'problem', notes: findHeadings(grid, range, name).problems.map(ofSelection) };
  }
  const block = { range: fit.range, title: around?.title ?? '', fits: [fit] };
  return { kind: 'table', candidate: { ...candidateOf({ block, visible, position }, fit), unsure: false } };
}
