/** A rate without a telling word: by what is achieved, or because so much of it is wanted. */
import { Decimal } from '../../decimal';
import type { Direction } from '../../model';
import type { Facet } from './facet';

/** What is done or reached, before 率: the more of it the better. Any other rate is asked about. */
const ACHIEVED: ReadonlySet<string> = new Set(
  '锻炼 分担 消化 签发 办税 报税 缴税 保有 调撤 发现 签领 申领 领取 领用 传输 激活 持有 应用 推广 升级 追踪 溯源 贯通 抢通 可达 移交 见面 建成 安装 配备 配置 配套 到岗 到会 参加 参与 参训 参评 参保 投保 续保 响应 反馈 报送 上报 报告 录入 采集 归档 归集 建档 建册 公示 公开 备案 检测 检查 巡查 抽查 监测 监管 保护 修复 恢复 更新 改造 整治 清理 清运 收集 处理 处置 回收 利用 转化 对接 匹配 兑付 兑现 拨付 发放 支付 资助 救助 保障 供给 供应 供水 供电 服务 入户 随访 访视 体检 筛查 诊断 治疗 救治 治愈 康复 存活 成活 保存 孵化 受胎 受益 惠及 赔付 理赔 缴费 征缴 收缴 入库 申报 开票 网办 办结 办理 受理 即办 审结 执结 结案 立案 破案 侦破 起诉 采纳 采用 落实 执行 履约 履行 签订 签约 续签 达产 投产 开工 竣工 完工 交付 验收 通车 通达 通畅 畅通 硬化 绿化 美化 亮化 亮灯 净化 覆盖 普及 知晓 知悉 识字 入学 入园 升学 毕业 巩固 就业 录取 报到 到课 出勤 参审 培训 持证 上岗 达标 优良 优秀 良好 优质 合格 通过 及格 准确 正确 精准 吻合 一致 完整 完好 完成 达成 实现 正常 可用 在线 运行 运转 安全 稳定 有效 及时 准时 准点 正点 按时 规范 准化 息化 字化 子化 械化 动化 模化 源化 害化 透明 开放 共享 上链 接入 上云 接通 接听 应答 回访 回复 答复 满意 好评 支持 信任 认可 评价 表彰 增长 增收 增值 提升 提高 改善 节约 节能 节水 减排 下降 降低 压减 削减 去除 脱贫 销号 清零 化解 调解 调处 和解 息诉 履职 自给 国产 贡献 收益 周转 流转 盘活 使用 开发 出租 入住 上座 开课 开放 到位 到账 开通 联网 入网 播出 收听 收视 入户 森林 绿地 参会 应急 救援 灭火 控制 管理 戒断 转诊 分娩 接种 免疫 报名 签收 送达 公证 援助 保洁 完率 修缮 维修 养护 保养 年检 定检 检定 抽检 送检 复检 整改 查处 追缴 追回 清收 回款 融资 投资 招生 入选 获奖 立项 结项 结题 成果 引进 留存 增产 出栏 良种 机收 测土 灌溉 达效 宣传 阅读 借阅 使用 复用'.split(
    ' '
  )
);

/** What is held within limits is wanted neither high nor low. */
const HELD = /控制|负债|债务|占|耗|调整|变动|结转|结余|依存|(?<!集中)供养|编制|饱和|负荷|超/;
const BAD = /[未不无缺漏误失损废逃欠死伤病错害灾违罚罪退弃倒差]/;
/** A rate of which so much is wanted is no bad one; under 数量, 质量 and 效益 half is enough. */
const FOUR_FIFTHS = Decimal.of(80);
const HALF = Decimal.of(50);

/** 返修率, 退兵率, 报废率: what goes wrong; 清欠率, 挽损率 put it right. */
const GOES_WRONG =
  /(?:退[兵学货件回稿卡票赔保教职订]|返[修工贫潮病]|缺[勤货席课员岗]|失[业学联败]|[弃逃漏死废](?!纳)[\u4e00-\u9fff]|误[报诊判差工]|错[报案误漏]|倒[伏塌闭]|[^无纠治防减除救查止挽清追助抗消控补][废死损漏误错患伏亡残欠毁裂染]|阳性)率$/;

/** 绿色建筑占比, 二类以上公厕比例: shares of the better kind. */
const BETTER_KIND =
  /新能源|装配式|护理型|普惠|公办|绿色|清洁|可再生|非化石|再生|优质|优良|优秀|良好|达标|博士|硕士|大学生|高级|中级|高层次|双师|骨干|持证|专业|规模化|标准化|有机|国产|自主|电子|网上|线上|智能|创新|高新|研发|示范|森林|达到[\u4e00-\u9fff]{2,8}(?:要求|标准)|(?:[一二三四五]|Ⅰ|Ⅱ|Ⅲ|[ABC1-5]|I+)(?:类|级|星|等|A)?(?:级|类)?(?:及|\(含\))?以上/;
const SHARE_END = /(?:占比|比例|比重|占[\u4e00-\u9fff]{1,8})$/;
const COUNTED_AS = /(?:人次|人数|户数|数量|面积|总数|数|量)$/;
const WORSE_KIND = /费|债|耗|污|编外|临聘|闲置|[未不劣危]|超|逾|欠/;

/** So much of it is wanted, or it is of the better kind. */
export const isBetterShare = (name: string, unit: string, target: Decimal | null): boolean =>
  (unit === '%' || unit === '') &&
  SHARE_END.test(name) &&
  !WORSE_KIND.test(name) &&
  (BETTER_KIND.test(name) ||
    ACHIEVED.has(name.replace(SHARE_END, '').replace(COUNTED_AS, '').slice(-2)) ||
    (unit === '%' && target !== null && target.compare(FOUR_FIFTHS) >= 0 && !HELD.test(name.replace(SHARE_END, ''))));

/** 当期完成90%: a share of what is done, though not called a rate. */
const isDone = (name: string, unit: string): boolean =>
  unit === '%' && ACHIEVED.has(name.slice(-2)) && !/(?:控制|管理|使用|保养|养护|维修)$/.test(name);

/** 资金兑付率: whatever it is of, what is done is wanted high. */
export const isDoneRate = (name: string): boolean =>
  name.endsWith('率') && ACHIEVED.has(name.slice(-3, -1)) && !/(?:控制|管理|使用|应急|利用)率$|[未不]/.test(name);

export const isRate = (name: string, unit: string): boolean =>
  name.endsWith('率') || (unit === '%' && /[性度]$/.test(name)) || isDone(name, unit);

export function rateDirection(name: string, unit: string, target: Decimal | null, facet: Facet | null): Direction {
  if ((name.endsWith('率') && ACHIEVED.has(name.slice(-3, -1))) || isDone(name, unit)) return 'more';
  if (GOES_WRONG.test(name)) return 'less';
  if (target === null || (unit !== '%' && unit !== '') || target.compare(Decimal.HUNDRED) > 0) return 'unclear';
  const least = facet === 'quantity' || facet === 'quality' || facet === 'benefit' ? HALF : FOUR_FIFTHS;
  return target.compare(least) >= 0 && !HELD.test(name) && !BAD.test(name) ? 'more' : 'unclear';
}
