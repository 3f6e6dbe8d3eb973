/**
 * Which browser the tests drive: the installed Chrome, Edge or Chromium, else the one inside @sparticuz/chromium.
 * Without any the tests fail and say what to install.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface FoundBrowser {
  readonly executable: string;
}

const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
];

const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

function candidates(): readonly string[] {
  const { CHROME_PATH, PATH = '', PROGRAMFILES, LOCALAPPDATA, 'PROGRAMFILES(X86)': programsX86 } = process.env;
  const chosen = CHROME_PATH === undefined || CHROME_PATH === '' ? [] : [CHROME_PATH];
  if (process.platform === 'darwin') return [...chosen, ...MAC];
  if (process.platform === 'win32') {
    const roots = [PROGRAMFILES, programsX86, LOCALAPPDATA].filter((root) => root !== undefined);
    return [...chosen, ...roots.flatMap((root) => WINDOWS.map((path) => join(root, path)))];
  }
  return [...chosen, ...PATH.split(delimiter).flatMap((folder) => COMMANDS.map((name) => join(folder, name)))];
}

export async function findBrowser(): Promise<FoundBrowser> {
  const installed = candidates().find((path) => existsSync(path));
  if (installed !== undefined) return { executable: installed };
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return { executable: await packed.executablePath() };
  } catch (cause) {
    throw new Error(
      'No browser for the page tests. Install Google Chrome, Microsoft Edge or Chromium, ' +
        'or set CHROME_PATH to the program of one.',
      { cause }
    );
  }
}
