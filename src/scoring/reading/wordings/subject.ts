/** A promise that is only a verb (持续优化) takes its subject from the name, and so must the answer. */
import { isOtherMiddle, withoutWords } from './replaced';
import { sharedShare } from './wording';

/** 优化营商环境的方案, 提升行动: what was drawn up or begun to get there. */
const TO_GET_THERE =
  /^[^,;。]{0,16}(?:方案|计划|措施|办法|意见|通知|规划|行动|培训|活动|会议|工程|项目|课题|专班|清单|台账|手册|[进谈讨作署流]会)/;
const AIMED = /(?:^|[,;。])(?:围绕|为了?|以|针对|按照|旨在|着眼)[^,;。]{0,10}$/;
const VERB =
  /提升|提高|增强|改善|优化|加强|促进|推动|带动|增加|扩大|巩固|保障|完善|健全|推进|改进|强化|缓解|减轻|降低|减少|规范/;

/** How it is, with no word of what. */
const STATE =
  /稳步|日益|良好|正常|合规|到位|合理|有序|(?:安全|满意|稳定)(?![度率感性])|一切|各项|各方面?|非常|十分|普遍|更加|比较|尚|不|未|很|好|高/g;

/** 制定了提升方案, 围绕提升服务开展培训 for 提升: the verb stands nowhere but in what it is for. */
export function isOnlyPlannedFor(wanted: string, given: string): boolean {
  const verb = VERB.exec(wanted)?.[0];
  if (verb === undefined || TO_GET_THERE.test(wanted.slice(wanted.indexOf(verb)))) return false;
  let found = false;
  for (let at = given.indexOf(verb); at >= 0; at = given.indexOf(verb, at + 1)) {
    if (!TO_GET_THERE.test(given.slice(at + verb.length)) && !AIMED.test(given.slice(0, at))) return false;
    found = true;
  }
  return found;
}

/** 法治环境持续优化 for 持续优化 of 营商环境. */
export function isOtherSubject(name: string, wanted: string, given: string): boolean {
  if (name === '' || withoutWords(wanted.replace(STATE, '')) !== '') return false;
  const clauses = given.split(/[,;。]/).filter((clause) => VERB.test(clause) || clause.endsWith(wanted));
  return (
    clauses.length > 0 &&
    clauses
      .map((clause) =>
        withoutWords(
          clause.replace(STATE, '').replace(/\d[\d.,]*(?:%|个?百分点)?|同比|环比|[较比](?:上年|去年)(?:同期)?/g, '')
        )
      )
      .every((subject) => isOtherMiddle(name.replace(STATE, ''), subject) || isStranger(name, subject))
  );
}

/** 居住环境 for 居民生活质量: the name says what it is about, and the answer speaks of something else. */
const isStranger = (name: string, subject: string): boolean =>
  subject.length >= 2 && !GENERAL.test(name) && sharedShare(subject, name) < 0.3;
/** 社会效益, 项目实施效果: whatever the project is about. */
const GENERAL = /效益|影响|效果|作用|成效|情况|目标|指标|发展|项目|可持续/;
