/**
 * One look at the workbook in two requests: first the sheets and where the names of the contract lead, then
 * the cells around them together with our marks. A third is sent only for what the second brought to light:
 * worksheet-scoped names, and sheets of ours that were renamed.
 */
import { APART_ROLE } from '../workbook/planning/apart';
import { CONTRACT_NAMES, isContractName, type ContractName } from '../workbook/contract';
import { HISTORY_ROLE } from '../workbook/planning/history';
import type { FoundJournal } from '../workbook/journal/journal';
import { MARK_NAME_PREFIX, MARK_PROPERTY, decodeMark } from '../workbook/owned/ownership';
import { KEPT_ROLES } from '../workbook/kept/roles';
import { SHEET_ROLES } from '../workbook/sheets';
import type {
  Block,
  MarkName,
  NamedRange,
  NumberFormats,
  Rectangle,
  SheetInfo,
  TableInfo,
  WorkbookSnapshot,
} from '../workbook/snapshot';
import { readAddress } from './address-text';
import { brief, type Host } from './host';
import { PLACE, placeOf } from './place';
import { readBlocks } from './read-blocks';
import { askForFormats, askForMergesAround, formatsBeside } from './read-margin';
import { areasOf, askForName, askForTable, foundOf, type Found } from './read-names';
import { askForHead, askForSettingKeys, askForSettings, isJournalSheet, newestFirst } from './read-journal';

interface SheetQuestion {
  readonly sheet: Excel.Worksheet;
  readonly mark: Excel.WorksheetCustomProperty;
  readonly names: Excel.NamedItemCollection;
  readonly used: Excel.Range;
  readonly journal: (() => FoundJournal | null) | null;
  readonly corner: Excel.Range;
}

/** The corner where a title stands, with the first rows below it. */
const CORNER_ROWS = 12;
const CORNER_COLUMNS = 10;

function askForCorner(sheet: Excel.Worksheet): Excel.Range {
  const corner = brief(sheet.getRangeByIndexes(0, 0, CORNER_ROWS, CORNER_COLUMNS));
  corner.load('values,text');
  return corner;
}

export function askAboutSheet(context: Excel.RequestContext, id: string, name: string): SheetQuestion {
  const sheet = context.workbook.worksheets.getItem(id);
  const mark = sheet.customProperties.getItemOrNullObject(MARK_PROPERTY);
  mark.load('value');
  sheet.names.load('items/name,items/type,items/value');
  const journal = isJournalSheet(name) ? askForHead(sheet, name) : null;
  return { sheet, mark, names: sheet.names, used: askForUsed(sheet), journal, corner: askForCorner(sheet) };
}

function askForUsed(sheet: Excel.Worksheet): Excel.Range {
  const used = brief(sheet.getUsedRangeOrNullObject(true));
  used.load(PLACE);
  return used;
}

export function markNamesOf(names: Excel.NamedItemCollection, sheet: string): readonly MarkName[] {
  return names.items
    .filter(({ name }) => name.startsWith(MARK_NAME_PREFIX))
    .map(({ name, value }) => {
      const text = String(value);
      const range = readAddress(text, sheet);
      return { name, range, text: range === null ? text.replace(/^="?|"$/g, '') : null };
    });
}

export async function readWorkbook(host: Host, context: Excel.RequestContext): Promise<WorkbookSnapshot> {
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name,items/position,items/visibility,items/protection/protected');
  workbook.load('readOnly');
  workbook.protection.load('protected');
  workbook.tables.load('items/name,items/showHeaders');
  const asked = CONTRACT_NAMES.flatMap((name) => [
    askForName(workbook.names, name, null),
    askForTable(workbook.tables, name),
  ]);
  // Sheets of ours mostly bear the names of their roles; one that was renamed is found by its mark later.
  const settingKeys = askForSettingKeys(context);
  const own = [APART_ROLE, ...SHEET_ROLES, ...KEPT_ROLES, HISTORY_ROLE].map((role) =>
    askForUsed(worksheets.getItemOrNullObject(role))
  );
  await host.send(context);

  const structureProtected = workbook.protection.protected;
  const reader = new Reader(host, context, worksheets.items, workbook.tables.items, structureProtected);
  await reader.readAround(
    asked.flatMap((one) => foundOf(one) ?? []),
    own.flatMap((used) => placeOf(used) ?? []),
    settingKeys()
  );
  await reader.readRest();
  return {
    sheets: reader.sheets(),
    names: reader.names,
    blocks: reader.blocks,
    heads: reader.heads(),
    structureProtected,
    readOnly: workbook.readOnly,
    beside: reader.beside,
    tables: reader.tables(),
    journals: newestFirst(reader.journals()),
  };
}

class Reader {
  readonly names: NamedRange[] = [];
  readonly blocks: Block[] = [];
  readonly beside: NumberFormats[] = [];
  readonly #merges = new Map<string, readonly Rectangle[]>();
  readonly #read = new Set<string>();
  #questions: ReadonlyMap<string, SheetQuestion> = new Map();
  #tables: readonly (readonly [Excel.Table, Excel.Range])[] = [];
  #inSettings: () => readonly FoundJournal[] = () => [];

  constructor(
    private readonly host: Host,
    private readonly context: Excel.RequestContext,
    private readonly worksheets: readonly Excel.Worksheet[],
    private readonly tablesThere: readonly Excel.Table[],
    private readonly structureProtected: boolean
  ) {}

