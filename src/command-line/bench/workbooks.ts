/** Whole workbooks: one click, and files from opening to saving, each beside a bare script. */
import { alone } from './alone';

export interface Goal {
  readonly what: string;
  readonly value: number;
  readonly most: number;
  readonly unit: string;
}

const ROWS = [30, 1000, 8000] as const;
const FILES = 300;
const COMPARED = 20;
const SAMPLE = 'assets/samples/部门整体支出绩效自评（示例）.xlsx';

export function workbookGoals(progress: (text: string) => void): readonly Goal[] {
  progress('\nOne click, and whole files, beside bare scripts through the same Office.js');
  const clicks = ROWS.flatMap((rows): readonly Goal[] => {
    const figure = alone('click', String(rows), '5');
    progress(`  ${rows} rows: ${figure('click').toFixed(0)} ms, bare ${figure('bare').toFixed(0)} ms`);
    return [
      { what: `requests of a click, ${rows} rows`, value: figure('requests'), most: 4, unit: '' },
      { what: `click : bare script, ${rows} rows`, value: figure('click') / figure('bare'), most: 1.5, unit: '×' },
    ];
  });
  const file = alone('files', SAMPLE, String(FILES), String(COMPARED));
  progress(`  a file: ${file('file').toFixed(0)} ms, bare ${file('bare').toFixed(0)} ms`);
  return [
    ...clicks,
    { what: 'a sample file : bare script', value: file('file') / file('bare'), most: 3, unit: '×' },
    { what: `memory after ${FILES} files : after 100`, value: file('late') / file('early'), most: 1.2, unit: '×' },
  ];
}
