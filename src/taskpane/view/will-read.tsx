/** First use: what a run would read if the chosen tables bore their names, or what it would stumble over. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { readWith } from '../../workbook/finding/find';
import type { WantedName } from '../../workbook/planning/plan-names';
import type { WorkbookSurvey } from '../../workbook/finding/survey';
import { useSpeaker } from '../language';
import { ProblemNotice } from './notices';

const useStyles = makeStyles({
  text: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase400,
  },
});

export interface WillReadProps {
  readonly survey: WorkbookSurvey;
  readonly wanted: readonly WantedName[];
}

export function WillRead({ survey, wanted }: WillReadProps) {
  const styles = useStyles();
  const { say, language } = useSpeaker();
  const read = useMemo(() => readWith(survey, wanted), [survey, wanted]);
  const { entities } = read.inputs;
  const counts = {
    indicators: entities.reduce((sum, one) => sum + one.indicators.length, 0),
    rows: entities.reduce((sum, one) => sum + (one.scorecard?.length ?? 0), 0),
  };
  const [problem] = read.problems;
  if (problem !== undefined && problem.code !== 'workbook.no-names' && problem.code !== 'workbook.missing-name') {
    return <ProblemNotice problem={problem} />;
  }
  const parts = (['indicators', 'rows'] as const).flatMap((part) =>
    counts[part] === 0 ? [] : say(`pane.will-read-${part}`, { count: String(counts[part]) })
  );
  if (parts.length === 0) return null;
  return <p className={styles.text}>{say('pane.will-read', { what: parts.join(language === 'zh' ? '、' : ', ') })}</p>;
}
