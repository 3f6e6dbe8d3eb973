/**
 * LibreOffice opens a file and saves it in another form, really recalculated: left to itself it keeps the cached values
 * of files that others wrote, so the profile tells it to recalculate always.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const soffice = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
].find((file) => existsSync(file));

/** Word's documents need Writer, which may be missing beside Calc. */
export const hasWriter =
  soffice !== undefined && existsSync(path.join(path.dirname(realpathSync(soffice)), 'libswlo.so'));

const ALWAYS = 0;
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${ALWAYS}</value></prop></item>
</oor:items>`;

export function converted(bytes: Uint8Array, from: 'xlsx' | 'docx', to: 'xlsx' | 'pdf'): Uint8Array {
  if (soffice === undefined) throw new Error('LibreOffice is not installed');
  const folder = mkdtempSync(path.join(tmpdir(), 'converted-'));
  try {
    const profile = path.join(folder, 'profile');
    mkdirSync(path.join(profile, 'user'), { recursive: true });
    writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
    const file = path.join(folder, `file.${from}`);
    writeFileSync(file, bytes);
    const out = path.join(folder, 'out');
    const installation = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const words = [installation, '--headless', '--convert-to', to, '--outdir', out, file];
    execFileSync(soffice, words, { stdio: 'pipe' });
    return new Uint8Array(readFileSync(path.join(out, `file.${to}`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const recalculated = (bytes: Uint8Array): Uint8Array => converted(bytes, 'xlsx', 'xlsx');
