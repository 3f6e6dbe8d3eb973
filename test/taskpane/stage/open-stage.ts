/** Builds the stage when its sources changed, serves it, and opens scenes of it in a browser. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { bundleFolder, PANE, type Bundle } from '../../../src/command-line/serve/bundle';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { launchBrowser } from '../../../src/command-line/browser/launch';
import { writeBook } from '../../command-line/layouts/write-book';
import { projectsBook } from '../../page/books';
import { fileSnapshot } from '../../workbook/reading/file-snapshot';

const root = path.join(__dirname, '../../..');
const SAMPLE = 'assets/samples/部门整体支出绩效自评（示例）.xlsx';

/** The sample, with two answers that leave a question open and one that lost points. */
function snapshotWithQuestions(): WorkbookSnapshot {
  const snapshot = fileSnapshot(new Uint8Array(readFileSync(path.join(root, SAMPLE))));
  const changed = (value: string): string =>
    value.includes('466支') ? '部分完成' : value === '100%' ? '约100%左右，个别未完成' : value;
  return {
    ...snapshot,
    blocks: snapshot.blocks.map((block) => ({
      ...block,
      values: block.values.map((row) => row.map((value) => (typeof value === 'string' ? changed(value) : value))),
      text: block.text.map((row) => row.map(changed)),
    })),
  };
}

const STAGE: Bundle = {
  name: 'stage',
  config: 'test/taskpane/stage/webpack.config.js',
  env: [],
  sources: [...PANE.sources, 'test/taskpane/stage'],
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

/** A folder on a port of its own; `null` from `override` stands for "no such file". */
export async function serveFolder(
  folder: string,
  override: (pathname: string) => string | null | undefined = () => undefined
): Promise<{ readonly address: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const replaced = override(pathname);
    const content =
      replaced === undefined
        ? readFile(path.join(folder, pathname))
        : replaced === null
          ? Promise.reject(new Error('left out'))
          : Promise.resolve(replaced);
    content.then(
      (body) => response.writeHead(200, { 'content-type': TYPES[path.extname(pathname)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end()
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export interface Scene {
  readonly scene:
    | 'first'
    | 'final'
    | 'open'
    | 'working'
    | 'preview'
    | 'shown again'
    | 'problem'
    | 'no-room'
    | 'several'
    | 'projects'
    | 'unnamed'
    | 'unnamed projects'
    | 'empty'
    | 'scored';
  readonly language?: 'zh' | 'en';
  readonly width?: number;
  readonly look?: 'light' | 'dark' | 'high-contrast';
}

export interface Stage {
  /** Complaints of the browser's console, the content security policy's among them. */
  readonly complaints: readonly string[];
  open(scene: Scene): Promise<Page>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const folder = await bundleFolder(root, STAGE);
  // The stage needs no Office: an empty script stands where office.js would.
  const answers: Readonly<Record<string, string>> = {
    '/office/office.js': '',
    '/snapshot.json': JSON.stringify(snapshotWithQuestions()),
    '/projects.json': JSON.stringify(fileSnapshot(writeBook(projectsBook))),
  };
  const site = await serveFolder(folder, (pathname) => answers[pathname]);
  const browser = await launchBrowser();
  const complaints: string[] = [];
  const visitor = await browser.visitor({ width: 320, height: 720 });
  const page = await visitor.newPage();
  page.setDefaultTimeout(10_000);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return {
    complaints,
    open: async ({ scene, language = 'zh', width = 320, look = 'light' }) => {
      await page.setViewportSize({ width, height: 720 });
      await page.emulateMedia({
        colorScheme: look === 'dark' ? 'dark' : 'light',
        forcedColors: look === 'high-contrast' ? 'active' : 'none',
        reducedMotion: 'reduce',
      });
      await page.goto(`${site.address}/taskpane.html?scene=${encodeURIComponent(scene)}&language=${language}`);
      await page.waitForSelector('#pane h1');
      await page.waitForSelector('#pane .fui-Spinner', { state: 'detached' });
      return page;
    },
    close: async () => {
      await browser.close();
      site.close();
    },
  };
}
