/**
 * 逐条确认: the open rows one after another. Choose a reading, type values, or score by hand with a reason; the way
 * back is kept. The queue is that of the moment it was opened, so that a decided row can be gone back to.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Session, State } from '../../application/session';
import type { IndicatorScore, Note } from '../../scoring/model';
import { useSpeaker } from '../language';
import { answerOf, draftFor, type Draft } from '../model/answer';
import { choicesOf, idOf, openRows, rowById } from '../model/open-rows';
import { whyOf } from '../model/why';
import { CellLink } from './cell-link';
import { DecidingForm } from './deciding-form';
import { pointsOr } from './figures';
import { Page } from './page';
import { Preview } from './preview';
import { ReadTexts } from './read-texts';
import type { Result } from './result';
import { StatusMark } from './status-mark';

const useStyles = makeStyles({
  place: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}` },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  problem: { margin: `${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere' },
  done: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalM },
});

function About({ row, result }: { readonly row: IndicatorScore; readonly result: Result }) {
  const styles = useStyles();
  const { tell } = useSpeaker();
  const { texts } = useMemo(() => whyOf(result.inputs, result.plan, row), [result, row]);
  return (
    <>
      <div className={styles.top}>
        <span className={styles.name}>
          <CellLink cell={row.nameCell}>{row.name}</CellLink>
        </span>
        <StatusMark status={row.status} />
        <span className={styles.quiet}>
          {pointsOr(row.score, '—')} / {pointsOr(row.points, '—')}
        </span>
      </div>
      {row.problems.map((note, index) => (
        <p key={index} className={styles.problem}>
          {tell(note)}
        </p>
      ))}
      <ReadTexts texts={texts} />
    </>
  );
}

interface RowProps {
  readonly session: Session;
  readonly busy: boolean;
  readonly result: Result;
  readonly row: IndicatorScore;
  readonly draft: Draft;
  readonly isFirst: boolean;
  readonly onDraft: (draft: Draft) => void;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
}

function Row({ session, busy, result, row, draft, isFirst, onDraft, onNext, onPrevious }: RowProps) {
  const styles = useStyles();
  const [trouble, setTrouble] = useState<Note | null>(null);
  const choices = useMemo(() => choicesOf(result.inputs, result.assessment.standard, row), [result, row]);
  const submit = async (): Promise<void> => {
    const answer = answerOf(draft, row);
    if (answer.kind === 'problem') {
      setTrouble(answer.note);
      return;
    }
    setTrouble(null);
    const { table, key } = row;
    await session.keep({ kind: 'decide', table, key, verdict: answer.verdict, reason: draft.reason });
    const { state } = session;
    if (state.phase !== 'idle') return;
    const scored = state.outcome === null ? null : rowById(state.outcome.assessment, idOf(row));
    // What was answered may not settle the row: then it says what is still asked.
    const open = scored?.score === null ? (scored.problems[0] ?? null) : null;
    if (state.problem ?? open) setTrouble(state.problem ?? open);
    else onNext();
  };
  return (
    <div className={styles.place}>
      <About row={row} result={result} />
      <DecidingForm
        row={row}
        choices={choices}
        draft={draft}
        trouble={trouble}
        busy={busy}
        isFirst={isFirst}
        onDraft={onDraft}
        onSubmit={() => void submit()}
        onSkip={onNext}
        onPrevious={onPrevious}
      />
    </div>
  );
}

export interface DecidingProps {
  readonly session: Session;
  readonly state: State;
  readonly result: Result;
  /** The row to begin with; null: the first. */
  readonly from: IndicatorScore | null;
  readonly onBack: () => void;
}

export default function Deciding({ session, state, result, from, onBack }: DecidingProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const [queue] = useState(() => openRows(result.assessment.entities).map(idOf));
  const [at, setAt] = useState(() => Math.max(0, from === null ? 0 : queue.indexOf(idOf(from))));
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(at);
  const id = queue[at];
  const row = id === undefined ? null : rowById(result.assessment, id);
  const { entities } = result.assessment;
  const left = openRows(entities).length;
  const owner = row === null || entities.length < 2 ? undefined : entities.find((one) => one.indicators.includes(row));
  // A new row begins at its first choice, so that the keyboard goes on where it was.
  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    const choice = place.current?.querySelector<HTMLElement>('input:not([disabled])');
    (choice ?? place.current?.querySelector('button'))?.focus();
  }, [at]);
  // A decision that would replace a value of the person's own is asked about first; written, the next row comes.
  const isAsked = useRef(false);
  useEffect(() => {
    if (state.phase === 'idle' && isAsked.current && (state.outcome?.receipt ?? null) !== null)
      setAt((before) => before + 1);
    if (state.phase !== 'working') isAsked.current = state.phase === 'preview';
  }, [state]);
  return (
    <Page title={say('pane.decide')} onBack={onBack}>
      {state.phase === 'preview' && <Preview session={session} shown={state} />}
      <div ref={place} hidden={state.phase === 'preview'}>
        <div className={styles.place}>
          <span role="status" className={styles.quiet}>
            {id === undefined
              ? say(left === 0 ? 'pane.decide-done' : 'pane.decide-left', { count: String(left) })
              : say('pane.decide-progress', { index: String(at + 1), count: String(queue.length) })}
            {owner === undefined ? '' : ` · ${owner.name}`}
          </span>
        </div>
        {id === undefined || row === null ? (
          <div className={`${styles.place} ${styles.done}`}>
            <Button appearance="primary" onClick={onBack}>
              {say('pane.back')}
            </Button>
            {left > 0 && <Button onClick={() => setAt(0)}>{say('pane.decide-from-start')}</Button>}
            {at > 0 && <Button onClick={() => setAt(at - 1)}>{say('pane.decide-previous')}</Button>}
          </div>
        ) : (
          <Row
            key={id}
            session={session}
            busy={state.phase === 'working'}
            result={result}
            row={row}
            draft={drafts.get(id) ?? draftFor(row)}
            isFirst={at === 0}
            onDraft={(draft) => setDrafts((before) => new Map(before).set(id, draft))}
            onNext={() => setAt(at + 1)}
            onPrevious={() => setAt(at - 1)}
          />
        )}
      </div>
    </Page>
  );
}
