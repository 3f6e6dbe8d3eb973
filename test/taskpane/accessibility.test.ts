/**
 * axe-core has nothing to complain of, and nothing scrolls sideways, in any view, language and look; with forced
 * colours the system answers for the contrast. `PANE_PICTURES` names a folder for pictures of every view.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { say } from '../../src/texts';
import { openStage, type Scene, type Stage } from './stage/open-stage';

jest.setTimeout(300_000);

const AXE = readFileSync(path.join(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');
const PICTURES = process.env.PANE_PICTURES ?? '';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

type Way = (page: Page, language: 'zh' | 'en') => Promise<void>;

const tab =
  (name: string): Way =>
  async (page, language) => {
    await page.getByRole('tab', { name: say(`pane.tab.${name}`, {}, language) }).click();
    await page.waitForSelector('#pane .fui-Spinner', { state: 'detached' });
  };
const openLines: Way = async (page) => {
  const closed = page.locator('#pane button[aria-expanded=false]');
  while ((await closed.count()) > 0) await closed.first().click();
};
const inTurn =
  (...ways: readonly Way[]): Way =>
  async (page, language) => {
    for (const way of ways) await way(page, language);
  };
const press =
  (code: string): Way =>
  async (page, language) => {
    await page
      .getByRole('button', { name: say(code, {}, language) })
      .first()
      .click();
    await page.waitForSelector('#pane .fui-Spinner', { state: 'detached' });
  };
const nothing: Way = () => Promise.resolve();

const VIEWS: readonly (readonly [view: string, scene: Scene['scene'], way: Way])[] = [
  ['first use', 'unnamed', openLines],
  ['named', 'first', nothing],
  ['nothing found', 'empty', nothing],
  ['working', 'working', nothing],
  ['preview', 'preview', nothing],
  ['problem', 'problem', nothing],
  ['scores', 'scored', inTurn(tab('scores'), openLines)],
  [
    'why',
    'scored',
    inTurn(tab('scores'), openLines, async (page, language) => {
      const words = say('pane.why-short', {}, language);
      await page
        .locator('#pane button', { hasText: new RegExp(`^${words}$`) })
        .nth(1)
        .click();
      await page.getByRole('heading', { name: say('pane.why', {}, language) }).waitFor();
    }),
  ],
  ['deciding', 'scored', inTurn(tab('scores'), press('pane.decide'))],
  [
    'deciding by values',
    'scored',
    inTurn(tab('scores'), press('pane.decide'), async (page, language) => {
      await page.getByRole('radio', { name: say('pane.decide-values', {}, language) }).click();
    }),
  ],
  [
    'deciding by hand',
    'scored',
    inTurn(tab('scores'), press('pane.decide'), async (page, language) => {
      await page.getByRole('radio', { name: say('pane.decide-score', {}, language) }).click();
    }),
  ],
  ['checks', 'scored', inTurn(tab('checks'), press('pane.ignore'))],
  ['rules', 'scored', tab('rules')],
  ['history', 'scored', inTurn(tab('history'), press('pane.clear-traces'))],
];

const LOOKS = ['light', 'dark', 'high-contrast'] as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function violationsIn(page: Page, look: (typeof LOOKS)[number]): Promise<readonly string[]> {
  const found: readonly Violation[] = await page.evaluate(`(() => {
    if (!window.axe) { ${AXE} }
    return window.axe.run('#pane').then(({ violations }) => violations);
  })()`);
  // Forced colours are the system's own; axe reads those of the page.
  const counted = look === 'high-contrast' ? found.filter(({ id }) => id !== 'color-contrast') : found;
  return counted.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

const widerThanItself = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

async function picture(page: Page, view: string, { look = 'light', width = 320 }: Partial<Scene>): Promise<void> {
  if (PICTURES === '') return;
  await page.screenshot({ path: path.join(PICTURES, `${view}-${look}-${width}.png`), fullPage: true });
}

describe.each(LOOKS)('%s', (look) => {
  test.each(VIEWS)('%s', async (view, scene, way) => {
    for (const width of [320, 450]) {
      const page = await stage.open({ scene, look, width });
      await way(page, 'zh');
      await picture(page, view, { look, width });
      expect(await widerThanItself(page)).toBeLessThanOrEqual(0);
      if (width === 320) expect(await violationsIn(page, look)).toEqual([]);
    }
  });
});

test.each(VIEWS)(
  'in English, at 320 and 800 px and at 200 %% zoom, nothing scrolls sideways: %s',
  async (view, scene, way) => {
    // A pane of 640 px at 200 % has the room of 320 px.
    for (const width of [320, 800]) {
      const page = await stage.open({ scene, width, language: 'en' });
      await way(page, 'en');
      await picture(page, `${view}-en`, { width });
      expect(await widerThanItself(page)).toBeLessThanOrEqual(0);
    }
  }
);
