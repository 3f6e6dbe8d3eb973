/**
 * Draws the PNG files from source/*.svg, in every size that manifest.xml asks for. To be run by hand after a drawing
 * was changed (`node assets/icons/render.mjs`, with CHROMIUM=/path/of/a/browser where no Chrome is installed); the files are part of the repository.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const SIZES = { icon: [16, 20, 24, 32, 40, 48, 64, 80, 128], score: [], summary: [], checks: [], pane: [] };
const OF_A_BUTTON = [16, 20, 24, 32, 40, 48, 64, 80];

const here = import.meta.dirname;
const executablePath = process.env.CHROMIUM;
const browser = await chromium.launch(executablePath === undefined ? { channel: 'chrome' } : { executablePath });
const page = await browser.newPage();
for (const [name, own] of Object.entries(SIZES)) {
  const drawing = readFileSync(path.join(here, 'source', `${name}.svg`), 'utf8');
  for (const size of own.length > 0 ? own : OF_A_BUTTON) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    await page.screenshot({ path: path.join(here, `${name}-${size}.png`), omitBackground: true });
  }
}
await browser.close();
