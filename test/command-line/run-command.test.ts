/** How a command starts: bundled once for each state of the sources, or from the sources where nothing can be kept. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { resultIn, RUN_COMMAND, SAMPLE, scratch } from './run-score';

const ROOT = path.join(__dirname, '../..');
const folder = scratch();
afterAll(folder.remove);

/** A copy of the project with a cache of its own. */
const project = folder.at('project');
const cache = path.join(project, 'node_modules/.cache/command-line');
beforeAll(() => {
  cpSync(path.join(ROOT, 'src'), path.join(project, 'src'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(path.join(ROOT, file), path.join(project, file));
  const packages = path.join(ROOT, 'node_modules');
  mkdirSync(path.join(project, 'node_modules'));
  for (const name of readdirSync(packages))
    if (name !== '.cache') symlinkSync(path.join(packages, name), path.join(project, 'node_modules', name));
});

/** The total that the command writes. */
async function total(json: string): Promise<string | null> {
  const started = spawn(process.execPath, [RUN_COMMAND, 'score', path.join(ROOT, SAMPLE), '--json', json], {
    cwd: project,
    stdio: 'ignore',
    env: { ...process.env, INIT_CWD: project },
  });
  const status = await new Promise((resolve) => started.once('exit', resolve));
  expect(status).toBe(0);
  return resultIn(json).total.score;
}
const bundles = (): readonly string[] => readdirSync(cache).filter((name) => /^score-[0-9a-f]+$/u.test(name));

test('two that start at once make one bundle', async () => {
  expect(await Promise.all([total(folder.at('a.json')), total(folder.at('b.json'))])).toEqual(['96.88', '96.88']);
  expect(readdirSync(cache)).toEqual(bundles());
  expect(bundles()).toHaveLength(1);
}, 120_000);

test('a changed source is never run from an old bundle', async () => {
  const source = path.join(project, 'src/application/result-json.ts');
  writeFileSync(source, readFileSync(source, 'utf8').replace(/schema: 1\b/u, 'schema: 99'));
  await total(folder.at('changed.json'));
  expect(resultIn(folder.at('changed.json')).schema).toBe(99);
  expect(bundles()).toHaveLength(2);
}, 120_000);

test('where nothing can be kept it starts from the sources', async () => {
  rmSync(cache, { recursive: true });
  writeFileSync(cache, '');
  expect(await total(folder.at('kept.json'))).toBe('96.88');
  expect(readFileSync(cache, 'utf8')).toBe('');
}, 120_000);
