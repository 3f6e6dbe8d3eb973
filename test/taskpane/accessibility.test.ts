/**
 * axe-core has nothing to complain of, and nothing scrolls sideways or is cut off, in any view, language and look;
 * with forced colours the system answers for the contrast. `PANE_PICTURES` names a folder for pictures of every view.
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
  // By the page itself: between a look and a click from here a line can be drawn anew, and be open then.
  const open = (): Promise<number> =>
    page.evaluate(`(() => {
      const closed = [...document.querySelectorAll('#pane button[aria-expanded=false]')];
      closed.forEach((button) => button.click());
      return closed.length;
    })()`);
  while ((await open()) > 0) await page.waitForTimeout(20);
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
/** What is known of the workbook besides the last result: JSON of a `Standing`. */
const learn =
  (standing: object): Way =>
  (page) =>
    page.evaluate(`window.staged.learn(${JSON.stringify(standing)})`);
const RUN = { id: '1', time: '2023-03-01 09:30', cells: 132, sheets: ['指标', '评分表'] };
const CELLS = [
  { sheet: '2022 年绩效指标完成情况', row: 3, column: 4 },
  { sheet: '评分表', row: 12, column: 8 },
];
const broken = (offer: string, cells: readonly object[] = []): Way =>
  learn({ interrupted: { run: RUN, offer, cells } });
const radio =
  (code: string): Way =>
  (page, language) =>
    page.getByRole('radio', { name: say(code, {}, language) }).click();
/** A Mac drops downloads: the report is offered for copying. */
const onMac: Way = (page) => page.evaluate(`window.Office = { context: { platform: 'Mac' } }`);
const report: Way = async (page, language) => {
  await press('pane.report')(page, language);
  await page.getByRole('button', { name: say('pane.report-copy', {}, language) }).waitFor();
};
const skipAll: Way = async (page, language) => {
  const skip = page.getByRole('button', { name: say('pane.decide-skip', {}, language) });
  while ((await skip.count()) > 0) await skip.click();
};
const tryRules: Way = async (page, language) => {
  for (const index of [0, 1]) {
    await page.locator('#pane form input').nth(index).fill('约八九十，个别没有完成');
    await page
      .getByRole('button', { name: say('pane.try', {}, language) })
      .nth(index)
      .click();
  }
};
const untick: Way = (page) => page.getByRole('checkbox').first().click();

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
  ['deciding by values', 'scored', inTurn(tab('scores'), press('pane.decide'), radio('pane.decide-values'))],
  [
    'deciding by hand, refused',
    'scored',
    inTurn(tab('scores'), press('pane.decide'), radio('pane.decide-score'), press('pane.decide-keep')),
  ],
  ['deciding, all done', 'scored', inTurn(tab('scores'), press('pane.decide'), skipAll)],
  ['checks', 'scored', inTurn(tab('checks'), press('pane.ignore'))],
  ['rules', 'scored', inTurn(tab('rules'), tryRules)],
  ['history', 'scored', inTurn(tab('history'), press('pane.clear-traces'))],
  ['projects found', 'unnamed projects', inTurn(untick, openLines)],
  ['projects', 'projects', openLines],
  ['no room', 'no-room', nothing],
  ['several', 'several', openLines],
  ['shown again', 'shown again', nothing],
  ['report', 'scored', report],
  ['report to copy', 'scored', inTurn(onMac, report)],
  ['out of date', 'final', learn({ stale: { cells: ['2022 年绩效指标完成情况!E5', '预算!C9'] } })],
  ['broken off', 'first', broken('open')],
  ['broken off and edited', 'first', broken('edited', CELLS)],
  ['maybe at work', 'final', broken('at-work')],
  [
    'undo and redo',
    'first',
    inTurn(learn({ undo: { kind: 'redo', run: RUN } }), async (page, language) => {
      await page.getByRole('button', { name: say('pane.redo-last', {}, language) }).waitFor();
    }),
  ],
];

const LOOKS = ['light', 'dark', 'high-contrast'] as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function violationsIn(page: Page, look: (typeof LOOKS)[number]): Promise<readonly string[]> {
  const found: readonly Violation[] = await page.evaluate(`(() => {
    if (!window.axe) { ${AXE} }
    const nextFrame = () => new Promise(requestAnimationFrame);
    // A colour that is still on its way to another is none of the look's.
    const settle = () => document.getAnimations()
      .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
      .forEach((animation) => animation.finish());
    return nextFrame().then(nextFrame).then(settle).then(() => window.axe.run('#pane')).then(({ violations }) => violations);
  })()`);
  // Forced colours are the system's own; axe reads those of the page.
  const counted = look === 'high-contrast' ? found.filter(({ id }) => id !== 'color-contrast') : found;
  return counted.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

const widerThanItself = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

/** What stands beyond an edge of the pane, by its words; what is only there for screen readers aside. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`[...document.querySelectorAll('#pane *')]
    .filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && (right > window.innerWidth + 1 || left < -1);
    })
    .map((element) => element.tagName + ' ' + element.textContent.slice(0, 40))`);

async function fits(page: Page): Promise<void> {
  expect(await widerThanItself(page)).toBeLessThanOrEqual(0);
  expect(await cutOff(page)).toEqual([]);
}

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
      await fits(page);
      if (width === 320) expect(await violationsIn(page, look)).toEqual([]);
    }
  });
});

/** At 200 % a pane of 320 px has room for 160. */
const WIDTHS: readonly (readonly [width: number, language: 'zh' | 'en'])[] = [
  [160, 'zh'],
  [160, 'en'],
  [225, 'zh'],
  [320, 'en'],
  [800, 'zh'],
  [800, 'en'],
];

test.each(VIEWS)('wide, narrow and at 200 %% zoom nothing scrolls sideways: %s', async (view, scene, way) => {
  for (const [width, language] of WIDTHS) {
    const page = await stage.open({ scene, width, language });
    await way(page, language);
    await picture(page, `${view}-${language}`, { width });
    await fits(page);
  }
});
