/** The functions that are calculated here, by Excel's name. Others go to IronCalc or keep their value. */
import type { Node } from '../parse';
import type { Evaluation } from '../evaluate';
import type { Value } from '../values';
import { logic } from './logic';
import { lookup } from './lookup';
import { numbers } from './numbers';
import { statistics } from './statistics';
import { texts } from './texts';
import { dates } from './dates';

export type ExcelFunction = (args: readonly Node[], run: Evaluation) => Value;
export type FunctionTable = Readonly<Record<string, ExcelFunction>>;

const all = new Map<string, ExcelFunction>(
  [logic, lookup, numbers, statistics, texts, dates].flatMap((table) => Object.entries(table))
);

export function functionNamed(name: string): ExcelFunction | undefined {
  return all.get(name);
}
