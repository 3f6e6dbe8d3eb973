/**
 * npm run bench [-- --json] [-- --rounds N]: how fast scoring, reading, one click, whole files and
 * the pane are, as ratios within this one run.
 * Times are medians of interleaved rounds, a row's in microseconds; the machine and the spread are printed too.
 */
import { cpus, loadavg, totalmem } from 'node:os';
import { repeatedAlone } from './bench/alone';
import { contest, type Timing } from './bench/contest';
import { inputsOf } from './bench/inputs';
import { paneGoals } from './bench/pane';
import { scoringWork } from './bench/scoring';
import { repeated, table } from './bench/texts';
import { readingWork, wholeRow } from './bench/whole-row';
import { workbookGoals, type Goal } from './bench/workbooks';

const LARGE = 100_000;
const SMALL = 10_000;
/** More than are remembered, so that every one is read anew. */
const UNLIKE = 30_000;

const words = process.argv.slice(2);
const json = words.includes('--json');
const rounds = Number(words[words.indexOf('--rounds') + 1] ?? '') || 7;
const progress = (text: string): void => {
  if (!json) process.stdout.write(`${text}\n`);
};

const timings: Timing[] = [];
function run(title: string, competitors: Parameters<typeof contest>[0]): (name: string) => number {
  progress(`\n${title}`);
  const own = contest(competitors, rounds);
  timings.push(...own);
  for (const { name, median, least, most } of own)
    progress(`  ${name.padEnd(60)} ${median.toFixed(3)} µs a row (${least.toFixed(3)}–${most.toFixed(3)})`);
  return (name) => own.find((one) => one.name === name)?.median ?? Number.NaN;
}

const cpu = cpus();
const machine = {
  cpu: cpu[0]?.model.trim() ?? '',
  cores: cpu.length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  node: process.version,
  load: loadavg().map((value) => Math.round(value * 100) / 100),
};
progress(
  `${machine.cpu}, ${machine.cores} cores, ${machine.memory}, Node ${machine.node}, load ${machine.load.join(' ')}`
);

const work = scoringWork(LARGE);
const scoring = run(`Scoring, ${LARGE} rows of numbers with notes (${work.differing} differ)`, work.competitors);

const published = table('published-rows', 'published-many-promises', 'asked');
const same = readingWork(repeated(published, LARGE, 'same'), 'published texts repeated');
const reading = run(`Reading, ${published.length} published rows repeated to ${LARGE}`, same);
const other = readingWork(repeated(published, UNLIKE, 'varied'), 'other numbers in every row');
const unlike = run(`Reading, the same rows with other numbers in each, ${UNLIKE}`, other);

const plain = table('published-rows', 'single-figures');
const eight = table('published-many-promises', 'many-promises', 'many-promises-by-field');
const whole = run('The whole row: read, scored, noted, summed', [
  wholeRow('10,000 rows', inputsOf(repeated(plain, SMALL, 'same')), SMALL),
  wholeRow('100,000 rows', inputsOf(repeated(plain, LARGE, 'same')), LARGE),
  wholeRow('100,000 rows of several promises', inputsOf(repeated(eight, LARGE, 'same')), LARGE),
  wholeRow('30,000 rows, other numbers in each', inputsOf(repeated(plain, UNLIKE, 'varied')), UNLIKE),
]);

const cold = repeatedAlone(3, 'cold', String(SMALL));
const memory = repeatedAlone(3, 'cold', String(LARGE));
const workbooks = workbookGoals(progress);
const pane = paneGoals(progress);

const goals: readonly Goal[] = [
  { what: 'scores that differ from exact arithmetic', value: work.differing, most: 0, unit: 'rows' },
  { what: 'scoring : reference', value: scoring('scoring') / scoring('reference'), most: 2, unit: '×' },
  {
    what: 'reading : scanner, published texts repeated',
    value: reading('reading, published texts repeated') / reading('scanner, published texts repeated'),
    most: 3,
    unit: '×',
  },
  {
    what: 'reading : scanner, other numbers in every row',
    value: unlike('reading, other numbers in every row') / unlike('scanner, other numbers in every row'),
    most: 3,
    unit: '×',
  },
  { what: 'whole row at 100,000', value: whole('100,000 rows'), most: 3, unit: 'µs' },
  {
    what: 'rows of several promises : plain rows',
    value: whole('100,000 rows of several promises') / whole('100,000 rows'),
    most: 3,
    unit: '×',
  },
  { what: 'time per row, 100,000 : 10,000', value: whole('100,000 rows') / whole('10,000 rows'), most: 2.5, unit: '×' },
  { what: '10,000 rows cold', value: cold('milliseconds'), most: 150, unit: 'ms' },
  { what: 'memory at 100,000 rows', value: memory('megabytes'), most: 250, unit: 'MB' },
  ...workbooks,
  ...pane,
];

if (json) process.stdout.write(`${JSON.stringify({ machine, rounds, timings, goals }, null, 2)}\n`);
else {
  progress('\nGoals');
  for (const { what, value, most, unit } of goals)
    progress(`  ${value <= most ? 'reached' : 'missed '}  ${what}: ${value.toFixed(2)} ${unit} (at most ${most})`);
}
