import type { BusinessCalendar } from '../calendar/index.js';
import type { PersonId, Refusal } from '../kernel/index.js';
import type { ImprovementPlanEvent } from './improvement-plan-events.js';
import type { OpenedPlan } from './plan-state.js';

/** What a decision may read besides the plan: its calendar, and who is there on that day. */
export interface PlanWorld {
  readonly calendar: BusinessCalendar;
  isPresent(person: PersonId): boolean;
}

export type DecideOnPlan<C> = (
  command: C,
  plan: OpenedPlan,
  world: PlanWorld,
) => readonly ImprovementPlanEvent[] | Refusal;
