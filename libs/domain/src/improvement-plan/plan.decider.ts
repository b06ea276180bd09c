import { accept, refuse } from '../kernel/index.js';
import type { Decision, Instant, Refusal } from '../kernel/index.js';
import type { DecideOnPlan, PlanWorld } from './decisions.js';
import { elapsePlan } from './elapse-plan.js';
import { foldPlan } from './evolve-plan.js';
import type { ImprovementPlanEvent } from './improvement-plan-events.js';
import type { OpenPlan, PlanCommand } from './plan-commands.js';
import type { OpenedPlan, PlanState } from './plan-state.js';
import { extendPlan, openPlan } from './set-dates.js';
import { closePlan, describeGap, reassignPlan, recordCheckIn } from './work-on-plan.js';

type OnPlan = Exclude<PlanCommand, OpenPlan>;
type Decisions = { readonly [C in OnPlan as C['type']]: DecideOnPlan<C> };

const decisions: Decisions = {
  DescribeGap: describeGap,
  RecordCheckIn: recordCheckIn,
  ExtendPlan: extendPlan,
  ReassignPlan: reassignPlan,
  ClosePlan: closePlan,
  PassTime: () => [],
};

/**
 * Decides a command on a plan. Whatever it is, time has passed up to its instant first, so that
 * a clock that rings late, or not at all, changes nothing of what people can do.
 */
export const decidePlan = (
  world: PlanWorld,
  command: PlanCommand,
  state: PlanState,
): Decision<ImprovementPlanEvent> => {
  if (command.type === 'OpenPlan') {
    return state.status === 'unopened' ? accept(openPlan(command, world)) : accept();
  }
  if (state.status === 'unopened') return refuse('PLAN.UNKNOWN');
  if (state.status === 'closed') {
    return command.type === 'PassTime' ? accept() : refuse('PLAN.CLOSED');
  }
  return staleness(command, state) ?? decideOn(world, command, state);
};

const staleness = (command: OnPlan, { revision }: OpenedPlan): Refusal | undefined => {
  if (!('revision' in command) || command.revision === undefined) return undefined;
  return command.revision === revision
    ? undefined
    : refuse('PLAN.STALE', { expected: String(command.revision), actual: String(revision) });
};

const decideOn = (
  world: PlanWorld,
  command: OnPlan,
  plan: OpenedPlan,
): Decision<ImprovementPlanEvent> => {
  const at = notBefore(plan, command.at);
  const elapsed = elapsePlan(plan, at);
  const after = foldPlan(elapsed, plan);
  if (after.status === 'unopened') return accept();
  const decide = decisions[command.type];
  const own = decide({ ...command, at } as never, after, world);
  return 'kind' in own ? own : { kind: 'accepted', events: [...elapsed, ...own] };
};

/** The instant that counts is never before the last event of the stream. */
const notBefore = ({ lastAt }: OpenedPlan, at: Instant): Instant => (lastAt > at ? lastAt : at);
