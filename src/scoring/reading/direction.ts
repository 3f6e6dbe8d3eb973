/**
 * Which side is better where a number stands alone, from the name of the indicator. The word that stands
 * last in the name decides (投诉办结率 is wanted high, 投诉率 low); without a word, the unit.
 */
import { Decimal } from '../decimal';
import type { Direction, IndicatorKind } from '../model';
import { kindOf, type Family } from './units';

const MORE =
  '信贷 小额贷款 担保贷款 挽损 止损 锻炼 建设投资 固定资产投资 技改投资 民间投资 工业投资 产业投资 投资额 不良资产处置 募捐 善款 捐赠 捐款 研发投入 GDP比重 拨付 支付 收运 收运量 转运量 清运量 引调水量 引水量 调水量 补水量 蓄水量 销量 销售量 协议资金 合同资金 签约资金 签约金额 合同金额 协议投资 计划投资 引资额 保险深度 保险密度 利用系数 发放贷款 投放贷款 投入强度 岸电使用量 绿电使用量 再生水使用量 中水使用量 清洁能源使用量 新能源使用量 可用性 可靠性 便利性 保障金额 保额 救助 更新 减量 压缩比例 压减比例 缩短比例 压缩率 处置数 办理数 活跃 报送 采纳 纠正率 服判息诉率 再就业 采购 购置 印刷 制作 编印 发布 播出 走访 慰问 巡河 巡林 评估 督办 会议 报道 清淤 疏浚 铺设 浇筑 供热 供气 供水量 供气量 发放额 放款额 贷款额 贷款发放 担保额 保险金额 报销比例 补偿比例 救助比例 赔付比例 优良比例 达标比例 进度 加工 数字化 高标准 优良天数 达标天数 开放天数 拉动 撬动 吸引 募集 筹集 争取 追回 挽回 出口额 进口额 进出口 进出口额 蓄积量 储备量 供应量 供给量 吞吐量 客运量 货运量 回收量 利用量 发电量 投放量 储量 覆盖人数 不良反应报告 归集额 缴存额 融资额 质押融资 投放 存款 到账 销售额 交易额 成交额 营业额 零售额 外资 内资 到位资金 新建 建成 改建 扩建 农田 服务时长 培训时长 开放时长 志愿时长 播出时长 提前量 到位 办结 结案 合格率 达标率 完成率 办结率 处理率 处置率 解决率 整改率 修复率 排除率 治理率 化解率 调解率 破案率 侦破率 查处率 查处数 受理 回复率 答复率 满意 知晓 覆盖 普及 及时 准确 正确率 有效率 利用率 使用率 到位率 到账率 执行率 支付率 发放率 兑现率 落实率 签约 签订 就业率 就业 再就业 入学率 升学率 巩固率 毕业率 通过率 验收率 优良率 优秀率 良好率 绿化 森林 治愈率 救治率 建档率 管理率 随访率 接种率 参保率 参与率 参训率 参会率 出勤率 到课率 开工率 完工率 竣工率 投产率 上线率 在线率 正常率 完好率 可用率 稳定率 安全率 安全感 公开率 公开性 合规 规范 达产率 成活率 保存率 保障率 保障 供水率 自给率 回收率 回用率 收缴率 征收 收入 产值 增加值 产量 效益 利润 税收 增长 增速 增幅 增长率 提高 提升 改善 增强 优化 加强 健全 完善 巩固 扩大 促进 带动 增加 节约 节约率 节能率 节支 下降率 下降幅度 降幅 降低率 降低 减少率 减排 减排率 减少 下降 压减率 压降 压减 缩短 达标 达成率 实现率 到达率 响应率 成功率 准时率 按时 如期 按期 质量 数量 人数 人次 次数 场次 个数 件数 篇数 份数 户数 期数 批次 项数 学时 课时 规模 面积 里程 长度 覆盖面 粉丝 访问量 阅读量 点击量 浏览量 下载量 订阅 发行量 发稿 稿件 宣传 培训 讲座 活动 演练 检查 巡查 巡检 督查 调研 报告数 检测 监测 抽检 抽验 抽查 采购数量 建设 新建 改造 修缮 维修 养护 创建 评选 表彰 奖励 救助人数 惠及 受益 服务 资助人数 支持 扶持 引进 引导 招聘 招录 录用 研发 专利 论文 成果 创新 项目 示范 推广 种植 造林 出栏 存栏 年限 寿命 使用年限 存储 并发 数据量 容量 带宽 得分 评分 考核分 考评 能力 水平 信度 参加 参训 管理数 覆盖数 访视数 建册数 体检数 控制数 规范管理 免疫 筛查率 筛查 检出率 献血 献血量 借阅 外借 接待 观众 演出 展览 藏书 新增 编制完成 储备 育种 修复 综合利用 资源化 无害化 处理量 销号率 销号 清零率 回访率 安置率 脱贫 增收 可持续 回头率 复购 长期使用性 发展能力 巩固成果 完整 完整率 一致率 吻合率 匹配率 健康 健康管理 优质 真实性 准确性 规范性 及时性 安全性 稳定性 有效性 合理性 先进性 科学性 开放 共享 办理量 审核 审批 评审 备案 立项率 结项率 结题率 转化率 贡献率 支持率 认可度 认同度 知名度 影响力 美誉度 获得感 幸福感 信任度 增值 收益 收益率 回报率 收支比 流动率提升 结案率 审结率 立案数 起诉 办案 案件办理 打击 抓获 破获 查获 清退 拆除 整治 清理 清运 清扫 保洁 收集 转运 处理 处置 治理 调解 化解 查处 整治 排查 整改 查办 追缴 救援 抢修 赔付 修复 防范 扑救 侦破 扑灭 防控 预防 防治';
