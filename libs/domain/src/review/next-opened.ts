import { reachOf } from '../flow/compile/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import type { Instant } from '../kernel/index.js';
import type { OpenedReview, StepState } from './record/index.js';

/** What only holds the path asks nobody anything: it is not what comes next. */
const HOLDING: ReadonlySet<string> = new Set(['gate', 'wait']);

/**
 * Whether the path has gone on since an instant: something behind a step opened, or a split around
 * it went on without waiting. In a round for each of several people, what follows the round counts.
 */
export const hasNextOpened = (
  flow: CompiledFlow,
  state: OpenedReview,
  { step, since }: { readonly step: StepState; readonly since: Instant },
): boolean => {
  const beyond = new Set(reachOf(flow, step.block).beyond);
  const isBehind = (other: StepState): boolean =>
    beyond.has(other.block) && !HOLDING.has(other.kind) && hasBegun(other, since);
  return [...state.steps.values()].some(isBehind) || hasGoneOn(flow, state, step);
};

const hasBegun = ({ status, openedAt, closedAt }: StepState, since: Instant): boolean => {
  if (status === 'skipped' || status === 'again') return false;
  const begun = openedAt ?? closedAt;
  return status === 'open' || (begun !== undefined && begun >= since);
};

const hasGoneOn = ({ nodes }: CompiledFlow, { steps }: OpenedReview, step: StepState): boolean => {
  const suffix = step.key.slice(step.block.length);
  for (let at = nodes.get(step.block); at !== undefined; at = nodes.get(at.parent ?? '')) {
    const around = [steps.get(at.id + suffix), steps.get(at.id)];
    if (around.some((each) => each?.outcome === 'joined' || each?.outcome === 'too few')) {
      return true;
    }
  }
  return false;
};
