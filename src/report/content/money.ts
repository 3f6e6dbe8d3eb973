/** （三）收支情况: the sentences with figures, 表2, and a project's funds. Every figure is a cell that was read. */
import { Decimal } from '../../scoring/decimal';
import type { BudgetLine, Cell } from '../../scoring/model';
import { amountIn } from '../../scoring/rules/amount';
import { say } from '../../texts/report';
import { isPart, natureLabel } from '../../workbook/planning/nature-label';
import { runsOf, paragraphsOf, ledParagraph, tableCell, type Block, type TableCell, type TableColumn } from '../blocks';
import { amountCell, amountWords, executionText, shareText } from './amount-text';
import type { ReportContext, Subject } from './context';
import { marked, saysTheSame } from './own-figures';
import { beginsWith, check, fill, ledBy, told } from './words';

const totalOf = (lines: readonly BudgetLine[]): BudgetLine | undefined => lines.find(({ role }) => role === 'total');

/** `201 一般公共服务支出` is 一般公共服务. */
const functionName = (label: string): string =>
  label.replace(/^[\d\s.、]+/, '').replace(/(?<=.)(?:预算收入|决算支出|支出|类)$/, '') || label;

/** 类 only: 款 and 项 below them would count twice. */
function outermost(lines: readonly BudgetLine[]): readonly BudgetLine[] {
  const parts = lines.filter(({ role }) => role !== 'total');
  const isClass = ({ label }: BudgetLine): boolean => /^\d{3}(?!\d)/.test(label.trim());
  const isCoded = ({ label }: BudgetLine): boolean => /^\d{3,}/.test(label.trim());
  return parts.every(isCoded) && parts.some(isClass) ? parts.filter(isClass) : parts;
}

function partsOf(
  lines: readonly BudgetLine[],
  of: (line: BudgetLine) => Cell | null,
  code: string,
  unit: string
): readonly string[] {
  return outermost(lines).flatMap((line) => {
    const amount = amountIn(of(line));
    return amount === null ? [] : [say(code, { name: functionName(line.label), amount: amountWords(amount), unit })];
  });
}

const initialOf = ({ initial }: BudgetLine): Cell | null => initial;
const outturnOf = ({ outturn }: BudgetLine): Cell | null => outturn;

function income({ inputs: { budget } }: Subject, { year, unit }: ReportContext): string {
  const parts = partsOf(budget.functions, initialOf, 'report.income-part', unit);
  if (parts.length === 0) return fill(say('report.fill-income'));
  const stated =
    amountIn(totalOf(budget.functions)?.initial ?? null) ?? amountIn(totalOf(budget.lines)?.initial ?? null);
  const total = stated ?? Decimal.sum(outermost(budget.functions).flatMap(({ initial }) => amountIn(initial) ?? []));
  return say('report.income', { year, total: amountWords(total), unit, parts: parts.join('，') });
}

function spending({ inputs: { budget } }: Subject, { year, unit }: ReportContext): string {
  const total = totalOf(budget.lines);
  const outturn = amountIn(total?.outturn ?? null);
  if (total === undefined || outturn === null) return fill(say('report.fill-spending'));
  const listed = partsOf(budget.functions, outturnOf, 'report.spending-part', unit);
  const parts = listed.length === 0 ? '' : say('report.parts', { parts: listed.join('，') });
  const params = { year, unit, outturn: amountWords(outturn), parts };
  const rate = executionText(total);
  const adjusted = amountIn(total.adjusted);
  const initial = amountIn(total.initial);
  if (adjusted !== null) {
    const sentence = say('report.spending', { ...params, budget: amountWords(adjusted) });
    return rate === '' ? sentence : sentence + say('report.execution', { rate });
  }
  if (total.adjusted === null && initial !== null) {
    const sentence = say('report.spending-initial', { ...params, budget: amountWords(initial) });
    return rate === '' ? sentence : sentence + say('report.execution-initial', { rate });
  }
  return say('report.spending-outturn', params);
}

