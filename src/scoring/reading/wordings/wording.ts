/** Words that weigh what a text says: of failure, of degree, and how much of one text is in another. */

/** Not, lacking, behind: what takes a statement back. */
export const FAILED =
  /未(?!超|突破|发生|出现|发现|来|成年)|不(?!断|仅|但|少于|低于|低|良|动产|同|锈|忘)|没有|无法|尚|缺|存在.{0,12}(?:问题|不足|以下|以上|差距|现象)|滞后|下滑|较差|欠/;

/** Words of degree, from weak to strong. */
const DEGREES: readonly (readonly [RegExp, number])[] = [
  [
    /有所|有一定|一定程度|一定|初步|逐步|基本(?!生活|医疗|医保|养老|公共|药物|农田|建设|设施|情况|需求|权益|住房|保障|保险|民生|功能|规范|制度|服务|支出|经费|工资|公卫)|略|稍|一般|尚/,
    1,
  ],
  [/较(?![上去往年同前之计]|好地?完成)/, 1.5],
  [/明显|显著|大幅|极大|全面|大大|充分|大力|切实|突出|非常|很|十分|高度/, 3],
];
export const degreeOf = (text: string): number => DEGREES.find(([pattern]) => pattern.test(text))?.[1] ?? 2;

/** How much of `core` stands in `given`, by characters. */
export function sharedShare(core: string, given: string): number {
  if (core === '') return 0;
  let shared = 0;
  for (const character of core) if (given.includes(character)) shared += 1;
  return shared / core.length;
}
