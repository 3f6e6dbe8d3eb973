/**
 * Puts into the build which libraries it holds and under which terms, from the modules that webpack really bundled:
 * THIRD-PARTY-NOTICES.txt with each package's own licence text, and sbom.cdx.json, a bill of materials (CycloneDX).
 * A package without a licence text, or under one that may not be passed on here, stops the build.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';

/** Licences that allow what the add-in does with them: passing on, bundled, with their notice. */
const ALLOWED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense'];
const NOTICES = 'THIRD-PARTY-NOTICES.txt';
const BILL = 'sbom.cdx.json';
const LICENCE = /^(licen[cs]e|copying|copyright)/i;
/** Packages under MIT whose authors forgot the text: the copyright line stands in their repository. */
const COPYRIGHT = { '@fluentui/react-icons': 'Copyright (c) 2020 Microsoft Corporation' };

/** The folder of the package that a file belongs to; null for the add-in's own files. */
function packageFolder(file) {
  const inside = file.lastIndexOf(`node_modules${path.sep}`);
  if (inside === -1) return null;
  const start = inside + `node_modules${path.sep}`.length;
  const parts = file.slice(start).split(path.sep);
  return file.slice(0, start) + parts.slice(0, parts[0].startsWith('@') ? 2 : 1).join(path.sep);
}

/** The first licence of an `A OR B` that is allowed; null when none is. */
function chosenLicence(expression) {
  const choices = expression.replace(/[()]/g, '').split(/\s+OR\s+/);
  return choices.find((choice) => ALLOWED.includes(choice.trim()))?.trim() ?? null;
}

const textIn = (file) => readFileSync(file, 'utf8').replace(/\r\n/g, '\n').trim();

/** The terms of MIT without anybody's name: those of this very project. */
const mitTerms = () => textIn(path.join(import.meta.dirname, 'LICENSE')).replace(/^Copyright.*\n/m, '%\n');

function licenceText(folder, name) {
  const [file] = readdirSync(folder).filter((each) => LICENCE.test(each));
  if (file !== undefined) return textIn(path.join(folder, file));
  const copyright = COPYRIGHT[name];
  return copyright === undefined ? null : mitTerms().replace('%', copyright);
}

/** The modules themselves: a group that webpack joined, its members; a member, itself. */
const filesOf = (module) =>
  [module, ...(module.modules ?? [])].flatMap(({ resource }) => resource?.split('?')[0] ?? []);

/** A component of the bill; the hash is the one that package-lock.json holds for the downloaded package. */
function componentOf({ name, version, licence }, lock) {
  const [algorithm, digest] = (lock.packages[`node_modules/${name}`]?.integrity ?? '').split('-');
  const hash = { alg: 'SHA-512', content: Buffer.from(digest ?? '', 'base64').toString('hex') };
  return {
    type: 'library',
    'bom-ref': `${name}@${version}`,
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    licenses: [{ license: ALLOWED.includes(licence) ? { id: licence } : { name: licence } }],
    ...(algorithm === 'sha512' ? { hashes: [hash] } : {}),
  };
}

function billOf(packages) {
  const read = (file) => JSON.parse(readFileSync(path.join(import.meta.dirname, file), 'utf8'));
  const { name, version, license } = read('package.json');
  const lock = read('package-lock.json');
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': name, name, version, licenses: [{ license: { id: license } }] },
    },
    components: packages.map((each) => componentOf(each, lock)),
  };
}

const byName = (left, right) => (left.name < right.name ? -1 : 1);

export class ThirdPartyNotices {
  /** `copied`: folders of packages that are passed on as they are, under their own terms. */
  constructor({ copied = [] } = {}) {
    this.copied = copied;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('ThirdPartyNotices', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      const emit = (name, text) => compilation.emitAsset(name, new webpack.sources.RawSource(text));
      compilation.hooks.processAssets.tap({ name: 'ThirdPartyNotices', stage }, () => {
        const files = [...compilation.modules].flatMap(filesOf);
        const folders = new Set([...files.map(packageFolder).filter((folder) => folder !== null), ...this.copied]);
        const packages = [...folders].map((folder) => this.packageAt(folder, compilation)).sort(byName);
        const notices = packages.map((each) => `${each.name}@${each.version}\n${each.licence}\n\n${each.text}`);
        emit(NOTICES, `${notices.join(`\n\n${'='.repeat(80)}\n\n`)}\n`);
        emit(BILL, `${JSON.stringify(billOf(packages), null, 2)}\n`);
      });
    });
  }

  packageAt(folder, compilation) {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const licence = this.copied.includes(folder)
      ? "its own terms, which are in its folder's licence"
      : chosenLicence(String(license));
    if (licence === null) compilation.errors.push(new webpack.WebpackError(`${name}@${version}: licence ${license}`));
    const text = licenceText(folder, name);
    if (text === null) compilation.errors.push(new webpack.WebpackError(`${name}@${version}: no licence text`));
    return { name, version, licence: licence ?? '', text: text ?? '' };
  }
}
