/**
 * Several projects in one workbook, a worksheet each: which sheets are one project's. Sheets that hold the same table
 * twice, for another year or as a copy, are versions of one and no projects.
 */
import type { SheetGrid } from '../cells/cells-grid';
import type { Fit, TableBlock } from './find-blocks';

export interface SheetTable {
  readonly block: TableBlock;
  readonly fit: Fit;
  readonly grid: SheetGrid;
}

export interface ProjectSheets {
  readonly projects: readonly string[];
  /** Sheets with another version of one of these tables. */
  readonly versions: readonly string[];
}

const OF_DEPARTMENT = /整体支出|部门整体/;
const YEAR = /20\d{2}\s*年?度?/g;

const named = ({ block }: SheetTable): string => `${block.range.sheet} ${block.title}`;

/** Name and target of each row. */
function linesOf({ fit, grid }: SheetTable): ReadonlySet<string> {
  const { columns, headerRow } = fit.found;
  const lines = new Set<string>();
  for (let row = headerRow + 1; row < fit.range.row + fit.range.rows; row += 1) {
    const line = (['name', 'level3', 'target'] as const)
      .flatMap((role) => columns.get(role) ?? [])
      .map((column) => grid.cellAt(row, column).text.trim())
      .join(' ')
      .trim();
    if (line !== '') lines.add(line);
  }
  return lines;
}

function isVersion(one: SheetTable, other: SheetTable): boolean {
  const years = [one, other].map((table) => named(table).match(YEAR)?.join(' ') ?? '');
  const isOtherYear = years[0] !== years[1] && named(one).replace(YEAR, '') === named(other).replace(YEAR, '');
  const lines = linesOf(one);
  const others = linesOf(other);
  const shared = [...lines].filter((line) => others.has(line)).length;
  return isOtherYear || shared * 2 > Math.min(lines.size, others.size);
}

/**
 * The sheets that are a project's each; none where there is only one table, or only versions of one.
 * `tables`: those of one name, the likeliest first; `scorecards`: the sheets that hold a scorecard.
 */
export function projectSheets(tables: readonly SheetTable[], scorecards: ReadonlySet<string>): ProjectSheets {
  const apart: SheetTable[] = [];
  for (const table of tables) if (!apart.some((one) => isVersion(one, table))) apart.push(table);
  const sheets = [...new Set(apart.map(({ block }) => block.range.sheet))];
  if (sheets.length < 2) return { projects: [], versions: [] };
  const [only] = scorecards;
  const isDepartments = (table: SheetTable): boolean =>
    OF_DEPARTMENT.test(named(table)) || (scorecards.size === 1 && table.block.range.sheet === only);
  const departments = new Set(apart.filter(isDepartments).map(({ block }) => block.range.sheet));
  return {
    projects: sheets.filter((sheet) => !departments.has(sheet)),
    versions: tables.map(({ block }) => block.range.sheet).filter((sheet) => !sheets.includes(sheet)),
  };
}
