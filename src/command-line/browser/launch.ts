/** One headless browser with a fresh profile, which is gone when the tests are done. */
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { findBrowser } from './find-browser';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface TestBrowser {
  readonly browser: Browser;
  /** A visitor of their own: nothing stored, and no storage shared with others. */
  visitor(size?: { readonly width: number; readonly height: number }): Promise<BrowserContext>;
  close(): Promise<void>;
}

export async function launchBrowser(): Promise<TestBrowser> {
  const found = await findBrowser();
  const browser = await chromium.launch({
    executablePath: found.executable,
    headless: true,
    args: FLAGS,
  });
  return {
    browser,
    visitor: (size = { width: 1440, height: 900 }) =>
      browser.newContext({
        viewport: size,
        locale: 'zh-CN',
        acceptDownloads: true,
        // A site of the tests' own signs for itself.
        ignoreHTTPSErrors: true,
        permissions: ['clipboard-read', 'clipboard-write'],
      }),
    close: () => browser.close(),
  };
}
