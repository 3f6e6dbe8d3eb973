/** nginx with the package's own configuration, on loopback, with a certificate made for the test. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';

const installed = (places: readonly string[]): string | undefined => places.find((place) => existsSync(place));
const nginx = installed(['/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx']);
const openssl = installed(['/usr/bin/openssl', '/usr/local/bin/openssl', '/opt/homebrew/bin/openssl']);
const types = installed([
  '/etc/nginx/mime.types',
  '/usr/local/etc/nginx/mime.types',
  '/opt/homebrew/etc/nginx/mime.types',
]);

export const hasNginx = nginx !== undefined && openssl !== undefined && types !== undefined;

export interface Served {
  stop(): Promise<void>;
}

function certificate(folder: string): void {
  if (openssl === undefined) throw new Error('openssl is not installed');
  const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const files = ['-keyout', 'self-evaluation.key', '-out', 'self-evaluation.crt'];
  execFileSync(openssl, ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...names, ...files], {
    cwd: folder,
    stdio: 'pipe',
  });
}

export interface Site {
  /** The package, which is put in place as its guide says. */
  readonly unpacked: string;
  /** An empty folder for nginx. */
  readonly prefix: string;
  readonly port: number;
  /** The page that stands for Office on the web, and its address under HTTPS. */
  readonly framedBy: { readonly page: string; readonly address: string };
}

/** What an administrator's nginx.conf has around conf.d; everything stays inside the folder. */
const surroundings = (mimeTypes: string, { framedBy }: Site): string => `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid nginx.pid;
error_log stderr warn;
events {}
http {
  include ${mimeTypes};
  default_type application/octet-stream;
  access_log access.log;
  client_body_temp_path temp/body;
  proxy_temp_path temp/proxy;
  fastcgi_temp_path temp/fastcgi;
  uwsgi_temp_path temp/uwsgi;
  scgi_temp_path temp/scgi;
  include conf.d/*.conf;
  # Office on the web, for the test: a page elsewhere that shows the pane in a frame.
  server {
    listen ${new URL(framedBy.address).port} ssl;
    server_name ${new URL(framedBy.address).hostname};
    ssl_certificate self-evaluation.crt;
    ssl_certificate_key self-evaluation.key;
    location / { proxy_pass ${framedBy.page}; }
  }
}
`;

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

export async function serve(site: Site): Promise<Served> {
  const { unpacked, prefix, port, framedBy } = site;
  if (nginx === undefined || types === undefined) throw new Error('nginx is not installed');
  for (const folder of ['conf.d', 'temp']) mkdirSync(path.join(prefix, folder), { recursive: true });
  const configuration = readFileSync(path.join(unpacked, 'nginx/self-evaluation.conf'), 'utf8');
  const framed = configuration.replace("frame-ancestors 'self'", `frame-ancestors 'self' ${framedBy.address}`);
  writeFileSync(path.join(prefix, 'conf.d/self-evaluation.conf'), framed);
  cpSync(path.join(unpacked, 'site'), path.join(prefix, 'self-evaluation'), { recursive: true });
  certificate(prefix);
  writeFileSync(path.join(prefix, 'nginx.conf'), surroundings(types, site));
  const child = spawn(nginx, ['-p', prefix, '-c', 'nginx.conf'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const ended = once(child, 'exit');
  for (let attempt = 0; !(await answers(port)); attempt += 1) {
    if (child.exitCode !== null || attempt > 100) throw new Error(`nginx: ${Buffer.concat(said).toString('utf8')}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
