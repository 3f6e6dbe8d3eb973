/** A pane beside a workbook on the page of `npm start`, the two on two sites, in a browser of its own. */
import path from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../browser/launch';
import { bundleFolder, PAGE, type Bundle } from '../serve/bundle';
import { openSites } from '../serve/sites';

const ROOT = process.cwd();
/** Others may be at work on the machine. */
const PATIENCE = 300_000;

export interface PanePage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly frame: Frame;
  /** Where the pane was built. */
  readonly folder: string;
  close(): Promise<void>;
}

export async function openPane(bundle: Bundle, workbook: string): Promise<PanePage> {
  const folder = await bundleFolder(ROOT, bundle);
  const sites = await openSites({
    paneFolder: folder,
    pageFolder: await bundleFolder(ROOT, PAGE),
    officeFolder: path.join(ROOT, 'node_modules/@microsoft/office-js/dist'),
    manifest: path.join(ROOT, 'manifest.xml'),
    workbook,
    pagePort: 0,
    panePort: 0,
  });
  const browser = await launchBrowser();
  const context = await browser.visitor();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(sites.pageUrl);
  const frame = await (await page.locator('.pane-body iframe').elementHandle()).contentFrame();
  if (!frame) throw new Error('the page shows no pane');
  await frame.locator('button').first().waitFor();
  return {
    context,
    page,
    frame,
    folder,
    close: async () => {
      await browser.close();
      await sites.close();
    },
  };
}
