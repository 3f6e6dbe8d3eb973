/** Reads the `[Api set: …]` tags of the members that are simulated out of the type declarations of Office.js. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { simulatedMembers } from '../../../src/simulated-excel/objects/host-object';
import '../../../src/simulated-excel/objects/workbook';

/** Members whose name on the wire is not the name in Office.js. */
const ONLY_ON_THE_WIRE = new Set(['Gridlines', 'Headings']);
/** Classes of the client's own. */
const INTERNAL = new Set(['AddinInternalService']);

export interface DeclaredSets {
  readonly table: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly unknown: readonly string[];
}

export function declaredSets(): DeclaredSets {
  const path = createRequire(`${process.cwd()}/package.json`).resolve('@types/office-js/index.d.ts');
  const text = readFileSync(path, 'utf8');
  const excel = text.slice(text.indexOf('declare namespace Excel {'));
  const table: Record<string, Record<string, string>> = {};
  const unknown: string[] = [];
  for (const [className, members] of [...simulatedMembers()].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (INTERNAL.has(className)) continue;
    const found = new RegExp(`\\n    class ${className} [^{]*\\{\\n([\\s\\S]*?)\\n    \\}`).exec(excel);
    if (!found) {
      unknown.push(className);
      continue;
    }
    const before = excel.slice(0, found.index);
    const classTag = tagOf(before.slice(before.lastIndexOf('/**')));
    const entries: Record<string, string> = {};
    for (const member of members.map((name) => name.charAt(0).toLowerCase() + name.slice(1)).sort()) {
      if (member.startsWith('_') || ONLY_ON_THE_WIRE.has(member.charAt(0).toUpperCase() + member.slice(1))) continue;
      const versions = [
        ...(found[1] ?? '').matchAll(
          new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*(?:readonly )?${member}\\??\\s*[:(<]`, 'g')
        ),
      ]
        .map(([, comment]) => tagOf(comment ?? '') ?? classTag)
        .filter((version) => version !== null)
        .sort((a, b) => order(a) - order(b));
      if (versions[0] === undefined) unknown.push(`${className}.${member}`);
      else entries[member] = versions[0];
    }
    table[className] = entries;
  }
  return { table, unknown };
}

/** What a comment says; sets of their own kind (online, desktop) count as above every number. */
function tagOf(comment: string): string | null {
  const tag = /\[Api set: ExcelApi(\w*)\s*([\d.]*)/.exec(comment);
  if (!tag) return null;
  return tag[1] ? `99.${tag[2] ?? '0'}` : (tag[2] ?? null);
}
function order(version: string): number {
  const [major = '0', minor = '0'] = version.split('.');
  return Number(major) * 1_000 + Number(minor);
}
