/** Where 生成自评报告 stands in the main view. It is fetched when there is a result, after the first view. */
import { lazy, Suspense, type ComponentType } from 'react';
import type { State } from '../../application/session';
import type { ReportButtonProps } from './report-button';

const Nothing = () => null;

// Without the button the pane still scores: what cannot be fetched is left out.
const ReportButton = lazy<ComponentType<ReportButtonProps>>(() =>
  import('./report-button').catch(() => ({ default: Nothing }))
);

export function ReportPlace({ state }: { readonly state: State }) {
  const outcome = state.phase === 'preview' ? null : state.outcome;
  if (outcome === null) return null;
  return (
    <Suspense fallback={null}>
      <ReportButton outcome={outcome} disabled={state.phase !== 'idle'} />
    </Suspense>
  );
}
