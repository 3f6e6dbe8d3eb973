/** Rates that are made of 数据_基础: computed where 实际情况 is blank and every figure exists, compared where it is typed. */
import { assess } from '../../../src/scoring/assess';
import type { BasicFigure, Budget } from '../../../src/scoring/model';
import { general } from '../../../src/scoring/standards/general';
import { guangzhou2022 } from '../../../src/scoring/standards/guangzhou-2022';
import { mof2013 } from '../../../src/scoring/standards/mof-2013';
import type { Standard } from '../../../src/scoring/standards';
import { cellAt, entityOf, inputsOf, noBudget } from '../inputs';

type Line = readonly [item: string, budget: number | null, actual: number | null, previous: number | null];

const figure = ([item, budget, actual, previous]: Line, row: number): BasicFigure => ({
  item,
  source: '',
  budget: cellAt(row, 2, budget),
  actual: cellAt(row, 3, actual),
  previous: cellAt(row, 4, previous),
});

const FIGURES: readonly Line[] = [
  ['编制数', 50, null, null],
  ['在职人数', null, 51, 49],
  ['“三公”经费', null, 38, 40],
  ['年末结转结余', null, 105, 100],
  ['政府采购', 200, 184, null],
  ['固定资产总额', null, 1000, null],
  ['在用固定资产', null, 880, null],
];

interface Row {
  readonly name: string;
  readonly rule?: string;
  readonly fact?: string;
  readonly lines?: readonly Line[];
  readonly standard?: Standard;
}

function run({ name, rule, fact, lines = FIGURES, standard = mof2013 }: Row) {
  const budget: Budget = { ...noBudget, figures: lines.map(figure) };
  const row = {
    name,
    points: 5,
    ...(rule === undefined ? {} : { rule }),
    ...(fact === undefined ? {} : { fact }),
  };
  const result = assess(inputsOf(entityOf([], [row], budget)), standard);
  const one = result.entities[0]?.indicators[0];
  return {
    score: one?.score?.toString() ?? 'ask',
    codes: [...(one?.problems ?? []), ...(one?.warnings ?? [])].map(({ code }) => code),
    findings: result.findings.map(({ note }) => note.code),
  };
}

describe.each([mof2013, general])('under a standard with the formulas ($id)', (standard) => {
  it.each([
    ['在职人员控制率', '以100%为标准。在职人员控制率≤100%，计5分；每超过1个百分点扣0.5分，扣完为止。', '4'],
    ['“三公经费”变动率', '“三公经费”变动率≤0，计5分；每超过一个百分点扣0.5分，扣完为止。', '5'],
    ['结转结余变动率', '结转结余变动率≤0得5分；0＜变动率≤5%得4分；＞5%不得分。', '4'],
    ['政府采购执行率', '得分=政府采购执行率×5', '4.6'],
    [
      '政府采购执行率',
      '政府采购执行率=（实际政府采购金额/政府采购预算数）×100%。执行率≥95%计5分；每降低1个百分点扣0.5分。',
      '3.5',
    ],
    ['固定资产利用率', '利用率≥90%计满分；低于90%的，每低1%扣0.2分。', '4.6'],
  ])('%s: %s → %s', (name, rule, score) => {
    expect(run({ name, rule, standard }).score).toBe(score);
  });
});

it('names the figures in the why', () => {
  const budget: Budget = { ...noBudget, figures: FIGURES.map(figure) };
  const row = { name: '在职人员控制率', points: 5, rule: '≤100%得5分；每超过1个百分点扣0.5分' };
  const one = assess(inputsOf(entityOf([], [row], budget)), mof2013).entities[0]?.indicators[0];
  const [first] = one?.steps ?? [];
  expect(first?.note).toMatchObject({
    code: 'rule.metric.figures',
    params: { above: '51', below: '50', rate: '102%' },
  });
});

it('compares a typed rate and uses it', () => {
  const rule = '在职人员控制率≤100%得5分；每超过1个百分点扣0.5分';
  const typed = run({ name: '在职人员控制率', rule, fact: '100%' });
  expect(typed.score).toBe('5');
  expect(typed.codes).toContain('rule.metric-differs');
  expect(typed.findings).toContain('rates.stated-differs');
  expect(run({ name: '在职人员控制率', rule, fact: '102%' }).codes).not.toContain('rule.metric-differs');
});

describe('asks', () => {
  const rule = '在职人员控制率≤100%得5分；每超过1个百分点扣0.5分';
  const staff = (lines: readonly Line[]): readonly string[] => run({ name: '在职人员控制率', rule, lines }).codes;

  it.each([
    ['a line is missing', [['在职人数', null, 51, null]], 'rule.metric-line-missing'],
    [
      'a figure is missing',
      [
        ['在职人数', null, null, 51],
        ['编制数', 50, null, null],
      ],
      'rule.metric-figure-missing',
    ],
    [
      'two figures differ',
      [
        ['在职人数', null, 51, null],
        ['编制数', 50, 52, null],
      ],
      'rule.metric-two-figures',
    ],
    [
      'a line stands twice',
      [
        ['在职人数', null, 51, null],
        ['在职人员', null, 50, null],
        ['编制数', 50, null, null],
      ],
      'rule.metric-line-twice',
    ],
    [
      'the whole is 0',
      [
        ['在职人数', null, 51, null],
        ['编制数', 0, null, null],
      ],
      'rule.metric-zero-denominator',
    ],
  ] as const)('where %s', (_, lines, code) => {
    expect(staff(lines)).toContain(code);
  });

  it('where the standard has no formula', () => {
    const result = run({ name: '政府采购执行率', rule: '得分=政府采购执行率×5', standard: guangzhou2022 });
    expect(result).toMatchObject({ score: 'ask' });
    expect(result.codes).toContain('rule.metric-without-formula');
  });
});
