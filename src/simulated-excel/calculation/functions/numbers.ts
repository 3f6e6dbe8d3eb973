/** Rounding and arithmetic of single numbers. */
import type { Evaluation } from '../evaluate';
import type { Node } from '../parse';
import { DIV0, NUM, roundDecimal, settled, type Value } from '../values';
import { argument, optional } from './arguments';
import type { FunctionTable } from '.';

const finite = (value: number): Value => (Number.isFinite(value) ? value : NUM);
const one =
  (work: (x: number) => number) =>
  (args: readonly Node[], run: Evaluation): Value =>
    finite(work(run.number(argument(args, 0))));
const places = (args: readonly Node[], run: Evaluation): number => {
  const node = optional(args, 1);
  return node ? Math.trunc(run.number(node)) : 0;
};
const rounding =
  (way: 'half' | 'up' | 'down') =>
  (args: readonly Node[], run: Evaluation): Value =>
    finite(roundDecimal(run.number(argument(args, 0)), places(args, run), way));
const toMultiple =
  (way: (x: number) => number) =>
  (args: readonly Node[], run: Evaluation): Value => {
    const x = run.number(argument(args, 0));
    const node = optional(args, 1);
    const step = node ? run.number(node) : 1;
    if (step === 0) return 0;
    if (x > 0 && step < 0) return NUM;
    return way(Number((x / step).toPrecision(15))) * step;
  };

export const numbers: FunctionTable = {
  ROUND: rounding('half'),
  ROUNDUP: rounding('up'),
  ROUNDDOWN: rounding('down'),
  TRUNC: rounding('down'),
  INT: one((x) => Math.floor(Number(x.toPrecision(15)))),
  ABS: one(Math.abs),
  SIGN: one(Math.sign),
  SQRT: one(Math.sqrt),
  EXP: one(Math.exp),
  LN: one(Math.log),
  LOG10: one(Math.log10),
  EVEN: one((x) => Math.sign(x) * Math.ceil(Math.abs(x) / 2) * 2),
  PI: () => Math.PI,
  POWER: (args, run) => finite(run.number(argument(args, 0)) ** run.number(argument(args, 1))),
  CEILING: toMultiple(Math.ceil),
  FLOOR: toMultiple(Math.floor),
  MROUND: toMultiple(Math.round),
  MOD: (args, run) => {
    const x = run.number(argument(args, 0));
    const by = run.number(argument(args, 1));
    return by === 0 ? DIV0 : settled(x - by * Math.floor(x / by), x);
  },
  QUOTIENT: (args, run) => {
    const by = run.number(argument(args, 1));
    return by === 0 ? DIV0 : Math.trunc(run.number(argument(args, 0)) / by);
  },
};
