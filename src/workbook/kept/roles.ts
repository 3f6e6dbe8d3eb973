/** Sheets of ours that keep what the person decided: they hold the person's own words and are never made anew. */

/** 确认记录: confirmed readings and ignored checks, a line each. */
export const RECORD_ROLE = '确认记录';

export const KEPT_ROLES = [RECORD_ROLE] as const;
