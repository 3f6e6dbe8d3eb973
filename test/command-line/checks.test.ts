/** The checks on whole workbooks: the published report's own slips are all found, and sound workbooks give none. */
import { resultIn, runScore, SAMPLE, scratch } from './run-score';

const folder = scratch();
afterAll(folder.remove);

const checksOf = (file: string) => {
  const json = folder.at('result.json');
  expect(runScore(file, '--json', json, '--no-sheets').status).toBe(0);
  return resultIn(json).checks;
};

describe('the published report', () => {
  const checks = checksOf(SAMPLE);

  test.each([
    ['spending by function adds up to a cent less', 'budget.function-total', '预算!D4'],
    ['表5 bears the year before', 'years.title-differs', '关键指标!A1'],
    ['a row without a name of its own', 'scorecard.name-shared', '评分表!C15'],
    ['a project has other names in 表1', 'names.project-differs', '重点工作!A3'],
    ['a project has other names in the text', 'names.project-differs', '报告文字!B23'],
    ['管理效率 is also called 管理效能', 'names.level-differs', '报告文字!B17'],
    ['a satisfaction target has two actuals', 'indicators.several-actuals', '指标!E14'],
    ['one rate serves three notions', 'rates.one-figure-several-notions', '评分表!G5'],
    ['amounts are written in several ways', 'cells.mixed-formats', '预算!C8'],
    ['amounts are typed as texts', 'workbook.text-numbers', '重点项目!D5'],
  ])('%s', (_slip, code, cell) => {
    const found = checks.filter((check) => check.code === code);
    expect(found.flatMap(({ cells }) => cells)).toContain(cell);
  });

  test('nothing in it is called an error: its figures agree', () => {
    expect(checks.filter(({ severity }) => severity === 'error')).toEqual([]);
    const text = checks.filter(({ code }) => code.startsWith('text.'));
    expect(text).toEqual([]);
  });

  test('all that is found beside the slips is the evidence that some rows lack', () => {
    const slips = new Set([
      'budget.function-total',
      'years.title-differs',
      'scorecard.name-shared',
      'names.project-differs',
      'names.level-differs',
      'indicators.several-actuals',
      'rates.one-figure-several-notions',
      'cells.mixed-formats',
      'workbook.text-numbers',
    ]);
    expect(checks.map(({ code }) => code).filter((code) => !slips.has(code))).toEqual(['scorecard.evidence-missing']);
  });
});

test.each(['sound-department', 'sound-bureau', 'national-form', 'projects-by-sheet'])(
  '%s is sound: nothing is found',
  (name) => {
    expect(checksOf(`test/fixtures/workbooks/${name}.xlsx`)).toEqual([]);
  }
);
