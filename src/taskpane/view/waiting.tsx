/** A sign that something is at work, once it lasts longer than half a second. */
import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** Milliseconds: shorter work would only flash. */
const NOTICED_AFTER = 500;

const useStyles = makeStyles({
  waiting: { display: 'flex', justifyContent: 'flex-start', marginTop: tokens.spacingVerticalS },
});

export function Waiting({ isWaiting, words }: { readonly isWaiting: boolean; readonly words: string }) {
  const styles = useStyles();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setLong(true), NOTICED_AFTER);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isWaiting]);
  return isWaiting && isLong ? (
    <div className={styles.waiting}>
      <Spinner size="tiny" label={words} />
    </div>
  ) : null;
}
