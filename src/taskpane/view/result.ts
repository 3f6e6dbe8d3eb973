/** What a run came to, or is about to write: what the views speak of. */
import type { Outcome, State } from '../../application/session';

export type Result = Pick<Outcome, 'inputs' | 'assessment' | 'plan'>;

export const resultOf = (state: State): Result | null => (state.phase === 'preview' ? state : state.outcome);
