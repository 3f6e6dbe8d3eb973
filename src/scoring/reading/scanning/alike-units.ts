/** Measure words that people interchange for the same thing. */
const ALIKE: readonly ReadonlySet<string>[] = [
  '家 所 处 座 户 点 站 单位 个点',
  '件 起 宗 例 案 案件 宗案 件次 宗次 笔',
  '份 本 册 卷',
  '次 场 期 场次 批 批次 期次 届 轮 轮次 回 班 班次 班期 项次 频次',
  '台 套 件 辆 台套 台件 艘 架',
  '标准箱 标箱 TEU',
  '台 部',
  '眼 口',
  '块 张 面',
  '头 只 匹 口',
  '栋 幢 座',
  '根 支',
  '盏 套 杆 基',
  '篇 条 则 份 幅 稿',
  '名 人 位 人次 人份 员',
  '款 种 类 项 品种',
  '课时 学时 节课 节',
  '株 棵 棵(株)',
  '条 段 路 线',
  '台次 辆次 车次 架次 艘次',
  '家次 户次 处次 点次 店次',
].map((words) => new Set(words.split(' ')));

export const areAlike = (left: string, right: string): boolean =>
  ALIKE.some((group) => group.has(left) && group.has(right));
