import type { PersonId, ReviewId } from '@reprise/domain/kernel';

/** Which running reviews a person is part of. */
export interface ReviewsOfPeople {
  /** Open reviews that are about somebody, or in which they have or had a task. */
  openReviewsWith(person: PersonId): Promise<readonly ReviewId[]>;
}
