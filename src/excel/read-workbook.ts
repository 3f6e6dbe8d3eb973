/**
 * One look at the workbook in two requests: first the sheets and where the names of the contract lead, then
 * the cells around them together with our marks. A third is sent only for what the second brought to light:
 * worksheet-scoped names, and sheets of ours that were renamed.
 */
import { CONTRACT_NAMES, isContractName, type ContractName } from '../workbook/contract';
import { MARK_NAME_PREFIX, MARK_PROPERTY, decodeMark } from '../workbook/ownership';
import { SHEET_ROLES } from '../workbook/sheets';
import type { Block, MarkName, NamedRange, Rectangle, SheetInfo, WorkbookSnapshot } from '../workbook/snapshot';
import { intersection, readAddress } from './address-text';
import { brief, type Host } from './host';
import { askForMerges, readBlocks } from './read-blocks';

interface Asked {
  readonly name: ContractName;
  readonly kind: NamedRange['kind'];
  readonly scope: string | null;
  readonly item: Excel.NamedItem | Excel.Table;
  readonly range: Excel.Range;
  readonly used: Excel.Range;
}

interface Found {
  readonly named: NamedRange;
  /** The used cells of its sheet. */
  readonly used: Rectangle | null;
}

const PLACE = 'address,rowIndex,columnIndex,rowCount,columnCount';