function scale({ inputs: { budget } }: Subject, { year, unit }: ReportContext): string {
  const total = totalOf(budget.lines);
  const outturn = amountIn(total?.outturn ?? null);
  const parts = budget.lines
    .filter(({ role }) => role === 'basic' || role === 'project')
    .flatMap((line) => {
      const amount = amountIn(line.outturn);
      const share = shareText(line, total);
      return amount === null || share === ''
        ? []
        : [say('report.scale-part', { name: line.label, amount: amountWords(amount), unit, share })];
    });
  if (outturn === null || parts.length === 0) return fill(say('report.fill-scale'));
  return say('report.scale', { year, total: amountWords(outturn), unit, parts: parts.join('；') });
}

interface MoneyColumn extends TableColumn {
  readonly of: (line: BudgetLine) => string;
}

/** Beside labels of 22 to 30, wide enough for a heading of five characters on one line. */
const FIGURE_WEIGHT = 16;

/** Label and figures; a column that no line fills is left out. */
export function moneyTable(
  lines: readonly BudgetLine[],
  label: {
    readonly heading: string;
    readonly of: (line: BudgetLine, index: number) => string;
    readonly weight: number;
  },
  figures: readonly { readonly code: string; readonly of: (line: BudgetLine) => string }[],
  before: readonly (TableColumn & { readonly of: (line: BudgetLine, index: number) => string })[] = []
): { readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly TableCell[])[] } {
  const shown: readonly MoneyColumn[] = figures
    .filter(({ of }) => lines.some((line) => of(line) !== ''))
    .map(({ code, of }) => ({ heading: say(code), weight: FIGURE_WEIGHT, align: 'right', of }));
  const columns: readonly TableColumn[] = [
    ...before,
    { heading: label.heading, weight: label.weight, align: 'left' },
    ...shown,
  ];
  const rows = lines.map((line, index) => {
    const bold = line.role === 'total';
    return [
      ...before.map(({ of, align }) => tableCell(of(line, index), align)),
      tableCell(label.of(line, index), bold ? 'center' : 'left', { bold }),
      ...shown.map(({ of }) => tableCell(of(line), 'right', { bold })),
    ];
  });
  return { columns, rows };
}

export const AMOUNTS = {
  initial: { code: 'sheets.initial', of: ({ initial }: BudgetLine) => amountCell(initial) },
  adjusted: { code: 'sheets.adjusted', of: ({ adjusted }: BudgetLine) => amountCell(adjusted) },
} as const;

export const unitLine = (unit: string) => runsOf(say('report.unit', { unit }));

/** 人员经费 and 公用经费 stand two characters in, below 一、基本支出. */
const PART_INDENT = '　　';

/** 表2 as published; shares and the rate stand in the sentences above it. */
function outturnTable({ inputs: { budget } }: Subject, context: ReportContext): readonly Block[] {
  const title = context.tables.title(say('report.table-outturn', { year: context.yearShort }));
  const { lines } = budget;
  if (lines.length === 0) return paragraphsOf(`${title}　${fill(say('report.fill-outturn'))}`);
  const label = natureLabel(lines);
  const indented = (line: BudgetLine): string => (isPart(line) ? PART_INDENT : '') + label(line);
  const table = moneyTable(lines, { heading: say('sheets.by-nature'), of: indented, weight: 22 }, [
    AMOUNTS.initial,
    AMOUNTS.adjusted,
    { code: 'sheets.outturn', of: ({ outturn }) => amountCell(outturn) },
  ]);
  return [{ kind: 'table', title, unit: unitLine(context.unit), ...table }];
}

/** What the checks found wrong in the figures of this chapter is marked where the figures stand. */
function wrongSums({ assessment }: ReportContext): readonly Block[] {
  return assessment.findings
    .filter(({ severity, note }) => severity === 'error' && note.code.startsWith('budget.'))
    .slice(0, 5)
    .flatMap(({ note }) => paragraphsOf(check(say(note.code, note.params))));
}

