import { mayAct, seesCourse } from '@reprise/domain/access';
import type { Actor, Relation } from '@reprise/domain/access';
import { endWords } from '@reprise/domain/flow/words';
import type { ReviewView } from '@reprise/http-contracts/reviews';
import { present } from '../platform/present.js';
import { answersView, resultsView } from '../reading/index.js';
import type { ReadReview } from '../reading/index.js';
import { ownStagesView, stagesView } from './stages-view.js';
import type { Looking } from './step-view.js';

interface Standing {
  readonly actor: Actor;
  readonly relation: Relation;
  readonly planId: string | undefined;
  /** Calibrations of it that they sit on. */
  readonly seats: readonly string[];
}

/** A review as one person may see it. */
export const reviewView = (
  read: ReadReview,
  looking: Looking,
  { actor, relation, planId, seats }: Standing,
): ReviewView => {
  const { state, flow, cycleTitle } = read;
  const { viewer, names } = looking;
  const { subject } = state;
  const seesAll = seesCourse(relation);
  return present({
    reviewId: state.reviewId,
    cycleId: state.cycleId,
    cycleTitle,
    subject: {
      personId: subject,
      name: names.of(subject),
      title: names.fact(subject)?.title ?? '',
    },
    unitName: names.unit(state.unit),
    status: state.status,
    outcome: seesAll && state.ended !== undefined ? endWords(flow, state.ended) : undefined,
    period: state.period,
    stages: seesAll ? stagesView(read, looking) : ownStagesView(read, looking),
    results: resultsView(read, { viewer, relation }),
    answers: answersView(read, { person: viewer, offices: actor.roles, seats }, names),
    planId,
    may: actsOf(actor),
  });
};

/** Where else the reader may go with it. */
const actsOf = (actor: Actor): ReviewView['may'] => [
  ...(mayAct(actor, 'change reviews') === undefined ? (['run'] as const) : []),
  ...(mayAct(actor, 'audit') === undefined ? (['replay'] as const) : []),
];
