/** 基本_信息, and what the titles above the tables say of department, year and unit. */
import type { Cell, NotApplicable, Note, Particulars } from '../../scoring/model';
import { moneyUnitIn, type MoneyUnit } from '../tables/headings';
import { cellIn } from './inputs-rows';
import { cleanName } from '../cells/labels';
import type { FoundTable } from '../tables/tables';

type Item = 'department' | 'year' | 'standard' | 'unit' | 'basis' | 'date' | 'project' | 'subtotals' | 'not-applicable';

const ITEMS: Readonly<Record<Item, readonly string[]>> = {
  department: [
    '部门名称',
    '单位名称',
    '预算部门',
    '预算单位',
    '部门',
    '主管部门',
    '填报单位',
    '填报部门',
    '部门单位名称',
    '预算部门名称',
    '预算单位名称',
    '自评部门',
    '自评单位',
  ],
  year: ['评价年度', '年度', '自评年度', '预算年度', '绩效年度', '评价年份', '所属年度', '会计年度', '年份'],
  standard: ['评分标准', '评价标准', '适用标准', '评分标准编号', '适用评分标准', '标准'],
  unit: ['金额单位', '计量单位', '货币单位', '单位'],
  basis: ['依据文件', '评价依据', '文件依据', '依据', '自评依据'],
  date: ['填报日期', '报告日期', '填表日期', '日期', '自评日期'],
  project: ['项目名称', '项目'],
  subtotals: ['得分表小计', '自评得分表小计'],
  'not-applicable': ['不适用指标', '不涉及指标', '不适用项', '不涉及事项', '不适用指标计分', '不涉及指标计分'],
};

const itemOf = (label: string): Item | null => {
  const folded = cleanName(label)
    .normalize('NFKC')
    .replace(/\([^()]*\)|[\s:：]/g, '')
    // 省级部门名称, 市直单位名称, 主管部门及代码
    .replace(/^(?:自治区|[省市州区县旗])[级直本]{1,2}(?=\S{3})/, '')
    .replace(/(?:及|和|、|\/)(?:代码|编码)$/, '');
  const found = Object.entries(ITEMS).find(([, wordings]) => wordings.includes(folded));
  return (Object.keys(ITEMS) as Item[]).find((item) => item === found?.[0]) ?? null;
};

/** 部门名称, 评价年度, … */
export const isParticular = (label: string): boolean => itemOf(label) !== null;

export interface StatedParticulars {
  readonly values: ReadonlyMap<Item, Cell>;
  readonly rows: readonly number[];
}

export function readStated(table: FoundTable): StatedParticulars {
  const values = new Map<Item, Cell>();
  const rows: number[] = [];
  const { range, found } = table;
  for (let row = found.headerRow + 1; row < range.row + range.rows; row += 1) {
    const label = cellIn(table, row, 'label');
    const content = cellIn(table, row, 'content');
    if (label === null || content === null || label.kind === 'blank') continue;
    rows.push(row);
    let item = itemOf(label.text);
    if (item === null || content.kind === 'blank' || content.kind === 'error') continue;
    // 单位 is the unit of money, or who fills in the form.
    if (item === 'unit' && unitOf(content.text) === null) item = 'department';
    if (!values.has(item)) values.set(item, content);
  }
  return { values, rows };
}

/** What the rows above the headings say in pairs: 项目名称 · 政法干警培训. */
export function readPairs(tables: readonly FoundTable[]): StatedParticulars['values'] {
  const values = new Map<Item, Cell>();
  for (const table of tables) {
    for (const [label, content] of table.above.pairs) {
      const item = itemOf(label.text);
      if (item === null || content.kind === 'error' || itemOf(content.text) !== null) continue;
      const meant = item === 'unit' && unitOf(content.text) === null ? 'department' : item;
      if (!values.has(meant)) values.set(meant, content);
    }
  }
  return values;
}

const unitOf = (text: string): MoneyUnit | null => moneyUnitIn(`单位:${text.replace(/人民币/, '')}`);

/** 2022, `2022年度`, `二〇二二年`, a date. */
export function yearIn(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, (digits) =>
      Array.from(digits, (digit) => '〇一二三四五六七八九'.indexOf(digit.replace(/[○零]/, '〇'))).join('')
    );
  const match = /(?<!\d)((?:19|20)\d{2})(?=\s*(?:年|$|[-/.]\d))/.exec(plain);
  return match === null ? null : Number(match[1]);
}

