/**
 * Starts a command of this folder: `node src/command-line/run-command.js score …`.
 * Loading some five hundred TypeScript modules one by one takes longer than scoring; so they are bundled once for
 * each state of the sources, beside the other caches in node_modules. Where nothing can be kept there, the command
 * starts from its sources.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const PROJECT = path.join(HERE, '../..');
const CACHE = path.join(PROJECT, 'node_modules/.cache/command-line');
/** The commands that people wait for or that measure, each with what it starts beside itself. */
const COMMANDS = {
  score: ['score.ts', 'batch/worker.ts'],
  report: ['report.ts'],
  bench: ['bench.ts', ...['cold', 'click', 'files', 'start', 'alive'].map((script) => `bench/${script}.ts`)],
};
/** A process of another state of the sources may still be using its bundle. */
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;

/** By content: a date can stay behind when a file is replaced. */
function stateOfSources() {
  const hash = createHash('sha256').update(readFileSync(path.join(PROJECT, 'package-lock.json')));
  const source = path.join(PROJECT, 'src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(tsx?|json)$/u.test(file)
  );
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(readFileSync(path.join(source, file)));
  return hash.digest('hex').slice(0, 24);
}

/** Made under another name and moved into place: two commands can start at once. */
async function bundle(files, folder) {
  const { build } = await import('esbuild');
  const unfinished = `${folder}.${process.pid}`;
  await build({
    entryPoints: files.map((file) => ({ in: path.join(HERE, file), out: path.basename(file, '.ts') })),
    outdir: unfinished,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  try {
    renameSync(unfinished, folder);
  } catch (failure) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw failure;
  }
}

function forgetOthers(folder) {
  const now = Date.now();
  for (const name of readdirSync(CACHE)) {
    const other = path.join(CACHE, name);
    if (other !== folder && now - statSync(other).mtimeMs > KEPT_MILLISECONDS)
      rmSync(other, { recursive: true, force: true });
  }
}

/** Null: nothing can be kept, or the sources do not hold together. */
async function bundled(name) {
  try {
    const folder = path.join(CACHE, `${name}-${stateOfSources()}`);
    if (!existsSync(folder)) {
      mkdirSync(CACHE, { recursive: true });
      await bundle(COMMANDS[name], folder);
      forgetOthers(folder);
    }
    return folder;
  } catch {
    return null;
  }
}

const [name = '', ...words] = process.argv.slice(2);
if (!(name in COMMANDS)) throw new Error(`no command ${name}: ${Object.keys(COMMANDS).join(', ')}`);
const source = path.join(HERE, `${name}.ts`);
process.argv = [process.argv[0] ?? 'node', source, ...words];
const folder = await bundled(name);
if (folder === null) {
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(source).href);
} else {
  await import(pathToFileURL(path.join(folder, `${name}.mjs`)).href);
}
