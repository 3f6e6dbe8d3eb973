/** Sheets of ours that keep what the person decided: they hold the person's own words and are never made anew. */

/** 确认记录: confirmed readings and ignored checks, a line each. */
export const RECORD_ROLE = '确认记录';

/** 评分标准: the standard as it was exported, with the person's edits; bears the name 规则_评分标准. */
export const RULES_ROLE = '评分标准';

export const KEPT_ROLES = [RECORD_ROLE, RULES_ROLE] as const;
