/**
 * Answers requests from folders. Paths are matched without regard to case and `\` counts as `/`, because
 * office.js asks for `AgaveErrorUX/index.html` and `style\AgaveErrorUX.css` where its package has other spellings.
 * Nothing outside a mounted folder is ever answered, and only requests addressed to this machine are.
 */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

export interface Mount {
  /** `/` or `/office/`: the longest that fits answers. */
  readonly prefix: string;
  /** A folder, or for a prefix without `/` at its end one file. */
  readonly path: string;
}

export interface StaticSite {
  readonly mounts: readonly Mount[];
  /** Answers made up at run time, by exact path. */
  readonly json: ReadonlyMap<string, unknown>;
  readonly headers: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The path of a request as segments; null if it tries to leave its folder or is no path at all. */
export function segmentsOf(url: string): readonly string[] | null {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  const segments = decoded.split(/[\\/]+/).filter((segment) => segment !== '' && segment !== '.');
  return segments.includes('..') ? null : segments;
}

async function findFile(folder: string, segments: readonly string[]): Promise<string | null> {
  let path = folder;
  for (const segment of segments) {
    const names = await readdir(path).catch(() => []);
    const wanted = segment.toLowerCase();
    const name = names.find((each) => each === segment) ?? names.find((each) => each.toLowerCase() === wanted);
    if (name === undefined) return null;
    path = join(path, name);
  }
  return path;
}

async function locate(site: StaticSite, segments: readonly string[]): Promise<string | null> {
  const path = `/${segments.join('/')}`;
  const fitting = site.mounts
    .filter(({ prefix }) => `${path}/`.toLowerCase().startsWith(prefix.toLowerCase()))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  for (const { prefix, path: target } of fitting) {
    const rest = segments.slice(prefix.split('/').filter((part) => part !== '').length);
    const found = prefix.endsWith('/') ? await findFile(target, rest) : rest.length === 0 ? target : null;
    if (found === null) continue;
    const info = await stat(found).catch(() => null);
    if (info?.isFile()) return found;
    const index = info?.isDirectory() ? await findFile(found, ['index.html']) : null;
    if (index !== null) return index;
  }
  return null;
}

/** A name that only this machine answers to: a page from elsewhere cannot borrow the server by a name of its own. */
const isLocalHost = (host: string | undefined): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host ?? '');

async function answer(site: StaticSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refuse = (status: number): void => {
    response.writeHead(status).end();
  };
  const segments = segmentsOf(request.url ?? '/');
  if (!isLocalHost(request.headers.host)) refuse(403);
  else if (request.method !== 'GET' && request.method !== 'HEAD') refuse(405);
  else if (segments === null) refuse(400);
  else if (!(await send(site, segments, request, response))) refuse(404);
}

/** False: there is no such file. */
async function send(
  site: StaticSite,
  segments: readonly string[],
  request: IncomingMessage,
  response: ServerResponse
): Promise<boolean> {
  const headers = { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff', ...site.headers };
  const made = site.json.get(`/${segments.join('/')}`);
  if (made !== undefined) {
    response.writeHead(200, { ...headers, 'Content-Type': TYPES['.json'] });
    response.end(JSON.stringify(made));
    return true;
  }
  const file = await locate(site, segments);
  if (file === null) return false;
  const { size, mtimeMs } = await stat(file);
  const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, { ...headers, ETag: tag }).end();
    return true;
  }
  response.writeHead(200, {
    ...headers,
    ETag: tag,
    'Content-Type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': size,
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
  return true;
}

export const serveSite =
  (site: StaticSite): RequestListener =>
  (request, response) => {
    answer(site, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  };
