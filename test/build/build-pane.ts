/** `npm run build` as a person runs it, into a folder of its own. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const ROOT = path.join(__dirname, '../..');

export interface Build {
  readonly folder: string;
  /** Paths of all files, with `/`, sorted. */
  readonly files: readonly string[];
  remove(): Promise<void>;
}

export interface BuildRun {
  readonly code: number | null;
  readonly said: string;
}

export function runBuild(env: readonly string[], folder: string): Promise<BuildRun> {
  const program = path.join(ROOT, 'node_modules/webpack/bin/webpack.js');
  const options = ['--mode', 'production', '--output-path', folder, ...env.flatMap((each) => ['--env', each])];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...options], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said: Buffer.concat(said).toString('utf8') }));
  });
}

export async function buildPane(env: readonly string[]): Promise<Build> {
  const folder = await mkdtemp(path.join(tmpdir(), 'build-'));
  const { code, said } = await runBuild(env, folder);
  if (code !== 0) throw new Error(said);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
  return { folder, files, remove: () => rm(folder, { recursive: true, force: true }) };
}
