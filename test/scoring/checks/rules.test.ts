/** Checks of the rules before they are used: each with what trips it and what does not; and the export of every standard. */
import { checkRules } from '../../../src/scoring/checks/rules';
import type { Inputs, RuleOverride } from '../../../src/scoring/model';
import { readAs, ruleLines } from '../../../src/scoring/rule-lines';
import { readRuleSentence } from '../../../src/scoring/rules';
import { STANDARDS } from '../../../src/scoring/standards';
import { general } from '../../../src/scoring/standards/general';
import { guangzhou2022 } from '../../../src/scoring/standards/guangzhou-2022';
import { cellAt, entityOf, inputsOf, type ScorecardLine } from '../inputs';

const override = (name: string, sentence: string, row = 50): RuleOverride => ({
  name,
  nameCell: { sheet: '标准', row, column: 0 },
  rule: cellAt(row, 1, sentence),
});

const scorecard = (...lines: readonly ScorecardLine[]): Inputs => inputsOf(entityOf([], lines));

const codes = (inputs: Inputs, standard = general): readonly string[] =>
  checkRules(inputs, standard).map(({ note }) => note.code);

const row = (rule: string, points = 10): ScorecardLine => ({ name: '资产盘点情况', points, rule, fact: '95%' });

test.each([
  ['a gap', row('≥95%得10分；80%（含）-90%得5分；＜80%不得分'), ['rule.bands-gap']],
  ['no gap', row('≥95%得10分；80%（含）-95%得5分；＜80%不得分'), []],
  ['more than the points', row('≥95%得12分；80%（含）-95%得5分；＜80%不得分'), ['rule.contradicts-points']],
  ['a rule that fits', row('每发现1项问题扣1分，扣完为止'), []],
  ['no rule', row(''), []],
])('%s', (_what, line, expected) => {
  expect(codes(scorecard(line))).toEqual(expected);
});

test('two different sentences for one row, two that say the same, a line for no row', () => {
  const with_ = (...overrides: readonly RuleOverride[]): Inputs => ({
    ...scorecard(row('每发现1项问题扣1分，扣完为止')),
    overrides,
  });
  expect(codes(with_(override('资产盘点情况', '每发现1项问题扣2分，扣完为止')))).toEqual(['rules.two-sentences']);
  expect(codes(with_(override('资产盘点情况', '每发现 1 项问题扣 1 分，扣完为止。')))).toEqual([]);
  expect(codes(with_(override('没有这一行', '得满分')))).toEqual(['rules.no-such-row']);
});

test('a metric that the standard does not define is told while 实际情况 is blank', () => {
  const line = (fact: string): ScorecardLine => ({ name: '预算调整率', points: 5, rule: '得分=预算调整率×分值', fact });
  const defined = guangzhou2022.metrics.some(({ metric }) => metric === 'budget-adjustment-rate');
  expect(codes(scorecard(line('')), guangzhou2022)).toEqual(
    defined ? [] : expect.arrayContaining(['rules.metric-unknown'])
  );
  expect(codes(scorecard(line('3%')), guangzhou2022)).not.toContain('rules.metric-unknown');
});

test('an indicator of the standard that is missing is told where points are missing too', () => {
  const whole = guangzhou2022.indicators.map(({ name, points }): ScorecardLine => ({
    name,
    points: points?.toNumber() ?? 0,
  }));
  expect(codes(scorecard(...whole), guangzhou2022)).toEqual([]);
  expect(codes(scorecard(...whole.slice(0, -1)), guangzhou2022)).toEqual(['rules.missing-indicator']);
});

test.each(STANDARDS.map((standard) => [standard.id, standard] as const))(
  '%s written as sentences reads back as the same rules',
  (_id, standard) => {
    const lines = standard.indicators.map(({ name, points }): ScorecardLine => ({
      name,
      points: points?.toNumber() ?? 10,
    }));
    for (const line of ruleLines(scorecard(...lines), standard)) {
      const known = standard.indicators.find(({ name }) => name === line.name)?.scoredBy;
      if (known === undefined || typeof known === 'string') continue;
      expect(readAs(line.sentence, line).code).toMatch(/^rule\.is\./);
      if (line.sentence === '') continue;
      const read = readRuleSentence(line.sentence, { points: line.points, name: line.name, cell: null });
      expect([line.name, read.problems, read.rule?.rule]).toEqual([line.name, [], known.rule]);
    }
  }
);
