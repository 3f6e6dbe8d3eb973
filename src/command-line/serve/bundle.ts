/**
 * Builds what `npm start` serves, into node_modules/.cache, so that dist/ stays what was built for deployment.
 * A bundle is built again only when one of its source files is new, gone or changed.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runWebpack, type WebpackJob } from './run-webpack';

export interface Bundle extends WebpackJob {
  readonly name: string;
  /** Files and folders that it is made of, relative to the project. */
  readonly sources: readonly string[];
}

/** The production pane as it is; only the address of office.js is local, so that it works without the internet. */
export const PANE: Bundle = {
  name: 'pane',
  config: 'webpack.config.js',
  env: ['office=local'],
  sources: [
    'webpack.config.js',
    'webpack.notices.js',
    'package-lock.json',
    'manifest.xml',
    'assets',
    ...['scoring', 'workbook', 'texts', 'application', 'excel', 'report', 'taskpane', 'commands'].map(
      (room) => `src/${room}`
    ),
  ],
};

export const PAGE: Bundle = {
  name: 'page',
  config: 'src/simulated-excel/hosts/page/webpack.config.js',
  env: [],
  sources: ['package-lock.json', 'src/simulated-excel'],
};

const STAMP = '.sources';

async function filesOf(root: string, path: string): Promise<readonly string[]> {
  const info = await stat(join(root, path)).catch(() => null);
  if (info === null) return [];
  if (info.isFile()) return [`${path} ${info.size} ${info.mtimeMs}`];
  const names = await readdir(join(root, path));
  return (await Promise.all(names.sort().map((name) => filesOf(root, `${path}/${name}`)))).flat();
}

async function fingerprint(root: string, bundle: Bundle): Promise<string> {
  const files = await Promise.all(bundle.sources.map((path) => filesOf(root, path)));
  const hash = createHash('sha256').update(JSON.stringify([bundle.config, bundle.env, bundle.sources]));
  return hash.update(files.flat().join('\n')).digest('hex');
}

const LOCK_LASTS = 5 * 60_000;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One builder at a time: tests in several processes ask for the same bundle at once. */
async function lockedBy(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch {
    const since = (await stat(lock).catch(() => null))?.mtimeMs ?? Date.now();
    // Whoever held it was ended before it was done.
    if (Date.now() - since > LOCK_LASTS) await rm(lock, { recursive: true, force: true });
    return false;
  }
}

/** The folder with the bundle, built now if need be; `onBuild` is called before a build. */
export async function bundleFolder(
  root: string,
  bundle: Bundle,
  onBuild: () => void = () => undefined
): Promise<string> {
  const home = join(root, 'node_modules/.cache/npm-start');
  const folder = join(home, bundle.name);
  const lock = `${folder}.lock`;
  const isPresent = async (): Promise<boolean> =>
    (await readFile(join(folder, STAMP), 'utf8').catch(() => '')) === (await fingerprint(root, bundle));
  if (await isPresent()) return folder;

  await mkdir(home, { recursive: true });
  while (!(await lockedBy(lock))) {
    await pause(300);
    if (await isPresent()) return folder;
  }
  try {
    if (!(await isPresent())) {
      onBuild();
      await build(root, bundle, folder);
    }
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
  return folder;
}

/** Built aside and moved into place, so that whoever serves the old one never sees half of the new. */
async function build(root: string, bundle: Bundle, folder: string): Promise<void> {
  const wanted = await fingerprint(root, bundle);
  const fresh = `${folder}.${process.pid}`;
  const old = `${fresh}.old`;
  try {
    await runWebpack(root, bundle, fresh);
    await writeFile(join(fresh, STAMP), wanted);
    if (existsSync(folder)) await rename(folder, old);
    await rename(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}
