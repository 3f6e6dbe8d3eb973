/** Where the names and tables of the contract lead, and how far the sheets reach that they lead to. */
import type { ContractName } from '../workbook/contract';
import type { NamedRange, Rectangle } from '../workbook/snapshot';
import { intersection } from './address-text';
import { PLACE, placeOf } from './place';
import { brief } from './host';

interface Asked {
  readonly name: ContractName;
  readonly kind: NamedRange['kind'];
  readonly scope: string | null;
  readonly item: Excel.NamedItem | Excel.Table;
  readonly range: Excel.Range;
  readonly used: Excel.Range;
}

export interface Found {
  readonly named: NamedRange;
  /** The used cells of its sheet. */
  readonly used: Rectangle | null;
}

function askAround(range: Excel.Range): { range: Excel.Range; used: Excel.Range } {
  range.load(PLACE);
  const used = brief(range.worksheet.getUsedRangeOrNullObject(true));
  used.load(PLACE);
  return { range, used };
}

export function askForName(names: Excel.NamedItemCollection, name: ContractName, scope: string | null): Asked {
  const item = names.getItemOrNullObject(name);
  item.load('formula');
  return { name, kind: 'name', scope, item, ...askAround(brief(item.getRangeOrNullObject())) };
}

export function askForTable(tables: Excel.TableCollection, name: ContractName): Asked {
  const item = tables.getItemOrNullObject(name);
  item.load('name');
  return { name, kind: 'table', scope: null, item, ...askAround(brief(item.getRange())) };
}

export function foundOf({ name, kind, scope, item, range, used }: Asked): Found | null {
  if (item.isNullObject) return null;
  const place = placeOf(range);
  const refersTo =
    kind === 'name' && 'formula' in item ? String(item.formula) : range.isNullObject ? '' : range.address;
  return { named: { name, kind, scope, range: place, refersTo }, used: place === null ? null : placeOf(used) };
}

/** The used cells of each sheet that a name leads to, once. */
export function areasOf(found: readonly Found[]): readonly Rectangle[] {
  const areas = new Map<string, Rectangle>();
  for (const { named, used } of found)
    if (named.range !== null && used !== null && intersection(used, { ...used, sheet: named.range.sheet }) !== null)
      areas.set(used.sheet, used);
  return [...areas.values()];
}
