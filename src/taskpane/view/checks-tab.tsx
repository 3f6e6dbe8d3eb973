/** 勾稽检查: findings by severity, each leading to its cells. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Finding, SelfAssessment } from '../../scoring/model';
import { useSpeaker } from '../language';
import { findingItem } from '../model/attention';
import { Attention } from './attention';

const useStyles = makeStyles({
  none: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, color: tokens.colorNeutralForeground2 },
});

const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'info'];

export default function ChecksTab({ assessment }: { readonly assessment: SelfAssessment }) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const { findings } = assessment;
  if (findings.length === 0) return <p className={styles.none}>{say('pane.checks-none')}</p>;
  return SEVERITIES.map((severity) => (
    <Attention
      key={severity}
      title={say(`pane.severity.${severity}`)}
      items={findings.filter((one) => one.severity === severity).map(findingItem)}
    />
  ));
}
