/** The total at the top: score, grade, what is open. While points are open it is 暂计 and bears no grade. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Total as TotalScore } from '../../scoring/model';
import { useSpeaker } from '../language';
import { points, rate } from './figures';
import { FORCED, OPEN_STRIPES, ScoreBar } from './score-bar';
import { isOpenTotal, rowsWithoutPoints } from '../../scoring/open';

const useStyles = makeStyles({
  total: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalXS,
  },
  score: {
    fontSize: tokens.fontSizeHero900,
    lineHeight: tokens.lineHeightHero900,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  beside: {
    display: 'flex',
    flexDirection: 'column',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  pill: {
    marginLeft: 'auto',
    padding: '1px 12px',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    [FORCED]: { border: '1px solid CanvasText' },
  },
  grade: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  soFar: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorStatusWarningForeground2,
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
  },
  entry: { display: 'inline-flex', alignItems: 'center', columnGap: '5px' },
  swatch: { width: '10px', height: '10px', borderRadius: '2px', [FORCED]: { forcedColorAdjust: 'none' } },
  scored: { backgroundColor: tokens.colorCompoundBrandBackground, [FORCED]: { backgroundColor: 'Highlight' } },
  lost: { backgroundColor: tokens.colorPaletteRedBackground3, [FORCED]: { backgroundColor: 'GrayText' } },
  open: {
    backgroundImage: OPEN_STRIPES,
    [FORCED]: { backgroundImage: 'repeating-linear-gradient(135deg, CanvasText 0 2px, Canvas 2px 5px)' },
  },
  draft: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

export function Total({ total }: { readonly total: TotalScore }) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const rows = rowsWithoutPoints(total);
  const isOpen = isOpenTotal(total);
  const lost = total.points.minus(total.score).minus(total.openPoints);
  const legend = [
    { key: 'scored', value: total.score, isShown: true },
    { key: 'lost', value: lost, isShown: lost.sign() > 0 },
    { key: 'open', value: total.openPoints, isShown: total.openPoints.sign() > 0 },
  ] as const;
  return (
    <section className={styles.total} aria-label={say('pane.total')}>
      <div className={styles.row}>
        <span className={styles.score}>{points(total.score)}</span>
        <span className={styles.beside}>
          <span>{say('pane.out-of', { points: points(total.points) })}</span>
          {total.rate !== null && <span>{say('pane.rate', { rate: rate(total.rate) })}</span>}
        </span>
        {isOpen ? (
          <span className={mergeClasses(styles.pill, styles.soFar)}>{say('pane.total-so-far')}</span>
        ) : (
          total.grade !== null && (
            <span className={mergeClasses(styles.pill, styles.grade)} title={say('pane.grade')}>
              {say(`pane.grade.${total.grade}`)}
            </span>
          )
        )}
      </div>
      <ScoreBar tall points={total.points} scored={total.score} open={total.openPoints} />
      <div className={styles.legend}>
        {legend.map(
          ({ key, value, isShown }) =>
            isShown && (
              <span key={key} className={styles.entry}>
                <span className={mergeClasses(styles.swatch, styles[key])} />
                {say(`pane.legend-${key}`, { value: points(value) })}
              </span>
            )
        )}
      </div>
      {isOpen && (
        <p className={styles.draft}>
          {say(rows === 0 ? 'pane.draft' : 'pane.draft-rows', { open: points(total.openPoints), rows: String(rows) })}
        </p>
      )}
    </section>
  );
}
