/** IF and its kin, and the questions about a value. */
import { eachValue } from '../evaluate';
import type { Evaluation } from '../evaluate';
import type { Node } from '../parse';
import { NA, VALUE, compare, demand, isError, isGrid, isRange, toBoolean, type Scalar, type Value } from '../values';
import { argument, optional } from './arguments';
import type { FunctionTable } from '.';

function truths(args: readonly Node[], run: Evaluation): boolean[] {
  const found: boolean[] = [];
  for (const node of args)
    eachValue(run.value(node), (value, fromCells) => {
      demand(value);
      if (fromCells && typeof value === 'string') return;
      if (value !== null) found.push(toBoolean(value));
    });
  return found;
}
const overTruths =
  (work: (found: readonly boolean[]) => boolean) =>
  (args: readonly Node[], run: Evaluation): Value => {
    const found = truths(args, run);
    return found.length === 0 ? VALUE : work(found);
  };
const question =
  (work: (value: Scalar) => boolean) =>
  (args: readonly Node[], run: Evaluation): Value =>
    work(run.scalar(argument(args, 0)));

export const logic: FunctionTable = {
  IF: (args, run) => {
    if (toBoolean(demand(run.scalar(argument(args, 0))))) return args[1] ? run.value(args[1]) : true;
    return args[2] ? run.value(args[2]) : false;
  },
  IFS: (args, run) => {
    for (let i = 0; i + 1 < args.length; i += 2)
      if (toBoolean(demand(run.scalar(argument(args, i))))) return run.value(argument(args, i + 1));
    return NA;
  },
  IFERROR: (args, run) => {
    const value = run.scalar(argument(args, 0));
    return isError(value) ? run.value(argument(args, 1)) : value;
  },
  IFNA: (args, run) => {
    const value = run.scalar(argument(args, 0));
    return isError(value) && value.error === '#N/A' ? run.value(argument(args, 1)) : value;
  },
  SWITCH: (args, run) => {
    const value = demand(run.scalar(argument(args, 0)));
    for (let i = 1; i + 1 < args.length; i += 2)
      if (compare(value, run.scalar(argument(args, i))) === 0) return run.value(argument(args, i + 1));
    return args.length % 2 === 0 ? run.value(argument(args, args.length - 1)) : NA;
  },
  CHOOSE: (args, run) => {
    const chosen = args[Math.trunc(run.number(argument(args, 0)))];
    return chosen && chosen !== args[0] ? run.value(chosen) : VALUE;
  },
  AND: overTruths((found) => found.every(Boolean)),
  OR: overTruths((found) => found.some(Boolean)),
  XOR: overTruths((found) => found.filter(Boolean).length % 2 === 1),
  NOT: (args, run) => !toBoolean(demand(run.scalar(argument(args, 0)))),
  TRUE: () => true,
  FALSE: () => false,
  NA: () => NA,
  ISBLANK: question((value) => value === null),
  ISNUMBER: question((value) => typeof value === 'number'),
  ISTEXT: question((value) => typeof value === 'string'),
  ISNONTEXT: question((value) => typeof value !== 'string'),
  ISLOGICAL: question((value) => typeof value === 'boolean'),
  ISERROR: question((value) => isError(value)),
  ISERR: question((value) => isError(value) && value.error !== '#N/A'),
  ISNA: question((value) => isError(value) && value.error === '#N/A'),
  ISREF: (args, run) => isRange(run.value(argument(args, 0))),
  N: (args, run) => {
    const value = demand(run.scalar(argument(args, 0)));
    return typeof value === 'number' ? value : value === true ? 1 : 0;
  },
  T: (args, run) => {
    const value = demand(run.scalar(argument(args, 0)));
    return typeof value === 'string' ? value : '';
  },
  HYPERLINK: (args, run) => {
    const shown = optional(args, 1) ?? argument(args, 0);
    const value = run.value(shown);
    return isGrid(value) ? VALUE : run.scalar(shown);
  },
};
