/** The main view: total, buttons, preview or result, what needs action, scores, deductions, remarks. */
import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import type { Session, State } from '../../application/session';
import type { CellRef, EntityAssessment, Note, SelfAssessment } from '../../scoring/model';
import { a1 } from '../../workbook/addresses';
import { WorkbookProblem } from '../../workbook/port';
import { useSpeaker } from '../language';
import { attentionOf, isPressing } from '../model/attention';
import { Announcer } from './announcer';
import { Attention } from './attention';
import { Deductions } from './deductions';
import { FirstUse } from './first-use';
import { GoToContext } from './go-to';
import { Header } from './header';
import { OutcomeNotice, ProblemNotice } from './notices';
import { Preview } from './preview';
import { RunBar } from './run-bar';
import { Scores } from './scores';
import { Total } from './total';

const useStyles = makeStyles({
  view: { maxWidth: '800px', margin: '0 auto', lineHeight: tokens.lineHeightBase300, overflowX: 'hidden' },
  entity: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}` },
});

const assessmentOf = (state: State): SelfAssessment | null =>
  state.phase === 'preview' ? state.assessment : (state.outcome?.assessment ?? null);

function troubleWith(cell: CellRef, reason: unknown): Note {
  return reason instanceof WorkbookProblem
    ? reason.note
    : { code: 'pane.cell-unreachable', params: { cell: a1(cell) }, cells: [] };
}

interface EntityChoiceProps {
  readonly entities: readonly EntityAssessment[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Only where the workbook holds several departments or projects. */
function EntityChoice({ entities, chosen, onChoose }: EntityChoiceProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
  if (entities.length < 2) return null;
  return (
    <div className={styles.entity}>
      <Select
        aria-label={say('pane.entity')}
        value={String(chosen)}
        onChange={(_event, { value }) => onChoose(Number(value))}
      >
        {entities.map(({ name }, index) => (
          <option key={index} value={String(index)}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}

function Remarks({ assessment, pressing }: { readonly assessment: SelfAssessment; readonly pressing: boolean }) {
  const { say } = useSpeaker();
  const items = useMemo(
    () => attentionOf(assessment).filter((item) => isPressing(item) === pressing),
    [assessment, pressing]
  );
  return <Attention title={say(pressing ? 'pane.pressing' : 'pane.remarks')} items={items} />;
}

export interface MainViewProps {
  readonly session: Session;
  readonly state: State;
  readonly onSwitchLanguage: () => void;
}

export function MainView({ session, state, onSwitchLanguage }: MainViewProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState(0);
  const [trouble, setTrouble] = useState<Note | null>(null);
  const goTo = useCallback(
    (cell: CellRef) => {
      session.port.select(cell).then(
        () => setTrouble(null),
        (reason: unknown) => setTrouble(troubleWith(cell, reason))
      );
    },
    [session]
  );

  const assessment = assessmentOf(state);
  const entities = assessment?.entities ?? [];
  const entity = entities[chosen] ?? entities[0];
  const problem = trouble ?? (state.phase === 'idle' ? state.problem : null);

  return (
    <GoToContext value={goTo}>
      <main className={styles.view}>
        <Announcer state={state} />
        <Header particulars={assessment?.particulars ?? null} onSwitchLanguage={onSwitchLanguage} />
        <EntityChoice entities={entities} chosen={chosen} onChoose={setChosen} />
        {entity === undefined ? <FirstUse /> : <Total total={entity.total} />}
        <RunBar session={session} state={state} />
        {problem !== null && <ProblemNotice problem={problem} />}
        {problem === null && state.phase === 'idle' && state.outcome !== null && (
          <OutcomeNotice outcome={state.outcome} />
        )}
        {state.phase === 'preview' && <Preview session={session} plan={state.plan} />}
        {assessment !== null && entity !== undefined && (
          <>
            <Remarks assessment={assessment} pressing />
            <Scores entity={entity} />
            <Deductions entity={entity} />
            <Remarks assessment={assessment} pressing={false} />
          </>
        )}
      </main>
    </GoToContext>
  );
}
