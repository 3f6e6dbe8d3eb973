/** The lists and settings around the cells: columns, merges, views, page, conditional formats, validations. */
import { areaAddress, cellAddress, parseArea } from './addresses';
import type { Appendix } from './cell-writer';
import { encodeCellText } from './cell-text';
import type { Area, ConditionalFormatContent, LookChange, PageSetup, SheetContent, SheetEdits } from './content';
import { withFutureMarks } from './future-functions';
import type { SheetFrame } from './sheet-frame';
import { readColumns, readPageSetup } from './sheet-reader';
import { element, inner, outer, rewritten, type XmlElement } from './xml';

export interface ListAppendix extends Appendix {
  differential(change: LookChange): number;
}

export function writeColumns(frame: SheetFrame, columns: NonNullable<SheetEdits['columns']>, appendix: Appendix): void {
  const root = frame.root();
  const inFile = readColumns(root);
  const originals = root.childrenNamed('cols').flatMap((cols) => cols.childrenNamed('col'));
  const wanted = columns.map((column) => ({ ...column, style: appendix.format(column.style) }));
  if (JSON.stringify(inFile.map(columnKey)) === JSON.stringify(wanted.map(columnKey))) return;
  frame.set('cols', (existing, source, prefix) => {
    if (wanted.length === 0) return null;
    const texts = [...wanted]
      .sort((a, b) => a.first - b.first)
      .map((column) => {
        const index = inFile.findIndex(({ first, last }) => first <= column.first && column.first <= last);
        const same = inFile[index];
        const original = originals[index];
        const attributes = {
          min: column.first + 1,
          max: column.last + 1,
          width: column.width,
          style: column.style === 0 ? null : column.style,
          hidden: column.hidden ? true : null,
          customWidth: column.width === null ? null : true,
        };
        if (original === undefined || same === undefined) return element(`${prefix}col`, attributes);
        if (columnKey(same) === columnKey(column)) return outer(source, original);
        // Only the width is no longer the one that was measured.
        return rewritten(
          source,
          original,
          same.width === column.width ? { ...attributes, customWidth: undefined } : attributes
        );
      });
    return existing === null
      ? `<${prefix}cols>${texts.join('')}</${prefix}cols>`
      : rewritten(source, existing, {}, texts.join(''));
  });
}
function columnKey(column: {
  first: number;
  last: number;
  width: number | null;
  hidden: boolean;
  style: number;
}): string {
  return [column.first, column.last, column.width, column.hidden, column.style].join(' ');
}

export function writeMerges(frame: SheetFrame, merges: readonly Area[], inFile: readonly Area[]): void {
  const wanted = merges.filter((area) => area.rows * area.columns > 1).map(areaAddress);
  if (JSON.stringify([...wanted].sort()) === JSON.stringify(inFile.map(areaAddress).sort())) return;
  frame.set('mergeCells', (existing, source, prefix) => {
    if (wanted.length === 0) return null;
    const known = new Map((existing?.children ?? []).map((child) => [child.attribute('ref'), outer(source, child)]));
    const content = wanted.map((ref) => known.get(ref) ?? element(`${prefix}mergeCell`, { ref })).join('');
    return existing === null
      ? element(`${prefix}mergeCells`, { count: wanted.length }, content)
      : rewritten(source, existing, { count: wanted.length }, content);
  });
}

/** The first view with its attributes and pane changed. */
function setView(frame: SheetFrame, change: (view: XmlElement | null, source: string, prefix: string) => string): void {
  frame.set('sheetViews', (existing, source, prefix) => {
    const view = existing?.child('sheetView') ?? null;
    const made = change(view, source, prefix);
    if (existing === null) return `<${prefix}sheetViews>${made}</${prefix}sheetViews>`;
    if (view === null) return rewritten(source, existing, {}, made + inner(source, existing));
    return source.slice(existing.start, view.start) + made + source.slice(view.end, existing.end);
  });
}

export function writeViewFlags(
  frame: SheetFrame,
  flags: { readonly showGridLines?: boolean; readonly tabSelected?: boolean }
): void {
  const attributes = {
    showGridLines: flags.showGridLines === undefined ? undefined : flags.showGridLines ? null : false,
    tabSelected: flags.tabSelected === undefined ? undefined : flags.tabSelected ? true : null,
  };
  setView(frame, (view, source, prefix) =>
    view === null
      ? element(`${prefix}sheetView`, { ...attributes, workbookViewId: 0 })
      : rewritten(source, view, attributes)
  );
}

