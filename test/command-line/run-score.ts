/** Runs `npm run score` as a person would: a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const SAMPLE = 'assets/samples/部门整体支出绩效自评（示例）.xlsx';
const ROOT = path.join(__dirname, '../..');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What package.json has `npm run score` and `npm run report` start. */
export const RUN_COMMAND = 'src/command-line/run-command.js';

export function runCommand(...words: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN_COMMAND, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: ROOT },
  });
  return { status, stdout, stderr };
}

export const runScore = (...words: readonly string[]): Ran => runCommand('score', ...words);

export interface Result {
  readonly schema: number;
  readonly standard: string;
  readonly total: Readonly<Record<'points' | 'score' | 'rate' | 'grade' | 'openPoints', string | null>>;
  readonly scorecard: readonly {
    readonly level: number;
    readonly name: string;
    readonly points: string;
    readonly score: string | null;
    readonly rate: string | null;
    readonly cell: string | null;
    readonly status: string;
  }[];
  readonly indicators: readonly {
    readonly name: string;
    readonly cell: string;
    readonly points: string | null;
    readonly score: string | null;
    readonly status: string;
    readonly measures: readonly {
      readonly comparator: string;
      readonly target: string | null;
      readonly completion: string | null;
    }[];
    readonly deductions: readonly { readonly amount: string; readonly code: string; readonly note: string }[];
  }[];
  readonly checks: readonly { readonly code: string; readonly severity: string; readonly cells: readonly string[] }[];
  readonly entities?: readonly {
    readonly name: string;
    readonly level: string;
    readonly total: Result['total'];
    readonly indicators: Result['indicators'];
  }[];
  readonly written: { readonly cells: number; readonly sheets: readonly string[]; readonly roundTrips: number };
}

export const resultIn = (file: string): Result => JSON.parse(readFileSync(file, 'utf8')) as Result;

/** A folder that is gone after the tests. */
export function scratch(): { readonly at: (name: string) => string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'self-evaluation-'));
  return { at: (name) => path.join(folder, name), remove: () => rmSync(folder, { recursive: true }) };
}
