/**
 * `npm start`: builds the pane and the page when their sources changed, serves both, and opens the browser with
 * the sample workbook. `npm start -- WORKBOOK.xlsx` begins with another one; `--no-open` only prints the address.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../texts';
import { fromCaller } from './from-caller';
import { bundleFolder, PAGE, PANE } from './serve/bundle';
import { openSites } from './serve/sites';

const ROOT = process.cwd();
const SAMPLE = 'assets/samples/部门整体支出绩效自评（示例）.xlsx';
/** The same tables without a name, for the first use. */
const UNNAMED = 'test/fixtures/workbooks/no-names.xlsx';
const PAGE_PORT = 3100;
const PANE_PORT = 3101;

const print = (code: string, params: Readonly<Record<string, string>> = {}): void => {
  process.stdout.write(`${say(code, params)}\n${say(code, params, 'en')}\n`);
};

/** The system's own way to open an address; where there is none, the printed address is enough. */
function openBrowser(url: string): void {
  const ways: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
    win32: ['cmd', '/c', 'start', '', url],
    darwin: ['open', url],
  };
  const [program, ...words] = ways[process.platform] ?? ['xdg-open', url];
  const child = spawn(program, words, { stdio: 'ignore', detached: true });
  child.on('error', () => {
    print('command.open-yourself', { url });
  });
  child.unref();
}

async function start(words: readonly string[]): Promise<number> {
  const [chosen] = words.filter((word) => !word.startsWith('--'));
  const workbook = chosen === undefined ? join(ROOT, SAMPLE) : fromCaller(chosen);
  if (!existsSync(workbook)) {
    process.stderr.write(`${say('command.no-such-file', { path: chosen ?? SAMPLE })}\n`);
    return 2;
  }
  const building = (name: string) => () => {
    print('command.building', { name });
  };
  const paneFolder = await bundleFolder(ROOT, PANE, building(PANE.name));
  const pageFolder = await bundleFolder(ROOT, PAGE, building(PAGE.name));
  const sites = await openSites({
    paneFolder,
    pageFolder,
    officeFolder: join(ROOT, 'node_modules/@microsoft/office-js/dist'),
    manifest: join(ROOT, 'manifest.xml'),
    workbook,
    unnamed: join(ROOT, UNNAMED),
    pagePort: PAGE_PORT,
    panePort: PANE_PORT,
  });
  print('command.ready', { url: sites.pageUrl });
  if (!words.includes('--no-open')) openBrowser(sites.pageUrl);
  const stop = (): void => {
    void sites.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return 0;
}

process.exitCode = await start(process.argv.slice(2));
