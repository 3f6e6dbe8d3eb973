/**
 * 报告_文字: which chapter a paragraph of the department belongs to, by the chapter's heading without its number.
 * Invariant: no paragraph is lost; what fits no chapter is told in one of its own.
 */
import type { Paragraph } from '../../scoring/model';

export type Chapter =
  | 'overview'
  | 'work'
  | 'money'
  | 'income'
  | 'spending'
  | 'scale'
  | 'management'
  | 'goals'
  | 'monitoring'
  | 'analysis'
  | 'conclusion'
  | 'achievement-of-work'
  | 'projects'
  | 'results'
  | 'problems'
  | 'measures';

const WORDINGS: Readonly<Record<Chapter, readonly string[]>> = {
  overview: [
    '部门概况',
    '部门基本情况',
    '单位概况',
    '单位基本情况',
    '项目概况',
    '项目基本情况',
    '基本情况',
    '概况',
    '部门职责',
    '主要职责',
    '主要职能',
    '部门主要职责',
    '部门职能',
    '机构设置',
    '人员构成',
    '机构人员情况',
    '部门机构设置',
    '立项背景',
    '项目立项情况',
  ],
  work: [
    '年度总体工作和重点工作任务',
    '年度总体工作',
    '总体工作和重点工作任务',
    '年度总体工作及重点工作任务',
    '年度重点工作任务',
    '重点工作任务',
    '重点工作',
    '年度工作任务',
    '年度主要工作任务',
    '主要工作任务',
    '工作任务',
    '重点工作任务完成情况',
    '年度履职目标',
    '项目主要内容',
    '项目内容',
    '项目实施内容',
  ],
  money: [
    '部门整体收支情况',
    '整体收支情况',
    '收支情况',
    '部门收支情况',
    '部门预决算情况',
    '预决算情况',
    '资金情况',
    '资金使用情况',
    '项目资金情况',
    '资金投入和使用情况',
    '项目资金使用情况',
    '预算执行情况',
  ],
  income: ['预算收入情况', '收入情况', '部门预算收入情况', '收入预算情况'],
  spending: ['预算支出情况', '支出情况', '部门预算支出情况', '决算支出情况', '支出决算情况'],
  scale: ['支出规模情况', '支出规模', '支出结构', '支出结构情况', '支出规模和结构', '支出规模与结构'],
  management: ['部门整体绩效管理情况', '绩效管理情况', '整体绩效管理情况', '绩效管理工作情况', '绩效管理工作开展情况'],
  goals: [
    '部门整体支出绩效目标',
    '整体支出绩效目标',
    '部门整体绩效目标',
    '整体绩效目标',
    '绩效目标',
    '年度绩效目标',
    '年初绩效目标',
    '总体绩效目标',
    '项目绩效目标',
    '绩效目标设定情况',
    '年度总体目标',
    '总体目标',
    '当年绩效目标',
  ],
  monitoring: [
    '绩效管理及运行监控情况',
    '绩效管理和运行监控情况',
    '绩效运行监控情况',
    '运行监控情况',
    '绩效监控情况',
    '绩效自评工作开展情况',
    '自评工作开展情况',
    '绩效自评工作情况',
    '自评组织过程',
    '项目管理情况',
    '项目组织实施情况',
  ],
  analysis: [
    '综合评价分析',
    '综合评价情况',
    '综合评价',
    '综合评价情况及分析',
    '综合评价情况及评价结论',
    '绩效自评情况',
    '自评情况',
    '评价分析',
  ],
  conclusion: [
    '自评结论综述',
    '自评结论',
    '评价结论',
    '综合评价结论',
    '自评得分情况',
    '总体结论',
    '自评得分',
    '自评结果',
  ],
  'achievement-of-work': [
    '各项工作任务绩效目标完成情况分析',
    '各项工作任务绩效目标完成情况',
    '工作任务绩效目标完成情况分析',
    '绩效目标完成情况分析',
    '绩效目标完成情况',
    '绩效目标实现情况',
    '工作任务完成情况',
    '绩效指标完成情况分析',
    '绩效指标完成情况',
    '产出和效果情况',
    '各项绩效指标完成情况',
  ],
  projects: [
    '各重点任务项目支出完成情况分析',
    '各重点任务项目支出完成情况',
    '重点任务项目支出完成情况分析',
    '重点项目支出完成情况',
    '重点项目支出完成情况分析',
    '重点项目支出情况',
    '重点项目支出决算情况',
    '重点项目情况',
    '重点项目',
  ],
  results: [
    '主要工作成效',
    '工作成效',
    '主要成效',
    '取得成效',
    '取得的成效',
    '主要成绩',
    '主要绩效',
    '履职成效',
    '主要经验及做法',
    '主要经验',
    '经验做法',
    '主要做法',
    '成效',
    '工作成绩',
  ],
  problems: [
    '存在的主要问题',
    '存在主要问题',
    '主要问题',
    '存在的问题',
    '存在问题',
    '问题',
    '存在的主要问题及原因',
    '存在的问题及原因分析',
    '存在问题及原因分析',
    '主要问题及原因分析',
    '存在的问题和原因',
    '存在的主要问题和原因分析',
    '存在的不足',
  ],
  measures: [
    '下一步改进措施',
    '改进措施',
    '下一步措施',
    '下一步工作措施',
    '下一步改进工作措施',
    '下一步工作计划',
    '下一步工作',
    '下一步工作打算',
    '改进建议',
    '有关建议',
    '意见建议',
    '下一步改进意见',
    '整改措施',
    '改进方向和措施',
    '下一步计划',
    '工作建议',
  ],
};

const NUMBER =
  /[（(]\s*[一二三四五六七八九十\d]+\s*[)）]|第?[一二三四五六七八九十]+\s*[、.．章节]|\d+\s*[、.．](?!\d)|[①-⑳]/gu;

const folded = (label: string): string =>
  label
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^\d{4}年度?/, '')
    .replace(/[:。;,]+$/, '');

const KNOWN: ReadonlyMap<string, Chapter> = new Map(
  (Object.keys(WORDINGS) as Chapter[]).flatMap((chapter) =>
    WORDINGS[chapter].map((wording) => [wording, chapter] as const)
  )
);

/** `一、基本情况（一）部门概况` is its last part, `部门概况`. */
export function chapterOf(label: string): Chapter | null {
  const whole = folded(label);
  const parts = whole
    .split(NUMBER)
    .map((part) => folded(part))
    .filter((part) => part !== '');
  return KNOWN.get(whole) ?? KNOWN.get(parts.at(-1) ?? '') ?? null;
}

export interface OtherChapter {
  readonly name: string;
  readonly texts: readonly string[];
}

export class Chapters {
  private readonly texts = new Map<Chapter, string[]>();
  private readonly unknown = new Map<string, string[]>();

  constructor(paragraphs: readonly Paragraph[]) {
    for (const { chapter, text } of paragraphs) {
      const known = chapterOf(chapter);
      const texts = known === null ? (this.unknown.get(chapter) ?? []) : (this.texts.get(known) ?? []);
      texts.push(text.text);
      if (known === null) this.unknown.set(chapter, texts);
      else this.texts.set(known, texts);
    }
  }

  of(chapter: Chapter): readonly string[] {
    return this.texts.get(chapter) ?? [];
  }

  get others(): readonly OtherChapter[] {
    return [...this.unknown].map(([name, texts]) => ({ name, texts }));
  }
}
