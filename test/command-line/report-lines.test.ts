/** What the score command prints of rows: each line with a place, so that no row hides behind another. */
import { createSession } from '../../src/application/create-session';
import { openFile } from '../../src/command-line/open-file';
import { reportLines } from '../../src/command-line/report-lines';
import { writeBook } from './layouts/write-book';

test('rows with the same question are told one by one, each with its cell', async () => {
  const rows = [
    ['指标名称', '分值', '目标值', '实际完成值'],
    ['培训人数', 40, '≥100人', ''],
    ['检查次数', 30, '≥5次', ''],
    ['巡查次数', 30, '≥5次', '部分完成'],
  ];
  const names = [{ name: '指标_完成情况', refersTo: '指标!$A$1:$D$4' }];
  const file = openFile(writeBook({ sheets: [{ name: '指标', rows }], names }), 'rows.xlsx');
  if ('code' in file) throw new Error(file.code);
  const session = createSession(file.workbook, { preview: false });
  await session.score({ sheets: false });
  const { state } = session;
  if (state.phase !== 'idle' || state.outcome === null) throw new Error(state.phase);
  const lines = reportLines(state.outcome.assessment);
  file.close();
  const places = lines.flatMap((line) => /^ +［(.*?)］/.exec(line)?.[1] ?? []);
  expect(places).toEqual(expect.arrayContaining(['指标!A2', '指标!A3', '指标!A4']));
  // The total and the heading of the list are all that stand without a place.
  expect(lines).toHaveLength(places.length + 2);
});
