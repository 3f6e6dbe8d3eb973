/** Is one phrase about the opposite of the other? */

const NEGATION = /[不未非无](?=[\u4e00-\u9fff]{2})/g;
/** 不断, 未来, 非遗, 无偿 … negate nothing. */
const NO_NEGATION =
  /^(?:不(?:断|仅|但|少|低|高|超|动|锈|大|多|良|同|足|限|见)|未来|未成|非遗|非物|非公|非税|非营|非农|无偿|无害|无线|无障|无人)/;

/** Is one phrase about the opposite of the other: 不合格率 against 合格率? */
export const negates = (asked: string, answered: string): boolean =>
  negatesOneWay(asked, answered) || negatesOneWay(answered, asked) || isOpposite(asked, answered);

function negatesOneWay(plain: string, negating: string): boolean {
  if (negating === '' || plain === '') return false;
  for (const match of negating.matchAll(NEGATION)) {
    const word = negating.slice(match.index, match.index + 3);
    if (NO_NEGATION.test(word)) continue;
    if (plain.includes(word.slice(1)) && !plain.includes(word)) return true;
  }
  return false;
}

/** 闭馆65天 says nothing of 开放天数. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/开放|开馆|营业|运营/, /闭馆|关闭|停业|停运/],
  [/出勤|到岗|在岗|到会|到课|参会|参训/, /缺勤|缺岗|离岗|缺席|请假|缺课/],
  [/成活|存活/, /死亡|枯死/],
  [/完好|正常/, /损坏|故障|中断|停用/],
  [/按时|按期|及时|准时/, /逾期|超期|超时|延误/],
  [/主导|牵头|主持|主办/, /参与|参加|协助|协办/],
  [/(?<!不)(?:达标|合格|优良)/, /不(?:达标|合格|优良)率/],
  [/授权/, /申请|申报|受理|提交/],
  [/获得|取得|获批|获评|认定/, /申请|申报|受理|提交|推荐/],
  [/通过/, /提交|申请|报送|送审/],
  [/制定|出台|印发|修订/, /报批|送审|起草|征求意见/],
  [/结题|结项/, /立项|开题/],
  [/办结|结案|审结/, /受理|立案|收案/],
  [/竣工|建成|完工/, /开工|动工|启动/],
  [/新建/, /改造|改建|扩建|续建|维修/],
  [/入库/, /退库|出库/],
  [/排放/, /减排/],
  [/减排/, /排放/],
  [/整治|整改/, /排查|摸排/],
  [/存栏/, /出栏/],
  [/出栏/, /存栏/],
  [/化解|清偿|偿还/, /余额/],
  [/余额/, /化解|清偿|偿还/],
  [/到位|到账|实际利用/, /协议|合同|签约|意向/],
  [/收入|入库|征收/, /应收|待入库|在途/],
  [/利润|盈利/, /亏/],
  [/用水|用电|用能|用油|耗/, /节[水电能油约]|减排/],
  [/超支/, /支出率|执行率/],
  [/维修|修缮|养护/, /新建/],
  [/出租/, /空置|闲置/],
  [/就业/, /创业/],
  [/准确|正确/, /误差|差错|错误/],
  [/误差|差错|错误/, /准确|正确/],
  [/逾期|超期/, /按[期时]|及时/],
  [/进出口/, /进口|(?<!进)出口/],
  [/采购|购置|购买/, /租赁|租用|捐赠|借用|调拨|划转/],
  [/死亡|亡人/, /受伤|死伤|重伤|轻伤/],
  [/覆盖/, /绿化率/],
  [/结转|结余/, /执行率|支出率/],
  [/产量/, /收购|播种|库存/],
  [/课时|学时|上课/, /停课|缺课/],
  [/新增|新开/, /续建|存量|原有/],
  [/执行|支出|支付/, /到位/],
  [/重大|较大|特大/, /一般|轻微/],
];
const ANY_BAD = new RegExp(OPPOSITES.map(([, bad]) => bad.source).join('|'));
const isOpposite = (asked: string, answered: string): boolean =>
  ANY_BAD.test(answered) &&
  OPPOSITES.some(([good, bad]) => bad.test(answered) && good.test(asked) && !good.test(answered) && !bad.test(asked));