const LESS =
  '工期 安全事件 突发事件 群体性事件 极端事件 事件 投诉举报 退件数 不合格 发案 离职 空置 负面报道 逾期贷款率 失业人员 重复访 越级访 非访 集体访 进京访 积案 隐患 黑臭水体 重污染 空气污染天数 污染天数 超标天数 噪声 噪音 退件 废标 流标 爆管 裁员 负面 舆情 审批环节 办事环节 办理环节 跑动 申请材料 申报材料 化肥使用量 农药使用量 化肥施用量 农药施用量 用水总量 能耗总量 垃圾产生量 败诉率 败诉 改判率 发改率 发回重审率 发改 上诉率 羁押率 药占比 耗占比 剖宫产率 近视率 大班额 大班额比例 住院日 平均住院日 抗菌药物使用率 抗菌药物使用强度 债务余额 隐性债务 扬尘 异味 泄露 中毒 溺水 脱管 漏管 脱管率 漏管率 空编率 成本 费用 开支 造价 单价 支出控制 经费控制 控制率 控制数量 控制额 人数控制 规模控制 数量控制 编制控制 人员控制 变动率 调整率 调剂率 结转 结余 结转率 结余率 结转结余率 结转结余变动率 存量资金 投诉 投诉率 投诉量 投诉次数 投诉件数 投诉数 差评 差评率 重复 重复率 重复咨询 重复投诉 重复信访 故障 故障率 故障次数 故障数 事故 事故率 事故数 事故起数 事故次数 伤亡 死亡 死亡率 死亡人数 病死率 发病 发病率 患病率 感染率 感染 并发症 复发率 再犯率 重新犯罪率 犯罪率 发案率 发案数 案发率 刑事案件 发生率 发生数 发生次数 发生起数 差错 差错率 错误率 错误 失误 误差 误差率 偏差 偏差率 逾期 逾期率 超期 超期率 超时 延误 延误率 违规 违规率 违法 违法率 违纪 违约 违约率 失业 失业率 辍学率 辍学 流失率 流失 离职率 缺勤率 空置率 闲置率 闲置 污染 污染物 排放 排放量 排放强度 能耗 耗能 电耗 水耗 油耗 用水量 用电量 消耗 消耗量 损耗 损耗率 漏损率 渗漏率 浓度 时限 办理时长 办结时长 等待时长 等候时长 处理时长 响应时长 审批时长 受理时长 故障时长 停机时长 中断时长 停电时长 平均时长 用时 耗时 办理时间 办结时间 审批时间 处理时间 响应时间 到达时间 等待时间 等候时间 修复时间 恢复时间 平均时间 中断 中断次数 中断时间 宕机 停机 停电 停水 上访 上访率 越级上访 信访量 信访总量 病例 病例数 确诊病例 再入院率 再住院率 返贫 返贫率 返贫人数 致贫 超编 超支 超支率 超标 超标率 超预算 超概率 拖欠 欠薪 负债率 负债 债务 债务率 资产负债率 不良率 不良贷款率 坏账 坏账率 不合格率 不达标 不满意率 退件率 退回率 退货率 误报率 漏报率 漏检率 误诊率 空驶率 缺陷 缺陷率 破损率 损坏率 损毁 损失 损失率 受灾 火灾 火灾起数 纠纷 矛盾纠纷 舆情事件 负面舆情 泄密 泄漏 泄露 三公 “三公” 公务接待 因公出国 公车 公务用车 供养人员 依赖 流标率 废标率 返工率 淘汰率 不良事件 差距 跑冒滴漏 问题数 发现问题 问题个数 审减率 扰民 拥堵 拥堵指数 间隔 病虫害 危害率 撂荒 弃耕 裸露 赤字';
