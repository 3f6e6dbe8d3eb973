/**
 * A bar of points: scored, deducted, open. Told apart by pattern as well as colour, and in forced colours drawn
 * with the system's own.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../scoring/decimal';
import { useSpeaker } from '../language';
import { points, share } from './figures';

export const FORCED = '@media (forced-colors: active)';

/** Stripes for points that are open. */
export const OPEN_STRIPES = `repeating-linear-gradient(135deg, ${tokens.colorStatusWarningBorderActive} 0 3px, ${tokens.colorStatusWarningBackground2} 3px 6px)`;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    width: '100%',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    height: '6px',
    [FORCED]: { forcedColorAdjust: 'none', backgroundColor: 'Canvas', outline: '1px solid CanvasText' },
  },
  tall: { height: '10px' },
  scored: { backgroundColor: tokens.colorCompoundBrandBackground, [FORCED]: { backgroundColor: 'Highlight' } },
  lost: { backgroundColor: tokens.colorPaletteRedBackground3, [FORCED]: { backgroundColor: 'GrayText' } },
  open: {
    backgroundImage: OPEN_STRIPES,
    [FORCED]: { backgroundImage: 'repeating-linear-gradient(135deg, CanvasText 0 2px, Canvas 2px 5px)' },
  },
});

export interface ScoreBarProps {
  readonly points: Decimal;
  readonly scored: Decimal;
  readonly open: Decimal;
  readonly tall?: boolean;
}

export function ScoreBar({ points: whole, scored, open, tall = false }: ScoreBarProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const lost = whole.minus(scored).minus(open);
  const label = say('pane.bar', { score: points(scored), lost: points(lost), open: points(open) });
  return (
    <div role="img" aria-label={label} className={mergeClasses(styles.bar, tall && styles.tall)}>
      <div className={styles.scored} style={{ width: `${share(scored, whole)}%` }} />
      <div className={styles.lost} style={{ width: `${share(lost, whole)}%` }} />
      <div className={styles.open} style={{ width: `${share(open, whole)}%` }} />
    </div>
  );
}
