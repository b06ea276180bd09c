import { calibrationIdOf } from '@reprise/domain/calibration';
import { calibrationsOfFlow, reachOf } from '@reprise/domain/flow/compile';
import type { NodeOf } from '@reprise/domain/flow/compile';
import type { ReviewId } from '@reprise/domain/kernel';
import type { OpenedReview } from '@reprise/domain/review';
import { PAGE } from './carry-to-reviews.js';
import { changeSession } from './change-session.js';
import { isRefused } from './cycle-duty.js';
import type { Discharge, Done, Duty } from './cycle-duty.js';
import { cardOf, openingCommand } from './opening-command.js';

type CalibrationNode = NodeOf<'calibration'>;

/**
 * Opens the session of each group in which nobody is awaited any more, with the results its
 * reviews come with; latecomers sit down at the table that is there.
 */
export const openSessions: Discharge = async (duty) => {
  let moved = 0;
  for (const node of calibrationsOfFlow(duty.flow)) {
    const done = await openSessionsAt(duty, node);
    if (isRefused(done)) return done;
    moved += done;
  }
  return moved;
};

const openSessionsAt = async (duty: Duty, node: CalibrationNode): Promise<Done> => {
  const { handling, cycle, flow } = duty;
  const by = node.document.group;
  const reach = reachOf(flow, node.id);
  const counts = await handling.joins.sessionCounts({ cycleId: cycle.cycleId, reach, by });
  let moved = 0;
  for (const { group } of counts.filter((count) => count.awaited === 0 && count.unseated > 0)) {
    const done = await seat(duty, node, group);
    if (isRefused(done)) return done;
    moved += done;
  }
  return moved;
};

const seat = async (duty: Duty, node: CalibrationNode, group: string): Promise<Done> => {
  const place = { cycleId: duty.cycle.cycleId, block: node.id, group };
  const calibrationId = calibrationIdOf(place);
  const reviews = await waitingReviews(duty, node, group);
  return changeSession(duty, {
    id: calibrationId,
    purpose: 'seat',
    commandFor: async (state) => {
      const { at } = duty.request;
      const cards = reviews.map((review) => cardOf(review, node.document.score));
      if (state.status !== 'unopened') return { type: 'AdmitCards', cards, at };
      return openingCommand(duty, node, { ...place, calibrationId, reviews, cards });
    },
  });
};

const waitingReviews = async (
  { handling, cycle, onPage }: Duty,
  node: CalibrationNode,
  group: string,
): Promise<readonly OpenedReview[]> => {
  const units = node.document.group === 'unit' ? [group] : undefined;
  const where = { cycleId: cycle.cycleId, block: node.id, units };
  const reviews: OpenedReview[] = [];
  let after: ReviewId | undefined;
  for (;;) {
    const rows = await handling.joins.waitingAt(where, { after, limit: PAGE });
    for (const { reviewId } of rows) {
      const { state } = await handling.reviews.load(reviewId);
      if (state.status === 'open') reviews.push(state);
    }
    onPage();
    after = rows.at(-1)?.reviewId;
    if (after === undefined) return reviews;
  }
};
