/** The words after `npm run package --`. */
import { parseArgs } from 'node:util';
import type { Note } from '../../scoring/model';

export const OFFICE_SOURCES = ['cdn', 'china', 'self'] as const;
export type OfficeSource = (typeof OFFICE_SOURCES)[number];

export interface PackageArguments {
  /** Where the pane will be served: `https://host[:port][/path]`, without a slash at the end. */
  readonly base: URL;
  readonly office: OfficeSource;
  /** Sites that may show the pane in a frame: Office on the web. */
  readonly hosts: readonly string[];
  /** `\\server\share`, for the trusted catalogue. */
  readonly share: string;
  readonly out: string | null;
}

/** Where Office on the web shows its panes from: worldwide, and in China as operated by 21Vianet. */
const WORLDWIDE = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.sharepoint.com',
];
const CHINA = ['https://*.officewebapps.cn', 'https://*.partner.office365.cn', 'https://*.sharepoint.cn'];
const HOSTS: Readonly<Record<OfficeSource, readonly string[]>> = { cdn: WORLDWIDE, china: CHINA, self: [] };

const SHARE = '\\\\服务器\\加载项';

const problem = (code: string, params: Readonly<Record<string, string>> = {}): Note => ({ code, params, cells: [] });

const isOfficeSource = (text: string): text is OfficeSource => OFFICE_SOURCES.some((known) => known === text);

/** Nothing but scheme, host, port and path: quotes or blanks would end up in nginx's configuration. */
const ADDRESS = /^https:\/\/[\w.-]+(:\d+)?(\/[\w.~%-]+)*$/;
const FRAME_HOST = /^https:\/\/(\*\.)?[\w.-]+(:(\d+|\*))?$/;
const SHARED_FOLDER = /^\\\\[^\\/:*?"<>|']+(\\[^\\/:*?"<>|']+)+$/;

export function packageArguments(words: readonly string[]): PackageArguments | Note {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...words],
      options: {
        base: { type: 'string' },
        office: { type: 'string', default: 'self' },
        hosts: { type: 'string' },
        share: { type: 'string', default: SHARE },
        out: { type: 'string' },
      },
    }));
  } catch (failure) {
    return problem('command.unknown-option', { option: failure instanceof Error ? failure.message : '' });
  }
  const base = (values.base ?? '').replace(/\/+$/, '');
  if (!ADDRESS.test(base)) return problem('package.base', { base });
  if (!isOfficeSource(values.office)) return problem('package.office', { office: values.office });
  const hosts = values.hosts === undefined ? HOSTS[values.office] : values.hosts.split(/[\s,]+/).filter(Boolean);
  const odd = hosts.find((host) => !FRAME_HOST.test(host));
  if (odd !== undefined) return problem('package.host', { host: odd });
  if (!SHARED_FOLDER.test(values.share)) return problem('package.share', { share: values.share });
  return { base: new URL(base), office: values.office, hosts, share: values.share, out: values.out ?? null };
}
