/** The pane in Chromium: how soon it stands, and whether it stays alive while many rows are scored. */
import { alone } from './alone';
import type { Goal } from './workbooks';

const ROWS = 10_000;

export function paneGoals(progress: (text: string) => void): readonly Goal[] {
  progress('\nThe pane in Chromium, on another site than the page');
  const start = alone('start', '7');
  const part = (key: string): string => start(key).toFixed(0);
  progress(`  processor four times slower: first words ${part('words')} ms, view ${part('view')} ms`);
  progress(`  the same framework with one button: ${part('button')} ms`);
  const alive = alone('alive', String(ROWS));
  progress(`  ${ROWS} rows: the progress moved ${alive('steps').toFixed(0)} times`);
  return [
    { what: 'JavaScript before the first view, compressed', value: start('kilobytes'), most: 185, unit: 'KB' },
    { what: 'first view : a page with one button', value: start('view') / start('button'), most: 1.5, unit: '×' },
    { what: `longest task while ${ROWS} rows are scored`, value: alive('scoring'), most: 50, unit: 'ms' },
    { what: `longest task while ${ROWS} rows are written`, value: alive('writing'), most: 50, unit: 'ms' },
    { what: 'answer to a cancel', value: alive('cancel'), most: 100, unit: 'ms' },
  ];
}
