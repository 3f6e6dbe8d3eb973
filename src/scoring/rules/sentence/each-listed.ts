/** 以上每项1分, 每符合1项得1/4权重分: so much for each of the items that were listed. */
import { Decimal } from '../../decimal';
import { readAward } from './award-words';
import type { Clause } from './clause';

const EACH_LISTED =
  /^(?:以上|上述)?(?:内容|要点|情况)?(?:各|每)(?:1)?(?:项|点|条|个)?(?:要点|内容)?(?:各)?(?:占|得|计|为|符合得)?(\d+(?:\.\d+)?)分$/;

/** 每符合1项得1/4权重分, of the items listed before. */
const EACH_MET =
  /^(?:以上|上述)?(?:\d+[项点条个])?(?:内容|要点|情况)?(?:各|每)(?:符合|满足|具备|达到|做到)?(?:1)?(?:项|点|条|个)?(?:要点|内容|要求)?(?:的|,)*$/;

/** 以上3项各占1/3: 各 belongs to what each is worth. */
const ALL_OF = /^(?:以上|上述)(?:\d+[项点条个])?(?:内容|要点|情况)?$/;

export function readEachListed(text: string): Clause | null {
  const each = EACH_LISTED.exec(text);
  const points = each === null ? null : Decimal.parse(each[1] ?? '');
  if (points !== null) return { kind: 'each-listed', points, share: null };
  const award = readAward(text);
  if (award?.value.kind !== 'share' || !(EACH_MET.test(award.rest) || ALL_OF.test(award.rest))) return null;
  const { share } = award.value;
  return share.isZero() || share.equals(Decimal.ONE) ? null : { kind: 'each-listed', points: null, share };
}
