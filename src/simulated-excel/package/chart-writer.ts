/** Charts: one chart part each, anchored in the sheet's drawing, which is made when there is none; removed with it. */
import type { ChartContent } from './content';
import type { Dialect } from './dialect';
import { appendChild, XML_DECLARATION, type Parts } from './parts';
import type { SheetFrame } from './sheet-frame';
import { chartFrames } from './sheet-reader';
import { element, escapeText, parseXml, Splices } from './xml';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

export function addCharts(parts: Parts, frame: SheetFrame, charts: readonly ChartContent[], dialect: Dialect): void {
  if (charts.length === 0) return;
  const drawing = drawingOf(parts, frame, dialect);
  for (const chart of charts) {
    const path = parts.freeName('xl/charts/chart', 'xml');
    parts.set(path, chartPart(chart, dialect));
    parts.addContentType(path, CHART_TYPE);
    const id = parts.addRelationship(drawing, `${dialect.relationships}/chart`, path);
    const text = parts.required(drawing);
    const root = parseXml(text, drawing);
    const shape = Math.max(1, ...root.descendants('cNvPr').map((found) => found.number('id') ?? 0)) + 1;
    parts.set(drawing, appendChild(text, root, anchor(chart, id, shape, dialect)));
  }
}

/** `removed`: places in the list of the file's charts. */
export function removeCharts(parts: Parts, frame: SheetFrame, removed: readonly number[]): void {
  const charts = chartFrames(frame.root(), frame.part, parts);
  const before = parts.reachable();
  for (const index of removed) {
    const chart = charts[index];
    if (chart === undefined) continue;
    const { drawing, relationshipId } = chart;
    const text = parts.required(drawing);
    const splices = new Splices();
    for (const child of parseXml(text, drawing).children)
      if (child.descendants('chart').some((found) => found.relationship() === relationshipId))
        splices.replace(child.start, child.end, '');
    parts.set(drawing, splices.apply(text));
    parts.removeRelationship(drawing, relationshipId);
  }
  parts.removeUnreachable(before);
}

function drawingOf(parts: Parts, frame: SheetFrame, dialect: Dialect): string {
  const known = parts.related(frame.part, frame.root().child('drawing')?.relationship() ?? null);
  if (known !== null && parts.has(known)) return known;
  const path = parts.freeName('xl/drawings/drawing', 'xml');
  parts.set(
    path,
    `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${dialect.sheetDrawing}" xmlns:a="${dialect.drawing}"></xdr:wsDr>`
  );
  parts.addContentType(path, DRAWING_TYPE);
  const attribute = frame.relationshipAttribute(
    parts.addRelationship(frame.part, `${dialect.relationships}/drawing`, path)
  );
  frame.set('drawing', (_, __, prefix) => element(`${prefix}drawing`, attribute));
  return path;
}

function anchor({ from, title, name }: ChartContent, relationshipId: string, shape: number, dialect: Dialect): string {
  const corner = (name: string, row: number, column: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${dialect.sheetDrawing}" xmlns:a="${dialect.drawing}">` +
    corner('from', from.row, from.column) +
    corner('to', from.row + from.rows, from.column + from.columns) +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    element('xdr:cNvPr', { id: shape, name, descr: title === '' ? null : title }) +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${dialect.chart}"><c:chart xmlns:c="${dialect.chart}" xmlns:r="${dialect.relationships}" r:id="${relationshipId}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

const CATEGORY_AXIS = 500_000_001;
const VALUE_AXIS = 500_000_002;

function chartPart(chart: ChartContent, dialect: Dialect): string {
  const isBar = chart.type === 'barClustered';
  const value = (name: string, val: string | number): string => element(`c:${name}`, { val });
  const reference = (address: string): string => `<c:f>${escapeText(address.replace(/^=/, ''))}</c:f>`;
  const title =
    chart.title === ''
      ? value('autoTitleDeleted', 1)
      : '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr/></a:pPr><a:r><a:t>' +
        `${escapeText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>${value('autoTitleDeleted', 0)}`;
  const series =
    `<c:ser>${value('idx', 0)}${value('order', 0)}${value('invertIfNegative', 0)}` +
    `<c:cat><c:strRef>${reference(chart.categories)}</c:strRef></c:cat>` +
    `<c:val><c:numRef>${reference(chart.values)}</c:numRef></c:val></c:ser>`;
  const { axes } = chart;
  const scaling = (ofValues: boolean): string => {
    const orientation = value('orientation', !ofValues && axes.reversed ? 'maxMin' : 'minMax');
    const limit = (name: string, at: number | null): string => (ofValues && at !== null ? value(name, at) : '');
    return `<c:scaling>${orientation}${limit('max', axes.maximum)}${limit('min', axes.minimum)}</c:scaling>`;
  };
  const axis = (kind: 'catAx' | 'valAx', own: number, other: number, position: string, last: string): string =>
    `<c:${kind}>${value('axId', own)}${scaling(kind === 'valAx')}${value('delete', 0)}` +
    value('axPos', position) +
    (kind === 'valAx' ? '<c:majorGridlines/>' : '') +
    '<c:numFmt formatCode="General" sourceLinked="1"/>' +
    `${value('majorTickMark', 'out')}${value('minorTickMark', 'none')}${value('tickLblPos', 'nextTo')}` +
    `${value('crossAx', other)}${value('crosses', kind === 'valAx' && axes.crossesAtEnd ? 'max' : 'autoZero')}${last}</c:${kind}>`;
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relationships}">` +
    `${value('roundedCorners', 0)}<c:chart>${title}<c:plotArea><c:layout/><c:barChart>${value('barDir', isBar ? 'bar' : 'col')}` +
    `${value('grouping', 'clustered')}${value('varyColors', 0)}${series}${value('gapWidth', 60)}` +
    `${value('axId', CATEGORY_AXIS)}${value('axId', VALUE_AXIS)}</c:barChart>` +
    axis(
      'catAx',
      CATEGORY_AXIS,
      VALUE_AXIS,
      isBar ? 'l' : 'b',
      `${value('auto', 1)}${value('lblAlgn', 'ctr')}${value('lblOffset', 100)}${value('noMultiLvlLbl', 0)}`
    ) +
    axis('valAx', VALUE_AXIS, CATEGORY_AXIS, isBar ? 'b' : 'l', value('crossBetween', 'between')) +
    `</c:plotArea>${value('plotVisOnly', 1)}${value('dispBlanksAs', 'gap')}</c:chart></c:chartSpace>`
  );
}
