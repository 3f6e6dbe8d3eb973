/** When two names of indicators are the same: width, spaces, quotation marks and final punctuation do not count. */

const DECORATION = /[\s"'“”‘’「」『』《》〈〉★☆*·]/g;

export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(DECORATION, '')
    .replace(/[。；;：:、,，]+$/, '')
    .replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d{1,2}[.、](?!\d))/, '');

export const sameName = (left: string, right: string): boolean => foldName(left) === foldName(right);
