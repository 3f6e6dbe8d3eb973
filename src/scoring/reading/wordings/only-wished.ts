/** Words that only wish, plan, begin or limit what a target in words promises: 有待优化, 着手建立, 提高有限. */

const AT_HEAD =
  /(?:^|[,;。])(?:积极|正|目前|已|将)*(?:拟|将(?!近)|计划(?!任务|内|目标|完成|生育)|力争|争取(?!到|资金|上级|中央|省级?)|探索|研究(?!生|院|所|成果|报告)|着手|准备|筹备|酝酿|谋划|(?:仍|还|尚|亟)?(?:需(?!求)|待))/;
const ANYWHERE =
  /将(?:有效|进一步|大幅|显著|明显|极大)|预计|有望|可望|即将|有待|亟待|待(?:进一步|建立|完善|评估|加强|提升|优化)|需进一步|力争|(?:打下|奠定)[\u4e00-\u9fff]{0,4}基础|创造[\u4e00-\u9fff]{0,4}条件$|初稿|草案|草稿|征求意见|完成(?:招标|前期|立项|设计|可研)|试运行|进展(?:顺利|良好)|推进中|局部|(?:低于|不及|不如|未达)预期|(?:效果|作用|提升|提高|改善|程度|成效)(?:有限|不明显|不大|不足|较慢|缓慢)|发现[\u4e00-\u9fff]{0,6}(?:问题|不足)/;
/** 总体合规 leaves room for what is not. */
const IN_ALL = /(?:总体|整体|大体|大致)(?:上)?(?:合规|合格|达标|完整|准确|及时)/;
/** 长效机制建设稳步推进 for 建立长效机制 */
const FINISHED = /建立|建成|完成|形成|完工|竣工/;
const ADVANCING = /(?:稳步|扎实|深入|加快|全面|积极|统筹|大力)推进(?=$|[,;。])/;
const GOOD_NEWS = /未发现|没有发现|及时发现/;

export function isOnlyWished(wanted: string, given: string): boolean {
  if (FINISHED.test(wanted) && ADVANCING.test(given) && !wanted.includes('推进')) return true;
  for (const pattern of [AT_HEAD, ANYWHERE, IN_ALL]) {
    const word = pattern.exec(given)?.[0].replace(/^[,;。]/, '');
    if (word !== undefined && !wanted.includes(word) && !GOOD_NEWS.test(given)) return true;
  }
  return false;
}
