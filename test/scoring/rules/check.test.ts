/** A rule is checked before a run: gaps, overlaps and points that do not fit, each at the rule's cell. */
import { Decimal } from '../../../src/scoring/decimal';
import { checkRule, readRuleSentence } from '../../../src/scoring/rules';
import { codes } from '../../../src/texts';

const cell = { sheet: '规则', row: 4, column: 1 };
const found = (sentence: string, points = 5) => {
  const { rule } = readRuleSentence(sentence, { points: null, name: '指标率', cell });
  if (rule === null) throw new Error(sentence);
  return checkRule(rule, Decimal.of(points));
};

describe('checkRule', () => {
  it.each([
    ['≥90%得5分；80%（含）-90%得3分；<80%不得分', []],
    ['≥90%得5分；≥80%得3分；<80%不得分', []],
    ['≥90%得5分；70%（含）-80%得3分；<70%不得分', ['rule.bands-gap']],
    ['>90%得5分；80%（含）-90%（不含）得3分；<80%不得分', ['rule.bands-gap']],
    ['≥90%得5分；70%（含）-80%得3分；其他不得分', []],
    ['≥90%得5分；80%-90%（含）得3分；<80%不得分', ['rule.bands-overlap']],
    ['≥85%得5分；80%（含）-90%得3分；<80%不得分', ['rule.bands-overlap']],
    ['80%～90%得5分；60%～80%得3分；其他不得分', ['rule.bands-overlap']],
    ['≥90%得4分；<90%不得分', ['rule.contradicts-points']],
    ['健全得3分；不健全不得分', ['rule.contradicts-points']],
    ['①健全2分②有效3分', []],
    ['①健全2分②有效2分', ['rule.contradicts-points']],
    ['每发现一项扣1分', []],
  ] as const)('%s', (sentence, expected) => {
    const notes = found(sentence);
    expect(notes.map(({ code }) => code)).toEqual(expected);
    for (const note of notes) {
      expect(note.cells).toEqual([cell]);
      expect(codes()).toContain(note.code);
    }
  });
});
