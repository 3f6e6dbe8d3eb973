/**
 * The zip file as a list of entries. Invariant: an entry that is not replaced is written back with the very
 * compressed bytes it was read with, in its old place.
 */
import { deflateSync, inflateSync } from 'fflate';
import { PackageError } from './content';

/** One part of 400 MB is more than Excel itself opens; a whole file above 1 GB is a bomb, not a workbook. */
const LARGEST_PART = 400 * 1024 * 1024;
const LARGEST_PACKAGE = 1024 * 1024 * 1024;

interface ArchiveEntry {
  readonly nameBytes: Uint8Array;
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly externalAttributes: number;
  readonly packed: Uint8Array;
}

export class Archive {
  private constructor(private readonly entries: readonly ArchiveEntry[]) {}

  static open(bytes: Uint8Array): Archive {
    return new Archive(readEntries(bytes));
  }

  get names(): readonly string[] {
    return this.entries.map((entry) => entry.name);
  }

  read(name: string): Uint8Array | null {
    const entry = this.entries.find((candidate) => candidate.name === name);
    return entry === undefined ? null : unpack(entry);
  }

  /** The file with some parts replaced (bytes) or removed (null); new ones follow at the end. */
  write(changes: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
    const kept = this.entries.flatMap((entry) => {
      const change = changes.get(entry.name);
      if (change === null) return [];
      return [change === undefined ? entry : pack(entry.nameBytes, entry.name, change)];
    });
    const known = new Set(this.names);
    const added = [...changes].flatMap(([name, bytes]) =>
      bytes === null || known.has(name) ? [] : [pack(new TextEncoder().encode(name), name, bytes)]
    );
    return writeEntries([...kept, ...added]);
  }
}

function damaged(what: string): PackageError {
  return new PackageError('damaged', `The zip file is damaged: ${what}.`);
}

