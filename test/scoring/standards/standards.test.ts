/** The standards as data: they are sound, they are found by their names, and grades have exact cuts. */
import { Decimal } from '../../../src/scoring/decimal';
import { checkRule, readRuleSentence, sentenceFor } from '../../../src/scoring/rules';
import { bestStandard, gradeOf, STANDARDS, standardById } from '../../../src/scoring/standards';
import { codes, say } from '../../../src/texts';

const guangzhou = standardById('guangzhou-2022');

describe('standards', () => {
  it('has the five, by id', () => {
    expect(STANDARDS.map(({ id }) => id)).toEqual([
      'guangzhou-2022',
      'mof-2020',
      'integrated-system',
      'mof-2013',
      'general',
    ]);
    expect(standardById(' MOF-2020 ')?.id).toBe('mof-2020');
    expect(standardById('guangzhou-2021')).toBeNull();
  });

  it('adds up to 100, and to 50 a level, in the scorecard of Guangzhou', () => {
    const sum = (level?: string) =>
      Decimal.sum(
        (guangzhou?.indicators ?? []).flatMap(({ level1, points }) =>
          points !== null && (level === undefined || level1 === level) ? [points] : []
        )
      ).toString();
    expect(guangzhou?.indicators).toHaveLength(26);
    expect([sum(), sum('履职效能'), sum('管理效率')]).toEqual(['100', '50', '50']);
  });

  it('adds up to 100 in the Ministry’s form for projects', () => {
    const points = standardById('mof-2020')?.indicators.flatMap((indicator) => indicator.points ?? []);
    expect(Decimal.sum(points ?? []).toString()).toBe('100');
  });

  it('has sound rules, sources, and sentences for its remarks', () => {
    for (const standard of STANDARDS) {
      expect(standard.sources.length).toBeGreaterThan(0);
      expect(standard.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      for (const remark of standard.remarks) expect(codes()).toContain(remark.code);
      for (const { scoredBy, points } of standard.indicators) {
        if (typeof scoredBy !== 'string') expect(checkRule(scoredBy, points)).toEqual([]);
      }
    }
    expect(say('standard.rules-not-public')).not.toContain('[');
  });

  it('makes up no rule that is not evidenced: the other rows are for a person', () => {
    const forms = (guangzhou?.indicators ?? []).map(({ scoredBy }) =>
      typeof scoredBy === 'string' ? scoredBy : scoredBy.rule.form
    );
    expect(new Set(forms.slice(3))).toEqual(new Set(['judgement']));
    expect(forms.slice(0, 3)).toEqual(['outputs', 'benefits', 'proportional']);
  });
});

describe('sentenceFor', () => {
  it('reads back to the same rule for every row of every standard', () => {
    for (const { indicators } of STANDARDS) {
      for (const { scoredBy, name, points } of indicators) {
        if (typeof scoredBy === 'string') continue;
        const sentence = sentenceFor(scoredBy);
        const reading = readRuleSentence(sentence ?? '', { points, name, cell: null });
        expect(reading.problems).toEqual([]);
        expect(reading.rule?.rule).toEqual(scoredBy.rule);
        if (scoredBy.rule.form !== 'judgement') expect(reading.rule?.metric).toBe(scoredBy.metric);
      }
    }
  });
});

describe('bestStandard', () => {
  const names = (guangzhou?.indicators ?? []).map(({ name }) => name);
  it.each([
    ['the whole scorecard', names, 'guangzhou-2022'],
    ['with a row renamed and one more', [...names.slice(1), '产出完成', '其他'], 'guangzhou-2022'],
    ['with levels', ['履职效能', '整体效能', '管理效率', '采购管理', ...names], 'guangzhou-2022'],
    ['levels of the national form', ['产出指标', '效益指标', '满意度指标', '预算执行率'], 'mof-2020'],
    ['a part of it, with its levels', ['履职效能', '管理效率', ...names.slice(0, 4)], 'guangzhou-2022'],
    ['one of its rows alone', ['结转结余率'], 'general'],
    ['two of its rows among others', ['结转结余率', '公用经费控制率', '在编人员', '党建', '宣传', '创新'], 'general'],
    ['nothing known', ['党建', '宣传'], 'general'],
    ['nothing at all', [], 'general'],
  ])('%s', (_, given, id) => {
    expect(bestStandard(given).id).toBe(id);
  });

  it('knows the framework of 2013', () => {
    const framework = standardById('mof-2013')?.indicators.map(({ name }) => name) ?? [];
    expect(bestStandard(framework.slice(0, 24)).id).toBe('mof-2013');
  });
});

describe('gradeOf', () => {
  it.each([
    ['100', '优'],
    ['90', '优'],
    ['90.00', '优'],
    ['89.995', '良'],
    ['89.5', '良'],
    ['80', '良'],
    ['79.99', '中'],
    ['60', '中'],
    ['59.99', '差'],
    ['0', '差'],
  ])('%s is %s', (score, grade) => {
    expect(gradeOf(Decimal.from(score))).toBe(grade);
  });
});
