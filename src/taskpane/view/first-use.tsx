/**
 * What stands in the pane before the first run: the tables that were found, to be checked and confirmed; in a
 * workbook whose tables bear their names already, only which they are. Names are made for what is ticked.
 */
import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Session } from '../../application/session';
import type { Note } from '../../scoring/model';
import {
  isScorable,
  likelyCandidates,
  readWith,
  tableAt,
  type Discovery,
  type NameProposal,
  type TableCandidate,
} from '../../workbook/find';
import type { ContractName } from '../../workbook/contract';
import type { WorkbookSurvey } from '../../workbook/survey';
import type { WantedName } from '../../workbook/plan-names';
import { templateFor } from '../../workbook/templates';
import { useSpeaker } from '../language';
import { FoundTable, MissingTable } from './first-use-table';
import { ProblemNotice } from './notices';
import { Sample } from './sample';
import { troubleOf, useDiscovery } from './use-discovery';

const useStyles = makeStyles({
  place: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
  lead: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  second: {
    margin: `${tokens.spacingVerticalL} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: `${tokens.spacingVerticalS} 0 0`, lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalS} 0 0`, padding: 0 },
  start: { display: 'block', width: '100%', marginTop: tokens.spacingVerticalM },
  looking: { display: 'flex', justifyContent: 'flex-start', marginTop: tokens.spacingVerticalM },
});

/** By `idOf`. */
type Choices = ReadonlyMap<string, TableCandidate | null>;

/** One table: its name, and the project's sheet where it is one project's. */
interface Slot {
  readonly name: ContractName;
  readonly scope: string | null;
}

const idOf = ({ name, scope }: Slot): string => `${name} ${scope ?? ''}`;

interface Chosen extends Slot {
  readonly candidate: TableCandidate;
}

/** What there is to score comes first. */
const ordered = ({ proposals }: Discovery): readonly NameProposal[] => [
  ...proposals.filter(({ name }) => isScorable([name])),
  ...proposals.filter(({ name }) => !isScorable([name])),
];

const isNamed = (discovery: Discovery): boolean =>
  isScorable(discovery.proposals.flatMap(({ name, existing }) => (existing === null ? [] : [name])));

/** The likely table of each name, unless the person chose another, or none. */
function chosenTables(discovery: Discovery, choices: Choices): readonly Chosen[] {
  const likely = new Map(likelyCandidates(discovery).map((one) => [idOf(one), one.candidate]));
  return ordered(discovery).flatMap((proposal) => {
    const { name, scope, existing } = proposal;
    const choice = choices.get(idOf(proposal));
    const candidate = choice === undefined ? likely.get(idOf(proposal)) : choice;
    return existing !== null || candidate === undefined || candidate === null ? [] : [{ name, scope, candidate }];
  });
}

const wantedOf = (chosen: readonly Chosen[]): readonly WantedName[] =>
  chosen.map(({ name, scope, candidate }) => ({ name, scope, range: candidate.range }));

function Counts({ survey, chosen }: { readonly survey: WorkbookSurvey; readonly chosen: readonly Chosen[] }) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const read = useMemo(() => readWith(survey, wantedOf(chosen)), [survey, chosen]);
  const indicators = read.inputs.entities.reduce((sum, one) => sum + one.indicators.length, 0);
  const rows = read.inputs.entities.reduce((sum, one) => sum + (one.scorecard?.length ?? 0), 0);
  const [problem] = read.problems;
  if (problem !== undefined && problem.code !== 'workbook.no-names' && problem.code !== 'workbook.missing-name') {
    return <ProblemNotice problem={problem} />;
  }
  if (indicators + rows === 0) return null;
  return (
    <p className={mergeClasses(styles.text, styles.quiet)}>
      {say('pane.will-read', { indicators: String(indicators), rows: String(rows) })}
    </p>
  );
}

interface ProposalsProps {
  readonly session: Session;
  readonly survey: WorkbookSurvey;
  readonly discovery: Discovery;
  readonly again: () => Promise<WorkbookSurvey | null>;
}

