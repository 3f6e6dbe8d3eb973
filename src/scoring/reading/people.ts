/** Whom a rate of satisfaction asks: 企业满意度 says nothing of 群众满意度. */

const GROUPS: readonly RegExp[] = [
  /群众|村民|居民|农户|农民|市民|公众|百姓|社会/,
  /企业|市场主体|商户|经营主体/,
  /学生|学员/,
  /家长/,
  /教师|教职工/,
  /(?<!教)职工|员工|干部|工作人员/,
  /患者|病人/,
  /游客|旅客/,
];
/** Any of them may be meant. */
const ANYBODY = /服务对象|受益|对象|用户|各方|综合/;

export function areOthers(wanted: string, given: string): boolean {
  if (ANYBODY.test(wanted) || ANYBODY.test(given)) return false;
  const theirs = GROUPS.filter((group) => group.test(given));
  return theirs.length > 0 && GROUPS.some((group) => group.test(wanted)) && !theirs.some((group) => group.test(wanted));
}
