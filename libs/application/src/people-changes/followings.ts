import { colleaguesOf, daysServed } from '@reprise/domain/directory';
import type { Directory } from '@reprise/domain/directory';
import type { FactSource } from '@reprise/domain/facts';
import { followsFromAbove } from '@reprise/domain/flow/conductor';
import { afterPersonChange } from '@reprise/domain/people-changes';
import type { Following, PersonChange } from '@reprise/domain/people-changes';
import type { Instant, ReviewId } from '@reprise/domain/kernel';
import type { OpenedReview } from '@reprise/domain/review';
import type { ReviewsOfPeople } from '../ports/index.js';
import type { ReviewHandling } from '../reviews/index.js';

export interface CarryHandling extends ReviewHandling {
  readonly rows: ReviewsOfPeople;
}

/** What follows for one running review. */
export interface ForReview {
  readonly reviewId: ReviewId;
  readonly review: OpenedReview;
  readonly followings: readonly Following[];
}

/** What follows from a change for every running review of that person, in the order of their ids. */
export const followingsOf = async (
  handling: CarryHandling,
  change: PersonChange,
  at: Instant,
): Promise<readonly ForReview[]> => {
  const ids = await reviewsTouched(handling, change);
  const found: ForReview[] = [];
  for (const reviewId of ids) {
    const { state: review } = await handling.reviews.load(reviewId);
    if (review.status === 'unopened') continue;
    const flow = await handling.flows.find(review.flowDigest);
    if (flow === undefined) throw new Error(`${reviewId} runs on a flow nobody published`);
    const facts = await factsOf(handling, change, at);
    const touched = { review, flow: flow.compiled, facts, at };
    const followings = afterPersonChange(change, touched);
    if (followings.length > 0) found.push({ reviewId, review, followings });
  }
  return found;
};

/**
 * Reviews a change may matter to: those the person is part of, and where a line changes and some
 * flow follows it further up, those of everybody below.
 */
const reviewsTouched = async (
  { rows, flows }: CarryHandling,
  { person, event, directory, on }: PersonChange,
): Promise<ReadonlySet<ReviewId>> => {
  const people = [person];
  const isLine = event.type === 'LineManagerChanged';
  if (isLine && (await flows.all()).some(({ compiled }) => followsFromAbove(compiled))) {
    people.push(...directory.below(person, on));
  }
  const ids = new Set<ReviewId>();
  for (const each of people) for (const id of await rows.openReviewsWith(each)) ids.add(id);
  return new Set([...ids].toSorted());
};

/** Facts of the directory that the change is looked at in, which may not be the one of the log. */
const factsOf = async (
  { directory: source }: CarryHandling,
  { directory, on }: { readonly directory: Directory; readonly on: PersonChange['on'] },
  at: Instant,
): Promise<FactSource> => {
  const facts = await source.factsAt(at, 'UTC');
  return {
    ...facts,
    person: (id) => directory.person(id, on),
    unit: (id) => directory.unit(id, on),
    members: (of) => directory.members(of, on),
    served: (leading) => daysServed(directory, leading),
    workedWith: (id, period) => colleaguesOf(directory, id, period),
  };
};
