import type { StoredEvent } from '@reprise/application/ports';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { evolveReview, initialReview } from '@reprise/domain/review';
import { withheldFields } from '@reprise/domain/visibility';
import type { Reader } from '@reprise/domain/visibility';
import { decode } from '@reprise/events/codec';

/** Revisions of the events of a review that hold what their reader may not see. */
export const withheldEvents = (
  events: readonly StoredEvent[],
  flow: CompiledFlow,
  reader: Reader,
): ReadonlySet<number> => {
  let review = initialReview();
  const withheld = events.filter((stored) => {
    const event = decode('review', stored);
    review = evolveReview(review, event);
    return (
      review.status !== 'unopened' && withheldFields({ flow, review }, reader, event).length > 0
    );
  });
  return new Set(withheld.map(({ revision }) => revision));
};

/** The flow a review was opened with; a stream without its first event is none. */
export const flowDigestOf = ([first]: readonly StoredEvent[]): string => {
  const opened = first === undefined ? undefined : decode('review', first);
  return opened?.type === 'ReviewOpened' ? opened.flowDigest : '';
};
