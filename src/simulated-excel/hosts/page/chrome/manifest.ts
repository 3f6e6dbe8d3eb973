/** The add-in's ribbon as its manifest declares it, in the page's language, with addresses on the pane's own site. */

export type ButtonAction = { readonly kind: 'function'; readonly name: string } | { readonly kind: 'show-pane' };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string | null;
  readonly action: ButtonAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface AddinManifest {
  readonly name: string;
  readonly paneUrl: string;
  readonly groups: readonly RibbonGroup[];
}

const named = (parent: Document | Element, name: string): readonly Element[] =>
  [...parent.getElementsByTagName('*')].filter(({ localName }) => localName === name);

const child = (parent: Element, name: string): Element | undefined =>
  [...parent.children].find(({ localName }) => localName === name);

/** Finds a resource by its id, in the wanted language where it has one. */
function localized(element: Element | undefined, language: string): string {
  if (element === undefined) return '';
  const override = [...element.children].find(
    (each) => each.localName === 'Override' && each.getAttribute('Locale') === language
  );
  return override?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '';
}

export function readManifest(xml: string, paneSite: string, language: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const resources = new Map(
    named(document, 'Resources')
      .flatMap((section) => [...section.getElementsByTagName('*')])
      .map((element) => [element.getAttribute('id') ?? '', element])
  );
  const resource = (element: Element | undefined): string =>
    localized(resources.get(element?.getAttribute('resid') ?? ''), language);
  /** The manifest names the address of its deployment; here the same files come from the pane's site. */
  const onPaneSite = (address: string): string => {
    const { pathname, search } = new URL(address, paneSite);
    return `${paneSite}${pathname}${search}`;
  };

  const button = (control: Element): RibbonButton => {
    const tip = child(control, 'Supertip');
    const images = named(control, 'Image').map((image) => ({
      size: Number(image.getAttribute('size')),
      address: resource(image),
    }));
    const icon = images.find(({ size }) => size === 64) ?? images.at(-1);
    const action = child(control, 'Action');
    const functionName = action === undefined ? undefined : child(action, 'FunctionName')?.textContent;
    return {
      id: control.getAttribute('id') ?? '',
      label: resource(child(control, 'Label')),
      tip: tip === undefined ? '' : resource(child(tip, 'Description')),
      icon: icon === undefined || icon.address === '' ? null : onPaneSite(icon.address),
      action: functionName === undefined ? { kind: 'show-pane' } : { kind: 'function', name: functionName.trim() },
    };
  };

  const source = named(document, 'SourceLocation').find((each) => each.hasAttribute('DefaultValue'));
  return {
    name: localized(named(document, 'DisplayName')[0], language),
    paneUrl: onPaneSite(source?.getAttribute('DefaultValue') ?? '/taskpane.html'),
    groups: named(document, 'Group').map((group) => ({
      id: group.getAttribute('id') ?? '',
      label: resource(child(group, 'Label')),
      buttons: named(group, 'Control').map(button),
    })),
  };
}
