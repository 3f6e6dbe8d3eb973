import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { codes as commonCodes, say as sayCommon } from '../../src/texts';
import { report } from '../../src/texts/catalogue/report';
import { reportCodes } from '../../src/texts/report';

const codes = (): readonly string[] => [...commonCodes(), ...reportCodes()];
const ofReport: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = report;
const say = sayCommon;

const parameters = (sentence: string): readonly string[] =>
  [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();

const raw = (code: string, language: 'zh' | 'en') => ofReport[code]?.[language] ?? say(code, {}, language);

/** Every `code: 'family.name'` and `say('family.name'` in the sources. */
function codesInSources(): ReadonlySet<string> {
  const root = path.join(__dirname, '../../src');
  const found = new Set<string>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
    const source = readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
    for (const match of source.matchAll(/(?:\bcode: |\bsay\(\s*)'([a-z][\w-]*\.[\w.-]+)'/g)) found.add(match[1] ?? '');
  }
  return found;
}

describe('the catalogue', () => {
  test('has both languages, with the same parameters', () => {
    for (const code of codes()) {
      expect(raw(code, 'zh').trim()).not.toBe('');
      expect([code, parameters(raw(code, 'en'))]).toEqual([code, parameters(raw(code, 'zh'))]);
    }
  });

  test('a Chinese sentence with words of its own holds Chinese', () => {
    // The switch of languages bears the name of the other one.
    for (const code of codes().filter((one) => one !== 'pane.language')) {
      const words = raw(code, 'zh').replace(/\{\w+\}/g, '');
      expect([code, !/\p{L}/u.test(words) || /[\u4e00-\u9fff]/.test(words)]).toEqual([code, true]);
    }
  });

  test('knows every code that the sources use', () => {
    const known = new Set(codes());
    const used = [...codesInSources()];
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((code) => !known.has(code))).toEqual([]);
  });

  test('puts a parameter in as it is', () => {
    expect(say('assess.no-rule', { name: '{name} $& =1+1' })).toContain('{name} $& =1+1');
  });

  test('shows an unknown code as itself', () => {
    expect(say('no.such-code')).toBe('[no.such-code]');
  });
});
