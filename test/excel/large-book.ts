/** A workbook whose run does not fit into one request. */
import { writeBook, type CaseCell } from '../command-line/layouts/write-book';

/** Long names and a deduction in every other row, so that notes and sheets are long too. */
export function fileOfLarge(rows: number, phrases = 8): Uint8Array {
  const lines = Array.from({ length: rows }, (_, row): CaseCell[] => [
    `产出指标`,
    `${String(row + 1)}号${'基层治理与公共法律服务保障'.repeat(phrases)}`,
    1,
    '≥100件',
    row % 2 === 0 ? '90件' : '120件',
  ]);
  return writeBook({
    sheets: [{ name: '指标', rows: [['一级指标', '指标名称', '分值', '预期实现值', '实际完成值'], ...lines] }],
    names: [{ name: '指标_完成情况', refersTo: `指标!$A$1:$E$${rows + 1}` }],
  });
}
