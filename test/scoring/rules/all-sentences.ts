/** Every sentence of every table here, once, with the points and the name that it stands with. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface TableSentence {
  readonly points: string;
  readonly name: string;
  readonly sentence: string;
}

const tables = (): readonly string[] => [
  join(__dirname, 'rule-sentences.tsv'),
  ...readdirSync(join(__dirname, 'told')).map((file) => join(__dirname, 'told', file)),
];

export function allSentences(): readonly TableSentence[] {
  const found = new Map<string, TableSentence>();
  for (const table of tables()) {
    for (const line of readFileSync(table, 'utf8').split('\n')) {
      const [points = '', name = '', sentence = ''] = line.split('\t');
      if (/^\d/.test(points) && sentence !== '')
        found.set(`${points}\t${name}\t${sentence}`, { points, name, sentence });
    }
  }
  return [...found.values()];
}
