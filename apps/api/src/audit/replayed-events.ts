import type { StoredEvent } from '@reprise/application/ports';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { as } from '@reprise/domain/kernel';
import type { PersonId } from '@reprise/domain/kernel';
import type { ReviewEvent } from '@reprise/domain/review';
import { decode } from '@reprise/events/codec';
import type { ReplayEvent } from '@reprise/http-contracts/audit';
import { sentenceOf } from '@reprise/read-models/audit';
import type { Names } from '../platform/names.js';

/** The events of a review as sentences, each with the stage the review was in. */
export const replayedEvents = (
  events: readonly StoredEvent[],
  flow: CompiledFlow,
  names: Names,
): ReplayEvent[] => {
  let stage: string | undefined;
  return events.map((stored) => {
    const event = decode('review', stored);
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

const stageAfter = (event: ReviewEvent): string | undefined => {
  if (event.type === 'StageOpened') return event.stage;
  return event.type === 'StepOpened' && event.stage !== '' ? event.stage : undefined;
};
