/** `npm run sample`: writes the sample workbook into assets/samples; the same source gives the same bytes. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SAMPLE_NAME, sampleWorkbook } from './sample/workbook';

const folder = join(import.meta.dirname, '../../assets/samples');
await mkdir(folder, { recursive: true });
await writeFile(join(folder, SAMPLE_NAME), await sampleWorkbook());
