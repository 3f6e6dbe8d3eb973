/**
 * Letters that a sentence explains (得分=A/B×分值,A为实际完成数,B为计划完成数; X=实际数/计划数×100%): replaced by what they
 * stand for. A letter that it does not explain stays, and is then not understood.
 */

const LETTER = '[A-WYZ]|X(?![\\d\u4e00-\u9fff])|X(?=[为是代表指])';
/** 完成率(X), 满意度(以下简称A) */
const IN_BRACKETS =
  /([\u4e00-\u9fff]{2,16}(?:率|度|比例|数|值|额|量))\((?:以下简称|简称|用|记为|设为)?([A-Z])(?:表示)?\)/g;
const EXPLAINED = new RegExp(
  `(^|[;,。(])(?:其中|式中|注|说明)?[:,]?(?:设)?(${LETTER})(?:为|是|代表|表示|指的是|指|:|=)([^;,。()=]*(?:\\([^;,。()]*\\)[^;,。()=]*)*)(?=[;,。)]|$)`
);
/** 设完成率为X */
const SET = /(^|[;,。])设([\u4e00-\u9fff]{2,16})为([A-Z])(?=[;,。]|$)/;

const IS_NAME = /^[\u4e00-\u9fff%()]{2,24}$/;
const IS_RATE = /^[\u4e00-\u9fff()/×%\d+-]*[/][\u4e00-\u9fff()/×%\d+-]*$/;

const put = (text: string, letter: string, name: string): string =>
  text.replace(new RegExp(`(?<![A-Za-z])${letter}(?![A-Za-z级类等])`, 'g'), name);

export function lettersExplained(sentence: string): string {
  let text = sentence;
  const named = [...text.matchAll(IN_BRACKETS)];
  for (const [whole, name = '', letter = ''] of named) text = put(text.replace(whole, name), letter, name);
  for (let found = SET.exec(text); found !== null; found = SET.exec(text)) {
    const [whole, before = '', name = '', letter = ''] = found;
    text = put(text.replace(whole, before), letter, name);
  }
  for (let rounds = 0; rounds < 6; rounds += 1) {
    const found = EXPLAINED.exec(text);
    if (found === null) return text;
    const [whole, before = '', letter = '', meaning = ''] = found;
    if (IS_NAME.test(meaning)) text = put(text.replace(whole, before), letter, meaning);
    else if (IS_RATE.test(meaning)) text = put(text.replace(whole, `${before}该比率=${meaning}`), letter, '该比率');
    else return text;
    text = text.replace(/\([;,]*\)/g, '');
  }
  return text;
}
