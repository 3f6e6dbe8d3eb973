/**
 * What an IT department needs besides the files themselves: the web server's configuration with its headers, and two
 * ways to make Excel trust a shared folder. Each is a template in assets/deployment with its blanks filled.
 */
import type { PackageArguments } from './package-arguments';

export interface Product {
  readonly version: string;
  /** The add-in's id in manifest.xml; the trusted catalogue bears it too, so that it can be taken out again. */
  readonly id: string;
  /** The content security policy of the built page. */
  readonly policy: string;
}

export interface Template {
  readonly name: string;
  readonly text: string;
}

const BLANK = /\{\{(\w+)\}\}/g;

function filled(template: string, blanks: ReadonlyMap<string, string>): string {
  return template.replace(BLANK, (_, name: string) => {
    const value = blanks.get(name);
    if (value === undefined) throw new Error(`nothing for {{${name}}}`);
    return value;
  });
}

function blanksFor({ base, office, hosts, share }: PackageArguments, product: Product): ReadonlyMap<string, string> {
  return new Map([
    ['version', product.version],
    ['base', base.href],
    ['host', base.hostname],
    ['port', base.port === '' ? '443' : base.port],
    ['path', base.pathname.replace(/\/+$/, '')],
    ['policy', product.policy],
    ['hosts', hosts.map((host) => ` ${host}`).join('')],
    ['officeNote', office === 'self' ? '' : '和 office.js'],
    ['share', share],
    ['shareEscaped', share.replaceAll('\\', '\\\\')],
    ['catalogId', product.id],
  ]);
}

const withWindowsLines = (text: string): string => text.replace(/\r?\n/g, '\r\n');

/** As the programs that open it read Chinese: regedit wants UTF-16, Windows PowerShell a byte order mark. */
function encoded(name: string, text: string): Uint8Array {
  if (name.endsWith('.reg')) return new Uint8Array(Buffer.from(`\uFEFF${withWindowsLines(text)}`, 'utf16le'));
  if (name.endsWith('.ps1')) return new Uint8Array(Buffer.from(`\uFEFF${withWindowsLines(text)}`, 'utf8'));
  return new Uint8Array(Buffer.from(text, 'utf8'));
}

export function deploymentFile(template: Template, given: PackageArguments, product: Product): Uint8Array {
  return encoded(template.name, filled(template.text, blanksFor(given, product)));
}
