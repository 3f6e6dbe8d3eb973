/** Workbooks that are opened read-only, whose cells are shown as R1C1, or whose sheets run from right to left. */
import { textOf, withParts } from '../simulated-excel/package/files';
import { contentOf, differencesOf, fileOf, SAMPLE } from './open-workbook';
import {
  contentsOf,
  outcomeOf,
  problemOf,
  scored,
  scoreIn,
  sit,
  START,
  type,
  withoutIds,
  type Sitting,
} from './sitting';

jest.setTimeout(240_000);

const told = ({ session }: Sitting): readonly string[] =>
  outcomeOf(session).assessment.findings.map(({ note }) => note.code);

describe('opened read-only', () => {
  it('in a view that takes no change: it is said why, and nothing is written', async () => {
    const sitting = sit(fileOf(SAMPLE), START, 5000, { opened: 'to-view' });
    await sitting.session.score({ sheets: true });
    await sitting.session.confirm();
    expect(problemOf(sitting.session)).toBe('excel.read-only');
    expect(differencesOf(contentOf(fileOf(SAMPLE)), contentOf(sitting.excel.save()))).toEqual([]);
    // The scores are there to be looked at all the same.
    const { state } = sitting.session;
    expect(state.phase === 'idle' ? state.outcome?.assessment.entities[0]?.total.score.toString() : null).toBe('96.88');
  });

  it('as a copy that can be changed: it is written, and it is said that it cannot be saved in its place', async () => {
    const sitting = sit(fileOf(SAMPLE), START, 5000, { opened: 'as-copy' });
    await scoreIn(sitting);
    expect(told(sitting)).toContain('sheets.read-only');
    const direct = await scored(fileOf(SAMPLE));
    expect(told(direct)).not.toContain('sheets.read-only');
    expect(differencesOf(contentsOf(direct), contentsOf(sitting))).toEqual([]);
    await sitting.session.score({ sheets: true });
    // Nothing is left to write, so there is nothing to be warned of.
    expect(outcomeOf(sitting.session).receipt?.cells).toBe(0);
    expect(told(sitting)).not.toContain('sheets.read-only');
  });
});

describe('cells shown as R1C1', () => {
  const workbook = (): Uint8Array => {
    const file = fileOf(SAMPLE);
    const part = 'xl/workbook.xml';
    const text = textOf(file, part);
    const style = text.includes('<calcPr ')
      ? text.replace('<calcPr ', '<calcPr refMode="R1C1" ')
      : text.replace('</workbook>', '<calcPr refMode="R1C1"/></workbook>');
    return withParts(file, { [part]: style });
  };

  it('the run, a second one, undo and redo are the same as elsewhere, and the look is kept', async () => {
    const sitting = sit(workbook(), START, 5000, { showsR1C1: true });
    await scoreIn(sitting);
    const saved = sitting.excel.save();
    expect(textOf(saved, 'xl/workbook.xml')).toContain('refMode="R1C1"');
    const after = contentsOf(sitting);
    await sitting.session.score({ sheets: true });
    expect(outcomeOf(sitting.session).receipt?.cells).toBe(0);
    await type(sitting, '评分表', 'F25', '2个');
    await sitting.session.score({ sheets: false });
    expect(problemOf(sitting.session)).toBeNull();
    expect(outcomeOf(sitting.session).plan.columns.filter(({ isNew }) => isNew)).toEqual([]);
    await sitting.session.undo();
    expect(problemOf(sitting.session)).toBeNull();
    await type(sitting, '评分表', 'F25', '1个');

    const again = sit(saved, START, 5000, { showsR1C1: true });
    await again.session.undo();
    expect(problemOf(again.session)).toBeNull();
    expect(differencesOf(contentOf(workbook()), contentsOf(again)).slice(0, 3)).toEqual([]);
    // Seen as A1 by somebody else meanwhile.
    const other = sit(again.excel.save());
    await other.session.undo();
    expect(problemOf(other.session)).toBeNull();
    expect(differencesOf(withoutIds(after), withoutIds(contentsOf(other))).slice(0, 3)).toEqual([]);
  });
});

describe('sheets and neighbours from right to left', () => {
  const RIGHT_TO_LEFT = /<sheetView [^>]*rightToLeft="1"/;
  const READING = /<alignment [^>]*readingOrder="2"/g;

  /** The sheet of the indicators runs from right to left, and so do all looks that align something. */
  function mirrored(): { readonly file: Uint8Array; readonly part: string } {
    const file = fileOf(SAMPLE);
    const workbook = textOf(file, 'xl/workbook.xml');
    const id = /<sheet [^>]*name="指标"[^>]*r:id="([^"]+)"/.exec(workbook)?.[1] ?? '';
    const rels = textOf(file, 'xl/_rels/workbook.xml.rels');
    const relation = [...rels.matchAll(/<Relationship [^>]*>/g)]
      .map(([one]) => one)
      .find((one) => one.includes(`Id="${id}"`));
    const part = `xl/${/Target="([^"]+)"/.exec(relation ?? '')?.[1] ?? ''}`;
    const styles = textOf(file, 'xl/styles.xml').replaceAll('<alignment ', '<alignment readingOrder="2" ');
    const sheet = textOf(file, part).replace('<sheetView ', '<sheetView rightToLeft="1" ');
    expect(sheet).toMatch(RIGHT_TO_LEFT);
    expect(styles.match(READING)?.length).toBeGreaterThan(0);
    return { file: withParts(file, { [part]: sheet, 'xl/styles.xml': styles }), part };
  }

  it('stay so; our columns are the next ones, a second run writes nothing, undo puts everything back', async () => {
    const { file, part } = mirrored();
    const sitting = await scored(file);
    const saved = sitting.excel.save();
    expect(textOf(saved, part)).toMatch(RIGHT_TO_LEFT);
    const before = textOf(file, 'xl/styles.xml').match(READING)?.length ?? 0;
    expect(textOf(saved, 'xl/styles.xml').match(READING)?.length).toBeGreaterThanOrEqual(before);
    const own = (all: ReturnType<typeof contentOf>): readonly string[] =>
      Object.entries(all.cells['指标'] ?? {})
        .filter(([place]) => Number(place.split(',')[1]) >= 7)
        .map(([place, cell]) => `${place} ${JSON.stringify((JSON.parse(cell) as unknown[]).slice(0, 2))}`);
    expect(own(contentOf(saved))).toEqual(own(contentOf((await scored(fileOf(SAMPLE))).excel.save())));

    const again = sit(saved);
    await again.session.score({ sheets: true });
    expect(outcomeOf(again.session).receipt?.cells).toBe(0);
    await again.session.undo();
    expect(problemOf(again.session)).toBeNull();
    expect(differencesOf(contentOf(file), contentsOf(again)).slice(0, 3)).toEqual([]);
    expect(textOf(again.excel.save(), part)).toMatch(RIGHT_TO_LEFT);
  });
});
