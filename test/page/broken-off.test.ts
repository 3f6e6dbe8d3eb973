/**
 * A long writing in the production pane through the real office.js: cancelled half way, and ended half way because
 * the pane went away. What the workbook holds then is put back, or done again.
 */
import type { Frame, Page } from 'playwright-core';
import { bundleFolder, PANE } from '../../src/command-line/serve/bundle';
import { say } from '../../src/texts';
import { fileOfBook, largeBook } from './books';
import { openStage, ROOT, type OpenedPage, type Stage } from './stage';

jest.setTimeout(600_000);

const ROWS = 3000;

let stage: Stage;
let opened: OpenedPage;
let page: Page;
let pane: Frame;

const button = (code: string) => pane.getByRole('button', { name: say(code), exact: true });

/** Once some parts are written (the first ones only read), before the next part is on its way. */
const ONCE_WRITING = (act: string): string => `new Promise((resolve) => {
  const look = () => {
    const bar = document.querySelector('[role=progressbar]');
    const isHalfWay = bar?.getAttribute('aria-label') === ${JSON.stringify(say('pane.working.writing'))} &&
      Number(bar.getAttribute('aria-valuenow')) >= 1;
    if (!isHalfWay) return;
    observer.disconnect();
    ${act};
    resolve(true);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
})`;

async function startWriting(act: string): Promise<void> {
  await button('pane.summary').first().click();
  await button('pane.write').waitFor();
  const stopped = pane.evaluate(ONCE_WRITING(act));
  await button('pane.write').click();
  // A pane that goes away takes its answer with it.
  await stopped.catch(() => undefined);
}

/** Panes that are opened from now on are three minutes ahead. */
const LATER = `{
  const Before = Date;
  globalThis.Date = class extends Before {
    constructor(...parts) {
      if (parts.length === 0) super(Before.now() + 180000);
      else super(...parts);
    }
    static now() {
      return Before.now() + 180000;
    }
  };
}`;

/** As when the browser ends it: nothing is said to anybody. */
const GONE = `location.replace('about:blank')`;

async function openAnew(): Promise<void> {
  await page.getByRole('button', { name: '重新询问' }).click();
  pane = await opened.pane();
  await pane.getByText(say('pane.interrupted')).waitFor();
}

async function openLater(): Promise<void> {
  await page.addInitScript(LATER);
  await pane.evaluate(GONE).catch(() => undefined);
  await openAnew();
}

/** The heading of the first column of ours. */
const heading = async (): Promise<string> => {
  await page.getByRole('tab', { name: '指标', exact: true }).click();
  await opened.goTo('F1');
  return page.getByLabel('编辑栏').inputValue();
};

beforeAll(async () => {
  const paneFolder = await bundleFolder(ROOT, PANE);
  stage = await openStage({ paneFolder, workbook: await fileOfBook(largeBook(ROWS), '很多行.xlsx') });
  opened = await stage.open();
  ({ page } = opened);
  pane = await opened.pane();
  await button('pane.score').first().waitFor();
});
afterAll(() => stage.close());

test('取消 half way: nothing is left in the workbook, and the pane says so', async () => {
  const cancel = JSON.stringify(say('pane.cancel'));
  await startWriting(`[...document.querySelectorAll('button')].find((one) => one.textContent === ${cancel}).click()`);
  await pane.getByText(say('excel.cancelled')).first().waitFor();
  expect(await heading()).toBe('');
  expect(await page.getByRole('tab', { name: '自评得分表', exact: true }).count()).toBe(0);
});

test('the pane went away half way: another window might still write, so nothing is offered yet', async () => {
  await startWriting(GONE);
  await openAnew();
  expect(await heading()).toBe('得分');
  await pane.getByText(/另一个窗口可能还在写入/).waitFor();
  await button('pane.look-again').first().click();
  await pane.getByText(/另一个窗口可能还在写入/).waitFor();
  expect(await button('pane.recover').count()).toBe(0);
});

test('恢复: after a while it is put back', async () => {
  await openLater();
  await button('pane.recover').click();
  await pane.getByText(say('pane.interrupted')).waitFor({ state: 'detached' });
  expect(await heading()).toBe('');
});

test('重新执行: put back, and done again as it was asked for', async () => {
  await startWriting(GONE);
  await openAnew();
  await openLater();
  await button('pane.rerun').click();
  await button('pane.write').click();
  await page.getByRole('tab', { name: '自评得分表', exact: true }).waitFor();
  await pane.getByRole('tab', { name: say('pane.tab.scores') }).waitFor();
  expect(await heading()).toBe('得分');
  expect(await pane.getByText(say('pane.interrupted')).count()).toBe(0);
  // Ended with the pages: whoever is killed leaves no errors of ours behind.
  expect(opened.faults).toEqual([]);
});
