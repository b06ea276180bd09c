import type { Node } from '../compile/index.js';
import type { Short } from './assignees.js';
import type { Arrival } from './progress.js';
import { returnTo } from './send-back.js';

/** So often a nomination is asked for; after that the flow goes on without. */
const MOST_ASKED = 3;

/**
 * Opens the nomination of a participant again, when it found nobody or too few and the flow says
 * to ask again. Answers whether it did: not without end, and not where none was ever asked for.
 */
export const askAgain = (
  arrival: Pick<Arrival<Node['kind']>, 'run' | 'node' | 'key' | 'scope'>,
  { role, rule }: Short,
): boolean => {
  if (rule !== 'ask again') return false;
  const { run } = arrival;
  const participant = run.flow.document.participants[role];
  if (participant === undefined || !('nominatedIn' in participant)) return false;
  const { nominatedIn } = participant;
  const asked = run.state.steps.get(nominatedIn);
  if (asked === undefined || asked.status === 'skipped' || asked.iteration >= MOST_ASKED)
    return false;
  returnTo(arrival, nominatedIn);
  return true;
};
