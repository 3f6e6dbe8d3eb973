/** The button 生成自评报告 and what came of it: the file's name, the way to copy, or why there is none. */
import { Button, makeStyles, MessageBar, MessageBarBody, Textarea, tokens } from '@fluentui/react-components';
import { DocumentText20Regular } from '@fluentui/react-icons/svg/document-text';
import { useRef, useState } from 'react';
import type { Outcome } from '../../application/session';
import type { MadeReport } from '../../report';
import { useSpeaker } from '../language';
import { Waiting } from '../view/waiting';
import { copy, download, platform, refusesDownloads } from './hand-over';
import { madeFrom } from './report-maker';

const useStyles = makeStyles({
  bar: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`, overflowWrap: 'anywhere' },
  button: { width: '100%' },
  result: { marginTop: tokens.spacingVerticalS },
  copy: { marginTop: tokens.spacingVerticalS, width: '100%', minWidth: 0 },
  body: { minWidth: 0, overflowWrap: 'anywhere' },
});

type Stage =
  | { readonly kind: 'idle' | 'making' | 'failed' }
  | {
      readonly kind: 'made';
      readonly outcome: Outcome;
      readonly report: MadeReport;
      readonly refused: boolean;
      readonly copied: 'no' | 'yes' | 'by-hand';
    };

export interface ReportButtonProps {
  readonly outcome: Outcome;
  readonly disabled: boolean;
}

export default function ReportButton({ outcome, disabled }: ReportButtonProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });

  const making = useRef(0);
  const start = async (): Promise<void> => {
    const own = (making.current += 1);
    setStage({ kind: 'making' });
    try {
      const report = await madeFrom(outcome);
      if (making.current !== own) return;
      const refused = refusesDownloads(platform());
      if (!refused) download(report.bytes, report.fileName);
      setStage({ kind: 'made', outcome, report, refused, copied: 'no' });
    } catch {
      if (making.current === own) setStage({ kind: 'failed' });
    }
  };
  /** What is made all the same goes nowhere. */
  const cancel = (): void => {
    making.current += 1;
    setStage({ kind: 'idle' });
  };

  return (
    <div className={styles.bar}>
      <Button
        className={styles.button}
        icon={<DocumentText20Regular />}
        disabledFocusable={disabled || stage.kind === 'making'}
        onClick={() => void start()}
      >
        {say('pane.report')}
      </Button>
      <Waiting isWaiting={stage.kind === 'making'} words={say('pane.report-making')} onCancel={cancel} />
      {stage.kind === 'failed' && (
        <MessageBar className={styles.result} intent="error" layout="multiline">
          <MessageBarBody>{say('pane.report-failed')}</MessageBarBody>
        </MessageBar>
      )}
      {/* What was made of an earlier score is no longer on offer. */}
      {stage.kind === 'made' && stage.outcome === outcome && (
        <MessageBar className={styles.result} intent={stage.refused ? 'warning' : 'success'} layout="multiline">
          <MessageBarBody className={styles.body}>
            {say(stage.refused ? 'pane.report-refused' : 'pane.report-made', { name: stage.report.fileName })}
            <Button
              className={styles.copy}
              onClick={() =>
                void copy(stage.report).then((done) => setStage({ ...stage, copied: done ? 'yes' : 'by-hand' }))
              }
            >
              {say(stage.copied === 'yes' ? 'pane.report-copied' : 'pane.report-copy')}
            </Button>
            {stage.copied === 'by-hand' && (
              <Textarea
                className={styles.copy}
                aria-label={say('pane.report-by-hand')}
                placeholder={say('pane.report-by-hand')}
                readOnly
                rows={6}
                value={stage.report.text}
                onFocus={({ target }) => target.select()}
              />
            )}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
