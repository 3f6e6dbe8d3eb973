/** What the tabs hold: scores at once, checks, rules and history when they are opened. */
import { lazy, Suspense, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { Session, Standing, State } from '../../application/session';
import type { EntityAssessment, SelfAssessment } from '../../scoring/model';
import { useSpeaker } from '../language';
import { attentionOf, isPressing, isRemark } from '../model/attention';
import { keepTab, preferredTab } from '../preferences';
import { Attention } from './attention';
import { Deductions } from './deductions';
import { Later } from './later';
import { Loading } from './loading';
import type { Result } from './result';
import { Scores } from './scores';
import { TABS, type TabChoice, type TabName } from '../tab-choice';
import { Tabs } from './tabs';

const ChecksTab = lazy(() => import('./checks-tab'));
const RulesTab = lazy(() => import('./rules-tab'));
const HistoryTab = lazy(() => import('./history-tab'));

interface ScoresTabProps {
  readonly assessment: SelfAssessment;
  readonly entity: EntityAssessment;
  readonly busy: boolean;
  readonly onDecide: () => void;
}

function ScoresTab({ assessment, entity, busy, onDecide }: ScoresTabProps) {
  const { say } = useSpeaker();
  const items = useMemo(() => attentionOf(assessment), [assessment]);
  const pressing = useMemo(() => items.filter(isPressing), [items]);
  const remarks = useMemo(() => items.filter(isRemark), [items]);
  const canDecide = items.some(({ urgency, score }) => urgency === 'open' && score !== null);
  return (
    <>
      <Attention title={say('pane.pressing')} items={pressing}>
        {canDecide && (
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={onDecide}>
            {say('pane.decide')}
          </Button>
        )}
      </Attention>
      <Scores entity={entity} />
      <Later>
        <Deductions entity={entity} />
        <Attention title={say('pane.remarks')} items={remarks} />
      </Later>
    </>
  );
}

export interface TabbedContentsProps {
  readonly session: Session;
  readonly tabs: TabChoice;
  readonly state: State;
  readonly standing: Standing;
  readonly result: Result;
  readonly entity: EntityAssessment;
  readonly onDecide: () => void;
}

export function TabbedContents({ session, tabs, state, standing, result, entity, onDecide }: TabbedContentsProps) {
  const tab = useSyncExternalStore(tabs.subscribe, () => tabs.chosen);
  const { inputs, assessment } = result;
  useEffect(() => {
    let isThere = true;
    void preferredTab(TABS).then((preferred) => {
      if (isThere && preferred !== null) tabs.prefer(preferred);
    });
    return () => {
      isThere = false;
    };
  }, [tabs]);
  const choose = (chosen: TabName): void => {
    tabs.choose(chosen);
    void keepTab(chosen);
  };
  const contents = (): ReactNode => {
    switch (tab) {
      case 'scores':
        return <ScoresTab assessment={assessment} entity={entity} busy={state.phase !== 'idle'} onDecide={onDecide} />;
      case 'checks':
        return <ChecksTab session={session} assessment={assessment} busy={state.phase !== 'idle'} />;
      case 'rules':
        return <RulesTab session={session} busy={state.phase !== 'idle'} inputs={inputs} assessment={assessment} />;
      case 'history':
        return <HistoryTab session={session} standing={standing} busy={state.phase !== 'idle'} />;
    }
  };
  return (
    <Tabs
      chosen={tab}
      counts={{ checks: assessment.findings.filter(({ ignored }) => ignored === undefined).length }}
      onChoose={choose}
    >
      <Suspense fallback={<Loading />}>{contents()}</Suspense>
    </Tabs>
  );
}
