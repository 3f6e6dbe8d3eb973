/** The local server: any spelling of a file's name, nothing outside its folders, nobody but this machine. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { segmentsOf, serveSite } from '../../../src/command-line/serve/static-files';

let port = 0;
const server = createServer();

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'static-files-'));
  await mkdir(join(folder, 'pane', 'style'), { recursive: true });
  await mkdir(join(folder, 'office'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'pane', 'index.html'), 'start');
  await writeFile(join(folder, 'pane', 'style', 'agaveerrorux.css'), 'css');
  await writeFile(join(folder, 'office', 'office.js'), 'office');
  server.on(
    'request',
    serveSite({
      mounts: [
        { prefix: '/', path: join(folder, 'pane') },
        { prefix: '/office/', path: join(folder, 'office') },
        { prefix: '/workbook.xlsx', path: join(folder, 'secret.txt') },
      ],
      json: new Map([['/session.json', { a: 1 }]]),
      headers: { 'X-Site': 'yes' },
    })
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

const get = (
  path: string,
  headers: Record<string, string> = {},
  method = 'GET'
): Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(parts).toString('utf8'),
          headers: response.headers,
        })
      );
    })
      .once('error', reject)
      .end();
  });

test.each([
  ['/', 'start'],
  ['/INDEX.html?_host_Info=Excel$Web', 'start'],
  ['/style\\AgaveErrorUX.css', 'css'],
  ['/Style%5CagaveErrorux.CSS', 'css'],
  ['/office/OFFICE.js', 'office'],
  ['/session.json', '{"a":1}'],
  ['/workbook.xlsx', 'secret'],
])('%s is answered', async (path, body) => {
  const answer = await get(path);
  expect(answer).toMatchObject({ status: 200, body });
  expect(answer.headers['x-site']).toBe('yes');
});

test.each([
  ['/missing.js', 404],
  ['/office', 404],
  ['/../secret.txt', 400],
  ['/office/..%5c..%5csecret.txt', 400],
  ['/%2e%2e/secret.txt', 400],
  ['/%E0%A4%A', 400],
])('%s is not (%i)', async (path, status) => {
  expect((await get(path)).status).toBe(status);
});

test('a page from elsewhere that borrows the address by a name of its own is refused', async () => {
  expect((await get('/', { Host: 'evil.example' })).status).toBe(403);
  expect((await get('/', {}, 'POST')).status).toBe(405);
});

test('what the browser has already is not sent again', async () => {
  const { headers } = await get('/office/office.js');
  const tag = headers.etag;
  expect(typeof tag).toBe('string');
  expect((await get('/office/office.js', { 'If-None-Match': String(tag) })).status).toBe(304);
});

test('segments', () => {
  expect(segmentsOf('/a//b/./c?d#e')).toEqual(['a', 'b', 'c']);
  expect(segmentsOf('/a%00b')).toBeNull();
});
