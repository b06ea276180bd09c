import { goalPlanDecider } from '@reprise/domain/goal-plan';
import type { GoalPlanState } from '@reprise/domain/goal-plan';
import { foldPlan } from '@reprise/domain/improvement-plan';
import type { PlanState } from '@reprise/domain/improvement-plan';
import { fold } from '@reprise/domain/kernel';
import type { GoalPlanId, PlanId } from '@reprise/domain/kernel';
import { decode } from '@reprise/events/codec';
import type { EventStore, ExpectedRevision } from '../ports/index.js';

export interface Loaded<S> {
  readonly state: S;
  readonly expected: ExpectedRevision;
}

const expectedAfter = (events: readonly unknown[]): ExpectedRevision =>
  events.length === 0 ? 'noStream' : events.length - 1;

/** An improvement or development plan, folded from its stream. */
export const loadPlan = async (store: EventStore, planId: PlanId): Promise<Loaded<PlanState>> => {
  const events = await store.readStream(`improvementPlan-${planId}`);
  const state = foldPlan(events.map((event) => decode('improvementPlan', event)));
  return { state, expected: expectedAfter(events) };
};

/** The goals of one review, folded from their stream. */
export const loadGoalPlan = async (
  store: EventStore,
  goalPlanId: GoalPlanId,
): Promise<Loaded<GoalPlanState>> => {
  const events = await store.readStream(`goalPlan-${goalPlanId}`);
  const state = fold(
    goalPlanDecider,
    events.map((event) => decode('goalPlan', event)),
  );
  return { state, expected: expectedAfter(events) };
};
