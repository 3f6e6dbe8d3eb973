/**
 * Writes the workbooks that tests read into test/fixtures/workbooks; the same source gives the same bytes, but
 * for the one that LibreOffice saves (made only where `soffice` is found).
 */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deadName, misspelledName, missingHeading, noNames, protectedSheet, textNumbers } from './sample/damaged';
import { nationalForm, projectsByColumn, projectsBySheet } from './sample/projects';
import { soundBureau, soundDepartment } from './sample/sound';
import { excelTables, otherLayout } from './sample/variants';
import { sampleWorkbook } from './sample/workbook';

const folder = join(import.meta.dirname, '../../test/fixtures/workbooks');

const makers: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'other-layout': otherLayout,
  'excel-tables': excelTables,
  'national-form': nationalForm,
  'projects-by-column': projectsByColumn,
  'projects-by-sheet': projectsBySheet,
  'sound-department': soundDepartment,
  'sound-bureau': soundBureau,
  'dead-name': deadName,
  'no-names': noNames,
  'misspelled-name': misspelledName,
  'missing-heading': missingHeading,
  'text-numbers': textNumbers,
  'protected-sheet': protectedSheet,
};

await mkdir(folder, { recursive: true });
for (const [name, make] of Object.entries(makers)) await writeFile(join(folder, `${name}.xlsx`), await make());
await writeFile(join(folder, 'no-workbook.xlsx'), '指标名称,预期实现值,实际完成值\n');

const place = await mkdtemp(join(tmpdir(), 'sample-'));
await writeFile(join(place, 'libreoffice.xlsx'), await sampleWorkbook());
const out = join(place, 'out');
const run = spawnSync('soffice', [
  '--headless',
  '--convert-to',
  'xlsx',
  '--outdir',
  out,
  join(place, 'libreoffice.xlsx'),
]);
if (run.status === 0) await writeFile(join(folder, 'libreoffice.xlsx'), await readFile(join(out, 'libreoffice.xlsx')));
await rm(place, { recursive: true });
