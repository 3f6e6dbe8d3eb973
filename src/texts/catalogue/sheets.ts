/** Words that are written into the workbook: headings, titles and sentences of our columns and sheets. */
import type { Sentences } from './entry';

export const sheets = {
  'sheets.cause-with-amount': { zh: '{cause}，扣{amount}分', en: '{cause}, minus {amount}' },
  'sheets.named-cause': { zh: '{name}：{text}', en: '{name}: {text}' },
  'sheets.level-name': { zh: '{name}指标', en: '{name}' },
  'sheets.paragraph': {
    zh: '{position}.{name}分值{points}分，得分{score}分，得分率为{rate}。',
    en: '{position}. {name}: {score} of {points} points, {rate}.',
  },
  'sheets.paragraph-open': {
    zh: '{position}.{name}分值{points}分，暂计得分{score}分，另有{open}分待确认。',
    en: '{position}. {name}: {score} of {points} points so far, {open} points still open.',
  },
  'sheets.reasons': { zh: '扣分的主要原因：{reasons}。', en: ' Points were lost because: {reasons}.' },
  'sheets.reason': { zh: '{ordinal}是{text}', en: '{text}' },
  'sheets.row-review': { zh: '待确认：{text}', en: 'To be confirmed: {text}' },
  'sheets.row-unscored': { zh: '未评：{text}', en: 'Not scored: {text}' },
  'sheets.row-not-applicable': { zh: '不适用', en: 'Not applicable' },
} satisfies Sentences;
