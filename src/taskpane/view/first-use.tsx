/**
 * What stands in the pane before the first run: the tables that were found, to be checked and confirmed; in a
 * workbook whose tables bear their names already, only which they are.
 */
import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Session } from '../../application/session';
import { useSpeaker } from '../language';
import { isNamed } from '../model/table-choices';
import { FoundTables } from './first-use-tables';
import { ProblemNotice } from './notices';
import { Sample } from './sample';
import { useDiscovery } from './use-discovery';

const useStyles = makeStyles({
  place: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
  lead: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: `${tokens.spacingVerticalS} 0 0`, lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  looking: { display: 'flex', justifyContent: 'flex-start', marginTop: tokens.spacingVerticalM },
});

/** As it is told where there is no telling what the workbook holds. */
function Plain() {
  const styles = useStyles();
  const { say } = useSpeaker();
  return (
    <section className={styles.place}>
      <h2 className={styles.lead}>{say('pane.first-lead')}</h2>
      <p className={styles.text}>{say('pane.first-explained')}</p>
    </section>
  );
}

export interface FirstUseProps {
  readonly session: Session;
  readonly busy: boolean;
  /** Whether the workbook's tables bear the names that a run needs. */
  readonly onLook: (isNamed: boolean) => void;
}

export default function FirstUse({ session, busy, onLook }: FirstUseProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const { look, again } = useDiscovery(session);
  useEffect(() => {
    if (look.phase === 'found') onLook(isNamed(look.discovery));
  }, [look, onLook]);
  return (
    <>
      {look.phase === 'found' ? (
        <FoundTables session={session} busy={busy} survey={look.survey} discovery={look.discovery} again={again} />
      ) : (
        <>
          <Plain />
          {look.phase === 'failed' && <ProblemNotice problem={look.problem} />}
          {look.phase === 'looking' && (
            <div className={mergeClasses(styles.place, styles.looking)}>
              <Spinner size="tiny" label={say('pane.looking')} />
            </div>
          )}
        </>
      )}
      <div className={styles.place}>
        <Sample />
        <p className={mergeClasses(styles.text, styles.quiet)}>{say('pane.privacy')}</p>
      </div>
    </>
  );
}