const UNCLEAR =
  '编外 编外人员 临聘 临聘人员 临时人员 聘用人员 辅警 空编 餐费 住宿费 劳务费 印刷费 租赁费 购置费 维护费 维修费 咨询费 评审费 宣传费 交通费 运费 保险费 检测费 监理费 设计费 服务费 补贴 补助 奖金 工资 津贴 编制数 编制 编制人数 在职人数 实有人数 在编人数 标准 时长 天数 补贴标准 补助标准 发放标准 救助标准 资助标准 奖励标准 金额 资金 经费 投入 支出 资金额 预算 单位成本标准 比例 占比 比重 比率 价格 利率 税率 期限 周期 频率 频次 密度 温度 湿度 高度 宽度 厚度 深度 年龄 变化 变动 波动 结构 配比 指数 系数 中位数 定额 额度 限额 总额 余额 用量 库存 时间';
/** 补贴标准达标, 标准提高: the word behind says what is wanted. Composite words go first in the tables by length. */

interface Word {
  readonly word: string;
  readonly direction: Direction;
}

const byLast = new Map<string, Word[]>();
for (const [direction, list] of [
  ['more', MORE],
  ['less', LESS],
  ['unclear', UNCLEAR],
] as const)
  for (const word of list.split(' ')) {
    const last = word.charAt(word.length - 1);
    const entries = byLast.get(last) ?? [];
    entries.push({ word, direction });
    byLast.set(last, entries);
  }
for (const entries of byLast.values()) entries.sort((left, right) => right.word.length - left.word.length);

/** Words that only say that something is counted: what is counted decides, and where that says nothing, more is better. */
const COUNTER =
  /(?:数量|人数|次数|场次|个数|件数|篇数|份数|户数|期数|批次|项数|起数|家数|例数|宗数|条数|处数|总数|总量|总人数|人次|件次|规模|面积|里程|长度|天数|数)$/;
/** What may stand behind a bad thing without being another thing: 违纪人员, 投诉事件. */
const NEUTRAL_TAIL =
  /^(?:人员|人口|人群|案件|事件|事项|情况|现象|问题|行为|产品|项目|企业|单位|资产|资金|学生|儿童|群众|户|人|案|件|者|率|度|性|量|数|值|水平|程度|的|等|发生|控制|费|支出|经费|金额)*$/;
const SHARE_OF: ReadonlySet<string> = new Set(['比例', '占比', '比重', '比率']);
/** 收入10万元以上的村占比 */
const OWNER = /的(?:村|户|企业|人员|单位|学校|家庭|产品|行政村)$|(?:人口|人群|居民)$/;
/** 行业标准2项, 资金3笔: counted, and then more is better. */
const COUNTABLE = /补贴|补助|奖金|工资|津贴|费$|经费|资金|标准|指数/;
/** Hands that a budget pays: neither more nor fewer is better by itself. */
const STAFF = /编|聘|临时|辅警/;
const NOT_DONE = /未(?:完成|按|及时|整改|办|达|通过|落实|开工|支付|使用|解决|化解)/;

