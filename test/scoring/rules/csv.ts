/** Tables of cases: fields never contain a comma (sentences use the full-width one). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function readCsv(name: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(join(__dirname, 'cases', name), 'utf8')
    .trim()
    .split('\n');
  const columns = head.split(',');
  return lines.map((line) => {
    const fields = line.split(',');
    if (fields.length !== columns.length) throw new Error(`${name}: ${line}`);
    return Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? '']));
  });
}
