/**
 * The page of `npm start` in one browser: sites on free ports, a page per test, and what tests do with them.
 * The trust question of office.js is answered in its own box, as a person would.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { bundleFolder, PAGE } from '../../src/command-line/serve/bundle';
import { openSites, type Sites } from '../../src/command-line/serve/sites';
import { launchBrowser, type TestBrowser } from '../../src/command-line/browser/launch';

export const ROOT = process.cwd();

export interface StageOptions {
  /** A built pane, or the address of one that is served already. */
  readonly paneFolder: string | URL;
  readonly workbook: string;
  /** Where the page stands; any free port unless told. */
  readonly pagePort?: number;
  /** Where the browser finds the page, if something stands before it. */
  readonly pageAddress?: string;
}

export interface Stage {
  readonly sites: Sites;
  readonly browser: TestBrowser;
  /** Screenshots, to be looked at. */
  readonly pictures: string;
  /** `onRequest` hears of every address that the page or the pane asks for. */
  open(answer?: 'accept' | 'dismiss', onRequest?: (address: string) => void): Promise<OpenedPage>;
  close(): Promise<void>;
}

export interface OpenedPage {
  readonly page: Page;
  /** What office.js asked, in its own words. */
  readonly questions: readonly string[];
  /** Errors that nobody caught, in the page or in the pane. */
  readonly faults: readonly string[];
  pane(): Promise<Frame>;
  /** Goes somewhere by the name box. */
  goTo(place: string): Promise<void>;
  /** What a cell of the sheet in front shows. */
  cell(name: string): Locator;
}

export async function openStage({ paneFolder, workbook, pagePort = 0, pageAddress }: StageOptions): Promise<Stage> {
  const pageFolder = await bundleFolder(ROOT, PAGE);
  const sites = await openSites({
    paneFolder,
    officeFolder: join(ROOT, 'node_modules/@microsoft/office-js/dist'),
    pageFolder,
    manifest: join(ROOT, 'manifest.xml'),
    workbook,
    pagePort,
    panePort: 0,
  });
  const browser = await launchBrowser();
  const pictures = process.env.PAGE_PICTURES ?? (await mkdtemp(join(tmpdir(), 'page-pictures-')));
  return {
    sites,
    browser,
    pictures,
    open: (answer = 'accept', onRequest = () => undefined) =>
      openPage(browser, pageAddress ?? sites.pageUrl, answer, onRequest),
    close: async () => {
      await browser.close();
      await sites.close();
    },
  };
}

async function openPage(
  browser: TestBrowser,
  address: string,
  answer: 'accept' | 'dismiss',
  onRequest: (address: string) => void
): Promise<OpenedPage> {
  const page = await (await browser.visitor()).newPage();
  // Other work may keep the machine busy.
  page.setDefaultTimeout(60_000);
  const questions: string[] = [];
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.message());
    void (answer === 'accept' ? dialog.accept() : dialog.dismiss());
  });
  page.on('request', (request) => onRequest(request.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(address);
  const cell = (name: string): Locator => page.locator(`[role=grid] [data-cell="${name}"]`);
  return {
    page,
    questions,
    faults,
    cell,
    pane: async () => {
      const handle = await page.locator('.pane-body iframe').elementHandle();
      const frame = await handle.contentFrame();
      if (!frame) throw new Error('The pane has no frame.');
      return frame;
    },
    goTo: async (place) => {
      await page.getByLabel('名称框').fill(place);
      await page.keyboard.press('Enter');
      // The keyboard is back in the grid once the place is found.
      await page.locator('.cell-editor:focus').waitFor({ state: 'attached' });
    },
  };
}
