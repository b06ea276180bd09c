import type { CalibrationId, ReviewId } from '@reprise/domain/kernel';
import { changeSession } from './change-session.js';
import { isRefused } from './cycle-duty.js';
import type { Discharge } from './cycle-duty.js';

/** Takes the cards of reviews that ended off the tables they lay on. */
export const withdrawCards: Discharge = async (duty) => {
  const leavers = await duty.handling.joins.leavers(duty.cycle.cycleId);
  const bySession = new Map<CalibrationId, ReviewId[]>();
  for (const { session, reviewId } of leavers) {
    bySession.set(session, [...(bySession.get(session) ?? []), reviewId]);
  }
  let moved = 0;
  for (const [session, reviewIds] of bySession) {
    const ended = await Promise.all(reviewIds.map((id) => duty.handling.reviews.load(id)));
    const done = await changeSession(duty, {
      id: session,
      purpose: 'withdraw cards',
      after: ended.map(({ state }) => (state.status === 'unopened' ? undefined : state.lastAt)),
      commandFor: (_, at) => Promise.resolve({ type: 'WithdrawCards', reviewIds, at }),
    });
    if (isRefused(done)) return done;
    moved += done;
  }
  return moved;
};
