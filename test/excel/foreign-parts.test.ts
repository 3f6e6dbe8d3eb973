/** Workbooks with parts that are none of ours: after a run, a second one and an undo they are byte for byte what they were. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { contentOf, differencesOf, fileOf, SAMPLE } from './open-workbook';
import { AT_END, BEFORE_MARGINS, FOREIGN, sheetPart, withForeignParts } from './foreign-parts';
import { contentsOf, problemOf, scored, scoreIn, sit, START } from './sitting';

jest.setTimeout(240_000);

/** Columns of ours go beside the one; nothing is written into the other. */
const CASES = [
  [SAMPLE, '指标'],
  [SAMPLE, '报告文字'],
  ['test/fixtures/workbooks/sound-department.xlsx', '表4'],
] as const;

const OURS = new Set(['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels']);
const SHARED = new Set(['xl/sharedStrings.xml', 'xl/styles.xml']);
const textOf = (parts: Readonly<Record<string, Uint8Array>>, part: string): string =>
  strFromU8(parts[part] ?? new Uint8Array());

function expectUntouched(file: Uint8Array, saved: Uint8Array, sheetName: string): void {
  const before = unzipSync(file);
  const after = unzipSync(saved);
  for (const [name, bytes] of Object.entries(FOREIGN)) expect([name, after[name]]).toEqual([name, bytes]);
  const sheet = sheetPart(before, sheetName);
  expect(sheetPart(after, sheetName)).toBe(sheet);
  // Ours may stand beside the person's, never between or instead.
  for (const fragment of [BEFORE_MARGINS.split('</conditionalFormatting>')[0] ?? '', BEFORE_MARGINS.slice(-60)])
    expect(textOf(after, sheet)).toContain(fragment);
  expect(textOf(after, sheet)).toContain(AT_END.split('<extLst>')[0]);
  expect(textOf(after, sheet)).toContain(AT_END.slice(AT_END.indexOf('<extLst>'), -9));
  for (const part of ['xl/_rels/workbook.xml.rels', sheet.replace('worksheets/', 'worksheets/_rels/') + '.rels'])
    for (const [link] of textOf(before, part).matchAll(/<Relationship [^>]*>/g))
      expect(textOf(after, part)).toContain(link);
  for (const [type] of textOf(before, '[Content_Types].xml').matchAll(/<(?:Override|Default) [^>]*>/g))
    expect(textOf(after, '[Content_Types].xml')).toContain(type);
  const other = Object.keys(before).filter(
    (name) => !name.startsWith('xl/worksheets/') && !OURS.has(name) && !SHARED.has(name)
  );
  expect(other.length).toBeGreaterThan(Object.keys(FOREIGN).length);
  for (const name of other) expect([name, after[name]]).toEqual([name, before[name]]);
}

test.each(CASES)('%s, hung onto %s', async (path, sheetName) => {
  const file = withForeignParts(fileOf(path), sheetName);
  const first = await scored(file);
  const saved = first.excel.save();
  expectUntouched(file, saved, sheetName);

  const second = sit(saved, START + 86_400_000);
  await scoreIn(second);
  expect(second.excel.save()).toEqual(saved);

  await second.session.undo();
  expect(problemOf(second.session)).toBeNull();
  expectUntouched(file, second.excel.save(), sheetName);
  expect(differencesOf(contentOf(file), contentsOf(second))).toEqual([]);
});

test('a sheet that no run writes into is the same byte for byte', async () => {
  const file = withForeignParts(fileOf(SAMPLE), '报告文字');
  const { excel } = await scored(file);
  const [before, after] = [unzipSync(file), unzipSync(excel.save())];
  const sheet = sheetPart(before, '报告文字');
  expect(after[sheet]).toEqual(before[sheet]);
});

test('a workbook whose active sheet nobody sees: what was written once is not written again', async () => {
  const { excel } = await scored(fileOf('test/fixtures/workbooks/sound-department.xlsx'));
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('上年对比');
    sheet.activate();
    await context.sync();
  });
  const saved = unzipSync(excel.save());
  const workbook = textOf(saved, 'xl/workbook.xml').replace(
    'name="上年对比" state="visible"',
    'name="上年对比" state="veryHidden"'
  );
  const hidden = zipSync({ ...saved, 'xl/workbook.xml': strToU8(workbook) });
  expect(workbook).toContain('veryHidden');
  const again = sit(hidden, START + 86_400_000);
  await scoreIn(again);
  const after = unzipSync(again.excel.save());
  for (const [name, bytes] of Object.entries(unzipSync(hidden))) expect([name, after[name]]).toEqual([name, bytes]);
});