/** The direction that the last telling word of the name gives, or null without one. */
function directionOfWords(whole: string, family: Family): Direction | null {
  if (NOT_DONE.test(whole)) return 'unclear';
  const exact = wordAt(whole, whole.length);
  const counter = exact === null || COUNTER.test(exact.word) ? COUNTER.exec(whole)?.[0] : undefined;
  // 失业人数: what is counted decides; 覆盖人数 is a word of its own.
  const own = counter !== undefined && exact !== null && exact.word.length > counter.length ? undefined : counter;
  const name = own === undefined ? whole : whole.slice(0, -own.length);
  let unclear: Direction | null = null;
  for (let end = name.length; end > 0; end -= 1) {
    const found = wordAt(name, end);
    if (found === null) continue;
    const before = name.slice(0, end - found.word.length);
    const tail = name.slice(end);
    if (found.direction === 'unclear') {
      // 补贴标准 at the end leaves it open; inside a name it does so only when nothing else speaks.
      const owner = before.replace(OWNER, '');
      const last = SHARE_OF.has(found.word) ? wordAt(owner, owner.length) : null;
      // 下降比例, 投诉比例: the share of what stands before it.
      if (last !== null && last.direction !== 'unclear' && !COUNTER.test(last.word)) continue;
      if (end === whole.length && COUNTS.has(family) && COUNTABLE.test(found.word)) continue;
      if (end === whole.length) return GAINING.test(before) ? 'more' : FRUGAL.test(before) ? 'less' : 'unclear';
      // 补贴发放480人: a count of people is no amount of money.
      if (STAFF.test(found.word) || (own === undefined && !COUNTS.has(family))) unclear = 'unclear';
      continue;
    }
    // 控制率 of a disease is wanted high, of a cost low.
    if (found.word === '控制率' && /血压|血糖|糖尿|疫|病|质量|风险/.test(before)) return 'more';
    if (found.direction === 'less') {
      if (NEGATED.test(before) || (HANDLED.test(before) && !MEASURED_LOW.test(found.word))) return 'more';
      // 减少投诉3件 wants much of little: which number is meant stays open.
      if (REDUCED.test(before)) return 'unclear';
      // A verb that is not known may say that the bad thing is dealt with.
      if (DEALT.test(before) && !MEASURED_LOW.test(found.word)) return 'unclear';
      return NEUTRAL_TAIL.test(tail) ? 'less' : HANDLED.test(tail) ? 'more' : 'unclear';
    }
    // 图书采购58万元: what it costs, not what is gained.
    if (family === 'money' && SPENDING.has(found.word)) return 'unclear';
    // 培训餐费: money and time are wanted high only where the word itself says so.
    if (tail !== '' && (family === 'money' || family === 'duration' || family === 'workdays')) return 'unclear';
    return found.direction;
  }
  if (unclear !== null || own === undefined) return unclear;
  // 天数 counts no output: 审理天数, 服务天数.
  return family === 'duration' || family === 'workdays' || family === 'money' ? 'unclear' : 'more';
}

function wordAt(name: string, end: number): Word | null {
  const entries = byLast.get(name.charAt(end - 1));
  return entries?.find(({ word }) => end >= word.length && name.startsWith(word, end - word.length)) ?? null;
}

/** Work that money is spent on; how much of it is wanted is not said. */
const SPENDING: ReadonlySet<string> = new Set(
  '拨付 支付 采购 采购数量 购置 印刷 制作 编印 发布 宣传 培训 讲座 活动 演练 检查 巡查 巡检 督查 调研 检测 监测 抽检 抽查 抽验 会议 报道 建设 新建 改造 改建 扩建 修缮 维修 养护 评审 审核 审批 加工 研发 创建 评选 播出 清运 清扫 保洁 处理 处置 治理 整治 排查 整改 服务 数字化 更新 评估 走访 演出 展览'.split(
    ' '
  )
);

/** Money that is brought in or saved. */
const GAINING =
  /(?:利润|利税|税收|进出口|外贸|贸易|销售|零售|交易|成交|融资|投资|营业|节约|节省|压减|追回|挽回|争取|募集|筹集|盘活|撬动|带动|吸引|拉动|引进|整合|收回|追缴|化解|引导|收缴)(?:财政|社会|各类)?$/;
const REDUCED_BEFORE = /压缩|缩短|减少|压减/;
/** How long something is done for others. */
const GIVEN_TIME =
  /(?:巡逻|巡查|飞行|服务|培训|开放|播出|志愿|训练|学习|演练|值守|宣传|参与|锻炼|活动|授课|课程|教学|研修|实训|运营|续航)的?(?:总|累计|平均)?(?:时长|小时数|时数|天数)$/;
