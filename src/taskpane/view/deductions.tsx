/** 扣分: every deduction with its reason, and their sum. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useMemo } from 'react';
import type { EntityAssessment } from '../../scoring/model';
import { useSpeaker } from '../language';
import { deductionsOf } from '../model/deductions';
import { CellLink } from './cell-link';
import { points } from './figures';
import { GrowingList } from './growing-list';
import { Section } from './section';

const useStyles = makeStyles({
  line: { display: 'flex', columnGap: tokens.spacingHorizontalM, padding: '5px 0' },
  about: { flexGrow: 1, minWidth: 0 },
  reason: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  amount: {
    flexShrink: 0,
    minWidth: '3.2em',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusDangerForeground3,
  },
  none: { color: tokens.colorNeutralForeground2 },
});

export const Deductions = memo(function Deductions({ entity }: { readonly entity: EntityAssessment }) {
  const styles = useStyles();
  const { say, tell } = useSpeaker();
  const { lines, sum } = useMemo(() => deductionsOf(entity), [entity]);
  return (
    <Section
      title={say('pane.deductions')}
      {...(lines.length > 0 ? { aside: say('pane.deductions-sum', { sum: points(sum) }) } : {})}
    >
      {lines.length === 0 ? (
        <span className={styles.none}>{say('pane.no-deductions')}</span>
      ) : (
        <GrowingList
          items={lines}
          render={({ amount, name, cell, note }) => (
            <div className={styles.line}>
              <span className={styles.amount}>−{points(amount)}</span>
              <div className={styles.about}>
                <CellLink cell={cell}>{name}</CellLink>
                <span className={styles.reason}>{tell(note)}</span>
              </div>
            </div>
          )}
        />
      )}
    </Section>
  );
});
