/** Stands for a part of the pane that is still on its way. */
import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useSpeaker } from '../language';

const useStyles = makeStyles({
  loading: { display: 'flex', justifyContent: 'flex-start', padding: tokens.spacingHorizontalL },
});

export function Loading() {
  const styles = useStyles();
  const { say } = useSpeaker();
  return (
    <div className={styles.loading}>
      <Spinner size="tiny" label={say('pane.loading')} />
    </div>
  );
}
