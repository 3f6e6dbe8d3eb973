/**
 * The pane's one view: whose self-evaluation, total, buttons, what asks for the person, then tabs; before the first
 * run the tables that were found. 为什么是这个分 and deciding stand over it as pages. What is not needed at once is
 * loaded when it is opened.
 */
import { Caption1, makeStyles, Select, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useState } from 'react';
import type { Session, Standing, State } from '../../application/session';
import type { CellRef, EntityAssessment, IndicatorScore, Note, SelfAssessment } from '../../scoring/model';
import { wholeOf } from '../../scoring/whole';
import { a1, addressOf } from '../../workbook/cells/addresses';
import { WorkbookProblem } from '../../workbook/port';
import type { Rectangle } from '../../workbook/snapshot';
import { useSpeaker } from '../language';
import { ReportPlace } from '../report/report-place';
import type { TabChoice } from '../tab-choice';
import { Announcer } from './announcer';
import { points } from './figures';
import { GoToContext } from './go-to';
import { Header } from './header';
import { Loading } from './loading';
import { OutcomeNotice, ProblemNotice, WITHOUT_ROOM } from './notices';
import { OpenWhyContext } from './open-why';
import { Preview } from './preview';
import { resultOf } from './result';
import { RunBar, RunProgress } from './run-bar';
import { StandingNotices } from './standing-notices';
import { TabbedContents } from './tabbed-contents';
import { Total } from './total';
import { useKeptFocus } from './use-kept-focus';
import { isOpenTotal } from '../../scoring/open';

const FirstUse = lazy(() => import('./first-use'));
const Why = lazy(() => import('./why'));
const HistoryTab = lazy(() => import('./history-tab'));
const Deciding = lazy(() => import('./deciding'));

const useStyles = makeStyles({
  view: { maxWidth: '800px', margin: '0 auto', lineHeight: tokens.lineHeightBase300, overflowX: 'hidden' },
  entity: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}` },
});

function troubleWith(place: CellRef | Rectangle, reason: unknown): Note {
  const cell = 'rows' in place ? addressOf(place) : a1(place);
  return reason instanceof WorkbookProblem
    ? reason.note
    : { code: 'pane.cell-unreachable', params: { cell }, cells: [] };
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
        {entities.map(({ name, total }, index) => (
          <option key={index} value={String(index)}>
            {say(isOpenTotal(total) ? 'pane.entity-open' : 'pane.entity-scored', {
              name,
              score: points(total.score),
            })}
          </option>
        ))}
      </Select>
      {wholeOf(entities) === null && <Caption1 as="p">{say('pane.no-whole')}</Caption1>}
    </div>
  );
}

/** The row as the last run scored it; gone when the row is. */
const sameRow = (assessment: SelfAssessment, wanted: IndicatorScore): IndicatorScore | null =>
  assessment.entities
    .flatMap(({ indicators }) => indicators)
    .find(
      ({ table, nameCell, name }) =>
        table === wanted.table &&
        name === wanted.name &&
        nameCell.sheet === wanted.nameCell.sheet &&
        nameCell.row === wanted.nameCell.row
    ) ?? null;

/** What stands over the view. */
type OpenPage =
  | { readonly kind: 'why'; readonly score: IndicatorScore }
  | { readonly kind: 'deciding'; readonly from: IndicatorScore | null };

export interface MainViewProps {
  readonly session: Session;
  readonly tabs: TabChoice;
  readonly state: State;
  readonly standing: Standing;
  readonly onSwitchLanguage: () => void;
}

export function MainView({ session, tabs, state, standing, onSwitchLanguage }: MainViewProps) {
  const styles = useStyles();
  const main = useKeptFocus();
  const [chosen, setChosen] = useState(0);
  const [trouble, setTrouble] = useState<Note | null>(null);
  // Nothing can be scored before the tables have their names: first use is then the one way on.
  const [isNamed, setNamed] = useState(true);
  const [page, setPage] = useState<OpenPage | null>(null);
  const goTo = useCallback(
    (place: CellRef | Rectangle) => {
      session.port.select(place).then(
        () => setTrouble(null),
        (reason: unknown) => setTrouble(troubleWith(place, reason))
      );
    },
    [session]
  );

  const result = resultOf(state);
  const assessment = result?.assessment ?? null;
  const entities = assessment?.entities ?? [];
  const entity = entities[chosen] ?? entities[0];
  const problem = trouble ?? (state.phase === 'idle' ? state.problem : null);
  const explained = page?.kind === 'why' && assessment !== null ? sameRow(assessment, page.score) : null;
  const isDeciding = page?.kind === 'deciding' && result !== null;
  const isCovered = explained !== null || isDeciding;
  const openWhy = useCallback((score: IndicatorScore) => setPage({ kind: 'why', score }), []);
  const close = useCallback(() => setPage(null), []);
  const apart = (): void => void session.scoreApart();
  const hasWayOut = problem !== null && WITHOUT_ROOM.has(problem.code);
  const notice = problem !== null && <ProblemNotice problem={problem} onApart={hasWayOut ? apart : undefined} />;

  return (
    <GoToContext value={goTo}>
      <OpenWhyContext value={openWhy}>
        <main ref={main} className={styles.view}>
          <Announcer state={state} />
          {/* Hidden, not gone: a page closes into the place that it was opened from. */}
          <div hidden={isCovered}>
            <Header particulars={assessment?.particulars ?? null} onSwitchLanguage={onSwitchLanguage} />
            <EntityChoice entities={entities} chosen={chosen} onChoose={setChosen} />
            {entity !== undefined && <Total total={entity.total} />}
            {entity !== undefined || isNamed ? (
              <RunBar session={session} state={state} isHeld={standing.interrupted !== null} />
            ) : (
              <RunProgress session={session} state={state} />
            )}
            <ReportPlace state={state} />
            <StandingNotices session={session} standing={standing} />
            {!isCovered && notice}
            {problem === null && state.phase === 'idle' && state.outcome !== null && (
              <OutcomeNotice outcome={state.outcome} />
            )}
            {state.phase === 'preview' && <Preview session={session} shown={state} />}
            {entity === undefined ? (
              <Suspense fallback={<Loading />}>
                {/* A workbook that is half written is put in order first. */}
                {standing.interrupted === null && (
                  <FirstUse session={session} busy={state.phase !== 'idle'} onLook={setNamed} />
                )}
                {/* What was written before, also once it is taken back. */}
                {(standing.undo !== null || standing.interrupted !== null || standing.history.length > 0) && (
                  <HistoryTab session={session} standing={standing} busy={state.phase !== 'idle'} />
                )}
              </Suspense>
            ) : (
              result !== null && (
                <TabbedContents
                  session={session}
                  tabs={tabs}
                  state={state}
                  standing={standing}
                  result={result}
                  entity={entity}
                  onDecide={() => setPage({ kind: 'deciding', from: null })}
                />
              )
            )}
          </div>
          {isCovered && <RunProgress session={session} state={state} />}
          {explained !== null && result !== null && (
            <>
              {notice}
              <Suspense fallback={<Loading />}>
                <Why
                  inputs={result.inputs}
                  plan={result.plan}
                  standard={result.assessment.standard}
                  score={explained}
                  onBack={close}
                />
              </Suspense>
            </>
          )}
          {isDeciding && (
            <Suspense fallback={<Loading />}>
              <Deciding session={session} state={state} result={result} from={page.from} onBack={close} />
            </Suspense>
          )}
        </main>
      </OpenWhyContext>
    </GoToContext>
  );
}
