/** 写入前请过目: how many cells, which ones change from what to what, and the two answers. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Session, State } from '../../application/session';
import type { CellRef } from '../../scoring/model';
import type { CellChange } from '../../workbook/write-plan';
import { useSpeaker } from '../language';
import { previewOf } from '../model/preview';
import { CellAddress } from './cell-link';
import { GrowingList } from './growing-list';
import { Section } from './section';

const useStyles = makeStyles({
  frame: { backgroundColor: tokens.colorNeutralBackground2 },
  counts: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  line: { margin: `${tokens.spacingVerticalXS} 0 0` },
  warning: { color: tokens.colorStatusWarningForeground3 },
  answers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(110px, 100%), 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalM} 0`,
  },
  listTitle: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  list: { maxHeight: '260px', overflowY: 'auto', overflowX: 'hidden' },
  change: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, 36%) 1fr',
    columnGap: tokens.spacingHorizontalS,
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  values: { overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  blank: { color: tokens.colorNeutralForeground3 },
  mark: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorStatusWarningForeground3 },
});

function Change({ change }: { readonly change: CellChange }) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const value = (text: string) => (text === '' ? <span className={styles.blank}>{say('pane.blank')}</span> : text);
  return (
    <div className={styles.change}>
      <CellAddress cell={change.ref} />
      <span className={styles.values}>
        <span>{value(change.before)}</span>
        <span role="img" aria-label={say('pane.becomes')}>
          {' → '}
        </span>
        <span>{value(change.after)}</span>
        {change.handEdited && <span className={styles.mark}>{say('pane.hand-edited')}</span>}
      </span>
    </div>
  );
}

/** The workbook was changed between the showing and the answer. */
function Again({ cells }: { readonly cells: readonly CellRef[] }) {
  const styles = useStyles();
  const { say } = useSpeaker();
  return (
    <div role="alert" className={styles.warning}>
      <p className={styles.line}>{say('pane.preview-again')}</p>
      {cells.length > 0 && (
        <>
          <p className={styles.line}>{say('pane.preview-since')}</p>
          <GrowingList items={cells} render={(cell) => <CellAddress cell={cell} />} />
        </>
      )}
    </div>
  );
}

export interface PreviewProps {
  readonly session: Session;
  readonly shown: Extract<State, { phase: 'preview' }>;
}

export function Preview({ session, shown: { plan, since } }: PreviewProps) {
  const styles = useStyles();
  const { language, say } = useSpeaker();
  const { written, changed, handEdited, sheets } = useMemo(() => previewOf(plan), [plan]);
  return (
    <div className={styles.frame}>
      <Section title={say('pane.preview')}>
        <p className={styles.counts}>
          {say('pane.preview-counts', { written: String(written), changed: String(changed) })}
        </p>
        {since !== undefined && <Again cells={since} />}
        {handEdited > 0 && (
          <p className={mergeClasses(styles.line, styles.warning)}>
            {say('pane.preview-hand-edited', { count: String(handEdited) })}
          </p>
        )}
        {sheets.length > 0 && (
          <p className={styles.line}>
            {say('pane.preview-sheets', { sheets: sheets.join(language === 'zh' ? '、' : ', ') })}
          </p>
        )}
        <div className={styles.answers}>
          <Button appearance="primary" onClick={() => void session.confirm()}>
            {say('pane.write')}
          </Button>
          <Button onClick={() => session.refuse()}>{say('pane.do-not-write')}</Button>
        </div>
        {plan.changes.length > 0 && (
          <>
            <h3 className={styles.listTitle}>{say('pane.preview-changes')}</h3>
            <div className={styles.list} role="group" aria-label={say('pane.preview-changes')}>
              <GrowingList items={plan.changes} render={(change) => <Change change={change} />} />
            </div>
          </>
        )}
      </Section>
    </div>
  );
}
