/** Names of the contract for tables that were found: read, plan, write, without scoring. */
import { isEmptyPlan } from '../workbook/planning/plan';
import { planNames } from '../workbook/planning/plan-names';
import type { CreateNames } from './keep';
import type { SessionCore } from './session-core';
import { Stopped } from './stopped';

export async function createNames(core: SessionCore, { names }: CreateNames): Promise<void> {
  core.working('reading');
  const plan = planNames(await core.port.read(), names);
  const [blocked] = plan.problems ?? [];
  if (blocked !== undefined) throw new Stopped(blocked);
  core.working('writing', 0, 1);
  if (!isEmptyPlan(plan)) await core.port.write(plan, core.progress);
  core.rest();
}
