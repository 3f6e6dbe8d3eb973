/** A bar for each 二级指标 under its 一级指标; each opens into its indicators, with the reasons of what they lost. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { memo, useId, useMemo, useState } from 'react';
import { Decimal } from '../../scoring/decimal';
import type { EntityAssessment, IndicatorScore } from '../../scoring/model';
import { useSpeaker } from '../language';
import { scoreGroups, type ScoreLine } from '../model/score-lines';
import { CellLink } from './cell-link';
import { points, pointsOr } from './figures';
import { GrowingList } from './growing-list';
import { useOpenWhy } from './open-why';
import { ScoreBar } from './score-bar';
import { Section } from './section';
import { StatusMark } from './status-mark';
import { TextLink } from './text-link';

const useStyles = makeStyles({
  heading: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  below: { marginTop: tokens.spacingVerticalM },
  line: {
    display: 'block',
    boxSizing: 'border-box',
    width: `calc(100% + 16px)`,
    margin: '0 -8px',
    padding: '6px 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  top: { display: 'flex', alignItems: 'flex-start', columnGap: '4px', marginBottom: '4px' },
  chevron: {
    display: 'inline-flex',
    flexShrink: 0,
    paddingTop: '2px',
    transitionProperty: 'transform',
    transitionDuration: tokens.durationFaster,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
  turned: { transform: 'rotate(90deg)' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  figures: {
    flexShrink: 0,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    textAlign: 'right',
    fontWeight: tokens.fontWeightSemibold,
  },
  whole: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  aside: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  inside: {
    margin: '0 0 8px 7px',
    paddingLeft: '12px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  indicator: { display: 'flex', columnGap: tokens.spacingHorizontalS, padding: '5px 0' },
  about: { flexGrow: 1, minWidth: 0 },
  named: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  state: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  why: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  note: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** `9.95 / 10`, and below it what is missing. */
function Figures({ line }: { readonly line: ScoreLine }) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const lost = line.points === null ? Decimal.ZERO : line.points.minus(line.scoredSoFar).minus(line.openPoints);
  const isOpen = line.openPoints.sign() > 0;
  const shown = line.score ?? (line.children.length > 0 && isOpen ? line.scoredSoFar : null);
  return (
    <span className={styles.figures}>
      {pointsOr(shown, '—')}
      <span className={styles.whole}> / {pointsOr(line.points, '—')}</span>
      {lost.sign() > 0 && <span className={styles.aside}>{say('pane.line-lost', { value: points(lost) })}</span>}
      {isOpen && <span className={styles.aside}>{say('pane.line-open', { value: points(line.openPoints) })}</span>}
    </span>
  );
}

function Reasons({ indicator }: { readonly indicator: IndicatorScore }) {
  const styles = useStyles();
  const { tell } = useSpeaker();
  return [...indicator.deductions.map(({ note }) => note), ...indicator.problems].map((note, index) => (
    <span key={index} className={styles.note}>
      {tell(note)}
    </span>
  ));
}

/** A line that does not open: its status, its cell, its reasons. */
function Leaf({ line }: { readonly line: ScoreLine }) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const openWhy = useOpenWhy();
  const { indicator } = line;
  return (
    <div className={styles.indicator}>
      <div className={styles.about}>
        <span className={styles.named}>
          <CellLink cell={line.cell}>{line.name}</CellLink>
          {/* They wrap together. */}
          <span className={styles.state}>
            <StatusMark status={line.status} />
            {indicator !== null && (
              <TextLink
                className={styles.why}
                aria-label={say('pane.why-of', { name: line.name })}
                onClick={() => openWhy(indicator)}
              >
                {say('pane.why-short')}
              </TextLink>
            )}
          </span>
        </span>
        {indicator !== null && <Reasons indicator={indicator} />}
      </div>
      <Figures line={line} />
    </div>
  );
}

interface LineProps {
  readonly line: ScoreLine;
  readonly startsOpen?: boolean;
}

function Line({ line, startsOpen = false }: LineProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(startsOpen);
  const id = useId();
  if (line.children.length === 0) return <Leaf line={line} />;
  return (
    <>
      <button
        type="button"
        className={styles.line}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.top}>
          <span className={mergeClasses(styles.chevron, isOpen && styles.turned)}>
            <ChevronRight16Regular />
          </span>
          <span className={styles.name}>{line.name}</span>
          <Figures line={line} />
        </span>
        {line.points !== null && <ScoreBar points={line.points} scored={line.scoredSoFar} open={line.openPoints} />}
      </button>
      <div id={id} hidden={!isOpen} className={styles.inside}>
        {isOpen && <GrowingList items={line.children} render={(child) => <Line line={child} />} />}
      </div>
    </>
  );
}

export const Scores = memo(function Scores({ entity }: { readonly entity: EntityAssessment }) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const groups = useMemo(() => scoreGroups(entity), [entity]);
  // Without levels there is one line for everything: closed, it would show nothing.
  const isOnly = groups.length === 1 && groups[0]?.lines.length === 1;
  return (
    <Section title={say('pane.scores')}>
      <GrowingList
        items={groups}
        render={({ heading, lines }, index) => (
          <>
            {heading !== null && (
              <h3 className={mergeClasses(styles.heading, index > 0 && styles.below)}>
                <span>{heading.name}</span>
                <span>
                  {points(heading.scoredSoFar)} / {pointsOr(heading.points, '—')}
                </span>
              </h3>
            )}
            <GrowingList items={lines} render={(line) => <Line line={line} startsOpen={isOnly} />} />
          </>
        )}
      />
    </Section>
  );
});
