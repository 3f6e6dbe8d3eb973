/**
 * 均已公开 says that it was done and not when: where the sentence asks for 按规定时限公开, that is less than it asks.
 */
const ACT = /公开|公示|备案|报送|上报|上缴|缴纳|下达|拨付|支付|反馈|提交|移交|归档|整改|办结|完成|编制|签订/g;
const IN_TIME =
  '(?:按时|按期|及时|如期|准时|限期|时限|期限|规定(?:的)?时间|\\d个?(?:工作日|日|天|月)(?:以|之)?内|[日月底末]前|足额)';
/** What the text says of when or how, whatever it says. */
const TOLD = /按|时|期|前|足额|提前|合规|规范|符合|严格|到位|达标|齐全|\d/;

export function lacksTime(text: string, sentence: string): boolean {
  if (TOLD.test(text)) return false;
  const did = /(?:均|都|已|全部)([\u4e00-\u9fff]{2})(?:完毕|了)?$/.exec(text)?.[1];
  const acts = [...(text.match(ACT) ?? []), ...(did === undefined ? [] : [did])];
  return acts.some((act) => {
    const asked = new RegExp(`${IN_TIME}[^;；。,，\\n]{0,14}${act}|${act}[^;；。,，\\n]{0,4}及时`);
    return asked.test(sentence.normalize('NFKC').replace(/\s/g, ''));
  });
}
