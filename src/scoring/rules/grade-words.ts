/** 优秀, 良好 of 考核结果为优秀等次: a grade said alone, and grades that share an award (优或良). */

const BEFORE = /^.*(?:结果|结论|等次|等级|评级|评定|评价|考核|评为|定为|达到|为|是)(?=.)/;
const AFTER = /(?:等次|等级|档次|级别|档|等)$/;
const GRADE = /^(?:优秀?|优良|良好?|中等?|合格|基本合格|不合格|一般|较好|较差|好|差|[A-Ea-e]|[一二三四五]等)$/;

/** 不是优 is none, and 自评为优,复核为良 are two. */
const UNSURE = /[不非未没]|为(?:优|良|中|差|合格|一般|较)/;

/** The grade that a phrase or an answer names; null where it names none. */
export function gradeIn(text: string): string | null {
  const bare = text.replace(AFTER, '');
  const alone = GRADE.test(bare) ? bare : bare.replace(BEFORE, '');
  if (UNSURE.test(bare.slice(0, bare.length - alone.length))) return null;
  return GRADE.test(alone) ? alone : null;
}

/** 测评结论为优或良: two grades, each of them a state. */
export function gradesIn(phrase: string): readonly string[] {
  const [first = '', ...others] = phrase.split(/或者?|、|和|及/);
  const parts = [first.replace(BEFORE, ''), ...others].map((part) => part.replace(AFTER, ''));
  return parts.length > 1 && parts.every((part) => GRADE.test(part)) ? parts : [];
}

/** 优 at the end of 自评质量优. */
export const lastGrade = (phrase: string): string | null => /(优秀|优|良好|好)$/.exec(phrase)?.[1] ?? null;
