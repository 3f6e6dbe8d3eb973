/** 已出版 for 出版《年鉴》1部: the promise's own verb, said to be done. */
import { inner } from './words';

const DONE_SO = /^(?:均|都|全部)?已(?:经|全部|全面|如期|按时|按期|按计划)*([\u4e00-\u9fff]{2,4}?)(?:完成|完毕|到位)?$/;
/** What comes after a beginning: 已开工 is not 竣工. */
const STAGES = [
  '验收',
  '完工',
  '竣工',
  '建成',
  '投产',
  '投运',
  '交付',
  '上线',
  '运行',
  '投入使用',
  '通车',
  '结题',
  '结项',
];

/** `wording`: name and target, in which the verb has to stand, and no later stage beside it. */
export function saysItsVerb(answer: string, wording: string): boolean {
  const verb = DONE_SO.exec(inner(answer))?.[1];
  // 已出版发行 for 出版
  if (verb === undefined || !(wording.includes(verb) || (verb.length === 4 && wording.includes(verb.slice(0, 2)))))
    return false;
  return STAGES.every((stage) => verb.includes(stage) || !wording.includes(stage));
}