  /** The cells around names and of our sheets, and with the same request the marks and names of every sheet. */
  async readAround(found: readonly Found[], own: readonly Rectangle[], settingKeys: readonly string[]): Promise<void> {
    this.names.push(...found.map(({ named }) => named));
    const named = areasOf(found);
    const ours = own.filter((area) => !named.some(({ sheet }) => sheet === area.sheet));
    this.#questions = await this.#readSheets(named, ours, () => {
      const questions = new Map(this.worksheets.map(({ id, name }) => [name, askAboutSheet(this.context, id, name)]));
      this.#tables = this.tablesThere.map((table) => {
        const range = brief(table.getRange());
        range.load(PLACE);
        return [table, range] as const;
      });
      this.#inSettings = askForSettings(this.context, settingKeys);
      return () => questions;
    });
  }

  /** What only the marks and names of the sheets told: worksheet-scoped names, renamed sheets of ours. */
  async readRest(): Promise<void> {
    const named = new Map<string, Rectangle>();
    const ours: Rectangle[] = [];
    const wanted: { readonly name: ContractName; readonly sheet: string; readonly names: Excel.NamedItemCollection }[] =
      [];
    for (const [name, { sheet, mark, names, used }] of this.#questions) {
      const scoped = names.items.flatMap((item) => (isContractName(item.name) ? [item.name] : []));
      for (const one of scoped) wanted.push({ name: one, sheet: name, names: sheet.names });
      const place = this.#read.has(name) ? null : placeOf(used);
      if (place === null) continue;
      if (scoped.length > 0) named.set(name, place);
      else if (roleOf(mark) !== null) ours.push(place);
    }
    if (wanted.length === 0 && ours.length === 0) return;
    const found = await this.#readSheets([...named.values()], ours, () => {
      const asked = wanted.map(({ name, sheet, names }) => askForName(names, name, sheet));
      return () => asked.flatMap((one) => foundOf(one) ?? []);
    });
    this.names.push(...found.map((one) => one.named));
    // A scoped name may lead to another sheet than its own.
    const elsewhere = areasOf(found).filter(({ sheet }) => !this.#read.has(sheet));
    if (elsewhere.length > 0) await this.#readSheets(elsewhere, [], () => () => null);
  }

  /** Blocks and merged areas of sheets that are read whole; `also` rides along. */
  async #readSheets<T>(named: readonly Rectangle[], ours: readonly Rectangle[], also: () => () => T): Promise<T> {
    const areas = [
      ...named.map((area) => ({ ...area, full: true })),
      ...ours.map((area) => ({ ...area, full: false })),
    ];
    // No sheet can be made where the structure is protected: the look of the cells beside cannot be kept there.
    const [first = [], ...later] = this.structureProtected ? formatsBeside(named) : [];
    const { blocks, rest } = await readBlocks(this.host, this.context, areas, () => {
      const merges = areas.map((area) => [area.sheet, askForMergesAround(this.context, area)] as const);
      const formats = first.map((area) => askForFormats(this.context, area));
      const more = also();
      return () => {
        for (const [sheet, merged] of merges) this.#merges.set(sheet, merged());
        this.beside.push(...formats.map((asked) => asked()));
        return more();
      };
    });
    for (const areasBeside of later) {
      const formats = areasBeside.map((area) => askForFormats(this.context, area));
      await this.host.send(this.context);
      this.beside.push(...formats.map((asked) => asked()));
    }
    this.blocks.push(...blocks);
    for (const { sheet } of areas) this.#read.add(sheet);
    return rest;
  }

  tables(): readonly TableInfo[] {
    return this.#tables.flatMap(([{ name, showHeaders }, at]): readonly TableInfo[] => {
      const range = placeOf(at);
      return range === null ? [] : [{ name, range, hasHeaders: showHeaders }];
    });
  }

  journals(): readonly FoundJournal[] {
    return [...[...this.#questions.values()].flatMap(({ journal }) => journal?.() ?? []), ...this.#inSettings()];
  }

  /** Sheets that were not read: what stands at their head. */
  heads(): readonly Block[] {
    return this.worksheets.flatMap(({ name, visibility }): readonly Block[] => {
      const question = this.#questions.get(name);
      if (question === undefined || visibility !== 'Visible' || this.#read.has(name)) return [];
      const { text } = question.corner;
      const values: Block['values'] = question.corner.values;
      const numberFormat = values.map((line) => line.map(() => 'General'));
      return [{ sheet: name, row: 0, column: 0, values, formulas: values, text, numberFormat }];
    });
  }

  sheets(): readonly SheetInfo[] {
    // A journal is no sheet of the workbook's contents.
    const shown = this.worksheets.filter(({ name }) => !isJournalSheet(name));
    return shown.map((sheet) => {
      const question = this.#questions.get(sheet.name);
      return {
        id: sheet.id,
        name: sheet.name,
        position: sheet.position,
        visible: sheet.visibility === 'Visible',
        isProtected: sheet.protection.protected,
        mark: question === undefined || question.mark.isNullObject ? null : textOf(question.mark),
        merges: this.#merges.get(sheet.name) ?? [],
        markNames: question === undefined ? [] : markNamesOf(question.names, sheet.name),
      };
    });
  }
}

export const textOf = (property: Excel.WorksheetCustomProperty): string => property.value;

function roleOf(mark: Excel.WorksheetCustomProperty): string | null {
  return mark.isNullObject ? null : (decodeMark(textOf(mark))?.role ?? null);
}
