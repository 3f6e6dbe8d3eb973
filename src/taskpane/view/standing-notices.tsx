/** What is known of the workbook and asks for the person: 已过期, and a writing that was not finished. */
import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import type { InterruptedRun, Session, Standing } from '../../application/session';
import { useSpeaker } from '../language';
import { CellAddress } from './cell-link';

const useStyles = makeStyles({
  place: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, margin: `${tokens.spacingVerticalXS} 0` },
});

const MOST_CELLS = 4;

function Stale({ session, cells }: { readonly session: Session; readonly cells: readonly string[] }) {
  const styles = useStyles();
  const { say, language } = useSpeaker();
  const shown =
    cells.slice(0, MOST_CELLS).join(language === 'zh' ? '、' : ', ') + (cells.length > MOST_CELLS ? '…' : '');
  return (
    <div className={styles.place}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{say('pane.stale')}</MessageBarTitle>
          {cells.length === 0 ? say('pane.stale-formulas') : say('pane.stale-cells', { cells: shown })}
          <span className={styles.row}>
            <Button size="small" onClick={() => void session.score({ sheets: false })}>
              {say('pane.score-again')}
            </Button>
          </span>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

function Interrupted({ session, interrupted }: { readonly session: Session; readonly interrupted: InterruptedRun }) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const { run, offer, cells } = interrupted;
  return (
    <div className={styles.place}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{say('pane.interrupted')}</MessageBarTitle>
          {say(`pane.interrupted-${offer}`, { time: run.time })}
          <span className={styles.row}>
            {offer === 'open' && (
              <>
                <Button size="small" appearance="primary" onClick={() => void session.recover()}>
                  {say('pane.recover')}
                </Button>
                <Button size="small" onClick={() => void session.rerun()}>
                  {say('pane.rerun')}
                </Button>
              </>
            )}
            {offer === 'at-work' && (
              <Button size="small" onClick={() => void session.inspect()}>
                {say('pane.look-again')}
              </Button>
            )}
            {cells.map((cell, index) => (
              <CellAddress key={index} cell={cell} />
            ))}
          </span>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

export function StandingNotices({ session, standing }: { readonly session: Session; readonly standing: Standing }) {
  return (
    <>
      {standing.interrupted !== null && <Interrupted session={session} interrupted={standing.interrupted} />}
      {standing.stale !== null && <Stale session={session} cells={standing.stale.cells} />}
    </>
  );
}
