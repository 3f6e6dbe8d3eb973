/**
 * Answers that tell no result, under every sentence of the tables: a plan, a beginning, a part, a reference to something
 * else. None of them may be scored.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../../src/scoring/assess';
import { general } from '../../../src/scoring/standards/general';
import { entityOf, inputsOf } from '../inputs';

const folder = join(__dirname, 'told');

const SENTENCES: readonly (readonly [points: string, name: string, sentence: string])[] = readdirSync(folder)
  .filter((file) => file.endsWith('.tsv'))
  .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line) => {
    const [points = '', name = '', sentence = ''] = line.split('\t');
    return [points, name, sentence] as const;
  });

const NO_RESULT = [
  '计划5次',
  '详见附件',
  '正常推进',
  '有序开展',
  '部分完成',
  '基本合规',
  '有所改善',
  '未统计',
  '已启动',
  '正在开展',
  '尚未开始',
  '95%左右',
  '回收问卷92%',
  '已上报待批复',
];

test.each(NO_RESULT)('%s', (fact) => {
  const rows = SENTENCES.map(([points, name, rule]) => ({ name, points: Number(points), rule, fact }));
  const [entity] = assess(inputsOf(entityOf([], rows)), general).entities;
  const scored = entity?.indicators.filter(({ score }) => score !== null).map(({ name }) => name);
  expect(entity?.indicators).toHaveLength(SENTENCES.length);
  expect(scored).toEqual([]);
});
