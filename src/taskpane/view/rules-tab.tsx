/** 规则: the rule of each row in plain words with its sentence and source, to be tried with a value of one's own. */
import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Session } from '../../application/session';
import type { Inputs, SelfAssessment } from '../../scoring/model';
import { standardById } from '../../scoring/standards';
import { useSpeaker } from '../language';
import { ruleLines, tryOut, type RuleLine } from '../model/rules';
import { CellAddress } from './cell-link';
import { points, pointsOr } from './figures';
import { useGoTo } from './go-to';
import { GrowingList } from './growing-list';
import { Section } from './section';

const useStyles = makeStyles({
  standard: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  find: {
    display: 'flex',
    width: '100%',
    minWidth: 0,
    marginBottom: tokens.spacingVerticalS,
    '& > input': { minWidth: 0 },
  },
  line: { padding: '8px 0', borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  top: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  rule: { display: 'block', overflowWrap: 'anywhere' },
  try: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, marginTop: '4px' },
  input: { minWidth: 0, flexGrow: 1, maxWidth: 'min(220px, 100%)', '& > input': { minWidth: 0 } },
  result: { display: 'block', marginTop: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  scored: { fontWeight: tokens.fontWeightSemibold },
  small: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

interface TrialProps {
  readonly inputs: Inputs;
  readonly standard: string;
  readonly line: RuleLine;
}

function Trial({ inputs, standard, line }: TrialProps) {
  const styles = useStyles();
  const { say, tell } = useSpeaker();
  const [text, setText] = useState('');
  const [result, setResult] = useState('');
  const [isScored, setScored] = useState(false);
  const attempt = (): void => {
    const tried = tryOut(inputs, standard, line.score, text);
    if (tried === null) return;
    const [problem] = tried.problems;
    setScored(tried.score !== null);
    setResult(
      tried.score !== null
        ? say('pane.try-result', { text, score: points(tried.score) })
        : say('pane.try-open', { text, problem: problem === undefined ? '' : tell(problem) })
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        attempt();
      }}
    >
      <div className={styles.try}>
        <Input
          size="small"
          className={styles.input}
          aria-label={say('pane.try-value', { name: line.score.name })}
          {...(line.example === ''
            ? {}
            : { placeholder: say('pane.try-example', { example: line.example.slice(0, 12) }) })}
          value={text}
          onChange={(_event, { value }) => setText(value)}
        />
        <Button size="small" type="submit" className={styles.small}>
          {say('pane.try')}
        </Button>
      </div>
      <span role="status" className={mergeClasses(result !== '' && styles.result, isScored && styles.scored)}>
        {result}
      </span>
    </form>
  );
}

function Line({ inputs, standard, line }: TrialProps) {
  const styles = useStyles();
  const { say, tell } = useSpeaker();
  const known = standardById(standard);
  return (
    <div className={styles.line}>
      <div className={styles.top}>
        <span className={styles.name}>{line.score.name}</span>
        <span>{pointsOr(line.score.points, '—')}</span>
      </div>
      <span className={styles.rule}>
        {line.restated === null
          ? say('pane.rule-of-standard-targets', { standard: known?.name ?? standard })
          : tell(line.restated)}
      </span>
      {line.sentence !== null && (
        <span className={styles.quiet}>
          {say(line.from === 'own-table' ? 'pane.rule-own-table' : 'pane.rule-in-row')}：{line.sentence.text}{' '}
          <CellAddress cell={line.sentence.ref} />
        </span>
      )}
      <Trial inputs={inputs} standard={standard} line={line} />
    </div>
  );
}

/** The rules as a table of the workbook, where they can be changed. */
function Exported({ session, busy, hasTable }: ExportedProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const goTo = useGoTo();
  const exportRules = async (): Promise<void> => {
    await session.keep({ kind: 'export-rules' });
    const { state } = session;
    const plan = state.phase === 'idle' && state.problem === null ? state.outcome?.plan : undefined;
    const made = plan?.names?.find(({ name }) => name === '规则_评分标准');
    // The new table is what the person wants to see next.
    if (made !== undefined) goTo({ ...made.range, rows: 1, columns: 1 });
  };
  return (
    <>
      <span className={styles.quiet}>{say('pane.rules-export-explained')}</span>
      <div className={styles.try}>
        <Button size="small" className={styles.small} disabledFocusable={busy} onClick={() => void exportRules()}>
          {say('pane.rules-export')}
        </Button>
        {hasTable && (
          <Button
            size="small"
            className={styles.small}
            disabledFocusable={busy}
            onClick={() => void session.keep({ kind: 'restore-rules' })}
          >
            {say('pane.rules-restore')}
          </Button>
        )}
      </div>
    </>
  );
}

interface ExportedProps {
  readonly session: Session;
  readonly busy: boolean;
  /** The workbook has a table of rules of its own. */
  readonly hasTable: boolean;
}

export interface RulesTabProps {
  readonly session: Session;
  readonly busy: boolean;
  readonly inputs: Inputs;
  readonly assessment: SelfAssessment;
}

export default function RulesTab({ session, busy, inputs, assessment }: RulesTabProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const [wanted, setWanted] = useState('');
  const { standard } = assessment;
  const known = standardById(standard);
  const all = useMemo(() => ruleLines(inputs, assessment), [inputs, assessment]);
  const lines = all.filter(({ score }) => score.name.includes(wanted.trim()));
  return (
    <>
      <Section title={say('pane.standard')}>
        <span className={styles.rule}>{known?.name ?? standard}</span>
        <span className={styles.quiet}>{known?.sources.join('；') ?? ''}</span>
        <Exported session={session} busy={busy} hasTable={inputs.overrides.length > 0} />
      </Section>
      <Section title={say('pane.tab.rules')} aside={say('pane.count', { count: String(lines.length) })}>
        <Input
          size="small"
          type="search"
          className={styles.find}
          aria-label={say('pane.rules-find')}
          placeholder={say('pane.rules-find')}
          value={wanted}
          onChange={(_event, { value }) => setWanted(value)}
        />
        {lines.length === 0 ? (
          <span className={styles.quiet}>{say('pane.rules-none-found')}</span>
        ) : (
          <GrowingList
            items={lines}
            render={(line) => <Line key={line.id} inputs={inputs} standard={standard} line={line} />}
          />
        )}
      </Section>
    </>
  );
}
