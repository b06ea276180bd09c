import { categoryOf } from '@reprise/application/ports';
import type { StoredEvent } from '@reprise/application/ports';
import { as, derivedId } from '@reprise/domain/kernel';
import type { PersonId, PlanId, ReviewId, TaskId } from '@reprise/domain/kernel';
import { decode } from '@reprise/events/codec';
import type { Notice, Telling } from './notice.js';
import { planTellings } from './plan-tellings.js';
import { reviewTellings } from './review-tellings.js';

/** Who has which task of a review. */
export type Assignees = (review: ReviewId, task: TaskId) => PersonId | undefined;

/** Categories with events that tell somebody something. */
export const TELLING_CATEGORIES = ['review', 'improvementPlan', 'calibration'] as const;

/**
 * Whom an event tells what. The same event always gives the same notices under the same ids, and
 * what one cause (a launch, a deadline) tells one person at one instant goes into one batch.
 */
export const noticesOf = (event: StoredEvent, assignees: Assignees): readonly Notice[] =>
  tellingsOf(event, assignees).map(({ to, about, rung, content }) => ({
    noticeId: derivedId<PersonId>('notice', content.kind, about, rung, to),
    recipient: to,
    batch: `${content.kind} ${event.time}`,
    position: event.position,
    recordedAt: event.recordedTime,
    content,
  }));

const tellingsOf = (stored: StoredEvent, assignees: Assignees): readonly Telling[] => {
  const category = categoryOf(stored.stream);
  const id = stored.stream.slice(category.length + 1);
  switch (category) {
    case 'review': {
      const reviewId = as<ReviewId>(id);
      const assigneeOf = (task: TaskId): PersonId | undefined => assignees(reviewId, task);
      return reviewTellings(decode('review', stored), { reviewId, assigneeOf });
    }
    case 'improvementPlan':
      return planTellings(decode('improvementPlan', stored), as<PlanId>(id));
    case 'calibration':
      return seatTellings(stored, id);
    default:
      return [];
  }
};

const seatTellings = (stored: StoredEvent, calibrationId: string): readonly Telling[] => {
  const event = decode('calibration', stored);
  if (event.type !== 'CalibrationOpened') return [];
  const { cycleId, tasks } = event;
  return tasks.map(({ taskId, assignee }) => ({
    ...{ to: assignee, about: taskId, rung: 'opened' },
    content: { kind: 'seat', calibrationId, cycleId },
  }));
};
