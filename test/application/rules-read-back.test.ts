/**
 * 导出评分标准 of a scorecard that holds every sentence of the tables: saved, opened again and read, each line gives the
 * same Rule as the row's own sentence did, and none counts as edited.
 */
import { createSession } from '../../src/application/create-session';
import { Decimal } from '../../src/scoring/decimal';
import { readRuleSentence } from '../../src/scoring/rules';
import { readRules } from '../../src/workbook/kept/read-rules';
import { writeBook } from '../command-line/layouts/write-book';
import { openWorkbook } from '../excel/open-workbook';
import { allSentences, type TableSentence } from '../scoring/rules/all-sentences';

const ruleOf = (name: string, points: string, sentence: string) => {
  const { rule, problems } = readRuleSentence(sentence, { points: Decimal.from(points), name, cell: null });
  const read = problems.length > 0 ? null : rule;
  return read === null ? null : { ...read, source: '' };
};

const ROWS: readonly TableSentence[] = allSentences().filter(
  ({ name, points, sentence }) => ruleOf(name, points, sentence) !== null
);

const book = (): Uint8Array =>
  writeBook({
    sheets: [
      {
        name: '评分表',
        rows: [
          ['三级指标', '分值', '评分标准', '实际情况'],
          ...ROWS.map(({ name, points, sentence }, at) => [`${String(at)}号${name}`, Number(points), sentence, null]),
        ],
      },
    ],
    names: [{ name: '指标_评分表', refersTo: `评分表!$A$1:$D$${String(ROWS.length + 1)}` }],
  });

test('what is exported and read again gives the same rule', async () => {
  const first = openWorkbook(book());
  const session = createSession(first.workbook, { preview: false });
  await session.score({ sheets: false });
  await session.keep({ kind: 'export-rules' });
  const again = openWorkbook(first.excel.save());
  const { lines, overrides, warnings } = readRules(await again.workbook.read());
  expect([overrides, warnings]).toEqual([[], []]);
  const own = lines.filter(({ texts }) => /^\d+号/.test(texts.name));
  expect(own.length).toBe(ROWS.length);
  const different = ROWS.filter(({ name, points, sentence }, at) => {
    const texts = own.find((line) => line.texts.name.startsWith(`${String(at)}号`))?.texts;
    const read = texts === undefined ? null : ruleOf(name, points, texts.sentence);
    return JSON.stringify(read) !== JSON.stringify(ruleOf(name, points, sentence));
  });
  expect(different).toEqual([]);
});
