/** The pane on a stage: the real components before a session in memory, chosen by the page's address (`?scene=…`). */
import { createRoot } from 'react-dom/client';
import type { Session, State } from '../../../src/application/session';
import type { EntityAssessment, SelfAssessment } from '../../../src/scoring/model';
import { tabChoice } from '../../../src/taskpane/tab-choice';
import { Pane } from '../../../src/taskpane/view/pane';
import { finalAssessment, noInputs, openAssessment } from './sample-assessment';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { memorySession } from './memory-workbook';
import { stagedPlan, stageSession, type StagedSession } from './staged-session';

declare global {
  interface Window {
    staged: StagedSession;
  }
}

const outcome = {
  inputs: noInputs,
  assessment: finalAssessment,
  plan: stagedPlan,
  receipt: { cells: 132, sheets: [] },
  roundTrips: 4,
};

const asProjects = (...assessments: readonly SelfAssessment[]): readonly EntityAssessment[] =>
  assessments.flatMap(({ entities }) => entities.map((entity) => ({ ...entity, level: 'project' as const })));

const SCENES: Readonly<Record<string, State>> = {
  first: { phase: 'idle', outcome: null, problem: null },
  final: { phase: 'idle', outcome, problem: null },
  open: { phase: 'idle', outcome: { ...outcome, assessment: openAssessment }, problem: null },
  several: {
    phase: 'idle',
    outcome: {
      ...outcome,
      assessment: { ...openAssessment, entities: [...openAssessment.entities, ...finalAssessment.entities] },
    },
    problem: null,
  },
  projects: {
    phase: 'idle',
    outcome: { ...outcome, assessment: { ...openAssessment, entities: asProjects(openAssessment, finalAssessment) } },
    problem: null,
  },
  working: { phase: 'working', activity: 'writing', done: 3, of: 8, outcome },
  preview: { phase: 'preview', inputs: noInputs, assessment: openAssessment, plan: stagedPlan },
  'shown again': {
    phase: 'preview',
    inputs: noInputs,
    assessment: openAssessment,
    plan: stagedPlan,
    since: [
      { sheet: '2022 年绩效指标完成情况', row: 3, column: 4 },
      { sheet: '预算', row: 5, column: 2 },
    ],
  },
  problem: {
    phase: 'idle',
    outcome: null,
    problem: {
      code: 'pane.cell-unreachable',
      params: { cell: '指标!B4' },
      cells: [{ sheet: '指标', row: 3, column: 1 }],
    },
  },
  'no-room': {
    phase: 'idle',
    outcome: null,
    problem: {
      code: 'sheets.table-has-no-room',
      params: { range: '指标_完成情况', table: '台账', sheet: '指标', count: '4', cells: '指标!I9' },
      cells: [{ sheet: '指标', row: 8, column: 8 }],
    },
  },
};

const parameters = new URLSearchParams(window.location.search);
const name = parameters.get('scene') ?? 'first';
const place = document.getElementById('pane');
if (place === null) throw new Error('no place for the pane');

/** The `real` scenes run the engine on a workbook that the server hands out, with and without its names. */
async function realSession(): Promise<Session> {
  const file = name === 'unnamed projects' ? '/projects.json' : '/snapshot.json';
  const snapshot = (await (await fetch(file)).json()) as WorkbookSnapshot;
  if (name === 'scored') return memorySession(snapshot);
  const sheets = name === 'empty' ? [] : snapshot.sheets;
  const blocks = name === 'empty' ? [] : snapshot.blocks;
  return memorySession({ ...snapshot, names: [], sheets, blocks });
}

async function sessionFor(): Promise<Session> {
  if (['unnamed', 'unnamed projects', 'empty', 'scored'].includes(name)) return realSession();
  const scene = SCENES[name];
  if (scene === undefined) throw new Error('no such scene');
  window.staged = stageSession(finalAssessment, scene);
  return window.staged;
}

const session = await sessionFor();
if (name === 'scored') await session.score({ sheets: false });
createRoot(place).render(
  <Pane
    session={session}
    tabs={tabChoice()}
    officeBackground={undefined}
    officeLanguage={parameters.get('language') === 'en' ? 'en' : 'zh'}
    onShown={() => window.paneStartup.ready()}
  />
);
