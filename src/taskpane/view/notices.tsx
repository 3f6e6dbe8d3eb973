/** What the last run came to, or what stopped it: one message under the buttons. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import type { Outcome } from '../../application/session';
import type { Note } from '../../scoring/model';
import { useSpeaker, type Speaker } from '../language';
import { CellAddress } from './cell-link';

const useStyles = makeStyles({
  place: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
  body: { overflowWrap: 'anywhere' },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

export function outcomeWords({ say }: Speaker, { receipt }: Outcome): string {
  if (receipt === null) return say('pane.not-written');
  const { cells, sheets } = receipt;
  if (cells === 0 && sheets.length === 0) return say('pane.unchanged');
  return sheets.length === 0
    ? say('pane.written', { cells: String(cells) })
    : say('pane.written-sheets', { cells: String(cells), sheets: String(sheets.length) });
}

/** What stops a run for want of room beside a range. */
export const WITHOUT_ROOM: ReadonlySet<string> = new Set(['sheets.no-free-column', 'sheets.table-has-no-room']);

export interface ProblemNoticeProps {
  readonly problem: Note;
  /** The scores go to a sheet instead; absent: that is no way out here. */
  readonly onApart?: (() => void) | undefined;
}

export function ProblemNotice({ problem, onApart }: ProblemNoticeProps) {
  const styles = useStyles();
  const { say, tell } = useSpeaker();
  return (
    <div className={styles.place}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{say('pane.problem')}</MessageBarTitle>
          {tell(problem)}
          {problem.cells.length > 0 && (
            <span className={styles.cells}>
              {problem.cells.map((cell, index) => (
                <CellAddress key={index} cell={cell} />
              ))}
            </span>
          )}
        </MessageBarBody>
        {onApart !== undefined && (
          <MessageBarActions>
            <Button size="small" onClick={onApart}>
              {say('pane.score-apart')}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}

export function OutcomeNotice({ outcome }: { readonly outcome: Outcome }) {
  const styles = useStyles();
  const speaker = useSpeaker();
  return (
    <div className={styles.place}>
      <MessageBar intent={outcome.receipt === null ? 'info' : 'success'} layout="multiline">
        <MessageBarBody className={styles.body}>{outcomeWords(speaker, outcome)}</MessageBarBody>
      </MessageBar>
    </div>
  );
}
