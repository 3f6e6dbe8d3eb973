/** Whole runs of the Excel layer through the unmodified Office.js on the simulated Excel. */
import { readdirSync } from 'node:fs';
import { openPackage } from '../../src/simulated-excel/package';
import { WorkbookProblem } from '../../src/workbook/port';
import { contentOf, differencesOf, fileOf, openWorkbook, planFor, quiet, SAMPLE, scoreOnce } from './open-workbook';

const problemOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (failure) {
    if (failure instanceof WorkbookProblem) return failure.note.code;
    throw failure;
  }
  return 'none';
};

describe('a run on the sample', () => {
  it('takes four requests, clean-up included, and a second one writes nothing', async () => {
    const { excel, workbook } = openWorkbook(fileOf(SAMPLE));
    const { receipt } = await scoreOnce(workbook);
    expect(receipt?.sheets).toContain('自评得分表');
    expect(excel.wire.count).toBeLessThanOrEqual(4);
    expect(workbook.roundTrips).toBe(excel.wire.count);

    const second = await scoreOnce(workbook);
    expect(second.receipt).toBeNull();
    expect(second.plan.changes).toEqual([]);
    excel.close();
  });

  it('leaves the cells, formats and names of the workbook as they were', async () => {
    const before = contentOf(fileOf(SAMPLE));
    const { excel, workbook } = openWorkbook(fileOf(SAMPLE));
    await scoreOnce(workbook);
    const after = contentOf(excel.save());
    const lost = differencesOf(before, after).filter((place) => !place.includes(': nothing → '));
    expect(lost.filter((place) => !/: the sheet|^names/.test(place))).toEqual([]);
    expect(after.names).toEqual(expect.arrayContaining([...before.names]));
    excel.close();
  });

  it('finds its columns and sheets again in the saved file', async () => {
    const { excel, workbook } = openWorkbook(fileOf(SAMPLE));
    await scoreOnce(workbook);
    const again = openWorkbook(excel.save());
    expect((await scoreOnce(again.workbook)).receipt).toBeNull();
    excel.close();
    again.excel.close();
  });
});

/** Worksheet-scoped names cost one more request. */
const SCOPED = /^(?:projects-by-sheet|other-layout)/;

describe('other workbooks', () => {
  const files = readdirSync('test/fixtures/workbooks').filter((name) =>
    /^(?:other-layout|libreoffice|text-numbers|excel-tables|national-form|projects-by-(?:sheet|column))/.test(name)
  );
  it.each(files)('%s is scored, and a second run writes nothing', async (name) => {
    const { excel, workbook } = openWorkbook(fileOf(`test/fixtures/workbooks/${name}`));
    expect((await scoreOnce(workbook)).receipt?.cells).toBeGreaterThan(0);
    expect(excel.wire.count).toBeLessThanOrEqual(SCOPED.test(name) ? 5 : 4);
    expect((await scoreOnce(workbook)).plan.changes).toEqual([]);
    excel.close();
  });

  it('a protected sheet is named before anything is written', async () => {
    const file = fileOf('test/fixtures/workbooks/protected-sheet.xlsx');
    const { excel, workbook } = openWorkbook(file);
    const plan = planFor(await workbook.read());
    expect(await problemOf(workbook.write(plan, quiet))).toBe('excel.sheet-protected');
    expect(differencesOf(contentOf(file), contentOf(excel.save()))).toEqual([]);
    excel.close();
  });
});

describe('a change between reading and writing', () => {
  it.each([
    ['an input', '指标', 'D5'],
    ['a cell that is to be written', '评分表', 'I6'],
  ])('in %s: nothing stays written', async (_, sheet, address) => {
    const { excel, workbook } = openWorkbook(fileOf(SAMPLE));
    const plan = planFor(await workbook.read());
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(address).values = [['另有人改动']];
      await context.sync();
    });
    const changed = contentOf(excel.save());
    expect(await problemOf(workbook.write(plan, quiet))).toBe('excel.changed-meanwhile');
    expect(differencesOf(changed, contentOf(excel.save()))).toEqual([]);
    excel.close();
  });
});

describe('texts that look like formulas', () => {
  it.each(['=1+1', '+1', '-1', '@A1', "'x", '99%', '2022-1-1', '(5)', '\t=1'])('%j stays a text', async (text) => {
    const { excel, workbook } = openWorkbook(fileOf(SAMPLE));
    const { plan, receipt } = await (async () => {
      const first = planFor(await workbook.read());
      const columns = first.columns.map((column) => ({
        ...column,
        cells: column.cells.map((cell) =>
          cell?.style === 'note' ? { ...cell, content: { kind: 'value', value: text } as const } : cell
        ),
      }));
      const written = { ...first, columns, sheets: [], marks: [] };
      return { plan: written, receipt: await workbook.write(written, quiet) };
    })();
    expect(receipt.cells).toBeGreaterThan(0);
    const notes = plan.columns.flatMap(({ sheet, cells }) =>
      cells.flatMap((cell) => (cell?.style === 'note' ? [{ sheet, cell }] : []))
    );
    expect(notes.length).toBeGreaterThan(0);
    const { content } = openPackage(excel.save());
    for (const { sheet, cell } of notes) {
      const saved = content.sheets
        .find(({ name }) => name === sheet)
        ?.cells.get(cell.row)
        ?.get(cell.column);
      expect(saved?.formula ?? null).toBeNull();
      expect(saved?.value).toBe(text);
    }
    excel.close();
  });
});
