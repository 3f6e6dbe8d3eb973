/**
 * When the pane cannot start: the production page in a browser, with what goes wrong on a closed network or an old
 * Office. Within 15 seconds it says so in plain words, and it is never blank.
 */
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { bundleFolder, PANE } from '../../src/command-line/serve/bundle';
import { EXCEL_API, whatStopsThePane } from '../../src/taskpane/startup/startup';
import { launchBrowser, type TestBrowser } from '../../src/command-line/browser/launch';
import { serveFolder } from './stage/open-stage';

jest.setTimeout(180_000);

const ROOT = path.join(__dirname, '../..');
const OFFICE = path.join(ROOT, 'node_modules/@microsoft/office-js/dist');
const IN_TIME = 15_000;

let browser: TestBrowser;
let pane: { readonly address: string; close(): void };
let office: { readonly address: string; close(): void };
let visitor: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
  pane = await serveFolder(await bundleFolder(ROOT, PANE));
  office = await serveFolder(OFFICE);
});
afterAll(async () => {
  await browser.close();
  pane.close();
  office.close();
});
beforeEach(async () => {
  visitor = await browser.visitor({ width: 320, height: 640 });
  // office.js at the place where the page looks for it, as the servers of the page answer it.
  await visitor.route('**/office/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const response = await route.fetch({ url: office.address + pathname.slice('/office'.length) });
    await route.fulfill({ response });
  });
});
afterEach(async () => {
  // An answer that is still on its way is none of this test's.
  await visitor.unrouteAll({ behavior: 'ignoreErrors' });
  await visitor.close();
});

/** The one section of the start-up page that is on view. */
const onView = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('#startup:not([hidden]) > section:not([hidden])')?.id ?? '');

async function openUntil(section: string): Promise<Page> {
  const page = await visitor.newPage();
  const began = Date.now();
  await page.goto(`${pane.address}/taskpane.html`, { waitUntil: 'commit' });
  await page.waitForSelector('#startup-waiting', { state: 'attached' });
  await page.locator(`#${section}`).waitFor({ state: 'visible', timeout: IN_TIME });
  expect(Date.now() - began).toBeLessThan(IN_TIME);
  expect(await onView(page)).toBe(section);
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
  return page;
}

const detail = (page: Page, section: string): Promise<string> => page.locator(`#${section} .detail`).innerText();

test('office.js refused: its address is named at once', async () => {
  await visitor.route('**/office/office.js', (route) => route.abort('connectionrefused'));
  const page = await openUntil('startup-office-unreachable');
  expect(await detail(page, 'startup-office-unreachable')).toBe(`${pane.address}/office/office.js`);
});

test('office.js that never answers: the words are there meanwhile, then its address', async () => {
  await visitor.route('**/office/office.js', () => undefined);
  const page = await visitor.newPage();
  await page.goto(`${pane.address}/taskpane.html`, { waitUntil: 'commit' });
  await page.locator('#startup-waiting').waitFor({ state: 'visible', timeout: 3000 });
  const section = page.locator('#startup-office-unreachable');
  await section.waitFor({ state: 'visible', timeout: IN_TIME });
  expect(await detail(page, 'startup-office-unreachable')).toBe(`${pane.address}/office/office.js`);
});

test('a part of office.js that is blocked is named', async () => {
  await visitor.route('**/office/excel-web*', (route) => route.abort());
  const page = await visitor.newPage();
  await page.goto(`${pane.address}/taskpane.html?_host_Info=Excel$Web$16.00$zh-CN$corr$$$0`);
  await page.locator('#startup-office-unreachable').waitFor({ state: 'visible', timeout: IN_TIME });
  expect(await detail(page, 'startup-office-unreachable')).toContain('/office/excel-web');
});

test('opened outside Excel: what to do', async () => {
  const page = await openUntil('startup-outside-excel');
  expect(await page.locator('#startup-outside-excel').innerText()).toContain('npm start');
});

test('an Excel that does not answer', async () => {
  const page = await visitor.newPage();
  // A host’s frame that says it is Excel on the web and then keeps silent.
  await page.setContent('<iframe width="320" height="600"></iframe>');
  await page.evaluate((address) => {
    const frame = document.querySelector('iframe');
    if (frame === null) return;
    frame.name = JSON.stringify({
      baseFrameName: 'frame',
      hostInfo: 'Excel|Web|16.00|zh-CN|corr|||0',
      xdmInfo: 'conversation|control|http://localhost',
      serializerVersion: 1,
    });
    frame.src = `${address}/taskpane.html?_host_Info=Excel$Web$16.00$zh-CN$corr$$$0`;
  }, pane.address);
  const inside = page.frameLocator('iframe');
  await inside.locator('#startup-no-answer').waitFor({ state: 'visible', timeout: IN_TIME });
});

test('a web view that is too old', async () => {
  await visitor.addInitScript('delete Array.prototype.flatMap');
  await openUntil('startup-old-office');
});

test('a file of the add-in that its server does not give', async () => {
  await visitor.route('**/taskpane.*.js', (route) => route.fulfill({ status: 404 }));
  const page = await openUntil('startup-page-incomplete');
  expect(await detail(page, 'startup-page-incomplete')).toMatch(/\/taskpane\.\w+\.js$/);
});

test('a program that fails at once', async () => {
  await visitor.route('**/taskpane.*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("spoilt")' })
  );
  const page = await openUntil('startup-crashed');
  expect(await detail(page, 'startup-crashed')).toContain('spoilt');
});

test('Excel with a lower requirement set than needed is too old; another host is no Excel', () => {
  const supports = (highest: string) => (_name: string, version: string) =>
    Number(version.split('.')[1]) <= Number(highest.split('.')[1]);
  expect(whatStopsThePane({ isExcel: true, isSetSupported: supports('1.7') })).toEqual({
    kind: 'old-office',
    detail: `ExcelApi ${EXCEL_API}`,
  });
  expect(whatStopsThePane({ isExcel: true, isSetSupported: supports(EXCEL_API) })).toBeNull();
  expect(whatStopsThePane({ isExcel: false, isSetSupported: supports('1.17') })?.kind).toBe('outside-excel');
});
