/** What the build delivers: the pane and nothing else, for the address and the office.js that were asked for. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Linter } from 'eslint';
import { JSDOM } from 'jsdom';
import { buildPane, ROOT, runBuild, type Build } from './build-pane';

jest.setTimeout(300_000);

/** JavaScript that must have arrived before the first view, compressed. */
const FIRST_VIEW = 185 * 1024;

const BASE = 'https://intranet.example.cn/selfeval';

let build: Build;
const read = (file: string): string => readFileSync(path.join(build.folder, file), 'utf8');
const pageIn = (folder: string): Document =>
  new JSDOM(readFileSync(path.join(folder, 'taskpane.html'), 'utf8')).window.document;
const page = (): Document => pageIn(build.folder);
const policyOf = (document: Document): string =>
  document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
const pathOf = (address: string): string => address.replace(/\?.*$/, '');
const scripts = (): readonly string[] => [...page().scripts].map((script) => script.getAttribute('src') ?? '');

beforeAll(async () => {
  build = await buildPane([`base=${BASE}`, 'office=self']);
});
afterAll(() => build.remove());

test('the manifest is for the address that was asked for, and every address in it is served', () => {
  const manifest = read('manifest.xml');
  expect(manifest).not.toContain('localhost');
  const addresses = [...manifest.matchAll(/"(https:\/\/intranet[^"]*)"/g)].map(([, address]) => address ?? '');
  expect(addresses.length).toBeGreaterThan(30);
  for (const address of addresses) {
    expect(address.startsWith(`${BASE}/`)).toBe(true);
    expect(build.files).toContain(address.slice(BASE.length + 1));
  }
});

test('the page: words before any script, no script inside it, every file there', () => {
  const html = read('taskpane.html');
  expect(html.indexOf('startup-waiting')).toBeLessThan(html.indexOf('<script'));
  for (const script of page().scripts) expect(script.textContent).toBe('');
  expect(html).not.toMatch(/\son\w+=|style=/);
  const links = [...page().querySelectorAll('link')].map((link) => link.getAttribute('href') ?? '');
  for (const address of [...scripts(), ...links]) expect(build.files).toContain(pathOf(address));
});

test('the policy lets in nothing but the page’s own files', () => {
  const policy = policyOf(page());
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

test('the first view is small', () => {
  const own = scripts()
    .map(pathOf)
    .filter((file) => !file.startsWith('office/'));
  const bytes = own.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
  expect(own.length).toBe(2);
  expect(bytes).toBeLessThanOrEqual(FIRST_VIEW);
});

test('the first script is plain ES5, as it is in the source', () => {
  const [first = ''] = scripts();
  expect(read(pathOf(first))).toBe(readFileSync(path.join(ROOT, 'src/taskpane/startup/startup-page.js'), 'utf8'));
  const verify = (code: string) =>
    new Linter().verify(code, [{ languageOptions: { ecmaVersion: 5, sourceType: 'script' } }]);
  expect(verify(read(pathOf(first)))).toEqual([]);
  expect(verify('const newer = () => 1;')).not.toEqual([]);
});

test('nothing of the simulated Excel, of the command line or of tests is in it', () => {
  const own = build.files.filter((file) => /\.(js|html|css)$/.test(file) && !file.startsWith('office/'));
  expect(own.length).toBeGreaterThan(4);
  // Names that the simulated Excel answers to on the wire, and that a minimizer leaves as they are.
  const marks = /ProcessQuery|_KeepReference|simulated|ironcalc|fflate|xl\/worksheets|node:fs|process\.argv/i;
  expect(own.filter((file) => marks.test(read(file)))).toEqual([]);
  const wire = readFileSync(path.join(ROOT, 'src/simulated-excel/protocol/process-query.ts'), 'utf8');
  expect(marks.test(wire)).toBe(true);
});

test('office.js is the unmodified one, with Microsoft’s notice, for Excel only', () => {
  const source = path.join(ROOT, 'node_modules/@microsoft/office-js');
  const copies = build.files.filter((file) => file.startsWith('office/') && file.endsWith('.js'));
  for (const needed of ['office.js', 'excel-web-16.00.js', 'excel-win32-16.01.js', 'excel-mac-16.00.js'])
    expect(copies).toContain(`office/${needed}`);
  expect(copies).toContain('office/zh-cn/office_strings.js');
  for (const copy of copies) {
    const original = readFileSync(path.join(source, 'dist', copy.slice('office/'.length)));
    expect(Buffer.compare(readFileSync(path.join(build.folder, copy)), original)).toBe(0);
  }
  expect(read('office/LICENSE.md')).toBe(readFileSync(path.join(source, 'LICENSE.md'), 'utf8'));
  expect(copies.filter((file) => /word|outlook|powerpoint|onenote|debug/.test(file))).toEqual([]);
});

const OFFICES: readonly (readonly [office: string, script: string, origin: string])[] = [
  ['cdn', 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js', 'https://appsforoffice.microsoft.com'],
  [
    'china',
    'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    'https://appsforoffice.cdn.partner.office365.cn',
  ],
];

test.each(OFFICES)(
  'office=%s: from that address, which the policy lets in; no copy; same files again',
  async (office, script, origin) => {
    const other = await buildPane([`office=${office}`]);
    try {
      expect(pageIn(other.folder).getElementById('office-script')?.getAttribute('src')).toBe(script);
      expect(policyOf(pageIn(other.folder))).toContain(`script-src 'self' ${origin};`);
      expect(other.files.filter((file) => file.startsWith('office/'))).toEqual([]);
      // The same source gives the same bytes.
      const hash = (folder: string, file: string): string =>
        createHash('sha256')
          .update(readFileSync(path.join(folder, file)))
          .digest('hex');
      const bundles = other.files.filter((file) => file.endsWith('.js'));
      expect(bundles.map((file) => hash(other.folder, file))).toEqual(bundles.map((file) => hash(build.folder, file)));
    } finally {
      await other.remove();
    }
  }
);

test.each([['base=http://intranet.example.cn'], ['base=intranet'], ['office=elsewhere']])(
  '%s is refused in words',
  async (env) => {
    const { code, said } = await runBuild([env], path.join(build.folder, 'refused'));
    expect(code).not.toBe(0);
    expect(said).toContain(`--env ${env}`);
  }
);
