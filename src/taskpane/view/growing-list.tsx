/** A list that shows its first items and the next ones when asked, so that thousands of rows do not stop the pane. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useSpeaker } from '../language';

/** So many are drawn well before anybody notices. */
const FIRST = 15;
const STEP = 50;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

export interface GrowingListProps<Item> {
  readonly items: readonly Item[];
  readonly render: (item: Item, index: number) => ReactNode;
}

/** The items are never reordered in place, so their position is their key. */
export function GrowingList<Item>({ items, render }: GrowingListProps<Item>) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const [wanted, setWanted] = useState(STEP);
  const shown = useDeferredValue(wanted, FIRST);
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, shown).map((item, index) => (
          <li key={index}>{render(item, index)}</li>
        ))}
      </ul>
      {items.length > wanted && (
        <Button appearance="subtle" size="small" onClick={() => setWanted(wanted + STEP)}>
          {say('pane.show-more', { count: String(Math.min(STEP, items.length - wanted)), all: String(items.length) })}
        </Button>
      )}
    </>
  );
}
