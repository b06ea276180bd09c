import type { StoredEvent } from '@reprise/application/ports';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { as } from '@reprise/domain/kernel';
import type { PersonId } from '@reprise/domain/kernel';
import { ERASED, evolveReview, initialReview } from '@reprise/domain/review';
import type { ReviewEvent, ReviewState } from '@reprise/domain/review';
import { withheldFields } from '@reprise/domain/visibility';
import type { Reader } from '@reprise/domain/visibility';
import { decode } from '@reprise/events/codec';
import type { ReplayEvent } from '@reprise/http-contracts/audit';
import { sentenceOf } from '@reprise/read-models/audit';
import type { Names } from '../platform/names.js';

interface Replaying {
  readonly flow: CompiledFlow;
  readonly names: Names;
  readonly reader: Reader;
}

/** The events of a review as sentences, each with the stage the review was in. */
export const replayedEvents = (
  events: readonly StoredEvent[],
  { flow, names, reader }: Replaying,
): ReplayEvent[] => {
  let stage: string | undefined;
  let review = initialReview();
  return events.map((stored) => {
    const happened = decode('review', stored);
    review = evolveReview(review, happened);
    const event = tellable(happened, review, { flow, reader });
    stage = stageAfter(event) ?? stage;
    const { revision, id, type, time, recordedTime, metadata } = stored;
    const name = names.of(metadata.actor);
    const sentence = sentenceOf(event, (person: PersonId) => names.of(person), flow);
    return {
      revision,
      id,
      type,
      sentence,
      time,
      recordedTime,
      ...(name === '' ? {} : { by: { personId: as<PersonId>(metadata.actor), name } }),
      ...(stage === undefined ? {} : { stage }),
    };
  });
};

/** What an anonymous author said to it is no part of the sentence. */
const tellable = (
  event: ReviewEvent,
  review: ReviewState,
  { flow, reader }: Pick<Replaying, 'flow' | 'reader'>,
): ReviewEvent => {
  if (review.status === 'unopened') return event;
  const withheld = withheldFields({ flow, review }, reader, event);
  if (event.type === 'BallotCast' && withheld.includes('choice'))
    return { ...event, choice: ERASED };
  return 'comment' in event && withheld.includes('comment') ? { ...event, comment: '' } : event;
};

const stageAfter = (event: ReviewEvent): string | undefined => {
  if (event.type === 'StageOpened') return event.stage;
  return event.type === 'StepOpened' && event.stage !== '' ? event.stage : undefined;
};
