/** The namespaces of a file's own dialect, transitional or strict; new parts speak the same. */
import { OFFICE_RELATIONSHIPS, STRICT_RELATIONSHIPS } from './parts';

export interface Dialect {
  readonly main: string;
  readonly relationships: string;
  readonly drawing: string;
  readonly chart: string;
  readonly sheetDrawing: string;
}

export function dialectOf(main: string): Dialect {
  if (main.includes('purl.oclc.org')) {
    const base = 'http://purl.oclc.org/ooxml/drawingml';
    return {
      main,
      relationships: STRICT_RELATIONSHIPS,
      drawing: `${base}/main`,
      chart: `${base}/chart`,
      sheetDrawing: `${base}/spreadsheetDrawing`,
    };
  }
  const base = 'http://schemas.openxmlformats.org/drawingml/2006';
  return {
    main,
    relationships: OFFICE_RELATIONSHIPS,
    drawing: `${base}/main`,
    chart: `${base}/chart`,
    sheetDrawing: `${base}/spreadsheetDrawing`,
  };
}
