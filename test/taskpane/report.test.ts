/** 生成自评报告 in the pane's browser, on the stage: downloaded, copied where the host drops downloads, stopped. */
import type { Page } from 'playwright-core';
import { say } from '../../src/texts';
import { openStage, type Stage } from './stage/open-stage';

jest.setTimeout(180_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const button = (page: Page, code: string) => page.getByRole('button', { name: say(code), exact: true });

describe('the report, once made', () => {
  interface Host {
    Office?: unknown;
    document: { execCommand: unknown };
  }
  const made = async (platform: string): Promise<Page> => {
    const page = await stage.open({ scene: 'scored' });
    await page.evaluate((value) => {
      (window as unknown as Host).Office = { context: { platform: value } };
    }, platform);
    await button(page, 'pane.score').click();
    await button(page, 'pane.report').click();
    await page.getByRole('button', { name: say('pane.report-copy') }).waitFor();
    return page;
  };
  const downloads = (page: Page): string[] => {
    const names: string[] = [];
    page.on('download', (download) => names.push(download.suggestedFilename()));
    return names;
  };

  test('is downloaded where the host lets files through, and copying is offered beside it', async () => {
    const page = await stage.open({ scene: 'scored' });
    const waiting = page.waitForEvent('download');
    await made('PC');
    const name = (await waiting).suggestedFilename();
    expect(name).toMatch(/\.docx$/);
    expect(await page.locator('#pane').innerText()).toContain(say('pane.report-made', { name }));
  });

  test.each(['Mac', 'iOS'])(
    'is not downloaded on %s, which drops downloads: it is copied, tables and all',
    async (host) => {
      const page = await stage.open({ scene: 'scored' });
      const names = downloads(page);
      await made(host);
      expect(await page.locator('#pane').innerText()).toContain(say('pane.report-refused', { name: '' }).slice(0, 6));
      await page.context().grantPermissions(['clipboard-read']);
      await button(page, 'pane.report-copy').click();
      await button(page, 'pane.report-copied').waitFor();
      const [html, text] = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const read = async (type: string): Promise<string> => (await (await item?.getType(type))?.text()) ?? '';
        return [await read('text/html'), await read('text/plain')];
      });
      expect(html.match(/<table/g)?.length).toBeGreaterThan(2);
      expect(text).toContain('自评得分');
      expect(names).toEqual([]);
    }
  );

  test('takes longer than half a second: it says so, and can be stopped; nothing is downloaded then', async () => {
    const page = await stage.open({ scene: 'scored' });
    const names = downloads(page);
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route(/\/report\b[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    try {
      await button(page, 'pane.report').click();
      await page.getByText(say('pane.report-making')).waitFor();
      await button(page, 'pane.cancel').click();
      expect(await button(page, 'pane.report').getAttribute('aria-disabled')).toBeNull();
      const arrived = page.waitForResponse(/\/report\b[^/]*\.js$/);
      goOn();
      await arrived;
      await page.waitForTimeout(1000);
      expect(await page.getByRole('button', { name: say('pane.report-copy') }).count()).toBe(0);
      expect(names).toEqual([]);
    } finally {
      await page.unroute(/\/report\b[^/]*\.js$/);
    }
  });

  test('stands there to be copied by hand where that is refused too', async () => {
    const page = await made('Mac');
    await page.evaluate(() => {
      (window as unknown as Host).document.execCommand = () => false;
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await button(page, 'pane.report-copy').click();
    const whole = page.getByRole('textbox', { name: say('pane.report-by-hand') });
    expect(await whole.inputValue()).toContain('自评得分');
    await whole.focus();
    const selected = await whole.evaluate((area) => {
      const { selectionStart, selectionEnd, value } = area as HTMLTextAreaElement;
      return selectionEnd - selectionStart === value.length;
    });
    expect(selected).toBe(true);
  });
});
