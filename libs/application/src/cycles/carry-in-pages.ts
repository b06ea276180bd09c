import type { ReviewId } from '@reprise/domain/kernel';
import type { Page } from '../ports/index.js';
import { carryToReviews, PAGE } from './carry-to-reviews.js';
import type { Errand } from './carry-to-reviews.js';
import type { Done, Duty } from './cycle-duty.js';

/** An errand, and those it concerns: asked page by page, and the same for a preview. */
export interface Round {
  readonly errand: Errand;
  readonly pageOf: (page: Page) => Promise<readonly ReviewId[]>;
}

/** Carries an errand to all it concerns, page after page in the order of review ids. */
export const carryInPages = async (duty: Duty, { pageOf, errand }: Round): Promise<Done> => {
  let after: ReviewId | undefined;
  let moved = 0;
  for (;;) {
    const ids = await pageOf({ after, limit: PAGE });
    if (ids.length === 0) return moved;
    const carried = await carryToReviews(duty, ids, errand);
    if ('kind' in carried) return carried;
    moved += carried.applied.length;
    after = ids.at(-1);
  }
};

export const idsOf = (rows: readonly { readonly reviewId: ReviewId }[]): readonly ReviewId[] =>
  rows.map(({ reviewId }) => reviewId);
