import { mayChangePerson } from '@reprise/domain/access';
import { dateOf } from '@reprise/domain/calendar';
import type { PersonCommand, PersonEvent } from '@reprise/domain/directory';
import type { CalendarDate, PersonId, Refusal, ReviewId } from '@reprise/domain/kernel';
import type { Following } from '@reprise/domain/people-changes';
import type { OpenedReview, ReviewCommand, ReviewEvent } from '@reprise/domain/review';
import { decideOnPerson, DIRECTORY_ZONE } from '../directory/index.js';
import type { Request } from '../kernel/index.js';
import { decideOnReview } from '../reviews/index.js';
import { followingsOf } from './followings.js';
import type { CarryHandling } from './followings.js';

export interface PersonPreview {
  readonly kind: 'preview';
  readonly events: readonly PersonEvent[];
  /** The day it is looked at: today, or the day on which the change counts. */
  readonly on: CalendarDate;
  readonly reviews: readonly {
    readonly reviewId: ReviewId;
    readonly review: OpenedReview;
    readonly followings: readonly Following[];
    readonly events: readonly ReviewEvent[];
  }[];
}

/**
 * What a change of a person would do: decided like the change itself, on the directory as it
 * would then be and the reviews as they stand now. Nothing is written.
 */
export const previewPersonCommand =
  (handling: CarryHandling) =>
  async (
    id: PersonId,
    command: PersonCommand,
    request: Request,
  ): Promise<PersonPreview | Refusal> => {
    const denied = mayChangePerson(request.actor, id, command);
    if (denied !== undefined) return denied;
    const { decision } = await decideOnPerson(handling, id, command);
    if (decision.kind === 'refused') return decision;
    const { events } = decision;
    const on = dayLookedAt(command, dateOf(request.at, DIRECTORY_ZONE));
    const directory = handling.directory.directory.after(id, events);
    const by = request.actor.person;
    const reviews = new Map<ReviewId, PersonPreview['reviews'][number]>();
    for (const event of events) {
      const change = { person: id, event, directory, on, by };
      for (const found of await followingsOf(handling, change, request.at)) {
        const decided = await decideAll(handling, found, request);
        reviews.set(found.reviewId, { ...found, events: decided });
      }
    }
    return { kind: 'preview', events, on, reviews: [...reviews.values()] };
  };

const dayLookedAt = (command: PersonCommand, today: CalendarDate): CalendarDate =>
  'on' in command && command.on > today ? command.on : today;

const decideAll = async (
  handling: CarryHandling,
  { review, followings }: { review: OpenedReview; followings: readonly Following[] },
  { at }: Request,
): Promise<readonly ReviewEvent[]> => {
  const events: ReviewEvent[] = [];
  for (const { command } of followings) {
    const whole = { ...command, at } as ReviewCommand;
    const { flowDigest } = review;
    const decision = await decideOnReview(handling, { state: review, command: whole, flowDigest });
    if (decision.kind === 'accepted') events.push(...decision.events);
  }
  return events;
};
