/** One zip of files, with their checksums inside; the same files give the same bytes. */
import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';

export type Files = ReadonlyMap<string, Uint8Array>;

/** Zip knows no time before 1980; a fixed one keeps the bytes the same. */
const TIME = new Date(1980, 0, 1);

/** As `sha256sum --check` reads it. */
export function checksums(files: Files): string {
  const lines = [...files].map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  return lines.join('');
}

const sorted = (files: Files): Files => new Map([...files].sort(([left], [right]) => (left < right ? -1 : 1)));

export function archiveOf(folder: string, files: Files): Uint8Array {
  const contents = sorted(files);
  const entries: Zippable = {};
  for (const [name, bytes] of contents) entries[`${folder}/${name}`] = bytes;
  entries[`${folder}/SHA256SUMS`] = new Uint8Array(Buffer.from(checksums(contents)));
  return zipSync(entries, { level: 9, mtime: TIME });
}