export function writeFrozen(
  frame: SheetFrame,
  { rows, columns }: { readonly rows: number; readonly columns: number }
): void {
  setView(frame, (view, source, prefix) => {
    const kept = (view?.children ?? [])
      .filter(({ local }) => local !== 'pane' && local !== 'selection')
      .map((child) => outer(source, child));
    const active = rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
    const selection = view?.childrenNamed('selection').at(-1) ?? null;
    const position = { activeCell: selection?.attribute('activeCell'), sqref: selection?.attribute('sqref') };
    let content = '';
    if (rows > 0 || columns > 0) {
      content += element(`${prefix}pane`, {
        xSplit: columns > 0 ? columns : null,
        ySplit: rows > 0 ? rows : null,
        topLeftCell: cellAddress(rows, columns),
        activePane: active,
        state: 'frozen',
      });
      for (const pane of columns > 0 && rows > 0 ? ['topRight', 'bottomLeft'] : [])
        content += element(`${prefix}selection`, { pane });
      content += element(`${prefix}selection`, { pane: active, ...position });
    } else if (selection !== null) content += element(`${prefix}selection`, position);
    content += kept.join('');
    // Frozen rows count from the first row that is seen.
    return view === null
      ? element(`${prefix}sheetView`, { workbookViewId: 0 }, content)
      : rewritten(source, view, { topLeftCell: null }, content);
  });
}

/** `<sheetPr>` with its children in order (18.3.1.82). */
function setSheetProperty(
  frame: SheetFrame,
  local: 'tabColor' | 'pageSetUpPr',
  make: (old: XmlElement | null, source: string, prefix: string) => string | null
): void {
  frame.set('sheetPr', (existing, source, prefix) => {
    const made = make(existing?.child(local) ?? null, source, prefix);
    if (existing === null) return made === null ? null : element(`${prefix}sheetPr`, {}, made);
    const pieces = new Map(existing.children.map((child) => [child.local, outer(source, child)]));
    pieces.set(local, made ?? '');
    const content = ['tabColor', 'outlinePr', 'pageSetUpPr'].map((name) => pieces.get(name) ?? '').join('');
    return rewritten(source, existing, {}, content);
  });
}

export function writeTabColor(frame: SheetFrame, color: string | null): void {
  setSheetProperty(frame, 'tabColor', (_, __, prefix) =>
    color === null ? null : element(`${prefix}tabColor`, { rgb: `FF${color.replace('#', '').toUpperCase()}` })
  );
}

export function writePageSetup(frame: SheetFrame, setup: PageSetup): void {
  const old = readPageSetup(frame.root());
  const fits = setup.fitToWidth !== null || setup.fitToHeight !== null;
  const didFit = old.fitToWidth !== null || old.fitToHeight !== null;
  if (fits !== didFit) {
    setSheetProperty(frame, 'pageSetUpPr', (existing, source, prefix) => {
      if (existing !== null) return rewritten(source, existing, { fitToPage: fits ? true : null });
      return fits ? element(`${prefix}pageSetUpPr`, { fitToPage: true }) : null;
    });
  }
  if (setup.centerHorizontally !== old.centerHorizontally || setup.centerVertically !== old.centerVertically) {
    frame.setAttributes('printOptions', {
      horizontalCentered: setup.centerHorizontally ? true : null,
      verticalCentered: setup.centerVertically ? true : null,
    });
  }
  const { margins } = setup;
  if (margins !== null && JSON.stringify(margins) !== JSON.stringify(old.margins)) {
    const inches = (points: number): number => Number((points / 72).toFixed(10));
    frame.setAttributes('pageMargins', {
      left: inches(margins.left),
      right: inches(margins.right),
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      header: inches(margins.header),
      footer: inches(margins.footer),
    });
  }
  const page = ({ orientation, paperSize, scale, fitToWidth, fitToHeight }: PageSetup): string =>
    JSON.stringify([orientation, paperSize, scale, fitToWidth, fitToHeight]);
  if (page(setup) !== page(old)) {
    frame.setAttributes('pageSetup', {
      paperSize: setup.paperSize,
      scale: fits ? undefined : setup.scale,
      // 0 pages: as many as it takes.
      fitToWidth: fits ? (setup.fitToWidth ?? 0) : undefined,
      fitToHeight: fits ? (setup.fitToHeight ?? 0) : undefined,
      orientation: setup.orientation,
    });
  }
  if (setup.oddHeader !== old.oddHeader || setup.oddFooter !== old.oddFooter) {
    frame.set('headerFooter', (existing, source, prefix) => {
      const text = (local: string, value: string): string =>
        value === '' ? '' : `<${prefix}${local}>${encodeCellText(value)}</${prefix}${local}>`;
      const rest = (existing?.children ?? []).filter(({ local }) => local !== 'oddHeader' && local !== 'oddFooter');
      const content =
        text('oddHeader', setup.oddHeader) +
        text('oddFooter', setup.oddFooter) +
        rest.map((child) => outer(source, child)).join('');
      if (content === '') return null;
      return existing === null
        ? element(`${prefix}headerFooter`, {}, content)
        : rewritten(source, existing, {}, content);
    });
  }
  if (setup.rowBreaks.join() !== old.rowBreaks.join()) {
    const count = setup.rowBreaks.length;
    frame.set('rowBreaks', (_existing, _source, prefix) => {
      const breaks = setup.rowBreaks.map((id) => element(`${prefix}brk`, { id, max: 16_383, man: 1 }, ''));
      return count === 0 ? null : element(`${prefix}rowBreaks`, { count, manualBreakCount: count }, breaks.join(''));
    });
  }
}