/** Our sentence, or the department's own where it says the same figures or ours could not be written. */
function figured(lead: string, sentence: string, own: readonly string[]): readonly Block[] {
  const ours = ledParagraph(lead, sentence);
  if (own.length === 0) return [ours];
  const agrees = sentence.startsWith('【') || saysTheSame(own.join(''), sentence);
  return agrees ? ledBy(lead, told(own)) : [ours, ...own.flatMap(marked)];
}

export function departmentMoney(subject: Subject, context: ReportContext): readonly Block[] {
  const parts = [
    { chapter: 'income', lead: 'report.income-lead', sentence: income(subject, context) },
    { chapter: 'spending', lead: 'report.spending-lead', sentence: spending(subject, context) },
    { chapter: 'scale', lead: 'report.scale-lead', sentence: scale(subject, context) },
  ] as const;
  const { chapters } = context;
  const whole = chapters.of('money');
  const isOf = (text: string, code: string): boolean => beginsWith(text, say(code));
  const blocks = parts.flatMap(({ chapter, lead, sentence }) => {
    const own = [...whole.filter((text) => isOf(text, lead)), ...chapters.of(chapter)];
    return figured(say(lead), sentence, own);
  });
  const others = whole.filter((text) => !parts.some(({ lead }) => isOf(text, lead)));
  return [...told(others), ...blocks, ...wrongSums(context), ...outturnTable(subject, context)];
}

/** A project's funds by source: the sentence from the total, and the block as a table. */
export function projectFunds({ inputs: { budget } }: Subject, context: ReportContext): readonly Block[] {
  const title = context.tables.title(say('report.table-funds', { year: context.year }));
  const lines = budget.projects;
  if (lines.length === 0) return paragraphsOf(`${title}　${fill(say('report.fill-funds'))}`);
  const total = totalOf(lines) ?? (lines.length === 1 ? lines[0] : undefined);
  const outturn = amountIn(total?.outturn ?? null);
  const isAdjusted = (total?.adjusted ?? null) !== null;
  const budgeted = amountIn((isAdjusted ? total?.adjusted : total?.initial) ?? null);
  const sentence =
    total === undefined || outturn === null || budgeted === null || budgeted.isZero()
      ? []
      : paragraphsOf(
          say('report.funds', {
            year: context.year,
            label: say(isAdjusted ? 'sheets.adjusted' : 'sheets.initial'),
            budget: amountWords(budgeted),
            unit: context.unit,
            outturn: amountWords(outturn),
            rate: executionText(total),
          })
        );
  const table = moneyTable(lines, { heading: say('sheets.fund-source'), of: ({ label }) => label, weight: 28 }, [
    AMOUNTS.initial,
    AMOUNTS.adjusted,
    { code: 'sheets.fund-outturn', of: ({ outturn: cell }) => amountCell(cell) },
    { code: 'sheets.fund-execution', of: executionText },
  ]);
  return [...sentence, { kind: 'table', title, unit: unitLine(context.unit), ...table }];
}

/** 表6 */
export function projectSpending({ inputs: { budget } }: Subject, context: ReportContext): readonly Block[] {
  const title = context.tables.title(say('report.table-projects'));
  const lines = budget.projects;
  if (lines.length === 0) return paragraphsOf(`${title}　${fill(say('report.fill-project-table'))}`);
  let position = 0;
  const numbers = lines.map(({ role }) => (role === 'total' ? '' : String((position += 1))));
  const table = moneyTable(
    lines,
    { heading: say('sheets.project'), of: ({ label }) => label, weight: 28 },
    [
      AMOUNTS.initial,
      AMOUNTS.adjusted,
      { code: 'sheets.project-outturn', of: ({ outturn }) => amountCell(outturn) },
      { code: 'sheets.execution', of: executionText },
    ],
    [{ heading: say('sheets.number'), weight: 8, align: 'center', of: (_line, index) => numbers[index] ?? '' }]
  );
  return [{ kind: 'table', title, unit: unitLine(context.unit), ...table }];
}
