/** Carries out what the person asks to have kept: read, plan, write. */
import { isEmptyPlan } from '../workbook/plan';
import { planNames } from '../workbook/plan-names';
import type { KeepAction } from './keep';
import type { SessionCore } from './session-core';
import { Stopped } from './stopped';

export async function keepInWorkbook(core: SessionCore, action: KeepAction): Promise<void> {
  core.working('reading');
  const plan = planNames(await core.port.read(), action.names);
  const [blocked] = plan.problems ?? [];
  if (blocked !== undefined) throw new Stopped(blocked);
  core.working('writing', 0, 1);
  if (!isEmptyPlan(plan)) await core.port.write(plan, core.progress);
  core.rest();
}
