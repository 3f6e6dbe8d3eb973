/**
 * Fonts of GB/T 9704-2012. A machine without one takes the font named beside it (w:altName), as every Chinese Windows
 * has 仿宋, 楷体 and 黑体.
 */
export const FONTS = {
  title: '方正小标宋简体',
  heading1: '黑体',
  heading2: '楷体_GB2312',
  body: '仿宋_GB2312',
  page: '宋体',
} as const;

const FALL_BACKS: readonly (readonly [name: string, alternative: string, panose: string])[] = [
  [FONTS.title, '宋体', '02010601030101010101'],
  [FONTS.heading1, 'SimHei', '02010609060101010101'],
  [FONTS.heading2, '楷体', '02010609060101010101'],
  [FONTS.body, '仿宋', '02010609060101010101'],
  [FONTS.page, 'SimSun', '02010600030101010101'],
];

/** Figures stand in the same font as the words around them, as in the published report. */
export const font = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name });

export const fontTable = (): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...FALL_BACKS.map(
      ([name, alternative, panose]) =>
        `<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:panose1 w:val="${panose}"/>` +
        '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>'
    ),
    '</w:fonts>',
  ].join('');
