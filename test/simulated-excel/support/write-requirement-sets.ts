/** Writes the table of requirement sets anew, after members were added. */
import { writeFileSync } from 'node:fs';
import { declaredSets } from './declared-sets';

writeFileSync(
  'src/simulated-excel/protocol/requirement-sets.json',
  `${JSON.stringify(declaredSets().table, null, 2)}\n`
);
