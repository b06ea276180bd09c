import { goalPlanDecider } from '@reprise/domain/goal-plan';
import type { GoalPlanCommand, GoalPlanEvent, GoalPlanOf } from '@reprise/domain/goal-plan';
import { derivedId, fold } from '@reprise/domain/kernel';
import type { GoalPlanId } from '@reprise/domain/kernel';
import type { OpenedReview, ReviewEvent, StepState, Submission } from '@reprise/domain/review';
import { loadGoalPlan } from '../../plans/index.js';
import type { Follower, Moved } from './follower.js';

/**
 * Keeps a person's goals as their review has them. What was decided about goals is read from the
 * review as it stands, never from the flow: a decision is about goals when it was opened in their
 * stage after they were handed in, and it sends them back when it reopens their step.
 */
export const followGoals: Follower = async ({ store }, moved) => {
  const commands = moved.events.flatMap((event) => commandsFor(event, moved));
  if (commands.length === 0) return { changes: [], rows: [] };
  const { goalPlanId } = goalPlanOf(moved.review);
  const { state, expected } = await loadGoalPlan(store, goalPlanId);
  const events: GoalPlanEvent[] = [];
  for (const command of commands) {
    const decision = goalPlanDecider.decide(command, fold(goalPlanDecider, events, state));
    // Refused when the goals of this review were handed in before there were goal plans.
    if (decision.kind === 'accepted') events.push(...decision.events);
  }
  return { changes: [{ category: 'goalPlan', id: goalPlanId, expected, events }], rows: [] };
};

const goalPlanOf = ({ reviewId, cycleId, subject, period }: OpenedReview): GoalPlanOf => ({
  goalPlanId: derivedId<GoalPlanId>('goal plan', reviewId),
  person: subject,
  reviewId,
  cycleId,
  period,
});

const commandsFor = (event: ReviewEvent, { review, events }: Moved): readonly GoalPlanCommand[] => {
  if (event.type === 'GoalsSubmitted') {
    const { goals, by, at } = event;
    return [{ type: 'ProposeGoals', ...goalPlanOf(review), goals, by, at }];
  }
  if (event.type === 'StepClosed') return agreement(review, event);
  return event.type === 'SentBack' ? sentBack(review, event, events) : [];
};

type Of<T extends ReviewEvent['type']> = Extract<ReviewEvent, { readonly type: T }>;

const agreement = (review: OpenedReview, event: Of<'StepClosed'>): readonly GoalPlanCommand[] => {
  const step = review.steps.get(event.step);
  if (step?.kind !== 'decision' || !isAboutGoals(review, step)) return [];
  const at = event.closedAt;
  if (event.outcome === 'deemed done') return [{ type: 'AgreeGoals', by: 'nobody', at }];
  const decided = review.submissions.get(event.step)?.at(-1);
  if (event.outcome !== 'approve' || decided === undefined) return [];
  return [{ type: 'AgreeGoals', by: decided.by, at }];
};

const goalSteps = (review: OpenedReview): readonly StepState[] =>
  [...review.steps.values()].filter((step) => goalsOf(review, step.key) !== undefined);

const goalsOf = (review: OpenedReview, step: string): Submission | undefined =>
  review.submissions.get(step)?.findLast(({ content }) => content.kind === 'goals');

const isAboutGoals = (review: OpenedReview, decision: StepState): boolean =>
  goalSteps(review).some((step) => {
    const { openedAt } = decision;
    const handedIn = goalsOf(review, step.key)?.at;
    const isSameStage = step.stage === decision.stage;
    return isSameStage && openedAt !== undefined && handedIn !== undefined && openedAt >= handedIn;
  });

const sentBack = (
  review: OpenedReview,
  { step, cleared }: Of<'SentBack'>,
  events: readonly ReviewEvent[],
): readonly GoalPlanCommand[] => {
  const decided = events.find((each) => each.type === 'DecisionRecorded' && each.step === step);
  const isReopened = goalSteps(review).some(({ key }) => cleared.includes(key));
  if (!isReopened || decided?.type !== 'DecisionRecorded') return [];
  const { by, comment, at } = decided;
  return [{ type: 'SendGoalsBack', by, comment, at }];
};
