/**
 * The pane's side of the start-up page (startup-page.js, taskpane.html): why the pane cannot start here, if so.
 * `EXCEL_API` is the highest requirement set that the pane cannot do without; manifest.xml declares the same.
 */
export const EXCEL_API = '1.13';

/** A section of taskpane.html, `startup-<kind>`. */
export type StartupFailure = 'outside-excel' | 'old-office' | 'crashed';

declare global {
  interface Window {
    readonly paneStartup: {
      fail(kind: StartupFailure, detail: string): void;
      ready(): void;
    };
  }
}

export interface Surroundings {
  /** As Office.onReady told; a plain browser is no host at all. */
  readonly isExcel: boolean;
  readonly isSetSupported: (name: string, version: string) => boolean;
}

/** null: nothing stands in the way. */
export function whatStopsThePane({ isExcel, isSetSupported }: Surroundings): {
  readonly kind: StartupFailure;
  readonly detail: string;
} | null {
  if (!isExcel) return { kind: 'outside-excel', detail: '' };
  if (!isSetSupported('ExcelApi', EXCEL_API)) return { kind: 'old-office', detail: `ExcelApi ${EXCEL_API}` };
  return null;
}
