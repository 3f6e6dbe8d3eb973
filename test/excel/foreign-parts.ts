/**
 * A workbook with what a finance team's may hold and we know nothing of: pictures, charts, notes and threaded comments,
 * a pivot table with its cache, a slicer, custom XML, and parts of a kind that nobody knows.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PKG = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MS = 'http://schemas.microsoft.com/office';
const X14 = `${MS}/spreadsheetml/2009/9/main`;
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

type Relation = readonly [id: string, type: string, target: string];

const relation = ([id, type, target]: Relation): string =>
  `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${REL}/${type}`}" Target="${target}"/>`;
const relations = (...list: readonly Relation[]): string =>
  `${HEAD}<Relationships xmlns="${PKG}">${list.map(relation).join('')}</Relationships>`;

/** What stands inside the sheet, in the schema's order: before the margins, and at the end. */
export const BEFORE_MARGINS =
  '<conditionalFormatting sqref="D3:D8"><cfRule type="cellIs" dxfId="0" priority="7" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="C3:C8"><formula1>"产出,效益,满意度"</formula1></dataValidation></dataValidations>';
export const AT_END =
  '<drawing r:id="rIdA"/><legacyDrawing r:id="rIdB"/>' +
  `<extLst><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="${X14}"><x14:slicerList><x14:slicer r:id="rIdF"/></x14:slicerList></ext></extLst>`;

const anchor = (row: number, content: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>20</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>24</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 8}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;

const TEXTS: Readonly<Record<string, string>> = {
  'xl/drawings/drawing1.xml': `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${REL}">${anchor(1, '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="印章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>')}${anchor(12, `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="图表 3"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId2"/></a:graphicData></a:graphic></xdr:graphicFrame>`)}</xdr:wsDr>`,
  'xl/drawings/_rels/drawing1.xml.rels': relations(
    ['rId1', 'image', '../media/image1.png'],
    ['rId2', 'chart', '../charts/chart1.xml']
  ),
  'xl/charts/chart1.xml': `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart"><c:chart><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/></c:pieChart></c:plotArea></c:chart></c:chartSpace>`,
  'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author>财务</author></authors><commentList><comment ref="D3" authorId="0"><text><r><t>以决算为准</t></r></text></comment></commentList></comments>`,
  'xl/drawings/vmlDrawing1.vml':
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>3</x:Column></x:ClientData></v:shape></xml>',
  'xl/threadedComments/threadedComment1.xml': `${HEAD}<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="D3" dT="2023-03-01T08:00:00.00" personId="{1}" id="{2}"><text>请复核</text></threadedComment></ThreadedComments>`,
  'xl/persons/person.xml': `${HEAD}<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"><person displayName="张三" id="{1}"/></personList>`,
  'xl/pivotTables/pivotTable1.xml': `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="数据透视表1" cacheId="9"><location ref="Z1:AA3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
  'xl/pivotTables/_rels/pivotTable1.xml.rels': relations([
    'rId1',
    'pivotCacheDefinition',
    '../pivotCache/pivotCacheDefinition1.xml',
  ]),
  'xl/pivotCache/pivotCacheDefinition1.xml': `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${REL}" r:id="rId1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="指标"/></cacheSource></pivotCacheDefinition>`,
  'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relations([
    'rId1',
    'pivotCacheRecords',
    'pivotCacheRecords1.xml',
  ]),
  'xl/pivotCache/pivotCacheRecords1.xml': `${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="1"><r><x v="0"/></r></pivotCacheRecords>`,
  'xl/slicers/slicer1.xml': `${HEAD}<slicers xmlns="${X14}"><slicer name="类型" cache="切片器_类型" rowHeight="241300"/></slicers>`,
  'xl/slicerCaches/slicerCache1.xml': `${HEAD}<slicerCacheDefinition xmlns="${X14}" name="切片器_类型" sourceName="类型"/>`,
  'customXml/item1.xml': '<审签 xmlns="urn:oa"><意见>同意</意见></审签>',
};
const SIGNATURE = Uint8Array.from({ length: 257 }, (_, index) => (index * 37) % 256);
/** Unknown to every schema, and binary. */
const BINARY: Readonly<Record<string, Uint8Array>> = {
  'xl/media/image1.png': SIGNATURE,
  'xl/vendor/seal7.dat': SIGNATURE.slice().reverse(),
};

export const FOREIGN: Readonly<Record<string, Uint8Array>> = {
  ...Object.fromEntries(Object.entries(TEXTS).map(([name, text]) => [name, strToU8(text)])),
  ...BINARY,
};

const TYPES = [
  ['xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  ['xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  ['xl/comments1.xml', `${SHEET_TYPE}.comments+xml`],
  ['xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
  ['xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
  ['xl/pivotTables/pivotTable1.xml', `${SHEET_TYPE}.pivotTable+xml`],
  ['xl/pivotCache/pivotCacheDefinition1.xml', `${SHEET_TYPE}.pivotCacheDefinition+xml`],
  ['xl/pivotCache/pivotCacheRecords1.xml', `${SHEET_TYPE}.pivotCacheRecords+xml`],
  ['xl/slicers/slicer1.xml', 'application/vnd.ms-excel.slicer+xml'],
  ['xl/slicerCaches/slicerCache1.xml', 'application/vnd.ms-excel.slicerCache+xml'],
] as const;

/** The part of a worksheet, by its name. */
export function sheetPart(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  const text = (part: string): string => strFromU8(parts[part] ?? new Uint8Array());
  const [entry = ''] = new RegExp(`<sheet [^>]*name="${name}"[^>]*>`).exec(text('xl/workbook.xml')) ?? [];
  const id = /r:id="([^"]*)"/.exec(entry)?.[1] ?? '';
  const [link = ''] = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(text('xl/_rels/workbook.xml.rels')) ?? [];
  return `xl/${/Target="\/?(?:xl\/)?([^"]*)"/.exec(link)?.[1] ?? ''}`;
}

