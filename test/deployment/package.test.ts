/** The package for an IT department: complete, checked, and the pane scores when it is served as the guide says. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { request } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { archiveOf } from '../../src/command-line/package/archive';
import { packageArguments } from '../../src/command-line/package/package-arguments';
import { scratch } from '../command-line/run-score';
import { openStage, ROOT } from '../page/stage';
import { hasNginx, serve, type Served } from './nginx';
import { runPackage, unpack } from './run-package';

jest.setTimeout(600_000);

const SAMPLE = 'assets/samples/部门整体支出绩效自评（示例）.xlsx';
const folder = scratch();
afterAll(folder.remove);

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

let port: number;
let pagePort: number;
let officePort: number;
let files: ReadonlyMap<string, Buffer>;
const text = (name: string): string => files.get(name)?.toString('utf8') ?? '';

beforeAll(async () => {
  port = await freePort();
  pagePort = await freePort();
  // One site for both, as browsers that block other sites' storage stop office.js.
  officePort = await freePort();
  const zip = folder.at('package.zip');
  const words = ['--base', `https://127.0.0.1:${port}/zipin`, '--hosts', 'https://oos.example.cn:*'];
  const { status, said } = runPackage(...words, '--share', '\\\\文件服务器\\加载项', '--out', zip);
  expect(said).not.toContain('[');
  expect(status).toBe(0);
  files = unpack(zip, folder.at('unpacked'));
});

test('everything is in it, and the checksums fit', () => {
  const needed = ['manifest.xml', 'site/taskpane.html', 'site/office/office.js', 'site/THIRD-PARTY-NOTICES.txt'];
  const guides = ['README.html', 'LICENSE', 'CHANGELOG.html', 'docs/it.zh.html', 'sbom.cdx.json'];
  for (const name of [...needed, ...guides, 'catalog/trusted-catalog.reg', 'catalog/Register-TrustedCatalog.ps1'])
    expect([...files.keys()]).toContain(name);
  const sums = text('SHA256SUMS').trim().split('\n');
  expect(sums).toHaveLength(files.size - 1);
  for (const line of sums) {
    const [sum, name = ''] = line.split(/ {2}(.*)/);
    expect(
      createHash('sha256')
        .update(files.get(name) ?? '')
        .digest('hex')
    ).toBe(sum);
  }
});

test('the guides are pages whose pictures and links are in the package', () => {
  const pages = [...files.keys()].filter((name) => /^(?:docs\/)?[^/]+\.html$/.test(name));
  expect(pages.length).toBeGreaterThanOrEqual(8);
  const led = pages.flatMap((page) => {
    const { document } = new JSDOM(text(page)).window;
    expect(document.title).not.toBe('');
    const ways = [...document.querySelectorAll('img, a')].map(
      (one) => one.getAttribute('src') ?? one.getAttribute('href') ?? ''
    );
    return ways
      .filter((way) => !/^(?:https?:|#)/.test(way))
      .map((way) => path.posix.join(path.posix.dirname(page), decodeURI(way).replace(/#.*/, '')));
  });
  expect(led).toContain('assets/pictures/deciding.png');
  expect(led.filter((place) => !files.has(place))).toEqual([]);
});

test('the manifest is for that address', () => {
  expect(text('manifest.xml')).toContain(`https://127.0.0.1:${port}/zipin/taskpane.html`);
  expect(text('manifest.xml')).not.toContain('localhost');
});

