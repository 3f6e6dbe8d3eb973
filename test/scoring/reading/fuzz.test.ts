/**
 * Strings of all the pieces that texts are made of: none throws, none hangs. `READING_FUZZ=1000000` runs as
 * many rows as it says; the usual run is short.
 */
import { explainRow, readRow } from '../../../src/scoring/reading';
import { BY_NAME, rowText } from './notation';

const PIECES =
  '0 1 2 5 12 100 2022 3.5 .5 1,000 ０ ９ 一 二 两 十 百 千 万 亿 半 零 点 成 百分之 千分之 分之 % ‰ 百分点 个 人 次 人次 元 万元 元/人·月 亩 天 年 月 日 号 工作日 期 场 名 项 级 ≥ ≤ > < = ﹦ >= <= ± ~ - — 至 到 约 近 余 多 左右 以上 以下 以内 及以上 内 不低于 不超过 达到 超过 低于 控制在 各 分别 均 其中 合计 共 计划 实际 完成 未完成 已完成 部分 基本 增长 下降 较 上年 每月 每 年底 12月底前 2022年6月 第 前 一是 二是 1. 2. (1) ① ② 、 ， , ； ; 。 ： ( ) （ ） 《 》 “ ” / + × * · [ ] 〔2022〕5号 G KVA 5G A PM2.5 无 未发生 率 度 满意度 投诉 成本 培训 检查 有效提升 良好 …… — \n \t \u3000 \u200b \ud83d\ude00 \ud800 得5分 扣'.split(
    ' '
  );

/** Park and Miller's generator: the same rows in every run of the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const RUNS = Number(process.env.READING_FUZZ ?? '20000');

test(`${RUNS} generated rows are read without a throw, and none is slow`, () => {
  const random = generator(20_221_231);
  const text = (): string => {
    const length = 1 + Math.floor(random() * random() * 24);
    let result = '';
    for (let count = 0; count < length; count += 1) result += PIECES[Math.floor(random() * PIECES.length)] ?? '';
    return result;
  };
  let slowest = 0;
  let worst = '';
  for (let run = 0; run < RUNS; run += 1) {
    const row = rowText(text(), text(), text(), { year: random() < 0.5 ? 2022 : null });
    const before = performance.now();
    const reading = readRow(row, BY_NAME);
    if (run % 16 === 0) explainRow(row);
    const taken = performance.now() - before;
    if (taken > slowest) {
      slowest = taken;
      worst = JSON.stringify(row);
    }
    if (reading.candidates.length === 0 && reading.problems.length === 0)
      throw new Error(`neither read nor asked: ${JSON.stringify(row)}`);
  }
  // Generous: other work may hold the machine for a while.
  expect([slowest < 2000, slowest < 2000 ? '' : worst]).toEqual([true, '']);
}, 3_600_000);

describe('long texts take no long time', () => {
  const PATTERNS = [
    '1',
    '(',
    '1、',
    '3个、',
    '≥',
    '各',
    '每月',
    '完成',
    '按质按量',
    '指标任务',
    '一是',
    '①',
    '“',
    '2021年1月',
    '12月底前完成,',
    '不低于',
    '的5',
    '分别5个、',
    '建设、各3次、',
    '提升服务;',
    '百',
    '一',
    '十万',
    '未完成',
    '1.建设;2.',
    '1,',
    '1/',
    '未发生',
    '5-',
    '因',
    '截至',
    '较',
    '.',
    '\u3000',
    '全面',
  ];

  test.each(PATTERNS)('100 KB of %s', (pattern) => {
    const long = pattern.repeat(Math.ceil(100_000 / pattern.length));
    const before = performance.now();
    readRow(rowText('培训', long, '5个'), BY_NAME);
    readRow(rowText('培训', '5个', long), BY_NAME);
    readRow(rowText(long, '5个', '6个'), BY_NAME);
    const medium = pattern.repeat(Math.ceil(11_000 / pattern.length));
    readRow(rowText('培训', medium, medium), BY_NAME);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
