/**
 * 评分标准 in the plan: made when the person exports it, refreshed by every run while it stands, restored when asked.
 * Its name 规则_评分标准 follows it; a name of the person's is never led elsewhere.
 */
import type { Note } from '../../scoring/model';
import { ruleLines } from '../../scoring/rule-lines';
import { standardById } from '../../scoring/standards';
import { addressOf } from '../cells/addresses';
import type { ReadResult } from '../inputs/inputs';
import { joinedSheets, planOwnSheet, type PlannedSheets } from '../planning/plan-sheets';
import type { WorkbookSnapshot } from '../snapshot';
import type { PlannedName } from '../write-plan';
import { RULES_ROLE } from './roles';
import { rulesSheetPlan, rulesTable } from './rules-sheet';

const NAME = '规则_评分标准';

export interface PlannedRules extends PlannedSheets {
  readonly names: readonly PlannedName[];
}

const NOTHING: PlannedRules = { ...joinedSheets([]), names: [] };

const refused = (code: string, params: Note['params'] = {}): PlannedRules => ({
  ...NOTHING,
  problems: [{ code, params, cells: [] }],
});

export function planRules(snapshot: WorkbookSnapshot, { rules, inputs }: ReadResult, standardId: string): PlannedRules {
  const { wish } = rules;
  const standard = standardById(standardId);
  if (standard === null || (rules.sheet === null && wish === 'refresh')) return NOTHING;
  if (rules.isDamaged) {
    const [damage] = wish === 'refresh' ? [] : rules.warnings;
    return damage === undefined ? NOTHING : { ...NOTHING, problems: [damage] };
  }
  if (rules.sheet === null && wish === 'restore') return refused('kept.rules-not-exported');
  const foreign = snapshot.names.find(({ name, range }) => name === NAME && range?.sheet !== rules.sheet);
  if (foreign !== undefined && wish === 'export') return refused('kept.rules-exist', { refersTo: foreign.refersTo });
  const lines = ruleLines(inputs, standard);
  if (lines.length === 0 && wish === 'export') return refused('kept.nothing-to-export');
  const names: PlannedName[] = [];
  const planned = planOwnSheet(snapshot, RULES_ROLE, wish === 'export', (sheet) => {
    const plan = rulesSheetPlan(rules, lines, wish === 'restore', RULES_ROLE, sheet);
    const range = rulesTable(plan);
    const standing = snapshot.names.find((one) => one.name === NAME && one.scope === null) ?? null;
    const before = standing?.range ?? null;
    const isThere = before !== null && addressOf(before) === addressOf(range);
    if (!isThere && foreign === undefined) names.push({ name: NAME, range, replaces: before });
    return plan;
  });
  const protection = planned.notes.filter(({ code }) => code === 'sheets.structure-protected');
  return {
    ...planned,
    notes: planned.notes.filter((note) => !protection.includes(note)),
    problems: [...planned.problems, ...protection.map((note) => ({ ...note, code: 'kept.structure-protected' }))],
    names: protection.length > 0 || planned.problems.length > 0 ? [] : names,
  };
}