function placeOf(range: Excel.Range): Rectangle | null {
  if (range.isNullObject) return null;
  const named = readAddress(range.address, '');
  const sheet = named?.sheet ?? sheetIn(range.address);
  return { sheet, row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** Whole columns and rows (`评分表!A:H`) are no plain address; their sheet is named all the same. */
function sheetIn(address: string): string {
  const end = address.lastIndexOf('!');
  const name = address.slice(0, Math.max(end, 0));
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function askAround(range: Excel.Range): { range: Excel.Range; used: Excel.Range } {
  range.load(PLACE);
  const used = brief(range.worksheet.getUsedRangeOrNullObject(true));
  used.load(PLACE);
  return { range, used };
}

function askForName(names: Excel.NamedItemCollection, name: ContractName, scope: string | null): Asked {
  const item = names.getItemOrNullObject(name);
  item.load('value');
  return { name, kind: 'name', scope, item, ...askAround(brief(item.getRangeOrNullObject())) };
}

function askForTable(tables: Excel.TableCollection, name: ContractName): Asked {
  const item = tables.getItemOrNullObject(name);
  item.load('name');
  return { name, kind: 'table', scope: null, item, ...askAround(brief(item.getRange())) };
}

function foundOf({ name, kind, scope, item, range, used }: Asked): Found | null {
  if (item.isNullObject) return null;
  const place = placeOf(range);
  const refersTo = kind === 'name' && 'value' in item ? String(item.value) : range.isNullObject ? '' : range.address;
  return { named: { name, kind, scope, range: place, refersTo }, used: place === null ? null : placeOf(used) };
}

interface SheetQuestion {
  readonly sheet: Excel.Worksheet;
  readonly mark: Excel.WorksheetCustomProperty;
  readonly names: Excel.NamedItemCollection;
}

function askAboutSheet(context: Excel.RequestContext, id: string): SheetQuestion {
  const sheet = context.workbook.worksheets.getItem(id);
  const mark = sheet.customProperties.getItemOrNullObject(MARK_PROPERTY);
  mark.load('value');
  sheet.names.load('items/name,items/type,items/value');
  return { sheet, mark, names: sheet.names };
}

function markNamesOf(names: Excel.NamedItemCollection, sheet: string): readonly MarkName[] {
  return names.items
    .filter(({ name }) => name.startsWith(MARK_NAME_PREFIX))
    .map(({ name, value }) => {
      const text = String(value);
      const range = readAddress(text, sheet);
      return { name, range, text: range === null ? text.replace(/^="?|"$/g, '') : null };
    });
}

/** Sheets of ours are found by their names in the second request; renamed ones by their marks in the third. */
const looksOurs = (name: string): boolean => SHEET_ROLES.some((role) => name.startsWith(role));

export async function readWorkbook(host: Host, context: Excel.RequestContext): Promise<WorkbookSnapshot> {
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name,items/position,items/visibility,items/protection/protected');
  workbook.protection.load('protected');
  const asked = CONTRACT_NAMES.flatMap((name) => [
    askForName(workbook.names, name, null),
    askForTable(workbook.tables, name),
  ]);
  await host.send(context);

  const reader = new Reader(host, context, worksheets.items);
  const found = asked.flatMap((one) => foundOf(one) ?? []);
  await reader.readAround(found, looksOurs);
  await reader.readRest();
  return {
    sheets: reader.sheets(),
    names: reader.names,
    blocks: reader.blocks,
    structureProtected: workbook.protection.protected,
  };
}

class Reader {
  readonly names: NamedRange[] = [];
  readonly blocks: Block[] = [];
  readonly #merges = new Map<string, readonly Rectangle[]>();
  readonly #questions = new Map<string, SheetQuestion>();
  readonly #read = new Set<string>();

  constructor(
    private readonly host: Host,
    private readonly context: Excel.RequestContext,
    private readonly worksheets: readonly Excel.Worksheet[]
  ) {}

  /** The cells around names, and, with the same request, the marks and names of every sheet. */
  async readAround(found: readonly Found[], isOurs: (name: string) => boolean): Promise<void> {
    this.names.push(...found.map(({ named }) => named));
    const areas = areasOf(found);
    const own = this.worksheets.filter(({ name }) => isOurs(name) && !areas.some((area) => area.sheet === name));
    const asked: (() => void)[] = [];
    const ownUsed: { name: string; used: Excel.Range }[] = [];
    const blocks = await readBlocks(this.host, this.context, areas, () => {
      for (const { id, name } of this.worksheets) this.#questions.set(name, askAboutSheet(this.context, id));
      asked.push(...this.#askForMerges(areas));
      for (const { id, name } of own) {
        const used = brief(this.context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true));
        used.load(`${PLACE},values,formulas,text,numberFormat`);
        const merged = brief(used.getMergedAreasOrNullObject());
        merged.load('address');
        ownUsed.push({ name, used });
        asked.push(() => {
          this.#merges.set(name, merged.isNullObject ? [] : mergesIn(merged.address, name));
        });
      }
    });
    asked.forEach((take) => take());
    this.blocks.push(...blocks, ...ownUsed.flatMap(({ name, used }) => blockOf(name, used) ?? []));
    for (const { sheet } of areas) this.#read.add(sheet);
    for (const { name } of own) this.#read.add(name);
  }

  /** What only the marks and names of the sheets told. */
  async readRest(): Promise<void> {
    const scoped: Asked[] = [];
    const renamed: string[] = [];
    for (const [name, { sheet, mark, names }] of this.#questions) {
      if (
        !this.#read.has(name) &&
        !mark.isNullObject &&
        decodeMark(textOf(mark))?.role !== undefined &&
        decodeMark(textOf(mark))?.role !== null
      )
        renamed.push(name);
      for (const item of names.items)
        if (isContractName(item.name)) scoped.push(askForName(sheet.names, item.name, name));
    }
    if (scoped.length === 0 && renamed.length === 0) return;
    await this.#readMore(scoped, renamed);
  }

  async #readMore(scoped: readonly Asked[], renamed: readonly string[]): Promise<void> {
    const used = renamed.map((name) => {
      const range = brief(this.context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true));
      range.load(PLACE);
      return range;
    });
    // A sheet that is not read yet is read with the request that finds the name; its size is not known before.
    const fresh = [...new Set(scoped.flatMap(({ scope }) => scope ?? []))].filter((name) => !this.#read.has(name));
    const whole = fresh.map((name) => {
      const range = brief(this.context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true));
      range.load(`${PLACE},values,formulas,text,numberFormat`);
      const merged = brief(range.getMergedAreasOrNullObject());
      merged.load('address');
      return { name, range, merged };
    });
    await this.host.send(this.context);
    const found = scoped.flatMap((one) => foundOf(one) ?? []);
    this.names.push(...found.map(({ named }) => named));
    for (const { name, range, merged } of whole) {
      const block = blockOf(name, range);
      if (block !== null) this.blocks.push(block);
      this.#merges.set(name, merged.isNullObject ? [] : mergesIn(merged.address, name));
      this.#read.add(name);
    }
    const areas = [
      ...areasOf(found.filter(({ named }) => named.range !== null && !this.#read.has(named.range.sheet))),
      ...used.flatMap((range) => placeOf(range) ?? []),
    ];
    if (areas.length === 0) return;
    const asked: (() => void)[] = [];
    this.blocks.push(
      ...(await readBlocks(this.host, this.context, areas, () => asked.push(...this.#askForMerges(areas))))
    );
    asked.forEach((take) => take());
  }

  #askForMerges(areas: readonly Rectangle[]): readonly (() => void)[] {
    return areas.map((area) => {
      const merges = askForMerges(this.context, area);
      return () => {
        this.#merges.set(area.sheet, merges());
      };
    });
  }

  sheets(): readonly SheetInfo[] {
    return this.worksheets.map((sheet) => {
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

const textOf = (property: Excel.WorksheetCustomProperty): string => property.value;

const mergesIn = (address: string, sheet: string): readonly Rectangle[] =>
  address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap((one) => readAddress(one, sheet) ?? []);

function blockOf(sheet: string, used: Excel.Range): Block | null {
  const area = placeOf(used);
  if (area === null) return null;
  return {
    sheet,
    row: area.row,
    column: area.column,
    values: used.values as Block['values'],
    formulas: used.formulas as Block['formulas'],
    text: used.text,
    numberFormat: used.numberFormat as Block['numberFormat'],
  };
}

/** The used cells of each sheet that a name leads to, once. */
function areasOf(found: readonly Found[]): readonly Rectangle[] {
  const areas = new Map<string, Rectangle>();
  for (const { named, used } of found)
    if (named.range !== null && used !== null && intersection(used, { ...used, sheet: named.range.sheet }) !== null)
      areas.set(used.sheet, used);
  return [...areas.values()];
}
