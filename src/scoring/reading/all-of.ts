/** All of it, in words: 已全部通客车, 发现17个,全部修复. */
import { FAILED, sharedShare } from './wording';
import { inner, LONGEST_WORDS, PARTLY } from './words';

const ALL = /^(?:已|均|都|现|全部|全)+(?:已|全部)*(?=[\u4e00-\u9fff]{2})/;

/** 已全部通客车 for 通客车率: all of what the name speaks of. */
export function allOf(text: string, name: string): boolean {
  const plain = inner(text);
  if (plain.length > LONGEST_WORDS || /未|没|不|无|差|部分/.test(plain)) return false;
  // 按时足额发放 for 按时足额发放率: the rate's own words.
  if (plain.length >= 4 && /及时|按时|足额|到位|已|达标/.test(plain) && sharedShare(plain, name) === 1) return true;
  const lead = ALL.exec(plain)?.[0] ?? '';
  if (!lead.includes('全')) return false;
  return sharedShare(plain.slice(lead.length).replace(/(?:到位|完毕|完成|了)$/, ''), name) >= 0.8;
}

/** 发现17个,全部修复: all of them, and nothing is taken back. */
export function allAre(text: string, word: string): boolean {
  const plain = inner(text);
  if (FAILED.test(plain) || PARTLY.test(plain) || /但|除|仅|只/.test(plain)) return false;
  return plain.split(/[,;。:()]/).some((clause) => {
    const at = clause.lastIndexOf(word);
    return (
      at >= 0 &&
      /(?:全部|均已?|都已?)(?:按时|按期|及时|完成|得到|已)*$/.test(clause.slice(0, at)) &&
      /^(?:到位|完毕|完成|了)?$/.test(clause.slice(at + word.length))
    );
  });
}
