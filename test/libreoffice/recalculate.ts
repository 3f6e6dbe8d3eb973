/**
 * LibreOffice opens a file, really recalculates it, and saves it again. Left to itself it keeps the cached
 * values of files that others wrote, so the profile tells it to recalculate always.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const soffice = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
].find((file) => existsSync(file));

const ALWAYS = 0;
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${ALWAYS}</value></prop></item>
</oor:items>`;

export function recalculated(bytes: Uint8Array): Uint8Array {
  if (soffice === undefined) throw new Error('LibreOffice is not installed');
  const folder = mkdtempSync(path.join(tmpdir(), 'recalculate-'));
  try {
    const profile = path.join(folder, 'profile');
    mkdirSync(path.join(profile, 'user'), { recursive: true });
    writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
    const file = path.join(folder, 'workbook.xlsx');
    writeFileSync(file, bytes);
    const out = path.join(folder, 'out');
    const words = [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      out,
      file,
    ];
    execFileSync(soffice, words, { stdio: 'pipe' });
    return new Uint8Array(readFileSync(path.join(out, 'workbook.xlsx')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
