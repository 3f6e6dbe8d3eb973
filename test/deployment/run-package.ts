/** `npm run package` as a person runs it, and its zip unpacked into a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';

const ROOT = path.join(__dirname, '../..');

export interface Ran {
  readonly status: number | null;
  readonly said: string;
}

export function runPackage(...words: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/command-line/package.ts', ...words],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, INIT_CWD: ROOT } }
  );
  return { status, said: stdout + stderr };
}

/** Path inside the package (without the folder that all share) → content. */
export function unpack(zip: string, folder: string): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(zip))))) {
    const inside = name.slice(name.indexOf('/') + 1);
    const file = path.join(folder, inside);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    files.set(inside, Buffer.from(bytes));
  }
  return files;
}
