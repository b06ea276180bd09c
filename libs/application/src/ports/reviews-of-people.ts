import type { PersonId, ReviewId } from '@reprise/domain/kernel';

/** Which running reviews a person is part of. */
export interface ReviewsOfPeople {
  /** Open reviews that are about somebody, or in which a task is theirs, done or not. */
  openReviewsWith(person: PersonId): Promise<readonly ReviewId[]>;
}