function Proposals({ session, survey, discovery, again }: ProposalsProps) {
  const styles = useStyles();
  const { say, language } = useSpeaker();
  const [choices, setChoices] = useState<Choices>(new Map());
  const [trouble, setTrouble] = useState<{ readonly id: string; readonly note: Note } | null>(null);
  const chosen = useMemo(() => chosenTables(discovery, choices), [discovery, choices]);

  const choose = useCallback((slot: Slot, candidate: TableCandidate | null): void => {
    setTrouble(null);
    setChoices((before) => new Map(before).set(idOf(slot), candidate));
  }, []);
  const useSelection = async (slot: Slot): Promise<void> => {
    try {
      const selection = await session.port.selection();
      const now = await again();
      const found = tableAt(now ?? survey, selection, slot.name);
      if (found.kind === 'table') choose(slot, found.candidate);
      else if (found.notes[0] !== undefined) setTrouble({ id: idOf(slot), note: found.notes[0] });
    } catch (reason) {
      setTrouble({ id: idOf(slot), note: troubleOf(reason) });
    }
  };
  const addTable = async (slot: Slot): Promise<void> => {
    const template = templateFor(
      slot.name,
      survey.sheets.map((sheet) => sheet.name)
    );
    try {
      await session.port.addTemplate(template);
      await session.keep({ kind: 'create-names', names: [{ name: slot.name, range: template.range, scope: null }] });
      await again();
    } catch (reason) {
      setTrouble({ id: idOf(slot), note: troubleOf(reason) });
    }
  };
  const start = async (): Promise<void> => {
    const names = wantedOf(chosen);
    if (names.length > 0) await session.keep({ kind: 'create-names', names });
    const { state } = session;
    if (state.phase !== 'idle' || state.problem !== null) return;
    await session.score({ sheets: false });
  };

  const named = ordered(discovery).filter(({ existing }) => existing !== null);
  const missing = ordered(discovery).filter(
    (proposal) => proposal.existing === null && !chosen.some((one) => idOf(one) === idOf(proposal))
  );
  const canScore = isScorable([...named.map(({ name }) => name), ...chosen.map(({ name }) => name)]);
  const isReady = isNamed(discovery);
  const projects = new Set(chosen.flatMap(({ name, scope }) => (name === '指标_完成情况' ? (scope ?? []) : []))).size;
  const forSlot = (slot: Slot) => ({
    name: slot.name,
    scope: slot.scope,
    trouble: trouble?.id === idOf(slot) ? trouble.note : null,
    onChoose: (candidate: TableCandidate | null) => choose(slot, candidate),
    onUseSelection: () => useSelection(slot),
  });
  return (
    <section className={styles.place}>
      <h2 className={styles.lead}>
        {say(isReady ? 'pane.ready-lead' : chosen.length > 0 ? 'pane.found-lead' : 'pane.first-lead')}
      </h2>
      <p className={styles.text}>
        {say(isReady ? 'pane.first-explained' : canScore ? 'pane.found-explained' : 'pane.none-found')}
      </p>
      {chosen.length > 0 && (
        <>
          {canScore && (
            <Button
              appearance="primary"
              className={styles.start}
              title={say('pane.start-scoring-hint', { count: String(chosen.length) })}
              onClick={() => void start()}
            >
              {say('pane.start-scoring')}
            </Button>
          )}
          <Counts survey={survey} chosen={chosen} />
          {projects > 1 && <p className={styles.text}>{say('pane.several-projects', { count: String(projects) })}</p>}
          <ul className={styles.list}>
            {chosen.map((one) => (
              <FoundTable
                key={idOf(one)}
                {...forSlot(one)}
                candidate={one.candidate}
                candidates={discovery.proposals.find((other) => idOf(other) === idOf(one))?.candidates ?? []}
              />
            ))}
          </ul>
        </>
      )}
      {named.length > 0 && (
        <>
          <h3 className={styles.second}>{say('pane.tables-named')}</h3>
          <ul className={styles.list}>
            {named.map(({ name, scope, existing }) => (
              <FoundTable
                key={idOf({ name, scope })}
                name={name}
                scope={scope}
                candidate={null}
                candidates={[]}
                existing={existing}
                trouble={null}
              />
            ))}
          </ul>
        </>
      )}
      {missing.length > 0 && (
        <>
          <h3 className={styles.second}>{say('pane.missing-tables')}</h3>
          {!canScore && <p className={mergeClasses(styles.text, styles.quiet)}>{say('pane.missing-explained')}</p>}
          <ul className={styles.list}>
            {missing.map((one) => (
              <MissingTable
                key={idOf(one)}
                {...forSlot(one)}
                candidates={one.candidates}
                {...(one.scope === null ? { onAdd: () => addTable(one) } : {})}
              />
            ))}
          </ul>
        </>
      )}
      {discovery.cut.length > 0 && (
        <p className={mergeClasses(styles.text, styles.quiet)}>
          {say('pane.sheets-cut', { sheets: discovery.cut.join(language === 'zh' ? '、' : ', ') })}
        </p>
      )}
    </section>
  );
}

/** As it is told where there is no telling what the workbook holds. */
function Plain() {
  const styles = useStyles();
  const { say } = useSpeaker();
  return (
    <section className={styles.place}>
      <h2 className={styles.lead}>{say('pane.first-lead')}</h2>
      <p className={styles.text}>{say('pane.first-explained')}</p>
    </section>
  );
}

export interface FirstUseProps {
  readonly session: Session;
  /** Whether the workbook's tables bear the names that a run needs. */
  readonly onLook: (isNamed: boolean) => void;
}

export default function FirstUse({ session, onLook }: FirstUseProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const { look, again } = useDiscovery(session);
  useEffect(() => {
    if (look.phase === 'found') onLook(isNamed(look.discovery));
  }, [look, onLook]);
  return (
    <>
      {look.phase === 'found' ? (
        <Proposals session={session} survey={look.survey} discovery={look.discovery} again={again} />
      ) : (
        <>
          <Plain />
          {look.phase === 'failed' && <ProblemNotice problem={look.problem} />}
          {look.phase === 'looking' && (
            <div className={mergeClasses(styles.place, styles.looking)}>
              <Spinner size="tiny" label={say('pane.looking')} />
            </div>
          )}
        </>
      )}
      <div className={styles.place}>
        <Sample />
        <p className={mergeClasses(styles.text, styles.quiet)}>{say('pane.privacy')}</p>
      </div>
    </>
  );
}
