/** The pane's tabs, as the ARIA pattern has them: arrows move, Home and End jump, one tab stop. */
import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useSpeaker } from '../language';
import { TABS, type TabName } from '../tab-choice';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    padding: '8px 8px 6px',
    border: 'none',
    borderBottom: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // A transparent line would be drawn in the colour of the text.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

export interface TabsProps {
  readonly chosen: TabName;
  /** Counts beside the words, where there are any. */
  readonly counts: Readonly<Partial<Record<TabName, number>>>;
  readonly onChoose: (tab: TabName) => void;
  readonly children: ReactNode;
}

export function Tabs({ chosen, counts, onChoose, children }: TabsProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const at = TABS.indexOf(chosen);
    const to =
      event.key === 'ArrowRight' || event.key === 'ArrowDown'
        ? (at + 1) % TABS.length
        : event.key === 'ArrowLeft' || event.key === 'ArrowUp'
          ? (at + TABS.length - 1) % TABS.length
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? TABS.length - 1
              : null;
    const tab = to === null ? undefined : TABS[to];
    if (to === null || tab === undefined) return;
    event.preventDefault();
    onChoose(tab);
    const button = list.current?.children[to];
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <>
      <div ref={list} role="tablist" aria-label={say('pane.tabs')} className={styles.list} onKeyDown={move}>
        {TABS.map((tab) => {
          const count = counts[tab] ?? 0;
          return (
            <button
              key={tab}
              type="button"
              role="tab"
              id={`${id}-${tab}`}
              aria-selected={tab === chosen}
              aria-controls={`${id}-panel`}
              tabIndex={tab === chosen ? 0 : -1}
              className={mergeClasses(styles.tab, tab === chosen && styles.chosen)}
              onClick={() => onChoose(tab)}
            >
              {say(`pane.tab.${tab}`)}
              {count > 0 && (
                <Badge size="small" appearance="tint" color="informative">
                  {count}
                </Badge>
              )}
            </button>
          );
        })}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`}>
        {children}
      </div>
    </>
  );
}