/** Everything hung onto the sheet of this name, which must have no relations of its own. */
export function withForeignParts(file: Uint8Array, sheetName: string): Uint8Array {
  const parts: Record<string, Uint8Array> = { ...unzipSync(file), ...FOREIGN };
  const change = (part: string, ...[from, to]: readonly [string, string]): void => {
    const text = strFromU8(parts[part] ?? new Uint8Array());
    if (!text.includes(from)) throw new Error(`${part} has no ${from}`);
    parts[part] = strToU8(text.replace(from, to));
  };
  const sheet = sheetPart(parts, sheetName);
  const sheetRelations = sheet.replace('worksheets/', 'worksheets/_rels/') + '.rels';
  if (parts[sheetRelations] !== undefined) throw new Error(`${sheetName} has relations`);
  change(sheet, '<pageMargins', `${BEFORE_MARGINS}<pageMargins`);
  change(sheet, '</worksheet>', `${AT_END}</worksheet>`);
  parts[sheetRelations] = strToU8(
    relations(
      ['rIdA', 'drawing', '../drawings/drawing1.xml'],
      ['rIdB', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rIdC', 'comments', '../comments1.xml'],
      ['rIdD', `${MS}/2017/10/relationships/threadedComment`, '../threadedComments/threadedComment1.xml'],
      ['rIdE', 'pivotTable', '../pivotTables/pivotTable1.xml'],
      ['rIdF', `${MS}/2007/relationships/slicer`, '../slicers/slicer1.xml']
    )
  );
  const ofWorkbook: readonly Relation[] = [
    ['rIdP', `${MS}/2017/10/relationships/person`, 'persons/person.xml'],
    ['rIdQ', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
    ['rIdS', `${MS}/2007/relationships/slicerCache`, 'slicerCaches/slicerCache1.xml'],
    ['rIdU', 'urn:vendor:seal', 'vendor/seal7.dat'],
  ];
  change('xl/_rels/workbook.xml.rels', '</Relationships>', `${ofWorkbook.map(relation).join('')}</Relationships>`);
  const caches = `<pivotCaches><pivotCache cacheId="9" r:id="rIdQ"/></pivotCaches><extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="${X14}"><x14:slicerCaches><x14:slicerCache r:id="rIdS"/></x14:slicerCaches></ext></extLst>`;
  change('xl/workbook.xml', '</workbook>', `${caches}</workbook>`);
  change(
    '_rels/.rels',
    '</Relationships>',
    `${relation(['rIdX', 'customXml', 'customXml/item1.xml'])}</Relationships>`
  );
  const types = TYPES.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  const defaults = [
    ['vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing'],
    ['png', 'image/png'],
    ['dat', 'application/octet-stream'],
  ].map(([extension = '', type = '']) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  change('[Content_Types].xml', '</Types>', `${[...defaults, ...types].join('')}</Types>`);
  return zipSync(parts);
}
