import { ABSENT } from '@reprise/domain/facts';
import type { FactSource } from '@reprise/domain/facts';
import { decidePlan, foldPlan, nextDueAt } from '@reprise/domain/improvement-plan';
import type {
  ImprovementPlanEvent,
  PlanCommand,
  PlanState,
  PlanWorld,
} from '@reprise/domain/improvement-plan';
import type { Decision } from '@reprise/domain/kernel';
import { cohortClock, dueChange, improvementPlanClock } from '@reprise/read-models/dues';
import type { RowChange } from '@reprise/read-models/rows';
import type { DirectorySource } from '../directory/index.js';

interface OnPlan {
  readonly state: PlanState;
  readonly command: PlanCommand;
  /** Where the plan's days begin and are counted. */
  readonly zone: string;
  readonly calendar: string;
}

/** Decides a command on a plan with its calendar and the directory of that instant. */
export const decideOnPlan = async (
  directory: DirectorySource,
  { state, command, zone, calendar }: OnPlan,
): Promise<Decision<ImprovementPlanEvent>> => {
  const facts = await directory.factsAt(command.at, zone);
  return decidePlan(worldOf(facts, calendar), command, state);
};

const worldOf = (facts: FactSource, key: string): PlanWorld => {
  const calendar = facts.calendar(key);
  if (typeof calendar !== 'object') throw new Error(`calendar ${key} does not exist`);
  return {
    calendar,
    isPresent: (id) => {
      const person = facts.person(id);
      return person !== undefined && person !== ABSENT && person.employment !== 'left';
    },
  };
};

/**
 * The plan's next due instant as a row. An improvement plan has a workflow of its own; development
 * plans, which everybody may have, share the clock of their reviews' cohort.
 */
export const planDueRow = (
  before: PlanState,
  events: readonly ImprovementPlanEvent[],
): readonly RowChange[] => {
  const plan = foldPlan(events, before);
  if (events.length === 0 || plan.status === 'unopened') return [];
  const { planId, kind, cycleId, cohort } = plan;
  const isOwn = kind === 'improvement';
  const clock = isOwn ? improvementPlanClock(planId) : cohortClock(cycleId, cohort);
  const stream = `improvementPlan-${planId}`;
  return [dueChange({ stream, clock, nextDueAt: nextDueAt(plan) })];
};
