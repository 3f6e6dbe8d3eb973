/** Years: titles, captions and texts speak of the year that is assessed. */
import type { Finding, Inputs, Paragraph, Title } from '../model';
import { finding, inEach } from './finding';

const YEAR = /(?<!\d)((?:19|20)\d{2})(?=\s*(?:年|财年))/g;

const yearsIn = (text: string): readonly number[] =>
  [...text.normalize('NFKC').matchAll(YEAR)].map(([, year]) => Number(year));

/** Dates and sources above a table are no title of it. */
const NO_TITLE = /日期|时间|根据|依据|通知|文号|[〔\[（(]\s*(?:19|20)\d{2}\s*[〕\]）)]|\d\s*月/;
const TABLE_OF_OURS = /绩效|指标|自评|任务|决算|支出|得分|完成情况/;
/** The evaluation is made in the year after: 2023年自评工作. */
const WORK_OF_NEXT_YEAR = /年(?!度).*(?:自评|评价|工作)/;

function saysOtherYear(text: string, year: number): number | null {
  const years = yearsIn(text);
  const [first] = years;
  if (first === undefined || years.includes(year) || NO_TITLE.test(text)) return null;
  return first === year + 1 && WORK_OF_NEXT_YEAR.test(text) ? null : first;
}

function title({ table, text, below }: Title, year: number): readonly Finding[] {
  const other = saysOtherYear(text.text, year);
  if (other === null) return [];
  const params = { title: text.text.trim(), year: String(year), other: String(other) };
  if (table !== null) return [finding('warning', 'years.title-differs', params, [text.ref])];
  // A sheet without a name of ours may well be of another year: what stands below it must say otherwise.
  const content = below.find((cell) => yearsIn(cell.text).includes(year));
  if (!TABLE_OF_OURS.test(text.text) || content === undefined) return [];
  return [finding('warning', 'years.title-differs', params, [text.ref, content.ref])];
}

/** The year that a paragraph begins with, or that the caption of a table in it bears. */
const CAPTION = /(?:^|\n)\s*(?:附?表\s*\d+[\s:：.、]*)?(?=(?:19|20)\d{2}\s*年)/;

function paragraph({ text }: Paragraph, year: number): readonly Finding[] {
  if (!CAPTION.test(text.text)) return [];
  const first = text.text.trim().split(/[，,。\n]/)[0] ?? '';
  const other = saysOtherYear(first, year);
  if (other === null || other > year) return [];
  // A sentence that only looks back says so.
  if (/以来|至今|起|开始|上年|比|较/.test(first)) return [];
  return [
    finding('warning', 'years.text-differs', { text: first, year: String(year), other: String(other) }, [text.ref]),
  ];
}

/** An actual that begins with another year than the one assessed, which its target does not speak of. */
function actuals(inputs: Inputs, year: number): readonly Finding[] {
  return inputs.entities.flatMap(({ indicators }) =>
    inEach(indicators, ({ name, actual, target, adjustedTarget }) => {
      if (actual.kind !== 'text') return null;
      const [said] = /^\s*(?:19|20)\d{2}\s*年度?(?![-—至到.]|\s*\d{1,2}\s*月)/.exec(actual.text) ?? [];
      const other = said === undefined ? null : saysOtherYear(said, year);
      if (other === null || yearsIn(actual.text).includes(year)) return null;
      if (yearsIn(`${name}${target.text}${adjustedTarget?.text ?? ''}`).includes(other)) return null;
      const params = { name, year: String(year), other: String(other) };
      return finding('warning', 'years.actual-differs', params, [actual.ref, target.ref]);
    })
  );
}

function reportDate(inputs: Inputs, year: number): readonly Finding[] {
  const [said] = /(?:19|20)\d{2}/.exec(inputs.particulars.reportDate) ?? [];
  if (said === undefined || Number(said) >= year) return [];
  const params = { date: inputs.particulars.reportDate, year: String(year) };
  return [finding('warning', 'years.report-before-year', params, [])];
}

export function checkYears(inputs: Inputs): readonly Finding[] {
  const { year } = inputs.particulars;
  if (year === null) return [];
  return [
    ...(inputs.titles ?? []).flatMap((one) => title(one, year)),
    ...inputs.paragraphs.flatMap((one) => paragraph(one, year)),
    ...actuals(inputs, year),
    ...reportDate(inputs, year),
  ];
}
