import { mayAct } from '@reprise/domain/access';
import type { Actor } from '@reprise/domain/access';
import { blockTitle } from '@reprise/domain/flow/words';
import { consentsOf, factsToRecord, windowsToReopen } from '@reprise/domain/review';
import { readersOf, readerWords } from '@reprise/domain/visibility';
import type { ReviewWords } from '@reprise/http-contracts/reviews';
import { present } from '../platform/present.js';
import type { ReadReview } from '../reading/index.js';

const NOTHING: ReviewWords = { facts: [], consents: [], windows: [] };

/** What somebody may say on a review beside their tasks; nothing more once it is closed. */
export const reviewWords = (read: ReadReview, actor: Actor): ReviewWords => {
  if (read.state.status === 'closed') return NOTHING;
  return {
    facts: factsFor(read, actor),
    consents: consentsFor(read, actor),
    windows: windowsFor(read, actor),
  };
};

const factsFor = ({ state, flow, facts, now }: ReadReview, { person }: Actor) =>
  factsToRecord({ flow, facts }, state, { by: person, at: now }).map(({ fact, block }) =>
    present({
      fact,
      title: blockTitle(flow, block),
      recordedAt: state.recorded.get(fact)?.at,
    }),
  );

const consentsFor = ({ state, flow }: ReadReview, { person }: Actor) =>
  consentsOf(flow, state, person).map(({ block, isGiven }) => ({
    block,
    title: blockTitle(flow, block),
    readers: readersOf(flow, block, state)
      .filter(({ agreed }) => agreed !== undefined)
      .flatMap((rule) => [...rule.to, ...(rule.offices ?? [])])
      .map((role) => readerWords(flow, role)),
    isGiven,
  }));

const windowsFor = ({ state, flow }: ReadReview, actor: Actor) =>
  mayAct(actor, 'change reviews') === undefined
    ? windowsToReopen(state).map(({ key, block }) => ({
        step: key,
        title: blockTitle(flow, block),
      }))
    : [];
