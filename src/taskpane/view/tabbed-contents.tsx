/** What the tabs hold: scores at once, checks, rules and history when they are opened. */
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Session, State } from '../../application/session';
import type { EntityAssessment, SelfAssessment } from '../../scoring/model';
import { useSpeaker } from '../language';
import { attentionOf, isPressing, isRemark } from '../model/attention';
import { keepTab, preferredTab } from '../preferences';
import { Attention } from './attention';
import { Deductions } from './deductions';
import { Loading } from './loading';
import type { Result } from './result';
import { Scores } from './scores';
import { TABS, Tabs, type TabName } from './tabs';

const ChecksTab = lazy(() => import('./checks-tab'));
const RulesTab = lazy(() => import('./rules-tab'));
const HistoryTab = lazy(() => import('./history-tab'));

function ScoresTab({ assessment, entity }: { readonly assessment: SelfAssessment; readonly entity: EntityAssessment }) {
  const { say } = useSpeaker();
  const items = useMemo(() => attentionOf(assessment), [assessment]);
  return (
    <>
      <Attention title={say('pane.pressing')} items={items.filter(isPressing)} />
      <Scores entity={entity} />
      <Deductions entity={entity} />
      <Attention title={say('pane.remarks')} items={items.filter(isRemark)} />
    </>
  );
}

export interface TabbedContentsProps {
  readonly session: Session;
  readonly state: State;
  readonly result: Result;
  readonly entity: EntityAssessment;
}

export function TabbedContents({ session, state, result, entity }: TabbedContentsProps) {
  const [tab, setTab] = useState<TabName>('scores');
  const { inputs, assessment } = result;
  useEffect(() => {
    let isThere = true;
    void preferredTab(TABS).then((preferred) => {
      if (isThere && preferred !== null) setTab(preferred);
    });
    return () => {
      isThere = false;
    };
  }, []);
  const choose = (chosen: TabName): void => {
    setTab(chosen);
    void keepTab(chosen);
  };
  const contents = (): ReactNode => {
    switch (tab) {
      case 'scores':
        return <ScoresTab assessment={assessment} entity={entity} />;
      case 'checks':
        return <ChecksTab assessment={assessment} />;
      case 'rules':
        return <RulesTab inputs={inputs} assessment={assessment} />;
      case 'history':
        return <HistoryTab session={session} standing={session.standing} busy={state.phase !== 'idle'} />;
    }
  };
  return (
    <Tabs chosen={tab} counts={{ checks: assessment.findings.length }} onChoose={choose}>
      <Suspense fallback={<Loading />}>{contents()}</Suspense>
    </Tabs>
  );
}
