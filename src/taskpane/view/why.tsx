/** 为什么是这个分: texts with what was read, measures, rule with its clause, steps, what was written; cells lead there. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { IndicatorScore, Inputs, Note } from '../../scoring/model';
import { standardById } from '../../scoring/standards';
import type { WritePlan } from '../../workbook/write-plan';
import { useSpeaker } from '../language';
import { whyOf, type Why as WhyModel } from '../model/why';
import { CellAddress, CellLink } from './cell-link';
import { points, pointsOr } from './figures';
import { LabelLine } from './label-line';
import { actualWords, completionWords, targetWords } from './measure-words';
import { Page } from './page';
import { ReadTexts } from './read-texts';
import { ScoreBar } from './score-bar';
import { Section } from './section';
import { StatusMark } from './status-mark';
import { Decimal } from '../../scoring/decimal';

const useStyles = makeStyles({
  sum: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
  figures: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM },
  score: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  name: { overflowWrap: 'anywhere' },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: '4px 0', overflowWrap: 'anywhere' },
  steps: { margin: 0, paddingLeft: '1.6em' },
  result: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  sentence: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  rule: { margin: 0, overflowWrap: 'anywhere' },
});

function Texts({ why }: { readonly why: WhyModel }) {
  const styles = useStyles();
  const { say } = useSpeaker();
  if (why.texts.length === 0) return null;
  const isMarked = why.texts.some(({ pieces }) => pieces.some(({ role }) => role !== null));
  return (
    <Section title={say('pane.why-texts')}>
      <ReadTexts texts={why.texts} />
      {isMarked && <span className={styles.quiet}>{say('pane.why-marks')}</span>}
    </Section>
  );
}

function Measures({ why }: { readonly why: WhyModel }) {
  const styles = useStyles();
  const speaker = useSpeaker();
  const { say } = speaker;
  if (why.measures.length === 0) return null;
  return (
    <Section title={say('pane.why-measures')}>
      <ul className={styles.list}>
        {why.measures.map((measure, index) => (
          <li key={index} className={styles.item}>
            <LabelLine words={measure.noun === '' ? say('pane.measure', { index: String(index + 1) }) : measure.noun}>
              {measure.points !== null && (
                <span className={styles.result}>
                  {say('pane.measure-score', { score: pointsOr(measure.score, '—'), points: points(measure.points) })}
                </span>
              )}
            </LabelLine>
            <span>
              {[
                say('pane.measure-target', { target: targetWords(speaker, measure) }),
                actualWords(speaker, measure),
                completionWords(speaker, measure) ?? '',
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface RuleProps {
  readonly why: WhyModel;
  readonly standard: string;
}

function Rule({ why, standard }: RuleProps) {
  const styles = useStyles();
  const { say, tell } = useSpeaker();
  const { from, sentence, restated } = why.rule;
  const known = standardById(standard);
  const source = restated?.params.source ?? '';
  return (
    <Section title={say('pane.why-rule')}>
      <p className={styles.rule}>
        {from === 'manual'
          ? say('pane.manual-rule')
          : restated === null
            ? say('pane.rule-of-standard-targets', { standard: known?.name ?? standard })
            : tell(restated)}
      </p>
      {sentence !== null && (
        <>
          <LabelLine words={say(from === 'own-table' ? 'pane.rule-own-table' : 'pane.rule-in-row')}>
            <CellAddress cell={sentence.ref} />
          </LabelLine>
          <p className={styles.sentence}>{sentence.text}</p>
        </>
      )}
      {sentence === null && from === 'standard' && known !== null && (
        <p className={styles.sentence}>
          <span className={styles.quiet}>
            {say('pane.rule-source')}：{source === '' ? known.sources.join('；') : source}
          </span>
        </p>
      )}
    </Section>
  );
}

function Notes({ title, notes }: { readonly title: string; readonly notes: readonly Note[] }) {
  const styles = useStyles();
  const { tell } = useSpeaker();
  if (notes.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {notes.map((note, index) => (
          <li key={index} className={styles.item}>
            <CellLink cell={note.cells[0] ?? null}>{tell(note)}</CellLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export interface WhyProps {
  readonly inputs: Inputs;
  readonly plan: WritePlan;
  readonly standard: string;
  readonly score: IndicatorScore;
  readonly onBack: () => void;
}

export default function Why({ inputs, plan, standard, score, onBack }: WhyProps) {
  const styles = useStyles();
  const { say, tell } = useSpeaker();
  const why = useMemo(() => whyOf(inputs, plan, score), [inputs, plan, score]);
  const steps = why.steps;
  return (
    <Page title={say('pane.why')} onBack={onBack}>
      <div className={styles.sum}>
        <div className={styles.name}>
          <CellLink cell={score.nameCell}>{score.name}</CellLink>
        </div>
        {score.levels.length > 0 && (
          <div className={styles.quiet}>{score.levels.map(({ name }) => name).join(' › ')}</div>
        )}
        <div className={styles.figures}>
          <span className={styles.score}>
            {pointsOr(score.score, '—')} / {pointsOr(score.points, '—')}
          </span>
          <StatusMark status={score.status} />
          {why.scoreCell !== null && <CellAddress cell={why.scoreCell} />}
        </div>
        {score.points !== null && (
          <ScoreBar
            points={score.points}
            scored={score.score ?? Decimal.ZERO}
            open={score.score === null ? score.points : Decimal.ZERO}
          />
        )}
      </div>
      <Notes title={say('pane.why-problems')} notes={score.problems} />
      <Texts why={why} />
      <Measures why={why} />
      <Rule why={why} standard={standard} />
      {score.score !== null && (
        <Section title={say('pane.why-steps')}>
          {steps.length === 0 ? (
            <span className={styles.quiet}>{say('pane.no-steps')}</span>
          ) : (
            <ol className={styles.steps}>
              {steps.map(({ note, result }, index) => (
                <li key={index} className={styles.item}>
                  {tell(note)}
                  {result !== null && <span className={styles.result}> = {points(result)}</span>}
                </li>
              ))}
            </ol>
          )}
        </Section>
      )}
      {why.written !== '' && (
        <Section title={say('pane.why-written')}>
          <p className={styles.sentence}>{why.written}</p>
        </Section>
      )}
      <Notes title={say('pane.why-warnings')} notes={score.warnings} />
    </Page>
  );
}
