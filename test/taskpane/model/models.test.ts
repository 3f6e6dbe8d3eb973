/** What the pane's views show, without a browser: marked texts, why, rules tried out, answers, the open tab. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { assess } from '../../../src/scoring/assess';
import { standardById } from '../../../src/scoring/standards';
import { answerOf, draftFor, EMPTY_DRAFT } from '../../../src/taskpane/model/answer';
import { piecesOf } from '../../../src/taskpane/model/marked-text';
import { ruleLines, tryOut } from '../../../src/taskpane/model/rules';
import { whyOf } from '../../../src/taskpane/model/why';
import { tabChoice } from '../../../src/taskpane/tab-choice';
import { readInputs } from '../../../src/workbook/inputs/inputs';
import { planWrites } from '../../../src/workbook/planning/plan';
import { fileSnapshot } from '../../workbook/reading/file-snapshot';

const SAMPLE = join(__dirname, '../../../assets/samples/部门整体支出绩效自评（示例）.xlsx');
const ID = 'guangzhou-2022';
const snapshot = fileSnapshot(new Uint8Array(readFileSync(SAMPLE)));
const read = readInputs(snapshot);
const standard = standardById(ID);
if (standard === null) throw new Error(`no ${ID}`);
const assessment = assess(read.inputs, standard);
const plan = planWrites(snapshot, read, assessment, { sheets: false, replaceUserColumns: false });
const scores = assessment.entities.flatMap(({ indicators }) => indicators);
const named = (name: string) => {
  const found = scores.find((score) => score.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

test('the pieces of a marked text are the text, whatever the spans', () => {
  const span = fc.record({
    start: fc.nat(30),
    end: fc.nat(30),
    role: fc.constant('number' as const),
    measure: fc.constant(0),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 25 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
      expect(
        piecesOf(text, spans)
          .map((piece) => piece.text)
          .join('')
      ).toBe(text);
    })
  );
});

test('why: the figures of target and actual are marked in their own texts, and every cell is named', () => {
  const why = whyOf(read.inputs, plan, named('群防共治队伍规模'));
  const marked = (kind: string) =>
    why.texts
      .filter((text) => text.kind === kind)
      .flatMap(({ pieces }) => pieces.filter(({ role }) => role === 'number').map(({ text }) => text));
  expect([marked('target'), marked('actual')]).toEqual([['500'], ['466']]);
  expect(why.texts.every(({ cell }) => cell.sheet === '指标')).toBe(true);
  expect(why.scoreCell?.sheet).toBe('指标');
  expect(why.written).toContain('0.07');
});

test.each(scores.map((score) => [score.name, score] as const))('why has the texts of %s whole', (_name, score) => {
  for (const { cell, pieces } of whyOf(read.inputs, plan, score).texts) {
    const block = snapshot.blocks.find(({ sheet }) => sheet === cell.sheet);
    const shown = block?.text[cell.row - block.row]?.[cell.column - block.column] ?? '';
    const text = pieces.map((piece) => piece.text).join('');
    // A number is read in its full precision and may be shown rounded.
    if (!/^-?[\d.]+%?$/.test(text)) expect(text).toBe(shown);
  }
});

describe('rules', () => {
  test('every row has its line', () => expect(ruleLines(read.inputs, assessment)).toHaveLength(scores.length));
  test.each([
    ['100%', '10'],
    ['92.8%', '9.28'],
    ['50%', '5'],
  ])('部门预算资金支出率 at %s scores %s', (text, score) => {
    expect(tryOut(read.inputs, ID, named('部门预算资金支出率'), text)?.score?.toString()).toBe(score);
  });
  test('what cannot be read stays open, as in a run', () => {
    expect(tryOut(read.inputs, ID, named('部门预算资金支出率'), '较好')?.score).toBeNull();
  });
});

describe('an answer', () => {
  const row = named('群防共治队伍规模');
  test.each([
    [{ choice: null }, 'pane.decide-choose'],
    [{ choice: 'score', score: '一点', reason: '有' }, 'pane.decide-not-number'],
    [{ choice: 'score', score: '1.5', reason: '有' }, 'pane.decide-out-of-range'],
    [{ choice: 'score', score: '-0.1', reason: '有' }, 'pane.decide-out-of-range'],
    [{ choice: 'score', score: '0.5', reason: ' ' }, 'pane.decide-reason-needed'],
    [{ choice: 'values', target: '', actual: '3' }, 'pane.decide-missing-target'],
    [{ choice: 'values', target: '3', actual: ' ' }, 'pane.decide-missing-actual'],
    [{ choice: 'score', reason: '核对过' }, 'pane.decide-missing-score'],
    [{ choice: 7 }, 'pane.decide-choose'],
  ] as const)('%j is asked again: %s', (draft, code) => {
    expect(answerOf({ ...EMPTY_DRAFT, ...draft }, row)).toMatchObject({ kind: 'problem', note: { code } });
  });
  test.each([
    ['群防共治队伍规模', '>=', '500', '466', '支'],
    ['群众重复咨询比例', '<=', '20', '10', '%'],
    // Several targets are not typed as one.
    ['先进集体、先进个人表彰', '>=', '', '', ''],
  ])('typing begins with what was read of %s', (name, comparator, target, actual, unit) => {
    expect(draftFor(named(name))).toEqual({ ...EMPTY_DRAFT, comparator, target, actual, unit });
  });
  test('0 by hand is a score', () => {
    const answer = answerOf({ ...EMPTY_DRAFT, choice: 'score', score: '０', reason: '未开展' }, row);
    expect(answer).toMatchObject({ kind: 'verdict', verdict: { kind: 'score' } });
  });
  test('typed values are one measure', () => {
    const answer = answerOf({ ...EMPTY_DRAFT, choice: 'values', target: '1,200', actual: '600', unit: '次' }, row);
    const measures = answer.kind === 'verdict' && answer.verdict.kind === 'measures' ? answer.verdict.measures : [];
    expect(measures.map(({ target, actual, unit }) => [target?.toString(), actual?.toString(), unit])).toEqual([
      ['1200', '600', '次'],
    ]);
  });
});

test('a tab that was chosen is not given up for the one of last time', () => {
  const tabs = tabChoice();
  tabs.prefer('rules');
  expect(tabs.chosen).toBe('rules');
  tabs.choose('checks');
  tabs.prefer('history');
  expect(tabs.chosen).toBe('checks');
});
