import { expect, it } from '@jest/globals';
import { allStoredTypes, decode, encode, UnknownEventType } from './index.js';

it('stores an event under a versioned name and reads it back', () => {
  const stored = encode('review', { type: 'StageOpened', stage: 'goals' });
  expect(stored).toEqual({ type: 'review.stage-opened.v1', data: { stage: 'goals' } });
  expect(decode('review', stored)).toEqual({ type: 'StageOpened', stage: 'goals' });
});

it('refuses a name it does not know, and one of another kind of stream', () => {
  const data = { stage: 'goals' };
  expect(() => decode('review', { type: 'review.stage-opened.v9', data })).toThrow(
    UnknownEventType,
  );
  expect(() => decode('person', { type: 'review.stage-opened.v1', data })).toThrow(
    UnknownEventType,
  );
});

it('never loses a stored name: these are in logs out there', () => {
  expect(allStoredTypes()).toMatchInlineSnapshot(`
   [
     "access.access-invited.v1",
     "access.review-exported.v1",
     "access.review-opened-for-audit.v1",
     "access.roles-granted.v1",
     "calibration.calibration-locked.v1",
     "calibration.calibration-opened.v1",
     "calibration.calibration-unlocked.v1",
     "calibration.card-moved.v1",
     "calibration.cards-admitted.v1",
     "calibration.cards-withdrawn.v1",
     "calibration.results-carried.v1",
     "goal-plan.goal-plan-opened.v1",
     "goal-plan.goals-agreed.v1",
     "goal-plan.goals-proposed.v1",
     "goal-plan.goals-revised.v1",
     "goal-plan.goals-sent-back.v1",
     "improvement-plan.check-in-missed.v1",
     "improvement-plan.check-in-opened.v1",
     "improvement-plan.check-in-recorded.v1",
     "improvement-plan.gap-described.v1",
     "improvement-plan.outcome-asked.v1",
     "improvement-plan.plan-closed.v1",
     "improvement-plan.plan-extended.v1",
     "improvement-plan.plan-opened.v1",
     "improvement-plan.plan-reassigned.v1",
     "improvement-plan.plan-reminder-raised.v1",
     "measures.measures-imported.v1",
     "person.contact-changed.v1",
     "person.dotted-line-changed.v1",
     "person.employment-changed.v1",
     "person.leave-ended.v1",
     "person.leave-started.v1",
     "person.line-manager-changed.v1",
     "person.person-joined.v1",
     "person.person-moved.v1",
     "review-cycle.cycle-cancelled.v1",
     "review-cycle.cycle-closed.v1",
     "review-cycle.cycle-drafted.v1",
     "review-cycle.cycle-launched.v1",
     "review-cycle.cycle-paused.v1",
     "review-cycle.cycle-resumed.v1",
     "review-cycle.dues-extended.v1",
     "review-cycle.gate-opened.v1",
     "review-cycle.launch-completed.v1",
     "review-cycle.reviews-opened.v1",
     "review-flow.flow-published.v1",
     "review.appeal-lodged.v1",
     "review.assessment-submitted.v1",
     "review.attendance-recorded.v1",
     "review.ballot-cast.v1",
     "review.calibration-applied.v1",
     "review.choice-taken.v1",
     "review.clocks-paused.v1",
     "review.clocks-resumed.v1",
     "review.consent-given.v1",
     "review.consent-withdrawn.v1",
     "review.decision-recorded.v1",
     "review.due-extended.v1",
     "review.due-passed.v1",
     "review.fact-recorded.v1",
     "review.gate-passed.v1",
     "review.goals-submitted.v1",
     "review.meeting-recorded.v1",
     "review.people-notified.v1",
     "review.people-resolved.v1",
     "review.plan-started.v1",
     "review.receipt-acknowledged.v1",
     "review.reminder-raised.v1",
     "review.result-released.v1",
     "review.result-set.v1",
     "review.review-closed.v1",
     "review.review-opened.v1",
     "review.reviewer-added.v1",
     "review.reviewer-removed.v1",
     "review.reviewers-nominated.v1",
     "review.round-ended.v1",
     "review.score-computed.v1",
     "review.score-frozen.v1",
     "review.sent-back.v1",
     "review.stage-closed.v1",
     "review.stage-opened.v1",
     "review.step-closed.v1",
     "review.step-flagged.v1",
     "review.step-opened.v1",
     "review.step-skipped.v1",
     "review.steps-locked.v1",
     "review.task-declined.v1",
     "review.task-reassigned.v1",
     "review.vote-closed.v1",
     "review.window-reopened.v1",
     "review.window-waived.v1",
     "unit.unit-formed.v1",
     "unit.unit-role-filled.v1",
   ]
  `);
});