/** 集训300天, 值班200个工作日 */
const SPENT_TIME = /(?:集训|训练|值班|值守|巡逻|驻村|开放|播出|驻点)$/;
/** How long someone has to wait for something. */
const WAITED =
  /(?:办理|办结|办件|审理|审结|侦办|评审|鉴定|检验|化验|采购|招标|结算|归档|审批|审核|处理|处置|响应|反应|到达|到场|等待|等候|候诊|排队|修复|恢复|抢修|停机|停电|停水|中断|故障|受理|通关|开办|登记|流转|拨付|出警|救援|赔付|理赔|出证|反馈|答复|回复)的?(?:平均)?(?:时间|时长|时限|周期|天数|工作日|用时|耗时)$/;

/** Spending that every standard wants kept low. */
const FRUGAL = /三公|公务接待|因公出国|会议费|差旅费|招待费|接待费|办公费|水电费|公务用车|运行维护费|培训费/;
const NEGATED = /(?:无|未发生|零|防止|杜绝|避免|挽回)(?:群众|直接|各类|经济|重大|较大|责任)*$/;
/** What is done about a bad thing is work, and more of it is better: 调解纠纷, 查处违法案件, 水土流失治理. */
const HANDLED =
  /(?:督改|督办|核查|调解|化解|查处|处理|处置|整治|治理|排查|整改|打击|破获|侦破|办理|受理|消除|清除|救助|救援|查办|监测|报告|清理|抢修|修复|排除|解决|协调|接收|扑救|扑灭|审理|审结|办结|立案|起诉|公诉|纠正|发现|回访|答复|回复|追缴|清退|拆除|防治|防控|检测|检查|登记|收治|筛查|复垦|复耕|盘活|利用|改造|帮扶|救治|干预|跟踪|管控|销号|清零|调处|安置|慰问|走访|资助|关爱|康复|培训|宣传|演练)/;
/** Times, costs, rates and concentrations are wanted low whatever is done: 案件办理时限, 投诉处理成本, 审理超期率. */
const MEASURED_LOW = /率$|时[限间长]|用时|耗|成本|费用|开支|造价|单价|浓度|排放|间隔|指数|死亡|伤亡|能耗|消耗/;
const DEALT = /[改查治解办消除清救调督纠核判验整排拆缴捕抓破]$/;
const REDUCED = /(?:减少|降低|压减|遏制|下降|缩短|压缩|预防|防范)[^,;。]{0,6}$/;

/** What is done or reached, before 率: the more of it the better. Any other rate is asked about. */
const ACHIEVED: ReadonlySet<string> = new Set(
  '签领 申领 领取 领用 传输 激活 持有 应用 推广 升级 追踪 溯源 贯通 抢通 可达 移交 见面 建成 安装 配备 配置 配套 到岗 到会 参加 参与 参训 参评 参保 投保 续保 响应 反馈 报送 上报 报告 录入 采集 归档 归集 建档 建册 公示 公开 备案 检测 检查 巡查 抽查 监测 监管 保护 修复 恢复 更新 改造 整治 清理 清运 收集 处理 处置 回收 利用 转化 对接 匹配 兑付 兑现 拨付 发放 支付 资助 救助 保障 供给 供应 供水 供电 服务 入户 随访 访视 体检 筛查 诊断 治疗 救治 治愈 康复 存活 成活 保存 孵化 受胎 受益 惠及 赔付 理赔 缴费 征缴 收缴 入库 申报 开票 网办 办结 办理 受理 即办 审结 执结 结案 立案 破案 侦破 起诉 采纳 采用 落实 执行 履约 履行 签订 签约 续签 达产 投产 开工 竣工 完工 交付 验收 通车 通达 通畅 畅通 硬化 绿化 美化 亮化 亮灯 净化 覆盖 普及 知晓 知悉 识字 入学 入园 升学 毕业 巩固 就业 录取 报到 到课 出勤 参审 培训 持证 上岗 达标 优良 优秀 良好 优质 合格 通过 及格 准确 正确 精准 吻合 一致 完整 完好 完成 达成 实现 正常 可用 在线 运行 运转 安全 稳定 有效 及时 准时 准点 正点 按时 规范 准化 息化 字化 子化 械化 动化 模化 源化 害化 透明 开放 共享 上链 接入 上云 接通 接听 应答 回访 回复 答复 满意 好评 支持 信任 认可 评价 表彰 增长 增收 增值 提升 提高 改善 节约 节能 节水 减排 下降 降低 压减 削减 去除 脱贫 销号 清零 化解 调解 调处 和解 息诉 履职 自给 国产 贡献 收益 周转 流转 盘活 使用 开发 出租 入住 上座 开课 开放 到位 到账 开通 联网 入网 播出 收听 收视 入户 森林 绿地 参会 应急 救援 灭火 控制 管理 戒断 转诊 分娩 接种 免疫 报名 签收 送达 公证 援助 保洁 完率 修缮 维修 养护 保养 年检 定检 检定 抽检 送检 复检 整改 查处 追缴 追回 清收 回款 融资 投资 招生 入选 获奖 立项 结项 结题 成果 引进 留存 增产 出栏 良种 机收 测土 灌溉 达效 宣传 阅读 借阅 使用 复用'.split(
    ' '
  )
);

