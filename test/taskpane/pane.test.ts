/** The pane's views in a browser, on a stage with a session in memory: what is shown, asked for and announced. */
import type { Page } from 'playwright-core';
import { say } from '../../src/texts';
import { openStage, type Scene, type Stage } from './stage/open-stage';

jest.setTimeout(180_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const asked = (page: Page): Promise<string[]> => page.evaluate('window.staged.asked');
const button = (page: Page, code: string) => page.getByRole('button', { name: say(code), exact: true });
/** Opens every line, also those that come to light by opening. */
async function openAll(page: Page): Promise<void> {
  const closed = page.locator('#pane button[aria-expanded=false]');
  while ((await closed.count()) > 0) await closed.first().click();
}
const section = (page: Page, code: string) => page.getByRole('region', { name: say(code) });

test('the browser has nothing to complain of, the content security policy included', async () => {
  for (const scene of ['first', 'final', 'open', 'working', 'preview', 'problem', 'several'] as const)
    await stage.open({ scene });
  expect(stage.complaints).toEqual([]);
});

describe('the total', () => {
  test('final: score, rate and grade', async () => {
    const total = section(await stage.open({ scene: 'final' }), 'pane.total');
    const words = await total.innerText();
    expect(words).toContain('96.88');
    expect(words).toContain('96.9%');
    expect(words).toContain(say('pane.grade.优'));
    expect(words).toContain(say('pane.legend-lost', { value: '3.12' }));
    expect(words).not.toContain(say('pane.total-so-far'));
  });

  test('while points are open: 暂计, and no grade', async () => {
    const total = section(await stage.open({ scene: 'open' }), 'pane.total');
    const words = await total.innerText();
    expect(words).toContain('86.88');
    expect(words).toContain(say('pane.total-so-far'));
    expect(words).toContain(say('pane.draft', { open: '10' }));
    expect(words).not.toContain(say('pane.grade.优'));
  });
});

test('a 二级指标 opens into its indicators; a click goes to the cell', async () => {
  const page = await stage.open({ scene: 'final' });
  const scores = section(page, 'pane.scores');
  const line = scores.getByRole('button', { expanded: false, name: '整体效能' });
  await line.click();
  await scores.getByRole('button', { expanded: false, name: '产出指标完成情况' }).click();
  await scores.getByRole('button', { name: '群防共治队伍规模', exact: true }).click();
  expect(await asked(page)).toEqual(['select 指标 5 1']);
  const words = await scores.innerText();
  expect(words).toContain('0.93');
  expect(words).toContain(say('pane.status.scored'));
  await scores.getByRole('button', { expanded: true, name: '整体效能' }).click();
  expect(await scores.innerText()).not.toContain('群防共治队伍规模');
});

test('every deduction with its reason, and their sum', async () => {
  const page = await stage.open({ scene: 'final' });
  const deductions = section(page, 'pane.deductions');
  expect(await deductions.getByRole('listitem').count()).toBe(6);
  const words = await deductions.innerText();
  expect(words).toContain(say('pane.deductions-sum', { sum: '3.12' }));
  for (const amount of ['−0.5', '−0.07', '−0.05', '−1']) expect(words).toContain(amount);
  expect(words).toContain('扣 0.07 分');
});

test('what needs action stands first, what is only remarked last; a finding names its cells', async () => {
  const page = await stage.open({ scene: 'open' });
  const headings = await page.locator('#pane h2').allInnerTexts();
  expect(headings).toEqual(
    ['pane.pressing', 'pane.scores', 'pane.deductions', 'pane.remarks'].map((code) => say(code))
  );
  const pressing = section(page, 'pane.pressing');
  expect(await pressing.getByRole('listitem').count()).toBe(2);
  await pressing.getByRole('button', { name: '群众安全感满意度指标', exact: true }).click();
  await pressing.getByRole('button', { name: say('pane.go-to-cell', { cell: '预算!B19' }) }).click();
  expect(await asked(page)).toEqual([expect.stringMatching(/^select 指标 \d+ 1$/), 'select 预算 18 1']);
});

test('a cell that cannot be reached is said, and the next click clears it', async () => {
  const page = await stage.open({ scene: 'final' });
  await section(page, 'pane.deductions').getByRole('button', { name: '合同备案时效性' }).click();
  const trouble = page.getByText(say('pane.cell-unreachable', { cell: '评分表' }));
  await trouble.waitFor();
  await section(page, 'pane.deductions').getByRole('button', { name: '群防共治队伍规模' }).click();
  await trouble.waitFor({ state: 'detached' });
});

describe('by keyboard', () => {
  const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.innerText');

  test('score, look at the preview, write', async () => {
    const page = await stage.open({ scene: 'first' });
    for (let tabs = 0; tabs < 8 && (await focused(page)) !== say('pane.score'); tabs += 1)
      await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(say('pane.score'));
    await page.keyboard.press('Enter');
    const preview = section(page, 'pane.preview');
    expect(await preview.innerText()).toContain(say('pane.preview-counts', { written: '16', changed: '5' }));
    expect(await preview.innerText()).toContain(say('pane.preview-hand-edited', { count: '2' }));
    // The focus stayed where it was; the answers come after it.
    expect(await focused(page)).toBe(say('pane.score'));
    for (let tabs = 0; tabs < 8 && (await focused(page)) !== say('pane.write'); tabs += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await asked(page)).toEqual(['score false', 'confirm']);
    expect(await page.locator('#pane').innerText()).toContain(say('pane.written', { cells: '16' }));
  });

  test('the focus is seen', async () => {
    const page = await stage.open({ scene: 'final' });
    for (let tabs = 0; tabs < 12; tabs += 1) {
      await page.keyboard.press('Tab');
      const isMarked = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null) return false;
        const looks = [getComputedStyle(element), getComputedStyle(element, '::after')];
        return looks.some(
          ({ outlineStyle, outlineWidth, boxShadow, borderTopColor, textDecorationLine, content }) =>
            (outlineStyle !== 'none' && outlineWidth !== '0px') ||
            boxShadow !== 'none' ||
            textDecorationLine.includes('underline') ||
            (content !== 'none' && borderTopColor !== 'rgba(0, 0, 0, 0)')
        );
      });
      expect(isMarked).toBe(true);
    }
  });
});