const NAMED =
  /(?:部门|单位)名称(?:[（(][^）)]*[)）])?[:：]\s*([^\s:：]{2,40})|(?:填报|预算|编制|自评|主管)(?:单位|部门)(?:[（(][^）)]*[)）])?[:：]\s*([^\s:：]{2,40})|^\s*(?:单位|部门)[:：]\s*([^\s:：]{2,40})/;
const IN_TITLE =
  /^(?:附?表\s*\d*\s*[:：.、]?\s*)?(?:(?:19|20)\d{2}\s*年(?:度|(?!度)))?\s*([^\d\s]{2,40}?)(?:(?:19|20)\d{2}年度?)?(?:部门)?(?:整体支出|部门整体)/;
const GENERIC =
  /^年?度?(?:部门|单位|本部门|重点|(?:[省市州区县旗]|自治区)(?:[级直本]*)(?:预算)?(?:部门|单位)?|预算(?:部门|单位))$|绩效|自评|指标|决算|预算表|^[（(]?[一二三四五六七八九十]+[、）)]/;

export function departmentIn(line: string): string {
  const named = NAMED.exec(line);
  const name = (named?.[1] ?? named?.[2] ?? named?.[3] ?? '').replace(/[（(](?:公章|盖章|签章)[)）]$/, '');
  if (name !== '' && unitOf(name) === null) return name;
  const titled = IN_TITLE.exec(line.trim())?.[1]?.trim() ?? '';
  return titled === '' || GENERIC.test(titled) ? '' : titled;
}

const YES = /^(?:是|有|要|显示|√|✓|y|yes|true|1)$/i;

const textOf = (cell: Cell | undefined): string => (cell === undefined ? '' : cell.text.trim());

const NOT_APPLICABLE: readonly (readonly [NotApplicable, RegExp])[] = [
  ['ask', /待确认|询问|人工|逐项/],
  ['rescale', /剔除|折算|不计入|不纳入|不参与|调整总分/],
  ['full', /满分/],
];

/** What 不适用指标 says; undefined where it says none of these, or more than one. */
export function notApplicableIn(text: string): NotApplicable | undefined {
  const found = NOT_APPLICABLE.filter(([, words]) => words.test(text)).map(([way]) => way);
  return found.length === 1 ? found[0] : undefined;
}

/** The line 不适用指标 that is filled in and says nothing that is known. */
export function unclearNotApplicable(stated: ReadonlyMap<Item, Cell>): Note | null {
  const cell = stated.get('not-applicable');
  if (cell === undefined || notApplicableIn(cell.text) !== undefined) return null;
  return { code: 'workbook.not-applicable-unclear', params: { text: cell.text.trim() }, cells: [cell.ref] };
}

/** `unit` is what the budget ranges were brought to, where they state a unit themselves. */
export function particularsFrom(
  stated: ReadonlyMap<Item, Cell>,
  tables: readonly FoundTable[],
  unit: '万元' | '元' | null
): Particulars {
  const lines = tables.flatMap((table) => [...table.above.lines].reverse());
  const titled = lines.map(departmentIn).find((name) => name !== '') ?? '';
  const titledYear = lines.map(yearIn).find((year) => year !== null) ?? null;
  const own = stated.get('year');
  const year = (own === undefined ? null : yearIn(own.text)) ?? titledYear;
  const notApplicable = notApplicableIn(textOf(stated.get('not-applicable')));
  return {
    department: textOf(stated.get('department')) || titled,
    year,
    standard: textOf(stated.get('standard')),
    basis: textOf(stated.get('basis')),
    reportDate: textOf(stated.get('date')),
    moneyUnit: unit,
    ...(YES.test(textOf(stated.get('subtotals'))) ? { subtotals: true } : {}),
    ...(notApplicable === undefined ? {} : { notApplicable }),
  };
}

/** 金额单位 of 基本_信息, for ranges that state none. */
export const statedUnit = (stated: ReadonlyMap<Item, Cell>): MoneyUnit | null => unitOf(textOf(stated.get('unit')));