const COUNTS: ReadonlySet<string> = new Set(['person', 'person-times', 'event', 'thing', 'household']);

/** 规划编制, 编制应急预案: papers are drawn up; elsewhere 编制 is the establishment of posts. */
const DRAWN_UP =
  /编制(?=[\u4e00-\u9fff]{0,8}(?:规划|方案|预案|报告|计划|标准|目录|清单|手册|图集|教材|文本|导则|指南|预算|决算))|(?<=规划|方案|预案|报告|计划|标准|目录|清单|手册|图集|教材|文本|导则|指南)编制/g;

/** Brackets, stars and 指标N: at the ends of names say nothing about direction. */
const NOISE = /[★☆*]|^指标\d*[:：]?|^(?:数量|质量|时效|成本|效益)指标\d*[:：]?|[(（][^()（）]{0,20}[)）]/g;

/** A rate of which four fifths or more are wanted is no bad one, but for what is held within limits. */
const HELD = /控制|负债|债务|占|耗|调整|变动|结转|结余|依存|供养|编制|饱和|负荷|超/;
const FOUR_FIFTHS = Decimal.of(80);

export function directionOf(
  name: string,
  kind: IndicatorKind | null,
  unit: string,
  target: Decimal | null = null
): Direction {
  const plain = name
    .replace(NOISE, '')
    .replace(DRAWN_UP, '')
    .replace(/(?:情况|指标|数值)+$/, '');
  // 元/人·天 is money for each.
  const family = unit.startsWith('元') ? 'money' : kindOf(unit).family;
  const found = WAITED.test(plain) && !REDUCED_BEFORE.test(plain) ? 'less' : directionOfWords(plain, family);
  if (kind === 'satisfaction' && found !== 'less') return 'more';
  if (kind === 'cost' && found === 'more' && family === 'money' && !/节约|节省|收入|效益|收益/.test(plain))
    return 'unclear';
  if (found === 'more' || found === 'less') return found;
  if (kind === 'cost' && found === null) return 'less';
  if (kind === 'cost' && /(?:金额|资金|经费|支出|预算|投入|价格)$/.test(plain)) return 'less';
  if (found === 'unclear') return GIVEN_TIME.test(plain) ? 'more' : 'unclear';
  if (GIVEN_TIME.test(plain)) return 'more';
  if ((family === 'duration' || family === 'workdays') && SPENT_TIME.test(plain)) return 'more';
  if (plain.endsWith('率') && ACHIEVED.has(plain.slice(-3, -1))) return 'more';
  if (plain.endsWith('率') || (unit === '%' && /[性度]$/.test(plain))) {
    const high = unit === '%' && target !== null && target.compare(FOUR_FIFTHS) >= 0;
    return high && !HELD.test(plain) && !/[未不无缺漏误]/.test(plain) ? 'more' : 'unclear';
  }
  if (/未|不(?![断动同少])|缺|漏|超/.test(plain)) return 'unclear';
  if (COUNTS.has(family)) return 'more';
  if (unit === '亩' || family === 'area' || family === 'length') return 'more';
  return 'unclear';
}
