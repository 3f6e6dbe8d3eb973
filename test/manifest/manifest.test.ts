/** manifest.xml holds what Excel asks of it, and the check notices each kind of slip. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ACTION_IDS } from '../../src/commands/ribbon-actions';
import { EXCEL_API } from '../../src/taskpane/startup/startup';
import { slipsIn, type ManifestFacts } from './manifest-check';

const root = path.join(__dirname, '../..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');

function pngSize(file: string): { readonly width: number; readonly height: number } | null {
  const full = path.join(root, file);
  if (!existsSync(full)) return null;
  const bytes = readFileSync(full);
  return bytes.toString('latin1', 1, 4) === 'PNG'
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : null;
}

const facts: ManifestFacts = {
  imageSize: pngSize,
  isServed: (page) => existsSync(path.join(root, 'src/taskpane', page)),
  actions: Object.values(ACTION_IDS),
  excelApi: EXCEL_API,
};

test('manifest.xml has no slip', () => {
  expect(slipsIn(manifest, facts)).toEqual([]);
});

test('the ribbon has 一键评分, 生成汇总表, 勾稽检查 and 打开面板, in this order', () => {
  const controls = [...manifest.matchAll(/<Control[\s\S]*?<\/Control>/g)].map(([control]) => control);
  const actions = controls.map((control) => /<FunctionName>(\w+)<|xsi:type="(ShowTaskpane)"/.exec(control));
  expect(actions.map((match) => match?.[1] ?? match?.[2])).toEqual([
    ACTION_IDS.score,
    ACTION_IDS.summary,
    ACTION_IDS.checks,
    'ShowTaskpane',
  ]);
});

/** A slip: what is replaced by what, and what the check then says. */
const SLIPS: readonly (readonly [what: string, from: string | RegExp, to: string, slip: RegExp])[] = [
  ['elements out of order', /(<IconUrl.*\/>)(\s*)(<HighResolutionIconUrl.*\/>)/, '$3$2$1', /^order: OfficeApp/],
  ['an unknown element', '<Permissions>', '<Extra /><Permissions>', /^order: unknown/],
  ['an id that is no GUID', /<Id>.*<\/Id>/, '<Id>1234</Id>', /^id/],
  ['a version of three numbers', '<Version>0.1.0.0<', '<Version>0.1.0<', /^version/],
  ['more than the workbook', '<Host Name="Workbook" />', '<Host Name="Document" />', /^hosts/],
  ['a short locale tag', '<DefaultLocale>zh-CN<', '<DefaultLocale>zh<', /^locale: default/],
  ['a text without English', /<bt:Override Locale="en-US" Value="Score all" \/>/, '', /^locale: Score.Label/],
  ['English as default', 'DefaultValue="一键评分"', 'DefaultValue="Score all"', /^locale: Score.Label/],
  ['a text that is too long', 'Value="Score all"', `Value="${'x'.repeat(126)}"`, /^length/],
  ['a resource that is missing', 'resid="Pane.Tip"', 'resid="Pane.Hint"', /^resources: Pane.Hint is missing/],
  ['a resource that nobody uses', 'resid="Pane.Tip"', 'resid="Score.Tip"', /^resources: Pane.Tip is not used/],
  ['an icon without a needed size', /\s*<bt:Image size="80" resid="Score.Icon.80" \/>/, '', /^icon: without 80/],
  ['an icon without a file', 'score-16.png', 'scores-16.png', /^icon: no file/],
  ['an icon of another size', 'icons/score-16.png', 'icons/score-20.png', /score-20.png is not 16 px/],
  ['a second base address', 'https://localhost:3000/assets/icons/pane-16.png', 'https://example.org/p.png', /^address/],
  [
    'a page that is not there',
    'https://localhost:3000/help.html',
    'https://localhost:3000/hilfe.html',
    /^address: nothing/,
  ],
  ['plain http', 'https://localhost:3000', 'http://localhost:3000', /^address: not https/],
  ['no shared runtime', 'lifetime="long"', 'lifetime="short"', /^runtime: not shared/],
  ['the functions on another page', '<FunctionFile resid="Pane.Url"', '<FunctionFile resid="Help.Url"', /^runtime/],
  ['a requirement left out', /<Set Name="SharedRuntime".*\/>/, '', /^requirements: SharedRuntime/],
  [
    'another Excel API than the code asks for',
    /(Name="ExcelApi" MinVersion=")[\d.]+/,
    '$11.1',
    /^requirements: ExcelApi/,
  ],
  ['an action that nobody registers', '>makeSummary<', '>makeSummaries<', /^actions: makeSummaries/],
  ['no page for showAsTaskpane', 'xsi:type="ShowTaskpane"', 'xsi:type="ExecuteFunction"', /^actions: one ShowTaskpane/],
];

test.each(SLIPS)('notices %s', (_what, from, to, slip) => {
  const spoilt = typeof from === 'string' ? manifest.replaceAll(from, to) : manifest.replace(from, to);
  expect(spoilt).not.toBe(manifest);
  expect(slipsIn(spoilt, facts)).toContainEqual(expect.stringMatching(slip));
});
