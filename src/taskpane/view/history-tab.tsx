/** 记录: what was written when, the way to take the last writing back, and the way to leave no trace. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Session, Standing } from '../../application/session';
import { standardById } from '../../scoring/standards';
import { useSpeaker } from '../language';
import { GrowingList } from './growing-list';
import { Section } from './section';

const useStyles = makeStyles({
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
  line: { padding: '5px 0' },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface HistoryTabProps {
  readonly session: Session;
  readonly standing: Standing;
  readonly busy: boolean;
}

function Undo({ session, standing, busy }: HistoryTabProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const { undo } = standing;
  if (undo === null) return <p className={styles.text}>{say('pane.undo-none')}</p>;
  return (
    <>
      {undo.kind === 'undo' && (
        <p className={styles.text}>
          {say('pane.undo-explained', { time: undo.run.time, cells: String(undo.run.cells) })}
        </p>
      )}
      <Button disabledFocusable={busy} onClick={() => void session.undo()}>
        {say(undo.kind === 'undo' ? 'pane.undo-last' : 'pane.redo-last')}
      </Button>
    </>
  );
}

function Clear({ session, busy }: { readonly session: Session; readonly busy: boolean }) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <p className={styles.text}>{say('pane.clear-explained')}</p>
      <div className={styles.row}>
        {isAsked ? (
          <>
            <Button
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => {
                setAsked(false);
                void session.clearTraces();
              }}
            >
              {say('pane.clear-sure')}
            </Button>
            <Button onClick={() => setAsked(false)}>{say('pane.cancel')}</Button>
          </>
        ) : (
          <Button disabledFocusable={busy} onClick={() => setAsked(true)}>
            {say('pane.clear-traces')}
          </Button>
        )}
      </div>
    </>
  );
}

export default function HistoryTab({ session, standing, busy }: HistoryTabProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
  return (
    <>
      <Section title={say('pane.undo-last')}>
        <Undo session={session} standing={standing} busy={busy} />
      </Section>
      <Section title={say('pane.tab.history')}>
        {standing.history.length === 0 ? (
          <span className={styles.quiet}>{say('pane.history-none')}</span>
        ) : (
          <GrowingList
            items={standing.history}
            render={({ time, total, cells, standard }) => (
              <div className={styles.line}>
                <div className={styles.top}>
                  <span>{time}</span>
                  <span>{say('pane.history-total', { total })}</span>
                </div>
                <span className={styles.quiet}>
                  {say('pane.history-line', { cells: String(cells) })} · {standardById(standard)?.name ?? standard}
                </span>
              </div>
            )}
          />
        )}
      </Section>
      <Section title={say('pane.clear-traces')}>
        <Clear session={session} busy={busy} />
      </Section>
    </>
  );
}
