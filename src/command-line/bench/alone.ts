/** A bench script in a process of its own, which prints one JSON line of figures. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { medianOf } from './contest';

export type Figures = (key: string) => number;

export function alone(script: string, ...words: readonly string[]): Figures {
  // As a source, or bundled like this module.
  const file = fileURLToPath(new URL(`./${script}${path.extname(import.meta.url)}`, import.meta.url));
  const line = execFileSync(process.execPath, [...process.execArgv, file, ...words], { encoding: 'utf8' });
  const result: unknown = JSON.parse(line);
  return (key) => (typeof result === 'object' && result !== null ? Number(Reflect.get(result, key)) : Number.NaN);
}

/** The median of each figure over several processes. */
export function repeatedAlone(times: number, script: string, ...words: readonly string[]): Figures {
  const runs = Array.from({ length: times }, () => alone(script, ...words));
  return (key) => medianOf(runs.map((figure) => figure(key)));
}
