/** 勾稽检查: findings by severity, each leading to its cells; what the person does not want to be told again is ignored. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Session } from '../../application/session';
import type { Finding, SelfAssessment } from '../../scoring/model';
import { useSpeaker } from '../language';
import { findingItem } from '../model/attention';
import { AttentionEntry } from './attention';
import { GrowingList } from './growing-list';
import { Section } from './section';

const useStyles = makeStyles({
  none: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, margin: 0 },
  finding: {
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  small: {
    minWidth: 0,
    marginLeft: '-8px',
    fontWeight: tokens.fontWeightRegular,
    // There it has a frame.
    '@media (forced-colors: active)': { marginLeft: 0 },
  },
  reason: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  input: { minWidth: 0 },
});

interface FindingProps {
  readonly session: Session;
  readonly finding: Finding;
  readonly busy: boolean;
}

/** A reason is asked for: the workbook keeps it for the reviewer. */
function Ignoring({ session, finding, busy }: FindingProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const [reason, setReason] = useState<string | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const close = (): void => {
    flushSync(() => setReason(null));
    opener.current?.focus();
  };
  if (reason === null)
    return (
      <Button
        ref={(element: HTMLElement | null) => {
          opener.current = element;
        }}
        size="small"
        appearance="subtle"
        className={styles.small}
        disabledFocusable={busy}
        onClick={() => setReason('')}
      >
        {say('pane.ignore')}
      </Button>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '' || busy) return;
        close();
        void session.keep({ kind: 'ignore', finding, reason });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Else Office takes the keyboard back to the sheet.
        event.stopPropagation();
        close();
      }}
    >
      <Field label={say('pane.ignore-why')} size="small">
        <Input
          autoFocus
          size="small"
          className={styles.input}
          value={reason}
          onChange={(_event, { value }) => setReason(value)}
        />
      </Field>
      <div className={styles.row}>
        <Button size="small" type="submit" disabledFocusable={busy || reason.trim() === ''}>
          {say('pane.ignore-keep')}
        </Button>
        <Button size="small" appearance="subtle" onClick={close}>
          {say('pane.cancel')}
        </Button>
      </div>
    </form>
  );
}

function Check({ session, finding, busy }: FindingProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const { ignored } = finding;
  return (
    <div className={styles.finding}>
      <AttentionEntry item={findingItem(finding)} />
      {ignored === undefined ? (
        <Ignoring session={session} finding={finding} busy={busy} />
      ) : (
        <>
          <span className={styles.reason}>{say('pane.ignore-reason', { reason: ignored.reason })}</span>
          <Button
            size="small"
            appearance="subtle"
            className={styles.small}
            disabledFocusable={busy}
            onClick={() => void session.keep({ kind: 'unignore', finding })}
          >
            {say('pane.ignore-again')}
          </Button>
        </>
      )}
    </div>
  );
}

const KINDS = ['error', 'warning', 'info', 'ignored'] as const;
const kindOf = ({ severity, ignored }: Finding): (typeof KINDS)[number] =>
  ignored === undefined ? severity : 'ignored';

export interface ChecksTabProps {
  readonly session: Session;
  readonly assessment: SelfAssessment;
  readonly busy: boolean;
}

export default function ChecksTab({ session, assessment, busy }: ChecksTabProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const { findings } = assessment;
  const place = useRef<HTMLDivElement>(null);
  const left = useRef<number | null>(null);
  const rows = (): readonly HTMLElement[] => [...(place.current?.querySelectorAll<HTMLElement>('li') ?? [])];
  // A check that was ignored goes to another group; the keyboard goes on with the one in its place.
  useEffect(() => {
    if (left.current === null || document.activeElement !== document.body) return;
    const all = rows();
    all[Math.min(left.current, all.length - 1)]?.querySelector<HTMLElement>('button:last-of-type')?.focus();
  }, [findings]);
  if (findings.length === 0) return <p className={styles.none}>{say('pane.checks-none')}</p>;
  const groups = KINDS.map((kind) => {
    const own = findings.filter((finding) => kindOf(finding) === kind);
    if (own.length === 0) return null;
    return (
      <Section key={kind} title={say(`pane.severity.${kind}`)} aside={say('pane.count', { count: String(own.length) })}>
        <GrowingList items={own} render={(finding) => <Check session={session} finding={finding} busy={busy} />} />
      </Section>
    );
  });
  return (
    <div
      ref={place}
      onFocus={({ target }) => {
        left.current = rows().findIndex((row) => row.contains(target));
      }}
    >
      {groups}
    </div>
  );
}
