/**
 * What Microsoft's validator and the store look for in an add-in's XML manifest, checked without a network:
 * order of elements, ids, locales, icons, addresses, requirement sets, shared runtime.
 */
import { JSDOM } from 'jsdom';

export interface ManifestFacts {
  /** The size in pixels of the PNG file at a path below the base address; null when there is none. */
  readonly imageSize: (path: string) => { readonly width: number; readonly height: number } | null;
  /** Whether the build serves a page at this path. */
  readonly isServed: (path: string) => boolean;
  /** The ids that the ribbon's code associates. */
  readonly actions: readonly string[];
  readonly excelApi: string;
}

const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Hosts', 'Resources'],
  Host: ['Runtimes', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

/** Excel asks for these three in every icon of the ribbon. */
const NEEDED_SIZES = ['16', '32', '80'];
const GUID = /^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

export function slipsIn(text: string, facts: ManifestFacts): readonly string[] {
  const document = new JSDOM(text, { contentType: 'application/xml' }).window.document;
  const slips: string[] = [];
  const expect = (holds: boolean, slip: string): void => {
    if (!holds) slips.push(slip);
  };
  const all = (name: string, within: Document | Element = document): readonly Element[] => [
    ...within.getElementsByTagName(name),
  ];
  const only = (name: string): Element | undefined => all(name).find((element) => element.parentElement === root);
  const root = document.documentElement;

  const checkOrder = (): void => {
    for (const [name, order] of Object.entries(ORDER)) {
      for (const element of all(name)) {
        const found = [...element.children].map((child) => order.indexOf(child.nodeName));
        const sorted = [...found].sort((left, right) => left - right);
        expect(!found.includes(-1), `order: unknown element in ${name}`);
        expect(found.join() === sorted.join(), `order: ${name}`);
      }
    }
  };

  const checkIdentity = (): void => {
    expect(GUID.test(only('Id')?.textContent ?? ''), 'id: not a GUID');
    expect(/^\d+(\.\d+){3}$/.test(only('Version')?.textContent ?? ''), 'version: not four numbers');
    expect(only('Permissions')?.textContent === 'ReadWriteDocument', 'permissions');
    const hosts = all('Host').map((host) => attribute(host, 'Name') || attribute(host, 'xsi:type'));
    expect(hosts.join() === 'Workbook,Workbook', 'hosts: Workbook only');
  };

  const checkLocales = (): void => {
    expect(only('DefaultLocale')?.textContent === 'zh-CN', 'locale: default');
    const localised = [...all('DisplayName'), ...all('Description'), ...all('bt:String')].filter((element) =>
      element.hasAttribute('DefaultValue')
    );
    for (const element of localised) {
      const where = attribute(element, 'id') || element.nodeName;
      const overrides = [...element.children];
      expect(/\p{Script=Han}/u.test(attribute(element, 'DefaultValue')), `locale: ${where} is not Chinese`);
      expect(overrides.map((child) => attribute(child, 'Locale')).join() === 'en-US', `locale: ${where} without en-US`);
      expect(
        overrides.every((child) => attribute(child, 'Value') !== ''),
        `locale: ${where} without English words`
      );
    }
    const limits = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };
    for (const [name, limit] of Object.entries(limits)) {
      for (const element of all(name).flatMap((list) => [...list.querySelectorAll('*')])) {
        const words = attribute(element, 'DefaultValue') + attribute(element, 'Value');
        expect(words.length <= limit, `length: ${attribute(element, 'id') || words}`);
      }
    }
  };

  const checkResources = (): void => {
    const resources = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) =>
      all(name).filter((element) => element.hasAttribute('id'))
    );
    const ids = resources.map((element) => attribute(element, 'id'));
    expect(new Set(ids).size === ids.length, 'resources: an id twice');
    const used = [...document.querySelectorAll('[resid]')].map((element) => attribute(element, 'resid'));
    for (const id of used) expect(ids.includes(id), `resources: ${id} is missing`);
    for (const id of ids) {
      expect(used.includes(id), `resources: ${id} is not used`);
      expect(id.length <= 32, `resources: ${id} is too long`);
    }
    const controls = [...all('Control'), ...all('Group')].map((element) => attribute(element, 'id'));
    expect(new Set(controls).size === controls.length, 'controls: an id twice');
  };

  const addressOf = (id: string): string => {
    const element = [...all('bt:Image'), ...all('bt:Url')].find((each) => attribute(each, 'id') === id);
    return element === undefined ? '' : attribute(element, 'DefaultValue');
  };
  const base = attribute(all('SourceLocation')[0] ?? root, 'DefaultValue').replace(/\/taskpane\.html$/, '');
  const below = (address: string): string => address.slice(base.length + 1);

  const checkImage = (address: string, size: number): void => {
    const found = facts.imageSize(below(address));
    expect(found !== null, `icon: no file for ${address}`);
    expect(found === null || (found.width === size && found.height === size), `icon: ${address} is not ${size} px`);
  };
  const checkIcons = (): void => {
    checkImage(attribute(only('IconUrl') ?? root, 'DefaultValue'), 32);
    checkImage(attribute(only('HighResolutionIconUrl') ?? root, 'DefaultValue'), 64);
    for (const icon of all('Icon')) {
      const images = all('bt:Image', icon);
      const sizes = images.map((image) => attribute(image, 'size'));
      for (const size of NEEDED_SIZES) expect(sizes.includes(size), `icon: without ${size} px`);
      for (const image of images) checkImage(addressOf(attribute(image, 'resid')), Number(attribute(image, 'size')));
    }
  };

  const checkAddresses = (): void => {
    expect(base.startsWith('https://'), 'address: not https');
    for (const element of document.querySelectorAll('*')) {
      const value = element.nodeName === 'AppDomain' ? element.textContent : attribute(element, 'DefaultValue');
      if (/^\w+:\/\//.test(value)) expect(value === base || value.startsWith(`${base}/`), `address: ${value}`);
    }
    const pages = [
      ...all('bt:Url').map((url) => attribute(url, 'DefaultValue')),
      attribute(only('SupportUrl') ?? root, 'DefaultValue'),
    ];
    for (const page of pages) expect(facts.isServed(below(page)), `address: nothing is served at ${page}`);
  };

  const checkRuntime = (): void => {
    const sets = all('Set').map((set) => `${attribute(set, 'Name')} ${attribute(set, 'MinVersion')}`);
    expect(sets.includes('SharedRuntime 1.1'), 'requirements: SharedRuntime');
    expect(sets.includes(`ExcelApi ${facts.excelApi}`), 'requirements: ExcelApi');
    expect(Number(facts.excelApi.split('.')[1]) <= 14, 'requirements: above Office LTSC 2021');
    const [runtime] = all('Runtime');
    const page = runtime === undefined ? '' : attribute(runtime, 'resid');
    expect(runtime !== undefined && attribute(runtime, 'lifetime') === 'long', 'runtime: not shared');
    const pages = [...all('FunctionFile'), ...all('SourceLocation')].filter((each) => each.hasAttribute('resid'));
    for (const each of pages) expect(attribute(each, 'resid') === page, `runtime: ${each.nodeName} is another page`);
    expect(
      all('ExtensionPoint').every((point) => attribute(point, 'xsi:type') === 'PrimaryCommandSurface'),
      'ribbon'
    );
    expect(
      all('OfficeTab')
        .map((tab) => attribute(tab, 'id'))
        .join() === 'TabHome',
      'ribbon: not on the Home tab'
    );
    const functions = all('FunctionName').map((name) => name.textContent);
    for (const name of functions) expect(facts.actions.includes(name), `actions: ${name} is not registered`);
    expect(new Set(functions).size === functions.length, 'actions: an id twice');
    // Office.addin.showAsTaskpane shows the page of this action: without one it has none to show.
    const shown = all('Action').filter((action) => attribute(action, 'xsi:type') === 'ShowTaskpane');
    expect(shown.length === 1, 'actions: one ShowTaskpane');
  };

  for (const check of [
    checkOrder,
    checkIdentity,
    checkLocales,
    checkResources,
    checkIcons,
    checkAddresses,
    checkRuntime,
  ])
    check();
  return slips;
}
