/** Whom a rate of satisfaction asks: 企业满意度 says nothing of 群众满意度. */

const GROUPS: readonly RegExp[] = [
  /群众|村民|居民|农户|农民|市民|公众|百姓|社会/,
  /企业|市场主体|商户|经营主体/,
  /学生|学员/,
  /家长/,
  /教师|教职工/,
  /(?<!教)职工|员工|(?<!退休|老)干部|工作人员/,
  /患者|病人/,
  /游客|旅客/,
  /村医|(?<!家庭)医生|医师|医务|护士|医护/,
  /民警|辅警|交警/,
  /党员/,
  /残疾人(?!家属|亲属)/,
  /家属|亲属/,
  /离退休|老干部/,
];
/** Any of them may be meant. */
const ANYBODY = /服务对象|受益|对象|用户|各方|综合/;

export function areOthers(wanted: string, given: string): boolean {
  if (ANYBODY.test(wanted) || ANYBODY.test(given)) return false;
  const theirs = GROUPS.filter((group) => group.test(given));
  return theirs.length > 0 && GROUPS.some((group) => group.test(wanted)) && !theirs.some((group) => group.test(wanted));
}

/** 残疾人 for 残疾儿童: all of whom those asked for are only some. */
const SOME = /([\u4e00-\u9fff]{2})(儿童|妇女|学生|老人|老年人|少年|青年|青少年)/g;
export function areWider(wanted: string, given: string): boolean {
  for (const [, which = '', who = ''] of wanted.matchAll(SOME)) {
    const at = given.indexOf(which);
    if (at >= 0 && !given.includes(who) && /^(?:人(?!次|数|口)|人员|群众|家庭|户)/.test(given.slice(at + which.length)))
      return true;
  }
  return false;
}
