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

type Choices = ReadonlyMap<ContractName, TableCandidate | null>;

interface Chosen {
  readonly name: ContractName;
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
  const likely = new Map(likelyCandidates(discovery).map(({ name, candidate }) => [name, candidate]));
  return ordered(discovery).flatMap(({ name, existing }) => {
    const choice = choices.get(name);
    const candidate = choice === undefined ? likely.get(name) : choice;
    return existing !== null || candidate === undefined || candidate === null ? [] : [{ name, candidate }];
  });
}

function Counts({ survey, chosen }: { readonly survey: WorkbookSurvey; readonly chosen: readonly Chosen[] }) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const read = useMemo(
    () =>
      readWith(
        survey,
        chosen.map(({ name, candidate }) => ({ name, range: candidate.range }))
      ),
    [survey, chosen]
  );
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
  const [trouble, setTrouble] = useState<{ readonly name: ContractName; readonly note: Note } | null>(null);
  const chosen = useMemo(() => chosenTables(discovery, choices), [discovery, choices]);

  const choose = useCallback((name: ContractName, candidate: TableCandidate | null): void => {
    setTrouble(null);
    setChoices((before) => new Map(before).set(name, candidate));
  }, []);
  const useSelection = async (name: ContractName): Promise<void> => {
    try {
      const selection = await session.port.selection();
      const now = await again();
      const found = tableAt(now ?? survey, selection, name);
      if (found.kind === 'table') choose(name, found.candidate);
      else if (found.notes[0] !== undefined) setTrouble({ name, note: found.notes[0] });
    } catch (reason) {
      setTrouble({ name, note: troubleOf(reason) });
    }
  };
  const addTable = async (name: ContractName): Promise<void> => {
    const template = templateFor(
      name,
      survey.sheets.map((sheet) => sheet.name)
    );
    try {
      await session.port.addTemplate(template);
      await session.keep({ kind: 'create-names', names: [{ name, range: template.range }] });
      await again();
    } catch (reason) {
      setTrouble({ name, note: troubleOf(reason) });
    }
  };
  const start = async (): Promise<void> => {
    const names = chosen.map(({ name, candidate }) => ({ name, range: candidate.range }));
    if (names.length > 0) await session.keep({ kind: 'create-names', names });
    const { state } = session;
    if (state.phase !== 'idle' || state.problem !== null) return;
    await session.score({ sheets: false });
  };

  const named = ordered(discovery).filter(({ existing }) => existing !== null);
  const missing = ordered(discovery).filter(
    ({ name, existing }) => existing === null && !chosen.some((one) => one.name === name)
  );
  const canScore = isScorable([...named.map(({ name }) => name), ...chosen.map(({ name }) => name)]);
  const isReady = isNamed(discovery);
  const shared = { onUseSelection: useSelection, onAdd: addTable };
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
          <ul className={styles.list}>
            {chosen.map(({ name, candidate }) => (
              <FoundTable
                key={name}
                name={name}
                candidate={candidate}
                candidates={discovery.proposals.find((one) => one.name === name)?.candidates ?? []}
                trouble={trouble?.name === name ? trouble.note : null}
                onChoose={choose}
                onUseSelection={useSelection}
              />
            ))}
          </ul>
        </>
      )}
      {named.length > 0 && (
        <>
          <h3 className={styles.second}>{say('pane.tables-named')}</h3>
          <ul className={styles.list}>
            {named.map(({ name, existing }) => (
              <FoundTable key={name} name={name} candidate={null} candidates={[]} existing={existing} trouble={null} />
            ))}
          </ul>
        </>
      )}
      {missing.length > 0 && (
        <>
          <h3 className={styles.second}>{say('pane.missing-tables')}</h3>
          {!canScore && <p className={mergeClasses(styles.text, styles.quiet)}>{say('pane.missing-explained')}</p>}
          <ul className={styles.list}>
            {missing.map(({ name, candidates }) => (
              <MissingTable
                key={name}
                name={name}
                candidates={candidates}
                trouble={trouble?.name === name ? trouble.note : null}
                onChoose={choose}
                {...shared}
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
