/** The title bar and the ribbon: the page's own file commands, and the add-in's group out of its manifest. */
import { texts } from '../wording';
import { element } from './element';
import { iconOf, type IconName } from './icons';
import type { RibbonButton, RibbonGroup } from './manifest';

export interface RibbonTasks {
  open(): void;
  download(): void;
  restoreSample(): void;
  openUnnamed(): void;
  run(button: RibbonButton): void;
}

export class Ribbon {
  readonly element: HTMLElement;
  readonly #title = element('span', 'title-name');
  readonly #groups = element('div', 'ribbon', { role: 'toolbar', 'aria-label': texts.start });
  readonly #buttons = new Map<string, HTMLButtonElement>();
  #groupElements: readonly HTMLElement[] = [];

  constructor(
    private readonly tasks: RibbonTasks,
    served: { readonly sample: boolean; readonly unnamed: boolean }
  ) {
    const file = group(
      texts.file,
      plainButton('open', texts.open, texts.openTip, () => tasks.open()),
      plainButton('download', texts.download, texts.downloadTip, () => tasks.download()),
      ...(served.sample ? [plainButton('restore', texts.sample, texts.sampleTip, () => tasks.restoreSample())] : []),
      ...(served.unnamed ? [plainButton('unnamed', texts.unnamed, texts.unnamedTip, () => tasks.openUnnamed())] : [])
    );
    this.#groups.append(file);
    this.element = element(
      'header',
      'head',
      {},
      element('div', 'title-bar', {}, iconOf('sheet'), this.#title, element('span', 'title-mark', {}, texts.simulated)),
      element('div', 'tabs', {}, element('span', 'tab is-active', {}, texts.start)),
      this.#groups
    );
  }

  /** The add-in's first button, or the page's own. */
  focus(): boolean {
    const [button] = [...this.#buttons.values(), ...this.#groups.querySelectorAll('button')];
    button?.focus();
    return button !== undefined;
  }

  setTitle(name: string, isChanged: boolean): void {
    this.#title.textContent = isChanged ? `${name} *` : name;
    document.title = `${name} · ${texts.simulated}`;
  }

  showGroups(groups: readonly RibbonGroup[]): void {
    for (const each of this.#groupElements) each.remove();
    this.#buttons.clear();
    this.#groupElements = groups.map(({ label, buttons }) =>
      group(
        label,
        ...buttons.map((button) => {
          const image =
            button.icon === null
              ? iconOf('sheet')
              : element('img', '', { src: button.icon, alt: '', draggable: 'false' });
          const made = largeButton(image, button.label, button.tip, () => this.tasks.run(button));
          made.dataset.control = button.id;
          this.#buttons.set(button.id, made);
          return made;
        })
      )
    );
    this.#groups.append(...this.#groupElements);
  }

  setBusy(controlId: string, isBusy: boolean): void {
    this.#buttons.get(controlId)?.toggleAttribute('aria-busy', isBusy);
  }
}

const group = (label: string, ...buttons: readonly HTMLElement[]): HTMLElement =>
  element(
    'div',
    'ribbon-group',
    { role: 'group', 'aria-label': label },
    element('div', 'ribbon-buttons', {}, ...buttons),
    element('div', 'ribbon-label', { 'aria-hidden': 'true' }, label)
  );

function largeButton(icon: Element, label: string, tip: string, run: () => void): HTMLButtonElement {
  const button = element(
    'button',
    'ribbon-button',
    { type: 'button', title: `${label}\n${tip}` },
    icon,
    element('span', '', {}, label)
  );
  button.addEventListener('click', run);
  return button;
}

const plainButton = (icon: IconName, label: string, tip: string, run: () => void): HTMLButtonElement =>
  largeButton(iconOf(icon), label, tip, run);
