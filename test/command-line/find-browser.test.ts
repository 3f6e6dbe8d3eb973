/** Which browser the tests take, and what they say without any. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../src/command-line/browser/find-browser';

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

test('the one that CHROME_PATH names goes before all others', async () => {
  const program = join(await mkdtemp(join(tmpdir(), 'browser-')), 'my-chrome');
  await writeFile(program, '');
  process.env.CHROME_PATH = program;
  expect((await findBrowser()).executable).toBe(program);
});

test('a CHROME_PATH that leads nowhere is no reason to give up', async () => {
  process.env.CHROME_PATH = '/nowhere/chrome';
  expect((await findBrowser()).executable).not.toBe('/nowhere/chrome');
});