test('refused: nothing is written, the scores stay on view', async () => {
  const page = await stage.open({ scene: 'preview' });
  await button(page, 'pane.do-not-write').click();
  expect(await asked(page)).toEqual(['refuse']);
  expect(await page.locator('#pane').innerText()).toContain(say('pane.not-written'));
  expect(await section(page, 'pane.total').innerText()).toContain('96.88');
});

test('生成汇总表 asks for the sheets', async () => {
  const page = await stage.open({ scene: 'final' });
  await button(page, 'pane.summary').click();
  expect(await asked(page)).toEqual(['score true']);
});

test('while working: how far, the way to stop, and no second run', async () => {
  const page = await stage.open({ scene: 'working' });
  const progress = page.getByRole('progressbar', { name: say('pane.working.writing') });
  expect(await progress.getAttribute('aria-valuenow')).toBe('3');
  expect(await progress.getAttribute('aria-valuemax')).toBe('8');
  await button(page, 'pane.score').click({ force: true });
  await button(page, 'pane.cancel').click();
  expect(await asked(page)).toEqual(['cancel']);
});

test('a screen reader is told of the run, the question and the result', async () => {
  const page = await stage.open({ scene: 'first' });
  const told = page.locator('[role=status][aria-live=polite]');
  expect(await told.innerText()).toBe('');
  await button(page, 'pane.score').click();
  expect(await told.innerText()).toContain(say('pane.preview-counts', { written: '16', changed: '5' }));
  await button(page, 'pane.write').click();
  const result = await told.innerText();
  expect(result).toContain(say('pane.announce-total', { score: '96.88', grade: say('pane.grade.优') }));
  expect(result).toContain(say('pane.written', { cells: '16' }));
});

test('a problem is shown in words with its cell', async () => {
  const page = await stage.open({ scene: 'problem' });
  expect(await page.locator('#pane').innerText()).toContain(say('pane.cell-unreachable', { cell: '指标!B4' }));
  await page.getByRole('button', { name: say('pane.go-to-cell', { cell: '指标!B4' }) }).click();
  expect(await asked(page)).toEqual(['select 指标 3 1']);
});

test('no room beside a range: the scores may go to a sheet of their own', async () => {
  const page = await stage.open({ scene: 'no-room' });
  await button(page, 'pane.score-apart').click();
  expect(await asked(page)).toEqual(['scoreApart']);
});

test('several departments or projects: one is chosen, its total is shown', async () => {
  const page = await stage.open({ scene: 'several' });
  expect(await section(page, 'pane.total').innerText()).toContain('86.88');
  await page.getByRole('combobox', { name: say('pane.entity') }).selectOption('1');
  expect(await section(page, 'pane.total').innerText()).toContain('96.88');
});