function readEntries(bytes: Uint8Array): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(bytes, view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) {
    const locator = end - 20;
    if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) throw damaged('no zip64 locator');
    const end64 = Number(view.getBigUint64(locator + 8, true));
    if (end64 + 56 > bytes.length) throw damaged('zip64 directory out of range');
    count = Number(view.getBigUint64(end64 + 32, true));
    at = Number(view.getBigUint64(end64 + 48, true));
  }
  const entries: ArchiveEntry[] = [];
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged('directory cut off');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const nameBytes = bytes.slice(at + 46, at + 46 + nameLength);
    let packedSize = view.getUint32(at + 20, true);
    let size = view.getUint32(at + 24, true);
    let local = view.getUint32(at + 42, true);
    // zip64: the extra field holds, in this order, only those of the three that do not fit in 32 bits.
    const extraEnd = at + 46 + nameLength + extraLength;
    if (extraEnd > bytes.length) throw damaged('directory cut off');
    for (let extra = at + 46 + nameLength; extra + 4 <= extraEnd;) {
      const length = view.getUint16(extra + 2, true);
      if (view.getUint16(extra, true) === 1) {
        let field = extra + 4;
        const wide = (): number => {
          if (field + 8 > extraEnd) throw damaged('zip64 field cut off');
          field += 8;
          return Number(view.getBigUint64(field - 8, true));
        };
        if (size === 0xffffffff) size = wide();
        if (packedSize === 0xffffffff) packedSize = wide();
        if (local === 0xffffffff) local = wide();
      }
      extra += 4 + length;
    }
    if ((flags & 1) !== 0) throw new PackageError('encrypted', 'The entries of the zip file are encrypted.');
    if (size > LARGEST_PART) throw damaged('a part is larger than any workbook needs');
    total += size;
    if (total > LARGEST_PACKAGE) throw damaged('the parts together are larger than any workbook needs');
    if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) throw damaged('entry out of range');
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (data + packedSize > bytes.length) throw damaged('entry cut off');
    entries.push({
      nameBytes,
      name: new TextDecoder().decode(nameBytes),
      flags,
      method: view.getUint16(at + 10, true),
      time: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      size,
      externalAttributes: view.getUint32(at + 38, true),
      packed: bytes.subarray(data, data + packedSize),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

function findEnd(bytes: Uint8Array, view: DataView): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  const startsAsZip = bytes.length >= 4 && view.getUint32(0, true) === 0x04034b50;
  if (startsAsZip) throw damaged('it ends too early');
  throw new PackageError('not-a-zip', 'The file is no zip file, so it is no .xlsx workbook.');
}

function unpack(entry: ArchiveEntry): Uint8Array {
  let bytes: Uint8Array;
  if (entry.method === 0) bytes = entry.packed;
  else if (entry.method === 8) {
    try {
      // The buffer has the declared size and does not grow: a bomb that lies about its size stops here.
      bytes = inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
    } catch {
      throw damaged(`${entry.name} cannot be unpacked`);
    }
  } else throw damaged(`${entry.name} is packed in an unknown way`);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw damaged(`${entry.name} fails its checksum`);
  return bytes;
}

function pack(nameBytes: Uint8Array, name: string, bytes: Uint8Array): ArchiveEntry {
  return {
    nameBytes,
    name,
    flags: nameBytes.some((byte) => byte > 127) ? 0x0800 : 0,
    method: 8,
    // 1980-01-01, as Excel writes: the same content gives the same file.
    time: 0x00210000,
    crc: crc32(bytes),
    size: bytes.length,
    externalAttributes: 0,
    packed: deflateSync(bytes, { level: bytes.length > 4_000_000 ? 1 : 6 }),
  };
}

function writeEntries(entries: readonly ArchiveEntry[]): Uint8Array {
  const length = entries.reduce((sum, entry) => sum + 76 + 2 * entry.nameBytes.length + entry.packed.length, 22);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  const common = (entry: ArchiveEntry): void => {
    view.setUint16(at, 20, true);
    // Sizes stand in the header, so there is no data descriptor (bit 3).
    view.setUint16(at + 2, entry.flags & ~8, true);
    view.setUint16(at + 4, entry.method, true);
    view.setUint32(at + 6, entry.time, true);
    view.setUint32(at + 10, entry.crc, true);
    view.setUint32(at + 14, entry.packed.length, true);
    view.setUint32(at + 18, entry.size, true);
    view.setUint16(at + 22, entry.nameBytes.length, true);
  };
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    at += 4;
    common(entry);
    at += 26;
    bytes.set(entry.nameBytes, at);
    at += entry.nameBytes.length;
    bytes.set(entry.packed, at);
    at += entry.packed.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    at += 6;
    common(entry);
    view.setUint32(at + 32, entry.externalAttributes, true);
    view.setUint32(at + 36, offsets[index] ?? 0, true);
    at += 40;
    bytes.set(entry.nameBytes, at);
    at += entry.nameBytes.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** Eight tables of 256: eight bytes a step, since a sheet of 40 MB is checked on every opening. */
const CRC_TABLES = ((): Int32Array => {
  const tables = new Int32Array(8 * 256);
  for (let index = 0; index < 256; index++) {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    tables[index] = value;
  }
  for (let index = 256; index < tables.length; index++) {
    const previous = tables[index - 256] ?? 0;
    tables[index] = (tables[previous & 255] ?? 0) ^ (previous >>> 8);
  }
  return tables;
})();

function crc32(bytes: Uint8Array): number {
  const table = (number: number, byte: number): number => CRC_TABLES[number * 256 + (byte & 255)] ?? 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = -1;
  let at = 0;
  for (; at + 8 <= bytes.length; at += 8) {
    const low = view.getInt32(at, true) ^ crc;
    const high = view.getInt32(at + 4, true);
    crc =
      table(7, low) ^
      table(6, low >>> 8) ^
      table(5, low >>> 16) ^
      table(4, low >>> 24) ^
      table(3, high) ^
      table(2, high >>> 8) ^
      table(1, high >>> 16) ^
      table(0, high >>> 24);
  }
  for (; at < bytes.length; at++) crc = table(0, crc ^ (bytes[at] ?? 0)) ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}
