/** A list that shows its first items and the next ones when asked, so that thousands of rows do not stop the pane. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useSpeaker } from '../language';

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
  const [shown, setShown] = useState(STEP);
  const hidden = items.length - shown;
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, shown).map((item, index) => (
          <li key={index}>{render(item, index)}</li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button appearance="subtle" size="small" onClick={() => setShown(shown + STEP)}>
          {say('pane.show-more', { count: String(Math.min(STEP, hidden)), all: String(items.length) })}
        </Button>
      )}
    </>
  );
}
