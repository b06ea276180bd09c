import { calibrationIdOf, cardOf } from '@reprise/domain/calibration';
import { calibrationsOfFlow, reachOf } from '@reprise/domain/flow/compile';
import type { NodeOf } from '@reprise/domain/flow/compile';
import type { ReviewId } from '@reprise/domain/kernel';
import type { OpenedReview } from '@reprise/domain/review';
import type { SessionCount } from '../ports/index.js';
import { PAGE } from './carry-to-reviews.js';
import { changeSession } from './change-session.js';
import { asOfNow, isRefused } from './cycle-duty.js';
import type { Discharge, Done, Duty } from './cycle-duty.js';
import { openingCommand } from './opening-command.js';

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
  let moved = 0;
  for (const { group } of await groupsToSeat(duty, node)) {
    const done = await seat(duty, node, group);
    if (isRefused(done)) return done;
    moved += done;
  }
  return moved;
};

/** Groups of a calibration in which nobody is awaited any more and somebody has no card yet. */
export const groupsToSeat = async (
  { handling, cycle, flow }: Pick<Duty, 'handling' | 'cycle' | 'flow'>,
  node: CalibrationNode,
): Promise<readonly SessionCount[]> => {
  const by = node.document.group;
  const reach = reachOf(flow, node.id);
  const counts = await handling.joins.sessionCounts({ cycleId: cycle.cycleId, reach, by });
  return counts.filter(({ awaited, unseated }) => awaited === 0 && unseated > 0);
};

const seat = async (duty: Duty, node: CalibrationNode, group: string): Promise<Done> => {
  const place = { cycleId: duty.cycle.cycleId, block: node.id, group };
  const calibrationId = calibrationIdOf(place);
  const reviews = await waitingReviews(duty, node, group);
  const { at: counted } = await asOfNow(duty);
  return changeSession(duty, {
    id: calibrationId,
    purpose: 'seat',
    after: [counted, ...reviews.map(({ lastAt }) => lastAt)],
    commandFor: async (state, at) => {
      const { flow, handling } = duty;
      const facts = await handling.directory.factsAt(at, flow.document.zone);
      const cards = reviews.map((review) => cardOf({ flow, facts, node, at }, review));
      if (state.status !== 'unopened') return { type: 'AdmitCards', cards, at };
      return openingCommand(duty, node, { ...place, calibrationId, reviews, cards, at });
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