test('several projects without a department: no total is called the whole one', async () => {
  const page = await stage.open({ scene: 'projects' });
  const told = say('pane.no-whole');
  expect(await page.locator('#pane').innerText()).toContain(told);
  expect(await page.locator('[role=status][aria-live=polite]').textContent()).toContain(told);
  const department = await stage.open({ scene: 'several' });
  expect(await department.locator('#pane').innerText()).not.toContain(told);
});

test('the language is switched, kept, and all that is kept', async () => {
  const page = await stage.open({ scene: 'final' });
  await page.getByRole('button', { name: say('pane.language') }).click();
  expect(await page.getByRole('button', { name: say('pane.score', {}, 'en') }).count()).toBe(1);
  expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  await page.waitForFunction("Object.keys(localStorage).some((key) => key.endsWith('/language'))");
  const again = await stage.open({ scene: 'final' });
  try {
    await again.getByRole('button', { name: say('pane.score', {}, 'en') }).waitFor();
    const kept: unknown[] = await again.evaluate('Object.values(localStorage)');
    // The library's own mark of its container, and the choice.
    expect(kept.sort()).toEqual(['"en"', 'null']);
    expect(await again.evaluate('sessionStorage.length + document.cookie.length')).toBe(0);
  } finally {
    await again.evaluate('localStorage.clear()');
  }
});

const WIDTHS = [320, 450, 800];
/** In forced colours the system answers for the contrast. */
const LOOKS = ['light', 'dark'] as const;
const SCENES = ['first', 'open', 'preview', 'working', 'several', 'projects'] as const;
const VIEWS = WIDTHS.flatMap((width) =>
  SCENES.flatMap((scene) =>
    (['zh', 'en'] as const).map((language): Required<Omit<Scene, 'look'>> => ({ scene, width, language }))
  )
);

test.each(VIEWS)('no sideways scrolling: $scene, $width px, $language', async (view) => {
  const page = await stage.open(view);
  await openAll(page);
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('#pane button, #pane h1, #pane h2, #pane p, #pane span')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => element.textContent)
  );
  expect(cut).toEqual([]);
});

test.each(LOOKS)('words stand out from their background by 4.5:1 (%s)', async (look) => {
  for (const scene of ['first', 'open', 'preview', 'problem'] as const) {
    const page = await stage.open({ scene, look });
    await openAll(page);
    expect(await page.evaluate(faintWords)).toEqual([]);
  }
});

test('in forced colours a bar is drawn with the colours of the system', async () => {
  const page = await stage.open({ scene: 'open', look: 'high-contrast' });
  const colours = await page.evaluate(() => {
    const parts = [...(document.querySelector('#pane [role=img]')?.children ?? [])];
    const probe = document.createElement('div');
    document.body.append(probe);
    probe.style.cssText = 'forced-color-adjust: none; background-color: Highlight';
    const highlight = getComputedStyle(probe).backgroundColor;
    return { highlight, parts: parts.map((part) => getComputedStyle(part).backgroundColor) };
  });
  expect(colours.parts).toHaveLength(3);
  expect(colours.parts[0]).toBe(colours.highlight);
  expect(new Set(colours.parts).size).toBe(3);
});

/** Runs in the page: every text with less than 4.5:1 (3:1 for large ones) against what is behind it. */
function faintWords(): string[] {
  type Colour = readonly [number, number, number, number];
  const parse = (text: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (/[\d.]+(?:[, ]+[\d.]+)*/.exec(text)?.[0] ?? '')
      .split(/[, ]+/)
      .map(Number);
    return [red, green, blue, alpha];
  };
  const light = ([red, green, blue]: Colour): number => {
    const linear = (value: number) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const behind = (element: Element | null): Colour => {
    for (let each = element; each !== null; each = each.parentElement) {
      const colour = parse(getComputedStyle(each).backgroundColor);
      if (colour[3] > 0.99) return colour;
    }
    return [255, 255, 255, 1];
  };
  const faint: string[] = [];
  const walker = document.createTreeWalker(document.querySelector('#pane') ?? document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const words = walker.currentNode.textContent ?? '';
    if (element === null || words.trim() === '' || element.getClientRects().length === 0) continue;
    if (element.closest('[aria-disabled=true], [role=status]') !== null) continue;
    const style = getComputedStyle(element);
    const [upper = 0, lower = 0] = [light(parse(style.color)), light(behind(element))].sort(
      (left, right) => right - left
    );
    const ratio = (upper + 0.05) / (lower + 0.05);
    if (ratio < (Number.parseFloat(style.fontSize) >= 24 ? 3 : 4.5)) faint.push(`${ratio.toFixed(2)} ${words}`);
  }
  return faint;
}
