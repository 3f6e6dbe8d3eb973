/** What stands in the pane before the first run. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useSpeaker } from '../language';

const useStyles = makeStyles({
  place: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
  lead: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: `${tokens.spacingVerticalS} 0 0`, lineHeight: tokens.lineHeightBase400 },
  privacy: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function FirstUse() {
  const styles = useStyles();
  const { say } = useSpeaker();
  return (
    <section className={styles.place}>
      <h2 className={styles.lead}>{say('pane.first-lead')}</h2>
      <p className={styles.text}>{say('pane.first-explained')}</p>
      <p className={`${styles.text} ${styles.privacy}`}>{say('pane.privacy')}</p>
    </section>
  );
}
