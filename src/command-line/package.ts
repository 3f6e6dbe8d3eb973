/**
 * `npm run package -- --base https://host/path`: one zip with everything that an IT department puts on its server and
 * its shared folder. Exit 0: made. Exit 2: nothing was, and nothing is written.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import type { Note } from '../scoring/model';
import { say } from '../texts';
import { fromCaller } from './from-caller';
import { archiveOf } from './package/archive';
import { deploymentFile, type Product } from './package/deployment-files';
import { guidePage, pageName, picturesIn } from './package/guides';
import { packageArguments, type PackageArguments } from './package/package-arguments';
import { runWebpack } from './serve/run-webpack';

const ROOT = process.cwd();
const NAME = 'performance-self-evaluation';
/** Template → its place in the zip. */
const TEMPLATES = [
  ['nginx.conf', 'nginx/self-evaluation.conf'],
  ['trusted-catalog.reg', 'catalog/trusted-catalog.reg'],
  ['Register-TrustedCatalog.ps1', 'catalog/Register-TrustedCatalog.ps1'],
] as const;
/** Files of the build that are no part of the site. */
const NOT_SERVED = ['manifest.xml', 'sbom.cdx.json'];
const GUIDES = ['README.md', 'CHANGELOG.md'];

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(path.join(ROOT, file)));

/** Paths of all files below a folder, with `/`. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}

function productIn(site: string): Product {
  const manifest = new JSDOM(readFileSync(path.join(site, 'manifest.xml'), 'utf8'), { contentType: 'text/xml' });
  const page = new JSDOM(readFileSync(path.join(site, 'taskpane.html'), 'utf8'));
  return {
    version: version(),
    id: manifest.window.document.querySelector('Id')?.textContent ?? '',
    policy:
      page.window.document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '',
  };
}

function version(): string {
  const content = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };
  return content.version;
}

function contents(site: string, given: PackageArguments): { readonly folder: string; readonly zip: Uint8Array } {
  const product = productIn(site);
  const files = new Map<string, Uint8Array>();
  for (const file of filesBelow(site))
    files.set(NOT_SERVED.includes(file) ? file : `site/${file}`, new Uint8Array(readFileSync(path.join(site, file))));
  for (const [template, place] of TEMPLATES) {
    const text = readFileSync(path.join(ROOT, 'assets/deployment', template), 'utf8');
    files.set(place, deploymentFile({ name: template, text }, given, product));
  }
  files.set('LICENSE', bytesOf('LICENSE'));
  for (const guide of [...GUIDES, ...filesBelow(path.join(ROOT, 'docs')).map((file) => `docs/${file}`)])
    addGuide(files, guide);
  const folder = `${NAME}-${product.version}`;
  return { folder, zip: archiveOf(folder, files) };
}

/** A guide as a page, with its pictures where it looks for them. */
function addGuide(files: Map<string, Uint8Array>, guide: string): void {
  const markdown = readFileSync(path.join(ROOT, guide), 'utf8');
  files.set(pageName(guide), new TextEncoder().encode(guidePage(markdown)));
  for (const picture of picturesIn(markdown)) {
    const place = path.posix.join(path.posix.dirname(guide), picture);
    files.set(place, bytesOf(place));
  }
}

function refuse(note: Note): number {
  process.stderr.write(`${say(note.code, note.params)}\n${say('package.usage')}\n`);
  return 2;
}

async function make(words: readonly string[]): Promise<number> {
  const given = packageArguments(words);
  if ('code' in given) return refuse(given);
  const site = mkdtempSync(path.join(tmpdir(), 'package-'));
  try {
    const env = [`base=${given.base.href.replace(/\/+$/, '')}`, `office=${given.office}`];
    await runWebpack(ROOT, { config: 'webpack.config.js', env }, site);
    const { folder, zip } = contents(site, given);
    const out = fromCaller(given.out ?? `${folder}.zip`);
    writeFileSync(out, zip);
    process.stdout.write(`${say('package.made', { path: out, bytes: String(zip.length) })}\n`);
    return 0;
  } catch (failure) {
    return refuse({
      code: 'package.failed',
      params: { reason: failure instanceof Error ? failure.message : String(failure) },
      cells: [],
    });
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

process.exitCode = await make(process.argv.slice(2));
