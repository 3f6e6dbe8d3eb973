/** What office.js is told about its host: Excel on the web's way of answering getAppContext. */

export interface AppContextOptions {
  readonly instance: string;
  readonly documentName: string;
  readonly language: string;
  readonly addinName: string;
  /** Set name → version, of what the simulated Excel can do. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly settings: ReadonlyMap<string, string>;
}

const EXCEL_WEB = 16;
const EDIT_MODE = 1;
const DOCUMENT_OPENED = 2;
const TASK_PANE = 1;

export const appContext = (options: AppContextOptions): Readonly<Record<string, unknown>> => ({
  _id: options.instance,
  _appName: EXCEL_WEB,
  _appVersion: '16.00',
  _appUILocale: options.language,
  _dataLocale: options.language,
  _docUrl: options.documentName,
  _clientMode: EDIT_MODE,
  _settings: [...options.settings],
  _reason: DOCUMENT_OPENED,
  _osfControlType: TASK_PANE,
  _eToken: '',
  _correlationId: options.instance,
  _appInstanceId: options.instance,
  _hostFullVersion: '16.0.18000.40000',
  _appMinorVersion: 1,
  _addinName: options.addinName,
  _appDomains: [],
  _featureGates: {},
  _marketplaceType: '4',
  _requirementMatrix: JSON.stringify(
    Object.fromEntries(Object.entries(options.requirements).map(([name, version]) => [name, Number(version)]))
  ),
});

/** `window.name` of the frame, from which office.js learns who its host is. */
export const frameName = (conversation: string, instance: string, origin: string, language: string): string =>
  JSON.stringify({
    baseFrameName: `addin-${instance}`,
    hostInfo: `Excel|Web|16.00|${language}|${instance}|||0`,
    xdmInfo: `${conversation}|${instance}|${origin}`,
    serializerVersion: 1,
  });

/** The address of the pane with what office.js reads from the query. */
export function frameAddress(paneUrl: string, instance: string, language: string): string {
  const address = new URL(paneUrl);
  const mark = `_host_Info=Excel$Web$16.00$${language}$${instance}$$$0`;
  address.search = address.search === '' ? `?${mark}` : `${address.search}&${mark}`;
  return address.href;
}
