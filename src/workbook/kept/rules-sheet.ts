/** 评分标准 as a sheet: the standard in use, the person's edits kept, 读作 and 来源 always as they are now. */
import { readAs, type RuleLine } from '../../scoring/rule-lines';
import type { Note } from '../../scoring/model';
import { say } from '../../texts';
import { asNumber, asText } from '../cells/cell-text';
import { a1 } from '../cells/addresses';
import { SheetBuilder } from '../sheets/sheet-builder';
import type { Rectangle } from '../snapshot';
import type { Content, Dropdown, SheetPlan } from '../write-plan';
import {
  RULES_COLUMNS,
  isLineOf,
  markOfLine,
  rowText,
  rulesHeading,
  sameSentence,
  type ExportedLine,
  type ExportedRules,
  type RulesColumn,
} from './read-rules';

const WIDTHS: Readonly<Record<RulesColumn, number>> = {
  name: 30,
  points: 8,
  sentence: 46,
  'read-as': 40,
  source: 30,
  default: 36,
  row: 14,
  mark: 10,
};
const PRINTED = 5;
const FIRST_ROW = 3;
const SENTENCE = 2;
const DEFAULT = 5;

interface Shown {
  readonly texts: Readonly<Record<RulesColumn, Content>>;
}

const unread = /^rule\.(?!is\.)/;

function told(note: Note): string {
  const text = say(note.code, note.params);
  return unread.test(note.code) ? say('kept.rules-unread', { problem: text }) : text;
}

const sourceText = (note: Note): string => [say(note.code, note.params), ...note.cells.map(a1)].join('：');

/** An edited sentence is the person's, whatever the one before it came from; a row's own sentence still goes first. */
function sourceOf(line: RuleLine, sentence: string): string {
  const source = sourceText(line.source);
  const isEdited = sentence !== '' && !sameSentence(sentence, line.sentence);
  return isEdited && line.source.cells.length === 0 ? say('kept.rule-edited', { source }) : source;
}

function ofLine(line: RuleLine, sentence: string): Shown {
  const name = line.name;
  const machine = { name, default: line.sentence, row: rowText(line.row) };
  return {
    texts: {
      name: asText(name),
      points: asNumber(line.points),
      sentence: asText(sentence),
      'read-as': asText(told(readAs(sentence === '' ? line.sentence : sentence, line))),
      source: asText(sourceOf(line, sentence)),
      default: asText(line.sentence),
      row: asText(machine.row),
      mark: asText(markOfLine(machine)),
    },
  };
}

function asItStands({ texts, as }: ExportedLine): Shown {
  const own = { name: texts.name, points: null, unworded: { code: 'kept.no-rule', params: {}, cells: [] } };
  const shown = (column: RulesColumn): Content => asText(texts[column]);
  const isOwn = as.kind === 'own';
  return {
    texts: {
      name: shown('name'),
      points: shown('points'),
      sentence: shown('sentence'),
      'read-as': isOwn ? asText(told(readAs(texts.sentence, own))) : shown('read-as'),
      source: isOwn ? asText(say('kept.rule-own')) : shown('source'),
      default: shown('default'),
      row: shown('row'),
      mark: shown('mark'),
    },
  };
}

/** Standing lines in their order, each with the standard as it is now; then rows that came since. */
function shownLines(rules: ExportedRules, lines: readonly RuleLine[], restore: boolean): readonly Shown[] {
  const left = new Set(lines);
  const standing = rules.lines.flatMap((exported): readonly Shown[] => {
    if (exported.as.kind !== 'exported') return restore && exported.as.kind === 'damaged' ? [] : [asItStands(exported)];
    const { row } = exported.as;
    const line = [...left].find((one) => isLineOf(exported, one.row, one.name));
    if (line === undefined) {
      const isEdited = !sameSentence(exported.texts.sentence, exported.texts.default);
      // An edited line of a row that is gone stays until the person deletes it; another has nothing to tell.
      return isEdited && !restore ? [asItStands(exported)] : row === null ? [asItStands(exported)] : [];
    }
    left.delete(line);
    const { sentence, default: before } = exported.texts;
    return [ofLine(line, restore || sameSentence(sentence, before) ? line.sentence : sentence)];
  });
  return [...standing, ...[...left].map((line) => ofLine(line, line.sentence))];
}

const MOST_LIST = 255;

/** Each sentence cell offers its default, where Excel can offer it: no comma in it, and short enough. */
function dropdownsOf(name: string, shown: readonly Shown[]): readonly Dropdown[] {
  return shown.flatMap(({ texts: { default: content } }, index): readonly Dropdown[] => {
    if (content.kind !== 'value' || typeof content.value !== 'string') return [];
    const row = FIRST_ROW + index;
    const area = (column: number): Rectangle => ({ sheet: name, row, column, rows: 1, columns: 1 });
    const fits = content.value.length <= MOST_LIST && !/[,\n]/.test(content.value);
    const choices = fits ? [content.value] : area(DEFAULT);
    return [{ area: area(SENTENCE), choices, prompt: say('kept.rules-prompt') }];
  });
}

/** The table with its headings: what the name 规则_评分标准 stands for. */
export const rulesTable = (plan: Pick<SheetPlan, 'name' | 'printArea'>): Rectangle => ({
  sheet: plan.name,
  row: FIRST_ROW - 1,
  column: 0,
  rows: plan.printArea.rows - FIRST_ROW + 1,
  columns: RULES_COLUMNS.length,
});

export function rulesSheetPlan(
  rules: ExportedRules,
  lines: readonly RuleLine[],
  restore: boolean,
  role: string,
  name: string
): SheetPlan {
  const sheet = new SheetBuilder(
    role,
    name,
    RULES_COLUMNS.map((column) => WIDTHS[column])
  );
  sheet.span(0, PRINTED, asText(say('kept.rules-title')), 'title');
  sheet.next();
  sheet.span(0, PRINTED, asText(say('kept.rules-remark')), 'note');
  sheet.next();
  RULES_COLUMNS.forEach((column, index) => {
    sheet.put(index, asText(rulesHeading(column)), 'header');
  });
  sheet.next();
  const shown = shownLines(rules, lines, restore);
  for (const { texts } of shown) {
    RULES_COLUMNS.forEach((column, index) => {
      sheet.put(index, texts[column], column === 'points' ? 'points' : index <= DEFAULT ? 'text' : 'subject-line');
    });
    sheet.next();
  }
  const plan = sheet.build({ orientation: 'landscape', columns: PRINTED, header: FIRST_ROW - 1 });
  return { ...plan, dropdowns: dropdownsOf(name, shown) };
}