/** `removed`: places among the rules of the file. */
export function removeConditionalFormats(frame: SheetFrame, removed: readonly number[]): void {
  const gone = new Set(removed);
  let index = 0;
  frame.each('conditionalFormatting', (format, source) => {
    const rules = format.childrenNamed('cfRule');
    const kept = rules.filter(() => !gone.has(index++));
    if (kept.length === rules.length) return outer(source, format);
    return kept.length === 0 ? null : rewritten(source, format, {}, kept.map((rule) => outer(source, rule)).join(''));
  });
}

export function addConditionalFormats(
  frame: SheetFrame,
  formats: readonly ConditionalFormatContent[],
  appendix: ListAppendix
): void {
  const rules = frame.root().descendants('cfRule');
  let priority = Math.max(0, ...rules.map((rule) => rule.number('priority') ?? 0));
  for (const { area, rule } of formats) {
    const p = frame.prefix;
    priority++;
    const formula = (text: string): string =>
      `<${p}formula>${encodeCellText(withFutureMarks(text.replace(/^=/, '')))}</${p}formula>`;
    let made: string;
    switch (rule.kind) {
      case 'data-bar': {
        const end = (type: 'min' | 'max', value: number | null): string =>
          element(`${p}cfvo`, value === null ? { type } : { type: 'num', val: value });
        const color = element(`${p}color`, { rgb: `FF${rule.color.replace('#', '').toUpperCase()}` });
        const bar = element(`${p}dataBar`, {}, end('min', rule.minimum) + end('max', rule.maximum) + color);
        made = element(`${p}cfRule`, { type: 'dataBar', priority }, bar);
        break;
      }
      case 'expression':
        made = element(
          `${p}cfRule`,
          { type: 'expression', dxfId: appendix.differential(rule.look), priority },
          formula(rule.formula)
        );
        break;
      case 'cell-value':
        made = element(
          `${p}cfRule`,
          { type: 'cellIs', dxfId: appendix.differential(rule.look), priority, operator: rule.operator },
          rule.formulas.map(formula).join('')
        );
        break;
    }
    frame.add('conditionalFormatting', element(`${p}conditionalFormatting`, { sqref: areaAddress(area) }, made));
  }
}

/** `<dimension>` grows when cells were added outside it. */
export function growDimension(
  frame: SheetFrame,
  content: SheetContent | null,
  edits: NonNullable<SheetEdits['cells']>
): void {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [row, cells] of edits) {
    for (const [column, cell] of cells) {
      if (
        cell === null ||
        (cell.value === null && cell.formula === null && content?.cells.get(row)?.get(column) !== undefined)
      )
        continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
  }
  if (bottom < 0) return;
  frame.set('dimension', (existing, source) => {
    if (existing === null) return null;
    const known = parseArea(existing.attribute('ref') ?? '');
    if (known === null) return outer(source, existing);
    const isEmpty = content === null || content.cells.size === 0;
    const row = isEmpty ? top : Math.min(known.row, top);
    const column = isEmpty ? left : Math.min(known.column, left);
    const ref = areaAddress({
      row,
      column,
      rows: (isEmpty ? bottom : Math.max(known.row + known.rows - 1, bottom)) - row + 1,
      columns: (isEmpty ? right : Math.max(known.column + known.columns - 1, right)) - column + 1,
    });
    const old = existing.attribute('ref');
    return ref === old || ref === areaAddress(known) ? outer(source, existing) : rewritten(source, existing, { ref });
  });
}
