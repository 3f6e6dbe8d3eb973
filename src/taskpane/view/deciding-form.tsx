/** The answers to one row 待确认: readings with what each would give, values to type, a score by hand. */
import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { IndicatorScore, Note } from '../../scoring/model';
import { useSpeaker } from '../language';
import type { Draft, TypedComparator } from '../model/answer';
import type { Choice } from '../model/open-rows';
import { points } from './figures';
import { measureWords } from './measure-words';

const useStyles = makeStyles({
  question: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  reading: { display: 'block', overflowWrap: 'anywhere' },
  gives: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(136px, 100%), 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
  },
  wide: { gridColumn: '1 / -1', minWidth: 0 },
  input: { minWidth: 0 },
  trouble: {
    display: 'block',
    minHeight: tokens.lineHeightBase300,
    color: tokens.colorStatusDangerForeground3,
    overflowWrap: 'anywhere',
  },
  button: { minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

export interface DecidingFormProps {
  readonly row: IndicatorScore;
  readonly choices: readonly Choice[];
  readonly draft: Draft;
  readonly trouble: Note | null;
  readonly busy: boolean;
  readonly isFirst: boolean;
  readonly onDraft: (draft: Draft) => void;
  readonly onSubmit: () => void;
  readonly onSkip: () => void;
  readonly onPrevious: () => void;
}

function Reading({ choice }: { readonly choice: Choice }) {
  const styles = useStyles();
  const speaker = useSpeaker();
  const { candidate, score } = choice;
  return (
    <>
      {candidate.measures.map((measure, index) => (
        <span key={index} className={styles.reading}>
          {measureWords(speaker, measure)}
        </span>
      ))}
      {score !== null && (
        <span className={styles.gives}>{speaker.say('pane.decide-reading-score', { score: points(score) })}</span>
      )}
    </>
  );
}

const COMPARATORS: readonly (readonly [TypedComparator, string])[] = [
  ['>=', 'pane.decide-at-least'],
  ['<=', 'pane.decide-at-most'],
  ['=', 'pane.decide-equal'],
];

type Change = (change: Partial<Draft>) => void;

function Values({ draft, change }: { readonly draft: Draft; readonly change: Change }) {
  const styles = useStyles();
  const { say } = useSpeaker();
  return (
    <div className={styles.fields}>
      <Field label={say('pane.decide-comparator')}>
        <Select
          value={draft.comparator}
          onChange={(_event, { value }) =>
            change({ comparator: COMPARATORS.find(([comparator]) => comparator === value)?.[0] ?? '>=' })
          }
        >
          {COMPARATORS.map(([comparator, code]) => (
            <option key={comparator} value={comparator}>
              {say(code)}
            </option>
          ))}
        </Select>
      </Field>
      {(['target', 'actual', 'unit'] as const).map((field) => (
        <Field key={field} label={say(`pane.decide-${field}`)}>
          <Input
            className={styles.input}
            inputMode={field === 'unit' ? 'text' : 'decimal'}
            value={draft[field]}
            onChange={(_event, { value }) => change({ [field]: value })}
          />
        </Field>
      ))}
    </div>
  );
}

function ByHand({
  row,
  draft,
  change,
}: {
  readonly row: IndicatorScore;
  readonly draft: Draft;
  readonly change: Change;
}) {
  const styles = useStyles();
  const { say } = useSpeaker();
  return (
    <div className={styles.fields}>
      <Field label={say('pane.decide-points', { points: row.points?.toString() ?? '—' })}>
        <Input
          className={styles.input}
          inputMode="decimal"
          value={draft.score}
          onChange={(_event, { value }) => change({ score: value })}
        />
      </Field>
      <Field className={styles.wide} label={say('pane.decide-reason')} hint={say('pane.decide-reason-needed')}>
        <Textarea
          className={styles.input}
          value={draft.reason}
          onChange={(_event, { value }) => change({ reason: value })}
        />
      </Field>
    </div>
  );
}

export function DecidingForm(props: DecidingFormProps) {
  const { row, choices, draft, trouble, busy, isFirst, onDraft, onSubmit, onSkip, onPrevious } = props;
  const styles = useStyles();
  const { say, tell } = useSpeaker();
  const change: Change = (part) => onDraft({ ...draft, ...part });
  const choose = (value: string): void =>
    change({ choice: value === 'values' || value === 'score' ? value : Number(value) });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit();
      }}
    >
      <h3 className={styles.question}>{say('pane.decide-question')}</h3>
      <RadioGroup
        aria-label={say('pane.decide-question')}
        value={draft.choice === null ? '' : String(draft.choice)}
        onChange={(_event, { value }) => choose(value)}
      >
        {choices.map((choice) => (
          <Radio key={choice.index} value={String(choice.index)} label={{ children: <Reading choice={choice} /> }} />
        ))}
        {row.table === 'indicators' && <Radio value="values" label={say('pane.decide-values')} />}
        <Radio value="score" label={say('pane.decide-score')} />
      </RadioGroup>
      {draft.choice === 'values' && <Values draft={draft} change={change} />}
      {draft.choice === 'score' && <ByHand row={row} draft={draft} change={change} />}
      <span role="alert" className={styles.trouble}>
        {trouble === null ? '' : tell(trouble)}
      </span>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={busy}>
          {say('pane.decide-keep')}
        </Button>
        <Button className={styles.button} onClick={onSkip}>
          {say('pane.decide-skip')}
        </Button>
        <Button className={styles.button} disabledFocusable={isFirst} onClick={onPrevious}>
          {say('pane.decide-previous')}
        </Button>
      </div>
    </form>
  );
}
