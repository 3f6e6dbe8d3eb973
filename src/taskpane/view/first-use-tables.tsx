/** First use: the tables as they were found, by project where there are several, and what can be done about each. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { useMemo } from 'react';
import type { Session } from '../../application/session';
import type { Discovery } from '../../workbook/finding/find';
import type { WorkbookSurvey } from '../../workbook/finding/survey';
import { useSpeaker } from '../language';
import { idOf, isNamed, OPTIONAL } from '../model/table-choices';
import { Disclosure } from './disclosure';
import { FoundTable, MissingTable, NamedTable } from './first-use-table';
import { ProjectTables } from './first-use-project';
import { useTableActions } from './use-table-actions';
import { WillRead } from './will-read';
import { Waiting } from './waiting';

const useStyles = makeStyles({
  place: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    columnGap: '8px',
  },
  lead: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  again: { flexShrink: 0, minWidth: 0, marginRight: '-8px', fontWeight: tokens.fontWeightRegular },
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
});

export interface FoundTablesProps {
  readonly session: Session;
  readonly busy: boolean;
  readonly survey: WorkbookSurvey;
  readonly discovery: Discovery;
  readonly again: () => Promise<WorkbookSurvey | null>;
}

export function FoundTables({ session, busy, survey, discovery, again }: FoundTablesProps) {
  const styles = useStyles();
  const { say, language } = useSpeaker();
  const { choice, isAtWork, forSlot, addTable, start, lookAgain } = useTableActions({
    session,
    survey,
    discovery,
    again,
  });
  const { groups, named, missing, wanted, canScore, projects } = choice;
  const isReady = isNamed(discovery);
  const isFound = groups.length > 0;
  const needed = useMemo(() => missing.filter(({ name }) => !OPTIONAL.has(name)), [missing]);
  const optional = useMemo(() => missing.filter(({ name }) => OPTIONAL.has(name)), [missing]);
  const common = groups.find(({ project }) => project === null);
  const list = (entries: typeof missing) => (
    <ul className={styles.list}>
      {entries.map((one) => (
        <MissingTable
          key={idOf(one)}
          {...forSlot(one)}
          candidates={one.candidates}
          {...(one.scope === null ? { onAdd: () => addTable(one) } : {})}
        />
      ))}
    </ul>
  );
  return (
    <section className={styles.place}>
      <div className={styles.top}>
        <h2 className={styles.lead}>
          {say(isReady ? 'pane.ready-lead' : isFound ? 'pane.found-lead' : 'pane.first-lead')}
        </h2>
        <Button
          appearance="subtle"
          size="small"
          className={styles.again}
          icon={<ArrowClockwise16Regular />}
          disabledFocusable={busy || isAtWork}
          onClick={() => void lookAgain()}
        >
          {say('pane.look-again')}
        </Button>
      </div>
      <Waiting isWaiting={isAtWork} words={say('pane.looking')} />
      <p className={styles.text}>
        {say(isReady ? 'pane.first-explained' : canScore || isFound ? 'pane.found-explained' : 'pane.none-found')}
      </p>
      {canScore && wanted.length > 0 && (
        <Button
          appearance="primary"
          className={styles.start}
          title={say('pane.start-scoring-hint', { count: String(wanted.length) })}
          disabledFocusable={busy || isAtWork}
          onClick={() => void start()}
        >
          {say('pane.start-scoring')}
        </Button>
      )}
      {isFound && (
        <>
          <WillRead survey={survey} wanted={wanted} />
          {!canScore && <p className={styles.text}>{say('pane.not-enough')}</p>}
          {projects > 1 && <p className={styles.text}>{say('pane.several-projects', { count: String(projects) })}</p>}
          {groups.map((group) =>
            group.project === null ? null : <ProjectTables key={group.project} group={group} forSlot={forSlot} />
          )}
          {common !== undefined && (
            <>
              {groups.length > 1 && <h3 className={styles.second}>{say('pane.tables-of-all')}</h3>}
              <ul className={styles.list}>
                {common.tables.map((one) => (
                  <FoundTable key={idOf(one)} {...forSlot(one)} found={one} />
                ))}
              </ul>
            </>
          )}
        </>
      )}
      {named.length > 0 && (
        <>
          <h3 className={styles.second}>{say('pane.tables-named')}</h3>
          <ul className={styles.list}>
            {named.map((one) => (
              <NamedTable key={idOf(one)} named={one} />
            ))}
          </ul>
        </>
      )}
      {needed.length > 0 && (
        <>
          <h3 className={styles.second}>{say('pane.missing-tables')}</h3>
          {!canScore && <p className={mergeClasses(styles.text, styles.quiet)}>{say('pane.missing-explained')}</p>}
          {list(needed)}
        </>
      )}
      {optional.length > 0 && (
        <div className={styles.text}>
          <Disclosure words={say('pane.optional-tables', { count: String(optional.length) })}>
            {list(optional)}
          </Disclosure>
        </div>
      )}
      {discovery.cut.length > 0 && (
        <p className={mergeClasses(styles.text, styles.quiet)}>
          {say('pane.sheets-cut', { sheets: discovery.cut.join(language === 'zh' ? '、' : ', ') })}
        </p>
      )}
    </section>
  );
}
