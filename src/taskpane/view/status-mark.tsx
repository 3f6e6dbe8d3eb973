/** A row's status as an icon and a word; colour only supports them. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CheckmarkStarburst16Regular } from '@fluentui/react-icons/svg/checkmark-starburst';
import { CircleHint16Regular } from '@fluentui/react-icons/svg/circle-hint';
import { PersonEdit16Regular } from '@fluentui/react-icons/svg/person-edit';
import { Prohibited16Regular } from '@fluentui/react-icons/svg/prohibited';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import type { ReactNode } from 'react';
import type { Status } from '../../scoring/model';
import { useSpeaker } from '../language';

const ICONS: Readonly<Record<Status, ReactNode>> = {
  scored: <CheckmarkCircle16Regular />,
  confirmed: <CheckmarkStarburst16Regular />,
  manual: <PersonEdit16Regular />,
  review: <QuestionCircle16Regular />,
  unscored: <CircleHint16Regular />,
  'not-applicable': <Prohibited16Regular />,
};

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '3px',
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  settled: { color: tokens.colorBrandForeground1 },
  open: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
});

export function StatusMark({ status }: { readonly status: Status }) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const tone =
    status === 'review' || status === 'unscored'
      ? styles.open
      : status === 'not-applicable'
        ? undefined
        : styles.settled;
  return (
    <span className={mergeClasses(styles.mark, tone)}>
      {ICONS[status]}
      {say(`pane.status.${status}`)}
    </span>
  );
}
