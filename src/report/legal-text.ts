/** Text as XML may hold it: without control characters, halves of characters and noncharacters. */

// Ranges of XML 1.0, https://www.w3.org/TR/xml/#charsets, less the C1 controls that it discourages.
const ILLEGAL = /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export const legalText = (text: string): string => text.replace(ILLEGAL, '');
