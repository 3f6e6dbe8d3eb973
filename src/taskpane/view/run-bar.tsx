/** The two buttons that start a run, and while one goes on, how far it is and the way to stop it. */
import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { ClipboardCheckmark20Regular } from '@fluentui/react-icons/svg/clipboard-checkmark';
import { DocumentTable20Regular } from '@fluentui/react-icons/svg/document-table';
import type { Session, State } from '../../application/session';
import { useSpeaker } from '../language';

const useStyles = makeStyles({
  bar: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}` },
  buttons: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(132px, 100%), 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  button: { minWidth: 0, padding: '5px 6px' },
  working: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
  },
  activity: { display: 'flex', justifyContent: 'space-between', marginBottom: tokens.spacingVerticalXS },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

function Working({ session, state }: { readonly session: Session; readonly state: State & { phase: 'working' } }) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const { activity, done, of } = state;
  const words = say(`pane.working.${activity}`);
  return (
    <div className={styles.working}>
      <div>
        <div className={styles.activity}>
          <span>{words}</span>
          {of > 1 && (
            <span className={styles.count}>{say('pane.working.progress', { done: String(done), of: String(of) })}</span>
          )}
        </div>
        <ProgressBar aria-label={words} thickness="large" {...(of > 0 ? { value: done, max: of } : {})} />
      </div>
      <Button size="small" onClick={() => session.cancel()}>
        {say('pane.cancel')}
      </Button>
    </div>
  );
}

/** How far a run is, on a page that covers the buttons. */
export function RunProgress({ session, state }: { readonly session: Session; readonly state: State }) {
  const styles = useStyles();
  return state.phase === 'working' ? (
    <div className={styles.bar}>
      <Working session={session} state={state} />
    </div>
  ) : null;
}

export interface RunBarProps {
  readonly session: Session;
  readonly state: State;
  /** A writing that broke off is settled first. */
  readonly isHeld: boolean;
}

export function RunBar({ session, state, isHeld }: RunBarProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
  // Still focusable while they wait, so that a person on the keyboard keeps the place.
  const isBusy = state.phase !== 'idle' || isHeld;
  return (
    <div className={styles.bar}>
      <div className={styles.buttons}>
        <Button
          appearance={isBusy ? 'secondary' : 'primary'}
          className={styles.button}
          icon={<ClipboardCheckmark20Regular />}
          disabledFocusable={isBusy}
          onClick={() => void session.score({ sheets: false })}
        >
          {say('pane.score')}
        </Button>
        <Button
          className={styles.button}
          icon={<DocumentTable20Regular />}
          disabledFocusable={isBusy}
          onClick={() => void session.score({ sheets: true })}
        >
          {say('pane.summary')}
        </Button>
      </div>
      {state.phase === 'working' && <Working session={session} state={state} />}
    </div>
  );
}
