/** Which tab of the pane is open: chosen in the pane, or from the ribbon while the pane is closed. */
export const TABS = ['scores', 'checks', 'rules', 'history'] as const;
export type TabName = (typeof TABS)[number];

export interface TabChoice {
  readonly chosen: TabName;
  readonly subscribe: (listener: () => void) => () => void;
  choose(tab: TabName): void;
  /** What was open last time; it gives way to a choice of this time. */
  prefer(tab: TabName): void;
}

export function tabChoice(): TabChoice {
  const listeners = new Set<() => void>();
  let chosen: TabName = 'scores';
  let isChosen = false;
  const show = (tab: TabName): void => {
    chosen = tab;
    for (const listener of [...listeners]) listener();
  };
  return {
    get chosen() {
      return chosen;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose: (tab) => {
      isChosen = true;
      show(tab);
    },
    prefer: (tab) => {
      if (!isChosen) show(tab);
    },
  };
}
