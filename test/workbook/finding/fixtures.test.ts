/** Workbooks robbed of their names: the finder gives back tables that are read the same, to the last cell. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { discover, likelyTables, readWith } from '../../../src/workbook/finding/find';
import { readInputs } from '../../../src/workbook/inputs/inputs';
import { fileSnapshot } from '../reading/file-snapshot';

const ROOT = join(__dirname, '../../..');
const FIXTURES = [
  'excel-tables',
  'other-layout',
  'national-form',
  'libreoffice',
  'projects-by-column',
  'text-numbers',
  'protected-sheet',
].map((name) => [name, `test/fixtures/workbooks/${name}.xlsx`] as const);

test.each([['the sample', 'assets/samples/部门整体支出绩效自评（示例）.xlsx'] as const, ...FIXTURES])(
  '%s',
  (_name, path) => {
    const snapshot = fileSnapshot(new Uint8Array(readFileSync(join(ROOT, path))));
    const survey = { ...snapshot, names: [], cut: [] };
    const read = readWith(survey, likelyTables(discover(survey)));
    expect(read.problems).toEqual([]);
    const { titles: own = [], ...inputs } = read.inputs;
    const { titles = [], ...named } = readInputs(snapshot).inputs;
    expect(inputs).toEqual(named);
    // A person's name may take in lines above the headings that the finder leaves out.
    expect(titles).toEqual(expect.arrayContaining([...own]));
    // 合计 and notes are no data, in whichever range they stand.
    expect(read.rows.size).toBeGreaterThan(0);
  }
);
