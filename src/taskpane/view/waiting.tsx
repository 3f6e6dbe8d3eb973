/** A sign that something is at work, once it lasts longer than half a second, and the way to stop it. */
import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useSpeaker } from '../language';

/** Milliseconds: shorter work would only flash. */
const NOTICED_AFTER = 500;

const useStyles = makeStyles({
  waiting: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

export interface WaitingProps {
  readonly isWaiting: boolean;
  readonly words: string;
  /** Absent: it is over soon, and nothing comes of stopping it. */
  readonly onCancel?: () => void;
}

export function Waiting({ isWaiting, words, onCancel }: WaitingProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
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
      {onCancel !== undefined && (
        <Button size="small" onClick={onCancel}>
          {say('pane.cancel')}
        </Button>
      )}
    </div>
  ) : null;
}
