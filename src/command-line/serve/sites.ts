/**
 * The two sites of `npm start`: the pane on 127.0.0.1 and the page with the workbook on localhost. Two names make
 * two sites, so that the browser gives each its own main thread and neither can freeze the other.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { serveSite, type StaticSite } from './static-files';

export interface SitesOptions {
  /** The built pane, `office/` under it being answered from `officeFolder`; or the address where it is served already. */
  readonly paneFolder: string | URL;
  /** @microsoft/office-js/dist, unmodified. */
  readonly officeFolder: string;
  /** The built page with the workbook. */
  readonly pageFolder: string;
  readonly manifest: string;
  /** The workbook to begin with; null: the page opens empty-handed and asks for one. */
  readonly workbook: string | null;
  /** The sample's tables without a name, offered beside it. */
  readonly unnamed?: string;
  /** Wished ports; 0 or a taken one: any free port. */
  readonly pagePort: number;
  readonly panePort: number;
}

export interface Sites {
  readonly pageUrl: string;
  readonly paneUrl: string;
  close(): Promise<void>;
}

/** What the page asks for first (`session.json`). */
export interface PageSession {
  readonly paneUrl: string;
  readonly workbook: ServedWorkbook | null;
  readonly unnamed: ServedWorkbook | null;
}

interface ServedWorkbook {
  readonly name: string;
  readonly url: string;
}

const served = (path: string | null | undefined, url: string): ServedWorkbook | null =>
  path === null || path === undefined ? null : { name: basename(path), url };

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const onTaken = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' && port !== 0) resolve(listen(server, 0));
      else reject(error);
    };
    server.once('error', onTaken);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onTaken);
      resolve((server.address() as AddressInfo).port);
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** The page takes nothing but its own files and the pane, and sends nothing anywhere. */
const pagePolicy = (paneOrigin: string): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "connect-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: ${paneOrigin}`,
    `frame-src ${paneOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export async function openSites(options: SitesOptions): Promise<Sites> {
  const pane = createServer();
  const page = createServer();
  const { paneFolder } = options;
  const paneUrl =
    paneFolder instanceof URL
      ? paneFolder.href.replace(/\/$/, '')
      : `http://127.0.0.1:${await listen(pane, options.panePort)}`;
  const pagePort = await listen(page, options.pagePort);
  const pageUrl = `http://localhost:${pagePort}`;

  if (!(paneFolder instanceof URL)) {
    const paneSite: StaticSite = {
      mounts: [
        { prefix: '/', path: paneFolder },
        { prefix: '/office/', path: options.officeFolder },
      ],
      json: new Map(),
      headers: { 'Content-Security-Policy': `frame-ancestors 'self' ${pageUrl}` },
    };
    pane.on('request', serveSite(paneSite));
  }
  const { workbook, unnamed } = options;
  const session: PageSession = {
    paneUrl,
    workbook: served(workbook, 'workbook.xlsx'),
    unnamed: served(unnamed, 'unnamed.xlsx'),
  };
  const pageSite: StaticSite = {
    mounts: [
      { prefix: '/', path: options.pageFolder },
      { prefix: '/manifest.xml', path: options.manifest },
      ...(workbook === null ? [] : [{ prefix: '/workbook.xlsx', path: workbook }]),
      ...(unnamed === undefined ? [] : [{ prefix: '/unnamed.xlsx', path: unnamed }]),
    ],
    json: new Map([['/session.json', session]]),
    headers: { 'Content-Security-Policy': pagePolicy(new URL(paneUrl).origin) },
  };
  page.on('request', serveSite(pageSite));
  return {
    pageUrl,
    paneUrl,
    close: async () => {
      await Promise.all([close(pane), close(page)]);
    },
  };
}
