/** What needs a process of its own: the first 10,000 rows, and the memory of 100,000. Prints one JSON line. */
import { inputsOf } from './inputs';
import { repeated, table } from './texts';
import { assessAndNote } from './whole-row';

const rows = Number(process.argv[2] ?? '10000');
const inputs = inputsOf(repeated(table('published-rows', 'single-figures'), rows, 'same'));
const before = performance.now();
const length = assessAndNote(inputs);
const milliseconds = performance.now() - before;
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ rows, milliseconds, megabytes, length })}\n`);
