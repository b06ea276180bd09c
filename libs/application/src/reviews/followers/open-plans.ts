import type { OpenedReview, ReviewEvent } from '@reprise/domain/review';
import { decideOnPlan, loadPlan, planDueRow } from '../../plans/index.js';
import type { Follower, FollowerSources, Following } from './follower.js';

type PlanStarted = Extract<ReviewEvent, { readonly type: 'PlanStarted' }>;

/** A plan that a review starts is there, with its first task, the moment it is started. */
export const openPlans: Follower = async (sources, { review, events }) => {
  const started = events.filter((event) => event.type === 'PlanStarted');
  const opened = await Promise.all(started.map((event) => openPlan(sources, review, event)));
  return {
    changes: opened.flatMap(({ changes }) => changes),
    rows: opened.flatMap(({ rows }) => rows),
  };
};

const openPlan = async (
  { store, flows, directory }: FollowerSources,
  { reviewId, cycleId, cohort, flowDigest }: OpenedReview,
  { planId, kind, subject, owner, days, checkIns: rhythm, at }: PlanStarted,
): Promise<Following> => {
  const flow = await flows.find(flowDigest);
  if (flow === undefined) throw new Error(`the review ${reviewId} was decided without its flow`);
  const { zone, calendar } = flow.compiled.document;
  // A review that was sent back starts the same plan again: then it is there, and goes on.
  const { state, expected } = await loadPlan(store, planId);
  const plan = { planId, kind, subject, owner, reviewId, cycleId, cohort, zone, days, rhythm };
  const command = { type: 'OpenPlan', ...plan, at } as const;
  const decision = await decideOnPlan(directory, { state, command, zone, calendar });
  if (decision.kind === 'refused') throw new Error(`a plan was refused: ${decision.code}`);
  const { events } = decision;
  const change = { category: 'improvementPlan', id: planId, expected, events } as const;
  return { changes: [change], rows: planDueRow(state, events) };
};