test('the trusted catalogue: as Windows reads it, with the shared folder', () => {
  const registry = files.get('catalog/trusted-catalog.reg') ?? Buffer.alloc(0);
  expect([...registry.subarray(0, 2)]).toEqual([0xff, 0xfe]);
  expect(registry.toString('utf16le')).toContain('"Url"="\\\\\\\\文件服务器\\\\加载项"\r\n');
  expect(registry.toString('utf16le')).not.toMatch(/\{\{|[^\r]\n/);
  const script = files.get('catalog/Register-TrustedCatalog.ps1') ?? Buffer.alloc(0);
  expect([...script.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(script.toString('utf8')).toContain("'\\\\文件服务器\\加载项'");
});

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly { readonly license?: { readonly id?: string }; readonly expression?: string }[];
}

test('the bill of materials names what the notices name, and nothing is under the GPL alone', () => {
  const bill = JSON.parse(text('sbom.cdx.json')) as { components: readonly Component[] };
  const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
  const noticed = [...text('site/THIRD-PARTY-NOTICES.txt').matchAll(/^((?:@[\w.-]+\/)?[\w.-]+@\d[\w.-]*)$/gm)];
  expect(noticed.length).toBeGreaterThan(20);
  expect(noticed.map(([, name]) => name).sort()).toEqual([...listed].sort());
  expect([...listed].join()).toContain('@microsoft/office-js@');
  const licences = bill.components.map(({ name, licenses = [] }) => ({
    name,
    ids: licenses.map(({ license, expression }) => license?.id ?? expression ?? ''),
  }));
  const alone = licences.filter(({ ids }) => ids.some((id) => id.includes('GPL') && !/\bOR\b/.test(id)));
  expect(alone).toEqual([]);
});

test('the same files give the same archive, in whatever order they come', () => {
  const some = [...files].slice(0, 20);
  const one = archiveOf('package', new Map(some));
  expect(Buffer.compare(one, archiveOf('package', new Map(some.reverse())))).toBe(0);
});

test.each([
  [['--base', 'http://intranet.example.cn'], 'package.base'],
  [['--base', 'https://a.example.cn/"; return 200'], 'package.base'],
  [['--base', 'https://a.example.cn', '--office', 'elsewhere'], 'package.office'],
  [['--base', 'https://a.example.cn', '--hosts', 'oos'], 'package.host'],
  [['--base', 'https://a.example.cn', '--share', 'C:\\x'], 'package.share'],
  [['--base', 'https://a.example.cn', '--other'], 'command.unknown-option'],
])('%j is refused: %s', (words, code) => {
  expect(packageArguments(words)).toMatchObject({ code });
});

test('what is refused writes nothing', () => {
  const { status, said } = runPackage('--base', 'http://intranet.example.cn', '--out', folder.at('refused.zip'));
  expect(status).toBe(2);
  expect(said).toContain('--base');
  expect(existsSync(folder.at('refused.zip'))).toBe(false);
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

const ask = (address: string, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asking = request(`https://127.0.0.1:${port}${address}`, { method, rejectUnauthorized: false }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers }));
    });
    asking.on('error', reject);
    asking.end();
  });

(hasNginx ? describe : describe.skip)('served by nginx', () => {
  let served: Served;
  beforeAll(async () => {
    const framedBy = { page: `http://127.0.0.1:${pagePort}`, address: `https://127.0.0.1:${officePort}` };
    served = await serve({ unpacked: folder.at('unpacked'), prefix: folder.at('nginx'), port, framedBy });
  });
  afterAll(() => served.stop());

  test('the headers', async () => {
    const page = await ask('/zipin/taskpane.html');
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toMatch(
      /default-src 'none'.*frame-ancestors 'self' .*https:\/\/oos\.example\.cn/
    );
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['set-cookie']).toBeUndefined();
    const [bundle = ''] = [...files.keys()].filter((name) => /^site\/taskpane\.[0-9a-f]{10}\.js$/.test(name));
    const script = await ask(bundle.replace(/^site/, '/zipin'));
    expect(script.headers['cache-control']).toContain('immutable');
    expect(script.headers['content-type']).toContain('javascript');
    expect((await ask('/zipin/taskpane.html', 'POST')).status).toBe(403);
    expect((await ask('/elsewhere')).status).toBe(404);
    expect((await ask('/zipin/../../nginx.conf')).status).not.toBe(200);
  });

  test('the pane scores, asks no other host for anything, and stores nothing', async () => {
    const stage = await openStage({
      paneFolder: new URL(`https://127.0.0.1:${port}/zipin`),
      workbook: path.join(ROOT, SAMPLE),
      pagePort,
      pageAddress: `https://127.0.0.1:${officePort}`,
    });
    try {
      const asked: string[] = [];
      const opened = await stage.open('accept', (address) => asked.push(address));
      const pane = await opened.pane();
      await pane.getByRole('button', { name: '一键评分' }).first().click();
      await pane.getByRole('button', { name: '写入', exact: true }).click();
      await pane.getByText('96.88').first().waitFor();
      const hosts = new Set(
        asked.filter((address) => /^https?:/.test(address)).map((address) => new URL(address).host)
      );
      expect([...hosts].sort()).toEqual([`127.0.0.1:${port}`, `127.0.0.1:${officePort}`].sort());
      expect(await opened.page.context().cookies()).toEqual([]);
      const kept = await pane.evaluate(() =>
        JSON.stringify([localStorage, sessionStorage].map((store) => Object.entries(store)))
      );
      expect(kept).not.toMatch(/指标|预算|96\.88|群防/);
      expect(opened.faults).toEqual([]);
    } finally {
      await stage.close();
    }
  });
});
